'use client'
import { Download } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { Suspense, use, useMemo, useOptimistic, useState, useTransition } from 'react'
import type { CodingLayer } from '@/core/agreement/agreement-query'
import type { Category } from '@/core/codebook/category'
import { codebookOf, type Codebook } from '@/core/codebook/tree'
import type { ArticleId, ProjectId, UserId } from '@/core/ids'
import type { Member, Project } from '@/core/projects/project'
import type { Refusal } from '@/core/refusal'
import type { Result } from '@/core/result'
import { may } from '@/core/rights'
import type { Choice } from '../excerpts/choice-filter'
import { useFeed } from '../reading/feed/use-feed'
import { Page } from '../shell/page'
import { Button } from '../ui/button'
import { buttonLook } from '../ui/button-look'
import { Callout } from '../ui/callout'
import { classNames } from '../ui/class-names'
import { AgreementControls } from './agreement-controls'
import { namesFor, type AgreementNames } from './agreement-names'
import type { AgreementStart } from './agreement-report'
import { BreakdownTabs, type BreakdownTabsProps } from './breakdown-tabs'
import { CoefficientTable } from './coefficient-table'
import { ComparedArticles } from './compared-articles'
import { layersOf, makeApiQuery, makeDashboardQuery, type DashboardQuery } from './dashboard-query'
import { FiguresSkeleton } from './figures-skeleton'
import { HeadlineFigures } from './headline-figures'
import { layerWords } from './layer-words'
import { NothingToCompare } from './nothing-to-compare'
import { PassagesSheet, type OpenedCell } from './passages-sheet'

export interface AgreementDeskProps {
  readonly project: Project
  readonly userId: UserId
  /** What the address asks for. */
  readonly query: DashboardQuery
  /** The overall figures of it; on their way while the rest of the page stands. */
  readonly start: Promise<Result<AgreementStart, Refusal>>
  /** The viewer's place in the project's log, from before `start` was read. */
  readonly cursor: string
  readonly categories: readonly Category[]
  readonly members: readonly Member[]
  readonly articles: readonly Choice<ArticleId>[]
}

/** How far the analysts agree: choose what is compared, see the figures, open the passages behind them. */
export function AgreementDesk(props: AgreementDeskProps) {
  const { project, userId, query, start, cursor, categories, members, articles } = props
  const router = useRouter()
  const [isTurning, startTurning] = useTransition()
  const [asked, setAsked] = useOptimistic(query)
  const [view, setView] = useState(() => {
    const { breakdown, sort, isTable, pairMeasure } = query
    return { breakdown, sort, isTable, pairMeasure }
  })
  const [hasNews, setNews] = useState(false)
  const [opened, setOpened] = useState<OpenedCell | null>(null)
  const codebook = useMemo(() => codebookOf(categories), [categories])
  const people = useMemo(() => members.map(({ userId: id, name }) => ({ id, name })), [members])
  const names = useMemo(
    () => namesFor({ codebook, people, articles, viewerId: userId, showNames: project.showNames }),
    [codebook, people, articles, userId, project.showNames],
  )
  const analysts = useMemo(
    () =>
      members
        .filter(({ leftAt, role }) => leftAt === null && may(role, 'submit'))
        .map(({ userId: id, name }) => ({ id, name })),
    [members],
  )
  const shown = { ...asked, ...view }
  const pathOf = (next: DashboardQuery) => {
    const words = makeDashboardQuery(next)
    return `/projects/${project.id}/agreement${words === '' ? '' : `?${words}`}`
  }
  const turnTo = (next: DashboardQuery) =>
    startTurning(() => {
      setAsked(next)
      router.replace(pathOf(next), { scroll: false })
    })
  const reckonAnew = () =>
    startTurning(() => {
      setNews(false)
      router.refresh()
    })
  const askOnly = (part: Partial<DashboardQuery['asked']>) => turnTo({ ...shown, asked: { ...shown.asked, ...part } })
  const changeView: BreakdownTabsProps['onView'] = (part) => {
    const next = { ...view, ...part }
    setView(next)
    // The server has nothing to say to these; the address alone keeps them.
    window.history.replaceState(null, '', pathOf({ ...shown, ...next }))
  }
  useFeed({
    projectId: project.id,
    cursor,
    onEvents(events) {
      if (events.some(({ kind }) => kind === 'highlight.put' || kind === 'assignment.put' || kind === 'article.reload'))
        setNews(true)
    },
    onReload: () => setNews(true),
  })
  return (
    <Page
      title="Agreement"
      lead="How far analysts who submitted the same articles agree, and where they do not. Every figure leads to the passages behind it."
      width="wide"
      actions={
        <>
          <div role="status">
            {hasNews ? (
              <Button look="plain" onPress={reckonAnew}>
                Somebody changed a coding: reckon anew
              </Button>
            ) : null}
          </div>
          {layersOf(shown.layer).map((layer) => (
            <DownloadLink key={layer} projectId={project.id} query={shown} layer={layer} />
          ))}
        </>
      }
    >
      <AgreementControls
        query={shown}
        onChange={turnTo}
        codebook={codebook}
        names={names}
        people={project.showNames ? analysts : []}
        articles={articles}
      />
      <div className={classNames('transition-opacity', isTurning && 'opacity-60')} aria-busy={isTurning}>
        <Suspense fallback={<FiguresSkeleton />}>
          <Figures
            start={start}
            // Figures are of what the server was asked, not of what is being asked.
            query={{ ...query, ...view }}
            projectId={project.id}
            codebook={codebook}
            names={names}
            onView={changeView}
            onOpen={(cell, layer) => setOpened({ cell, layer })}
            onClear={() => askOnly({ articleIds: [], categoryIds: [], coderIds: [] })}
            onOnly={(articleIds) => askOnly({ articleIds })}
          />
        </Suspense>
      </div>
      <PassagesSheet
        opened={opened}
        onClose={() => setOpened(null)}
        projectId={project.id}
        query={{ ...query, ...view }}
        codebook={codebook}
        names={names}
      />
    </Page>
  )
}

