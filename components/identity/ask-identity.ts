import { type Result, err } from '@/core/result'
import { type Answer, readAnswer } from '../http/call-api'
import { type Problem, offline } from '../http/problem'

/** Asks one of the handlers about accounts and sessions: `path` is what follows /api/identity. They are for our pages alone and no part of the API. */
export async function askIdentity(
  method: 'POST' | 'PUT' | 'PATCH',
  path: `/${string}`,
  body: unknown = {},
): Promise<Result<Answer<unknown>, Problem>> {
  try {
    const response = await fetch(`/api/identity${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return await readAnswer<unknown>(response)
  } catch (error) {
    // No connection, or one that was cut.
    if (error instanceof TypeError) return err(offline())
    throw error
  }
}
