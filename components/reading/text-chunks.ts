import { blockAt, type BlockColumns } from '@/core/spans/span-index'

/** The stretches of an article's text in the page, in reading order. Offsets: UTF-16 code units, half-open. */
export interface TextChunks extends BlockColumns {
  readonly start: Uint32Array
  readonly end: Uint32Array
  readonly elements: readonly HTMLElement[]
  readonly rowOf: ReadonlyMap<Element, number>
}

/** Finds every `[data-chunk]` under `root`. */
export function collectChunks(root: ParentNode): TextChunks {
  const elements = [...root.querySelectorAll<HTMLElement>('[data-chunk]')]
  return {
    elements,
    start: Uint32Array.from(elements, (element) => Number(element.dataset['start'])),
    end: Uint32Array.from(elements, (element) => Number(element.dataset['end'])),
    rowOf: new Map(elements.map((element, row) => [element, row])),
  }
}

/** The chunk that holds the unit after `offset`; for `bias` "end" the one that holds the unit before it. */
export function chunkAt(chunks: TextChunks, offset: number, bias: 'start' | 'end' = 'start'): number {
  const row = blockAt(chunks, bias === 'end' ? offset - 1 : offset)
  return Math.min(row, chunks.elements.length - 1)
}
