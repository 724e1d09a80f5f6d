'use client'
import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { nodeOf, pathOf, type Codebook } from '@/core/codebook/tree'
import { outcomes } from '@/core/disagreements/decision'
import { disagreementKinds } from '@/core/disagreements/disagreement'
import type { ArticleId, UserId } from '@/core/ids'
import { CategoryFilter } from '../excerpts/category-filter'
import { ChoiceFilter, type Choice } from '../excerpts/choice-filter'
import { Button } from '../ui/button'
import { CategoryChip } from '../ui/category-chip'
import { classNames } from '../ui/class-names'
import { FilterChip, RemoveFilterButton } from '../ui/filter-chip'
import { Option } from '../ui/option'
import { Select } from '../ui/select'
import { kindLooks } from './kind-look'
import { outcomeWords } from './outcome-words'
import { chosenFilters } from './queue-chips'
import {
  isNarrowedQueue,
  queueDues,
  queueSizes,
  queueSorts,
  waitingQueue,
  type QueueOwner,
  type QueueQuery,
} from './queue-query'
import { dueWords, sizeWords, sortWords } from './queue-words'
import type { QueuePage } from './use-queue-pages'

export interface QueueFiltersProps {
  readonly query: QueueQuery
  readonly onChange: (query: QueueQuery) => void
  readonly codebook: Codebook
  readonly people: readonly Choice<UserId>[]
  readonly articles: readonly Choice<ArticleId>[]
  /** False leaves the filter by analysts out: who is a side is not to be known. */
  readonly showNames: boolean
  /** Null while they are not known. */
  readonly counts: QueuePage['counts'] | null
  readonly children?: ReactNode
}

/** What narrows the queue. Each choice shows as a chip that takes it off. */
export function QueueFilters(props: QueueFiltersProps) {
  const { query, onChange, codebook, people, articles, showNames, counts, children } = props
  const change = (part: Partial<QueueQuery>) => onChange({ ...query, ...part })
  const owners: readonly Choice<QueueOwner>[] = [{ id: 'none', name: 'Nobody' }, ...people]
  return (
    <section aria-label="Filters" className="flex flex-col gap-2.5">
      <div className="flex flex-wrap items-center gap-2">
        <StateSwitch query={query} counts={counts} onChange={change} />
        <div className="ml-auto flex flex-wrap items-center gap-2">{children}</div>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <ChoiceFilter
          label="Kinds"
          choices={disagreementKinds.map((id) => ({ id, name: kindLooks[id].word }))}
          chosen={query.kinds}
          onChange={(kinds) => change({ kinds: disagreementKinds.filter((kind) => kinds.includes(kind)) })}
        />
        <CategoryFilter
          codebook={codebook}
          chosen={query.categoryIds}
          withDescendants={query.withDescendants}
          onChange={(categoryIds, withDescendants) => change({ categoryIds, withDescendants })}
        />
        {showNames ? (
          <ChoiceFilter
            label="Analysts"
            choices={people}
            chosen={query.coderIds}
            onChange={(coderIds) => change({ coderIds })}
          />
        ) : null}
        <ChoiceFilter
          label="Owners"
          choices={owners}
          chosen={query.owners}
          onChange={(next) => change({ owners: next })}
        />
        <ChoiceFilter
          label="Due"
          choices={queueDues.map((id) => ({ id, name: dueWords[id] }))}
          chosen={query.due === null ? [] : [query.due]}
          onChange={(ids) => change({ due: ids.find((id) => id !== query.due) ?? null })}
        />
        <ChoiceFilter
          label="Size"
          choices={queueSizes.map((id) => ({ id, name: sizeWords[id] }))}
          chosen={query.size === null ? [] : [query.size]}
          onChange={(ids) => change({ size: ids.find((id) => id !== query.size) ?? null })}
        />
        <ChoiceFilter
          label="Outcomes"
          choices={outcomes.map((id) => ({ id, name: outcomeWords[id].label }))}
          chosen={query.outcomes}
          onChange={(ids) => change({ outcomes: outcomes.filter((outcome) => ids.includes(outcome)) })}
        />
        <ChoiceFilter
          label="Articles"
          choices={articles}
          chosen={query.articleIds}
          onChange={(articleIds) => change({ articleIds })}
        />
        <Select
          aria-label="Order"
          className="w-44 md:ml-auto"
          value={query.sort}
          onChange={(key) => change({ sort: queueSorts.find((sort) => sort === key) ?? 'unblocks' })}
        >
          {queueSorts.map((sort) => (
            <Option key={sort} id={sort}>
              {sortWords[sort]}
            </Option>
          ))}
        </Select>
      </div>
      {isNarrowedQueue({ ...query, states: waitingQueue.states }) ? (
        <ul aria-label="Chosen filters" className="flex flex-wrap items-center gap-1.5">
          {query.categoryIds.map((id) => {
            const name = pathOf(codebook, id) || 'a deleted category'
            const remove = () => change({ categoryIds: query.categoryIds.filter((each) => each !== id) })
            return (
              <li key={id}>
                <CategoryChip
                  colour={nodeOf(codebook, id)?.category.colour ?? 'graphite'}
                  name={name}
                  action={<RemoveFilterButton name={name} onRemove={remove} />}
                />
              </li>
            )
          })}
          {chosenFilters(query, { people, articles }).map(({ key, name, without }) => (
            <FilterChip key={key} name={name} onRemove={() => onChange(without)} />
          ))}
          <li>
            <Button
              size="sm"
              look="plain"
              className="text-muted"
              onPress={() => onChange({ ...waitingQueue, states: query.states, sort: query.sort })}
            >
              Clear all
            </Button>
          </li>
        </ul>
      ) : null}
    </section>
  )
}

const stateChoices = [
  { id: 'waiting', label: 'To decide', states: waitingQueue.states },
  { id: 'decided', label: 'Decided', states: ['decided'] },
  { id: 'all', label: 'All', states: [] },
] as const

interface StateSwitchProps {
  readonly query: QueueQuery
  readonly counts: QueuePage['counts'] | null
  readonly onChange: (part: Partial<QueueQuery>) => void
}

function StateSwitch({ query, counts, onChange }: StateSwitchProps) {
  const chosen = stateChoices.find(({ states }) => states.join() === query.states.join())
  const countOf = (id: (typeof stateChoices)[number]['id']) => {
    if (counts === null) return '…'
    const waiting = counts.open + counts.reopened
    return (id === 'waiting' ? waiting : id === 'decided' ? counts.decided : waiting + counts.decided).toLocaleString(
      'en',
    )
  }
  return (
    <ToggleButtonGroup
      aria-label="Which disagreements"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={chosen ? [chosen.id] : []}
      onSelectionChange={(keys) => {
        const next = stateChoices.find(({ id }) => keys.has(id))
        if (next) onChange({ states: next.states })
      }}
      className="flex gap-1"
    >
      {stateChoices.map(({ id, label }) => (
        <ToggleButton
          key={id}
          id={id}
          className={classNames(
            'touch-target rounded-md px-3 py-1.5 text-sm outline-offset-1 data-selected:bg-wash-strong data-selected:font-medium',
            'not-data-selected:text-muted hover:bg-wash',
          )}
        >
          {label} <span className="text-xs font-normal text-muted tabular-nums">{countOf(id)}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
