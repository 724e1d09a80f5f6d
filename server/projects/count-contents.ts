import 'server-only'
import { type ProjectId, asId } from '@/core/ids'
import type { Actor } from '../actor'
import { transact } from '../platform/db'

/** How much a project holds. */
export interface Contents {
  readonly articles: number
  /** People who are in it now. */
  readonly members: number
}

/** Living articles and present members of each project somebody is in. */
export async function countContents(actor: Actor): Promise<ReadonlyMap<ProjectId, Contents>> {
  const rows = await transact(
    { role: 'app', userId: actor.userId },
    (tx) => tx.$queryRaw<{ id: string; articles: number; members: number }[]>`
      select p."id",
        (select count(*)::int from "Article" a where a."projectId" = p."id" and a."deletedAt" is null) as articles,
        (select count(*)::int from "Member" m where m."projectId" = p."id" and m."leftAt" is null) as members
      from "Project" p`,
    { snapshot: true },
  )
  return new Map(rows.map(({ id, articles, members }) => [asId<ProjectId>(id), { articles, members }]))
}
