'use client'
import type { RefObject } from 'react'
import { articleStates } from '@/core/rounds/progress'
import { Option } from '../ui/option'
import { SearchField } from '../ui/search-field'
import { Select } from '../ui/select'
import type { BoardPerson } from './board-seat'
import { type BoardFilter, isArticleState, stateNames } from './filter-board'

export interface BoardFiltersProps {
  readonly filter: BoardFilter
  readonly onChange: (filter: BoardFilter) => void
  readonly people: readonly BoardPerson[]
  readonly inputRef: RefObject<HTMLInputElement | null>
}

/** Stands for no choice in a list. */
const any = 'any'

/** Narrows the board to words of the title, a state, a person. */
export function BoardFilters({ filter, onChange, people, inputRef }: BoardFiltersProps) {
  return (
    <>
      <SearchField
        label="Filter articles"
        value={filter.words}
        onChange={(words) => onChange({ ...filter, words })}
        inputRef={inputRef}
        className="w-full sm:w-60"
      />
      <Select
        aria-label="State"
        value={filter.state ?? any}
        onChange={(key) => onChange({ ...filter, state: isArticleState(key) ? key : null })}
        className="min-w-36 flex-1 sm:max-w-44"
      >
        <Option id={any}>All states</Option>
        {articleStates.map((state) => (
          <Option key={state} id={state}>
            {stateNames[state]}
          </Option>
        ))}
      </Select>
      <Select
        aria-label="Analyst"
        value={filter.userId ?? any}
        onChange={(key) => onChange({ ...filter, userId: people.find(({ id }) => id === key)?.id ?? null })}
        className="min-w-36 flex-1 sm:max-w-48"
      >
        <Option id={any}>Everybody</Option>
        {people.map(({ id, name }) => (
          <Option key={id} id={id}>
            {name}
          </Option>
        ))}
      </Select>
    </>
  )
}
