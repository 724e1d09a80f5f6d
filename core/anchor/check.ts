import { err, ok, type Result } from '../result'
import { isGraphemeBoundary } from '../text/grapheme'
import { span, type Span } from '../text/offset'

/** Why an anchor does not hold: `outside` the text or empty, other words stand there (`stale`), or it cuts a character. */
export type AnchorFault = 'outside' | 'stale' | 'splits-character'

/** What a highlight says about its place. Offsets: UTF-16 code units, half-open. */
export interface AnchorClaim {
  readonly start: number
  readonly end: number
  readonly exact: string
}

/** The span of an anchor that holds against `text`, or the reason it does not. */
export function checkAnchor(text: string, { start, end, exact }: AnchorClaim): Result<Span, AnchorFault> {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > text.length) {
    return err('outside')
  }
  if (text.slice(start, end) !== exact) return err('stale')
  if (!isGraphemeBoundary(text, start) || !isGraphemeBoundary(text, end)) return err('splits-character')
  return ok(span(start, end))
}

/** True when `text.slice(start, end) === exact` and neither end cuts a character. */
export function anchorHolds(text: string, claim: AnchorClaim): boolean {
  return checkAnchor(text, claim).ok
}
