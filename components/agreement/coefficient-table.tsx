import type { Unit } from '@/core/agreement/question'
import { classNames } from '../ui/class-names'
import type { LayerReport } from './agreement-report'
import { overallOf, type LayeredFigure } from './figure-rows'
import { FigureInterval, FigureValue } from './figure-value'
import { layerWords } from './layer-words'
import { listedMeasures, measureWords } from './measure-words'
import { baseInWords } from './number-words'

export interface CoefficientTableProps {
  readonly reports: readonly LayerReport[]
  readonly unit: Unit
}

const cell = 'max-md:block max-md:p-0!'

/** Every coefficient of all analysts together; what is before and what is now in one row. On a phone each is a card. */
export function CoefficientTable({ reports, unit }: CoefficientTableProps) {
  const isBoth = reports.length > 1
  return (
    <table role="table" aria-label="All coefficients" className="ledger max-md:block">
      <thead role="rowgroup" className="max-md:sr-only">
        <tr role="row">
          <th role="columnheader" scope="col" className="w-[22%]">
            Coefficient
          </th>
          {reports.map(({ layer }) => (
            <th role="columnheader" scope="col" key={layer}>
              {isBoth ? layerWords[layer] : 'Value'}
            </th>
          ))}
          <th role="columnheader" scope="col">
            What it says
          </th>
          <th role="columnheader" scope="col">
            Rests on
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {listedMeasures.map((measure) => {
          const figures = overallOf(reports, measure)
          const newest = figures.at(-1)
          if (newest === undefined) return null
          const { name, what } = measureWords[measure]
          return (
            <tr
              role="row"
              key={measure}
              className="max-md:mb-3 max-md:flex max-md:flex-col max-md:gap-2 max-md:rounded-lg max-md:border max-md:bg-raised max-md:p-4"
            >
              <th role="rowheader" scope="row" className={cell}>
                <details>
                  <summary className="w-fit rounded-sm marker:text-faint">
                    {name} <span className="sr-only">– what is this?</span>
                  </summary>
                  <p className="mt-1.5 max-w-72 text-[0.8125rem] font-normal text-pretty text-muted max-md:max-w-measure">
                    {what}
                  </p>
                </details>
              </th>
              {figures.map(({ layer, figure }) => (
                <td role="cell" key={layer} className={cell}>
                  {isBoth ? <span className="text-muted md:hidden">{layerWords[layer]}: </span> : null}
                  <span className={classNames('inline-flex flex-wrap gap-x-2 md:flex-col')}>
                    <FigureValue figure={figure} className="font-medium" />
                    <FigureInterval figure={figure} />
                  </span>
                </td>
              ))}
              <td
                role="cell"
                className={classNames(cell, 'text-[0.8125rem] text-pretty', isBoth ? 'md:w-[38%]' : 'md:w-[46%]')}
              >
                {newest.figure.sentence}
              </td>
              <td role="cell" className={classNames(cell, 'text-[0.8125rem] text-muted')}>
                <Bases figures={figures} unit={unit} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** What a row rests on; each layer by itself where they rest on different texts. */
function Bases({ figures, unit }: { readonly figures: readonly LayeredFigure[]; readonly unit: Unit }) {
  const told = figures.map(({ layer, figure }) => ({ layer, words: baseInWords(figure.measure, figure.n, unit) }))
  const isOne = told.every(({ words }) => words === told[0]?.words)
  if (isOne) return told[0]?.words ?? null
  return told.map(({ layer, words }) => (
    <span key={layer} className="block xl:whitespace-nowrap">
      {layerWords[layer]}: {words}
    </span>
  ))
}
