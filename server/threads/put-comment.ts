import 'server-only'
import type { ArticleId, CommentId, ProjectId, ThreadId, UserId } from '@/core/ids'
import { type Refusal, conflict, forbidden, invalid, notFound, stale } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { CommentBody } from '@/core/threads/body'
import { mentionsOf, textOfBody } from '@/core/threads/body-text'
import type { Comment } from '@/core/threads/thread'
import { type Done, type Scene, act } from '../act'
import type { Actor } from '../actor'
import { findComment, findThread } from './find'

/** Which comment a request names. */
export interface CommentPlace {
  readonly projectId: ProjectId
  readonly threadId: ThreadId
  readonly commentId: CommentId
}

/** Writes a comment, or changes one's own. The same call twice is one comment and the same answer. */
export function putComment(
  actor: Actor,
  place: CommentPlace,
  body: CommentBody,
  ifMatch: number | null,
): Promise<Result<Comment, Refusal>> {
  return act(actor, place.projectId, 'comment', async (scene): Promise<Result<Done<Comment>, Refusal>> => {
    const thread = await findThread(scene.tx, place.projectId, place.threadId)
    if (thread === null) return notFound('thread')
    const before = await findComment(scene.tx, place.projectId, place.commentId)
    if (before !== null && before.threadId !== place.threadId) return notFound('comment')
    if (thread.deletedAt !== null) return conflict('deleted', 'This thread was deleted.')
    const names = await namesOfMentioned(scene, body)
    if (!names.ok) return names
    const text = textOfBody(body, (id) => names.value.get(id) ?? 'former member')
    return before === null
      ? write(scene, place, thread.articleId, body, text)
      : edit(scene, before, thread.articleId, body, text, ifMatch)
  })
}

async function write(
  scene: Scene,
  place: CommentPlace,
  articleId: ArticleId | null,
  body: CommentBody,
  text: string,
): Promise<Result<Done<Comment>, Refusal>> {
  const { tx, actor, now } = scene
  const made = await tx.$executeRaw`
    insert into "Comment" ("projectId", "id", "threadId", "articleId", "authorId", "body", "text", "createdAt")
    values (${place.projectId}::uuid, ${place.commentId}::uuid, ${place.threadId}::uuid, ${articleId}::uuid, ${actor.userId}::uuid, ${JSON.stringify(body)}::jsonb, ${text}, ${now})
    on conflict do nothing`
  if (made !== 1) return notFound('comment')
  const after: Comment = {
    id: place.commentId,
    threadId: place.threadId,
    authorId: actor.userId,
    body,
    rev: 1,
    createdAt: now.toISOString(),
    editedAt: null,
    deletedAt: null,
  }
  return ok({ answer: after, changes: [{ kind: 'comment.put', row: after, before: null, articleId }] })
}

async function edit(
  scene: Scene,
  before: Comment,
  articleId: ArticleId | null,
  body: CommentBody,
  text: string,
  ifMatch: number | null,
): Promise<Result<Done<Comment>, Refusal>> {
  if (before.authorId !== scene.actor.userId)
    return forbidden('Only the one who wrote a comment changes it. Answer it instead.')
  if (before.deletedAt !== null) return conflict('deleted', 'This comment was deleted.')
  if (isSameBody(before.body, body)) return ok({ answer: before, changes: [] })
  if (ifMatch !== before.rev) return stale('comment', before)
  await scene.tx.$executeRaw`
    update "Comment" set "body" = ${JSON.stringify(body)}::jsonb, "text" = ${text}, "rev" = "rev" + 1, "editedAt" = ${scene.now}
    where "projectId" = ${scene.projectId}::uuid and "id" = ${before.id}::uuid`
  const after: Comment = { ...before, body, rev: before.rev + 1, editedAt: scene.now.toISOString() }
  return ok({ answer: after, changes: [{ kind: 'comment.put', row: after, before, articleId }] })
}

/** Names of the members a body mentions; refuses a mention of anybody else, so that ids of strangers can't be tried. */
async function namesOfMentioned(
  { tx, projectId }: Scene,
  body: CommentBody,
): Promise<Result<ReadonlyMap<UserId, string>, Refusal>> {
  const ids = mentionsOf(body)
  if (ids.length === 0) return ok(new Map())
  const members = await tx.member.findMany({
    where: { projectId, userId: { in: [...ids] } },
    select: { userId: true, user: { select: { name: true } } },
  })
  const names = new Map(members.map((member) => [member.userId as UserId, member.user.name]))
  return ids.every((id) => names.has(id))
    ? ok(names)
    : invalid('Only members of the project can be mentioned.', [
        { path: 'body', message: 'mentions somebody who is not a member' },
      ])
}

/** jsonb keeps no order of keys, so bodies are compared with keys in order. */
function isSameBody(a: CommentBody, b: CommentBody): boolean {
  return inOrder(a) === inOrder(b)
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : 1)))
      : inner,
  )
}
