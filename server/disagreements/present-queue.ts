import 'server-only'
import type { QueueRow } from '@/core/disagreements/disagreement'
import type { DecisionId, DisagreementId, ProjectId, VersionId } from '@/core/ids'
import { versionText } from '../articles/version-text'
import type { Tx } from '../platform/db'
import { disagreementColumns, presentDisagreement } from './find'
import type { QueuedRow } from './queue-rows'
import { quoteOf } from './quote'

/** The rows of a page as clients see them, in the order given; of comments the viewer's own share is counted. */
export async function presentQueue(
  tx: Tx,
  projectId: ProjectId,
  shown: readonly QueuedRow[],
): Promise<readonly QueueRow[]> {
  const ids = shown.map(({ id }) => id)
  const found = await tx.disagreement.findMany({ where: { projectId, id: { in: ids } }, select: disagreementColumns })
  const rows = new Map(found.map((row) => [row.id, presentDisagreement(row)]))
  const counts = await tx.$queryRaw<{ id: DisagreementId; comments: number; decisions: DecisionId[] }[]>`
    select d.id::text,
      (
        select count(*)::int from "Thread" t join "Comment" k on k."projectId" = t."projectId" and k."threadId" = t."id"
        where t."projectId" = ${projectId}::uuid and t."disagreementId" = d.id and t."deletedAt" is null and k."deletedAt" is null
      ) as comments,
      array(
        select x."id"::text from "Decision" x where x."projectId" = ${projectId}::uuid and x."disagreementId" = d.id order by x."createdAt" desc, x."id" desc
      ) as decisions
    from unnest(${ids}::uuid[]) as d(id)`
  const told = new Map(counts.map((each) => [each.id, each]))
  const items: QueueRow[] = []
  for (const { id, title, versionId } of shown) {
    const row = rows.get(id)
    if (row === undefined) continue
    items.push({
      ...row,
      articleTitle: title,
      quote: quoteOf(await textOf(tx, projectId, versionId), row),
      commentCount: told.get(id)?.comments ?? 0,
      decisionIds: told.get(id)?.decisions ?? [],
    })
  }
  return items
}

/** The text of a version that the snapshot's rows name. */
export async function textOf(tx: Tx, projectId: ProjectId, versionId: VersionId): Promise<string> {
  const text = await versionText(tx, projectId, versionId)
  if (text === null) throw new Error(`version ${versionId} is not in the snapshot`)
  return text
}
