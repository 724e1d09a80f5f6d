'use client'
import { Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'

/** Something to be copied, with the button that does it, which takes the focus. Where the clipboard is closed, the text is selected instead. */
export function CopyField({ label, value }: { readonly label: string; readonly value: string }) {
  const field = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'selected' | null>(null)

  async function copy() {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(value)
      setOutcome('copied')
    } catch (error) {
      // Denied, or no secure page: what is selected can be copied by hand.
      if (!(error instanceof Error)) throw error
      setOutcome('selected')
    }
  }

  return (
    <div className="flex items-end gap-2">
      <TextField
        label={label}
        value={value}
        isReadOnly
        className="flex-1 [&_input]:bg-sunken [&_input]:font-mono"
        inputRef={field}
        onFocus={() => field.current?.select()}
      />
      <Button autoFocus onPress={() => void copy()} icon={<CopyIcon isDone={outcome === 'copied'} />}>
        {outcome === 'copied' ? 'Copied' : 'Copy'}
      </Button>
      <span role="status" className="sr-only">
        {outcome === 'copied' ? 'Copied.' : outcome === 'selected' ? 'Selected: copy it with your keyboard.' : ''}
      </span>
    </div>
  )
}

function CopyIcon({ isDone }: { readonly isDone: boolean }) {
  return isDone ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />
}
