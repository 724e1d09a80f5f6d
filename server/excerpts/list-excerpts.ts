import 'server-only'
import { z } from 'zod'
import { withDescendants } from '@/core/codebook/tree'
import type { Excerpt } from '@/core/excerpts/excerpt'
import type { ExcerptQuery } from '@/core/excerpts/query'
import type { ProjectId, VersionId } from '@/core/ids'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Actor } from '../actor'
import { versionText } from '../articles/version-text'
import { look } from '../look'
import { type Ask, type Tx, askOf } from '../platform/db'
import { type ExcerptPlace, type ExcerptRow, excerptCount, excerptRows } from './excerpt-rows'
import { makePresenter, readCodebook, readNames } from './present-excerpt'

/** A page of excerpts; `total` counts the whole selection, `next` begins the next page. */
export interface ExcerptPage {
  readonly items: readonly Excerpt[]
  readonly total: number
  readonly next: string | null
}

/** The query with every category below the chosen ones, where that is asked. */
export async function widened(ask: Ask, projectId: ProjectId, query: ExcerptQuery): Promise<ExcerptQuery> {
  if (!query.withDescendants || query.categoryIds.length === 0) return query
  const { tree } = await readCodebook(ask, projectId)
  return { ...query, categoryIds: [...withDescendants(tree, query.categoryIds)] }
}

/** The excerpts of a query, as the actor may see them. */
export function listExcerpts(
  actor: Actor,
  projectId: ProjectId,
  query: ExcerptQuery,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Result<ExcerptPage, Refusal>> {
  return look(actor, projectId, 'read', async ({ tx }) => {
    const ask = askOf(tx)
    const wide = await widened(ask, projectId, query)
    const rows = await ask<ExcerptRow>(
      excerptRows({ projectId, query: wide, after: parsePlace(page.cursor), limit: page.limit + 1 }),
    )
    const [{ count = 0 } = {}] = await ask<{ count: number }>(excerptCount(projectId, wide))
    const present = makePresenter(await readNames(ask, projectId), query.layer, (id) => textOf(tx, projectId, id))
    const items: Excerpt[] = []
    for (const row of rows.slice(0, page.limit)) items.push(await present(row))
    const last = rows[page.limit - 1]
    return ok({
      items,
      total: count,
      next: rows.length > page.limit && last !== undefined ? makePlace({ key: last.sortKey, id: last.id }) : null,
    })
  })
}

async function textOf(tx: Tx, projectId: ProjectId, id: VersionId): Promise<string> {
  const text = await versionText(tx, projectId, id)
  if (text === null) throw new Error(`version ${id} is not in the snapshot`)
  return text
}

const place = z.object({ key: z.array(z.union([z.string(), z.number()])).max(4), id: z.uuid() })

function makePlace(at: ExcerptPlace): string {
  return Buffer.from(JSON.stringify(at)).toString('base64url')
}

/** A cursor that is not ours begins at the beginning. */
function parsePlace(cursor: string | undefined): ExcerptPlace | null {
  if (cursor === undefined) return null
  try {
    const parsed = place.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
