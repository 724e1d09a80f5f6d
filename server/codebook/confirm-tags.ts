import 'server-only'
import type { CategoryId, HighlightId, ProjectId } from '@/core/ids'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { act } from '../act'
import type { Actor } from '../actor'

/** A tag that still holds under the new meaning of its category. */
interface Confirmation {
  readonly highlightId: HighlightId
  readonly categoryId: CategoryId
  /** The definition's revision that was looked at; the present one when nothing is said. */
  readonly under?: number | undefined
}

/**
 * Says of one's own tags that they hold under what their categories mean now. Tags of others and those that are gone
 * are passed over; a repeat confirms nothing more. Gives how many were confirmed.
 *
 * It is told by no event: no row a desk holds says under which definition a tag was coded, so there is nothing to fold,
 * nothing to take back, and the list of tags to recheck is read anew each time.
 */
export function confirmTags(
  actor: Actor,
  projectId: ProjectId,
  items: readonly Confirmation[],
): Promise<Result<number, Refusal>> {
  return act<number>(actor, projectId, 'tag', async ({ tx }) => {
    const confirmed = await tx.$executeRaw`
      update "Tag" g set "definitionRev" = least(c."definitionRev", i."under")
      from (
        select w."highlightId", w."categoryId", max(coalesce(w."under", 2147483647)) as "under"
        from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as w("highlightId" uuid, "categoryId" uuid, "under" int)
        group by 1, 2
      ) i
      join "Category" c on c."projectId" = ${projectId}::uuid and c."id" = i."categoryId"
      where g."projectId" = ${projectId}::uuid and g."highlightId" = i."highlightId" and g."categoryId" = i."categoryId"
        and g."authorId" = ${actor.userId}::uuid and g."deletedAt" is null and g."definitionRev" < least(c."definitionRev", i."under")
        and exists (select from "Highlight" h where h."projectId" = g."projectId" and h."id" = g."highlightId" and h."deletedAt" is null)`
    return ok({ answer: confirmed, changes: [] })
  })
}
