import 'server-only'
import type { ArticleId } from '@/core/ids'
import type { Deedful, Scene } from '../act'
import { findComparison } from './comparison'

/**
 * Brings the disagreements of an article up to what its analysts have marked now, in the caller's transaction; the
 * changes belong to the caller's deed. One small query when there is nothing to compare: the article is sealed, or fewer
 * than two have submitted in its newest round.
 */
export async function refreshDisagreements(scene: Scene, articleId: ArticleId): Promise<readonly Deedful[]> {
  const comparison = await findComparison(scene.tx, scene.projectId, articleId)
  if (comparison === null || comparison.sealed) return []
  return []
}
