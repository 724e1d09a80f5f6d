import 'server-only'
import { RateLimiterMemory } from 'rate-limiter-flexible'

/** Tokens can't be guessed; a place that sends this many bad ones in a minute is a broken script, or somebody who tries. */
const limit = { points: 60, duration: 60 }

/** Per process and in memory: a write to the database for every bad token would be the greater burden. */
const failures = new RateLimiterMemory(limit)

/** Seconds until tokens from this address are looked at again; null when they are now, or the address is not known. */
export async function waitAfterFailures(address: string | null): Promise<number | null> {
  const state = address === null ? null : await failures.get(address)
  return state !== null && state.consumedPoints >= limit.points
    ? Math.max(1, Math.ceil(state.msBeforeNext / 1_000))
    : null
}

/** Counts one bad token. */
export async function countFailure(address: string | null): Promise<void> {
  if (address !== null) await failures.penalty(address, 1)
}
