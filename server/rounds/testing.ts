import 'server-only'
import type pg from 'pg'
import { type ArticleId, type RoundId, type UserId, asId } from '@/core/ids'
import type { Actor } from '../actor'
import type { Stage } from '../testing/stage'

/** The newest round of the stage's article, and whether the article is sealed, straight from the database. */
export async function roundOf(system: pg.Pool, stage: Stage, articleId: ArticleId = stage.articleId): Promise<RoundId> {
  const { rows } = await system.query<{ id: string }>(
    'select "id" from "Round" where "projectId" = $1 and "articleId" = $2 order by "number" desc limit 1',
    [stage.projectId, articleId],
  )
  return asId<RoundId>(rows[0]?.id ?? '')
}

/** Makes the article blind from birth, as if its project were. */
export async function sealFromBirth(system: pg.Pool, articleId: ArticleId): Promise<void> {
  await system.query(`update "Article" set "sealed" = true, "codingMode" = 'blind' where "id" = $1`, [articleId])
  await system.query(`update "Round" set "mode" = 'blind' where "articleId" = $1`, [articleId])
}

/** Tries one statement as `variorum_app` in somebody's name, alone and rolled back: its rows, or the code of its error. */
export async function tryAs(
  client: pg.ClientBase,
  actor: Pick<Actor, 'userId'>,
  statement: string,
  values: readonly (string | UserId)[] = [],
): Promise<{
  readonly code: string
  readonly rows: readonly Record<string, unknown>[]
  readonly count: number | null
}> {
  await client.query('begin')
  try {
    await wear(client, actor)
    const { rows, rowCount } = await client.query<Record<string, unknown>>(statement, [...values])
    return { code: 'done', rows, count: rowCount }
  } catch (error) {
    return { code: (error as { code?: string }).code ?? String(error), rows: [], count: null }
  } finally {
    await client.query('rollback')
  }
}

/** Puts on the role and the name every request works under. */
export async function wear(client: pg.ClientBase, actor: Pick<Actor, 'userId'>): Promise<void> {
  await client.query("select set_config('role', 'variorum_app', true), set_config('app.user_id', $1, true)", [
    actor.userId,
  ])
}
