import 'server-only'
import fs from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { exportExtensions } from '@/core/excerpts/export-format'
import { excerptLayers } from '@/core/excerpts/excerpt'
import { everyExcerpt } from '@/core/excerpts/query'
import { exportExcerpts } from '../../excerpts/export-excerpts'
import { type Command, Refused, choice, optional, required, unwrap } from '../command'
import { actingIn, projectByName } from '../people'

/** Streams all excerpts of a project into a file, which appears when it is whole. */
export const exportCommand: Command = {
  usage: `export --project NAME|ID --format ${exportExtensions.join('|')} --out FILE [--layer ${excerptLayers.join('|')}] [--as EMAIL]`,
  summary: 'write all excerpts of a project, as the person sees them, into a file',
  options: {
    project: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    layer: { type: 'string' },
    as: { type: 'string' },
  },
  async run(typed) {
    const format = choice(typed, 'format', exportExtensions)
    const layer = optional(typed, 'layer') === null ? 'analysts' : choice(typed, 'layer', excerptLayers)
    const out = path.resolve(required(typed, 'out'))
    const project = await projectByName(required(typed, 'project'))
    const actor = await actingIn(project.id, optional(typed, 'as'))
    const { pieces } = unwrap(await exportExcerpts(actor, project.id, { ...everyExcerpt, layer }, format))
    const bytes = await writeWhole(out, pieces)
    return { text: out, json: { projectId: project.id, format, layer, file: out, bytes } }
  },
}

async function writeWhole(file: string, pieces: AsyncIterable<string>): Promise<number> {
  const part = `${file}.${process.pid}.part`
  try {
    const sink = fs.createWriteStream(part)
    await pipeline(Readable.from(pieces), sink)
    fs.renameSync(part, file)
    return sink.bytesWritten
  } catch (error) {
    fs.rmSync(part, { force: true })
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') {
      throw new Refused(`${file} can’t be written: is its folder there, and may this account write into it?`)
    }
    throw error
  }
}
