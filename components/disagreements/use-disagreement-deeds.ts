'use client'
import { useMemo } from 'react'
import type { Disagreement } from '@/core/disagreements/disagreement'
import type { DecisionId, ProjectId, UserId } from '@/core/ids'
import { callApi, type Answer } from '../http/call-api'
import type { Problem } from '../http/problem'
import { showToast } from '../ui/toasts'
import { currentIn } from './use-deciding'
import type { Result } from '@/core/result'

/** What is done to a disagreement besides deciding it. Each answers null when it was done, else a sentence. */
export interface DisagreementDeeds {
  readonly setOwner: (before: Disagreement, ownerId: UserId | null) => Promise<string | null>
  /** `dueOn`: ISO date. */
  readonly setDue: (before: Disagreement, dueOn: string | null) => Promise<string | null>
  readonly consent: (before: Disagreement, decisionId: DecisionId) => Promise<string | null>
  readonly reopen: (before: Disagreement, reason: string) => Promise<string | null>
}

/** `onTaken` gets the changed row, or the present one when somebody was faster. */
export function useDisagreementDeeds(projectId: ProjectId, onTaken: (row: Disagreement) => void): DisagreementDeeds {
  return useMemo(() => {
    const settle = (answer: Result<Answer<Disagreement>, Problem>, done: string): string | null => {
      if (answer.ok) {
        onTaken(answer.value.body)
        showToast({ message: done })
        return null
      }
      const current = currentIn(answer.error)
      if (current) onTaken(current)
      return answer.error.detail
    }
    const pathOf = ({ id }: Disagreement) => `/projects/${projectId}/disagreements/${id}` as const
    const patch = async (before: Disagreement, part: object, done: string) =>
      settle(await callApi<Disagreement>('PATCH', pathOf(before), part, { ifMatch: before.rev }), done)
    return {
      setOwner: (before, ownerId) =>
        patch(before, { ownerId }, ownerId === null ? 'Nobody looks after it now.' : 'Owner set.'),
      setDue: (before, dueOn) => patch(before, { dueOn }, dueOn === null ? 'The due date is gone.' : 'Due date set.'),
      consent: async (before, decisionId) =>
        settle(await callApi<Disagreement>('POST', `${pathOf(before)}/consent`, { decisionId }), 'You consented.'),
      reopen: async (before, reason) =>
        settle(await callApi<Disagreement>('POST', `${pathOf(before)}/reopen`, { reason }), 'Reopened.'),
    }
  }, [projectId, onTaken])
}
