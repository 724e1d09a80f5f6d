import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { outcomes } from '@/core/disagreements/decision'
import { type ArticleId, type DisagreementId, type ProjectId, asId, isUuid } from '@/core/ids'
import { DisputeDesk } from '@/components/disagreements/dispute-desk'
import { ArticleText } from '@/components/reading/article-text'
import { requireActor } from '@/server/identity/require-actor'
import { getProject } from '@/server/projects/get-project'
import { getReading } from '@/server/reading/read'

interface DisputePageProps {
  readonly params: Promise<{ readonly p: string; readonly a: string }>
  readonly searchParams: Promise<{ readonly d?: string | string[]; readonly decide?: string | string[] }>
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

export async function generateMetadata({ params }: DisputePageProps): Promise<Metadata> {
  const { p, a } = await params
  return { title: `Disagreements · ${(await load(p, a)).reading.article.title}` }
}

export default async function DisputePage({ params, searchParams }: DisputePageProps) {
  const { p, a } = await params
  const { d, decide } = await searchParams
  const { actor, project, reading } = await load(p, a)
  const { content, ...version } = reading.version
  const isLong = content.content.length > firstBlocks
  return (
    <DisputeDesk
      key={version.id}
      answer={{ ...reading, version }}
      project={project}
      seat={{ userId: actor.userId, projectId: project.id }}
      initialId={isUuid(d) ? asId<DisagreementId>(d) : null}
      initialDecision={decide === 'proposal' ? 'proposal' : (outcomes.find((outcome) => outcome === decide) ?? null)}
      today={new Date().toISOString().slice(0, 10)}
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
    </DisputeDesk>
  )
}
