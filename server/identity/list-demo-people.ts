import 'server-only'
import type { Role } from '@/core/rights'
import { transact } from '../platform/db'
import { demoDomain, isDemoMode } from './demo'

/** Somebody a visitor may become, as the sign-in page shows it. */
export interface DemoPerson {
  readonly handle: string
  readonly name: string
  readonly role: Role | null
}

/**
 * The demo people with their highest role, owners first; none unless demo mode is on. Their names are public by
 * purpose. The gate can't see who is a member of what, so this looks from above the projects.
 */
export async function listDemoPeople(): Promise<readonly DemoPerson[]> {
  if (!isDemoMode()) return []
  return transact(
    { role: 'system' },
    (tx) => tx.$queryRaw<DemoPerson[]>`
      select split_part(u."email", '@', 1) as handle, u."name",
        (select max(m."role") from "Member" m where m."userId" = u."id" and m."leftAt" is null) as role
      from "User" u
      where u."demo" and u."disabledAt" is null and u."email" like ${`%@${demoDomain}`}
      order by role desc nulls last, u."email"`,
  )
}
