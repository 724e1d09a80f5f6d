import type { ReactNode } from 'react'
import type { Measure } from '@/core/agreement/figure'
import type { Unit } from '@/core/agreement/question'
import type { LayerReport } from './agreement-report'
import { overallOf } from './figure-rows'
import { conventions, scaleOf } from './figure-scale'
import { FigureInterval, FigureValue } from './figure-value'
import { layerWords } from './layer-words'
import { measureWords } from './measure-words'
import { baseInWords } from './number-words'
import { RangeFigure } from './range-figure'

const headlines = ['alpha', 'percent', 'span-overlap'] as const satisfies readonly Measure[]

export interface HeadlineFiguresProps {
  readonly reports: readonly LayerReport[]
  readonly unit: Unit
  readonly isIntervalAsked: boolean
  /** Leads to the passages behind the figures. */
  readonly children?: ReactNode
}

/** The few figures that matter first: α, plain agreement, and whether the same passages were found. */
export function HeadlineFigures({ reports, unit, isIntervalAsked, children }: HeadlineFiguresProps) {
  return (
    <section aria-labelledby="headline-figures">
      <h2 id="headline-figures" className="sr-only">
        The figures that matter first
      </h2>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[1.4fr_1fr_1fr]">
        {headlines.map((measure) => (
          <Headline key={measure} measure={measure} reports={reports} unit={unit} isIntervalAsked={isIntervalAsked} />
        ))}
      </div>
      {children}
    </section>
  )
}

interface HeadlineProps extends Omit<HeadlineFiguresProps, 'children'> {
  readonly measure: (typeof headlines)[number]
}

function Headline({ measure, reports, unit, isIntervalAsked }: HeadlineProps) {
  const figures = overallOf(reports, measure)
  const newest = figures.at(-1)
  if (newest === undefined) return null
  const isAlpha = measure === 'alpha'
  const hasValue = figures.some(({ figure }) => figure.value !== null)
  return (
    <article className="flex min-w-0 flex-col" aria-label={measureWords[measure].name}>
      <h3 className="text-[0.8125rem] font-medium text-muted">{measureWords[measure].name}</h3>
      <dl className="mt-1 flex flex-wrap items-end gap-x-8 gap-y-2">
        {figures.map(({ layer, figure }) => (
          <div key={layer}>
            <dt className={figures.length > 1 ? 'text-xs text-muted' : 'sr-only'}>
              {figures.length > 1 ? layerWords[layer] : 'Value'}
            </dt>
            <dd className={figures.length > 1 ? 'flex flex-col' : 'flex flex-wrap items-baseline gap-x-2.5'}>
              <FigureValue figure={figure} className="font-serif text-3xl font-semibold tabular-nums" />
              <FigureInterval figure={figure} />
              {isIntervalAsked && figure.value !== null && figure.interval === null && measure !== 'span-overlap' ? (
                <span className="text-[0.8125rem] text-muted">too little to draw an interval from</span>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      {hasValue ? (
        <div className="mt-3">
          <RangeFigure
            figures={figures}
            scale={scaleOf(figures.map(({ figure }) => figure))}
            hasConventions={isAlpha}
            isLarge
          />
        </div>
      ) : null}
      {isAlpha && hasValue ? (
        <p className="text-xs text-muted">
          By convention {conventions[0].value} allows {conventions[0].words}, and from {conventions[1].value} on a
          coding is called {conventions[1].words} (Krippendorff).
        </p>
      ) : null}
      {newest.figure.value === null ? null : <p className="mt-3 max-w-measure text-pretty">{newest.figure.sentence}</p>}
      <p className="mt-1.5 text-[0.8125rem] text-muted tabular-nums">{baseInWords(measure, newest.figure.n, unit)}</p>
    </article>
  )
}
