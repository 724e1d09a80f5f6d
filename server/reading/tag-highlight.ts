import 'server-only'
import type { CategoryId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import { type Refusal, notFound } from '@/core/refusal'
import type { Result } from '@/core/result'
import type { Actor } from '../actor'
import { look } from '../look'
import { findHighlight } from './highlight-rows'
import { type HighlightPlace, putHighlight } from './put-highlight'

/** How often a tag is tried again when the highlight changes between look and write. */
const attempts = 5

/** Puts a category on one's own highlight; it is there once, however often it is asked for. */
export function putTag(
  actor: Actor,
  place: HighlightPlace,
  categoryId: CategoryId,
): Promise<Result<Highlight, Refusal>> {
  return retag(actor, place, (ids) => (ids.includes(categoryId) ? ids : [...ids, categoryId]))
}

/** Takes a category off one's own highlight. */
export function deleteTag(
  actor: Actor,
  place: HighlightPlace,
  categoryId: CategoryId,
): Promise<Result<Highlight, Refusal>> {
  return retag(actor, place, (ids) => ids.filter((id) => id !== categoryId))
}

async function retag(
  actor: Actor,
  place: HighlightPlace,
  change: (ids: readonly CategoryId[]) => readonly CategoryId[],
): Promise<Result<Highlight, Refusal>> {
  for (let attempt = 1; ; attempt += 1) {
    const now = await look(actor, place.projectId, 'read', async ({ tx }): Promise<Result<Highlight, Refusal>> => {
      const found = await findHighlight(tx, place.projectId, place.highlightId)
      return found === null || found.articleId !== place.articleId ? notFound('highlight') : { ok: true, value: found }
    })
    if (!now.ok) return now
    const { versionId, start, end, exact, note, tags, rev } = now.value
    const categoryIds = [...change(tags.map((tag) => tag.categoryId))]
    const put = await putHighlight(actor, place, { versionId, start, end, exact, note, categoryIds }, rev)
    if (put.ok || put.error.code !== 'stale' || attempt === attempts) return put
  }
}
