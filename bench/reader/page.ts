import type { Highlight } from '../../core/reading/highlight'
import { rowsOf, type HighlightColumns } from './corpus'

/** What a page under measurement offers to the script. */
export interface Bench {
  /** Puts the highlights on; done by itself when the page opens, unless its address says `wait`. */
  apply(): void
  addOne(n: number): void
  toggle(n: number): void
}

declare global {
  interface Window {
    bench?: Bench
    /** Milliseconds since navigation at which highlights were first on the screen. */
    painted?: number
  }
}

/** Whether the page is to be opened without highlights, and given them later. */
export const isWaiting = new URLSearchParams(location.search).has('wait')

/** A number of the address's query. */
export function paramNumber(name: string, otherwise: number): number {
  const value = new URLSearchParams(location.search).get(name)
  return value === null ? otherwise : Number(value)
}

/** The highlights of the page, as the server would answer them. */
export async function fetchHighlights(count: number): Promise<readonly Highlight[]> {
  const answer = await fetch(`highlights-${count}.json`)
  return rowsOf((await answer.json()) as HighlightColumns)
}

/** Notes the time of the first frame after `isThere`. */
export function tellPainted(isThere: () => boolean): void {
  const look = () => {
    if (!isThere()) requestAnimationFrame(look)
    else requestAnimationFrame(() => setTimeout(() => (window.painted = performance.now()), 0))
  }
  requestAnimationFrame(look)
}
