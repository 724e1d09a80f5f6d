'use client'
import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import type { CodingMode } from '@/core/projects/project'
import type { UserId } from '@/core/ids'
import type { ProgressRow } from '@/core/rounds/progress'
import type { Problem } from '../http/problem'
import { CodingModeField } from '../projects/coding-mode-field'
import { Actions } from '../ui/actions'
import { Button } from '../ui/button'
import { Callout } from '../ui/callout'
import { Checkbox } from '../ui/checkbox'
import { Dialog } from '../ui/dialog'
import { ErrorSummary } from '../ui/error-summary'
import { assignedIn } from './board-rows'
import type { Pair } from './use-assigning'

export interface BeginRoundDialogProps {
  /** Its newest round is over, or open and to be turned blind. */
  readonly row: ProgressRow
  readonly nameOf: (id: UserId) => string
  readonly onBegin: (row: ProgressRow, id: string, mode: CodingMode) => Promise<Problem | null>
  readonly onAssign: (pairs: readonly Pair[]) => Promise<Problem | null>
  readonly onClose: () => void
}

/** Begins another reading of an article: open or blind, with the same analysts or none yet. */
export function BeginRoundDialog(props: BeginRoundDialogProps) {
  const { row, onClose } = props
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      size="md"
      title={`Begin round ${row.round.number + 1}`}
      lead={row.title}
    >
      <BeginForm {...props} />
    </Dialog>
  )
}

function BeginForm({ row, nameOf, onBegin, onAssign, onClose }: BeginRoundDialogProps) {
  // Fixed while the dialog is open: what it is tried with again, and whom it names, must not change under it.
  const [id] = useState(() => uuidv7())
  const [before] = useState(() => [...assignedIn(row).keys()])
  const [mode, setMode] = useState<CodingMode>('blind')
  const [withSame, setWithSame] = useState(before.length > 0)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isPending, setPending] = useState(false)

  const begin = async () => {
    setPending(true)
    const failed =
      (await onBegin(row, id, mode)) ??
      (withSame ? await onAssign(before.map((userId) => ({ articleId: row.articleId, userId }))) : null)
    setPending(false)
    if (failed === null) onClose()
    else setProblem(failed)
  }
  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isPending) void begin()
      }}
    >
      <ErrorSummary problem={problem} />
      <CodingModeField label="The article is read" mode={mode} onChange={setMode} />
      {mode === 'blind' ? <WhatCloses /> : null}
      {before.length === 0 ? null : (
        <Checkbox isSelected={withSame} onChange={setWithSame} description={before.map(nameOf).join(', ')}>
          Assign the same analysts again
        </Checkbox>
      )}
      <Actions>
        <Button onPress={onClose}>Cancel</Button>
        <Button type="submit" look="primary" isPending={isPending}>
          Begin round {row.round.number + 1}
        </Button>
      </Actions>
    </form>
  )
}

/** What a blind round takes out of sight, and what stays. */
export function WhatCloses() {
  return (
    <Callout title="This article closes again">
      <ul className="mt-1 list-disc space-y-1 pl-4">
        <li>Each analyst sees only the own highlights, notes and discussions, and goes on with those. So do you.</li>
        <li>
          The consensus, the disagreements and their decisions stay in sight; nothing can be decided until the reveal.
        </li>
        <li>What people remember of each other’s coding, and the frozen layers of earlier rounds, stay as they are.</li>
      </ul>
    </Callout>
  )
}
