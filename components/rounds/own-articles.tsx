'use client'
import { counted } from '@/core/import/change'
import type { UserId } from '@/core/ids'
import type { ProgressRow } from '@/core/rounds/progress'
import { Badge } from '../ui/badge'
import { LinkButton } from '../ui/link-button'
import { assignedIn } from './board-rows'
import { articleHref, type BoardSeat } from './board-seat'
import { RoundLine } from './round-line'
import { type Standing, standingOf } from './round-words'
import { StandingSign } from './standing-sign'

export interface OwnArticlesProps {
  readonly rows: readonly ProgressRow[]
  readonly seat: Pick<BoardSeat, 'projectId' | 'userId'>
  /** Says so when nothing is assigned; for those who are here to code. */
  readonly saysNothing: boolean
}

/** What begins, goes on and waits, in this order. */
const order: readonly Standing[] = ['started', 'assigned', 'submitted']

/** The viewer's own assignments in rounds that run: what to go on with, what to begin, what is handed in. */
export function OwnArticles({ rows, seat, saysNothing }: OwnArticlesProps) {
  const own = ownWork(rows, seat.userId)
  if (own.length === 0) {
    return saysNothing ? (
      <p className="mb-8 text-muted">
        Nothing is assigned to you now. You can read and code every article all the same; a lead assigns what is
        compared.
      </p>
    ) : null
  }
  const open = own.filter(({ standing }) => standing !== 'submitted').length
  return (
    <section aria-labelledby="own-articles" className="mb-10">
      <h2 id="own-articles" className="font-serif text-xl font-semibold">
        Your articles
      </h2>
      <p className="mt-0.5 text-muted">
        {open === 0 ? 'All submitted.' : `${counted(open, 'article')} to code, ${wordsLeft(own)} words.`}
      </p>
      <ul className="mt-3 border-t">
        {own.map(({ row, standing }) => (
          <li key={row.articleId} className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-b py-2.5">
            <StandingSign standing={standing} />
            <div className="min-w-0 flex-1 basis-48">
              <RoundLine row={row} seat={seat} />
            </div>
            <span className="sr-only sm:hidden">{standing}</span>
            <Badge tone={standing === 'submitted' ? 'positive' : 'plain'} className="max-sm:hidden">
              {standing}
            </Badge>
            <LinkButton
              size="sm"
              look={standing === 'submitted' ? 'plain' : 'quiet'}
              href={articleHref(seat, row)}
              aria-label={`${step(standing)}: ${row.title}`}
              className="min-w-20"
            >
              {step(standing)}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

function step(standing: Standing): string {
  return standing === 'submitted' ? 'Look' : standing === 'started' ? 'Go on' : 'Begin'
}

function ownWork(rows: readonly ProgressRow[], userId: UserId) {
  return rows
    .filter(({ round }) => round.revealed === null)
    .map((row) => ({ row, standing: standingOf(assignedIn(row).get(userId)) }))
    .filter(({ standing }) => standing !== 'none')
    .sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing))
}

function wordsLeft(own: readonly { readonly row: ProgressRow; readonly standing: Standing }[]): string {
  return own
    .reduce((sum, { row, standing }) => (standing === 'submitted' ? sum : sum + row.wordCount), 0)
    .toLocaleString('en')
}
