'use client'
import { useEffect, useId, useRef, useState, type ComponentType, type FocusEvent } from 'react'
import type { CommentBody } from '@/core/threads/body'
import { bodyOfText, emptyBody, isEmptyBody, lengthOfBody, textOfBody } from '@/core/threads/body-text'
import { bodyTextLimit, parseCommentBody } from '@/core/threads/parse-body'
import { Button } from '../ui/button'
import { classNames } from '../ui/class-names'
import { useHydrated } from '../ui/use-hydrated'
import { bodyLook } from './body-look'
import { dropDraft, keepDraft, readDraft } from './draft-store'
import { namesOf, type MembersById } from './name-of'
import type { EditorHandle, RichEditorProps } from './rich-editor'

/** Nothing when the comment was taken, else a sentence that says why not and what to do. */
export type ComposerAnswer = void | string | null

export interface ComposerProps {
  /**
   * Where unsent text is kept in this browser until it is sent. One key for each place to write and each person, such
   * as `<user id>:thread:<thread id>`, so that nobody is shown the draft of somebody else.
   */
  readonly draftKey: string
  /** What is written here: "Comment", "Reply". The name for screen readers, and the placeholder unless another is given. */
  readonly label: string
  readonly placeholder?: string
  /** Those who can be mentioned (and, for names in a draft, those who left). */
  readonly members: MembersById
  /** The text to change. Without it the composer begins empty, or with the draft. */
  readonly initialBody?: CommentBody
  readonly sendLabel?: string
  /** Gets a body that `parseCommentBody` accepts. Until it answers without a sentence the text stays where it is. */
  readonly onSend: (body: CommentBody) => ComposerAnswer | Promise<ComposerAnswer>
  /**
   * Called on Escape, which leaves unsent text where it is kept, and by the Cancel button, which discards it.
   * The button is there only with it.
   */
  readonly onCancel?: () => void
  /** True when somebody is at work in it: the focus is inside. */
  readonly onActiveChange?: (isActive: boolean) => void
  readonly autoFocus?: boolean
  readonly className?: string
}

/**
 * Where a comment is written. First a plain field; the rich editor is loaded when it is focused and takes over text,
 * caret and focus; when it can't be loaded the plain field goes on working. Ctrl/⌘ Enter sends.
 */
export function Composer(props: ComposerProps) {
  // What was not sent is known in the browser only.
  const isHydrated = useHydrated()
  const draft = isHydrated ? readDraft(props.draftKey) : null
  return <ComposerBox key={`${props.draftKey} ${isHydrated}`} {...props} isReady={isHydrated} draft={draft} />
}

interface ComposerBoxProps extends ComposerProps {
  readonly isReady: boolean
  readonly draft: CommentBody | null
}

type Surface = 'plain' | 'rich' | 'plain-only'

/** Longer than between two keys of one word. */
const typingPauseMs = 400

