import { rangeOf } from './dom-offsets'
import type { TextChunks } from './text-chunks'

/** Layers painted by the CSS Custom Highlight API, from bottom to top. Small ones only: under 100 ranges each. */
export const transientLayers = ['search', 'others', 'hover', 'active', 'choice'] as const
export type TransientLayer = (typeof transientLayers)[number]

/** A passage of the text, in UTF-16 code units. */
export interface Passage {
  readonly start: number
  readonly end: number
}

/** Most ranges one layer registers: each taxes every render of the page. */
const mostRanges = 100

/** Passing marks over the text: what is chosen, hovered, active or found. */
export interface Transients {
  /** Shows these passages in a layer instead of the ones before; those beyond the first 100 are left out. */
  set(layer: TransientLayer, passages: readonly Passage[]): void
  /** Makes the ranges anew, after the painter changed text nodes under them. */
  refresh(): void
  clear(): void
}

/** `chunksNow` gives the chunks as they are when ranges are made. Without the API in the browser nothing is shown. */
export function openTransients(chunksNow: () => TextChunks): Transients {
  const shown = new Map<TransientLayer, readonly Passage[]>()
  const isSupported = typeof Highlight !== 'undefined' && 'highlights' in CSS

  const register = (layer: TransientLayer) => {
    if (!isSupported) return
    const chunks = chunksNow()
    const ranges = (shown.get(layer) ?? [])
      .map(({ start, end }) => rangeOf(chunks, start, end))
      .filter((range) => range !== null)
    if (ranges.length === 0) {
      CSS.highlights.delete(nameOf(layer))
      return
    }
    const highlight = new Highlight(...ranges)
    highlight.priority = transientLayers.indexOf(layer)
    CSS.highlights.set(nameOf(layer), highlight)
  }

  return {
    set(layer, passages) {
      if (passages.length === 0 && !shown.has(layer)) return
      if (passages.length === 0) shown.delete(layer)
      else shown.set(layer, passages.slice(0, mostRanges))
      register(layer)
    },
    refresh() {
      for (const layer of shown.keys()) register(layer)
    },
    clear() {
      for (const layer of shown.keys()) if (isSupported) CSS.highlights.delete(nameOf(layer))
      shown.clear()
    },
  }
}

function nameOf(layer: TransientLayer): string {
  return `variorum-${layer}`
}
