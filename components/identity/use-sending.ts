'use client'
import { type FormEvent, useState } from 'react'
import type { Result } from '@/core/result'
import type { Answer } from '../http/call-api'
import { type Problem, faultAt } from '../http/problem'

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
export function useSending<T>(
  ask: () => Promise<Result<Answer<T>, Problem>>,
  done: (body: T) => boolean | void,
): Sending {
  const [isPending, setPending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function submit() {
    setPending(true)
    setProblem(null)
    const answer = await ask()
    if (!answer.ok) setProblem(answer.error)
    if (!answer.ok || done(answer.value.body) !== false) setPending(false)
  }

  return {
    isPending,
    problem: problem !== null && problem.errors.length > 0 ? null : problem,
    faultOf: (path) => faultAt(problem, path),
    submit: (event) => {
      event.preventDefault()
      if (!isPending) void submit()
    },
  }
}
