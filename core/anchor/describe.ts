import { graphemeEnd, graphemeStart } from '../text/grapheme'
import type { Span } from '../text/offset'

/** Longest context kept on either side, in UTF-16 code units: enough to tell look-alikes apart, small enough to send. */
export const contextLength = 64

/** A place in a text with what stands there and around it. Offsets: UTF-16 code units, half-open. */
export interface Quote {
  readonly start: number
  readonly end: number
  /** `text.slice(start, end)`. */
  readonly exact: string
  /** Up to `contextLength` units before and after, never splitting a grapheme. */
  readonly prefix: string
  readonly suffix: string
}

/** Describes a passage so that it can be found again in another text; throws a RangeError when it is outside this one. */
export function describe(text: string, { start, end }: Span): Quote {
  if (end > text.length) throw new RangeError(`span [${start}, ${end}) is outside a text of ${text.length} units`)
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(graphemeEnd(text, Math.max(0, start - contextLength)), start),
    suffix: text.slice(end, graphemeStart(text, Math.min(text.length, end + contextLength))),
  }
}
