import 'server-only'
import type { Category } from '@/core/codebook/category'
import { type Codebook, codebookOf, nodeOf } from '@/core/codebook/tree'
import type { Excerpt, ExcerptCategory, ExcerptRange, ExcerptSource } from '@/core/excerpts/excerpt'
import { type CategoryId, type HighlightId, type ProjectId, type UserId, type VersionId, asId } from '@/core/ids'
import { codePointsOf } from '@/core/text/code-points'
import { type CategoryRow, presentCategory } from '../codebook/present'
import { publicUrl } from '../identity/public-url'
import { type Ask, Prisma } from '../platform/db'
import type { ExcerptRow } from './excerpt-rows'

/** Names for the ids in rows of excerpts, read once for a page or an export. */
export interface ExcerptNames {
  readonly projectId: ProjectId
  readonly projectName: string
  readonly categories: ReadonlyMap<string, ExcerptCategory>
  readonly coders: ReadonlyMap<string, string>
  readonly articles: ReadonlyMap<string, SourceRow>
}

interface SourceRow extends Omit<ExcerptSource, 'publishedOn'> {
  readonly publishedOn: string | null
  readonly versionId: VersionId
  readonly versionNumber: number
  readonly textHash: string
}

export async function readNames(ask: Ask, projectId: ProjectId): Promise<ExcerptNames> {
  const [project] = await ask<{ name: string }>(
    Prisma.sql`select "name" from "Project" where "id" = ${projectId}::uuid`,
  )
  const codebook = await readCodebook(ask, projectId)
  const coders = await ask<{ id: string; name: string }>(
    Prisma.sql`select m."userId" as id, u."name" from "Member" m join "User" u on u."id" = m."userId" where m."projectId" = ${projectId}::uuid`,
  )
  const articles = await ask<SourceRow>(Prisma.sql`
    select a."id", a."title", a."author", a."outlet", to_char(a."publishedOn", 'YYYY-MM-DD') as "publishedOn", a."sourceUrl", a."language", a."versionId", v."number" as "versionNumber", v."textHash"
    from "Article" a join "Version" v on v."projectId" = a."projectId" and v."id" = a."versionId"
    where a."projectId" = ${projectId}::uuid and a."deletedAt" is null`)
  return {
    projectId,
    projectName: project?.name ?? '',
    categories: new Map(
      codebook.categories.map((category) => [
        category.id,
        {
          id: category.id,
          path: nodeOf(codebook.tree, category.id)?.path ?? [category.name],
          colour: category.colour,
          definitionRev: category.definitionRev,
        },
      ]),
    ),
    coders: new Map(coders.map((coder) => [coder.id, coder.name])),
    articles: new Map(articles.map((article) => [article.id, article])),
  }
}

/** The codebook with its retired and deleted categories, as they still name what was tagged with them. */
export async function readCodebook(
  ask: Ask,
  projectId: ProjectId,
): Promise<{ readonly categories: readonly Category[]; readonly tree: Codebook }> {
  const rows = await ask<CategoryRow>(Prisma.sql`select * from "Category" where "projectId" = ${projectId}::uuid`)
  const categories = rows.map(presentCategory)
  return { categories, tree: codebookOf(categories) }
}

/** Turns rows into excerpts. `textOf` gives a version's text, for positions in code points. */
export function makePresenter(
  names: ExcerptNames,
  textOf: (versionId: VersionId) => Promise<string>,
): (row: ExcerptRow) => Promise<Excerpt> {
  let current: { readonly versionId: string; readonly toCodePoint: (offset: number) => number } | null = null
  const rangeIn = async (row: ExcerptRow): Promise<ExcerptRange> => {
    if (current?.versionId !== row.versionId) {
      const index = codePointsOf(await textOf(asId<VersionId>(row.versionId)))
      current = { versionId: row.versionId, toCodePoint: (offset) => index.toCodePoints(offset) }
    }
    return { start: current.toCodePoint(row.start), end: current.toCodePoint(row.end) }
  }
  return async (row) => {
    const article = names.articles.get(row.articleId)
    if (article === undefined) throw new Error(`excerpt ${row.id} is of an article outside the snapshot`)
    const { versionNumber, textHash, versionId, ...source } = article
    return {
      id: asId<HighlightId>(row.id),
      quote: row.exact,
      prefix: row.prefix,
      suffix: row.suffix,
      note: row.note,
      categories: row.categoryIds.flatMap((id) => names.categories.get(asId<CategoryId>(id)) ?? []),
      coder: { id: asId<UserId>(row.authorId), name: names.coders.get(row.authorId) ?? 'former member' },
      article: source,
      versionId,
      versionNumber,
      textHash,
      utf16: { start: row.start, end: row.end },
      codePoints: await rangeIn(row),
      threads: { open: row.openThreads, resolved: row.resolvedThreads, comments: row.comments },
      link: publicUrl(`/projects/${names.projectId}/articles/${row.articleId}?highlight=${row.id}`),
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    }
  }
}
