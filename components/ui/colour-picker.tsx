'use client'
import { useId, type ReactNode } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { categoryColours, isCategoryColour, type CategoryColour } from '../../core/colour/palette'
import { CategorySwatch } from './category-swatch'
import { classNames } from './class-names'

export interface ColourPickerProps {
  readonly label: ReactNode
  readonly value: CategoryColour
  readonly onChange: (colour: CategoryColour) => void
  /** Colours other categories have: marked, still allowed. */
  readonly taken?: ReadonlySet<CategoryColour>
  readonly className?: string
}

/** Chooses one of the sixteen category colours; arrow keys move in the grid. */
export function ColourPicker({ label, value, onChange, taken, className }: ColourPickerProps) {
  const labelId = useId()
  return (
    <div className={classNames('flex flex-col gap-1.5', className)}>
      <span className="text-[0.8125rem] font-medium" id={labelId}>
        {label}
      </span>
      <ListBox
        aria-labelledby={labelId}
        layout="grid"
        orientation="vertical"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[value]}
        onSelectionChange={(keys) => {
          const [key] = keys
          if (isCategoryColour(key)) onChange(key)
        }}
        className="grid grid-cols-4 gap-1 outline-none sm:grid-cols-8"
      >
        {categoryColours.map((colour) => (
          <ListBoxItem
            key={colour}
            id={colour}
            textValue={colour}
            className={
              'flex min-h-12 cursor-pointer flex-col items-center justify-center gap-1 rounded-md border border-transparent px-1 text-[0.6875rem] text-muted ' +
              'outline-offset-1 data-hovered:bg-wash data-selected:border-ink data-selected:text-ink'
            }
          >
            <CategorySwatch colour={colour} className="h-2.5 w-6" />
            <span className="max-w-full truncate">{colour}</span>
            {taken?.has(colour) && colour !== value ? <span className="-mt-1 text-faint">used</span> : null}
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  )
}
