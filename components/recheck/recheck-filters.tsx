'use client'
import type { RecheckPage } from '@/core/codebook/recheck'
import type { Codebook } from '@/core/codebook/tree'
import { pathOf } from '@/core/codebook/tree'
import type { CategoryId, UserId } from '@/core/ids'
import { Option } from '../ui/option'
import { Select } from '../ui/select'

/** Whose tags are listed: one analyst's, or everybody's. */
export type Whose = UserId | 'all'

/** What the list is narrowed to. */
export interface RecheckChoice {
  readonly whose: Whose
  readonly categoryId: CategoryId | null
}

export interface RecheckFiltersProps {
  readonly choice: RecheckChoice
  readonly onChange: (choice: RecheckChoice) => void
  readonly viewerId: UserId
  /** How many each analyst has. Null when the viewer sees the own ones only. */
  readonly counts: RecheckPage['counts'] | null
  readonly nameOf: (id: UserId) => string
  readonly codebook: Codebook
}

/** Whose tags, and of which category. */
export function RecheckFilters({ choice, onChange, viewerId, counts, nameOf, codebook }: RecheckFiltersProps) {
  const countOf = (id: UserId) => counts?.find(({ authorId }) => authorId === id)?.count ?? 0
  const all = counts?.reduce((sum, { count }) => sum + count, 0) ?? 0
  const others = new Set([
    ...(counts ?? []).map(({ authorId }) => authorId),
    ...(choice.whose === 'all' ? [] : [choice.whose]),
  ])
  others.delete(viewerId)
  const people: readonly { readonly id: Whose; readonly name: string; readonly count: number }[] = [
    { id: viewerId, name: 'Mine', count: countOf(viewerId) },
    ...[...others].map((id) => ({ id, name: nameOf(id), count: countOf(id) })),
    { id: 'all', name: 'Everybody’s', count: all },
  ]
  const categories = [
    { id: everyCategory, name: 'All categories' },
    ...codebook.order.map(({ category }) => ({ id: category.id as string, name: pathOf(codebook, category.id) })),
  ]
  return (
    <>
      {counts === null ? null : (
        <Select
          aria-label="Whose tags"
          className="w-56 max-sm:w-full"
          items={people}
          value={choice.whose}
          onChange={(key) => {
            const chosen = people.find(({ id }) => id === key)
            if (chosen) onChange({ ...choice, whose: chosen.id })
          }}
        >
          {({ id, name, count }) => (
            <Option id={id} textValue={name}>
              {name} <span className="text-muted">{count.toLocaleString('en')}</span>
            </Option>
          )}
        </Select>
      )}
      <Select
        aria-label="Category"
        className="w-64 max-sm:w-full"
        items={categories}
        value={choice.categoryId ?? everyCategory}
        onChange={(key) => {
          const chosen = codebook.order.find(({ category }) => category.id === key)
          onChange({ ...choice, categoryId: chosen?.category.id ?? null })
        }}
      >
        {({ id, name }) => <Option id={id}>{name}</Option>}
      </Select>
    </>
  )
}

const everyCategory = 'all'
