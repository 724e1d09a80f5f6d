import type { ProgressRow } from '@/core/rounds/progress'
import type { ShareOut } from '@/core/rounds/share-out'
import type { BoardPerson } from './board-seat'

export interface AssignPlanProps {
  readonly plan: ShareOut
  /** The articles that are shared out. */
  readonly targets: readonly ProgressRow[]
  readonly people: readonly BoardPerson[]
}

/** Who gets how much, before it is done. */
export function AssignPlan({ plan, targets, people }: AssignPlanProps) {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const words = new Map(targets.map(({ articleId, wordCount }) => [articleId, wordCount]))
  const added = new Map<string, number>()
  for (const { articleId, userId } of plan.pairs) {
    added.set(userId, (added.get(userId) ?? 0) + (words.get(articleId) ?? 0))
  }
  if (plan.loads.length === 0) return <p className="text-muted">Choose at least one analyst.</p>
  return (
    <div className="overflow-x-auto rounded-md border px-3" role="region" aria-label="Plan" tabIndex={0}>
      <table className="ledger">
        <caption className="sr-only">What each analyst gets</caption>
        <thead>
          <tr>
            <th scope="col">Analyst</th>
            <th scope="col" className="num">
              Gets
            </th>
            <th scope="col" className="num">
              Words
            </th>
            <th scope="col" className="num">
              To code in all
            </th>
          </tr>
        </thead>
        <tbody aria-live="polite">
          {plan.loads.map(({ id, load, articles }) => (
            <tr key={id}>
              <th scope="row">
                <bdi>{names.get(id)}</bdi>
              </th>
              <td className="num">{articles.toLocaleString('en')}</td>
              <td className="num">{(added.get(id) ?? 0).toLocaleString('en')}</td>
              <td className="num text-muted">{load.toLocaleString('en')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
