import 'server-only'
import fs from 'node:fs/promises'
import path from 'node:path'
import { uuidv7 } from 'uuidv7'
import { type ArticleId, type ProjectId, asId } from '@/core/ids'
import type { Actor } from '../../actor'
import { acceptImport } from '../../import/accept-import'
import { createImport, discardImport } from '../../import/create-import'
import { byteLimit } from '../../import/parsers/parse-import'
import { type Command, Refused, UsageError, optional, required, unwrap } from '../command'
import { actingIn, projectByName } from '../people'

/** What became of one file. */
interface Report {
  readonly file: string
  readonly outcome: 'imported' | 'already there' | 'failed'
  readonly articleId: string | null
  readonly title: string | null
  readonly detail: string
}

/** Takes files in as they are recognised, without a preview. The same text is taken once. */
export const importCommand: Command = {
  usage: 'import FILE… --project NAME|ID [--as EMAIL]',
  summary: 'put files on the shelf of a project; a text that is there already is left out',
  options: { project: { type: 'string' }, as: { type: 'string' } },
  async run(typed) {
    if (typed.words.length === 0) throw new UsageError('Name at least one file.')
    const project = await projectByName(required(typed, 'project'))
    const actor = await actingIn(project.id, optional(typed, 'as'))
    const reports: Report[] = []
    for (const file of typed.words) reports.push(await importFile(actor, project.id, file))
    const failed = reports.filter(({ outcome }) => outcome === 'failed').length
    return {
      text: reports
        .map(({ file, outcome, detail }) => `${outcome}: ${path.basename(file)}${detail === '' ? '' : `: ${detail}`}`)
        .join('\n'),
      json: { projectId: project.id, files: reports },
      code: failed > 0 ? 1 : 0,
    }
  },
}

async function importFile(actor: Actor, projectId: ProjectId, file: string): Promise<Report> {
  try {
    const bytes = await readWhole(file)
    const draft = unwrap(await createImport(actor, projectId, { bytes, name: path.basename(file), format: undefined }))
    const [same] = draft.similar
    if (same !== undefined) {
      unwrap(await discardImport(actor, projectId, draft.id))
      return { file, outcome: 'already there', articleId: same.articleId, title: same.title, detail: `“${same.title}”` }
    }
    const id = asId<ArticleId>(uuidv7())
    const article = unwrap(await acceptImport(actor, projectId, draft.id, { as: 'article', id }))
    const detail = [`“${article.title}”`, article.author, article.outlet, article.publishedOn]
      .filter(Boolean)
      .join(', ')
    return { file, outcome: 'imported', articleId: article.id, title: article.title, detail }
  } catch (error) {
    if (error instanceof Refused)
      return { file, outcome: 'failed', articleId: null, title: null, detail: error.message }
    throw error
  }
}

async function readWhole(file: string): Promise<Uint8Array> {
  try {
    const { size } = await fs.stat(file)
    if (size > byteLimit) throw new Refused(`it is larger than ${byteLimit / 1024 / 1024} MB.`)
    return new Uint8Array(await fs.readFile(file))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOENT') throw new Refused('there is no such file.')
    if (code === 'EISDIR') throw new Refused('it is a folder; name the files in it.')
    if (code === 'EACCES') throw new Refused('this account may not read it.')
    throw error
  }
}
