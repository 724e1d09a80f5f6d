import 'server-only'

import type { ImportSwitches } from '@/core/import/change'
import type { ParsedSource } from '@/core/import/draft'
import type { Refusal } from '@/core/refusal'
import { ok, type Result } from '@/core/result'

/** The formats an import takes; `format` of the API. */
export type ImportFormat = 'text' | 'markdown' | 'html'

/** What is to be imported, as a parser gets it. */
export interface Source {
  /** The file's name, when there is a file. */
  readonly name: string | null
  /** The file as it came; null for pasted text. */
  readonly bytes: Uint8Array | null
  /** The text, admitted through the door of core; a refusal when the bytes are no text. */
  readonly text: Result<string, Refusal>
}

/** One line of the table of parsers. */
export interface Parser {
  readonly format: ImportFormat
  /** As a person is told what is taken: "Markdown (.md)". */
  readonly label: string
  /** True when a source of unsaid format is this parser's; the table is asked from top to bottom. */
  recognises(source: Source): boolean
  parse(source: Source, switches: ImportSwitches): Promise<Result<ParsedSource, Refusal>>
}

/** A parser of a format that is text: it never sees bytes that are none. */
export function textParser(
  line: Pick<Parser, 'format' | 'label'> & {
    recognisesText(text: string, name: string): boolean
    parseText(text: string, switches: ImportSwitches): ParsedSource
  },
): Parser {
  return {
    format: line.format,
    label: line.label,
    recognises: ({ text, name }) => text.ok && line.recognisesText(text.value, name ?? ''),
    parse: async ({ text }, switches) => (text.ok ? ok(line.parseText(text.value, switches)) : text),
  }
}
