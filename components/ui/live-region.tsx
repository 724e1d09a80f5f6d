'use client'
import { useSyncExternalStore } from 'react'

let message = ''
const listeners = new Set<() => void>()

/** Reads a sentence to screen readers, politely. The same sentence twice is read twice. */
export function announce(sentence: string): void {
  // A trailing no-break space makes a repeated sentence a changed one.
  message = sentence === message ? `${sentence}\u00a0` : sentence
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Where `announce` speaks. One per page; the shell has it. */
export function LiveRegion() {
  const shown = useSyncExternalStore(
    subscribe,
    () => message,
    () => '',
  )
  return (
    <p role="status" aria-live="polite" className="sr-only">
      {shown}
    </p>
  )
}
