'use client'
import { createContext, useContext, useState, useSyncExternalStore, type ReactNode } from 'react'

/** How often relative times are told anew, in milliseconds. */
const tick = 20_000

interface Clock {
  readonly subscribe: (listener: () => void) => () => void
  /** The server's present time in milliseconds since 1970, in steps of `tick`. */
  readonly now: () => number
  /** The time at which the server made the page. */
  readonly madeAt: () => number
}

/** A clock that runs in the browser from the server's time. One timer serves all listeners. */
function makeClock(madeAt: number): Clock {
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setInterval> | undefined
  let lead: number | undefined
  return {
    madeAt: () => madeAt,
    now: () => {
      lead ??= madeAt - Date.now()
      return Math.max(madeAt, Math.floor((Date.now() + lead) / tick) * tick)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      timer ??= setInterval(() => listeners.forEach((each) => each()), tick)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        clearInterval(timer)
        timer = undefined
      }
    },
  }
}

const ClockContext = createContext<Clock>(makeClock(0))

/** Gives what is inside the server's time: `now` is an ISO time taken while the page was made. */
export function ServerClock({ now, children }: { readonly now: string; readonly children: ReactNode }) {
  const [clock] = useState(() => makeClock(Date.parse(now)))
  return <ClockContext value={clock}>{children}</ClockContext>
}

/** The server's present time in milliseconds since 1970, in steps; while the page hydrates, the time it was made. */
export function useServerNow(): number {
  const clock = useContext(ClockContext)
  return useSyncExternalStore(clock.subscribe, clock.now, clock.madeAt)
}
