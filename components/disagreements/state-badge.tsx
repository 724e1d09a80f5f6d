import type { Disagreement } from '@/core/disagreements/disagreement'
import { Badge } from '../ui/badge'

/** Where a disagreement stands: open, waiting for consent, reopened, decided. */
export function StateBadge({ disagreement }: { readonly disagreement: Pick<Disagreement, 'state' | 'decision'> }) {
  const { state, decision } = disagreement
  if (state === 'decided') return <Badge tone="positive">Decided</Badge>
  if (decision?.state === 'proposed') return <Badge tone="warning">Proposed</Badge>
  if (state === 'reopened') return <Badge tone="warning">Reopened</Badge>
  return <Badge>{state === 'gone' ? 'Gone' : 'Open'}</Badge>
}
