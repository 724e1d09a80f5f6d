'use client'
import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { isHref } from '@/core/text/href'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'

/** Asks for the address of a link, in the composer itself: on the selected words, or typed out where none are selected. */
export function LinkField({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const present: unknown = editor.getAttributes('link')['href']
  const [typed, setTyped] = useState(typeof present === 'string' ? present : '')
  const [error, setError] = useState<string | null>(null)

  const close = () => {
    onClose()
    editor.commands.focus()
  }
  const set = () => {
    const href = hrefOf(typed)
    if (href === null) return setError('Type a web or mail address, such as https://example.org.')
    const chain = editor.chain().focus().extendMarkRange('link')
    if (editor.state.selection.empty && typeof present !== 'string') {
      chain.insertContent([{ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] }]).run()
    } else chain.setLink({ href }).run()
    onClose()
  }

  return (
    <form
      noValidate
      className="flex flex-wrap items-start gap-1.5 px-3 pb-2"
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        set()
      }}
    >
      <TextField
        aria-label="Address of the link"
        placeholder="https://"
        type="url"
        inputMode="url"
        autoFocus
        className="min-w-40 flex-1"
        value={typed}
        onChange={(value) => {
          setTyped(value)
          setError(null)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close()
          else event.continuePropagation()
        }}
        error={error}
      />
      <Button type="submit">Set</Button>
      {typeof present === 'string' ? (
        <Button
          look="plain"
          onPress={() => {
            editor.chain().focus().extendMarkRange('link').unsetLink().run()
            onClose()
          }}
        >
          Remove
        </Button>
      ) : (
        <Button look="plain" onPress={close}>
          Cancel
        </Button>
      )}
    </form>
  )
}

/** What somebody typed as a full address: a mail address gets `mailto:`, anything else without a scheme `https://`. */
function hrefOf(typed: string): string | null {
  const address = typed.trim()
  const guesses = [
    address,
    /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(address) ? `mailto:${address}` : `https://${address}`,
  ]
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) return isHref(address) ? address : null
  return guesses.find(isHref) ?? null
}
