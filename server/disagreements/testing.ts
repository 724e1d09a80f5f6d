import type pg from 'pg'
import type { Disagreement } from '@/core/disagreements/disagreement'
import type { ArticleId, CategoryId, DecisionId, HighlightId, UserId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import type { Actor } from '../actor'
import { look } from '../look'
import { putHighlight } from '../reading/put-highlight'
import { getReading } from '../reading/read'
import { type Stage, markOf, newId, newPlace } from '../testing/stage'
import { listDisagreements } from './find'
import { type DecisionInput, decisionInput } from './schema'

/** Says that these people have submitted the newest round of the stage's article, past every wall and without a refresh. */
export async function submitAll(system: pg.Pool, stage: Stage, people: readonly Actor[]): Promise<void> {
  for (const { userId } of people)
    await system.query(
      `insert into "Assignment" ("projectId", "roundId", "userId", "articleId", "createdBy", "startedAt", "submittedAt")
       select "projectId", "id", $3, "articleId", $3, now(), now() from "Round" where "projectId" = $1 and "articleId" = $2 order by "number" desc limit 1
       on conflict ("projectId", "roundId", "userId") do update set "submittedAt" = now(), "removedAt" = null`,
      [stage.projectId, stage.articleId, userId],
    )
}

/** Marks a phrase of the stage's text, or changes the mark with this id. */
export async function mark(
  stage: Stage,
  actor: Actor,
  phrase: string,
  categoryIds: readonly CategoryId[],
  known?: { readonly id: HighlightId; readonly rev: number },
): Promise<{ readonly id: HighlightId; readonly rev: number }> {
  const place = { ...newPlace(stage), highlightId: known?.id ?? newId<HighlightId>() }
  const put = await putHighlight(actor, place, markOf(stage, phrase, categoryIds), known?.rev ?? null)
  if (!put.ok) throw new Error(put.error.detail)
  return put.value
}

/** The disagreements of the stage's article that are not gone, as a reading has them. */
export async function seen(stage: Stage, articleId: ArticleId = stage.articleId): Promise<readonly Disagreement[]> {
  const found = await look(stage.lead, stage.projectId, 'read', async ({ tx }) => ({
    ok: true,
    value: await listDisagreements(tx, stage.projectId, articleId),
  }))
  if (!found.ok) throw new Error(found.error.detail)
  return found.value
}

/** The only one of them; throws when there are more or none. */
export async function theOne(stage: Stage): Promise<Disagreement> {
  const [one, ...more] = await seen(stage)
  if (one === undefined || more.length > 0) throw new Error(`there are ${one === undefined ? 0 : more.length + 1}`)
  return one
}

/** How many notifications of a kind somebody has. */
export async function countTold(system: pg.Pool, userId: UserId, kind: string): Promise<number> {
  const { rows } = await system.query<{ count: number }>(
    'select count(*)::int as count from "Notification" where "userId" = $1 and "kind" = $2',
    [userId, kind],
  )
  return rows[0]?.count ?? 0
}

/** A body that decides for the stage's analyst, but for what is given. */
export function decisionOf(stage: Stage, given: Partial<Record<keyof DecisionInput, unknown>> = {}): DecisionInput {
  const isSide = given.outcome === undefined || given.outcome === 'side'
  return decisionInput.parse({
    ...{ id: newId<DecisionId>(), outcome: 'side', reason: 'The definition says so.' },
    ...(isSide ? { chosenAuthorId: stage.analyst.userId } : {}),
    ...given,
  })
}

/** The consensus layer of the stage's article, as a reader has it. */
export async function seenConsensus(stage: Stage): Promise<readonly Highlight[]> {
  const reading = await getReading(stage.reader, stage.projectId, stage.articleId)
  if (!reading.ok) throw new Error(reading.error.detail)
  return reading.value.highlights.filter(({ layer }) => layer === 'consensus')
}

/** A passage of the stage's text for the consensus. */
export function passageOf(stage: Stage, phrase: string, ...categoryIds: CategoryId[]) {
  const { start, end } = markOf(stage, phrase)
  return { start, end, categoryIds }
}
