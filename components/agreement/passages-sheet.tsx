'use client'
import { Columns2 } from 'lucide-react'
import { useState } from 'react'
import type { CodingLayer } from '@/core/agreement/agreement-query'
import type { Unit } from '@/core/agreement/question'
import { nodeOf, type Codebook } from '@/core/codebook/tree'
import type { QueueRow } from '@/core/disagreements/disagreement'
import type { ProjectId } from '@/core/ids'
import { Button } from '../ui/button'
import { Callout } from '../ui/callout'
import { CategoryChip } from '../ui/category-chip'
import { LinkButton } from '../ui/link-button'
import { Sheet } from '../ui/sheet'
import { Skeleton } from '../ui/skeleton'
import type { AgreementNames } from './agreement-names'
import type { QuotedPassage } from './agreement-report'
import { disagreementAt, type PlacedDisagreement } from './disagreement-at'
import { layersOf, makeApiQuery, type DashboardQuery } from './dashboard-query'
import { layerWords } from './layer-words'
import { countUnits } from './number-words'
import {
  articlePath,
  comparePath,
  makeCellQuery,
  passagesInWords,
  sidesOf,
  titleOfCell,
  type CellPlace,
} from './passage-cell'
import { Segments } from './segments'
import { useAnswers } from './use-answers'
import { usePassages } from './use-passages'

/** A cell that was opened, and the layer it was opened in. */
export interface OpenedCell {
  readonly cell: CellPlace
  readonly layer: CodingLayer
}

export interface PassagesSheetProps {
  readonly opened: OpenedCell | null
  readonly onClose: () => void
  readonly projectId: ProjectId
  readonly query: DashboardQuery
  readonly codebook: Codebook
  readonly names: AgreementNames
}

