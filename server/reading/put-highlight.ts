import 'server-only'
import { describe } from '@/core/anchor/describe'
import type { ArticleId, CategoryId, HighlightId, ProjectId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import { type Refusal, conflict, forbidden, invalid, notFound, stale } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { isGraphemeBoundary } from '@/core/text/grapheme'
import { span } from '@/core/text/offset'
import { type Done, type Scene, act } from '../act'
import type { Actor } from '../actor'
import { versionText } from '../articles/version-text'
import { refreshDisagreements } from '../disagreements/refresh'
import { oneHighlight } from './highlight-rows'
import type { HighlightInput } from './highlight-schema'
import { hasSubmitted, lockedBySubmission } from './submitted'
import { type CategoryFound, writeHighlight } from './write-highlight'

/** Which highlight a request names. */
export interface HighlightPlace {
  readonly projectId: ProjectId
  readonly articleId: ArticleId
  readonly highlightId: HighlightId
}

/** Makes or changes one's own highlight. The same call twice is one row and the same answer. */
export function putHighlight(
  actor: Actor,
  place: HighlightPlace,
  input: HighlightInput,
  ifMatch: number | null,
): Promise<Result<Highlight, Refusal>> {
  return act(actor, place.projectId, 'highlight', async (scene): Promise<Result<Done<Highlight>, Refusal>> => {
    const { newest, before, living, submitted } = await readContext(scene, place, input)
    if (newest === null) return notFound('article')
    if (before !== null) {
      const settled = settle(before, place, actor, input)
      if (settled !== null) return settled
    }
    if (submitted) return lockedBySubmission
    if (before !== null && ifMatch !== before.rev) return stale('highlight', before)
    if (newest !== input.versionId)
      return conflict('stale-text', 'The article has a newer text. Reload it and mark the passage there.')
    const text = await versionText(scene.tx, place.projectId, input.versionId)
    if (text === null) return notFound('version')
    const wrong = spanFault(text, input)
    if (wrong !== null) return wrong
    const categories = findCategories(living, input, before)
    if (!categories.ok) return categories

    const anchor = describe(text, span(input.start, input.end))
    const after = await writeHighlight(scene, place, { input, anchor, before, categories: categories.value })
    if (after === null) return notFound('highlight')
    const { articleId } = place
    const disagreements = await refreshDisagreements(scene, articleId)
    return ok({ answer: after, changes: [{ kind: 'highlight.put', row: after, before, articleId }, ...disagreements] })
  })
}

/** Highlights of the consensus layer come and go with their decisions. */
export const consensusIsFixed = forbidden(
  'This passage is of the consensus layer, as a decision has it. Decide again to change it.',
)

/** An answer that needs no write, for a highlight that is already there; null when it is the caller's to change. */
function settle(
  before: Highlight,
  place: HighlightPlace,
  actor: Actor,
  input: HighlightInput,
): Result<Done<Highlight>, Refusal> | null {
  if (before.articleId !== place.articleId) return notFound('highlight')
  if (before.layer === 'consensus') return consensusIsFixed
  if (before.authorId !== actor.userId)
    return forbidden(
      'Only the analyst who made a highlight changes it. Make one of your own beside it, or open a thread.',
    )
  if (before.deletedAt !== null) return conflict('deleted', 'This highlight was deleted. Restore it first.')
  if (isSame(before, input)) return ok({ answer: before, changes: [] })
  return null
}

function isSame(before: Highlight, input: HighlightInput): boolean {
  return (
    before.versionId === input.versionId &&
    before.start === input.start &&
    before.end === input.end &&
    before.note === input.note &&
    before.tags.length === input.categoryIds.length &&
    before.tags.every((tag, index) => tag.categoryId === input.categoryIds[index])
  )
}

function spanFault(text: string, input: HighlightInput): ReturnType<typeof invalid> | null {
  if (input.end <= input.start)
    return invalid('The passage is empty: `end` must be greater than `start`.', [
      { path: 'end', message: 'must be greater than start' },
    ])
  if (text.slice(input.start, input.end) !== input.exact)
    return conflict(
      'stale-text',
      'The text at this place is not the one you marked. Reload the article and mark the passage again.',
    )
  if (input.exact.trim() === '')
    return invalid('The passage holds only white space. Mark at least one character.', [
      { path: 'exact', message: 'only white space' },
    ])
  if (!isGraphemeBoundary(text, input.start) || !isGraphemeBoundary(text, input.end)) {
    return invalid('The passage begins or ends inside a character. Widen it to whole characters.', [
      { path: 'start', message: 'splits a grapheme cluster' },
    ])
  }
  return null
}

/** What is to be known before a highlight is written, asked in one statement. */
interface Context {
  /** The article's newest version; null when the article or the named version is not there. */
  readonly newest: string | null
  readonly before: Highlight | null
  readonly living: readonly LivingCategory[]
  /** The caller has submitted the article, which is sealed: its coding is locked. */
  readonly submitted: boolean
}

interface LivingCategory {
  readonly id: CategoryId
  readonly definitionRev: number
  readonly isRetired: boolean
}

async function readContext({ tx, actor }: Scene, place: HighlightPlace, input: HighlightInput): Promise<Context> {
  const [context] = await tx.$queryRaw<(Omit<Context, 'living'> & { readonly living: Context['living'] | null })[]>`
    select
      (
        select a."versionId"::text from "Article" a join "Version" v on v."projectId" = a."projectId" and v."articleId" = a."id"
        where a."projectId" = ${place.projectId}::uuid and a."id" = ${place.articleId}::uuid and a."deletedAt" is null and v."id" = ${input.versionId}::uuid
      ) as newest,
      (${oneHighlight(place.projectId, place.highlightId)}) as before,
      (
        select json_agg(json_build_object('id', c."id", 'definitionRev', c."definitionRev", 'isRetired', c."retiredAt" is not null))
        from "Category" c where c."projectId" = ${place.projectId}::uuid and c."id" = any(${input.categoryIds}::uuid[]) and c."deletedAt" is null
      ) as living,
      ${hasSubmitted(place.projectId, place.articleId, actor.userId)} as submitted`
  return {
    newest: context?.newest ?? null,
    before: context?.before ?? null,
    living: context?.living ?? [],
    submitted: context?.submitted ?? false,
  }
}

/** The categories to put on, in order. A retired one may stay on a highlight that has it, and is not put on anew. */
function findCategories(
  living: readonly LivingCategory[],
  input: HighlightInput,
  before: Highlight | null,
): Result<readonly CategoryFound[], Refusal> {
  const byId = new Map(living.map((category) => [category.id, category]))
  const had = new Set<string>(before?.tags.map((tag) => tag.categoryId))
  const missing = input.categoryIds.filter((id) => {
    const category = byId.get(id)
    return category === undefined || (category.isRetired && !had.has(id))
  })
  if (missing.length > 0) {
    return invalid(
      'A category is not in the codebook any more, or is retired. Choose another.',
      missing.map((id) => ({
        path: `categoryIds.${input.categoryIds.indexOf(id)}`,
        message: `no living category ${id}`,
      })),
    )
  }
  return ok(input.categoryIds.map((id) => ({ id, definitionRev: byId.get(id)?.definitionRev ?? 1 })))
}
