import 'server-only'
import type { Disagreement } from '@/core/disagreements/disagreement'
import type { Known } from '@/core/disagreements/match'
import type { ArticleId, DisagreementId, ProjectId, VersionId } from '@/core/ids'
import { versionText } from '../articles/version-text'
import type { Tx } from '../platform/db'
import { disagreementColumns, presentDisagreement } from './find'

type KnownHere = Known & { readonly versionId: VersionId }

interface StoredKnown extends Omit<KnownHere, 'final' | 'finalText'> {
  readonly final: (NonNullable<Known['final']> & { readonly versionId: VersionId }) | null
}

/** All disagreements an article ever had, those that are gone as well, as far as matching looks at them; by id. */
export async function listKnown(tx: Tx, projectId: ProjectId, articleId: ArticleId): Promise<readonly KnownHere[]> {
  const [answer] = await tx.$queryRaw<{ rows: readonly StoredKnown[] | null }[]>`
    select json_agg(json_build_object(
      'id', d."id", 'versionId', d."versionId", 'state', d."state", 'kind', d."kind", 'start', d."start", 'end', d."end", 'sides', d."sides",
      'final', (
        select json_build_object('versionId', x."versionId", 'sides', x."sides", 'consensus', x."consensus") from "Decision" x
        where x."projectId" = d."projectId" and x."disagreementId" = d."id" and x."state" = 'final'
      )
    ) order by d."id") as rows
    from "Disagreement" d where d."projectId" = ${projectId}::uuid and d."articleId" = ${articleId}::uuid`
  const known: KnownHere[] = []
  for (const { final, ...row } of answer?.rows ?? []) {
    if (final === null) {
      known.push({ ...row, final })
      continue
    }
    // A decision on an earlier text is held against what is marked now by its words.
    const finalText = await versionText(tx, projectId, final.versionId)
    known.push({ ...row, final, ...(finalText === null ? {} : { finalText }) })
  }
  return known
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
