'use client'
import { useEditorState, type Editor } from '@tiptap/react'
import { AtSign, Bold, Italic, Link2, List, ListOrdered, TextQuote } from 'lucide-react'
import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { Toolbar } from 'react-aria-components/Toolbar'
import { buttonLook } from '../ui/button-look'
import { classNames } from '../ui/class-names'
import { Tooltip } from '../ui/tooltip'
import { LinkField } from './link-field'

export interface ComposerToolbarProps {
  readonly editor: Editor
  readonly isLinking: boolean
  readonly onLinkingChange: (isLinking: boolean) => void
}

/** The few styles a comment may have. One stop for Tab; the arrow keys go along it. */
export function ComposerToolbar({ editor, isLinking, onLinkingChange }: ComposerToolbarProps) {
  const active = useEditorState({
    editor,
    selector: () => ({
      bold: editor.isActive('bold'),
      italic: editor.isActive('italic'),
      link: editor.isActive('link'),
      bulletList: editor.isActive('bulletList'),
      orderedList: editor.isActive('orderedList'),
      blockquote: editor.isActive('blockquote'),
    }),
  })
  const run = () => editor.chain().focus()
  return (
    <>
      {isLinking ? <LinkField editor={editor} onClose={() => onLinkingChange(false)} /> : null}
      <Toolbar aria-label="Text style" className="flex flex-wrap items-center px-1 pb-1">
        <Style label="Bold" keys="$mod+b" isOn={active.bold} onPress={() => run().toggleBold().run()}>
          <Bold aria-hidden className="size-4" />
        </Style>
        <Style label="Italic" keys="$mod+i" isOn={active.italic} onPress={() => run().toggleItalic().run()}>
          <Italic aria-hidden className="size-4" />
        </Style>
        <Style label="Link" keys="$mod+k" isOn={active.link} onPress={() => onLinkingChange(!isLinking)}>
          <Link2 aria-hidden className="size-4" />
        </Style>
        <Style
          label="Bullet list"
          keys="$mod+Shift+8"
          isOn={active.bulletList}
          onPress={() => run().toggleBulletList().run()}
        >
          <List aria-hidden className="size-4" />
        </Style>
        <Style
          label="Numbered list"
          keys="$mod+Shift+7"
          isOn={active.orderedList}
          onPress={() => run().toggleOrderedList().run()}
        >
          <ListOrdered aria-hidden className="size-4" />
        </Style>
        <Style
          label="Quote"
          keys="$mod+Shift+b"
          isOn={active.blockquote}
          onPress={() => run().toggleBlockquote().run()}
        >
          <TextQuote aria-hidden className="size-4" />
        </Style>
        <Style label="Mention somebody" keys="@" isOn={false} onPress={() => mention(editor)}>
          <AtSign aria-hidden className="size-4" />
        </Style>
      </Toolbar>
    </>
  )
}

interface StyleProps {
  readonly label: string
  readonly keys: string
  readonly isOn: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

function Style({ label, keys, isOn, onPress, children }: StyleProps) {
  return (
    <Tooltip label={label} keys={keys}>
      <ToggleButton
        aria-label={label}
        isSelected={isOn}
        preventFocusOnPress
        onPress={onPress}
        className={classNames(buttonLook('plain', 'sm', true), isOn ? 'bg-wash-strong' : 'text-muted')}
      >
        {children}
      </ToggleButton>
    </Tooltip>
  )
}

/** Types the sign that opens the list of members, after a space where one is needed. */
function mention(editor: Editor): void {
  const { $from } = editor.state.selection
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\uFFFC').at(-1)
  editor
    .chain()
    .focus()
    .insertContent(before === undefined || /\s/.test(before) ? '@' : ' @')
    .run()
}
