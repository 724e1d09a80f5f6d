'use client'
import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'

interface Clock {
  /** Server time when the page was made, in milliseconds since 1970. */
  readonly madeAt: number
  /** Server time minus the time of this browser. */
  readonly lead: number
}

const ClockContext = createContext<Clock | null>(null)

/** How often relative times are told anew. */
const tick = 20_000
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => listeners.forEach((each) => each()), tick)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) {
      clearInterval(timer)
      timer = undefined
    }
  }
}

/** Tells what is inside the server's time: `now` is an ISO time taken while the page was made. */
export function ServerClock({ now, children }: { readonly now: string; readonly children: ReactNode }) {
  const madeAt = Date.parse(now)
  const [lead, setLead] = useState(0)
  useEffect(() => {
    setLead(madeAt - Date.now())
  }, [madeAt])
  return <ClockContext value={{ madeAt, lead }}>{children}</ClockContext>
}

/** The server's present time in milliseconds since 1970, in steps; while the page hydrates, the time it was made. */
export function useServerNow(): number {
  const clock = useContext(ClockContext)
  const lead = clock?.lead ?? 0
  return useSyncExternalStore(
    subscribe,
    () => Math.floor((Date.now() + lead) / tick) * tick,
    () => clock?.madeAt ?? 0,
  )
}
