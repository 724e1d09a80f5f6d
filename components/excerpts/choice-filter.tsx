'use client'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { classNames } from '../ui/class-names'
import { optionLook } from '../ui/popover-look'
import { SearchField } from '../ui/search-field'
import { FilterButton } from './filter-button'

/** Something to choose by its name. */
export interface Choice<Id extends string> {
  readonly id: Id
  readonly name: string
}

export interface ChoiceFilterProps<Id extends string> {
  /** What is chosen from: "Coders". */
  readonly label: string
  readonly choices: readonly Choice<Id>[]
  readonly chosen: readonly Id[]
  readonly onChange: (chosen: readonly Id[]) => void
}

/** How many choices are listed at once; typing finds the others. */
const listed = 200
/** From how many choices on there is a field to search them. */
const searched = 8

/** Chooses any number from a list, found by typing when it is long. */
export function ChoiceFilter<Id extends string>({ label, choices, chosen, onChange }: ChoiceFilterProps<Id>) {
  return (
    <FilterButton label={label} count={chosen.length}>
      <Choices label={label} choices={choices} chosen={chosen} onChange={onChange} />
    </FilterButton>
  )
}

function Choices<Id extends string>({ label, choices, chosen, onChange }: ChoiceFilterProps<Id>) {
  const [typed, setTyped] = useState('')
  // What was chosen when the list opened stands first; nothing jumps while one chooses.
  const [first] = useState(() => new Set<string>(chosen))
  const wanted = typed.trim().toLowerCase()
  const found = choices
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .sort((a, b) => Number(first.has(b.id)) - Number(first.has(a.id)))
  const shown = found.slice(0, listed)
  const isShown = new Set<string>(shown.map(({ id }) => id))
  return (
    <>
      {choices.length >= searched ? (
        <div className="p-1.5 pb-0">
          <SearchField label={`Search ${label.toLowerCase()}`} value={typed} onChange={setTyped} autoFocus />
        </div>
      ) : null}
      <ListBox
        aria-label={label}
        items={shown}
        selectionMode="multiple"
        // Escape closes the popover; it does not undo what was chosen.
        escapeKeyBehavior="none"
        selectedKeys={chosen.filter((id) => isShown.has(id))}
        onSelectionChange={(keys) => {
          const hidden = chosen.filter((id) => !isShown.has(id))
          onChange([...hidden, ...shown.filter(({ id }) => keys === 'all' || keys.has(id)).map(({ id }) => id)])
        }}
        renderEmptyState={() => <p className="px-2.5 py-3 text-muted">Nothing fits. Try fewer letters.</p>}
        className="min-h-0 flex-1 overflow-y-auto p-1.5 outline-none"
      >
        {({ id, name }) => (
          <ListBoxItem id={id} textValue={name} className={optionLook}>
            {({ isSelected }) => (
              <>
                <bdi className="min-w-0 flex-1 truncate">{name}</bdi>
                <Check aria-hidden className={classNames('size-4 shrink-0', !isSelected && 'invisible')} />
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
      {found.length > listed ? (
        <p className="border-t px-4 py-2 text-xs text-muted">{found.length - listed} more; type to find them.</p>
      ) : null}
    </>
  )
}
