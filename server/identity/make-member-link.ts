import 'server-only'
import type { UserId } from '@/core/ids'
import { type Refusal, forbidden, notFound } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Actor } from '../actor'
import { transact } from '../platform/db'
import { log } from '../platform/log'
import { type UserLink, makeUserLink } from './user-link'

/**
 * A link to a new password for a colleague, to be handed over in person: how a desk without a mail server helps
 * somebody who forgot theirs. Only an owner of every project the colleague is in may make one; else an owner of
 * one project could get into another through it.
 */
export async function makeMemberLink(actor: Actor, userId: UserId): Promise<Result<UserLink, Refusal>> {
  if (actor.via !== 'session') return forbidden('Such a link is made where you are signed in, not with a token.')
  const [found] = await transact(
    { role: 'system' },
    (tx) => tx.$queryRaw<{ shared: number; beyond: number }[]>`
      select count(mine.*)::int as shared, (count(*) - count(mine.*))::int as beyond
      from "Member" theirs
      join "Project" p on p."id" = theirs."projectId" and p."deletedAt" is null
      join "User" u on u."id" = theirs."userId" and not u."demo" and u."disabledAt" is null
      left join "Member" mine on mine."projectId" = theirs."projectId" and mine."userId" = ${actor.userId}::uuid
        and mine."leftAt" is null and mine."role" = 'owner'
      where theirs."userId" = ${userId}::uuid and theirs."leftAt" is null`,
  )
  if (found === undefined || found.shared === 0 || userId === actor.userId) return notFound('colleague')
  if (found.beyond > 0) {
    return forbidden(
      'This person also works in projects you don’t own. Ask the person who runs this server for a link.',
    )
  }
  log.info({ by: actor.userId, for: userId }, 'made a link to a new password')
  return ok(await makeUserLink(userId, 'reset'))
}
