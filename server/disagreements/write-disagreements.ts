import 'server-only'
import type { Disagreement } from '@/core/disagreements/disagreement'
import type { Scene } from '../act'

/** Writes new disagreements, all in one statement. */
export async function insertDisagreements({ tx, projectId, now }: Scene, born: readonly Disagreement[]): Promise<void> {
  if (born.length === 0) return
  await tx.$executeRaw`
    insert into "Disagreement" ("projectId", "id", "articleId", "versionId", "roundId", "kind", "state", "start", "end", "sides", "authorIds", "highlightIds", "categoryIds", "createdAt", "updatedAt")
    select ${projectId}::uuid, d."id", d."articleId", d."versionId", d."roundId", d."kind"::"DisagreementKind", d."state"::"DisagreementState",
      d."start", d."end", d."sides", d."authorIds", d."highlightIds", d."categoryIds", ${now}, ${now}
    from jsonb_to_recordset(${records(born)}::jsonb) as d("id" uuid, "articleId" uuid, "versionId" uuid, "roundId" uuid, "kind" text, "state" text,
      "start" int, "end" int, "sides" jsonb, "authorIds" uuid[], "highlightIds" uuid[], "categoryIds" uuid[])`
}

/** Writes what is found of known disagreements now, with the revision after it, all in one statement. */
export async function updateDisagreements(
  { tx, projectId, now }: Scene,
  updated: readonly Disagreement[],
): Promise<void> {
  if (updated.length === 0) return
  await tx.$executeRaw`
    update "Disagreement" t set "versionId" = d."versionId", "roundId" = d."roundId", "kind" = d."kind"::"DisagreementKind",
      "state" = d."state"::"DisagreementState", "start" = d."start", "end" = d."end", "sides" = d."sides", "authorIds" = d."authorIds",
      "highlightIds" = d."highlightIds", "categoryIds" = d."categoryIds", "rev" = d."rev", "updatedAt" = ${now}
    from jsonb_to_recordset(${records(updated)}::jsonb) as d("id" uuid, "versionId" uuid, "roundId" uuid, "kind" text, "state" text,
      "start" int, "end" int, "sides" jsonb, "authorIds" uuid[], "highlightIds" uuid[], "categoryIds" uuid[], "rev" int)
    where t."projectId" = ${projectId}::uuid and t."id" = d."id"`
}

function records(rows: readonly Disagreement[]): string {
  return JSON.stringify(
    rows.map(({ id, articleId, versionId, roundId, kind, state, start, end, sides, rev }) => {
      const highlights = sides.flatMap((side) => side.highlights)
      return {
        ...{ id, articleId, versionId, roundId, kind, state, start, end, sides, rev },
        authorIds: sides.filter((side) => side.highlights.length > 0).map((side) => side.authorId),
        highlightIds: highlights.map(({ highlightId }) => highlightId),
        categoryIds: [...new Set(highlights.flatMap(({ categoryIds }) => categoryIds))].sort(),
      }
    }),
  )
}
