import type { Refusal } from '@/core/refusal'
import type { Result } from '@/core/result'

/** What became of a call in one word: `ok`, the refusal's code, or the conflict's reason. For tables of cases. */
export async function outcomeOf(call: Promise<Result<unknown, Refusal>>): Promise<string> {
  const result = await call
  if (result.ok) return 'ok'
  return result.error.code === 'conflict' ? result.error.reason : result.error.code
}

/** The value of a call that must succeed. */
export async function valueOf<T>(call: Promise<Result<T, Refusal>>): Promise<T> {
  const result = await call
  if (!result.ok) throw new Error(`refused: ${result.error.detail}`)
  return result.value
}
