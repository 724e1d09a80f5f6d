import 'server-only'
import QueryStream from 'pg-query-stream'
import { type ExportExtension, exportFormats } from '@/core/excerpts/export-format'
import { type ExcerptQuery, queryInWords } from '@/core/excerpts/query'
import type { Excerpt } from '@/core/excerpts/excerpt'
import type { ProjectId, VersionId } from '@/core/ids'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Actor } from '../actor'
import { versionText } from '../articles/version-text'
import { look } from '../look'
import { askOn, pool, wear } from '../platform/db'
import { reportFault } from '../platform/log'
import { type ExcerptRow, excerptRows } from './excerpt-rows'
import { widened } from './list-excerpts'
import { type ExcerptNames, makePresenter, readNames } from './present-excerpt'

/** Text is handed on in pieces of about this many UTF-16 units. */
const pieceUnits = 64 * 1024
const rowsAtOnce = 500

/** An export ready to be read: its type, and the file in pieces. */
export interface Export {
  readonly mediaType: string
  readonly fileName: string
  readonly pieces: AsyncGenerator<string, void>
}

/** Opens an export of the query's excerpts. What it holds is one snapshot, seen through the actor's eyes. */
export async function exportExcerpts(
  actor: Actor,
  projectId: ProjectId,
  query: ExcerptQuery,
  extension: ExportExtension,
): Promise<Result<Export, Refusal>> {
  const known = await look(actor, projectId, 'read', async ({ tx }) =>
    ok((await tx.project.findUniqueOrThrow({ where: { id: projectId }, select: { name: true } })).name),
  )
  if (!known.ok) return known
  return ok({
    mediaType: exportFormats[extension].mediaType,
    fileName: `${fileStem(known.value)}-${query.layer === 'analysts' ? 'excerpts' : query.layer}.${extension}`,
    pieces: readPieces(actor, projectId, query, extension),
  })
}

async function* readPieces(
  actor: Actor,
  projectId: ProjectId,
  query: ExcerptQuery,
  extension: ExportExtension,
): AsyncGenerator<string, void> {
  const format = exportFormats[extension]
  const client = await pool().connect()
  let whole = false
  try {
    await client.query('begin isolation level repeatable read read only')
    // Sorting everything comes before the first row, and takes as long as it takes.
    await client.query("set local statement_timeout = '10min'")
    const door = wear({ role: 'app', userId: actor.userId })
    await client.query(door.text, [...door.values])
    const ask = askOn(client)
    const names = await readNames(ask, projectId)
    const sql = excerptRows({ projectId, query: await widened(ask, projectId, query), after: null, limit: null })
    const rows: AsyncIterable<ExcerptRow> = client.query(
      new QueryStream(sql.text, sql.values, { batchSize: rowsAtOnce }),
    )
    const present = makePresenter(names, query.layer, (id) => textOf(projectId, id, actor))
    let piece = format.head({
      projectName: names.projectName,
      exportedAt: new Date().toISOString(),
      filter: inWords(query, names),
    })
    let previous: Excerpt | null = null
    let count = 0
    for await (const row of rows) {
      const excerpt = await present(row)
      piece += format.excerpt(excerpt, previous)
      previous = excerpt
      count += 1
      if (piece.length < pieceUnits) continue
      yield piece
      piece = ''
    }
    yield piece + format.foot({ count })
    await client.query('commit')
    whole = true
  } finally {
    // A fault, or a reader that went away, leaves the cursor open: such a connection is not given back.
    client.release(!whole)
  }
}

function inWords(query: ExcerptQuery, names: ExcerptNames): string {
  return queryInWords(query, {
    category: (id) => names.categories.get(id)?.path.join(' / ') ?? 'a deleted category',
    coder: (id) => names.coders.get(id) ?? 'a former member',
    article: (id) => names.articles.get(id)?.title ?? 'a deleted article',
  })
}

/** Texts for positions in code points come through another connection, as this one is busy with the rows. */
async function textOf(projectId: ProjectId, id: VersionId, actor: Actor): Promise<string> {
  const text = await look(actor, projectId, 'read', async ({ tx }) => ok(await versionText(tx, projectId, id)))
  if (!text.ok || text.value === null) throw new Error(`version ${id} can't be read any more`)
  return text.value
}

/** Letters and digits of any script, joined by hyphens; never empty, never long. */
function fileStem(name: string): string {
  return (
    name
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60)
      .toLowerCase() || 'variorum'
  )
}

/** The pieces as a byte stream for an answer; a fault midway breaks the download instead of ending it as if it were whole. */
export function streamPieces(pieces: AsyncGenerator<string, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      try {
        const next = await pieces.next()
        if (next.done === true) controller.close()
        else controller.enqueue(encoder.encode(next.value))
      } catch (error) {
        reportFault('export', error)
        controller.error(error)
      }
    },
    async cancel() {
      await pieces.return()
    },
  })
}
