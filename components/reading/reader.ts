import type { Category } from '@/core/codebook/category'
import type { CategoryId, HighlightId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import { rankCategories } from './category-look'
import { categoryRules } from './category-sheet'
import { caretRectOf, offsetAtPoint, rangeOf, selectedOffsets, selectOffsets } from './dom-offsets'
import { linkCards } from './card-links'
import { openPainterWindow, type PainterWindow } from './painter-window'
import { chunkAt, collectChunks, type TextChunks } from './text-chunks'
import { openTransients, type Passage, type TransientLayer, type Transients } from './transient'

/** A choice in the text: where it began and where it is now, in UTF-16 code units; equal for a caret. */
export interface TextChoice {
  readonly anchor: number
  readonly focus: number
}

/**
 * The text in the page with everything drawn on it. React components hold one (see `useReader`) and call it; it owns
 * the DOM below `.article-text` alone. All offsets are UTF-16 code units of the version's text.
 */
export interface Reader {
  /** Takes over the text below `root` (the element with `.article-text` in it). Returns how to let go. */
  attach(root: HTMLElement): () => void
  /** What is painted: highlights of this version (deleted ones are skipped) under these categories. */
  show(highlights: readonly Highlight[], categories: Iterable<Category>): void
  /** Categories not shown; `null` stands for highlights without one. One attribute on the root, nothing is redrawn. */
  hide(categories: Iterable<CategoryId | null>): void
  /** Shows a small passing layer (hover, active, choice, search hits, others’ choices). */
  setLayer(layer: TransientLayer, passages: readonly Passage[]): void
  /** Adds blocks as `articleHtml` wrote them after those there are. */
  append(html: string): void
  choice(): TextChoice | null
  choose(choice: TextChoice | null): void
  offsetAt(x: number, y: number): number | null
  /** Rectangle of the passage (or caret) in the viewport; null when it is not in the page. */
  rectOf(passage: Passage): DOMRect | null
  /** Where a caret at the offset stands in the viewport: zero width, as high as the line. */
  caretRect(offset: number, bias?: 'start' | 'end'): DOMRect | null
  /** Base direction of the paragraph at the offset. */
  directionAt(offset: number): 'ltr' | 'rtl'
  /** Distance from the top of the root to the line in which the offset stands; exact near the viewport, else estimated. */
  topOf(offset: number): number | null
  /** The stretch of text within about one viewport of the view; null before there is any. */
  near(): Passage | null
  /** Brings the line of the offset to a third of the height, unless it stands well in view, above `floor` (pixels). */
  reveal(offset: number, floor?: number): void
  /** Draws the highlight if it is not and puts the focus on its first mark. */
  focusHighlight(highlight: Highlight): void
  /** Whether the passage is in the page: a later part of a long text may still be on its way. */
  holds(passage: Passage): boolean
  /** Tells when lines may stand elsewhere or other blocks are near. Returns how to stop. */
  onLayout(listener: () => void): () => void
  readonly root: HTMLElement | null
}

interface Attached {
  readonly root: HTMLElement
  readonly text: HTMLElement
  chunks: TextChunks
  readonly window: PainterWindow
  readonly transients: Transients
}

/** A reader not attached yet. What it is told before that is shown once it is. */
export function createReader(): Reader {
  const listeners = new Set<() => void>()
  const sheet = typeof CSSStyleSheet === 'undefined' ? null : new CSSStyleSheet()
  let at: Attached | null = null
  let shown: { highlights: readonly Highlight[]; categories: readonly Category[] } = { highlights: [], categories: [] }
  let hidden: readonly (CategoryId | null)[] = []
  let frame = 0

  const announce = () => {
    if (frame !== 0) return
    frame = requestAnimationFrame(() => {
      frame = 0
      for (const listener of listeners) listener()
      if (at) linkCards(at.text)
    })
  }

  const paint = () => at?.window.show({ highlights: shown.highlights, rankOf: rankCategories(shown.categories) })

  const applyHidden = () => {
    const ranks = rankCategories(shown.categories)
    const off = hidden.map((id) => (id === null ? 'n' : `${ranks.get(id) ?? ''}`)).join(' ')
    if (off === '') at?.text.removeAttribute('data-off')
    else at?.text.setAttribute('data-off', off)
  }

  return {
    get root() {
      return at?.root ?? null
    },
    attach(root) {
      const text = root.querySelector<HTMLElement>('.article-text') ?? root
      const chunks = collectChunks(text)
      const transients = openTransients(() => at?.chunks ?? chunks)
      const window = openPainterWindow(text, chunks, (drawn) => {
        if (drawn) transients.refresh()
        announce()
      })
      const resized = new ResizeObserver(announce)
      resized.observe(text)
      if (sheet) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
      at = { root, text, chunks, window, transients }
      paint()
      applyHidden()
      announce()
      return () => {
        window.stop()
        transients.clear()
        resized.disconnect()
        cancelAnimationFrame(frame)
        frame = 0
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
        at = null
      }
    },
    show(highlights, categories) {
      const next = [...categories]
      if (!isSameList(next, shown.categories)) sheet?.replaceSync(categoryRules(next))
      shown = { highlights, categories: next }
      paint()
      applyHidden()
    },
    hide(categories) {
      hidden = [...categories]
      applyHidden()
    },
    setLayer: (layer, passages) => at?.transients.set(layer, passages),
    append(html) {
      if (!at) return
      const template = document.createElement('template')
      template.innerHTML = html
      at.text.append(template.content)
      at.chunks = collectChunks(at.text)
      at.window.watch(at.chunks)
      paint()
      at.transients.refresh()
      announce()
    },
    choice: () => at && selectedOffsets(at.text, at.chunks),
    choose(choice) {
      if (choice === null) document.getSelection()?.removeAllRanges()
      else if (at) selectOffsets(at.chunks, choice.anchor, choice.focus)
    },
    offsetAt: (x, y) => at && offsetAtPoint(at.text, at.chunks, x, y),
    rectOf: ({ start, end }) => (at && rangeOf(at.chunks, start, end)?.getBoundingClientRect()) ?? null,
    caretRect: (offset, bias = 'start') => at && caretRectOf(at.chunks, offset, bias),
    directionAt(offset) {
      const element = at?.chunks.elements[chunkAt(at.chunks, offset)]
      return element && getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr'
    },
    topOf(offset) {
      if (!at) return null
      const row = chunkAt(at.chunks, offset)
      const element = at.chunks.elements[row]
      if (!element) return null
      const origin = at.root.getBoundingClientRect().top
      const [first] = at.window.isNear(row) ? (rangeOf(at.chunks, offset, offset + 1)?.getClientRects() ?? []) : []
      if (first) return first.top - origin
      const box = element.getBoundingClientRect()
      const [start, end] = [at.chunks.start[row] ?? 0, at.chunks.end[row] ?? 0]
      return box.top - origin + (box.height * (offset - start)) / Math.max(1, end - start)
    },
    near: () => at && at.window.near(),
    reveal(offset, floor = innerHeight * 0.75) {
      if (!at) return
      at.chunks.elements[chunkAt(at.chunks, offset)]?.scrollIntoView({ block: 'nearest' })
      const rect = rangeOf(at.chunks, offset, offset)?.getBoundingClientRect()
      const comfortable = rect && rect.top > innerHeight * 0.15 && rect.bottom < floor
      if (rect && !comfortable) scrollBy({ top: rect.top - innerHeight / 3 })
    },
    focusHighlight({ id, start }) {
      if (!at) return
      const row = chunkAt(at.chunks, start)
      this.reveal(start)
      at.window.paintNow(row)
      at.chunks.elements[row]
        ?.querySelector<HTMLElement>(`mark[tabindex][data-h~="${id satisfies HighlightId}"]`)
        ?.focus({ preventScroll: true })
    },
    holds: ({ end }) => at !== null && end <= (at.chunks.end.at(-1) ?? 0),
    onLayout(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i])
}
