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
        className="line-clamp-2 font-serif text-[0.9375rem] leading-snug font-semibold no-underline hover:underline"
        {...linkProps}
      >
        {row.title}
      </Link>
      <span className="mt-0.5 flex flex-wrap items-center gap-x-1.5 text-xs font-normal text-muted">
        <span className="inline-flex items-center gap-1 whitespace-nowrap">
          {isSealed ? <LockKeyhole aria-hidden className="size-3 shrink-0" /> : null}
          {roundName(round)}
        </span>
        <span aria-hidden>·</span>
        <span>{progressInWords(row)}</span>
        <span aria-hidden className="max-sm:hidden">
          ·
        </span>
        <span className="whitespace-nowrap max-sm:hidden">{counted(row.wordCount, 'word')}</span>
      </span>
    </>
  )
}
