import 'server-only'
import { type Refusal, invalid } from '@/core/refusal'
import { type Result, err, ok } from '@/core/result'
import { isWellFormed } from '@/core/text/well-formed'

/** Reads a JSON body of at most `maxBytes`, strictly UTF-8, without NUL or broken surrogates anywhere. `undefined` when there is none. */
export async function readJson(request: Request, maxBytes: number): Promise<Result<unknown, Refusal>> {
  const tooLarge = err<Refusal>({
    code: 'too-large',
    detail: `The body is larger than ${maxBytes.toLocaleString('en')} bytes.`,
  })
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return tooLarge
  const bytes = await readAtMost(request, maxBytes)
  if (bytes === null) return tooLarge
  if (bytes.length === 0) return ok(undefined)
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    return err({ code: 'unsupported', detail: 'Send JSON, with the header “Content-Type: application/json”.' })
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    return invalid(`The body is not UTF-8 (${error instanceof Error ? error.message : 'unreadable'}).`)
  }
  try {
    const value: unknown = JSON.parse(text)
    const path = findBrokenString(value, '', 0)
    return path === null
      ? ok(value)
      : invalid('A text holds a NUL or half of a character pair. Take it out and send again.', [
          { path, message: 'NUL or lone surrogate' },
        ])
  } catch (error) {
    return invalid(`The body is not JSON: ${error instanceof Error ? error.message : 'unreadable'}.`)
  }
}

async function readAtMost(request: Request, maxBytes: number): Promise<Uint8Array | null> {
  if (request.body === null) return new Uint8Array()
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of request.body) {
    length += part.length
    if (length > maxBytes) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Deeper than any body of ours; the JSON of a comment may have 20 levels. */
const maxDepth = 200

function findBrokenString(value: unknown, path: string, depth: number): string | null {
  if (typeof value === 'string') return value.includes('\0') || !isWellFormed(value) ? path : null
  if (typeof value !== 'object' || value === null) return null
  if (depth > maxDepth) return path
  for (const [key, inner] of Object.entries(value)) {
    const here = path === '' ? key : `${path}.${key}`
    const found = key.includes('\0') || !isWellFormed(key) ? here : findBrokenString(inner, here, depth + 1)
    if (found !== null) return found
  }
  return null
}
