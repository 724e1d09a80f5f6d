import type { Disagreement } from '@/core/disagreements/disagreement'
import type { DisagreementCounts } from '@/core/rounds/progress'

/** How many disagreements wait, wait again and are decided; those that are gone are not counted. */
export function countDisagreements(disagreements: Iterable<Disagreement>): DisagreementCounts {
  const counts = { open: 0, reopened: 0, decided: 0 }
  for (const { state } of disagreements) if (state !== 'gone') counts[state] += 1
  return counts
}
