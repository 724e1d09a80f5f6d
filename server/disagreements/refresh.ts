import 'server-only'
import { uuidv7 } from 'uuidv7'
import type { Disagreement, Found } from '@/core/disagreements/disagreement'
import { findDisagreements } from '@/core/disagreements/find'
import { matchDisagreements } from '@/core/disagreements/match'
import { type ArticleId, type DisagreementId, asId } from '@/core/ids'
import type { Deedful, Scene } from '../act'
import { versionText } from '../articles/version-text'
import { type Comparison, findComparison, readAncestry, readLayers } from './comparison'
import { listKnown } from './list-known'
import { insertDisagreements, updateDisagreements } from './write-disagreements'

/**
 * Brings the disagreements of an article up to what its analysts have marked now, in the caller's transaction; the
 * changes belong to the caller's deed. One small query when there is nothing to compare: the article is sealed, or fewer
 * than two have submitted in its newest round and nothing waits for a decision.
 */
export async function refreshDisagreements(scene: Scene, articleId: ArticleId): Promise<readonly Deedful[]> {
  const { tx, projectId } = scene
  const comparison = await findComparison(tx, projectId, articleId)
  if (comparison === null || comparison.sealed) return []
  const comparable = comparison.participantIds.length >= 2
  if (!comparable && comparison.waiting === 0) return []
  const text = await versionText(tx, projectId, comparison.versionId)
  if (text === null) throw new Error(`version ${comparison.versionId} of article ${articleId} is not there`)
  const found = comparable ? await findNow(scene, articleId, comparison, text) : []
  const known = await listKnown(tx, projectId, articleId)
  const before = new Map(known.map(({ disagreement }) => [disagreement.id, disagreement]))
  const matching = matchDisagreements(
    text,
    known.map(({ disagreement, final }) => ({ ...disagreement, final })),
    found,
  )

  const changed: Disagreement[] = []
  const { versionId, roundId } = comparison
  for (const { id, found: now, state, changed: differs } of matching.kept) {
    const row = before.get(id)
    if (row && (differs || row.versionId !== versionId)) changed.push({ ...row, ...now, state, versionId, roundId })
  }
  for (const { id, state } of matching.ended) {
    const row = before.get(id)
    if (row && row.state !== state) changed.push({ ...row, state })
  }
  const updatedAt = scene.now.toISOString()
  const updated = changed.map((row) => ({ ...row, rev: row.rev + 1, updatedAt }))
  const born = matching.born.map((now) => newborn(now, scene, articleId, comparison))
  await updateDisagreements(scene, updated)
  await insertDisagreements(scene, born)
  return [...updated, ...born].map((row) => ({
    kind: 'disagreement.put',
    row,
    before: before.get(row.id) ?? null,
    articleId,
  }))
}

async function findNow(
  { tx, projectId }: Scene,
  articleId: ArticleId,
  comparison: Comparison,
  text: string,
): Promise<readonly Found[]> {
  const layers = await readLayers(tx, projectId, articleId, comparison)
  const isAbove = await readAncestry(tx, projectId)
  return findDisagreements(text, layers, { overlapShare: comparison.overlapShare, isAbove })
}

function newborn(found: Found, { now }: Scene, articleId: ArticleId, { versionId, roundId }: Comparison): Disagreement {
  const at = now.toISOString()
  return {
    ...found,
    id: asId<DisagreementId>(uuidv7()),
    articleId,
    versionId,
    roundId,
    state: 'open',
    ownerId: null,
    dueOn: null,
    decision: null,
    rev: 1,
    createdAt: at,
    updatedAt: at,
  }
}
