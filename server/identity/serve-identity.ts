import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Refusal, forbidden } from '@/core/refusal'
import { type Result, err } from '@/core/result'
import type { Actor } from '../actor'
import { presentFault, presentProblem } from '../http/problem'
import { readJson } from '../http/read-body'
import { isSameOrigin } from '../http/same-origin'
import { isUnreachable } from '../platform/db'
import { reportFault } from '../platform/log'
import { clientAddress } from './client-address'
import { identify } from './identify'
import { parseInput } from './parse-input'
import type { SessionClaims } from './session'
import { beginSession, endSession } from './session-cookie'

/** A JSON answer, or nothing (204). With claims a session begins in this browser; with `end` it ends. */
export interface IdentityReply {
  readonly body?: unknown
  readonly session?: SessionClaims | 'end'
  /** What is left to do after the answer went out. */
  readonly after?: () => Promise<void>
}

/** What a handler gets: the parsed body, and where the request comes from (null when not known). */
interface OpenCall<B> {
  readonly body: B
  readonly address: string | null
}

interface SignedInCall<B> extends OpenCall<B> {
  readonly actor: Actor
}

type Later = (work: () => Promise<void>) => void
type Handler = (request: Request) => Promise<Response>
type Answer = Promise<Result<IdentityReply, Refusal>>

/** Names, addresses and passwords need no more. In bytes. */
const maxBytes = 8_000

/** A handler for pages before one is signed in. Called by our own pages only; `later` is how work waits for the answer to be out. */
export function serveAnybody<B extends z.ZodType>(
  body: B,
  run: (call: OpenCall<z.output<B>>) => Answer,
  later?: Later,
): Handler {
  return guarded(async (request) => {
    const read = await bodyOf(body, request)
    return read.ok ? run({ body: read.value, address: addressOf(request) }) : read
  }, later)
}

/** A handler for the pages about one's own account: for somebody signed in by cookie. */
export function serveOwner<B extends z.ZodType>(body: B, run: (call: SignedInCall<z.output<B>>) => Answer): Handler {
  return guarded(async (request) => {
    const who = await identify(request)
    if (!who.ok) return who
    const read = await bodyOf(body, request)
    return read.ok ? run({ actor: who.value, body: read.value, address: addressOf(request) }) : read
  })
}

/** A body of these handlers that says nothing. */
export const noBody = z.unknown()

function guarded(answer: (request: Request) => Answer, later: Later = (work) => void work()): Handler {
  return async (request) => {
    const requestId = request.headers.get('x-request-id') ?? randomUUID()
    try {
      const result = isSameOrigin(request)
        ? await answer(request)
        : forbidden('This is for the pages of this site only.')
      return result.ok ? await present(result.value, later) : presentProblem(result.error, requestId)
    } catch (error) {
      if (isUnreachable(error)) return presentProblem(noDatabase, requestId)
      reportFault(`identity ${requestId}`, error)
      return presentFault(requestId)
    }
  }
}

const noDatabase: Refusal = {
  code: 'unavailable',
  detail: 'The database can’t be reached just now. Nothing was changed; try again in a moment.',
  retryAfterSeconds: 2,
}

async function present({ body, session, after }: IdentityReply, later: Later): Promise<Response> {
  const headers = new Headers({ 'cache-control': 'no-store' })
  if (session !== undefined)
    headers.append('set-cookie', session === 'end' ? endSession() : await beginSession(session))
  if (after !== undefined) later(after)
  if (body === undefined) return new Response(null, { status: 204, headers })
  headers.set('content-type', 'application/json')
  return new Response(JSON.stringify(body), { status: 200, headers })
}

async function bodyOf<B extends z.ZodType>(schema: B, request: Request): Promise<Result<z.output<B>, Refusal>> {
  const read = await readJson(request, maxBytes)
  return read.ok ? parseInput(schema, read.value) : err(read.error)
}

function addressOf(request: Request): string | null {
  return clientAddress((name) => request.headers.get(name))
}
