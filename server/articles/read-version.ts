import 'server-only'
import { type ArticleId, type ProjectId, type VersionId, asId } from '@/core/ids'
import type { Version } from '@/core/reading/reading'
import type { Content } from '@/core/text/content'
import { type Refusal, notFound } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Actor } from '../actor'
import { look } from '../look'
import type { Prisma, Tx } from '../platform/db'
import { findArticle } from './read'

const versionColumns = {
  id: true,
  articleId: true,
  number: true,
  text: true,
  content: true,
  textHash: true,
  wordCount: true,
  createdAt: true,
} satisfies Prisma.VersionSelect

/** A version with its text and content. */
export async function findVersion(
  tx: Tx,
  projectId: ProjectId,
  articleId: ArticleId,
  id: VersionId,
): Promise<Version | null> {
  const row = await tx.version.findUnique({ where: { projectId_id: { projectId, id } }, select: versionColumns })
  if (row === null || row.articleId !== articleId) return null
  return {
    ...row,
    id: asId<VersionId>(row.id),
    articleId,
    content: contentOf(row.content),
    createdAt: row.createdAt.toISOString(),
  }
}

/** A version of a living article, for somebody who may read it. */
export function getVersion(
  actor: Actor,
  projectId: ProjectId,
  articleId: ArticleId,
  id: VersionId,
): Promise<Result<Version, Refusal>> {
  return look(actor, projectId, 'read', async ({ tx }) => {
    const article = await findArticle(tx, projectId, articleId)
    const version =
      article === null || article.deletedAt !== null ? null : await findVersion(tx, projectId, articleId, id)
    return version === null ? notFound('version') : ok(version)
  })
}

/** Only content that passed `parseContent` is stored, so the stored value is taken at its word. */
function contentOf(stored: unknown): Content {
  return stored as Content
}

/** A version without its text, for the list of versions. */
export type VersionSummary = Omit<Version, 'text' | 'content'>

/** All versions of an article, newest first. */
export async function listVersions(
  tx: Tx,
  projectId: ProjectId,
  articleId: ArticleId,
): Promise<readonly VersionSummary[]> {
  const rows = await tx.version.findMany({
    where: { projectId, articleId },
    select: { id: true, number: true, textHash: true, createdAt: true, wordCount: true },
    orderBy: { number: 'desc' },
  })
  return rows.map((row) => ({ ...row, id: asId<VersionId>(row.id), articleId, createdAt: row.createdAt.toISOString() }))
}
