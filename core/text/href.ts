import { isWellFormed } from './well-formed'

/** The longest address a link may have, in UTF-16 code units: what browsers and mail programs still follow. */
export const hrefLimit = 4096

const web = /^https?:\/\/[^/\\?#]/i
const mail = /^mailto:[^/\\]/i
// Browsers drop tabs, newlines and leading controls before they read the scheme, so none is let in anywhere.
const blankOrControl = /[\p{Cc}\p{Zl}\p{Zp}\s]/u

/** True for an absolute http, https or mailto address that every browser reads as one. */
export function isHref(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= hrefLimit &&
    isWellFormed(value) &&
    !blankOrControl.test(value) &&
    (web.test(value) || mail.test(value))
  )
}