/** The passages behind a figure or a cell, in a sheet. */
export function PassagesSheet({ opened, onClose, ...rest }: PassagesSheetProps) {
  return (
    <Sheet
      title={opened === null ? '' : titleOfCell(opened.cell, rest.names)}
      isOpen={opened !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      {opened === null ? null : <PassageList key={JSON.stringify(opened)} opened={opened} {...rest} />}
    </Sheet>
  )
}

const shows = [
  { id: 'differing', label: 'Where they differ' },
  { id: 'agreeing', label: 'Where they agree' },
] as const

interface PassageListProps extends Omit<PassagesSheetProps, 'opened' | 'onClose'> {
  readonly opened: OpenedCell
}

function PassageList({ opened, projectId, query, codebook, names }: PassageListProps) {
  const { cell } = opened
  const [layer, setLayer] = useState(opened.layer)
  const isSame = cell.confused !== undefined && cell.confused[0] === cell.confused[1]
  const [show, setShow] = useState<(typeof shows)[number]['id']>(isSame ? 'agreeing' : 'differing')
  const layers = layersOf(query.layer)
  const words = [makeApiQuery(query, layer, 'overall'), makeCellQuery({ ...cell, show })].filter(Boolean).join('&')
  const { passages, total, isLoading, problem, loadMore } = usePassages(
    `/projects/${projectId}/agreement/passages?${words}`,
  )
  const articleIds = [...new Set(passages?.map(({ articleId }) => articleId))]
  // All states, as many as the queue gives at once; a place beyond them leads to its article instead.
  const queues = useAnswers<{ readonly items: readonly PlacedDisagreement[] }>(
    articleIds.map((id) => `/projects/${projectId}/disagreements?article=${id}&state=all&limit=200` as const),
    opened,
  )
  const rows = queues.bodies?.flatMap(({ items }) => items) ?? []
  return (
    <div className="flex flex-col gap-4">
      {cell.confused === undefined || layers.length > 1 ? (
        <div className="flex flex-wrap gap-3">
          {cell.confused === undefined ? (
            <Segments label="Which passages" isLabelShown={false} choices={shows} chosen={show} onChange={setShow} />
          ) : null}
          {layers.length > 1 ? (
            <Segments
              label="Coding"
              isLabelShown={false}
              choices={layers.map((id) => ({ id, label: layerWords[id] }))}
              chosen={layer}
              onChange={setLayer}
            />
          ) : null}
        </div>
      ) : null}
      <p role="status" className="text-[0.8125rem] text-muted">
        {passages === null
          ? problem
            ? ''
            : 'Looking for the passages …'
          : passagesInWords(total, { ...cell, show }, names)}
      </p>
      {passages === null && problem === null ? <PassagesOnTheirWay /> : null}
      {passages !== null && passages.length > 0 ? (
        <ol aria-label="Passages" className="flex flex-col divide-y">
          {passages.map((passage) => (
            <li key={`${passage.articleId} ${passage.start}`} className="py-4 first:pt-0">
              <Passage
                passage={passage}
                disagreement={show === 'differing' ? disagreementAt(rows, passage) : null}
                layer={layer}
                unit={query.asked.unit}
                projectId={projectId}
                codebook={codebook}
                names={names}
              />
            </li>
          ))}
        </ol>
      ) : null}
      {problem ? (
        <Callout tone="danger" isNews title="The passages could not be loaded">
          {problem.detail}
        </Callout>
      ) : null}
      {loadMore && (passages !== null || problem !== null) ? (
        <Button className="self-center" isPending={isLoading} onPress={loadMore}>
          {problem ? 'Try again' : 'Show more'}
        </Button>
      ) : null}
    </div>
  )
}

interface PassageProps extends Pick<PassagesSheetProps, 'projectId' | 'codebook' | 'names'> {
  readonly passage: QuotedPassage
  /** The disagreement it belongs to. */
  readonly disagreement: Pick<QueueRow, 'id' | 'state'> | null
  readonly layer: CodingLayer
  readonly unit: Unit
}

function Passage({ passage, disagreement, layer, unit, projectId, codebook, names }: PassageProps) {
  const { articleId, articleTitle, quote, units, sides } = passage
  return (
    <article className="flex flex-col gap-2.5">
      <blockquote className="font-serif text-[0.9375rem] leading-[1.5] text-pretty wrap-anywhere" dir="auto">
        {quote}
      </blockquote>
      <ul aria-label="Sides" className="flex flex-col gap-1.5">
        {sidesOf(passage).map(({ coderIds, categoryIds }) => (
          <li key={coderIds[0]} className="flex flex-wrap items-baseline gap-x-2 gap-y-1 text-[0.8125rem]">
            <bdi>{coderIds.map(names.ofCoder).join(', ')}:</bdi>
            {categoryIds.length === 0 ? <span className="text-muted">nothing</span> : null}
            {categoryIds.map((id) => (
              <CategoryChip
                key={id}
                colour={nodeOf(codebook, id)?.category.colour ?? 'graphite'}
                name={names.ofCategory(id)}
              />
            ))}
          </li>
        ))}
      </ul>
      <p className="text-xs text-muted">
        {articleTitle} · {countUnits(units, unit)}
      </p>
      <p className="-ml-2.5 flex flex-wrap gap-1">
        {sides.length < 2 ? null : (
          <LinkButton
            size="sm"
            look="plain"
            icon={<Columns2 aria-hidden className="size-3.5" />}
            href={comparePath(projectId, passage, layer)}
          >
            See it side by side
          </LinkButton>
        )}
        {disagreement === null ? (
          <LinkButton size="sm" look="plain" href={articlePath(projectId, articleId)}>
            Open the article
          </LinkButton>
        ) : (
          <LinkButton
            size="sm"
            look="plain"
            href={`${articlePath(projectId, articleId)}/disagreements?d=${disagreement.id}`}
          >
            Go to the disagreement ({disagreement.state})
          </LinkButton>
        )}
      </p>
    </article>
  )
}

function PassagesOnTheirWay() {
  return (
    <div aria-hidden className="flex flex-col gap-6">
      {[0, 1, 2].map((each) => (
        <div key={each} className="flex flex-col gap-2">
          <Skeleton className="h-4 w-full" />
          <Skeleton className="h-4 w-4/5" />
          <Skeleton className="h-6 w-40" />
        </div>
      ))}
    </div>
  )
}
