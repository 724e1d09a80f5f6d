import type { Problem } from '../ui/error-summary'

/** What came of asking the server: its answer, or a problem in words for the person. */
export type Sent = { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly problem: Problem }

const unreachable: Problem = { detail: 'The server can’t be reached. Check the connection, then try again.' }

/** Sends JSON to one of our handlers. */
export async function send(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<Sent> {
  try {
    const answer = await fetch(path, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    const json: unknown = text === '' ? undefined : JSON.parse(text)
    if (answer.ok) return { ok: true, body: json }
    return { ok: false, problem: isProblem(json) ? withoutNumber(json) : unreachable }
  } catch (error) {
    // No connection, or an answer that is not the server's.
    if (error instanceof TypeError || error instanceof SyntaxError) return { ok: false, problem: unreachable }
    throw error
  }
}

function isProblem(value: unknown): value is Problem & { readonly status: number } {
  return typeof value === 'object' && value !== null && 'detail' in value && typeof value.detail === 'string'
}

/** The number of the request helps with faults of ours only. */
function withoutNumber({ status, detail, errors, requestId }: Problem & { readonly status: number }): Problem {
  return { detail, ...(errors ? { errors } : {}), ...(status >= 500 && requestId ? { requestId } : {}) }
}
