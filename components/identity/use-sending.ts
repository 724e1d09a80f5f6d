'use client'
import { type FormEvent, useState } from 'react'
import type { Problem } from '../ui/error-summary'
import type { Sent } from './send'

/** The state of a form that is sent: whether it is under way, and what was wrong with it. */
export interface Sending {
  readonly isPending: boolean
  /** What concerns no single field of the form. */
  readonly problem: Problem | null
  /** What is wrong with the field the server calls `path`. */
  readonly faultOf: (path: string) => string | null
  readonly submit: (event: FormEvent) => void
}

/**
 * Sends a form and keeps what came back. `done` gets the answer; while it leads away, it gives `false` and the form
 * stays pending.
 */
export function useSending(ask: () => Promise<Sent>, done: (body: unknown) => boolean | void): Sending {
  const [isPending, setPending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function submit() {
    setPending(true)
    setProblem(null)
    const sent = await ask()
    if (!sent.ok) setProblem(sent.problem)
    if (!sent.ok || done(sent.body) !== false) setPending(false)
  }

  const faults = problem?.errors ?? []
  return {
    isPending,
    problem: faults.length === 0 ? problem : null,
    faultOf: (path) => faults.find((fault) => fault.path === path)?.message ?? null,
    submit: (event) => {
      event.preventDefault()
      if (!isPending) void submit()
    },
  }
}
