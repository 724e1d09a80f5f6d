import { type Result, err, ok } from '@/core/result'
import { type Problem, offline, parseProblem } from './problem'

/** A success: the body (undefined for 204) and the revision its ETag names. */
export interface Answer<T> {
  readonly body: T
  readonly rev: number | null
  readonly status: number
}

export interface CallOptions {
  /** The revision the change starts from; sent as `If-Match`. */
  readonly ifMatch?: number
  readonly signal?: AbortSignal
  /** Lets the request outlive the page (64 kB at most): for the last word of a page that closes. */
  readonly keepalive?: boolean
}

export type Method = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'

/** Longer than any answer of a healthy server; a file on a slow line may take as long as it needs. */
const patienceMs = 30_000

/**
 * The one way a page calls the API: `path` is what follows /api/v1, `body` becomes JSON (a FormData goes as it is).
 * `T` is the answer's type as core names it. Failure is a value; an abort by `signal` is a Problem with the code `aborted`.
 */
export async function callApi<T = undefined>(
  method: Method,
  path: `/${string}`,
  body?: unknown,
  { ifMatch, signal, keepalive }: CallOptions = {},
): Promise<Result<Answer<T>, Problem>> {
  const isForm = body instanceof FormData
  const headers = new Headers({ accept: 'application/json' })
  if (body !== undefined && !isForm) headers.set('content-type', 'application/json')
  if (ifMatch !== undefined) headers.set('if-match', `"${ifMatch}"`)
  const signals = [...(signal ? [signal] : []), ...(isForm ? [] : [AbortSignal.timeout(patienceMs)])]
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
      ...(keepalive === undefined ? {} : { keepalive }),
      ...(signals.length > 0 ? { signal: AbortSignal.any(signals) } : {}),
    })
    return await readAnswer<T>(response)
  } catch (error) {
    if (signal?.aborted === true) return err({ ...offline('This was called off.'), code: 'aborted' })
    // fetch rejects with nothing but these: no connection, a cut one, or our patience at an end.
    if (error instanceof TypeError || error instanceof DOMException) return err(offline())
    throw error
  }
}

/** Tells success from failure in an answer that came. */
export async function readAnswer<T>(response: Response): Promise<Result<Answer<T>, Problem>> {
  const words = await response.text()
  const body = parseJson(words, response.headers.get('content-type'))
  if (!response.ok) return err(parseProblem(response.status, body, response.headers))
  const rev = /^(?:W\/)?"(\d+)"$/.exec(response.headers.get('etag') ?? '')?.[1]
  return ok({ body: body as T, rev: rev === undefined ? null : Number(rev), status: response.status })
}

function parseJson(words: string, type: string | null): unknown {
  if (words === '' || !/\bjson\b/i.test(type ?? '')) return undefined
  try {
    return JSON.parse(words)
  } catch (error) {
    // A proxy between us cut the answer: to the caller it is no answer.
    if (error instanceof SyntaxError) throw new TypeError('the answer was cut')
    throw error
  }
}
