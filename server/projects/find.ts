import 'server-only'
import type { ProjectId, UserId } from '@/core/ids'
import type { Member, Project } from '@/core/projects/project'
import type { Tx } from '../platform/db'
import { memberColumns, presentMember, presentProject, projectColumns } from './present'

/** A project whose row the caller has just seen. */
export async function findProject(tx: Tx, id: ProjectId): Promise<Omit<Project, 'role'>> {
  return presentProject(await tx.project.findUniqueOrThrow({ where: { id }, select: projectColumns }))
}

/** A member, gone or not, with the e-mail address; null when there never was one. */
export async function findMember(tx: Tx, projectId: ProjectId, userId: UserId): Promise<Member | null> {
  const row = await tx.member.findUnique({ where: { projectId_userId: { projectId, userId } }, select: memberColumns })
  return row === null ? null : presentMember(row, true)
}

/** The same without the address, as events tell it. */
export function forEverybody(member: Member): Member {
  return { ...member, email: null }
}

/** Whether nobody else owns the project. Asked under the project's lock, so that it stays true until the commit. */
export async function isLastOwner(tx: Tx, projectId: ProjectId, userId: UserId): Promise<boolean> {
  const others = await tx.member.count({
    where: { projectId, role: 'owner', leftAt: null, userId: { not: userId }, user: { disabledAt: null } },
  })
  return others === 0
}
