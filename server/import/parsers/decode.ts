import 'server-only'

import { analyse } from 'chardet'
import type { Refusal } from '@/core/refusal'
import { err, ok, type Result } from '@/core/result'

/** A text and the encoding it was written in, by its WHATWG name. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
}

const marks: readonly { readonly encoding: string; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]
// Enough to tell an encoding by the frequency of its letters, little enough to be quick.
const sample = 65_536

/**
 * Reads bytes as text: by their byte order mark, else as strict UTF-8, else as UTF-16 when every second byte is zero,
 * else in the encoding whose letters fit best. Refuses (`unsupported`) what is no text in any of them.
 */
export function decode(bytes: Uint8Array): Result<Decoded, Refusal> {
  const marked = marks.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte))
  if (marked) return decodeAs(marked.encoding, bytes.subarray(marked.bytes.length)) ?? notText
  const wide = wideEncoding(bytes)
  if (wide) return decodeAs(wide, bytes) ?? notText
  const utf8 = decodeAs('utf-8', bytes)
  if (utf8) return utf8
  const start = Math.max(0, bytes.findIndex((byte) => byte > 0x7f) - 1024)
  for (const { name } of analyse(bytes.subarray(start, start + sample))) {
    const decoded = isKnown(name) ? decodeAs(name, bytes) : null
    if (decoded) return decoded
  }
  return notText
}

const notText = err<Refusal>({ code: 'unsupported', detail: 'This file is not a text in any encoding we know.' })

/** The text in an encoding, or null when the bytes are not valid in it or decode to control characters. */
function decodeAs(encoding: string, bytes: Uint8Array): Result<Decoded, Refusal> | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
    return looksWritten(text) ? ok({ text, encoding: encoding.toLowerCase() }) : null
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== ''
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** True unless control characters make up more than one in five hundred of the beginning: then it is no writing. */
function looksWritten(text: string): boolean {
  const beginning = text.slice(0, sample)
  const controls = beginning.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0
  return controls <= Math.max(1, beginning.length / 500)
}

/** UTF-16 without a mark: text in a European language has a zero in nearly every second byte. */
function wideEncoding(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 4096) & ~1
  const zeros: [number, number] = [0, 0]
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[(i & 1) as 0 | 1] += 1
  const most = (length / 2) * 0.6
  if (length < 4) return null
  if (zeros[1] >= most && zeros[0] === 0) return 'utf-16le'
  return zeros[0] >= most && zeros[1] === 0 ? 'utf-16be' : null
}
