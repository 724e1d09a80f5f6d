import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { type ArticleId, type ProjectId, asId, isUuid } from '@/core/ids'
import { CompareDesk } from '@/components/compare/compare-desk'
import { parseCompareQuery } from '@/components/compare/compare-query'
import { ArticleText } from '@/components/reading/article-text'
import { requireActor } from '@/server/identity/require-actor'
import { getProject } from '@/server/projects/get-project'
import { getReading } from '@/server/reading/read'
import { getFrozenLayer } from '@/server/rounds/get-frozen-layer'

interface ComparePageProps {
  readonly params: Promise<{ readonly p: string; readonly a: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
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

export async function generateMetadata({ params }: ComparePageProps): Promise<Metadata> {
  const { p, a } = await params
  return { title: `Side by side · ${(await load(p, a)).reading.article.title}` }
}

export default async function ComparePage({ params, searchParams }: ComparePageProps) {
  const { p, a } = await params
  const query = parseCompareQuery(await searchParams)
  const { actor, project, reading } = await load(p, a)
  const revealed = reading.rounds.filter(({ revealed: reveal }) => reveal !== null)
  const round = revealed.find(({ id }) => id === query.roundId) ?? revealed.at(-1)
  const place = { projectId: project.id, articleId: reading.article.id }
  const layer = round === undefined ? null : await getFrozenLayer(actor, { ...place, roundId: round.id })
  const { content, ...version } = reading.version
  const isLong = content.content.length > firstBlocks
  return (
    <CompareDesk
      key={version.id}
      answer={{ ...reading, version }}
      seat={{ userId: actor.userId, projectId: project.id }}
      showNames={project.showNames}
      query={query}
      frozen={layer?.ok === true ? layer.value : []}
      {...(isLong
        ? { restHref: `/projects/${p}/articles/${a}/versions/${version.id}/blocks?from=${firstBlocks}` }
        : {})}
    >
      <ArticleText
        content={content}
        text={version.text}
        language={reading.article.language}
        {...(isLong ? { to: firstBlocks } : {})}
      />
    </CompareDesk>
  )
}
