import type { Disagreement } from '@/core/disagreements/disagreement'
import type { DisagreementId } from '@/core/ids'

/** True while somebody is to decide it. */
export function isUndecided({ state }: Pick<Disagreement, 'state'>): boolean {
  return state === 'open' || state === 'reopened'
}

/** The disagreements of an article to step through, by place; `kept` stays among them whatever became of it. */
export function listDisputes(
  all: Iterable<Disagreement>,
  withDecided: boolean,
  kept: DisagreementId | null,
): readonly Disagreement[] {
  return [...all]
    .filter((one) => one.id === kept || (one.state !== 'gone' && (withDecided || isUndecided(one))))
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1))
}

/** The neighbour of `id` in a list, round the ends; the first (or last) when `id` is not in it, null in an empty list. */
export function stepDispute<Row extends { readonly id: DisagreementId }>(
  rows: readonly Row[],
  id: DisagreementId | null,
  by: 1 | -1,
): Row | null {
  const at = rows.findIndex((row) => row.id === id)
  const next = at < 0 ? (by === 1 ? 0 : rows.length - 1) : (at + by + rows.length) % rows.length
  return rows[next] ?? null
}

/** Where one stands: “3 of 17 open”, or “decided · 17 open”. */
export function progressWords(all: Iterable<Disagreement>, id: DisagreementId | null): string {
  const open = listDisputes(all, false, null)
  const at = open.findIndex((one) => one.id === id)
  if (open.length === 0) return 'none open'
  return at < 0 ? `${open.length} open` : `${at + 1} of ${open.length} open`
}
