'use client'
import { useState } from 'react'
import { counted } from '@/core/import/change'
import type { UserId } from '@/core/ids'
import type { ProgressRow } from '@/core/rounds/progress'
import type { Problem } from '../http/problem'
import { Actions } from '../ui/actions'
import { Button } from '../ui/button'
import { Callout } from '../ui/callout'
import { Dialog } from '../ui/dialog'
import { ErrorSummary } from '../ui/error-summary'
import { assignedIn } from './board-rows'
import { standingOf, standingWords } from './round-words'
import { StandingSign } from './standing-sign'

export interface RevealDialogProps {
  readonly row: ProgressRow
  readonly nameOf: (id: UserId) => string
  readonly onReveal: (row: ProgressRow) => Promise<Problem | null>
  readonly onClose: () => void
}

/** Asks before a round is revealed or closed: who has submitted, what will be seen, and what is kept. */
export function RevealDialog({ row, nameOf, onReveal, onClose }: RevealDialogProps) {
  const isBlind = row.round.mode === 'blind'
  const title = isBlind ? `Reveal round ${row.round.number}?` : `Close round ${row.round.number}?`
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      size="md"
      title={title}
      lead={row.title}
    >
      <RevealForm row={row} nameOf={nameOf} onReveal={onReveal} onClose={onClose} />
    </Dialog>
  )
}

function RevealForm({ row, nameOf, onReveal, onClose }: RevealDialogProps) {
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isPending, setPending] = useState(false)
  const isBlind = row.round.mode === 'blind'
  const people = [...assignedIn(row).values()]
    .map((one) => ({ id: one.userId, name: nameOf(one.userId), standing: standingOf(one) }))
    .sort(
      (a, b) => Number(a.standing === 'submitted') - Number(b.standing === 'submitted') || (a.name < b.name ? -1 : 1),
    )
  const waiting = people.filter(({ standing }) => standing !== 'submitted').length

  const reveal = async () => {
    setPending(true)
    const failed = await onReveal(row)
    setPending(false)
    if (failed === null) onClose()
    else setProblem(failed)
  }
  return (
    <div className="flex flex-col gap-4">
      <ErrorSummary problem={problem} />
      {people.length === 0 ? (
        <Callout tone="warning" title="Nobody is assigned">
          Without two analysts who submitted there is nothing to compare.
        </Callout>
      ) : (
        <ul aria-label="Analysts" className="rounded-md border">
          {people.map(({ id, name, standing }) => (
            <li key={id} className="flex items-center gap-2.5 border-b px-3 py-2 last:border-b-0">
              <StandingSign standing={standing} />
              <bdi className="min-w-0 flex-1 truncate">{name}</bdi>
              <span className={standing === 'submitted' ? 'text-positive' : 'text-muted'}>
                {standing === 'submitted' ? 'submitted' : `not submitted, ${standingWords[standing]}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {waiting > 0 ? (
        <Callout tone="warning" title={waitingWords(waiting, people.length)}>
          {isBlind
            ? 'You can still wait. After the reveal they see what the others marked before they are done themselves.'
            : 'They can still submit afterwards, and join the comparison then.'}
        </Callout>
      ) : null}
      <ul className="list-disc space-y-1 pl-5 text-muted">
        {isBlind ? (
          <li>
            Everybody’s highlights, notes and discussions of this round become visible to all members, those of people
            who have not submitted too.
          </li>
        ) : null}
        <li>What everybody has now is kept for ever as the frozen layer of round {row.round.number}.</li>
        <li>Everybody can go on changing their highlights, in the open.</li>
        <li className="text-ink">
          {isBlind
            ? 'It can’t be undone: nobody forgets what they have seen.'
            : 'It can’t be undone; another round can begin.'}
        </li>
      </ul>
      <Actions>
        <Button onPress={onClose} autoFocus>
          {waiting > 0 ? 'Wait' : 'Cancel'}
        </Button>
        <Button look="primary" isPending={isPending} onPress={() => void reveal()}>
          {isBlind ? 'Reveal to everybody' : 'Close the round'}
        </Button>
      </Actions>
    </div>
  )
}

function waitingWords(waiting: number, all: number): string {
  if (waiting === all) return all === 1 ? 'Nobody has submitted yet' : `None of ${all} has submitted yet`
  return `${counted(waiting, 'analyst')} ${waiting === 1 ? 'has' : 'have'} not submitted yet`
}
