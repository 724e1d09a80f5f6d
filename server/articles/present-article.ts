import 'server-only'
import { type ArticleId, type VersionId, asId } from '@/core/ids'
import type { Article } from '@/core/projects/project'
import type { Prisma } from '../platform/db'

/** The columns an article is presented from. */
export const articleColumns = {
  id: true,
  title: true,
  author: true,
  outlet: true,
  publishedOn: true,
  sourceUrl: true,
  language: true,
  codingMode: true,
  sealed: true,
  versionId: true,
  rev: true,
  createdAt: true,
  updatedAt: true,
  deletedAt: true,
} satisfies Prisma.ArticleSelect
export type ArticleRow = Prisma.ArticleGetPayload<{ select: typeof articleColumns }>

export function presentArticle(row: ArticleRow): Article {
  return {
    ...row,
    id: asId<ArticleId>(row.id),
    versionId: asId<VersionId>(row.versionId),
    publishedOn: row.publishedOn?.toISOString().slice(0, 10) ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    deletedAt: row.deletedAt?.toISOString() ?? null,
  }
}
