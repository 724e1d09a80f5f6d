import 'server-only'
import type { ProjectId } from '@/core/ids'
import type { Project } from '@/core/projects/project'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { act } from '../act'
import type { Actor } from '../actor'
import { type Tx, wear } from '../platform/db'
import { findProject } from './find'

/** Brings a deleted project back, for one of its owners. A repeat changes nothing. */
export function restoreProject(actor: Actor, id: ProjectId): Promise<Result<Project, Refusal>> {
  let deletedAt: Date | null = null
  return act(
    actor,
    id,
    'delete-project',
    async ({ tx, role }) => {
      const after = await findProject(tx, id)
      if (deletedAt === null) return ok({ answer: { ...after, role }, changes: [] })
      const before = { ...after, rev: after.rev - 1, deletedAt: deletedAt.toISOString() }
      return ok({
        answer: { ...after, role },
        changes: [{ kind: 'project.put', row: after, before, articleId: null }],
      })
    },
    async (tx) => {
      deletedAt = await undelete(tx, actor, id)
      return ok(undefined)
    },
  )
}

/** When the project had been deleted, if it is the actor's and was. The application's role can't see it yet, so the system's does this one step. */
async function undelete(tx: Tx, actor: Actor, id: ProjectId): Promise<Date | null> {
  await wearInside(tx, wear({ role: 'system' }).values)
  const [found] = await tx.$queryRaw<{ deletedAt: Date }[]>`
    select p."deletedAt" from "Project" p join "Member" m on m."projectId" = p."id"
    where p."id" = ${id}::uuid and p."deletedAt" is not null
      and m."userId" = ${actor.userId}::uuid and m."role" = 'owner' and m."leftAt" is null
    for update of p`
  if (found !== undefined) {
    await tx.$executeRaw`
      update "Project" set "deletedAt" = null, "rev" = "rev" + 1, "updatedAt" = clock_timestamp() where "id" = ${id}::uuid`
  }
  await wearInside(tx, wear({ role: 'app', userId: actor.userId }).values)
  return found?.deletedAt ?? null
}

async function wearInside(tx: Tx, [role, userId]: readonly string[]): Promise<void> {
  await tx.$queryRaw`select set_config('role', ${role}, true), set_config('app.user_id', ${userId}, true)`
}
