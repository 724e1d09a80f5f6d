import 'server-only'
import type { Decision } from '@/core/disagreements/decision'
import type { Disagreement } from '@/core/disagreements/disagreement'
import type { DisagreementId, ProjectId } from '@/core/ids'
import { type Refusal, notFound } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Actor } from '../actor'
import { look } from '../look'
import { decisionColumns, findDisagreement, presentDecision } from './find'
import { textOf } from './present-queue'
import { quoteOf } from './quote'

/** A disagreement with its history. */
interface DisagreementAnswer {
  readonly disagreement: Disagreement
  /** In every state, the newest first. */
  readonly decisions: readonly Decision[]
  readonly quote: string
  readonly articleTitle: string
}

/** One disagreement in any state, of an article that is not deleted. */
export function getDisagreement(
  actor: Actor,
  projectId: ProjectId,
  id: DisagreementId,
): Promise<Result<DisagreementAnswer, Refusal>> {
  return look(actor, projectId, 'read', async ({ tx }) => {
    const disagreement = await findDisagreement(tx, projectId, id)
    if (disagreement === null) return notFound('disagreement')
    const article = await tx.article.findUnique({
      where: { projectId_id: { projectId, id: disagreement.articleId } },
      select: { title: true, deletedAt: true },
    })
    if (article === null || article.deletedAt !== null) return notFound('disagreement')
    const decisions = await tx.decision.findMany({
      where: { projectId, disagreementId: id },
      select: decisionColumns,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    })
    return ok({
      disagreement,
      decisions: decisions.map(presentDecision),
      quote: quoteOf(await textOf(tx, projectId, disagreement.versionId), disagreement),
      articleTitle: article.title,
    })
  })
}
