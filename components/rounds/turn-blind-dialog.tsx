'use client'
import { useState } from 'react'
import type { ProgressRow } from '@/core/rounds/progress'
import type { Problem } from '../http/problem'
import { Actions } from '../ui/actions'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { ErrorSummary } from '../ui/error-summary'
import { WhatCloses } from './begin-round-dialog'

export interface TurnBlindDialogProps {
  readonly row: ProgressRow
  readonly onTurn: (row: ProgressRow) => Promise<Problem | null>
  readonly onClose: () => void
}

/** Asks before a running open round is turned blind. */
export function TurnBlindDialog({ row, onTurn, onClose }: TurnBlindDialogProps) {
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isPending, setPending] = useState(false)
  const turn = async () => {
    setPending(true)
    const failed = await onTurn(row)
    setPending(false)
    if (failed === null) onClose()
    else setProblem(failed)
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      size="md"
      title={`Turn round ${row.round.number} blind?`}
      lead={row.title}
    >
      <div className="flex flex-col gap-4">
        <ErrorSummary problem={problem} />
        <WhatCloses />
        <p>Only its reveal opens it again.</p>
        <Actions>
          <Button onPress={onClose} autoFocus>
            Cancel
          </Button>
          <Button look="primary" isPending={isPending} onPress={() => void turn()}>
            Turn it blind
          </Button>
        </Actions>
      </div>
    </Dialog>
  )
}
