import 'server-only'
import type { ProjectId } from '@/core/ids'
import type { Invitation } from '@/core/projects/invitation'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Actor } from '../actor'
import { type Page, type PageWanted, makePage, wholeList } from '../http/page'
import { look } from '../look'
import { invitationColumns, presentInvitation } from './present'

/** Invitations that wait, expired ones included, oldest first. For owners. */
export function listInvitations(
  actor: Actor,
  projectId: ProjectId,
  wanted: PageWanted = wholeList,
): Promise<Result<Page<Invitation>, Refusal>> {
  return look(actor, projectId, 'manage-members', async ({ tx }) => {
    const rows = await tx.invitation.findMany({
      where: {
        projectId,
        acceptedAt: null,
        revokedAt: null,
        ...(wanted.cursor === undefined ? {} : { id: { gt: wanted.cursor } }),
      },
      select: invitationColumns,
      orderBy: { id: 'asc' },
      take: wanted.limit + 1,
    })
    return ok(makePage(rows, wanted, ({ id }) => id, presentInvitation))
  })
}
