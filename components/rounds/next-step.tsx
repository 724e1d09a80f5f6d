'use client'
import type { ProgressRow } from '@/core/rounds/progress'
import { Button } from '../ui/button'
import { LinkButton } from '../ui/link-button'
import { articleHref, type BoardSeat, type GridAttributes } from './board-seat'

export interface NextStepProps {
  readonly row: ProgressRow
  readonly seat: BoardSeat
  readonly place?: GridAttributes
}

/** What the round of an article waits for, where the viewer can do it: its end, or its disagreements. */
export function NextStep({ row, seat, place = {} }: NextStepProps) {
  const { round, disagreements, title } = row
  // Where nobody is assigned yet the end of the round is no next step; the menu has it.
  if (round.revealed === null && seat.mayReveal && row.state !== 'unassigned') {
    const { tabIndex, ...marks } = place
    const word = round.mode === 'blind' ? 'Reveal' : 'Close the round'
    return (
      <Button
        size="sm"
        look={row.state === 'submitted' ? 'primary' : 'plain'}
        aria-label={`${word}: ${title}`}
        aria-haspopup="dialog"
        excludeFromTabOrder={tabIndex === -1}
        onPress={() => seat.onAsk('reveal', row)}
        {...marks}
      >
        {word}
      </Button>
    )
  }
  const waiting = disagreements.open + disagreements.reopened
  if (waiting + disagreements.decided === 0 || isSealed(row)) return null
  const words = waiting > 0 ? `${waiting} to decide` : 'Decisions'
  return (
    <LinkButton
      size="sm"
      look={waiting > 0 ? 'quiet' : 'plain'}
      href={articleHref(seat, row, '/disagreements')}
      aria-label={`${words}: ${title}`}
      {...place}
    >
      {words}
    </LinkButton>
  )
}

function isSealed({ round }: ProgressRow): boolean {
  return round.mode === 'blind' && round.revealed === null
}
