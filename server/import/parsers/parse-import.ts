import 'server-only'

import { allSteps, type ImportChange, type ImportSwitches } from '@/core/import/change'
import { makeDraft, type ImportDraft } from '@/core/import/draft'
import type { Refusal } from '@/core/refusal'
import { err, ok, type Result } from '@/core/result'
import { admitText } from '@/core/text/door'
import { textOf } from '@/core/text/text-of'
import { decode, type Decoded } from './decode'
import { html } from './html'
import { guessLanguage } from './language'
import { markdown } from './markdown'
import { plainText } from './plain-text'
import { namedKind } from './signature'
import type { ImportFormat, Parser, Source } from './source'

/** The largest file taken, in bytes. */
export const byteLimit = 10 * 1024 * 1024
/** The longest text taken, in UTF-16 code units. */
export const lengthLimit = 5_000_000

// Asked from top to bottom; a new format is one more line.
const parsers: readonly Parser[] = [html, markdown, plainText]

/** What to import: the bytes of a file, or text that was pasted or sent. */
export interface ImportInput {
  readonly bytes?: Uint8Array | undefined
  readonly text?: string | undefined
  /** When it is left out, the name and the text itself tell. */
  readonly format?: ImportFormat | undefined
  /** The file's name. */
  readonly name?: string | null | undefined
  readonly switches?: ImportSwitches | undefined
}

/**
 * The one door of imports: finds out what the source is, reads it, and offers a draft to confirm.
 * Refuses what is larger than 10 MB or 5 million characters (`too-large`), a file that is no text (`unsupported`,
 * naming what is taken), a text nested beyond reading (`unreadable`), and one with nothing in it (`invalid`).
 */
export async function parseImport(input: ImportInput): Promise<Result<ImportDraft, Refusal>> {
  const name = input.name || null
  const switches = input.switches ?? allSteps
  const opened = open(input)
  if (!opened.ok && opened.error.code === 'too-large') return opened
  const admitted = opened.ok ? admitText(opened.value.text, 'replace') : opened
  const source: Source = {
    name,
    bytes: input.bytes ?? null,
    text: admitted.ok ? ok(admitted.value.text) : admitted,
  }
  const parser = parsers.find((each) => (input.format ? each.format === input.format : each.recognises(source)))
  const parsed = parser ? await parseWith(parser, source, switches) : source.text
  if (!parsed.ok) return parsed
  if (typeof parsed.value === 'string') return unsupported('This file')

  const doorChanges: readonly ImportChange[] = [
    ...(opened.ok ? decodingChange(opened.value) : []),
    ...(admitted.ok ? admitted.value.notes : []),
  ]
  const { blocks, known, changes } = parsed.value
  const language = guessLanguage(textOf({ type: 'doc', content: blocks }))
  return makeDraft({ blocks, known, changes: [...doorChanges, ...changes] }, { name, language, switches })
}

function open({ bytes, text, name }: ImportInput): Result<Decoded, Refusal> {
  if (bytes) {
    if (bytes.length > byteLimit) return tooLarge('The file is larger than 10 MB.')
    const kind = namedKind(bytes)
    if (kind) return unsupported(`${name ? `“${name}”` : 'This'} is ${kind}, which Variorum doesn’t read yet`)
    const decoded = decode(bytes)
    if (!decoded.ok) return unsupported(`${name ? `“${name}”` : 'This file'} holds no text we can read`)
    return decoded.value.text.length > lengthLimit ? tooLarge('The text is longer than 5 million characters.') : decoded
  }
  const pasted = text ?? ''
  if (pasted.length > lengthLimit) return tooLarge('The text is longer than 5 million characters.')
  return ok({ text: pasted, encoding: 'utf-8' })
}

async function parseWith(parser: Parser, source: Source, switches: ImportSwitches): ReturnType<Parser['parse']> {
  try {
    return await parser.parse(source, switches)
  } catch (error) {
    // The tree builders of Markdown and HTML recurse: a tower of ten thousand quotations exhausts the stack.
    if (error instanceof RangeError) {
      return err({
        code: 'unreadable',
        detail: 'The text nests too deeply to be read. Save it as plain text and try again.',
      })
    }
    throw error
  }
}

function decodingChange({ encoding }: Decoded): readonly ImportChange[] {
  if (encoding === 'utf-8') return []
  return [{ code: 'decoded', detail: `Read the file as ${encoding}. Look whether all letters are right.`, count: 1 }]
}

function unsupported(what: string): { readonly ok: false; readonly error: Refusal } {
  const taken = parsers.map(({ label }) => label).reverse()
  const list = `${taken.slice(0, -1).join(', ')} and ${taken.at(-1)}`
  return err({ code: 'unsupported', detail: `${what}. Variorum takes ${list}: save it as one of these and try again.` })
}

function tooLarge(what: string): { readonly ok: false; readonly error: Refusal } {
  return err({ code: 'too-large', detail: `${what} Divide it and import the parts.` })
}
