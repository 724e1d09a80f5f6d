import 'server-only'
import type { Category } from '@/core/codebook/category'
import { type Codebook, codebookOf, nodeOf } from '@/core/codebook/tree'
import { describe } from '@/core/anchor/describe'
import type { Excerpt, ExcerptCategory, ExcerptDispute, ExcerptLayer, ExcerptSource } from '@/core/excerpts/excerpt'
import {
  type CategoryId,
  type DisagreementId,
  type HighlightId,
  type ProjectId,
  type UserId,
  type VersionId,
  asId,
} from '@/core/ids'
import { type CodePointIndex, codePointsOf } from '@/core/text/code-points'
import { span } from '@/core/text/offset'
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
  readonly articles: ReadonlyMap<string, ExcerptSource>
  readonly versions: ReadonlyMap<string, { readonly number: number; readonly textHash: string }>
}

export async function readNames(ask: Ask, projectId: ProjectId): Promise<ExcerptNames> {
  const [project] = await ask<{ name: string }>(
    Prisma.sql`select "name" from "Project" where "id" = ${projectId}::uuid`,
  )
  const codebook = await readCodebook(ask, projectId)
  const coders = await ask<{ id: string; name: string }>(
    Prisma.sql`select m."userId" as id, u."name" from "Member" m join "User" u on u."id" = m."userId" where m."projectId" = ${projectId}::uuid`,
  )
  const articles = await ask<ExcerptSource>(Prisma.sql`
    select a."id", a."title", a."author", a."outlet", to_char(a."publishedOn", 'YYYY-MM-DD') as "publishedOn", a."sourceUrl", a."language"
    from "Article" a where a."projectId" = ${projectId}::uuid and a."deletedAt" is null`)
  const versions = await ask<{ id: string; number: number; textHash: string }>(
    Prisma.sql`select "id", "number", "textHash" from "Version" where "projectId" = ${projectId}::uuid`,
  )
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
    versions: new Map(versions.map(({ id, ...version }) => [id, version])),
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

/** Turns rows of one layer into excerpts. `textOf` gives a version's text, for positions in code points and for context. */
export function makePresenter(
  names: ExcerptNames,
  layer: ExcerptLayer,
  textOf: (versionId: VersionId) => Promise<string>,
): (row: ExcerptRow) => Promise<Excerpt> {
  let current: { readonly versionId: string; readonly text: string; readonly index: CodePointIndex } | null = null
  return async (row) => {
    const article = names.articles.get(row.articleId)
    const version = names.versions.get(row.versionId)
    if (article === undefined || version === undefined)
      throw new Error(`excerpt ${row.id} is of an article outside the snapshot`)
    if (current?.versionId !== row.versionId) {
      const text = await textOf(asId<VersionId>(row.versionId))
      current = { versionId: row.versionId, text, index: codePointsOf(text) }
    }
    const { text, index } = current
    // What was frozen kept no context beside it.
    const { prefix, suffix } = layer === 'blind' ? describe(text, span(row.start, row.end)) : row
    return {
      id: asId<HighlightId>(row.id),
      quote: row.exact,
      prefix,
      suffix,
      note: row.note,
      categories: row.categoryIds.flatMap((id) => names.categories.get(asId<CategoryId>(id)) ?? []),
      coder: { id: asId<UserId>(row.authorId), name: names.coders.get(row.authorId) ?? 'former member' },
      article,
      versionId: asId<VersionId>(row.versionId),
      versionNumber: version.number,
      textHash: version.textHash,
      utf16: { start: row.start, end: row.end },
      codePoints: { start: index.toCodePoints(row.start), end: index.toCodePoints(row.end) },
      threads: { open: row.openThreads, resolved: row.resolvedThreads, comments: row.comments },
      link: publicUrl(`/projects/${names.projectId}/articles/${row.articleId}?highlight=${row.id}`),
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
      layer,
      round: row.round,
      dispute: disputeIn(row),
    }
  }
}

function disputeIn(row: ExcerptRow): ExcerptDispute | null {
  const { disagreementId, disputeKind: kind, disputeState: state, outcome, decidedBy, decidedAt } = row
  if (disagreementId === null || kind === null || state === null) return null
  const by = decidedBy === null ? null : { id: asId<UserId>(decidedBy), name: row.deciderName ?? 'former member' }
  return {
    disagreementId: asId<DisagreementId>(disagreementId),
    kind,
    state,
    decision:
      outcome === null || by === null || decidedAt === null
        ? null
        : { outcome, reason: row.reason ?? '', by, at: decidedAt.toISOString() },
  }
}
