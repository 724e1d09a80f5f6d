import { changedSpans } from './changed-spans'
import { makePlan, planChunk, signatureOf, type LaneMemory, type PaintPlan, type Painting } from './paint-plan'
import { paintChunk, unpaintChunk } from './painter'
import { selectedRows } from './selected-rows'
import { chunkAt, type TextChunks } from './text-chunks'
import type { Passage } from './transient'
import { collectUnits, unitsBetween, type TextUnit } from './text-units'

/** Blocks drawn in one frame at most: 16 ms hold about four of 4 KB. */
const chunksPerFrame = 4

/** Painted blocks kept when they leave the window; beyond it the farthest are cleaned, so that memory stays flat. */
const keptChunks = 240

/** How far beyond the window plans reach on either side, in windows: scrolling seldom needs a new one. */
const planReach = 2

/** Draws what is within one viewport of the view, a few blocks a frame, nearest first. */
export interface PainterWindow {
  /** Shows another painting: blocks in the window that look different are drawn anew. */
  show(painting: Painting): void
  /** Takes in blocks that came into the page later. */
  watch(chunks: TextChunks): void
  /** Draws one block now, wherever it is. */
  paintNow(chunk: number): void
  /** True for a block within about one viewport of the view. */
  isNear(chunk: number): boolean
  /** The stretch of text within about one viewport of the view. */
  near(): Passage
  stop(): void
}

/** `onMoved` is told after each frame in which other blocks came near or something was drawn. */
export function openPainterWindow(root: Element, first: TextChunks, onMoved: (drawn: boolean) => void): PainterWindow {
  let chunks = first
  let units: readonly TextUnit[] = []
  let painting: Painting | null = null
  let plan: PaintPlan | null = null
  let frame = 0
  let near: readonly [from: number, to: number] = [0, 0]
  let view: readonly [from: number, to: number] = [0, 0]
  const dirty = new Set<number>()
  const signatures = new Map<number, string>()
  const memory: LaneMemory = new Map()

  // Rows with the live selection in them, looked up before anything is drawn: asking later would lay out each drawing.
  let held: readonly [from: number, to: number] = [0, 0]
  const isHeld = (row: number) => row >= held[0] && row < held[1]
  const isNear = (row: number) => row >= near[0] && row < near[1]

  /** Rows of chunks within `margin` viewports of the view. */
  const rowsWithin = (margin: number): readonly [number, number] => {
    const [from, to] = unitsBetween(units, -margin * innerHeight, (1 + margin) * innerHeight)
    const [begin, end] = [units[from], units[to - 1]]
    return begin && end ? [begin.first, end.last + 1] : [0, 0]
  }

  const look = () => {
    const before = near
    near = rowsWithin(1)
    view = rowsWithin(0)
    for (let row = near[0]; row < near[1]; row += 1) if (row < before[0] || row >= before[1]) dirty.add(row)
    return near[0] !== before[0] || near[1] !== before[1]
  }

  const planFor = (row: number): PaintPlan | null => {
    if (!painting || (plan && plan.from <= row && row < plan.to)) return plan
    const reach = planReach * Math.max(8, near[1] - near[0])
    const [from, to] = isNear(row) ? near : [row, row + 1]
    plan = makePlan(painting, chunks, Math.max(0, from - reach), Math.min(chunks.elements.length, to + reach), memory)
    return plan
  }

  const paintRow = (row: number): boolean => {
    const element = chunks.elements[row]
    const current = planFor(row)
    if (!current || !element) return false
    const segments = planChunk(current, chunks, row)
    const signature = signatureOf(segments)
    if ((signatures.get(row) ?? '') === signature) return false
    if (isHeld(row)) {
      dirty.add(row)
      return false
    }
    paintChunk(element, chunks.start[row] ?? 0, segments)
    if (signature === '') signatures.delete(row)
    else signatures.set(row, signature)
    return true
  }

  const draw = (): boolean => {
    held = selectedRows(root, chunks)
    const middle = (view[0] + view[1]) / 2
    const order = [...dirty].filter(isNear).sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
    dirty.clear()
    let drawn = 0
    for (const row of order) {
      if (drawn >= chunksPerFrame) dirty.add(row)
      else if (paintRow(row)) drawn += 1
    }
    if (drawn >= chunksPerFrame && dirty.size > 0) schedule()
    clean(middle)
    return drawn > 0
  }

  const schedule = () => {
    if (frame !== 0) return
    frame = requestAnimationFrame(() => {
      frame = 0
      const moved = look()
      const drawn = draw()
      if (moved || drawn) onMoved(drawn)
    })
  }

  /** Cleans one block out of the window, unless somebody is at it. */
  const forget = (row: number) => {
    const element = chunks.elements[row]
    if (!element || isHeld(row) || element.contains(document.activeElement)) return
    unpaintChunk(element)
    signatures.delete(row)
  }

  /** Takes away what is no longer true beyond the window; it is drawn anew when it comes near. */
  const forgetFar = (before: Painting | null, after: Painting) => {
    if (!before || signatures.size === 0) return
    const isRanked = before.rankOf.size === after.rankOf.size
    const spans = isRanked ? changedSpans(before.highlights, after.highlights) : [{ start: 0, end: Infinity }]
    for (const { start, end } of spans) {
      const last = Math.min(chunkAt(chunks, end, 'end'), chunks.elements.length - 1)
      for (let row = chunkAt(chunks, start); row <= last; row += 1) if (!isNear(row) && signatures.has(row)) forget(row)
    }
  }

  const clean = (middle: number) => {
    if (signatures.size <= keptChunks + near[1] - near[0]) return
    const far = [...signatures.keys()]
      .filter((row) => !isNear(row))
      .sort((a, b) => Math.abs(b - middle) - Math.abs(a - middle))
    for (const row of far.slice(0, signatures.size - keptChunks)) forget(row)
  }

  /** Paper has no window. */
  const drawAll = () => {
    if (!painting) return
    held = [0, 0]
    plan = makePlan(painting, chunks, 0, chunks.elements.length, memory)
    for (let row = 0; row < chunks.elements.length; row += 1) paintRow(row)
  }

  const freed = () => {
    if (dirty.size > 0) schedule()
  }
  const resized = new ResizeObserver(schedule)
  resized.observe(root)
  document.addEventListener('scroll', schedule, { capture: true, passive: true })
  document.addEventListener('selectionchange', freed)
  addEventListener('resize', schedule)
  addEventListener('beforeprint', drawAll)

  const watch = (all: TextChunks) => {
    chunks = all
    units = collectUnits(root, all)
    plan = null
    schedule()
  }
  watch(first)

  return {
    show(next) {
      const before = painting
      painting = next
      plan = null
      held = selectedRows(root, chunks)
      if (near[1] === 0) look()
      forgetFar(before, next)
      for (let row = near[0]; row < near[1]; row += 1) dirty.add(row)
      if (draw()) onMoved(true)
    },
    watch,
    paintNow(row) {
      if (paintRow(row)) onMoved(true)
    },
    isNear,
    near: () => ({ start: chunks.start[near[0]] ?? 0, end: chunks.end[near[1] - 1] ?? 0 }),
    stop() {
      cancelAnimationFrame(frame)
      resized.disconnect()
      document.removeEventListener('scroll', schedule, { capture: true })
      document.removeEventListener('selectionchange', freed)
      removeEventListener('resize', schedule)
      removeEventListener('beforeprint', drawAll)
      for (const row of signatures.keys()) {
        const element = chunks.elements[row]
        if (element) unpaintChunk(element)
      }
      signatures.clear()
    },
  }
}
