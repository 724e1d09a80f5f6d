import 'server-only'
import { uuidv7 } from 'uuidv7'
import { type ArticleId, type ImportId, type ProjectId, type VersionId, asId } from '@/core/ids'
import type { Article } from '@/core/projects/project'
import { type Refusal, conflict, notFound } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { parseContent } from '@/core/text/parse-content'
import { textOf } from '@/core/text/text-of'
import { type Done, type Scene, act } from '../act'
import type { Actor } from '../actor'
import { findArticle } from '../articles/read'
import { countWords } from './count-words'
import { hashText, importColumns, presentImport } from './present-import'
import type { AcceptInput, ImportAnswer } from './schema'

/** Puts a confirmed import on the shelf, with what was corrected in the preview. The same call twice is one article. */
export function acceptImport(
  actor: Actor,
  projectId: ProjectId,
  id: ImportId,
  input: AcceptInput,
): Promise<Result<Article, Refusal>> {
  return act(actor, projectId, 'import', async (scene): Promise<Result<Done<Article>, Refusal>> => {
    const row = await scene.tx.import.findUnique({ where: { projectId_id: { projectId, id } }, select: importColumns })
    if (row === null) return notFound('import')
    if (row.articleId !== null) return settle(scene, asId<ArticleId>(row.articleId), input)
    if ((await findArticle(scene.tx, projectId, input.id)) !== null)
      return conflict('id-taken', 'There is an article with this id. Make a new id and try again.')
    const draft = await presentImport(scene.tx, projectId, row)
    const content = parseContent(draft.content)
    if (!content.ok) return content
    const article = await shelve(scene, draft, textOf(content.value), input)
    if (article === null) return conflict('id-taken', 'There is an article with this id. Make a new id and try again.')
    await scene.tx.import.update({
      where: { projectId_id: { projectId, id } },
      data: { acceptedAt: scene.now, articleId: article.id },
      select: { id: true },
    })
    return ok({
      answer: article,
      changes: [{ kind: 'article.put', row: article, before: null, articleId: article.id }],
    })
  })
}

async function settle(scene: Scene, accepted: ArticleId, input: AcceptInput): Promise<Result<Done<Article>, Refusal>> {
  const article = await findArticle(scene.tx, scene.projectId, accepted)
  if (article === null || accepted !== input.id)
    return conflict('already-accepted', 'This import is on the shelf already.')
  return ok({ answer: article, changes: [] })
}

async function shelve(
  { tx, actor, projectId, now }: Scene,
  draft: ImportAnswer,
  text: string,
  input: AcceptInput,
): Promise<Article | null> {
  const project = await tx.project.findUniqueOrThrow({ where: { id: projectId }, select: { codingMode: true } })
  const versionId = asId<VersionId>(uuidv7())
  const { title, author, outlet, publishedOn, sourceUrl, language } = corrected(draft, input)
  const made = await tx.$executeRaw`
    insert into "Article" ("projectId", "id", "title", "author", "outlet", "publishedOn", "sourceUrl", "language", "codingMode", "versionId", "createdAt", "createdBy", "updatedAt")
    values (${projectId}::uuid, ${input.id}::uuid, ${title}, ${author}, ${outlet}, ${publishedOn}::date, ${sourceUrl}, ${language}, ${project.codingMode}::"CodingMode",
      ${versionId}::uuid, ${now}, ${actor.userId}::uuid, ${now})
    on conflict do nothing`
  if (made !== 1) return null
  await tx.$executeRaw`
    insert into "Version" ("projectId", "id", "articleId", "number", "text", "textHash", "content", "wordCount", "createdAt", "createdBy")
    values (${projectId}::uuid, ${versionId}::uuid, ${input.id}::uuid, 1, ${text}, ${hashText(text)}, ${JSON.stringify(draft.content)}::jsonb, ${countWords(text, language)}::int, ${now}, ${actor.userId}::uuid)`
  await tx.$executeRaw`
    insert into "Original" ("projectId", "versionId", "fileName", "mediaType", "bytes")
    select "projectId", ${versionId}::uuid, "fileName", "mediaType", "bytes" from "Import" where "projectId" = ${projectId}::uuid and "id" = ${draft.id}::uuid`
  const at = now.toISOString()
  return {
    id: input.id,
    title,
    author,
    outlet,
    publishedOn,
    sourceUrl,
    language,
    codingMode: project.codingMode,
    sealed: project.codingMode === 'blind',
    versionId,
    rev: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
  }
}

/** What the preview corrected, over what was recognised; a recognised title may be longer than a shelf takes. */
function corrected(draft: ImportAnswer, input: AcceptInput) {
  return {
    title: input.title ?? draft.title.slice(0, 500),
    author: input.author ?? draft.author.slice(0, 300),
    outlet: input.outlet ?? draft.outlet.slice(0, 300),
    publishedOn: input.publishedOn === undefined ? draft.publishedOn : input.publishedOn,
    sourceUrl: input.sourceUrl === undefined ? draft.sourceUrl : input.sourceUrl,
    language: input.language ?? draft.language,
  }
}
