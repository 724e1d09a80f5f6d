import 'server-only'
import type { ProjectId } from '@/core/ids'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { act } from '../act'
import type { Actor } from '../actor'
import { isOwnDeletedProject } from './deleted-projects'
import { findProject } from './find'

/** Takes a project out of everybody's sight; nothing in it is touched, and an owner can bring it back. A repeat changes nothing. */
export async function deleteProject(actor: Actor, id: ProjectId): Promise<Result<void, Refusal>> {
  const deleted = await act<void>(actor, id, 'delete-project', async ({ tx, now }) => {
    const before = await findProject(tx, id)
    const at = now.toISOString()
    const after = { ...before, rev: before.rev + 1, updatedAt: at, deletedAt: at }
    return ok({
      answer: undefined,
      changes: [{ kind: 'project.put', row: after, before, articleId: null }],
      finish: async () => {
        await tx.project.update({
          where: { id },
          data: { rev: after.rev, updatedAt: now, deletedAt: now },
          select: { id: true },
        })
      },
    })
  })
  const isRepeat = !deleted.ok && deleted.error.code === 'not-found' && (await isOwnDeletedProject(actor, id))
  return isRepeat ? ok(undefined) : deleted
}
