'use client'
import { ArrowDown, ArrowUp, MessageSquare } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import { pathInWords } from '@/core/codebook/tree'
import type { Excerpt } from '@/core/excerpts/excerpt'
import type { ExcerptSort } from '@/core/excerpts/query'
import { threadSummary } from '@/core/threads/gather'
import { Button } from '../ui/button'
import { CategoryChip } from '../ui/category-chip'
import { classNames } from '../ui/class-names'
import { Option } from '../ui/option'
import { Select } from '../ui/select'

export interface ExcerptTableProps {
  readonly excerpts: readonly Excerpt[]
  readonly sort: ExcerptSort
  readonly onSort: (sort: ExcerptSort) => void
  /** Where the passage is; the excerpt's own link unless another is given. */
  readonly hrefOf?: (excerpt: Excerpt) => string
  /** Fetches the next page; without it there is no more. */
  readonly onMore?: () => void
  readonly isLoadingMore?: boolean
  /** True while the list is of the query before: it is dimmed, nothing jumps. */
  readonly isStale?: boolean
}

/** Excerpts as rows of a table; on a phone each is a card. Give an `EmptyState` instead when there are none. */
export function ExcerptTable({
  excerpts,
  sort,
  onSort,
  hrefOf = linkOf,
  onMore,
  isLoadingMore = false,
  isStale = false,
}: ExcerptTableProps) {
  return (
    <div className={classNames('flex flex-col gap-4 transition-opacity', isStale && 'opacity-60')} aria-busy={isStale}>
      <Select
        aria-label="Order"
        className="md:hidden"
        value={sort}
        onChange={(key) => {
          const chosen = sorts.find(({ id }) => id === key)
          if (chosen) onSort(chosen.id)
        }}
      >
        {sorts.map(({ id, name }) => (
          <Option key={id} id={id}>
            {name}
          </Option>
        ))}
      </Select>
      {/* The roles are said because cards on a phone are no table to the browser any more. */}
      <table role="table" aria-label="Excerpts" className="ledger max-md:block">
        <thead role="rowgroup" className="max-md:hidden">
          <tr role="row">
            <Head width="w-[46%]">Passage</Head>
            <Head>Categories</Head>
            <Head sort={sort} by="coder" onSort={onSort}>
              Coder
            </Head>
            <Head sort={sort} by="article" onSort={onSort}>
              Article
            </Head>
            <Head sort={sort} by="newest" orBy="oldest" onSort={onSort}>
              Tagged
            </Head>
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-md:block">
          {excerpts.map((excerpt) => (
            <Row key={excerpt.id} excerpt={excerpt} href={hrefOf(excerpt)} />
          ))}
        </tbody>
      </table>
      {onMore ? (
        <Button className="self-center" isPending={isLoadingMore} onPress={onMore}>
          Show more
        </Button>
      ) : null}
    </div>
  )
}

const sorts: readonly { readonly id: ExcerptSort; readonly name: string }[] = [
  { id: 'article', name: 'By article' },
  { id: 'newest', name: 'Newest first' },
  { id: 'oldest', name: 'Oldest first' },
  { id: 'coder', name: 'By coder' },
]

function linkOf({ link }: Excerpt): string {
  return link
}

interface HeadProps {
  readonly children: ReactNode
  readonly width?: string
  readonly sort?: ExcerptSort
  /** The order a press chooses, and the one a second press does. */
  readonly by?: ExcerptSort
  readonly orBy?: ExcerptSort
  readonly onSort?: (sort: ExcerptSort) => void
}

function Head({ children, width = '', sort, by, orBy, onSort }: HeadProps) {
  if (!by || !onSort)
    return (
      <th role="columnheader" scope="col" className={width}>
        {children}
      </th>
    )
  const isOn = sort === by || (orBy !== undefined && sort === orBy)
  // Dates begin with the newest, names with A.
  const isDescending = by === 'newest' ? sort === by : false
  const direction = !isOn ? 'none' : isDescending ? 'descending' : 'ascending'
  const Arrow = isDescending ? ArrowDown : ArrowUp
  return (
    <th role="columnheader" scope="col" aria-sort={direction} className={width}>
      <button
        type="button"
        onClick={() => onSort(sort === by && orBy ? orBy : by)}
        className={classNames(
          '-mx-1 inline-flex items-center gap-1 rounded-sm px-1 hover:text-ink',
          isOn && 'text-ink',
        )}
      >
        {children}
        <Arrow aria-hidden className={classNames('size-3.5', !isOn && 'invisible')} />
      </button>
    </th>
  )
}

function Row({ excerpt, href }: { readonly excerpt: Excerpt; readonly href: string }) {
  const { categories, coder, article, createdAt, threads, note } = excerpt
  const cell = 'max-md:block max-md:p-0!'
  const discussion = threadSummary(threads)
  return (
    <tr
      role="row"
      className="max-md:mb-3 max-md:flex max-md:flex-col max-md:gap-2 max-md:rounded-lg max-md:border max-md:bg-raised max-md:p-4"
    >
      <td role="cell" className={classNames(cell, 'max-w-md')}>
        <Passage excerpt={excerpt} href={href} />
        {note === '' ? null : <p className="mt-1 line-clamp-3 text-[0.8125rem] text-muted">Note: {note}</p>}
        {discussion === '' ? null : (
          <p className="mt-1 flex items-center gap-1.5 text-xs text-muted">
            <MessageSquare aria-hidden className="size-3.5" />
            {discussion}
          </p>
        )}
      </td>
      <td role="cell" className={cell}>
        <ul className="flex flex-wrap gap-1 md:max-w-56">
          {categories.map((category) => (
            <li key={category.id} className="max-w-full" title={pathInWords(category.path)}>
              <CategoryChip colour={category.colour} name={category.path.at(-1) ?? ''} />
            </li>
          ))}
        </ul>
      </td>
      <td
        role="cell"
        className={classNames(cell, 'md:whitespace-nowrap max-md:order-4 max-md:text-[0.8125rem] max-md:text-muted')}
      >
        <span className="md:hidden">Coded by </span>
        <bdi>{coder.name}</bdi>
      </td>
      <td role="cell" className={classNames(cell, 'max-md:order-3')}>
        <p className="line-clamp-2 text-pretty md:min-w-36">{article.title}</p>
        <p className="text-xs text-muted">
          {[article.author, article.outlet, article.publishedOn].filter(Boolean).join(' · ')}
        </p>
      </td>
      <td
        role="cell"
        className={classNames(
          cell,
          'text-muted md:whitespace-nowrap max-md:order-5 max-md:-mt-2 max-md:text-[0.8125rem]',
        )}
      >
        <span className="md:hidden">on </span>
        <time dateTime={createdAt}>{createdAt.slice(0, 10)}</time>
      </td>
    </tr>
  )
}

/** The quote as the link to its place, between what stands before and after it. */
function Passage({
  excerpt: { quote, prefix, suffix, article },
  href,
}: {
  readonly excerpt: Excerpt
  readonly href: string
}) {
  return (
    <p
      className="line-clamp-6 font-serif text-[0.9375rem] leading-[1.5] text-pretty wrap-anywhere"
      lang={article.language}
      dir="auto"
    >
      <span className="text-muted">…{prefix}</span>
      <Link href={href} className="link font-medium text-ink">
        {quote}
      </Link>
      <span className="text-muted">{suffix}…</span>
    </p>
  )
}