interface FiguresProps {
  readonly start: AgreementDeskProps['start']
  readonly query: DashboardQuery
  readonly projectId: ProjectId
  readonly codebook: Codebook
  readonly names: AgreementNames
  readonly onView: BreakdownTabsProps['onView']
  readonly onOpen: BreakdownTabsProps['onOpen']
  readonly onClear: () => void
  readonly onOnly: (ids: readonly ArticleId[]) => void
}

function Figures({ start, query, projectId, codebook, names, onView, onOpen, onClear, onOnly }: FiguresProps) {
  const answer = use(start)
  if (!answer.ok) {
    return (
      <Callout tone="danger" isNews className="mt-6" title="The figures could not be reckoned">
        {answer.error.detail}
      </Callout>
    )
  }
  const { reports } = answer.value
  const hasPair = reports.some(({ articles }) => articles.some(({ coderIds }) => coderIds.length > 1))
  if (!hasPair) return <NothingToCompare projectId={projectId} query={query} start={answer.value} onClear={onClear} />
  const layer = reports.at(-1)?.layer ?? 'now'
  return (
    <div className="mt-6 flex flex-col gap-12">
      <div className="flex flex-col gap-5">
        <ComparedArticles reports={reports} names={names} onOnly={onOnly} />
        <HeadlineFigures reports={reports} unit={query.asked.unit} isIntervalAsked={query.asked.resamples > 0}>
          <p className="mt-6">
            <Button size="sm" onPress={() => onOpen({}, layer)}>
              Show the passages that differ
            </Button>
          </p>
        </HeadlineFigures>
      </div>
      <section aria-labelledby="coefficients">
        <h2 id="coefficients" className="mb-3 font-serif text-xl font-semibold">
          All coefficients
        </h2>
        <CoefficientTable reports={reports} unit={query.asked.unit} />
      </section>
      <BreakdownTabs
        projectId={projectId}
        query={query}
        onView={onView}
        codebook={codebook}
        names={names}
        onOpen={onOpen}
        stamp={start}
      />
    </div>
  )
}

interface DownloadLinkProps {
  readonly projectId: ProjectId
  readonly query: DashboardQuery
  readonly layer: CodingLayer
}

/** All figures of one layer as a file, whatever tab is open. */
function DownloadLink({ projectId, query, layer }: DownloadLinkProps) {
  const words = makeApiQuery(query, layer, 'overall')
  return (
    <a
      href={`/api/v1/projects/${projectId}/agreement.csv${words === '' ? '' : `?${words}`}`}
      download=""
      className={buttonLook()}
    >
      <Download aria-hidden className="size-4" />
      {query.layer === 'both' ? `CSV, ${layerWords[layer].toLowerCase()}` : 'All figures as CSV'}
    </a>
  )
}
