import 'server-only'
import { z } from 'zod'
import type { Refusal } from '@/core/refusal'
import type { Result } from '@/core/result'
import type { Actor } from '../actor'

/** What an endpoint is called with: everything parsed, and who calls. */
export interface Call<P, Q, B> {
  readonly actor: Actor
  readonly params: P
  readonly query: Q
  readonly body: B
  /** The revision in `If-Match: "<rev>"`, or null when the header is absent. */
  readonly ifMatch: number | null
  readonly request: Request
}

/** A JSON answer, or nothing (204), with the revision that becomes the ETag. */
export interface Reply<A> {
  readonly body: A
  readonly rev?: number
  readonly headers?: Readonly<Record<string, string>>
}

type Shape = z.ZodType

/**
 * One operation of the API. The same schemas validate it, type its handler and make its page in openapi.json.
 * `answer` describes the JSON body; a stream or a download says its media type instead and replies with a Response.
 */
export interface Endpoint<
  P extends Shape = Shape,
  Q extends Shape = Shape,
  B extends Shape = Shape,
  A extends Shape = Shape,
> {
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'
  /** Under /api/v1, with `{name}` for each parameter. */
  readonly path: string
  readonly summary: string
  /** The noun it belongs to, for the reference page. */
  readonly noun: string
  readonly params: P
  readonly query: Q
  readonly body: B
  readonly answer: A
  /** Of a JSON answer; 200 when nothing is said, and 204 where there is no body. */
  readonly status?: 200 | 201 | 202
  /** Other than JSON: what the answer is. */
  readonly media?: string
  /** A form with files instead of JSON. The handler reads `request.formData()` itself. */
  readonly multipart?: boolean
  /** Beside such a form: the JSON body that is taken as well. The handler reads it itself. */
  readonly orJson?: z.ZodType
  /** Bytes of body at most. */
  readonly maxBytes: number
  readonly run: (
    call: Call<z.output<P>, z.output<Q>, z.output<B>>,
  ) => Promise<Result<Reply<z.output<A>>, Refusal> | Response>
}

/** No parameters, no query, no body, no answer. */
export const nothing = z.undefined()
const noParams = z.object({})

/** A megabyte of JSON is more than any row needs. */
const defaultMaxBytes = 1_000_000

type Partly<P extends Shape, Q extends Shape, B extends Shape, A extends Shape> = Pick<
  Endpoint<P, Q, B, A>,
  'method' | 'path' | 'summary' | 'noun' | 'run'
> &
  Partial<
    Pick<
      Endpoint<P, Q, B, A>,
      'params' | 'query' | 'body' | 'answer' | 'status' | 'media' | 'multipart' | 'orJson' | 'maxBytes'
    >
  >

/** Fills in what an endpoint leaves out. */
export function endpoint<
  P extends Shape = typeof noParams,
  Q extends Shape = typeof noParams,
  B extends Shape = typeof nothing,
  A extends Shape = typeof nothing,
>(given: Partly<P, Q, B, A>): Endpoint<P, Q, B, A> {
  return {
    maxBytes: defaultMaxBytes,
    ...given,
    params: given.params ?? (noParams as Shape as P),
    query: given.query ?? (noParams as Shape as Q),
    body: given.body ?? (nothing as Shape as B),
    answer: given.answer ?? (nothing as Shape as A),
  }
}
