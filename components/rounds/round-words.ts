import type { Assignment, Round } from '@/core/rounds/round'

/** How far somebody is with an article: `none` is not asked to code it. */
export type Standing = 'none' | 'assigned' | 'started' | 'submitted'

/** Where an assignment stands; one taken away is none. */
export function standingOf(assignment: Assignment | undefined): Standing {
  if (assignment === undefined || assignment.removedAt !== null) return 'none'
  if (assignment.submittedAt !== null) return 'submitted'
  return assignment.startedAt === null ? 'assigned' : 'started'
}

/** A standing as it is said. */
export const standingWords: Readonly<Record<Standing, string>> = {
  none: 'not assigned',
  assigned: 'assigned',
  started: 'started',
  submitted: 'submitted',
}

/** “Blind round 2”, “Open round 1”. */
export function roundName({ mode, number }: Pick<Round, 'mode' | 'number'>): string {
  return `${mode === 'blind' ? 'Blind' : 'Open'} round ${number}`
}

/** The last round of an article; null for none. */
export function newestRound(rounds: Iterable<Round>): Round | null {
  let newest: Round | null = null
  for (const round of rounds) if (newest === null || round.number > newest.number) newest = round
  return newest
}
