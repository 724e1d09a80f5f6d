import type { Metadata } from 'next'
import { CompareDesk } from '@/components/compare/compare-desk'
import { parseCompareQuery } from '@/components/compare/compare-query'
import { ArticleText } from '@/components/reading/article-text'
import { getFrozenLayer } from '@/server/rounds/get-frozen-layer'
import { divideText, loadArticle } from '../load-article'

interface ComparePageProps {
  readonly params: Promise<{ readonly p: string; readonly a: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata({ params }: ComparePageProps): Promise<Metadata> {
  const { p, a } = await params
  return { title: `Side by side · ${(await loadArticle(p, a)).reading.article.title}` }
}

export default async function ComparePage({ params, searchParams }: ComparePageProps) {
  const { p, a } = await params
  const query = parseCompareQuery(await searchParams)
  const { actor, project, reading } = await loadArticle(p, a)
  const revealed = reading.rounds.filter(({ revealed: reveal }) => reveal !== null)
  const round = revealed.find(({ id }) => id === query.roundId) ?? revealed.at(-1)
  const place = { projectId: project.id, articleId: reading.article.id }
  const layer = round === undefined ? null : await getFrozenLayer(actor, { ...place, roundId: round.id })
  const { answer, text, rest } = divideText(p, reading)
  return (
    <CompareDesk
      key={answer.version.id}
      answer={answer}
      seat={{ userId: actor.userId, projectId: project.id }}
      showNames={project.showNames}
      query={query}
      frozen={layer?.ok === true ? layer.value : []}
      {...rest}
    >
      <ArticleText {...text} />
    </CompareDesk>
  )
}
