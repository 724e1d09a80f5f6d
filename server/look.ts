import 'server-only'
import type { ProjectId } from '@/core/ids'
import { type Refusal, notFound } from '@/core/refusal'
import type { Result } from '@/core/result'
import { type Role, type Verb, may } from '@/core/rights'
import { tooLow } from './act'
import type { Actor } from './actor'
import { type Tx, transact } from './platform/db'

/** What a read gets: one snapshot, seen through the actor's eyes. */
export interface View {
  readonly tx: Tx
  readonly actor: Actor
  readonly projectId: ProjectId
  readonly role: Role
  /** The project's last event in this snapshot: news after it is not in the answer. */
  readonly eventSeq: bigint
}

/** The one way to read a project: the same actor, the same walls, one snapshot, no writes. */
export function look<T>(
  actor: Actor,
  projectId: ProjectId,
  verb: Verb,
  read: (view: View) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  return transact(
    { role: 'app', userId: actor.userId },
    async (tx) => {
      const [project] = await tx.$queryRaw<{ eventSeq: bigint; role: Role }[]>`
        select p."eventSeq", m."role" from "Project" p join "Member" m on m."projectId" = p."id"
        where p."id" = ${projectId}::uuid and m."userId" = ${actor.userId}::uuid and m."leftAt" is null`
      if (project === undefined) return notFound('project')
      if (!may(project.role, verb)) return tooLow(project.role, verb)
      return read({ tx, actor, projectId, role: project.role, eventSeq: project.eventSeq })
    },
    { snapshot: true },
  )
}
