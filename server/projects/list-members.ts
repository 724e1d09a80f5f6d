import 'server-only'
import type { ProjectId } from '@/core/ids'
import type { Member } from '@/core/projects/project'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Actor } from '../actor'
import { type Page, type PageWanted, makePage, wholeList } from '../http/page'
import { look } from '../look'
import { memberColumns, presentMember, seesAddresses } from './present'

/** Everybody who is or was in the project; addresses for owners and leads only. */
export function listMembers(
  actor: Actor,
  projectId: ProjectId,
  wanted: PageWanted = wholeList,
): Promise<Result<Page<Member>, Refusal>> {
  return look(actor, projectId, 'read', async ({ tx, role }) => {
    const rows = await tx.member.findMany({
      where: { projectId, ...(wanted.cursor === undefined ? {} : { userId: { gt: wanted.cursor } }) },
      select: memberColumns,
      orderBy: { userId: 'asc' },
      take: wanted.limit + 1,
    })
    return ok(
      makePage(
        rows,
        wanted,
        ({ userId }) => userId,
        (row) => presentMember(row, seesAddresses(role)),
      ),
    )
  })
}
