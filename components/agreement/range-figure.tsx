import { classNames } from '../ui/class-names'
import type { LayeredFigure } from './figure-rows'
import { conventions, placeOn, type Scale } from './figure-scale'
import './agreement.css'

export interface RangeFigureProps {
  /** One measure, the earlier layer first; without a value nothing is drawn. */
  readonly figures: readonly LayeredFigure[]
  readonly scale: Scale
  /** Whether the customary limits are marked: they are α’s. */
  readonly hasConventions?: boolean
  /** With the ends and the limits named under it. */
  readonly isLarge?: boolean
}

/** Values and their intervals on a line. Decorative: the numbers stand beside it in words. */
export function RangeFigure({ figures, scale, hasConventions = false, isLarge = false }: RangeFigureProps) {
  const drawn = figures.flatMap(({ layer, figure: { value, interval } }) =>
    value === null ? [] : [{ layer, value, low: interval?.low ?? value, high: interval?.high ?? value }],
  )
  return (
    <span aria-hidden className={classNames('range', isLarge && 'range-large')}>
      <span className="range-field">
        {scale.from < 0 ? <span className="range-zero" style={{ insetInlineStart: `${placeOn(scale, 0)}%` }} /> : null}
        {hasConventions
          ? conventions.map(({ value }) => (
              <span key={value} className="range-limit" style={{ insetInlineStart: `${placeOn(scale, value)}%` }} />
            ))
          : null}
        <span className="range-lanes">
          {drawn.map(({ layer, value, low, high }) => (
            <span key={layer} className="range-lane" data-layer={drawn.length > 1 ? layer : 'now'}>
              <span
                className="range-bar"
                style={{
                  insetInlineStart: `${placeOn(scale, low)}%`,
                  inlineSize: `${placeOn(scale, high) - placeOn(scale, low)}%`,
                }}
              />
              <span className="range-dot" style={{ insetInlineStart: `${placeOn(scale, value)}%` }} />
            </span>
          ))}
        </span>
      </span>
      {isLarge ? (
        <span className="range-words">
          <span style={{ insetInlineStart: 0 }}>{scale.from < 0 ? `−${-scale.from}` : '0'}</span>
          {scale.from < 0 ? (
            <span data-middle style={{ insetInlineStart: `${placeOn(scale, 0)}%` }}>
              0
            </span>
          ) : null}
          {hasConventions
            ? conventions.map(({ value }, index) => (
                <span
                  key={value}
                  data-middle
                  data-left={index === 0 && scale.from < 0 ? true : undefined}
                  style={{ insetInlineStart: `${placeOn(scale, value)}%` }}
                >
                  {value}
                </span>
              ))
            : null}
          <span style={{ insetInlineEnd: 0 }}>1</span>
        </span>
      ) : null}
    </span>
  )
}
