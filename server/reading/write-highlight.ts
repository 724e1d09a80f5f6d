import 'server-only'
import type { CategoryId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import type { Scene } from '../act'
import type { HighlightInput } from './highlight-schema'
import type { HighlightPlace } from './put-highlight'

/** A category to put on, with the revision of its definition it is coded under. */
export interface CategoryFound {
  readonly id: CategoryId
  readonly definitionRev: number
}

interface Writing {
  readonly input: HighlightInput
  readonly anchor: {
    readonly start: number
    readonly end: number
    readonly exact: string
    readonly prefix: string
    readonly suffix: string
  }
  readonly before: Highlight | null
  readonly categories: readonly CategoryFound[]
}

/** Writes highlight, anchor and tags in one statement and gives the row after it; null when the id is somebody else's. */
export async function writeHighlight(scene: Scene, place: HighlightPlace, writing: Writing): Promise<Highlight | null> {
  const { input, anchor, before } = writing
  const written =
    before === null ? await insertHighlight(scene, place, writing) : await updateHighlight(scene, place, writing)
  if (!written) return null
  const now = scene.now.toISOString()
  const hadSince = new Map(before?.tags.map((tag) => [tag.categoryId, tag.createdAt]))
  return {
    id: place.highlightId,
    articleId: place.articleId,
    versionId: input.versionId,
    authorId: scene.actor.userId,
    layer: 'analyst',
    start: anchor.start,
    end: anchor.end,
    exact: anchor.exact,
    prefix: anchor.prefix,
    suffix: anchor.suffix,
    anchor: { state: 'exact', confidence: 1 },
    tags: input.categoryIds.map((categoryId) => ({
      categoryId,
      authorId: scene.actor.userId,
      createdAt: hadSince.get(categoryId) ?? now,
    })),
    note: input.note,
    rev: (before?.rev ?? 0) + 1,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
    deletedAt: null,
  }
}

async function insertHighlight(
  { tx, actor, now }: Scene,
  place: HighlightPlace,
  { input, anchor, categories }: Writing,
): Promise<boolean> {
  const inserted = await tx.$executeRaw`
    with h as (
      insert into "Highlight" ("projectId", "id", "articleId", "authorId", "note", "createdAt", "updatedAt")
      values (${place.projectId}::uuid, ${place.highlightId}::uuid, ${place.articleId}::uuid, ${actor.userId}::uuid, ${input.note}, ${now}, ${now})
      on conflict do nothing returning "id"
    ), t as (
      insert into "Tag" ("projectId", "highlightId", "categoryId", "authorId", "articleId", "position", "definitionRev", "createdAt")
      select ${place.projectId}::uuid, h."id", c."id", ${actor.userId}::uuid, ${place.articleId}::uuid, c."position", c."definitionRev", ${now}
      from h, jsonb_to_recordset(${positions(categories)}::jsonb) as c("id" uuid, "position" int, "definitionRev" int)
    )
    insert into "Anchor" ("projectId", "highlightId", "versionId", "articleId", "authorId", "start", "end", "exact", "prefix", "suffix")
    select ${place.projectId}::uuid, h."id", ${input.versionId}::uuid, ${place.articleId}::uuid, ${actor.userId}::uuid,
      ${anchor.start}::int, ${anchor.end}::int, ${anchor.exact}, ${anchor.prefix}, ${anchor.suffix} from h`
  return inserted === 1
}

async function updateHighlight(
  { tx, actor, now }: Scene,
  place: HighlightPlace,
  { input, anchor, before, categories }: Writing,
): Promise<boolean> {
  const changed = await tx.$executeRaw`
    update "Highlight" set "note" = ${input.note}, "rev" = "rev" + 1, "updatedAt" = ${now}
    where "projectId" = ${place.projectId}::uuid and "id" = ${place.highlightId}::uuid and "rev" = ${before?.rev ?? 0}::int and "deletedAt" is null`
  if (changed !== 1) return false
  if (before?.start !== anchor.start || before.end !== anchor.end) {
    await tx.$executeRaw`
      update "Anchor" set "start" = ${anchor.start}::int, "end" = ${anchor.end}::int, "exact" = ${anchor.exact}, "prefix" = ${anchor.prefix}, "suffix" = ${anchor.suffix}, "state" = 'exact', "confidence" = 1
      where "projectId" = ${place.projectId}::uuid and "highlightId" = ${place.highlightId}::uuid and "versionId" = ${input.versionId}::uuid`
  }
  await tx.$executeRaw`
    update "Tag" set "deletedAt" = ${now}
    where "projectId" = ${place.projectId}::uuid and "highlightId" = ${place.highlightId}::uuid and "authorId" = ${actor.userId}::uuid
      and "deletedAt" is null and "categoryId" <> all(${input.categoryIds}::uuid[])`
  if (categories.length === 0) return true
  await tx.$executeRaw`
    insert into "Tag" as g ("projectId", "highlightId", "categoryId", "authorId", "articleId", "position", "definitionRev", "createdAt")
    select ${place.projectId}::uuid, ${place.highlightId}::uuid, c."id", ${actor.userId}::uuid, ${place.articleId}::uuid, c."position", c."definitionRev", ${now}
    from jsonb_to_recordset(${positions(categories)}::jsonb) as c("id" uuid, "position" int, "definitionRev" int)
    on conflict ("projectId", "highlightId", "categoryId", "authorId") do update set
      "position" = excluded."position",
      "createdAt" = case when g."deletedAt" is null then g."createdAt" else excluded."createdAt" end,
      "definitionRev" = case when g."deletedAt" is null then g."definitionRev" else excluded."definitionRev" end,
      "deletedAt" = null`
  return true
}

function positions(categories: readonly CategoryFound[]): string {
  return JSON.stringify(categories.map((category, position) => ({ ...category, position })))
}
