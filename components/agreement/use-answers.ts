'use client'
import { useEffect, useState } from 'react'
import { callApi } from '../http/call-api'
import type { Problem } from '../http/problem'

/** A path of the API that answers a question of the dashboard. */
export type AnswerPath = `/projects/${string}`

interface Known<Body> {
  /** What the answer belongs to: another stamp makes it old. */
  readonly stamp: unknown
  readonly body: Body
}

/** The answers to the paths asked for now, in their order. */
interface Answers<Body> {
  /** Null until all have come. */
  readonly bodies: readonly Body[] | null
  readonly problem: Problem | null
  readonly askAnew: () => void
}

/**
 * Fetches what the viewer opens and remembers it, so that going back shows it at once. After a change of `stamp` old
 * answers stay on the screen until the new ones come. All paths of one call answer with the same `Body`.
 */
export function useAnswers<Body>(paths: readonly AnswerPath[], stamp: unknown): Answers<Body> {
  const [known, setKnown] = useState<ReadonlyMap<AnswerPath, Known<Body>>>(new Map())
  const [failed, setFailed] = useState<{ readonly path: AnswerPath; readonly problem: Problem } | null>(null)
  const [asked, setAsked] = useState(0)
  const missing = paths.filter((path) => known.get(path)?.stamp !== stamp).join(' ')

  useEffect(() => {
    if (missing === '') return
    const control = new AbortController()
    for (const path of missing.split(' ') as AnswerPath[]) {
      void callApi<Body>('GET', path, undefined, { signal: control.signal }).then((answer) => {
        if (control.signal.aborted) return
        if (!answer.ok) return setFailed({ path, problem: answer.error })
        setFailed((before) => (before?.path === path ? null : before))
        setKnown((before) => new Map(before).set(path, { stamp, body: answer.value.body }))
      })
    }
    return () => control.abort()
  }, [missing, stamp, asked])

  const bodies = paths.flatMap((path) => known.get(path) ?? []).map(({ body }) => body)
  return {
    bodies: bodies.length === paths.length ? bodies : null,
    problem: failed !== null && paths.includes(failed.path) ? failed.problem : null,
    askAnew: () => {
      setFailed(null)
      setAsked((before) => before + 1)
    },
  }
}
