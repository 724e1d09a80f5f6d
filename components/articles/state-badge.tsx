import { LockKeyhole } from 'lucide-react'
import { type ProgressRow, progressInWords } from '@/core/rounds/progress'
import { Badge } from '../ui/badge'

/** How far an article is, in a word or two: “coding 2/3”, “sealed”, “4 to decide”, “settled”. Nothing while nothing runs. */
export function StateBadge({ progress }: { readonly progress: ProgressRow }) {
  const { round, state } = progress
  const isSealed = round.mode === 'blind' && round.revealed === null
  const words = stateWords(progress)
  if (words === null && !isSealed) return null
  return (
    <span className="inline-flex gap-1" title={progressInWords(progress)}>
      {isSealed ? (
        <Badge className="gap-1">
          <LockKeyhole aria-hidden className="size-3" />
          sealed
        </Badge>
      ) : null}
      {words === null ? null : <Badge tone={state === 'settled' ? 'positive' : 'plain'}>{words}</Badge>}
    </span>
  )
}

function stateWords({ state, assignments, disagreements: { open, reopened, decided } }: ProgressRow): string | null {
  switch (state) {
    case 'unassigned':
      return null
    case 'coding':
    case 'submitted': {
      const assigned = assignments.filter(({ removedAt }) => removedAt === null)
      return `coding ${assigned.filter(({ submittedAt }) => submittedAt !== null).length}/${assigned.length} submitted`
    }
    case 'revealed':
    case 'deciding':
      return `${(open + reopened).toLocaleString('en')} to decide`
    case 'settled':
      // A round may be closed with nothing to compare.
      return assignments.length > 1 || decided > 0 ? 'settled' : null
  }
}
