'use client'
import { useCallback } from 'react'
import type { Change } from '@/core/events/event'
import type { ProjectId } from '@/core/ids'
import type { CodingMode } from '@/core/projects/project'
import type { ProgressRow } from '@/core/rounds/progress'
import type { Round } from '@/core/rounds/round'
import { callApi } from '../http/call-api'
import type { Problem } from '../http/problem'

/** What a lead does to the round of an article. Each answers what went wrong, or null. */
export interface RoundDeeds {
  /** Reveals a blind round, closes an open one. */
  readonly reveal: (row: ProgressRow) => Promise<Problem | null>
  readonly turnBlind: (row: ProgressRow) => Promise<Problem | null>
  /** Begins the next round under an id that stays the same when it is tried again. */
  readonly begin: (row: ProgressRow, id: string, mode: CodingMode) => Promise<Problem | null>
}

export function useRoundDeeds(projectId: ProjectId, take: (changes: readonly Change[]) => void): RoundDeeds {
  const send = useCallback(
    async (method: 'PUT' | 'POST', path: `/${string}`, body: object, ifMatch?: number): Promise<Problem | null> => {
      const answer = await callApi<Round>(method, path, body, ifMatch === undefined ? {} : { ifMatch })
      if (!answer.ok) return answer.error
      take([{ kind: 'round.put', row: answer.value.body }])
      return null
    },
    [take],
  )
  return {
    reveal: ({ articleId, round }) =>
      send('POST', `/projects/${projectId}/articles/${articleId}/reveal`, { roundId: round.id }),
    turnBlind: ({ articleId, round }) =>
      send('PUT', `/projects/${projectId}/articles/${articleId}/rounds/${round.id}`, { mode: 'blind' }, round.rev),
    begin: ({ articleId }, id, mode) =>
      send('PUT', `/projects/${projectId}/articles/${articleId}/rounds/${id}`, { mode }),
  }
}
