import 'server-only'
import { uuidv7 } from 'uuidv7'
import { describe } from '@/core/anchor/describe'
import { type CommentId, type HighlightId, type ThreadId, asId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import { span } from '@/core/text/offset'
import type { CommentBlock, CommentBody, CommentInline } from '@/core/threads/body'
import { textOfBody } from '@/core/threads/body-text'
import type { Comment, Thread, ThreadSubject } from '@/core/threads/thread'
import type { Demo, DemoHandle, DemoHighlight, DemoThread } from '@/prisma/demo/model'
import { jsonb } from '../platform/db'
import type { PlacedArticle } from './seed-article'
import { type DemoScene, categoryOf, daysBefore, personOf } from './seed-demo'

/** Writes everybody's highlights, tags and threads, each with its line in the log. */
export async function seedCoding(
  scene: DemoScene,
  demo: Demo,
  articles: ReadonlyMap<string, PlacedArticle>,
): Promise<void> {
  const articleOf = (slug: string): PlacedArticle => {
    const article = articles.get(slug)
    if (article === undefined) throw new Error(`the demo has no article ${slug}`)
    return article
  }
  for (const highlight of demo.highlights) {
    const article = articleOf(highlight.article)
    const row = await seedHighlight(scene, highlight, article)
    if (highlight.thread !== undefined)
      await seedThread(scene, highlight.thread, article, { kind: 'highlight', id: row.id })
  }
  for (const thread of demo.articleThreads) {
    const article = articleOf(thread.article)
    await seedThread(scene, thread, article, { kind: 'article', id: article.articleId })
  }
}

async function seedHighlight(
  scene: DemoScene,
  given: DemoHighlight,
  { articleId, versionId, text }: PlacedArticle,
): Promise<Highlight> {
  const { tx, projectId, now, log } = scene
  const authorId = personOf(scene, given.by)
  const at = daysBefore(now, given.daysAgo)
  const start = nthIndexOf(text, given.quote, given.occurrence ?? 1)
  const place = describe(text, span(start, start + given.quote.length))
  const id = asId<HighlightId>(uuidv7())
  const categoryIds = given.categories.map((slug) => categoryOf(scene, slug))
  await tx.highlight.create({
    data: { projectId, id, articleId, authorId, note: given.note ?? '', createdAt: at, updatedAt: at },
  })
  await tx.anchor.create({ data: { projectId, highlightId: id, versionId, articleId, authorId, ...place } })
  await tx.tag.createMany({
    data: categoryIds.map((categoryId, position) => ({
      projectId,
      highlightId: id,
      categoryId,
      authorId,
      articleId,
      position,
      createdAt: at,
    })),
  })
  const iso = at.toISOString()
  const row: Highlight = {
    id,
    articleId,
    versionId,
    authorId,
    layer: 'analyst',
    ...place,
    anchor: { state: 'exact', confidence: 1 },
    tags: categoryIds.map((categoryId) => ({ categoryId, authorId, createdAt: iso })),
    note: given.note ?? '',
    rev: 1,
    createdAt: iso,
    updatedAt: iso,
    deletedAt: null,
  }
  log.push({ at, authorId, articleId, change: { kind: 'highlight.put', row } })
  scene.highlights.set(given, row)
  return row
}

async function seedThread(
  scene: DemoScene,
  given: DemoThread,
  { articleId }: PlacedArticle,
  subject: ThreadSubject,
): Promise<void> {
  const { tx, projectId, now, log } = scene
  const [first, last] = [given.comments[0], given.comments.at(-1)]
  if (first === undefined || last === undefined) throw new Error('a demo thread has no comments')
  const id = asId<ThreadId>(uuidv7())
  const authorId = personOf(scene, first.by)
  const at = daysBefore(now, first.daysAgo)
  const resolved =
    given.resolvedBy === undefined
      ? null
      : { at: daysBefore(now, last.daysAgo * 0.9), by: personOf(scene, given.resolvedBy) }
  await tx.thread.create({
    data: {
      projectId,
      id,
      subjectKind: subject.kind,
      articleId,
      highlightId: subject.kind === 'highlight' ? subject.id : null,
      authorId,
      createdAt: at,
      updatedAt: resolved?.at ?? at,
      resolvedAt: resolved?.at ?? null,
      resolvedBy: resolved?.by ?? null,
      rev: resolved === null ? 1 : 2,
    },
  })
  const opened: Thread = {
    id,
    subject,
    articleId,
    authorId,
    assigneeId: null,
    resolved: null,
    rev: 1,
    createdAt: at.toISOString(),
    updatedAt: at.toISOString(),
    deletedAt: null,
  }
  log.push({ at, authorId, articleId, change: { kind: 'thread.put', row: opened } })
  for (const comment of given.comments) await seedComment(scene, id, articleId, comment)
  if (resolved === null) return
  const row: Thread = {
    ...opened,
    rev: 2,
    resolved: { at: resolved.at.toISOString(), by: resolved.by },
    updatedAt: resolved.at.toISOString(),
  }
  log.push({ at: resolved.at, authorId: resolved.by, articleId, change: { kind: 'thread.put', row } })
}

async function seedComment(
  scene: DemoScene,
  threadId: ThreadId,
  articleId: PlacedArticle['articleId'],
  given: DemoThread['comments'][number],
): Promise<void> {
  const { tx, projectId, now, log } = scene
  const authorId = personOf(scene, given.by)
  const at = daysBefore(now, given.daysAgo)
  const id = asId<CommentId>(uuidv7())
  const body: CommentBody = {
    type: 'doc',
    content: given.paragraphs.map((paragraph): CommentBlock => ({
      type: 'paragraph',
      content: mentioning(scene, paragraph),
    })),
  }
  const names = new Map([...scene.people].map(([handle, userId]) => [userId, handle]))
  await tx.comment.create({
    data: {
      projectId,
      id,
      threadId,
      articleId,
      authorId,
      body: jsonb(body),
      text: textOfBody(body, (user) => names.get(user) ?? ''),
      createdAt: at,
    },
  })
  const row: Comment = {
    id,
    threadId,
    authorId,
    body,
    rev: 1,
    createdAt: at.toISOString(),
    editedAt: null,
    deletedAt: null,
  }
  log.push({ at, authorId, articleId, change: { kind: 'comment.put', row } })
}

/** `@handle` in a paragraph becomes a mention of that person. */
function mentioning(scene: DemoScene, paragraph: string): readonly CommentInline[] {
  return paragraph.split(/@(lead|reader|analyst-[a-d])/).flatMap((part, index): CommentInline[] => {
    if (index % 2 === 1) return [{ type: 'mention', attrs: { id: personOf(scene, part as DemoHandle) } }]
    return part === '' ? [] : [{ type: 'text', text: part }]
  })
}

function nthIndexOf(text: string, quote: string, nth: number): number {
  let at = text.indexOf(quote)
  for (let n = 1; n < nth && at >= 0; n += 1) at = text.indexOf(quote, at + 1)
  if (at < 0) throw new Error(`the demo quotes what is not in the text: ${quote.slice(0, 60)}`)
  return at
}
