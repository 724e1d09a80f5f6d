import 'server-only'
import { uuidv7 } from 'uuidv7'
import { type ImportId, type ProjectId, asId } from '@/core/ids'
import { type ImportSwitches, allSteps } from '@/core/import/change'
import type { ImportDraft } from '@/core/import/draft'
import { type Refusal, conflict, notFound } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { act } from '../act'
import type { Actor } from '../actor'
import { look } from '../look'
import { jsonb } from '../platform/db'
import { parseImport } from './parsers/parse-import'
import type { ImportFormat } from './parsers/source'
import { importColumns, presentImport } from './present-import'
import type { ImportAnswer } from './schema'

/** What was brought: a file's bytes, or a text that was pasted. */
export interface Brought {
  readonly bytes: Uint8Array
  readonly name: string
  /** Undefined for a file: its name and content tell. */
  readonly format: ImportFormat | undefined
}

const mediaTypes: Readonly<Record<ImportFormat, string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
}
/** A file whose format is to be found out. */
const unsaid = 'application/octet-stream'

/** Parses what was brought and keeps it, privately, until its analyst confirms it. */
export async function createImport(
  actor: Actor,
  projectId: ProjectId,
  brought: Brought,
): Promise<Result<ImportAnswer, Refusal>> {
  // The right is asked for before the work of parsing is done, and again by the deed.
  const allowed = await look(actor, projectId, 'import', async () => ok(undefined))
  if (!allowed.ok) return allowed
  const parsed = await parse(brought, allSteps)
  if (!parsed.ok) return parsed
  const id = asId<ImportId>(uuidv7())
  return act(actor, projectId, 'import', async ({ tx }) => {
    const row = await tx.import.create({
      data: {
        projectId,
        id,
        authorId: actor.userId,
        fileName: brought.name,
        mediaType: brought.format === undefined ? unsaid : mediaTypes[brought.format],
        bytes: Buffer.from(brought.bytes),
        draft: jsonb({ draft: parsed.value, switches: allSteps }),
      },
      select: importColumns,
    })
    return ok({ answer: await presentImport(tx, projectId, row), changes: [] })
  })
}

/** The same source again with other steps switched on or off. */
export async function reparseImport(
  actor: Actor,
  projectId: ProjectId,
  id: ImportId,
  switches: ImportSwitches,
): Promise<Result<ImportAnswer, Refusal>> {
  const found = await look(actor, projectId, 'import', async ({ tx }) => {
    const row = await tx.import.findUnique({
      where: { projectId_id: { projectId, id } },
      select: { bytes: true, fileName: true, mediaType: true, acceptedAt: true },
    })
    return row === null ? notFound('import') : ok(row)
  })
  if (!found.ok) return found
  const { bytes, fileName, mediaType, acceptedAt } = found.value
  if (acceptedAt !== null) return conflict('already-accepted', 'This import is on the shelf already.')
  const format = (Object.keys(mediaTypes) as ImportFormat[]).find((each) => mediaTypes[each] === mediaType)
  const parsed = await parse({ bytes, name: fileName, format }, switches)
  if (!parsed.ok) return parsed
  return act(actor, projectId, 'import', async ({ tx }) => {
    const row = await tx.import.update({
      where: { projectId_id: { projectId, id } },
      data: { draft: jsonb({ draft: parsed.value, switches }) },
      select: importColumns,
    })
    return ok({ answer: await presentImport(tx, projectId, row), changes: [] })
  })
}

/** Throws a pending import away. */
export function discardImport(actor: Actor, projectId: ProjectId, id: ImportId): Promise<Result<void, Refusal>> {
  return act(actor, projectId, 'import', async ({ tx }) => {
    await tx.import.deleteMany({ where: { projectId, id, acceptedAt: null } })
    return ok({ answer: undefined, changes: [] })
  })
}

/** A pending import of one's own. */
export function getImport(actor: Actor, projectId: ProjectId, id: ImportId): Promise<Result<ImportAnswer, Refusal>> {
  return look(actor, projectId, 'import', async ({ tx }) => {
    const row = await tx.import.findUnique({ where: { projectId_id: { projectId, id } }, select: importColumns })
    return row === null ? notFound('import') : ok(await presentImport(tx, projectId, row))
  })
}

function parse({ bytes, name, format }: Brought, switches: ImportSwitches): Promise<Result<ImportDraft, Refusal>> {
  return format === undefined
    ? parseImport({ bytes, name, switches })
    : parseImport({ text: new TextDecoder().decode(bytes), format, name: name === '' ? null : name, switches })
}
