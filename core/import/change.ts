/** One kind of thing an import changed in the text, in words for the person who confirms it. */
export interface ImportChange {
  /** A stable name for the kind of change. */
  readonly code: string
  /** A whole sentence: what was done. */
  readonly detail: string
  /** How many times. */
  readonly count: number
  /** What was taken out or moved, in the order of the text; absent where nothing was. */
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
