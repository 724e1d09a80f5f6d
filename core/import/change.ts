import { graphemeStart } from '../text/grapheme'

/** One kind of thing an import changed in the text, in words for the person who confirms it. */
export interface ImportChange {
  /** A stable name for the kind of change. */
  readonly code: string
  /** A whole sentence: what was done. */
  readonly detail: string
  /** How many times. */
  readonly count: number
  /** What was taken out or moved, in the order of the text (the first 200); absent where nothing was. */
  readonly passages?: readonly string[]
}

/** The steps of an import that a person may turn off in the preview. */
export interface ImportSwitches {
  /** Hard-wrapped lines become paragraphs, paragraphs torn by a page break become whole. */
  readonly rejoinLines: boolean
  /** A word divided at a line end loses its hyphen. */
  readonly undoHyphenation: boolean
  /** Bare links, "Related article" lines, disclaimers and the like are set aside; photo credits become captions. */
  readonly separateFurniture: boolean
  /** Doubled full stops become one. */
  readonly tidyPunctuation: boolean
}

/** Every step on: what an import does unless told otherwise. */
export const allSteps: ImportSwitches = {
  rejoinLines: true,
  undoHyphenation: true,
  separateFurniture: true,
  tidyPunctuation: true,
}

/** "1 line", "2 lines": the English plural of a count. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

/** The beginning of a text, for a report: at most `length` UTF-16 units, and no split letter. */
export function beginningOf(text: string, length: number): string {
  return text.slice(0, graphemeStart(text, Math.min(length, text.length)))
}

/** The end of a text, for a report: at most `length` UTF-16 units and the rest of a letter. */
export function endOf(text: string, length: number): string {
  return text.slice(graphemeStart(text, Math.max(0, text.length - length)))
}

// More than that nobody reads in a preview.
const mostPassages = 200

/** The report on passages that were taken out or moved: one change, or none when there were none. */
export function changeOf(code: string, detail: string, passages: readonly string[]): readonly ImportChange[] {
  if (passages.length === 0) return []
  return [{ code, detail, count: passages.length, passages: passages.slice(0, mostPassages) }]
}
