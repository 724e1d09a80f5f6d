import { linePatternOf } from '../../core/colour/category-shades'
import type { CategoryColour } from '../../core/colour/palette'
import { classNames } from './class-names'

/** The sign of a category colour: a short stroke in its line pattern, as it underlines the text. Decorative: name it beside. */
export function CategorySwatch({
  colour,
  className,
}: {
  readonly colour: CategoryColour
  readonly className?: string
}) {
  const pattern = linePatternOf(colour)
  return (
    <svg
      data-category-colour={colour}
      viewBox="0 0 14 6"
      aria-hidden
      className={classNames('h-1.5 w-3.5 shrink-0 text-category', className)}
      stroke="currentColor"
      fill="none"
    >
      {pattern === 'solid' ? <path d="M0 3h14" strokeWidth="3" /> : null}
      {pattern === 'dashed' ? <path d="M0 3h14" strokeWidth="3" strokeDasharray="6 2" /> : null}
      {pattern === 'dotted' ? (
        <path d="M1.5 3h12" strokeWidth="3" strokeLinecap="round" strokeDasharray="0 3.7" />
      ) : null}
      {pattern === 'double' ? <path d="M0 1.1h14M0 4.9h14" strokeWidth="1.6" /> : null}
    </svg>
  )
}
