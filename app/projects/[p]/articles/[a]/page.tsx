import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { type HighlightId, type ProjectId, type ArticleId, asId, isUuid } from '@/core/ids'
import { Desk } from '@/components/desk/desk'
import { ArticleText } from '@/components/reading/article-text'
import { getProject } from '@/server/projects/get-project'
import { requireActor } from '@/server/identity/require-actor'
import { getReading } from '@/server/reading/read'

interface DeskPageProps {
  readonly params: Promise<{ readonly p: string; readonly a: string }>
  readonly searchParams: Promise<{ readonly highlight?: string | string[] }>
}

/** Blocks that come with the page; the rest of a long text follows from an address that is cached for good. */
const firstBlocks = 40

const load = cache(async (p: string, a: string) => {
  const actor = await requireActor()
  if (!isUuid(p) || !isUuid(a)) notFound()
  const [project, reading] = await Promise.all([
    getProject(actor, asId<ProjectId>(p)),
    getReading(actor, asId<ProjectId>(p), asId<ArticleId>(a)),
  ])
  if (!project.ok || !reading.ok) notFound()
  return { actor, project: project.value, reading: reading.value }
})

export async function generateMetadata({ params }: DeskPageProps): Promise<Metadata> {
  const { p, a } = await params
  return { title: (await load(p, a)).reading.article.title }
}

export default async function DeskPage({ params, searchParams }: DeskPageProps) {
  const { p, a } = await params
  const { highlight } = await searchParams
  const { actor, project, reading } = await load(p, a)
  const { article } = reading
  const { content, ...version } = reading.version
  const isLong = content.content.length > firstBlocks
  return (
    <Desk
      key={version.id}
      answer={{ ...reading, version }}
      {...(isLong
        ? { restHref: `/projects/${p}/articles/${a}/versions/${version.id}/blocks?from=${firstBlocks}` }
        : {})}
      seat={{ userId: actor.userId, projectId: project.id }}
      project={project}
      wordCount={version.wordCount}
      initialId={isUuid(highlight) ? asId<HighlightId>(highlight) : null}
    >
      <ArticleText
        content={content}
        text={version.text}
        language={article.language}
        {...(isLong ? { to: firstBlocks } : {})}
      />
    </Desk>
  )
}
