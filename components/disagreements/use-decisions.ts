'use client'
import { useEffect, useState } from 'react'
import type { Decision } from '@/core/disagreements/decision'
import type { Disagreement } from '@/core/disagreements/disagreement'
import type { ProjectId } from '@/core/ids'
import { callApi } from '../http/call-api'

interface Detail {
  readonly disagreement: Disagreement
  readonly decisions: readonly Decision[]
}

/** All decisions on a disagreement, the newest first; until they are there, the last one it carries itself. */
export function useDecisions(projectId: ProjectId, disagreement: Disagreement): readonly Decision[] {
  const { id, rev, decision } = disagreement
  const [known, setKnown] = useState<{ readonly id: string; readonly decisions: readonly Decision[] } | null>(null)
  const hasHistory = decision !== null || disagreement.state === 'reopened'
  useEffect(() => {
    if (!hasHistory) return
    const stop = new AbortController()
    void callApi<Detail>('GET', `/projects/${projectId}/disagreements/${id}`, undefined, { signal: stop.signal }).then(
      (answer) => {
        if (answer.ok) setKnown({ id, decisions: answer.value.body.decisions })
      },
    )
    return () => stop.abort()
    // A changed row may have a new decision.
  }, [projectId, id, rev, hasHistory])
  const listed = known?.id === id ? known.decisions : []
  if (decision === null || listed.some((one) => one.id === decision.id)) {
    return listed.map((one) => (one.id === decision?.id ? decision : one))
  }
  return [decision, ...listed]
}
