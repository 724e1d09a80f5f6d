import 'server-only'
import type { RoundId } from '@/core/ids'
import type { Article } from '@/core/projects/project'
import type { Round } from '@/core/rounds/round'
import type { Deedful, Scene } from '../act'
import { findArticle } from '../articles/read'
import { findRound } from './find'

/**
 * What the log tells after a round was begun, sealed or revealed: the round, its article where that changed, and that
 * everything of the article is to be read again.
 */
export async function roundChanges(
  { tx, projectId }: Scene,
  roundId: RoundId,
  before: { readonly round: Round | null; readonly article: Article | null },
): Promise<{ readonly round: Round; readonly changes: readonly Deedful[] }> {
  const round = await findRound(tx, projectId, roundId)
  if (round === null) throw new Error(`the round ${roundId} was just written and is not there`)
  const { articleId } = round
  const article = await findArticle(tx, projectId, articleId)
  const changes: Deedful[] = [{ kind: 'round.put', row: round, before: before.round, articleId }]
  if (article !== null && article.rev !== before.article?.rev)
    changes.push({ kind: 'article.put', row: article, before: before.article, articleId })
  changes.push({ kind: 'article.reload', row: { id: articleId }, before: null, articleId })
  return { round, changes }
}
