import type { CategoryId } from '../ids'
import { joinStretches, stretchesOf } from './coding'
import type { Side } from './disagreement'
import { normaliseExtent, type Extent } from './extent'

/** The stretches that some of the sides put one of the categories on and others did not, in order; normalised. */
export function disputedStretches(
  text: string,
  sides: readonly Side[],
  categoryIds: readonly CategoryId[],
): readonly Extent[] {
  const normal = sides.map(({ highlights }) =>
    highlights.map((each) => ({ ...normaliseExtent(text, each), categoryIds: each.categoryIds })),
  )
  const disputed = categoryIds.flatMap((id) => partlyCovered(normal.map((extents) => stretchesOf(text, extents, id))))
  return joinStretches(text, disputed)
}

/** The stretches that `side` marked and `other` did not, in order; normalised. */
export function markedOnlyBy(text: string, side: Side, other: Side): readonly Extent[] {
  const marked = ({ highlights }: Side) =>
    joinStretches(
      text,
      highlights.map((each) => normaliseExtent(text, each)),
    )
  const own = marked(side)
  return partlyCovered([own, marked(other)]).filter((stretch) =>
    own.some(({ start, end }) => start < stretch.end && end > stretch.start),
  )
}

/** Where some of `layers` (each without overlaps) cover the text and others do not. */
function partlyCovered(layers: readonly (readonly Extent[])[]): readonly Extent[] {
  const steps = layers
    .flat()
    .flatMap(({ start, end }) => [
      { at: start, by: 1 },
      { at: end, by: -1 },
    ])
    .sort((a, b) => a.at - b.at)
  const found: Extent[] = []
  let covering = 0
  steps.forEach(({ at, by }, i) => {
    covering += by
    const next = steps[i + 1]?.at ?? at
    if (next > at && covering > 0 && covering < layers.length) found.push({ start: at, end: next })
  })
  return found
}
