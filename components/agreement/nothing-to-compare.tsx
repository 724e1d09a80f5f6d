import type { ProjectId } from '@/core/ids'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { LinkButton } from '../ui/link-button'
import { layerChoices } from './layer-words'
import type { AgreementStart } from './agreement-report'
import { isNarrowedDashboard, type DashboardQuery } from './dashboard-query'

export interface NothingToCompareProps {
  readonly projectId: ProjectId
  readonly query: DashboardQuery
  readonly start: AgreementStart
  readonly onClear: () => void
}

/** Stands where figures would: says who has to submit, what is to be revealed, or which filter is too narrow. */
export function NothingToCompare({ projectId, query, start, onClear }: NothingToCompareProps) {
  const { reports, missing } = start
  if (isNarrowedDashboard(query)) {
    return (
      <EmptyState
        title="Nothing to compare in this choice"
        action={<Button onPress={onClear}>Clear the filters</Button>}
      >
        Agreement needs two analysts who submitted the same article. Take a filter off.
      </EmptyState>
    )
  }
  const hasOne = reports.some(({ articles }) => articles.some(({ coderIds }) => coderIds.length === 1))
  return (
    <EmptyState
      title={hasOne ? 'Only one analyst so far' : 'Nothing to compare yet'}
      className="max-w-xl!"
      action={
        <LinkButton href={`/projects/${projectId}/rounds`} look="primary">
          Go to the rounds
        </LinkButton>
      }
    >
      <p>
        {hasOne
          ? 'Agreement needs a second analyst who submits the same article.'
          : query.layer === 'blind'
            ? 'Nothing was revealed yet, so there is no coding from before the discussion.'
            : 'Figures come as soon as two analysts have submitted the same article and its round is revealed.'}
      </p>
      {missing.length > 0 ? (
        <ul aria-label="What is missing" className="mt-4 flex flex-col divide-y text-start">
          {missing.map(({ id, title, missing: words }) => (
            <li key={id} className="py-2">
              <p className="font-medium text-ink">{title}</p>
              <p className="text-[0.8125rem]">{words}</p>
            </li>
          ))}
        </ul>
      ) : null}
      {query.layer === 'blind' && missing.length === 0 ? <p className="mt-2">{layerChoices.now.means}</p> : null}
    </EmptyState>
  )
}
