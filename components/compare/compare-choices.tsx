'use client'
import type { UserId } from '@/core/ids'
import { ChoiceFilter, type Choice } from '../excerpts/choice-filter'
import { Button } from '../ui/button'
import { type CompareColumn, keyOfColumn, mostColumns } from './compare-query'

export interface CompareChoicesProps {
  readonly columns: readonly CompareColumn[]
  readonly people: readonly Choice<UserId>[]
  /** Whether a frozen layer is there to compare with. */
  readonly hasFrozen: boolean
  readonly onChange: (columns: readonly CompareColumn[]) => void
}

/** Chooses whose coding stands side by side, as of when. */
export function CompareChoices({ columns, people, hasFrozen, onChange }: CompareChoicesProps) {
  const choices = people.flatMap(({ id, name }): readonly Choice<string>[] => [
    { id: `${id}:now`, name: hasFrozen ? `${name}, now` : name },
    ...(hasFrozen ? [{ id: `${id}:blind`, name: `${name}, blind` }] : []),
  ])
  const chosen = columns.map(keyOfColumn)
  const change = (keys: readonly string[]) => {
    const kept = columns.filter((column) => keys.includes(keyOfColumn(column)))
    const added = keys.filter((key) => !chosen.includes(key)).flatMap((key) => columnOf(key, people))
    onChange([...kept, ...added].slice(-mostColumns))
  }
  const isBlind = columns.length > 0 && columns.every(({ layer }) => layer === 'blind')
  return (
    <>
      <ChoiceFilter label="Columns" choices={choices} chosen={chosen} onChange={change} />
      {hasFrozen ? (
        <Button
          aria-pressed={isBlind}
          className={isBlind ? 'border-ink' : ''}
          onPress={() => onChange(unique(columns.map(({ userId }) => ({ userId, layer: isBlind ? 'now' : 'blind' }))))}
        >
          {isBlind ? 'Show as it is now' : 'Show the blind layer'}
        </Button>
      ) : null}
    </>
  )
}

function columnOf(key: string, people: readonly Choice<UserId>[]): readonly CompareColumn[] {
  const person = people.find(({ id }) => key.startsWith(id))
  return person ? [{ userId: person.id, layer: key.endsWith(':blind') ? 'blind' : 'now' }] : []
}

function unique(columns: readonly CompareColumn[]): readonly CompareColumn[] {
  return [...new Map(columns.map((column) => [keyOfColumn(column), column])).values()]
}
