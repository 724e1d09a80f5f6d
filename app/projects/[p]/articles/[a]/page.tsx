import type { Metadata } from 'next'
import { type HighlightId, asId, isUuid } from '@/core/ids'
import { Desk } from '@/components/desk/desk'
import { ArticleText } from '@/components/reading/article-text'
import { divideText, loadArticle } from './load-article'

interface DeskPageProps {
  readonly params: Promise<{ readonly p: string; readonly a: string }>
  readonly searchParams: Promise<{ readonly highlight?: string | string[] }>
}

export async function generateMetadata({ params }: DeskPageProps): Promise<Metadata> {
  const { p, a } = await params
  return { title: (await loadArticle(p, a)).reading.article.title }
}

export default async function DeskPage({ params, searchParams }: DeskPageProps) {
  const { p, a } = await params
  const { highlight } = await searchParams
  const { actor, project, reading } = await loadArticle(p, a)
  const { answer, text, rest } = divideText(p, reading)
  return (
    <Desk
      key={answer.version.id}
      answer={answer}
      {...rest}
      seat={{ userId: actor.userId, projectId: project.id }}
      project={project}
      wordCount={answer.version.wordCount}
      initialId={isUuid(highlight) ? asId<HighlightId>(highlight) : null}
    >
      <ArticleText {...text} />
    </Desk>
  )
}
