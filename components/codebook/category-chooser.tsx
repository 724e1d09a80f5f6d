'use client'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Codebook } from '@/core/codebook/tree'
import type { CategoryId } from '@/core/ids'
import { useBareKeys } from '../shell/bare-keys'
import { Button } from '../ui/button'
import { classNames } from '../ui/class-names'
import { fieldBox } from '../ui/field-look'
import { Kbd } from '../ui/kbd'
import { ChooserDetails, ChooserOption } from './chooser-option'
import { categoryOfKey, chooserGroups, type ChooserRow } from './chooser-rows'

export interface CategoryChooserProps {
  readonly codebook: Codebook
  readonly chosen: readonly CategoryId[]
  /** Recently used categories, the last one first. */
  readonly recent?: readonly CategoryId[]
  /** Puts a category on or takes it off; called at once, for each. */
  readonly onToggle: (id: CategoryId, isChosen: boolean) => void
  /** Enter, or Escape on an empty filter: nothing more is to be chosen. */
  readonly onDone: () => void
  /** Makes a category of that name (and chooses it); offered only with it. */
  readonly onCreate?: (name: string) => void
}

/**
 * The list of categories to choose from, by keyboard alone if one likes. In the list: a category's key or Space puts it
 * on or off, arrows move, Enter takes the active one and is done, `/` or any other letter goes to the filter. In the
 * filter: typing narrows, arrows move, Enter takes the active one and empties the filter, Enter again is done.
 */
