import type { Member } from '@/core/projects/project'
import { may } from '@/core/rights'
import type { ProgressRow } from '@/core/rounds/progress'
import { assignedIn } from './board-rows'
import type { BoardPerson } from './board-seat'

/** Who has a column: everybody who may code and has a reason to, by name. Leads without assignments have none. */
export function boardPeople(members: readonly Member[], rows: readonly ProgressRow[]): readonly BoardPerson[] {
  const assigned = new Set(rows.flatMap((row) => [...assignedIn(row).keys()]))
  return members
    .filter(({ userId, role, leftAt }) => assigned.has(userId) || (leftAt === null && role === 'analyst'))
    .map(asPerson)
    .sort(byName)
}

/** Everybody to whom articles can be assigned, by name. */
export function assignablePeople(members: readonly Member[]): readonly BoardPerson[] {
  return members
    .map(asPerson)
    .filter(({ mayCode }) => mayCode)
    .sort(byName)
}

function asPerson({ userId, name, role, leftAt }: Member): BoardPerson {
  return { id: userId, name, isAnalyst: role === 'analyst', mayCode: leftAt === null && may(role, 'submit') }
}

function byName(a: BoardPerson, b: BoardPerson): number {
  return a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1)
}
