import type { ReactNode } from 'react'
import type { CategoryColour } from '../../core/colour/palette'
import { CategorySwatch } from './category-swatch'
import { classNames } from './class-names'

export interface CategoryChipProps {
  readonly colour: CategoryColour
  readonly name: string
  /** The letter that chooses it. */
  readonly letter?: string | null
  /** `tint`: on its own ground. `line`: plain text beside the swatch, for dense lists. */
  readonly look?: 'tint' | 'line'
  /** Said after the name, e.g. "retired". */
  readonly note?: string
  /** A small button at its end, e.g. one that takes the tag off. */
  readonly action?: ReactNode
  readonly className?: string
}

/** A category where it is named: its colour, its line pattern, its name and its letter. */
export function CategoryChip({ colour, name, letter, look = 'tint', note, action, className }: CategoryChipProps) {
  return (
    <span
      data-category-colour={colour}
      className={classNames(
        'inline-flex max-w-full items-center gap-1.5 align-middle text-[0.8125rem] leading-5',
        look === 'tint' && 'rounded-sm bg-category-tint py-0.5 pr-1.5 pl-1.5 text-category-ink',
        className,
      )}
    >
      <CategorySwatch colour={colour} />
      <span className="min-w-0 truncate">{name}</span>
      {note ? <span className="shrink-0 text-xs opacity-80">{note}</span> : null}
      {letter ? (
        <kbd className="shrink-0 rounded-[2px] border border-current/25 px-1 font-sans text-[0.6875rem] leading-4 font-medium uppercase">
          {letter}
        </kbd>
      ) : null}
      {action}
    </span>
  )
}
