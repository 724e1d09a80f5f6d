'use client'
import type { CodingLayer } from '@/core/agreement/agreement-query'
import type { ConfusionMatrix } from '@/core/agreement/confusion'
import { nodeOf, type Codebook } from '@/core/codebook/tree'
import type { ProjectId } from '@/core/ids'
import type { Problem } from '../http/problem'
import { Button } from '../ui/button'
import { Callout } from '../ui/callout'
import { Skeleton } from '../ui/skeleton'
import { TabPanel, Tabs } from '../ui/tabs'
import type { AgreementNames } from './agreement-names'
import type { AgreementReport } from './agreement-report'
import { ConfusionMapView } from './confusion-map'
import { breakdowns, layersOf, makeApiQuery, type Breakdown, type DashboardQuery } from './dashboard-query'
import { rowsOf, type FigureRow } from './figure-rows'
import { FigureTable } from './figure-table'
import { PairMap } from './pair-map'
import { cellOfGroup, type CellPlace } from './passage-cell'
import { useAnswers, type AnswerPath } from './use-answers'

export interface BreakdownTabsProps {
  readonly projectId: ProjectId
  readonly query: DashboardQuery
  /** Changes what only the browser needs to know: the tab, the order, the shape of maps. */
  readonly onView: (part: Partial<Pick<DashboardQuery, 'breakdown' | 'sort' | 'isTable' | 'pairMeasure'>>) => void
  readonly codebook: Codebook
  readonly names: AgreementNames
  readonly onOpen: (cell: CellPlace, layer: CodingLayer) => void
  /** Changes when the figures are to be fetched anew. */
  readonly stamp: unknown
}

const tabWords: Readonly<Record<Breakdown, string>> = {
  category: 'By category',
  pair: 'By pair',
  article: 'By article',
  person: 'By analyst',
}

const leads: Readonly<Record<Breakdown, string>> = {
  category: 'How well each category is told apart from everything else. A rare category needs little to fall.',
  pair: 'Each analyst with each other, on the articles that both submitted.',
  article: 'All analysts of an article together.',
  person: 'Each analyst with all the others: who reads differently, not who reads wrongly.',
}

/** The figures told apart; what a tab needs is fetched when it is opened. */
export function BreakdownTabs(props: BreakdownTabsProps) {
  const { projectId, query, onView, codebook, names, onOpen, stamp } = props
  const { breakdown, isTable } = query
  const layers = layersOf(query.layer)
  const home = `/projects/${projectId}/agreement` as const
  const pathOf = (layer: CodingLayer, tail: string, by: 'overall' | Breakdown): AnswerPath => {
    const words = makeApiQuery(query, layer, by)
    return `${home}${tail as '/confusions' | ''}${words === '' ? '' : `?${words}`}`
  }
  const groups = useAnswers<AgreementReport>(
    layers.map((layer) => pathOf(layer, '', breakdown)),
    stamp,
  )
  const confusions = useAnswers<ConfusionMatrix>(
    breakdown === 'category' ? layers.map((layer) => pathOf(layer, '/confusions', 'overall')) : [],
    stamp,
  )
  const reports =
    groups.bodies?.flatMap((body, index) => {
      const layer = layers[index]
      return layer === undefined ? [] : [{ ...body, layer }]
    }) ?? null
  const onTable = (next: boolean) => onView({ isTable: next })
  const openRow = ({ key, groups: inLayers }: FigureRow) => onOpen(cellOfGroup(key), inLayers.at(-1)?.layer ?? 'now')
  return (
    <section aria-labelledby="breakdown">
      <h2 id="breakdown" className="mb-3 font-serif text-xl font-semibold">
        Where it is strong and where it is weak
      </h2>
      <Tabs
        label="Figures told apart"
        tabs={breakdowns.map((id) => ({ id, label: tabWords[id] }))}
        selectedKey={breakdown}
        onSelectionChange={(key) => {
          const next = breakdowns.find((each) => each === key)
          if (next) onView({ breakdown: next })
        }}
      >
        {breakdowns.map((id) => (
          <TabPanel key={id} id={id} className="flex min-w-0 flex-col gap-10">
            <div className="flex flex-col gap-4">
              <p className="max-w-measure text-pretty text-muted">
                {leads[id]} A name opens the passages behind its figures.
              </p>
              {groups.problem ? <NotLoaded problem={groups.problem} onAgain={groups.askAnew} /> : null}
              {reports === null ? (
                groups.problem ? null : (
                  <RowsOnTheirWay />
                )
              ) : (
                <FigureTable
                  by={id}
                  rows={rowsOf(reports, names)}
                  unit={query.asked.unit}
                  sort={query.sort}
                  onSort={(sort) => onView({ sort })}
                  colourOf={({ key }) =>
                    key.by === 'category' ? (nodeOf(codebook, key.categoryId)?.category.colour ?? null) : null
                  }
                  onOpen={openRow}
                />
              )}
            </div>
            {id === 'pair' && reports !== null ? (
              <PairMap
                reports={reports}
                names={names}
                measure={query.pairMeasure}
                onMeasure={(pairMeasure) => onView({ pairMeasure })}
                isTable={isTable}
                onTable={onTable}
                onOpen={onOpen}
              />
            ) : null}
            {id === 'category' && confusions.problem ? (
              <NotLoaded problem={confusions.problem} onAgain={confusions.askAnew} />
            ) : null}
            {id === 'category' && confusions.bodies !== null ? (
              <ConfusionMapView
                layers={layers}
                matrices={confusions.bodies}
                unit={query.asked.unit}
                codebook={codebook}
                names={names}
                isTable={isTable}
                onTable={onTable}
                onOpen={onOpen}
              />
            ) : null}
          </TabPanel>
        ))}
      </Tabs>
    </section>
  )
}

function NotLoaded({ problem, onAgain }: { readonly problem: Problem; readonly onAgain: () => void }) {
  return (
    <Callout
      tone="danger"
      isNews
      title="These figures could not be loaded"
      action={
        <Button size="sm" onPress={onAgain}>
          Try again
        </Button>
      }
    >
      {problem.detail}
    </Callout>
  )
}

/** Holds the place of a table of figures. */
function RowsOnTheirWay() {
  return (
    <div role="status" className="flex flex-col">
      <span className="sr-only">The figures are being reckoned.</span>
      <Skeleton className="mb-2 h-6 w-full" />
      {[0, 1, 2, 3, 4, 5].map((each) => (
        <div key={each} className="flex items-center gap-6 border-b py-3">
          <Skeleton className="h-5 w-1/4" />
          <Skeleton className="h-5 flex-1" />
          <Skeleton className="h-5 w-16" />
        </div>
      ))}
    </div>
  )
}
