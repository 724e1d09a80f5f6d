import type { ArticleId } from '../ids'
import type { Assignment, Round } from './round'

/**
 * How far an article is in its newest round. `unassigned`: nobody is to code it. `coding`: somebody has yet to submit.
 * `submitted`: everybody has, and the blind round waits for its reveal. `revealed`: it can be compared, and nothing is
 * decided. `deciding`: something is decided, something waits. `settled`: it can be compared, and nothing waits.
 * An open round can be compared from the moment everybody has submitted.
 */
export const articleStates = ['unassigned', 'coding', 'submitted', 'revealed', 'deciding', 'settled'] as const
export type ArticleState = (typeof articleStates)[number]

/** How many disagreements of an article wait for their first decision, wait again, and are decided. */
export interface DisagreementCounts {
  readonly open: number
  readonly reopened: number
  readonly decided: number
}

/** An article on the progress board. */
export interface ProgressRow {
  readonly articleId: ArticleId
  readonly title: string
  /** Of the newest version. */
  readonly wordCount: number
  /** The newest. */
  readonly round: Round
  /** Of that round, those taken away left out, in the order they were made. */
  readonly assignments: readonly Assignment[]
  readonly disagreements: DisagreementCounts
  readonly state: ArticleState
}

/** The state of an article from its newest round, who is assigned in it, and its disagreements. */
export function articleState(
  round: Pick<Round, 'mode' | 'revealed'>,
  assignments: readonly Pick<Assignment, 'submittedAt' | 'removedAt'>[],
  { open, reopened, decided }: DisagreementCounts,
): ArticleState {
  const assigned = assignments.filter(({ removedAt }) => removedAt === null)
  if (round.revealed === null) {
    if (assigned.length === 0) return 'unassigned'
    if (assigned.some(({ submittedAt }) => submittedAt === null)) return 'coding'
    if (round.mode === 'blind') return 'submitted'
  }
  if (open + reopened === 0) return 'settled'
  return decided + reopened > 0 ? 'deciding' : 'revealed'
}

/** Where an article stands, in a sentence without a full stop: “1 of 3 submitted, 1 not started”. */
export function progressInWords({
  state,
  assignments,
  disagreements: { open, reopened, decided },
}: Pick<ProgressRow, 'state' | 'assignments' | 'disagreements'>): string {
  const assigned = assignments.filter(({ removedAt }) => removedAt === null)
  const waiting = open + reopened
  switch (state) {
    case 'unassigned':
      return 'Nobody is assigned'
    case 'coding':
      return codingInWords(assigned)
    case 'submitted':
      return assigned.length === 1 ? 'Submitted; to be revealed' : `All ${assigned.length} submitted; to be revealed`
    case 'revealed':
      return `${countOf(waiting, 'disagreement')} to decide`
    case 'deciding':
      return `${decided} of ${countOf(decided + waiting, 'disagreement')} decided${reopened > 0 ? `, ${reopened} reopened` : ''}`
    case 'settled':
      return decided === 0
        ? 'No disagreements'
        : decided === 1
          ? 'The one disagreement is decided'
          : `All ${decided} disagreements decided`
  }
}

function codingInWords(assigned: readonly Pick<Assignment, 'startedAt' | 'submittedAt'>[]): string {
  const submitted = assigned.filter(({ submittedAt }) => submittedAt !== null).length
  const waiting = assigned.filter(({ startedAt, submittedAt }) => startedAt === null && submittedAt === null).length
  return `${submitted} of ${assigned.length} submitted${waiting > 0 ? `, ${waiting} not started` : ''}`
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
