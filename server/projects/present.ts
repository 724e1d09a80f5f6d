import 'server-only'
import { type InvitationId, type ProjectId, type UserId, asId } from '@/core/ids'
import type { Invitation } from '@/core/projects/invitation'
import type { Member, Project } from '@/core/projects/project'
import { type Role, may } from '@/core/rights'
import type { Prisma } from '../platform/db'

/** The columns a project is presented from. */
export const projectColumns = {
  id: true,
  name: true,
  description: true,
  codingMode: true,
  revealWhenSubmitted: true,
  sidesMayDecide: true,
  showNames: true,
  overlapShare: true,
  rev: true,
  createdAt: true,
  updatedAt: true,
  deletedAt: true,
} satisfies Prisma.ProjectSelect
type ProjectRow = Prisma.ProjectGetPayload<{ select: typeof projectColumns }>

/** The columns a member is presented from. */
export const memberColumns = {
  userId: true,
  role: true,
  rev: true,
  leftAt: true,
  user: { select: { name: true, email: true } },
} satisfies Prisma.MemberSelect
type MemberRow = Prisma.MemberGetPayload<{ select: typeof memberColumns }>

/** The columns an invitation is presented from: never the hash of its token. */
export const invitationColumns = {
  id: true,
  email: true,
  role: true,
  createdBy: true,
  createdAt: true,
  expiresAt: true,
} satisfies Prisma.InvitationSelect
type InvitationRow = Prisma.InvitationGetPayload<{ select: typeof invitationColumns }>

/** A project as events tell it; an answer adds the caller's role. */
export function presentProject(row: ProjectRow): Omit<Project, 'role'> {
  return {
    id: asId<ProjectId>(row.id),
    name: row.name,
    description: row.description,
    codingMode: row.codingMode,
    revealWhenSubmitted: row.revealWhenSubmitted,
    sidesMayDecide: row.sidesMayDecide,
    showNames: row.showNames,
    overlapShare: row.overlapShare,
    rev: row.rev,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    deletedAt: row.deletedAt?.toISOString() ?? null,
  }
}

/** Whether somebody in this role is shown the e-mail addresses of the members: who leads the work has to reach people. */
export function seesAddresses(role: Role): boolean {
  return may(role, 'assign')
}

/** A member as a viewer sees it. Events are for everybody, so their rows are presented with `seesAddress` false. */
export function presentMember(row: MemberRow, seesAddress: boolean): Member {
  return {
    userId: asId<UserId>(row.userId),
    name: row.user.name,
    email: seesAddress ? row.user.email : null,
    role: row.role,
    leftAt: row.leftAt?.toISOString() ?? null,
    rev: row.rev,
  }
}

export function presentInvitation(row: InvitationRow): Invitation {
  return {
    id: asId<InvitationId>(row.id),
    email: row.email,
    role: row.role,
    createdBy: asId<UserId>(row.createdBy),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }
}
