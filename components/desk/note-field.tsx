'use client'
import { useState } from 'react'
import { Button } from '../ui/button'
import { TextArea } from '../ui/text-area'

export interface NoteFieldProps {
  readonly note: string
  readonly onSave: (note: string) => void
  readonly onCancel: () => void
}

/** Where the note of a highlight is written. Ctrl/⌘ Enter saves, Escape leaves it as it was. */
export function NoteField({ note, onSave, onCancel }: NoteFieldProps) {
  const [text, setText] = useState(note)
  return (
    <div
      className="flex flex-col gap-2"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave(text.trim())
        else if (event.key === 'Escape') onCancel()
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
      role="presentation"
    >
      <TextArea label="Note" value={text} onChange={setText} maxLength={10_000} autoFocus rows={3} />
      <div className="flex gap-2">
        <Button size="sm" look="primary" onPress={() => onSave(text.trim())}>
          Save note
        </Button>
        <Button size="sm" look="plain" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  )
}
