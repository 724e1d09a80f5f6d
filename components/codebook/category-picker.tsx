'use client'
import { useRef } from 'react'
import { createPortal } from 'react-dom'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { classNames } from '../ui/class-names'
import { popoverLook } from '../ui/popover-look'
import { useHydrated } from '../ui/use-hydrated'
import { CategoryChooser, type CategoryChooserProps } from './category-chooser'

/** A place in the window, in CSS pixels: what `getBoundingClientRect` gives. */
export interface WindowRect {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface CategoryPickerProps extends CategoryChooserProps {
  /** Beside what it opens, such as the selected words; null: closed. */
  readonly at: WindowRect | null
  /** Its name: "Categories of the passage". */
  readonly label?: string
}

/**
 * The desk's small menu: opens at a rectangle of the window with the focus in its list and closes by `onDone` (Enter,
 * Escape, a press outside); the focus goes back to where it was.
 */
export function CategoryPicker({ at, label = 'Choose categories', ...chooser }: CategoryPickerProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  const isHydrated = useHydrated()
  if (at === null || !isHydrated) return null
  const { left, top, width, height } = at
  return (
    <>
      {createPortal(
        <span ref={anchor} aria-hidden className="pointer-events-none fixed" style={{ left, top, width, height }} />,
        document.body,
      )}
      <Popover
        // A new place is a new popover: it measures its anchor when it opens.
        key={`${left} ${top} ${width} ${height}`}
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) chooser.onDone()
        }}
        placement="bottom start"
        offset={6}
        className={classNames(popoverLook, 'flex max-h-104 flex-col')}
      >
        <Dialog aria-label={label} className="flex max-h-[inherit] min-h-0 flex-col outline-none">
          <CategoryChooser {...chooser} />
        </Dialog>
      </Popover>
    </>
  )
}
