import 'server-only'
import type pg from 'pg'
import { type ArticleId, type CommentId, type HighlightId, type RoundId, type ThreadId, asId } from '@/core/ids'
import type { Actor } from '../actor'
import { putHighlight } from '../reading/put-highlight'
import { valueOf } from '../testing/outcome'
import { type Stage, markOf, newId } from '../testing/stage'
import { putComment } from '../threads/put-comment'
import { putThread } from '../threads/put-thread'

/** The newest round of an article, the stage's when none is named. */
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

/** Puts on the role and the name every request works under. */
export async function wear(client: pg.ClientBase, actor: Pick<Actor, 'userId'>): Promise<void> {
  await client.query("select set_config('role', 'variorum_app', true), set_config('app.user_id', $1, true)", [
    actor.userId,
  ])
}

/** Stands in every word the colleague writes in secret, so that it can be looked for everywhere. */
export const canary = 'KANARIENVOGEL'

/** The ids of what the colleague is going to write: known to the attackers from the beginning. */
export interface Secret {
  readonly highlightId: HighlightId
  readonly threadId: ThreadId
  readonly commentId: CommentId
}

export function makeSecret(): Secret {
  return { highlightId: newId<HighlightId>(), threadId: newId<ThreadId>(), commentId: newId<CommentId>() }
}

/** Everything an analyst can leave in an article: a tagged highlight with a note, changed once, a thread, a comment that mentions people, a reaction, a notification. */
export async function codeInSecret(owner: pg.Pool, stage: Stage, secret: Secret): Promise<void> {
  const { colleague, projectId, articleId, categories } = stage
  const place = { projectId, articleId, highlightId: secret.highlightId }
  const input = { ...markOf(stage, 'exile council', [categories.child]), note: canary }
  await valueOf(putHighlight(colleague, place, input, null))
  await valueOf(putHighlight(colleague, place, { ...input, note: `${canary} again` }, 1))
  const subject = { kind: 'highlight', id: secret.highlightId } as const
  await valueOf(
    putThread(colleague, projectId, secret.threadId, { subject, resolved: false, assigneeId: stage.lead.userId }, null),
  )
  await valueOf(
    putComment(
      colleague,
      { projectId, threadId: secret.threadId, commentId: secret.commentId },
      { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: canary }] }] },
      null,
    ),
  )
  const client = await owner.connect()
  try {
    await client.query('begin')
    await wear(client, colleague)
    await client.query(
      'insert into "Reaction" ("projectId", "commentId", "authorId", "emoji", "articleId") values ($1, $2, $3, $4, $5)',
      [projectId, secret.commentId, colleague.userId, canary, articleId],
    )
    for (const who of [stage.reader, stage.analyst, stage.lead, stage.owner])
      await client.query(
        'insert into "Notification" ("projectId", "id", "userId", "kind", "authorId", "articleId", "threadId", "commentId") values ($1, $2, $3, $4, $5, $6, $7, $8)',
        [projectId, newId(), who.userId, 'mention', colleague.userId, articleId, secret.threadId, secret.commentId],
      )
    await client.query('commit')
  } finally {
    client.release()
  }
}
