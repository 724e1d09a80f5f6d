import type { ArticleId, CategoryId, DisagreementId } from '../ids'
import { disagreementKinds, type DisagreementKind, type DisagreementState, type Side } from './disagreement'

/** What the order of the queue looks at. */
export interface Queued {
  readonly id: DisagreementId
  readonly articleId: ArticleId
  readonly state: DisagreementState
  readonly kind: DisagreementKind
  /** ISO date `YYYY-MM-DD`. */
  readonly dueOn: string | null
  readonly sides: readonly Side[]
  readonly start: number
  readonly end: number
}

/**
 * The order in which deciding unblocks most, by the first that differs:
 * 1. undecided before decided before gone: only the undecided block anybody;
 * 2. reopened before open: a decision that others rely on is in doubt;
 * 3. due within a week (or overdue), the earlier first: a promise was made; farther dates do not press yet;
 * 4. whose categories stand in most other undecided ones: their decision becomes the rule for those;
 * 5. kind, in the order of `disagreementKinds`: what the passage means before where it ends;
 * 6. how many marked something there: more people's coding hangs on it;
 * 7. the article, the place, the id: so that what stands together is decided together, and the order is total.
 *
 * `today`: ISO date. `waiting`: for each category how many undecided ones of the project have it on a side.
 */
export function byWhatUnblocks(
  today: string,
  waiting: ReadonlyMap<CategoryId, number>,
): (a: Queued, b: Queued) => number {
  const horizon = weekAfter(today)
  const ranks = new WeakMap<Queued, readonly (number | string)[]>()
  const rankOf = (queued: Queued) => {
    const known = ranks.get(queued) ?? rank(queued, horizon, waiting)
    ranks.set(queued, known)
    return known
  }
  return (a, b) => {
    const [one, other] = [rankOf(a), rankOf(b)]
    for (let i = 0; i < one.length; i += 1) {
      const [x, y] = [one[i] ?? 0, other[i] ?? 0]
      if (x !== y) return x < y ? -1 : 1
    }
    return 0
  }
}

const stateOrder: readonly DisagreementState[] = ['reopened', 'open', 'decided', 'gone']
// Sorts behind every ISO date.
const noDate = '~'

function rank(queued: Queued, horizon: string, waiting: ReadonlyMap<CategoryId, number>): readonly (number | string)[] {
  const { id, articleId, state, kind, dueOn, sides, start, end } = queued
  const own = isUndecided(queued) ? 1 : 0
  const blocked = categoriesOf(queued).reduce((most, each) => Math.max(most, (waiting.get(each) ?? 0) - own), 0)
  const presses = isUndecided(queued) && dueOn !== null && dueOn <= horizon
  return [
    stateOrder.indexOf(state),
    presses ? dueOn : noDate,
    -blocked,
    disagreementKinds.indexOf(kind),
    -sides.filter(({ highlights }) => highlights.length > 0).length,
    articleId,
    start,
    end,
    id,
  ]
}

function isUndecided({ state }: Queued): boolean {
  return state === 'open' || state === 'reopened'
}

function categoriesOf({ sides }: Queued): readonly CategoryId[] {
  return [...new Set(sides.flatMap(({ highlights }) => highlights.flatMap(({ categoryIds }) => categoryIds)))]
}

function weekAfter(date: string): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + 7)
  return day.toISOString().slice(0, 10)
}
