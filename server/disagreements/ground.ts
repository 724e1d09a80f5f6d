import 'server-only'
import type { Disagreement } from '@/core/disagreements/disagreement'
import { type DisagreementId, type UserId, type VersionId, asId } from '@/core/ids'
import { type Refusal, conflict, notFound } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { may } from '@/core/rights'
import type { Scene } from '../act'
import { findDisagreement } from './find'

/** A disagreement that may be written to, with what a deed on it has to know. */
export interface Ground {
  readonly disagreement: Disagreement
  readonly sidesMayDecide: boolean
  /** The article's newest. */
  readonly versionId: VersionId
}

/** Finds a disagreement for a deed; refused while its article is deleted or sealed. */
export async function findGround({ tx, projectId }: Scene, id: DisagreementId): Promise<Result<Ground, Refusal>> {
  const disagreement = await findDisagreement(tx, projectId, id)
  if (disagreement === null) return notFound('disagreement')
  const article = await tx.article.findUnique({
    where: { projectId_id: { projectId, id: disagreement.articleId } },
    select: { sealed: true, deletedAt: true, versionId: true, project: { select: { sidesMayDecide: true } } },
  })
  if (article === null) return notFound('disagreement')
  if (article.deletedAt !== null)
    return conflict('deleted', 'The article of this disagreement was deleted. Restore the article first.')
  if (article.sealed)
    return conflict('sealed', 'A blind round of this article is running. Wait for its reveal, then decide.')
  return ok({
    disagreement,
    sidesMayDecide: article.project.sidesMayDecide,
    versionId: asId<VersionId>(article.versionId),
  })
}

/** True when somebody's coding is compared here; who marked nothing is a side too. */
export function isSide({ sides }: Disagreement, userId: UserId): boolean {
  return sides.some(({ authorId }) => authorId === userId)
}

/** The sides that can still answer: analysts who are in the project. */
export async function listLivingSides({ tx, projectId }: Scene, { sides }: Disagreement): Promise<readonly UserId[]> {
  const members = await tx.member.findMany({
    where: { projectId, userId: { in: sides.map(({ authorId }) => authorId) }, leftAt: null },
    select: { userId: true, role: true },
  })
  return members.filter(({ role }) => may(role, 'submit')).map(({ userId }) => asId<UserId>(userId))
}
