'use client'
import { useRef, useState } from 'react'
import { uuidv7 } from 'uuidv7'
import type { Disagreement } from '@/core/disagreements/disagreement'
import { type DecisionId, type ProjectId, asId } from '@/core/ids'
import { callApi } from '../http/call-api'
import type { Problem } from '../http/problem'
import { type DecisionDraft, makeDecisionBody } from './decision-draft'

/** Why a decision was not made. */
export interface DecidingRefusal {
  readonly problem: Problem
  /** The disagreement was changed meanwhile: the row as it is now. */
  readonly current: Disagreement | null
}

/** What came of it: the changed disagreement, or `refusal` says why not; its present row when somebody was faster. */
export interface DecidingAnswer {
  readonly made: Disagreement | null
  readonly current: Disagreement | null
}

export interface Deciding {
  readonly isPending: boolean
  readonly refusal: DecidingRefusal | null
  /** Sends the decision. */
  readonly send: (draft: DecisionDraft, before: Disagreement) => Promise<DecidingAnswer>
}

/** Makes decisions. The same draft sent again after no answer came is the same decision. */
export function useDeciding(projectId: ProjectId): Deciding {
  const [isPending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<DecidingRefusal | null>(null)
  const attempt = useRef<DecisionId | null>(null)
  return {
    isPending,
    refusal,
    async send(draft, before) {
      setPending(true)
      setRefusal(null)
      attempt.current ??= asId<DecisionId>(uuidv7())
      const path = `/projects/${projectId}/disagreements/${before.id}/decision` as const
      const body = makeDecisionBody(draft, attempt.current)
      const answer = await callApi<Disagreement>('PUT', path, body, { ifMatch: before.rev })
      setPending(false)
      if (answer.ok) {
        attempt.current = null
        return { made: answer.value.body, current: null }
      }
      // Nobody knows whether a request without an answer was carried out; every other one was not.
      if (answer.error.status !== 0) attempt.current = null
      const current = currentIn(answer.error)
      setRefusal({ problem: answer.error, current })
      return { made: null, current }
    },
  }
}

/** The present row that a stale write is answered with. */
export function currentIn({ code, current }: Problem): Disagreement | null {
  return code === 'stale' && typeof current === 'object' && current !== null ? (current as Disagreement) : null
}
