import 'server-only'
import { type ArticleId, type ProjectId, asId } from '@/core/ids'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { type DisagreementCounts, type ProgressRow, articleState } from '@/core/rounds/progress'
import type { Assignment } from '@/core/rounds/round'
import type { Actor } from '../actor'
import { type Page, type PageWanted, makePage } from '../http/page'
import { look } from '../look'
import type { Tx } from '../platform/db'
import { findNewestRounds, listAssignmentsIn } from './find'

/** The progress board: living articles, the newest first, each with its newest round and who is assigned in it. */
export function listProgressRows(
  actor: Actor,
  projectId: ProjectId,
  wanted: PageWanted,
): Promise<Result<Page<ProgressRow>, Refusal>> {
  return look(actor, projectId, 'read', async ({ tx }) => {
    const articles = await listArticles(tx, projectId, wanted)
    const ids = articles.slice(0, wanted.limit).map(({ id }) => id)
    const rounds = await findNewestRounds(tx, projectId, ids)
    const assignments = await groupAssignments(
      tx,
      projectId,
      [...rounds.values()].map(({ id }) => id),
    )
    const counts = await countDisagreements(tx, projectId, ids)
    return ok(
      makePage(
        articles,
        wanted,
        ({ id }) => id,
        ({ id, title, wordCount }): ProgressRow => {
          const round = rounds.get(id)
          if (round === undefined) throw new Error(`the article ${id} has no round`)
          const assigned = assignments.get(id) ?? []
          const disagreements = counts.get(id) ?? { open: 0, reopened: 0, decided: 0 }
          const state = articleState(round, assigned, disagreements)
          return { articleId: id, title, wordCount, round, assignments: assigned, disagreements, state }
        },
      ),
    )
  })
}

interface ArticleFound {
  readonly id: ArticleId
  readonly title: string
  readonly wordCount: number
}

/** One beyond the limit. Ids begin with their time, so their order is the articles' age. */
function listArticles(tx: Tx, projectId: ProjectId, { limit, cursor }: PageWanted): Promise<readonly ArticleFound[]> {
  return tx.$queryRaw<ArticleFound[]>`
    select a."id"::text as "id", a."title", v."wordCount" from "Article" a
    join "Version" v on v."projectId" = a."projectId" and v."id" = a."versionId"
    where a."projectId" = ${projectId}::uuid and a."deletedAt" is null and (${cursor ?? null}::uuid is null or a."id" < ${cursor ?? null}::uuid)
    order by a."id" desc limit ${limit + 1}::int`
}

/** The living assignments of the rounds, by article. */
async function groupAssignments(
  tx: Tx,
  projectId: ProjectId,
  roundIds: Parameters<typeof listAssignmentsIn>[2],
): Promise<ReadonlyMap<ArticleId, readonly Assignment[]>> {
  const groups = new Map<ArticleId, Assignment[]>()
  for (const assignment of await listAssignmentsIn(tx, projectId, roundIds)) {
    if (assignment.removedAt !== null) continue
    const group = groups.get(assignment.articleId)
    if (group === undefined) groups.set(assignment.articleId, [assignment])
    else group.push(assignment)
  }
  return groups
}

/** They never change while an article is sealed, so they tell nothing of the coding that is hidden. */
async function countDisagreements(
  tx: Tx,
  projectId: ProjectId,
  ids: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, DisagreementCounts>> {
  const rows = await tx.disagreement.groupBy({
    by: ['articleId', 'state'],
    where: { projectId, articleId: { in: [...ids] }, state: { not: 'gone' } },
    _count: true,
  })
  const counts = new Map<ArticleId, DisagreementCounts>()
  for (const { articleId, state, _count } of rows) {
    const id = asId<ArticleId>(articleId)
    counts.set(id, { ...(counts.get(id) ?? { open: 0, reopened: 0, decided: 0 }), [state]: _count })
  }
  return counts
}
