'use client'
import { EditorContent, useEditor, type Editor } from '@tiptap/react'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { CommentBody } from '@/core/threads/body'
import { bodyOfText } from '@/core/threads/body-text'
import { classNames } from '../ui/class-names'
import { bodyLook } from './body-look'
import { composerExtensions } from './composer-extensions'
import { ComposerToolbar } from './composer-toolbar'
import { bodyOfEditor, editorContentOf } from './editor-body'
import { matchMembers } from './mention-match'
import { MentionList, mentionOptionId } from './mention-list'
import { namesOf, type MembersById } from './name-of'
import { useMentions } from './use-mentions'

/** What the composer may do with a mounted editor. */
export interface EditorHandle {
  /** Puts plain text in, and the caret at `caret` (UTF-16 units of the text), or leaves the focus alone when null. */
  takeOver: (text: string, caret: number | null) => void
  focus: () => void
  clear: () => void
}

export interface RichEditorProps {
  readonly label: string
  readonly placeholder: string
  readonly initialBody: CommentBody | null
  readonly members: MembersById
  readonly isInvalid: boolean
  readonly errorId: string
  readonly onReady: (handle: EditorHandle) => void
  readonly onChange: (body: CommentBody) => void
  readonly onSend: () => void
  readonly onCancel: (() => void) | undefined
}

/** The Tiptap editor of a comment with its toolbar. Loaded on demand; `Composer` is what others use. */
export function RichEditor(props: RichEditorProps) {
  const { label, initialBody, isInvalid, errorId, onReady } = props
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })
  const listId = useId()
  const mentions = useMentions()
  const stable = useRef(mentions)
  useLayoutEffect(() => {
    stable.current = mentions
  })
  const [isLinking, setLinking] = useState(false)

  const editor = useEditor({
    immediatelyRender: false,
    // Tiptap would put a <style> into the page, which the content security policy forbids.
    injectCSS: false,
    extensions: useComposerExtensions(latest, stable),
    content: initialBody ? editorContentOf(initialBody) : '',
    editorProps: {
      attributes: {
        class: editorLook,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-autocomplete': 'list',
      },
      handleKeyDown: (_view, event) => {
        const isMod = event.ctrlKey || event.metaKey
        if (event.isComposing) return false
        if (event.key === 'Enter' && isMod) latest.current.onSend()
        else if (event.key.toLowerCase() === 'k' && isMod && !event.shiftKey && !event.altKey) setLinking(true)
        else if (event.key === 'Escape' && !stable.current.isOpen() && latest.current.onCancel)
          latest.current.onCancel()
        else return false
        // The keys of the page and of the layer around stay out of it.
        event.stopPropagation()
        event.preventDefault()
        return true
      },
    },
    onCreate: ({ editor: made }) => onReady(handleOf(made)),
    onUpdate: ({ editor: changed }) => latest.current.onChange(bodyIn(changed)),
  })

  const { open } = mentions
  useEffect(() => {
    const dom = editor?.view.dom
    if (!dom) return
    setAttribute(dom, 'aria-controls', open ? listId : null)
    setAttribute(dom, 'aria-activedescendant', open ? mentionOptionId(listId, open.active) : null)
    setAttribute(dom, 'aria-invalid', isInvalid ? 'true' : null)
    setAttribute(dom, 'aria-describedby', isInvalid ? errorId : null)
  }, [editor, open, listId, isInvalid, errorId])

  return (
    <>
      <EditorContent editor={editor} className="min-w-0" />
      {open ? (
        <MentionList
          id={listId}
          members={open.members}
          active={open.active}
          place={open.place}
          onHover={mentions.setActive}
          onChoose={open.choose}
        />
      ) : null}
      {editor ? <ComposerToolbar editor={editor} isLinking={isLinking} onLinkingChange={setLinking} /> : null}
    </>
  )
}

const editorLook = classNames(
  bodyLook,
  'relative min-h-16 max-h-[40dvh] overflow-y-auto px-3 py-2 whitespace-break-spaces outline-none max-md:text-base',
  '[&_.is-editor-empty:first-child]:before:pointer-events-none [&_.is-editor-empty:first-child]:before:float-left ' +
    '[&_.is-editor-empty:first-child]:before:h-0 [&_.is-editor-empty:first-child]:before:text-faint ' +
    '[&_.is-editor-empty:first-child]:before:content-[attr(data-placeholder)]',
  '[&_img.ProseMirror-separator]:m-0! [&_img.ProseMirror-separator]:inline! [&_img.ProseMirror-separator]:size-0!',
)

function useComposerExtensions(
  latest: { readonly current: RichEditorProps },
  mentions: { readonly current: ReturnType<typeof useMentions> },
) {
  const [extensions] = useState(() =>
    composerExtensions({
      placeholder: () => latest.current.placeholder,
      nameOf: (id) => namesOf(latest.current.members)(id),
      find: (typed) => matchMembers(latest.current.members.values(), typed),
      render: () => mentions.current.render(),
    }),
  )
  return extensions
}

function bodyIn(editor: Editor): CommentBody {
  return bodyOfEditor(editor.getJSON(), () => editor.getText())
}

function handleOf(editor: Editor): EditorHandle {
  return {
    takeOver: (text, caret) => {
      if (text !== '') editor.commands.setContent(editorContentOf(bodyOfText(text)))
      // An empty line between paragraphs is two units in the text and two positions in the document.
      if (caret !== null) editor.commands.focus(Math.min(caret + 1, editor.state.doc.content.size))
    },
    focus: () => editor.commands.focus('end'),
    // The composer may have been taken away by what it sent.
    clear: () => {
      if (!editor.isDestroyed) editor.commands.clearContent(true)
    },
  }
}

function setAttribute(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value)
}
