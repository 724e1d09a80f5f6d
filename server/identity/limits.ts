import 'server-only'
import { createHash } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Refusal } from '@/core/refusal'
import { type Result, err, ok } from '@/core/result'
import { askGate } from './ask-gate'

interface Statement {
  readonly text: string
  readonly values: unknown[]
}

/** The limiter's one statement, under the gate's role: its table has row-level security like every other. */
const storeClient = { query: ({ text, values }: Statement) => askGate(text, values) }

/** A number of attempts in a time. */
export interface Limit {
  readonly name: string
  readonly attempts: number
  readonly seconds: number
}

const quarter = 15 * 60
const hour = 60 * 60

/** Attempts to sign in to one account from one address: ten are enough for a person who mistypes. */
export const signInHere: Limit = { name: 'sign-in-here', attempts: 10, seconds: quarter }
/** To one account from anywhere. Looser, so that a stranger can't easily lock somebody out. */
export const signInAccount: Limit = { name: 'sign-in-account', attempts: 50, seconds: hour }
/** To any account from one address: an office behind one address has many people. */
export const signInAddress: Limit = { name: 'sign-in-address', attempts: 100, seconds: quarter }
export const resetAccount: Limit = { name: 'reset-account', attempts: 3, seconds: hour }
export const resetAddress: Limit = { name: 'reset-address', attempts: 20, seconds: hour }
/** Links and invitations that are not right, from one address. They can't be guessed; this stops the noise. */
export const linkAddress: Limit = { name: 'link-address', attempts: 60, seconds: quarter }
/** Somebody signed in who tries the old password. */
export const passwordChange: Limit = { name: 'password-change', attempts: 10, seconds: quarter }

/** One count: a limit, and whom it is kept for. Null (an unknown address) is not counted. */
export type Count = readonly [limit: Limit, whom: string | null]

const limiters = new Map<string, RateLimiterPostgres>()

function limiterOf(limit: Limit): RateLimiterPostgres {
  const known = limiters.get(limit.name)
  if (known !== undefined) return known
  const made = new RateLimiterPostgres({
    storeClient,
    storeType: 'client',
    tableName: 'RateLimit',
    tableCreated: true,
    keyPrefix: limit.name,
    points: limit.attempts,
    duration: limit.seconds,
  })
  limiters.set(limit.name, made)
  return made
}

/** Whom is kept as a digest: the table should not become a list of addresses. */
function keyOf(whom: string): string {
  return createHash('sha256').update(whom).digest('base64url')
}

/** Counts one attempt everywhere; refused when any count is full. Counting comes before looking, so that many at once are many. */
export async function countAttempt(counts: readonly Count[]): Promise<Result<void, Refusal>> {
  for (const [limit, whom] of counts) {
    if (whom === null) continue
    const wait = await consume(limiterOf(limit), keyOf(whom))
    if (wait !== null) return err(tooMany(wait))
  }
  return ok(undefined)
}

/** Takes the attempt back after it went well, so that only failures add up. */
export async function forgiveAttempt(counts: readonly Count[]): Promise<void> {
  for (const [limit, whom] of counts) if (whom !== null) await limiterOf(limit).reward(keyOf(whom), 1)
}

/** Seconds to wait, or null when there is room. */
async function consume(limiter: RateLimiterPostgres, key: string): Promise<number | null> {
  try {
    await limiter.consume(key, 1)
    return null
  } catch (full) {
    if (full instanceof RateLimiterRes) return Math.max(1, Math.ceil(full.msBeforeNext / 1_000))
    throw full
  }
}

/** The refusal of one attempt too many. */
export function tooMany(seconds: number): Refusal {
  const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`
  return { code: 'too-many', detail: `Too many attempts. Wait ${wait}, then try again.`, retryAfterSeconds: seconds }
}
