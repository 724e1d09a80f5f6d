import { notFound } from 'next/navigation'
import { cache } from 'react'
import { type ArticleId, type ProjectId, asId, isUuid } from '@/core/ids'
import type { ReadingAnswer } from '@/core/reading/reading'
import { requireActor } from '@/server/identity/require-actor'
import { getProject } from '@/server/projects/get-project'
import { getReading } from '@/server/reading/read'

/** Blocks that come with the page; the rest of a long text follows from an address that is cached for good. */
const firstBlocks = 40

/** The article of the address with its project, once a request. Foreign and absent ones are the same “not found”. */
export const loadArticle = cache(async (p: string, a: string) => {
  const actor = await requireActor()
  if (!isUuid(p) || !isUuid(a)) notFound()
  const [project, reading] = await Promise.all([
    getProject(actor, asId<ProjectId>(p)),
    getReading(actor, asId<ProjectId>(p), asId<ArticleId>(a)),
  ])
  if (!project.ok || !reading.ok) notFound()
  return { actor, project: project.value, reading: reading.value }
})

/** A reading divided for a page: what goes to the desk, the text that comes with it, and where its rest comes from. */
export function divideText(p: string, { article, version: whole, ...rows }: ReadingAnswer) {
  const { content, ...version } = whole
  const isLong = content.content.length > firstBlocks
  const restHref = `/projects/${p}/articles/${article.id}/versions/${version.id}/blocks?from=${firstBlocks}`
  return {
    answer: { article, version, ...rows },
    text: { content, text: version.text, language: article.language, ...(isLong ? { to: firstBlocks } : {}) },
    rest: isLong ? { restHref } : {},
  }
}
