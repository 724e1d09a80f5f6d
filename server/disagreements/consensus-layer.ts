import 'server-only'
import { describe } from '@/core/anchor/describe'
import type { ConsensusSpan } from '@/core/disagreements/decision'
import type { ArticleId, DecisionId, HighlightId, RulingId, VersionId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import { span } from '@/core/text/offset'
import type { Deedful, Scene } from '../act'
import { versionText } from '../articles/version-text'
import { listHighlightsById } from '../reading/highlight-rows'

/** A passage to write into the consensus layer of an article, and whence it comes: a decision, or a ruling on what was undisputed. */
export interface ConsensusPassage extends ConsensusSpan {
  readonly highlightId: HighlightId
  readonly articleId: ArticleId
  readonly versionId: VersionId
  readonly decisionId: DecisionId | null
  readonly rulingId: RulingId | null
}

/**
 * Writes passages into the consensus layer in the actor's name, each under its categories as they are defined now.
 * The caller has checked the spans and the categories.
 */
export async function insertConsensus(
  scene: Scene,
  passages: readonly ConsensusPassage[],
): Promise<readonly Deedful[]> {
  if (passages.length === 0) return []
  const { tx, actor, projectId, now } = scene
  const rows = []
  for (const passage of passages) {
    const text = await versionText(tx, projectId, passage.versionId)
    if (text === null) throw new Error(`version ${passage.versionId} is not there`)
    rows.push({ ...passage, ...describe(text, span(passage.start, passage.end)) })
  }
  const records = JSON.stringify(rows)
  await tx.$executeRaw`
    insert into "Highlight" ("projectId", "id", "articleId", "authorId", "layer", "decisionId", "rulingId", "createdAt", "updatedAt")
    select ${projectId}::uuid, p."highlightId", p."articleId", ${actor.userId}::uuid, 'consensus', p."decisionId", p."rulingId", ${now}, ${now}
    from jsonb_to_recordset(${records}::jsonb) as p("highlightId" uuid, "articleId" uuid, "decisionId" uuid, "rulingId" uuid)`
  await tx.$executeRaw`
    insert into "Anchor" ("projectId", "highlightId", "versionId", "articleId", "authorId", "start", "end", "exact", "prefix", "suffix")
    select ${projectId}::uuid, p."highlightId", p."versionId", p."articleId", ${actor.userId}::uuid, p."start", p."end", p."exact", p."prefix", p."suffix"
    from jsonb_to_recordset(${records}::jsonb)
      as p("highlightId" uuid, "versionId" uuid, "articleId" uuid, "start" int, "end" int, "exact" text, "prefix" text, "suffix" text)`
  await tx.$executeRaw`
    insert into "Tag" ("projectId", "highlightId", "categoryId", "authorId", "articleId", "position", "definitionRev", "createdAt")
    select ${projectId}::uuid, p."highlightId", c."id", ${actor.userId}::uuid, p."articleId", t.nth - 1, c."definitionRev", ${now}
    from jsonb_to_recordset(${records}::jsonb) as p("highlightId" uuid, "articleId" uuid, "categoryIds" uuid[])
    cross join unnest(p."categoryIds") with ordinality as t(id, nth)
    join "Category" c on c."projectId" = ${projectId}::uuid and c."id" = t.id`
  const written = await listHighlightsById(
    tx,
    projectId,
    passages.map(({ highlightId }) => highlightId),
  )
  return written.map((row) => ({ kind: 'highlight.put', row, before: null, articleId: row.articleId }))
}

/** Takes passages out of the consensus layer, or brings them back; those that are as wished already are passed over. */
export async function markConsensus(
  scene: Scene,
  ids: readonly HighlightId[],
  wished: 'buried' | 'living',
): Promise<readonly Deedful[]> {
  if (ids.length === 0) return []
  const { tx, projectId, now } = scene
  const isBuried = wished === 'buried'
  const all = await listHighlightsById(tx, projectId, ids)
  const before = all.filter(({ deletedAt }) => (deletedAt !== null) !== isBuried)
  const marked = await tx.$executeRaw`
    update "Highlight" set "deletedAt" = ${isBuried ? now : null}, "rev" = "rev" + 1, "updatedAt" = ${now}
    where "projectId" = ${projectId}::uuid and "id" = any(${before.map(({ id }) => id)}::uuid[]) and "layer" = 'consensus'`
  if (marked !== before.length) throw new Error(`${before.length - marked} passages of the consensus layer stayed`)
  const at = now.toISOString()
  return before.map((row) => {
    const after: Highlight = { ...row, rev: row.rev + 1, updatedAt: at, deletedAt: isBuried ? at : null }
    return { kind: 'highlight.put', row: after, before: row, articleId: row.articleId }
  })
}
