import 'server-only'
import { uuidv7 } from 'uuidv7'
import type { Disagreement, Found } from '@/core/disagreements/disagreement'
import { findDisagreements } from '@/core/disagreements/find'
import { matchDisagreements } from '@/core/disagreements/match'
import { type ArticleId, type DisagreementId, asId } from '@/core/ids'
import type { Deedful, Scene } from '../act'
import { versionText } from '../articles/version-text'
import { type Comparison, findComparison, readAncestry, readLayers } from './comparison'
import { listKnown, readDisagreements } from './list-known'
import { tellReopened } from './tell'
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
  const { versionId, roundId } = comparison
  const matching = matchDisagreements(text, known, found)
  const stored = new Map(known.map((row) => [row.id, row]))
  const wished = new Map<DisagreementId, Partial<Disagreement>>()
  for (const { id, found: now, state, changed } of matching.kept)
    if (changed || stored.get(id)?.versionId !== versionId) wished.set(id, { ...now, state, versionId, roundId })
  for (const { id, state } of matching.ended) if (stored.get(id)?.state !== state) wished.set(id, { state })
  const before = await readDisagreements(tx, projectId, [...wished.keys()])
  const updatedAt = scene.now.toISOString()
  const updated = [...before.values()].map((row) => ({ ...row, ...wished.get(row.id), rev: row.rev + 1, updatedAt }))
  const born = matching.born.map((now) => newborn(now, scene, articleId, comparison))
  await updateDisagreements(scene, updated)
  await insertDisagreements(scene, born)
  for (const row of updated) {
    if (row.state === 'reopened' && before.get(row.id)?.state === 'decided') await tellReopened(scene, row)
  }
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
