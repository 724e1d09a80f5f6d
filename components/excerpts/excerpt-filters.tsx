'use client'
import type { ReactNode } from 'react'
import { nodeOf, pathOf, type Codebook } from '@/core/codebook/tree'
import { everyExcerpt, isNarrowed, queryTextLimit, type ExcerptQuery } from '@/core/excerpts/query'
import type { ArticleId, CategoryId, UserId } from '@/core/ids'
import { Button } from '../ui/button'
import { CategoryChip } from '../ui/category-chip'
import { FilterChip, RemoveFilterButton } from '../ui/filter-chip'
import { SearchField } from '../ui/search-field'
import { CategoryFilter } from './category-filter'
import { ChoiceFilter, type Choice } from './choice-filter'
import { disputeChoices, disputeWords } from './dispute-words'
import { LayerSelect } from './layer-select'
import { useLateText } from './use-late-text'

export interface ExcerptFiltersProps {
  readonly query: ExcerptQuery
  /** Gets the whole changed query; the caller puts it into the address (`makeExcerptQuery`) and passes it back. */
  readonly onChange: (query: ExcerptQuery) => void
  readonly codebook: Codebook
  /** How many excerpts each category has by itself. */
  readonly counts?: ReadonlyMap<CategoryId, number>
  readonly coders: readonly Choice<UserId>[]
  readonly articles: readonly Choice<ArticleId>[]
  /** How many excerpts the query finds; null while that is not known. */
  readonly total: number | null
  /** Stands at the end of the row: the export. */
  readonly children?: ReactNode
}

/** What narrows the list of excerpts: layer, words, categories, coders, articles, decisions. Each choice shows as a chip that takes it off. */
export function ExcerptFilters({
  query,
  onChange,
  codebook,
  counts,
  coders,
  articles,
  total,
  children,
}: ExcerptFiltersProps) {
  const change = (part: Partial<ExcerptQuery>) => onChange({ ...query, ...part })
  const [text, setText, tellText] = useLateText(query.text, (next) =>
    change({ text: next.slice(0, queryTextLimit).trim() }),
  )
  return (
    <section aria-label="Filters" className="flex flex-col gap-2.5">
      <div className="flex flex-wrap items-center gap-2">
        <LayerSelect layer={query.layer} onChange={(layer) => change({ layer, round: null })} />
        <SearchField
          label="Words in passages and notes"
          placeholder="Search passages and notes"
          className="min-w-56 flex-1 sm:max-w-80"
          maxLength={queryTextLimit}
          value={text}
          onChange={setText}
          onSubmit={tellText}
        />
        <CategoryFilter
          codebook={codebook}
          counts={counts}
          chosen={query.categoryIds}
          withDescendants={query.withDescendants}
          onChange={(categoryIds, withDescendants) => change({ categoryIds, withDescendants })}
        />
        <ChoiceFilter
          label="Coders"
          choices={coders}
          chosen={query.coderIds}
          onChange={(coderIds) => change({ coderIds })}
        />
        <ChoiceFilter
          label="Articles"
          choices={articles}
          chosen={query.articleIds}
          onChange={(articleIds) => change({ articleIds })}
        />
        <ChoiceFilter
          label="Decisions"
          choices={disputeChoices}
          chosen={query.disputes}
          onChange={(disputes) => change({ disputes })}
        />
        <div className="ml-auto flex items-center gap-3">
          <p role="status" className="whitespace-nowrap text-muted">
            {total === null ? '…' : total === 1 ? '1 excerpt' : `${total.toLocaleString('en')} excerpts`}
          </p>
          {children}
        </div>
      </div>
      {isNarrowed(query) ? (
        <ul aria-label="Chosen filters" className="flex flex-wrap items-center gap-1.5">
          {query.text === '' ? null : <FilterChip name={`“${query.text}”`} onRemove={() => change({ text: '' })} />}
          {query.categoryIds.map((id) => {
            const remove = () => change({ categoryIds: query.categoryIds.filter((each) => each !== id) })
            const node = nodeOf(codebook, id)
            const name = pathOf(codebook, id) || 'a deleted category'
            return (
              <li key={id}>
                <CategoryChip
                  colour={node?.category.colour ?? 'graphite'}
                  name={name}
                  {...(query.withDescendants && node && node.children.length > 0 ? { note: 'and below' } : {})}
                  action={<RemoveFilterButton name={name} onRemove={remove} />}
                />
              </li>
            )
          })}
          <Chips choices={coders} chosen={query.coderIds} kind="by" onChange={(coderIds) => change({ coderIds })} />
          <Chips
            choices={articles}
            chosen={query.articleIds}
            kind="in"
            onChange={(articleIds) => change({ articleIds })}
          />
          {query.disputes.map((dispute) => (
            <FilterChip
              key={dispute}
              name={disputeWords[dispute]}
              onRemove={() => change({ disputes: query.disputes.filter((each) => each !== dispute) })}
            />
          ))}
          <li>
            <Button
              size="sm"
              look="plain"
              className="text-muted"
              onPress={() => onChange({ ...everyExcerpt, layer: query.layer, round: query.round, sort: query.sort })}
            >
              Clear all
            </Button>
          </li>
        </ul>
      ) : null}
    </section>
  )
}

interface ChipsProps<Id extends string> {
  readonly choices: readonly Choice<Id>[]
  readonly chosen: readonly Id[]
  readonly kind: 'by' | 'in'
  readonly onChange: (chosen: readonly Id[]) => void
}

function Chips<Id extends string>({ choices, chosen, kind, onChange }: ChipsProps<Id>) {
  const missing = kind === 'by' ? 'a former member' : 'a deleted article'
  return chosen.map((id) => (
    <FilterChip
      key={id}
      name={`${kind} ${choices.find((choice) => choice.id === id)?.name ?? missing}`}
      onRemove={() => onChange(chosen.filter((each) => each !== id))}
    />
  ))
}
