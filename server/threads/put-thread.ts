import 'server-only'
import type { ArticleId, ProjectId, ThreadId } from '@/core/ids'
import { asId } from '@/core/ids'
import { type Refusal, conflict, invalid, notFound, stale } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Thread, ThreadSubject } from '@/core/threads/thread'
import { type Done, type Scene, act } from '../act'
import type { Actor } from '../actor'
import { findThread } from './find'
import type { ThreadInput } from './schema'

/** Opens a thread, or resolves, reopens or assigns one. The same call twice is one thread and the same answer. */
export function putThread(
  actor: Actor,
  projectId: ProjectId,
  id: ThreadId,
  input: ThreadInput,
  ifMatch: number | null,
): Promise<Result<Thread, Refusal>> {
  return act(actor, projectId, 'comment', async (scene): Promise<Result<Done<Thread>, Refusal>> => {
    const assignee = await checkAssignee(scene, input)
    if (!assignee.ok) return assignee
    const before = await findThread(scene.tx, projectId, id)
    return before === null ? openThread(scene, id, input) : changeThread(scene, before, input, ifMatch)
  })
}

async function openThread(scene: Scene, id: ThreadId, input: ThreadInput): Promise<Result<Done<Thread>, Refusal>> {
  const { tx, actor, projectId, now } = scene
  const place = await findSubject(scene, input.subject)
  if (!place.ok) return place
  const { articleId } = place.value
  const made = await tx.$executeRaw`
    insert into "Thread" ("projectId", "id", "subjectKind", "articleId", "highlightId", "categoryId", "disagreementId", "authorId", "assigneeId", "createdAt", "updatedAt", "resolvedAt", "resolvedBy")
    values (${projectId}::uuid, ${id}::uuid, ${input.subject.kind}::"SubjectKind", ${articleId}::uuid,
      ${input.subject.kind === 'highlight' ? input.subject.id : null}::uuid, ${input.subject.kind === 'category' ? input.subject.id : null}::uuid,
      ${input.subject.kind === 'disagreement' ? input.subject.id : null}::uuid,
      ${actor.userId}::uuid, ${input.assigneeId}::uuid, ${now}, ${now}, ${input.resolved ? now : null}, ${input.resolved ? actor.userId : null}::uuid)
    on conflict do nothing`
  if (made !== 1) return notFound('thread')
  const at = now.toISOString()
  const after: Thread = {
    id,
    subject: input.subject,
    articleId,
    authorId: actor.userId,
    assigneeId: input.assigneeId,
    resolved: input.resolved ? { at, by: actor.userId } : null,
    rev: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
  }
  return ok({ answer: after, changes: [{ kind: 'thread.put', row: after, before: null, articleId }] })
}

async function changeThread(
  scene: Scene,
  before: Thread,
  input: ThreadInput,
  ifMatch: number | null,
): Promise<Result<Done<Thread>, Refusal>> {
  if (before.deletedAt !== null) return conflict('deleted', 'This thread was deleted.')
  if (before.subject.kind !== input.subject.kind || before.subject.id !== input.subject.id)
    return invalid('A thread keeps its subject. Open another thread for another subject.', [
      { path: 'subject', message: 'differs from the stored subject' },
    ])
  if ((before.resolved !== null) === input.resolved && before.assigneeId === input.assigneeId)
    return ok({ answer: before, changes: [] })
  if (ifMatch !== before.rev) return stale('thread', before)
  const at = scene.now.toISOString()
  const resolved = input.resolved ? (before.resolved ?? { at, by: scene.actor.userId }) : null
  await scene.tx.thread.update({
    where: { projectId_id: { projectId: scene.projectId, id: before.id } },
    data: {
      assigneeId: input.assigneeId,
      resolvedAt: resolved?.at ?? null,
      resolvedBy: resolved?.by ?? null,
      rev: before.rev + 1,
      updatedAt: scene.now,
    },
    select: { id: true },
  })
  const after: Thread = { ...before, assigneeId: input.assigneeId, resolved, rev: before.rev + 1, updatedAt: at }
  return ok({ answer: after, changes: [{ kind: 'thread.put', row: after, before, articleId: before.articleId }] })
}

async function findSubject(
  { tx, projectId }: Scene,
  subject: ThreadSubject,
): Promise<Result<{ readonly articleId: ArticleId | null }, Refusal>> {
  const where = { projectId_id: { projectId, id: subject.id } }
  if (subject.kind === 'article') {
    const found = await tx.article.findUnique({ where, select: { deletedAt: true } })
    return found === null || found.deletedAt !== null ? notFound('article') : ok({ articleId: subject.id })
  }
  if (subject.kind === 'category') {
    const found = await tx.category.findUnique({ where, select: { deletedAt: true } })
    return found === null || found.deletedAt !== null ? notFound('category') : ok({ articleId: null })
  }
  if (subject.kind === 'disagreement') {
    const found = await tx.disagreement.findUnique({ where, select: { articleId: true } })
    return found === null ? notFound('disagreement') : ok({ articleId: asId<ArticleId>(found.articleId) })
  }
  const found = await tx.highlight.findUnique({ where, select: { articleId: true, deletedAt: true } })
  if (found === null) return notFound('highlight')
  return found.deletedAt === null
    ? ok({ articleId: asId<ArticleId>(found.articleId) })
    : conflict('deleted', 'This highlight was deleted. Restore it to discuss it.')
}

async function checkAssignee({ tx, projectId }: Scene, input: ThreadInput): Promise<Result<void, Refusal>> {
  if (input.assigneeId === null) return ok(undefined)
  const member = await tx.member.findUnique({
    where: { projectId_userId: { projectId, userId: input.assigneeId } },
    select: { leftAt: true },
  })
  return member === null || member.leftAt !== null
    ? invalid('Only a member of the project can be asked to look after a thread.', [
        { path: 'assigneeId', message: 'no such member' },
      ])
    : ok(undefined)
}
