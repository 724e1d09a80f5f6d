import 'server-only'
import { type ProjectId, asId } from '@/core/ids'
import type { Actor } from '../actor'
import { transact } from '../platform/db'

/** A deleted project that somebody owns and can bring back. */
export interface DeletedProject {
  readonly id: ProjectId
  readonly name: string
  readonly deletedAt: string
}

// A deleted project is out of sight for the application's role, so these three look through the system's door and
// say themselves whose projects they mean.
const ownDeleted = (actor: Actor) => ({
  deletedAt: { not: null },
  members: { some: { userId: actor.userId, role: 'owner' as const, leftAt: null } },
})

/** Deleted projects of which somebody is an owner, the latest first. */
export async function listDeletedProjects(actor: Actor): Promise<readonly DeletedProject[]> {
  const rows = await transact(
    { role: 'system' },
    (tx) =>
      tx.project.findMany({
        where: ownDeleted(actor),
        select: { id: true, name: true, deletedAt: true },
        orderBy: { deletedAt: 'desc' },
      }),
    { snapshot: true },
  )
  return rows.flatMap(({ id, name, deletedAt }) =>
    deletedAt === null ? [] : [{ id: asId<ProjectId>(id), name, deletedAt: deletedAt.toISOString() }],
  )
}

/** Whether this is a deleted project of which somebody is an owner. */
export async function isOwnDeletedProject(actor: Actor, id: ProjectId): Promise<boolean> {
  const count = await transact({ role: 'system' }, (tx) => tx.project.count({ where: { id, ...ownDeleted(actor) } }), {
    snapshot: true,
  })
  return count > 0
}
