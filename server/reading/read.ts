import 'server-only'
import type { ArticleId, ProjectId, VersionId } from '@/core/ids'
import type { ReadingAnswer } from '@/core/reading/reading'
import { type Refusal, notFound } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Actor } from '../actor'
import { findArticle } from '../articles/read'
import { findVersion } from '../articles/read-version'
import { categoryColumns, presentCategory } from '../codebook/present'
import { makeCursor } from '../live/cursor'
import { look } from '../look'
import { memberColumns, presentMember, seesAddresses } from '../projects/present'
import { listDisagreements } from '../disagreements/find'
import { listProgress } from '../rounds/find'
import { listDiscussion } from '../threads/find'
import { listHighlights } from './highlight-rows'

/** Everything a desk needs to show an article in one of its versions (the newest when none is named), in one snapshot. */
export function getReading(
  actor: Actor,
  projectId: ProjectId,
  articleId: ArticleId,
  versionId?: VersionId,
): Promise<Result<ReadingAnswer, Refusal>> {
  return look(actor, projectId, 'read', async ({ tx, role, eventSeq }) => {
    const article = await findArticle(tx, projectId, articleId)
    if (article === null || article.deletedAt !== null) return notFound('article')
    const version = await findVersion(tx, projectId, articleId, versionId ?? article.versionId)
    if (version === null) return notFound('version')
    const categories = await tx.category.findMany({ where: { projectId }, select: categoryColumns })
    const members = await tx.member.findMany({ where: { projectId }, select: memberColumns })
    return ok({
      article,
      version,
      categories: categories.map(presentCategory),
      highlights: await listHighlights(tx, projectId, articleId, version.id),
      ...(await listDiscussion(tx, projectId, articleId)),
      members: members.map((member) => presentMember(member, seesAddresses(role))),
      ...(await listProgress(tx, projectId, article)),
      disagreements: article.sealed ? [] : await listDisagreements(tx, projectId, articleId),
      cursor: makeCursor({ projectId, userId: actor.userId, seq: eventSeq }),
    })
  })
}
