import type { Decision } from '@/core/disagreements/decision'
import type { Disagreement } from '@/core/disagreements/disagreement'
import type { HighlightId } from '@/core/ids'

/** A decision with the disagreement that it decided. */
export interface Decided {
  readonly disagreement: Disagreement
  readonly decision: Decision
}

/** The last decision behind each passage of the consensus layer. */
export function decisionsByHighlight(disagreements: Iterable<Disagreement>): ReadonlyMap<HighlightId, Decided> {
  const found = new Map<HighlightId, Decided>()
  for (const disagreement of disagreements) {
    const { decision } = disagreement
    if (decision === null) continue
    for (const { highlightId } of decision.consensus) found.set(highlightId, { disagreement, decision })
  }
  return found
}
