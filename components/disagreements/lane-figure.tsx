import { type CSSProperties, Fragment, useMemo } from 'react'
import type { Category } from '@/core/codebook/category'
import { linePatternOf } from '@/core/colour/category-shades'
import type { Side } from '@/core/disagreements/disagreement'
import type { CategoryId, UserId } from '@/core/ids'
import { underlineOf } from '../reading/category-look'
import { type LaneSegment, laneText } from './lane-text'
import type { SideName } from './side-names'
import './lanes.css'

export interface LaneFigureProps {
  /** The version's text. */
  readonly text: string
  /** BCP 47 tag of the article. */
  readonly language: string
  readonly passage: { readonly start: number; readonly end: number }
  readonly sides: readonly Side[]
  readonly names: ReadonlyMap<UserId, SideName>
  readonly categories: ReadonlyMap<CategoryId, Category>
}

/** Height of a lane, and of a stroke in it when a side has several categories. Pixels. */
const laneHeight = 11
const strokeHeight = 4
/** Strokes drawn in one lane at most. */
const mostStrokes = 3

/**
 * The passage in its context, and below each line of it one lane for every side: where that analyst’s highlight runs.
 * A difference of ends is seen at a glance. What it shows is said in words by the cards of the sides.
 */
export function LaneFigure({ text, language, passage, sides, names, categories }: LaneFigureProps) {
  const { start, end } = passage
  const lanes = useMemo(() => laneText(text, { start, end }, sides), [text, start, end, sides])
  const style = { '--lanes': lanes.laneOf.size, '--lane-height': `${laneHeight}px` } as CSSProperties
  return (
    <p className="lane-text" style={style} lang={language === 'und' ? undefined : language} dir="auto">
      {lanes.hasBefore ? <span className="text-muted">… </span> : null}
      {lanes.segments.map((segment) => (
        <Fragment key={segment.start}>
          {segment.strokes.map(({ lane, authorId, isStart }) =>
            isStart ? (
              <span key={lane} aria-hidden className="lane-sign" style={{ '--lane': lane } as CSSProperties}>
                <span data-sign={names.get(authorId)?.sign ?? ''} />
              </span>
            ) : null,
          )}
          <span
            className={segment.start < end && segment.end > start ? undefined : 'text-muted'}
            style={strokesOf(segment, categories)}
          >
            {segment.words}
          </span>
        </Fragment>
      ))}
      {lanes.hasAfter ? <span className="text-muted"> …</span> : null}
    </p>
  )
}

/** The strokes of a stretch as layers of its background, lane below lane. */
function strokesOf({ strokes }: LaneSegment, categories: ReadonlyMap<CategoryId, Category>): CSSProperties | undefined {
  const layers = strokes.flatMap(({ lane, categoryIds }) => {
    const looks = categoryIds.slice(0, mostStrokes).map((id) => {
      const colour = categories.get(id)?.colour
      return colour === undefined
        ? underlineOf('solid', 'var(--rule-strong)')
        : underlineOf(linePatternOf(colour), `var(--category-${colour})`)
    })
    if (looks.length === 0) looks.push(underlineOf('solid', 'var(--rule-strong)'))
    return looks.map(({ image, size }, nth) => ({ image, size, y: lane * laneHeight + nth * strokeHeight }))
  })
  if (layers.length === 0) return undefined
  return {
    backgroundImage: layers.map(({ image }) => image).join(','),
    backgroundSize: layers.map(({ size }) => size).join(','),
    backgroundPosition: layers.map(({ y }) => `0 calc(100% - var(--lane-room) + ${y + 5}px)`).join(','),
    backgroundRepeat: 'repeat-x',
  }
}
