import type { UserId } from '@/core/ids'
import { callApi } from '../../http/call-api'

/**
 * Whether this browser's session is that person's. True as well when nobody can be asked just now: the write that
 * follows will meet the same silence, and be tried again after the next question.
 */
export async function isSignedInAs(userId: UserId): Promise<boolean> {
  const answer = await callApi<{ readonly id: UserId }>('GET', '/me')
  if (answer.ok) return answer.value.body.id === userId
  return answer.error.status !== 401
}