export function CategoryChooser({
  codebook,
  chosen,
  recent = noIds,
  onToggle,
  onDone,
  onCreate,
}: CategoryChooserProps) {
  const [typed, setTyped] = useState('')
  const [activeId, setActiveId] = useState<string | null>(null)
  // Whether Enter takes the active category: not right after one was put on or off.
  const [isArmed, setArmed] = useState(chosen.length === 0)
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const ids = useId()
  const hasKeys = useBareKeys()

  const groups = useMemo(
    () => chooserGroups({ codebook, chosen, recent, typed, mayCreate: onCreate !== undefined }),
    [codebook, chosen, recent, typed, onCreate],
  )
  const rows = groups.flatMap((group) => group.rows)
  const found = rows.findIndex(({ id }) => id === activeId)
  const active = found < 0 ? 0 : found
  const activeRow = rows[active]
  const optionId = (row: ChooserRow) => `${ids}-${row.id}`
  const isChosen = (row: ChooserRow) => row.kind === 'category' && chosen.includes(row.node.category.id)

  useEffect(() => {
    list.current?.focus({ preventScroll: true })
  }, [])
  const scrollTo = activeRow ? optionId(activeRow) : null
  useEffect(() => {
    if (scrollTo !== null) document.getElementById(scrollTo)?.scrollIntoView({ block: 'nearest' })
  }, [scrollTo])

  const filter = (text: string) => {
    setTyped(text)
    setActiveId(null)
  }
  const move = (to: number) => {
    setActiveId(rows[Math.max(0, Math.min(rows.length - 1, to))]?.id ?? null)
    setArmed(true)
  }
  const toggle = (row: ChooserRow) => {
    if (row.kind === 'create') {
      onCreate?.(row.name)
      filter('')
    } else {
      onToggle(row.node.category.id, !isChosen(row))
      setActiveId(row.id)
    }
    setArmed(false)
  }
  const press = (event: KeyboardEvent): boolean => {
    const step = steps[event.key]
    if (step !== undefined) move(active + step)
    else if (event.key === 'Escape' && typed !== '') filter('')
    else if (event.key === 'Escape') onDone()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onDone()
    else return false
    return true
  }
  const pressInList = (event: KeyboardEvent): boolean => {
    if (event.key === 'Enter') {
      if (isArmed && activeRow && !isChosen(activeRow)) toggle(activeRow)
      onDone()
      return true
    }
    if (event.key === ' ') {
      if (activeRow) toggle(activeRow)
      return true
    }
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return false
    const id = hasKeys
      ? keysOf(event)
          .map((key) => categoryOfKey(codebook, key))
          .find((each) => each !== null)
      : null
    const row = id ? rows.find((each) => each.kind === 'category' && each.node.category.id === id) : undefined
    if (row) toggle(row)
    else if (id) onToggle(id, !chosen.includes(id))
    else {
      field.current?.focus()
      if (event.key !== '/') filter(typed + event.key)
    }
    return true
  }
  const pressInField = (event: KeyboardEvent): boolean => {
    if (event.key !== 'Enter') return false
    if (typed.trim() === '') onDone()
    else if (activeRow) {
      if (!isChosen(activeRow)) toggle(activeRow)
      filter('')
    }
    return true
  }
  const onListKey = (event: KeyboardEvent) => {
    if (!event.nativeEvent.isComposing && (press(event) || pressInList(event))) settle(event)
  }
  const onFieldKey = (event: KeyboardEvent) => {
    const isForCaret = event.key === 'Home' || event.key === 'End'
    if (!event.nativeEvent.isComposing && ((!isForCaret && press(event)) || pressInField(event))) settle(event)
  }

  return (
    <div className="flex max-h-[inherit] min-h-0 w-80 max-w-full flex-col">
      <div className="p-1.5 pb-1">
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label="Filter the categories"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={`${ids}-list`}
          aria-activedescendant={activeRow ? optionId(activeRow) : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder="Filter"
          value={typed}
          onChange={(event) => filter(event.target.value)}
          onKeyDown={onFieldKey}
          className={classNames(fieldBox, 'h-8.5 focus:border-ink focus:outline-none')}
        />
      </div>
      <div
        ref={list}
        id={`${ids}-list`}
        role="listbox"
        tabIndex={0}
        aria-label="Categories"
        aria-multiselectable="true"
        aria-activedescendant={activeRow ? optionId(activeRow) : undefined}
        onKeyDown={onListKey}
        className="min-h-16 flex-1 overflow-y-auto overscroll-contain px-1.5 pb-1 outline-none"
      >
        {groups.map((group) => (
          <div key={group.title} role="group" aria-label={group.title}>
            <div aria-hidden className="px-2.5 pt-2 pb-0.5 text-xs font-medium text-muted">
              {group.title}
            </div>
            {group.rows.map((row) => (
              <ChooserOption
                key={row.id}
                id={optionId(row)}
                row={row}
                isFlat={group.title !== 'Codebook'}
                isActive={row === activeRow}
                isChosen={isChosen(row)}
                onPoint={() => setActiveId(row.id)}
                onPress={() => toggle(row)}
              />
            ))}
          </div>
        ))}
      </div>
      {rows.length === 0 ? <p className="px-4 pb-3 text-muted">Nothing fits. Try fewer letters.</p> : null}
      <ChooserDetails node={activeRow?.kind === 'category' ? activeRow.node : null} />
      <div className="flex items-center gap-2 border-t px-3 py-1.5 text-xs text-muted">
        <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-1 pointer-coarse:invisible">
          <span>
            <Kbd keys="Space" /> on, off
          </span>
          <span>
            <Kbd keys="/" /> filter
          </span>
        </span>
        <Button size="sm" look="plain" keys="Enter" onPress={onDone}>
          Done
        </Button>
      </div>
    </div>
  )
}

const noIds: readonly CategoryId[] = []
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
  Home: -Infinity,
  End: Infinity,
}

/** The key did its work: neither the page nor the layer around gets it. */
function settle(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

/** The letters a key press may mean: what it types and, on a layout without Latin letters, what stands at its place. */
function keysOf(event: KeyboardEvent): readonly string[] {
  const typed = event.key.toLowerCase()
  const place = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase()
  return place !== undefined && !/^[a-z]$/.test(typed) ? [typed, place] : [typed]
}
