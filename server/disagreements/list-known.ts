import 'server-only'
import type { Disagreement } from '@/core/disagreements/disagreement'
import type { Known } from '@/core/disagreements/match'
import type { ArticleId, DisagreementId, ProjectId, VersionId } from '@/core/ids'
import type { Tx } from '../platform/db'
import { disagreementColumns, presentDisagreement } from './find'

/** All disagreements an article ever had, those that are gone as well, as far as matching looks at them; by id. */
export async function listKnown(
  tx: Tx,
  projectId: ProjectId,
  articleId: ArticleId,
): Promise<readonly (Known & { readonly versionId: VersionId })[]> {
  const [answer] = await tx.$queryRaw<{ rows: readonly (Known & { readonly versionId: VersionId })[] | null }[]>`
    select json_agg(json_build_object(
      'id', d."id", 'versionId', d."versionId", 'state', d."state", 'kind', d."kind", 'start', d."start", 'end', d."end", 'sides', d."sides",
      'final', (
        select json_build_object('sides', x."sides", 'consensus', x."consensus") from "Decision" x
        where x."projectId" = d."projectId" and x."disagreementId" = d."id" and x."state" = 'final'
      )
    ) order by d."id") as rows
    from "Disagreement" d where d."projectId" = ${projectId}::uuid and d."articleId" = ${articleId}::uuid`
  return answer?.rows ?? []
}

/** Disagreements by id, whole. */
export async function readDisagreements(
  tx: Tx,
  projectId: ProjectId,
  ids: readonly DisagreementId[],
): Promise<ReadonlyMap<DisagreementId, Disagreement>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.disagreement.findMany({
    where: { projectId, id: { in: [...ids] } },
    select: disagreementColumns,
  })
  return new Map(rows.map(presentDisagreement).map((row) => [row.id, row]))
}
