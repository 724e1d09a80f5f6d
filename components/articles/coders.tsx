import type { ShelfRow } from '@/core/projects/shelf'
import { Avatar } from '../ui/avatar'

/** How many faces stand side by side before the rest is a number. */
const shown = 4

export interface CodersProps {
  readonly ids: ShelfRow['coderIds']
  readonly nameOf: (id: ShelfRow['coderIds'][number]) => string
}

/** Who has highlights in an article. */
export function Coders({ ids, nameOf }: CodersProps) {
  const names = ids.map(nameOf).sort((a, b) => a.localeCompare(b, 'en'))
  if (names.length === 0) return <span className="text-faint max-md:hidden">nobody yet</span>
  const rest = names.length - shown
  return (
    <span className="inline-flex items-center" title={names.join(', ')}>
      <span className="sr-only">{`Coded by ${names.join(', ')}`}</span>
      {names.slice(0, shown).map((name, index) => (
        <Avatar
          key={`${name} ${index}`}
          name={name}
          className={index > 0 ? '-ml-1 ring-2 ring-paper' : 'ring-2 ring-paper'}
        />
      ))}
      {rest > 0 ? <span aria-hidden className="ml-1.5 text-xs text-muted">{`+${rest}`}</span> : null}
    </span>
  )
}
