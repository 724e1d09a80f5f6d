import { readDate, type FoundDate } from './date'

const label = /^(?:date|published(?: on)?|posted(?: on)?|дата|опубликовано|опубліковано|datum)\s*[:：]?\s+/iu
const border = /^\s*(?:[|·•:]|[–—-]\s)\s*/u

/**
 * A date stuck to the beginning of a paragraph by whatever copied the page ("date 2026-03-06 The first words …"):
 * the day, and how many UTF-16 units to cut off. Only where the text says it is no prose: by a label before it, a
 * sign after it, or the form of the date itself (2026-03-06). What follows must begin like a sentence.
 */
export function readGluedDate(text: string): FoundDate | null {
  const skipped = label.exec(text)?.[0].length ?? 0
  const date = readDate(text.slice(skipped))
  if (!date) return null
  const after = text.slice(skipped + date.length)
  const sign = border.exec(after)?.[0].length ?? 0
  const space = /^\s+/.exec(after)?.[0].length ?? 0
  const rest = after.slice(Math.max(sign, space))
  const noProse = skipped > 0 || sign > 0 || /^\d{4}-\d{2}-\d{2}/.test(text)
  const begins = sign + space > 0 && /^["'“‘«„(¿¡]?[\p{Lu}\p{Lo}\p{N}]/u.test(rest)
  return noProse && begins ? { iso: date.iso, length: text.length - rest.length } : null
}
