import type { Figure } from '@/core/agreement/figure'
import { classNames } from '../ui/class-names'
import type { LayeredFigure } from './figure-rows'
import { layerWords } from './layer-words'
import { intervalInWords, valueInWords } from './number-words'

/** One figure as a number, or the reason why there is none. */
export function FigureValue({ figure, className }: { readonly figure: Figure; readonly className?: string }) {
  if (figure.value !== null) return <span className={className}>{valueInWords(figure.measure, figure.value)}</span>
  return (
    <span
      className={classNames('block max-w-72 text-[0.8125rem] font-normal text-pretty text-muted', 'whitespace-normal')}
    >
      Not computable: {figure.notComputable}
    </span>
  )
}

/** A figure in each layer in one line: “0.41 → 0.78”; screen readers hear which is which. */
export function LayeredValue({ figures }: { readonly figures: readonly LayeredFigure[] }) {
  if (figures.every(({ figure }) => figure.value === null)) {
    const newest = figures.at(-1)
    return newest ? <FigureValue figure={newest.figure} /> : null
  }
  return (
    <span className="whitespace-nowrap">
      {figures.map(({ layer, figure }, index) => (
        <span key={layer} className={classNames(index < figures.length - 1 && 'text-muted')}>
          {index === 0 ? null : <span aria-hidden> → </span>}
          {figures.length > 1 ? <span className="sr-only">{layerWords[layer]}: </span> : null}
          {figure.value === null ? (
            <span title={figure.notComputable}>none</span>
          ) : (
            valueInWords(figure.measure, figure.value)
          )}
          {figures.length > 1 && index < figures.length - 1 ? <span className="sr-only">, </span> : null}
        </span>
      ))}
    </span>
  )
}

/** The interval of a figure in small type; nothing where there is none. */
export function FigureInterval({ figure }: { readonly figure: Figure }) {
  const { interval, measure } = figure
  return interval === null ? null : (
    <span className="text-[0.8125rem] font-normal whitespace-nowrap text-muted">
      {intervalInWords(measure, interval)}
    </span>
  )
}
