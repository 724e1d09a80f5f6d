'use client'
import { useState } from 'react'
import { Actions } from '../ui/actions'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { TextArea } from '../ui/text-area'

export interface ReopenDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Answers null when it was done, else a sentence; what was typed stays. */
  readonly onReopen: (reason: string) => Promise<string | null>
}

/** Asks for a decision to be looked at again, with a reason. */
export function ReopenDialog({ isOpen, onClose, onReopen }: ReopenDialogProps) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [isPending, setPending] = useState(false)
  const reopen = () => {
    if (reason.trim() === '') return setError('Say why; whoever decided will read it.')
    setPending(true)
    void onReopen(reason.trim()).then((sentence) => {
      setPending(false)
      setError(sentence)
      if (sentence !== null) return
      setReason('')
      onClose()
    })
  }
  return (
    <Dialog
      title="Reopen the disagreement"
      lead="The decision stays readable. Whoever made it, and the owner, are told."
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          reopen()
        }}
      >
        <TextArea
          label="Why should it be looked at again?"
          value={reason}
          onChange={(text) => {
            setReason(text)
            setError(null)
          }}
          error={error}
          autoFocus
        />
        <Actions className="mt-3">
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" look="primary" isPending={isPending}>
            Reopen
          </Button>
        </Actions>
      </form>
    </Dialog>
  )
}
