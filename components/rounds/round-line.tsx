import { LockKeyhole } from 'lucide-react'
import Link from 'next/link'
import { counted } from '@/core/import/change'
import { type ProgressRow, progressInWords } from '@/core/rounds/progress'
import { articleHref, type BoardSeat, type GridAttributes } from './board-seat'
import { roundName } from './round-words'

export interface RoundLineProps {
  readonly row: ProgressRow
  readonly seat: Pick<BoardSeat, 'projectId'>
  readonly linkProps?: GridAttributes
}

/** An article by its title, and under it the round with how far it is. */
export function RoundLine({ row, seat, linkProps }: RoundLineProps) {
  const { round } = row
  const isSealed = round.mode === 'blind' && round.revealed === null
  return (
    <>
      <Link
        href={articleHref(seat, row)}
        className="line-clamp-2 font-serif text-[0.9375rem] leading-snug font-semibold no-underline hover:underline wrap-anywhere"
        {...linkProps}
      >
        {row.title}
      </Link>
      <span className="mt-0.5 block text-xs font-normal text-muted">
        {isSealed ? <LockKeyhole aria-hidden className="mr-1 inline size-3 align-[-0.1em]" /> : null}
        <span className="whitespace-nowrap">{roundName(round)}</span> · {progressInWords(row)}
        <span className="max-sm:hidden">
          {' · '}
          <span className="whitespace-nowrap">{counted(row.wordCount, 'word')}</span>
        </span>
      </span>
    </>
  )
}
