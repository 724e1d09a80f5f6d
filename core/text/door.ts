import { invalid, type Refusal } from '../refusal'
import { ok, type Result } from '../result'
import { replaceLoneSurrogates } from './well-formed'

/** What the door changed, in words for the person who imports. */
export interface DoorNote {
  readonly code: 'bom-dropped' | 'line-ends' | 'nul-replaced' | 'surrogates-replaced'
  readonly detail: string
  readonly count: number
}

/** A text as it may be stored, with a note for every kind of change. */
export interface AdmittedText {
  readonly text: string
  readonly notes: readonly DoorNote[]
}

const carriageReturn = /\r\n?/g
const separator = /[\u0085\u2028\u2029]/g

/**
 * The one door through which foreign text comes in: drops one leading byte order mark, turns CRLF, CR and the
 * Unicode line ends U+0085, U+2028 and U+2029 into LF, and never normalises Unicode.
 * NUL and lone surrogates can't be stored: they are refused (`invalid`), or with `broken: 'replace'` become U+FFFD
 * each, so that a person sees where something is missing.
 */
export function admitText(raw: string, broken: 'refuse' | 'replace' = 'refuse'): Result<AdmittedText, Refusal> {
  const notes: DoorNote[] = []
  const note = (code: DoorNote['code'], detail: string, count: number) => {
    if (count > 0) notes.push({ code, detail, count })
  }

  let text = raw
  if (text.startsWith('\uFEFF')) {
    text = text.slice(1)
    note('bom-dropped', 'Dropped the invisible byte order mark at the beginning.', 1)
  }

  const returns = text.match(carriageReturn)?.length ?? 0
  const separators = text.match(separator)?.length ?? 0
  if (returns > 0) text = text.replace(carriageReturn, '\n')
  if (separators > 0) text = text.replace(separator, '\n')
  note('line-ends', 'Wrote all line ends in the one way Variorum stores them.', returns + separators)

  const nuls = text.split('\0').length - 1
  const halves = replaceLoneSurrogates(text)
  if (broken === 'refuse') {
    if (nuls > 0) {
      return invalid('The text holds NUL characters, which no text may. Save it again as plain UTF-8 text and retry.')
    }
    if (halves.count > 0) {
      return invalid('The text holds broken characters (half of a pair). Save it again as UTF-8 text and retry.')
    }
    return ok({ text, notes })
  }
  note('nul-replaced', 'Put the sign \uFFFD where the text held a NUL character.', nuls)
  note('surrogates-replaced', 'Put the sign \uFFFD where the text held half of a broken character.', halves.count)
  return ok({ text: halves.text.replaceAll('\0', '\uFFFD'), notes })
}
