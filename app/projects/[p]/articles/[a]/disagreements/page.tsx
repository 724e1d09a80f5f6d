import type { Metadata } from 'next'
import { outcomes } from '@/core/disagreements/decision'
import { type DisagreementId, asId, isUuid } from '@/core/ids'
import { DisputeDesk } from '@/components/disagreements/dispute-desk'
import { ArticleText } from '@/components/reading/article-text'
import { divideText, loadArticle } from '../load-article'

interface DisputePageProps {
  readonly params: Promise<{ readonly p: string; readonly a: string }>
  readonly searchParams: Promise<{ readonly d?: string | string[]; readonly decide?: string | string[] }>
}

export async function generateMetadata({ params }: DisputePageProps): Promise<Metadata> {
  const { p, a } = await params
  return { title: `Disagreements · ${(await loadArticle(p, a)).reading.article.title}` }
}

export default async function DisputePage({ params, searchParams }: DisputePageProps) {
  const { p, a } = await params
  const { d, decide } = await searchParams
  const { actor, project, reading } = await loadArticle(p, a)
  const { answer, text, rest } = divideText(p, reading)
  return (
    <DisputeDesk
      key={answer.version.id}
      answer={answer}
      project={project}
      seat={{ userId: actor.userId, projectId: project.id }}
      initialId={isUuid(d) ? asId<DisagreementId>(d) : null}
      initialDecision={decide === 'proposal' ? 'proposal' : (outcomes.find((outcome) => outcome === decide) ?? null)}
      today={new Date().toISOString().slice(0, 10)}
      {...rest}
    >
      <ArticleText {...text} />
    </DisputeDesk>
  )
}
