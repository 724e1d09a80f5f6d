import { applyAll } from './apply'
import { asChange, type PendingChange } from './pending'
import type { Reading } from './reading'

/**
 * The server's reading with the writes still under way laid over it, in their order. A write drops out by itself once
 * the server's row has reached the rev it leads to. The same reading comes back when nothing is left to lay over.
 */
export function overlay(reading: Reading, pending: Iterable<PendingChange>): Reading {
  return applyAll(reading, Array.from(pending, asChange))
}
