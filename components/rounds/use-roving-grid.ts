'use client'
import { useCallback, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'

/** A place in the grid: row 0 is the head. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

/** A grid with one stop for Tab; arrow keys, Home, End, Page Up and Page Down move in it. */
export interface RovingGrid {
  readonly ref: RefObject<HTMLTableElement | null>
  /** Where Tab stops. */
  readonly at: GridPlace
  readonly onKeyDownCapture: (event: KeyboardEvent<HTMLElement>) => void
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void
}

/** Rows that Page Up and Page Down pass. */
const pageRows = 10

/**
 * Moves the focus among the elements marked with `data-grid="row column"`; places without one are passed over. Keys in
 * menus and dialogs that were opened from the grid are left alone.
 */
export function useRovingGrid(rowCount: number, columnCount: number): RovingGrid {
  const ref = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState<GridPlace>({ row: 1, column: 0 })

  const onFocus = useCallback((event: FocusEvent<HTMLElement>) => {
    const place = placeOf(event.target)
    if (place !== null) setAt((before) => (isSame(before, place) ? before : place))
  }, [])

  const onKeyDownCapture = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof Element) || !event.currentTarget.contains(event.target)) return
    const from = placeOf(event.target)
    if (from === null || event.altKey || event.shiftKey || event.metaKey) return
    const [step, start] = moveOf(event.key, event.ctrlKey, from, rowCount, columnCount)
    if (step === null) return
    // A press of an arrow on a button that opens a menu moves on, too: Enter opens it.
    event.preventDefault()
    event.stopPropagation()
    let place = start
    while (place.row >= 0 && place.row < rowCount && place.column >= 0 && place.column < columnCount) {
      const found = ref.current?.querySelector<HTMLElement>(`[data-grid="${place.row} ${place.column}"]`)
      if (found) {
        found.focus()
        found.scrollIntoView({ block: 'nearest', inline: 'nearest' })
        return
      }
      place = { row: place.row + step.row, column: place.column + step.column }
    }
  }
  return { ref, at, onKeyDownCapture, onFocus }
}

/** Where a key leads: how it goes on over empty places, and the first place to try. */
function moveOf(
  key: string,
  isFar: boolean,
  { row, column }: GridPlace,
  rowCount: number,
  columnCount: number,
): readonly [GridPlace, GridPlace] | readonly [null, GridPlace] {
  const go = (step: GridPlace) => [step, { row: row + step.row, column: column + step.column }] as const
  switch (key) {
    case 'ArrowUp':
      return go({ row: -1, column: 0 })
    case 'ArrowDown':
      return go({ row: 1, column: 0 })
    case 'ArrowLeft':
      return go({ row: 0, column: -1 })
    case 'ArrowRight':
      return go({ row: 0, column: 1 })
    case 'Home':
      return [
        { row: 0, column: 1 },
        { row: isFar ? 0 : row, column: 0 },
      ]
    case 'End':
      return [
        { row: 0, column: -1 },
        { row: isFar ? rowCount - 1 : row, column: columnCount - 1 },
      ]
    case 'PageUp':
      return [
        { row: 1, column: 0 },
        { row: Math.max(0, row - pageRows), column },
      ]
    case 'PageDown':
      return [
        { row: -1, column: 0 },
        { row: Math.min(rowCount - 1, row + pageRows), column },
      ]
    default:
      return [null, { row, column }]
  }
}

function placeOf(element: Element): GridPlace | null {
  const [row, column] = (element.closest('[data-grid]')?.getAttribute('data-grid') ?? '').split(' ').map(Number)
  return row === undefined || column === undefined ? null : { row, column }
}

function isSame(a: GridPlace, b: GridPlace): boolean {
  return a.row === b.row && a.column === b.column
}
