import 'server-only'
import type { DisputeFilter, ExcerptQuery } from '@/core/excerpts/query'
import type { ProjectId } from '@/core/ids'
import { Prisma } from '../platform/db'

/** Where rows come from: the highlight `h` at its place `n` in the article `a`, and the number of its round. */
interface Source {
  readonly from: Prisma.Sql
  readonly round: Prisma.Sql
  readonly categoryIds: Prisma.Sql
  /** True of the rows that are living ones of the layer. */
  readonly isLiving: Prisma.Sql
  readonly hasCategory: (ids: readonly string[]) => Prisma.Sql
}

/** The highlights of the chosen layer, those of living articles in their newest texts; frozen ones in the text they were coded in. */
export function excerptSource({ layer, round }: ExcerptQuery): Source {
  return layer === 'blind' ? frozen(round) : present(layer === 'consensus' ? 'consensus' : 'analyst')
}

function present(layer: 'analyst' | 'consensus'): Source {
  return {
    from: Prisma.sql`
      from "Highlight" h
      join "Article" a on a."projectId" = h."projectId" and a."id" = h."articleId" and a."deletedAt" is null
      join "Anchor" n on n."projectId" = h."projectId" and n."highlightId" = h."id" and n."versionId" = a."versionId"`,
    round: Prisma.sql`null::int`,
    categoryIds: Prisma.sql`array(
      select g."categoryId"::text from "Tag" g where g."projectId" = h."projectId" and g."highlightId" = h."id" and g."deletedAt" is null
      order by g."position", g."createdAt")`,
    isLiving: Prisma.sql`h."deletedAt" is null and h."layer" = ${layer}::"Layer"`,
    hasCategory: (ids) =>
      Prisma.sql`exists (select from "Tag" f where f."projectId" = h."projectId" and f."highlightId" = h."id" and f."deletedAt" is null and f."categoryId" = any(${ids}::uuid[]))`,
  }
}

/** Of each article one round: the one of this number, or the newest that was revealed. Their context is cut from the text when they are presented. */
function frozen(round: number | null): Source {
  return {
    from: Prisma.sql`
      from (
        select b."projectId", b."highlightId" as "id", b."articleId", b."versionId", b."authorId", b."start", b."end", b."exact", b."note", b."categoryIds",
          r."number" as "round", r."revealedAt" as "createdAt", r."revealedAt" as "updatedAt", null::uuid as "decisionId"
        from "BlindHighlight" b
        join "Round" r on r."projectId" = b."projectId" and r."id" = b."roundId" and r."revealedAt" is not null
        where r."number" = ${
          round === null
            ? Prisma.sql`(select max(x."number") from "Round" x where x."projectId" = b."projectId" and x."articleId" = b."articleId" and x."revealedAt" is not null)`
            : Prisma.sql`${round}::int`
        }
      ) h
      join "Article" a on a."projectId" = h."projectId" and a."id" = h."articleId" and a."deletedAt" is null
      cross join lateral (select h."versionId", h."start", h."end", h."exact", '' as "prefix", '' as "suffix") n`,
    round: Prisma.sql`h."round"`,
    categoryIds: Prisma.sql`h."categoryIds"::text[]`,
    isLiving: Prisma.sql`true`,
    hasCategory: (ids) => Prisma.sql`h."categoryIds" && ${ids}::uuid[]`,
  }
}

/**
 * The disagreement `w` that a highlight is part of (of several the one still to be decided, then the latest), and the
 * decision `d` that holds. A passage of the consensus has those it came from.
 */
export function disputeOf(projectId: ProjectId, { layer, articleIds }: ExcerptQuery): Prisma.Sql {
  if (layer === 'consensus') {
    return Prisma.sql`
      left join "Decision" d on d."projectId" = h."projectId" and d."id" = h."decisionId"
      left join "Disagreement" w on w."projectId" = d."projectId" and w."id" = d."disagreementId"
      left join "User" e on e."id" = d."decidedBy"`
  }
  const inArticles = articleIds.length === 0 ? Prisma.empty : Prisma.sql`and w."articleId" = any(${articleIds}::uuid[])`
  return Prisma.sql`
    left join (
      select distinct on (m."highlightId") m."highlightId", w."projectId", w."id", w."kind", w."state"
      from "Disagreement" w cross join unnest(w."highlightIds") as m("highlightId")
      where w."projectId" = ${projectId}::uuid and w."state" <> 'gone' ${inArticles}
      order by m."highlightId", w."state" = 'decided', w."updatedAt" desc, w."id"
    ) w on w."highlightId" = h."id"
    left join "Decision" d on d."projectId" = w."projectId" and d."disagreementId" = w."id" and d."state" = 'final'
    left join "User" e on e."id" = d."decidedBy"`
}

const states: readonly DisputeFilter[] = ['open', 'reopened', 'decided']

/** True of the rows whose dispute is any of these; needs the joins of `disputeOf`. */
export function hasDispute(wanted: readonly DisputeFilter[]): Prisma.Sql {
  const inStates = wanted.filter((each) => states.includes(each))
  const outcomes = wanted.filter((each) => each !== 'undisputed' && !states.includes(each))
  return Prisma.sql`(
    w."state"::text = any(${inStates}::text[]) or d."outcome"::text = any(${outcomes}::text[])
    ${wanted.includes('undisputed') ? Prisma.sql`or w."id" is null` : Prisma.empty}
  )`
}