function ComposerBox({
  draftKey,
  label,
  placeholder = label,
  members,
  initialBody,
  sendLabel = label,
  onSend,
  onCancel,
  onActiveChange,
  autoFocus = false,
  className,
  isReady,
  draft,
}: ComposerBoxProps) {
  const [first] = useState(draft ?? initialBody ?? null)
  const body = useRef<CommentBody>(first ?? emptyBody)
  const [text, setText] = useState(first ? textOfBody(first, namesOf(members)) : '')
  const [length, setLength] = useState(first ? lengthOfBody(first) : 0)
  const [isEmpty, setEmpty] = useState(first === null || isEmptyBody(first))
  const [surface, setSurface] = useState<Surface>('plain')
  const [isWanted, setWanted] = useState(autoFocus && isReady)
  const [Editor, setEditor] = useState<ComponentType<RichEditorProps> | null>(null)
  const [isOpen, setOpen] = useState(autoFocus || first !== null)
  const [isKept, setKept] = useState(true)
  const [isChanged, setChanged] = useState(draft !== null)
  const [isSending, setSending] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const editor = useRef<EditorHandle | null>(null)
  const errorId = useId()

  const change = (next: CommentBody) => {
    body.current = next
    setKept(keepDraft(draftKey, next))
    setChanged(true)
    setEmpty(isEmptyBody(next))
    setLength(lengthOfBody(next))
    setError(null)
  }
  useEffect(() => {
    if (!isWanted) return
    let isLive = true
    import('./rich-editor').then(
      ({ RichEditor }) => {
        if (isLive) setEditor(() => RichEditor)
      },
      // No connection, or a new edition of the product: plain text does as well.
      () => {
        if (isLive) setSurface('plain-only')
      },
    )
    return () => {
      isLive = false
    }
  }, [isWanted])
  const typing = useRef<ReturnType<typeof setTimeout> | null>(null)
  const ready = useRef<EditorHandle | null>(null)
  useEffect(() => () => clearTimeout(typing.current ?? undefined), [])
  /** A key that is on its way while the surfaces change would be lost: the editor waits for a pause in the typing. */
  const noteTyping = () => {
    clearTimeout(typing.current ?? undefined)
    typing.current = setTimeout(() => {
      typing.current = null
      const handle = ready.current
      ready.current = null
      if (handle !== null) takeOver(handle)
    }, typingPauseMs)
  }
  const takeOverInPause = (handle: EditorHandle) => {
    if (typing.current === null) takeOver(handle)
    else ready.current = handle
  }
  const takeOver = (handle: EditorHandle) => {
    editor.current = handle
    const input = field.current
    const holder = document.activeElement
    const isFocused = input !== null && input === holder
    handle.takeOver(first ? '' : (input?.value ?? ''), isFocused && !first ? input.selectionStart : null)
    // What opened the composer may have kept the focus for a moment and then gone away.
    if ((isFocused && first) || (autoFocus && (holder === null || holder === document.body))) handle.focus()
    setSurface('rich')
  }
  const send = async () => {
    if (isSending) return
    const sent = body.current
    const parsed = parseCommentBody(sent)
    if (!parsed.ok) return setError(parsed.error.detail)
    setSending(true)
    try {
      const refusal = await onSend(parsed.value)
      if (typeof refusal === 'string') return setError(refusal)
      // What was typed while it was on its way stays.
      if (body.current !== sent) return
      editor.current?.clear()
      dropDraft(draftKey)
      body.current = emptyBody
      setText('')
      setEmpty(true)
      setChanged(false)
    } finally {
      setSending(false)
    }
  }
  const discard = () => {
    dropDraft(draftKey)
    onCancel?.()
  }
  const leave = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) onActiveChange?.(false)
  }

  return (
    <div className={classNames('min-w-0', className)} onBlur={leave} onFocus={() => onActiveChange?.(true)}>
      <div className="relative rounded-md border border-rule-strong bg-raised focus-within:border-ink hover:border-muted focus-within:hover:border-ink has-[[role=textbox]:focus,textarea:focus]:outline-2 has-[[role=textbox]:focus,textarea:focus]:-outline-offset-1 has-[[role=textbox]:focus,textarea:focus]:outline-ink">
        {Editor ? (
          <div
            className={surface === 'rich' ? '' : 'pointer-events-none absolute inset-0 opacity-0'}
            aria-hidden={surface !== 'rich'}
          >
            <Editor
              label={label}
              placeholder={placeholder}
              initialBody={first}
              members={members}
              isInvalid={error !== null}
              errorId={errorId}
              onReady={takeOverInPause}
              onChange={change}
              onSend={send}
              onCancel={onCancel}
            />
          </div>
        ) : null}
        {surface === 'rich' ? null : (
          <textarea
            ref={field}
            rows={isOpen ? 2 : 1}
            aria-label={label}
            placeholder={placeholder}
            value={text}
            // A styled draft is shown, and can be changed once the editor is there.
            readOnly={!isReady || (first !== null && surface !== 'plain-only')}
            aria-invalid={error !== null}
            aria-describedby={error === null ? undefined : errorId}
            autoFocus={autoFocus && isReady}
            className={classNames(
              bodyLook,
              'field-sizing-content block max-h-[40dvh] w-full resize-none px-3 py-2 outline-none placeholder:text-faint max-md:text-base',
              isOpen && 'min-h-16',
            )}
            onPointerEnter={() => void import('./rich-editor').catch(() => null)}
            onFocus={() => {
              setOpen(true)
              if (isReady) setWanted(true)
            }}
            onChange={(event) => {
              noteTyping()
              setText(event.target.value)
              // The editor has taken over, and this field has not left the page yet.
              editor.current?.takeOver(event.target.value, null)
              change(bodyOfText(event.target.value))
            }}
            onKeyDown={(event) => {
              noteTyping()
              if (event.nativeEvent.isComposing) return
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
              else if (event.key === 'Escape' && onCancel) onCancel()
              else return
              event.preventDefault()
              event.stopPropagation()
            }}
          />
        )}
        {isOpen && surface !== 'rich' ? <div className="h-8.5 pointer-coarse:h-12" /> : null}
      </div>
      <p id={errorId} role="alert" className={classNames('text-[0.8125rem] text-danger', error !== null && 'mt-1.5')}>
        {error}
      </p>
      {isOpen ? (
        <div className="mt-1.5 flex flex-wrap items-center justify-end gap-2">
          <ComposerNote isKept={isKept} length={length} isPlainOnly={surface === 'plain-only'} />
          {onCancel ? (
            <Button size="sm" look="plain" onPress={discard}>
              {isChanged ? 'Discard' : 'Cancel'}
            </Button>
          ) : null}
          <Button size="sm" look="primary" keys="$mod+Enter" isDisabled={isEmpty} isPending={isSending} onPress={send}>
            {sendLabel}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

/** How much of the limit is used before it begins to be told. */
const lengthTold = bodyTextLimit * 0.9

function ComposerNote({
  isKept,
  length,
  isPlainOnly,
}: {
  readonly isKept: boolean
  readonly length: number
  readonly isPlainOnly: boolean
}) {
  const words =
    length > lengthTold
      ? `${length.toLocaleString('en')} of ${bodyTextLimit.toLocaleString('en')} characters`
      : !isKept
        ? 'This browser keeps no drafts: send before you leave.'
        : isPlainOnly
          ? 'The editor could not be loaded; plain text works.'
          : ''
  return (
    <p className={classNames('min-w-0 flex-1 text-xs text-muted', length > bodyTextLimit && 'text-danger')}>{words}</p>
  )
}
