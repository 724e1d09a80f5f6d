'use client'
import { MessageSquare } from 'lucide-react'
import { Link } from 'react-aria-components/Link'
import type { QueueRow } from '@/core/disagreements/disagreement'
import type { DisagreementId } from '@/core/ids'
import { classNames } from '../ui/class-names'
import { dueInWords } from './due-words'
import { KindLabel } from './kind-look'
import { StateBadge } from './state-badge'

export interface QueueTableProps {
  readonly rows: readonly QueueRow[]
  readonly currentId: DisagreementId | null
  /** ISO date. */
  readonly today: string
  readonly hrefOf: (row: QueueRow) => string
  /** The sides in one line. */
  readonly wordsOf: (row: QueueRow) => string
  readonly ownerOf: (row: QueueRow) => string | null
  readonly onCurrent: (id: DisagreementId) => void
  /** Dimmed while the list is of the query before. */
  readonly isStale: boolean
}

/** The queue as a table; on a phone each row is a card. */
export function QueueTable({ rows, isStale, ...rest }: QueueTableProps) {
  return (
    <table
      role="table"
      aria-label="Disagreements"
      aria-busy={isStale}
      className={classNames('ledger transition-opacity max-md:block', isStale && 'opacity-60')}
    >
      <thead role="rowgroup" className="max-md:hidden">
        <tr role="row">
          {['Kind', 'Passage', 'Article', 'Owner', 'Due', 'State'].map((name) => (
            <th
              key={name}
              role="columnheader"
              scope="col"
              className={name === 'Passage' ? 'w-[46%]' : name === 'Kind' ? 'pl-3!' : ''}
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {rows.map((row) => (
          <Row key={row.id} row={row} {...rest} />
        ))}
      </tbody>
    </table>
  )
}

function Row({
  row,
  currentId,
  today,
  hrefOf,
  wordsOf,
  ownerOf,
  onCurrent,
}: Omit<QueueTableProps, 'rows' | 'isStale'> & { readonly row: QueueRow }) {
  const cell = 'max-md:block max-md:p-0!'
  const isCurrent = row.id === currentId
  const owner = ownerOf(row)
  const isLate = row.dueOn !== null && row.dueOn < today && row.state !== 'decided'
  return (
    <tr
      role="row"
      data-row={row.id}
      aria-current={isCurrent ? 'true' : undefined}
      onFocus={() => onCurrent(row.id)}
      className={classNames(
        'max-md:mb-3 max-md:grid max-md:grid-cols-[1fr_auto] max-md:gap-x-3 max-md:gap-y-1.5 max-md:rounded-lg max-md:border max-md:bg-raised max-md:p-4',
        isCurrent && 'bg-wash shadow-[inset_3px_0_0_var(--ink)]',
      )}
    >
      <td role="cell" className={classNames(cell, 'md:pl-3!')}>
        <KindLabel kind={row.kind} />
      </td>
      <td role="cell" className={classNames(cell, 'max-w-xl max-md:col-span-2 max-md:row-start-2')}>
        <p className="line-clamp-3 font-serif text-[0.9375rem] leading-normal text-pretty wrap-anywhere" dir="auto">
          <Link
            href={hrefOf(row)}
            className="rounded-sm text-ink no-underline outline-offset-2 hover:underline hover:decoration-rule-strong hover:underline-offset-3"
          >
            {row.quote}
          </Link>
        </p>
        <p className="mt-1 line-clamp-2 text-[0.8125rem] text-muted wrap-anywhere">{wordsOf(row)}</p>
      </td>
      <td role="cell" className={classNames(cell, 'max-md:col-span-2 max-md:text-[0.8125rem] max-md:text-muted')}>
        <p className="line-clamp-2 text-pretty md:min-w-36">{row.articleTitle}</p>
      </td>
      <td role="cell" className={classNames(cell, 'md:whitespace-nowrap max-md:text-[0.8125rem] max-md:text-muted')}>
        <span className="md:hidden">Owner: </span>
        {owner === null ? <span className="text-muted">nobody</span> : <bdi>{owner}</bdi>}
      </td>
      <td
        role="cell"
        className={classNames(
          cell,
          'tabular-nums md:whitespace-nowrap max-md:text-right max-md:text-[0.8125rem]',
          isLate ? 'font-medium text-danger' : 'text-muted',
        )}
      >
        {row.dueOn === null || row.state === 'decided' ? (
          <span className="max-md:hidden">–</span>
        ) : (
          dueInWords(row.dueOn, today)
        )}
      </td>
      <td role="cell" className={classNames(cell, 'max-md:col-start-2 max-md:row-start-1 md:whitespace-nowrap')}>
        <span className="inline-flex items-center gap-2.5">
          <StateBadge disagreement={row} />
          {row.commentCount > 0 ? (
            <span className="inline-flex items-center gap-1 text-xs text-muted tabular-nums">
              <MessageSquare aria-hidden className="size-3.5" />
              {row.commentCount}
              <span className="sr-only"> {row.commentCount === 1 ? 'comment' : 'comments'}</span>
            </span>
          ) : null}
        </span>
      </td>
    </tr>
  )
}
