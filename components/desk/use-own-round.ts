'use client'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { Change } from '@/core/events/event'
import type { Reading } from '@/core/reading/reading'
import { type Role, may } from '@/core/rights'
import type { Assignment, Round } from '@/core/rounds/round'
import { callApi } from '../http/call-api'
import type { Problem } from '../http/problem'
import { newestRound, standingOf, type Standing } from '../rounds/round-words'
import { announce } from '../ui/live-region'
import { showToast } from '../ui/toasts'
import type { Seat } from './use-highlight-deeds'

/** The round an article is in, and the viewer's part in it. */
export interface OwnRound {
  readonly round: Round | null
  readonly standing: Standing
  /** The viewer has submitted in a sealed article: the own coding can't be changed until it is withdrawn or revealed. */
  readonly isLocked: boolean
  /** Everybody else who is assigned has submitted in a blind round that still runs; open ones end by hand. */
  readonly isLast: boolean
  /** Answers what went wrong, or null. */
  readonly submit: () => Promise<Problem | null>
  readonly withdraw: () => Promise<void>
  /** Says why nothing can be changed, and offers the way out. */
  readonly tellLocked: () => void
}

/** Follows the viewer's part in the newest round, and says to the team that it has been started. */
export function useOwnRound(reading: Reading, seat: Seat, role: Role, take: (change: Change) => void): OwnRound {
  const { projectId, userId } = seat
  const { id: articleId, sealed } = reading.article
  const round = useMemo(() => newestRound(reading.rounds.values()), [reading.rounds])
  const own = reading.assignments.get(userId)
  const standing = standingOf(own)
  const isLocked = sealed && standing === 'submitted'

  const send = useCallback(
    async (deed: 'start' | 'submit' | 'withdraw'): Promise<Problem | null> => {
      const answer = await callApi<Assignment>('POST', `/projects/${projectId}/articles/${articleId}/${deed}`)
      if (!answer.ok) return answer.error
      take({ kind: 'assignment.put', row: answer.value.body })
      return null
    },
    [projectId, articleId, take],
  )
  const isToStart = standing === 'assigned' && may(role, 'submit') && round !== null && round.revealed === null
  const roundId = round?.id
  useEffect(() => {
    // Nothing hangs on it: when it does not arrive, the next visit says so.
    if (isToStart) void send('start')
  }, [isToStart, roundId, send])

  const submit = useCallback(() => send('submit'), [send])
  const withdraw = useCallback(async () => {
    const problem = await send('withdraw')
    if (problem === null) announce('Withdrawn. You can change your coding again.')
    else showToast({ tone: 'danger', message: problem.detail })
  }, [send])
  const closeNotice = useRef<(() => void) | null>(null)
  const tellLocked = useCallback(() => {
    closeNotice.current?.()
    closeNotice.current = showToast({
      message: 'You have submitted this article. Withdraw your submission to change your coding.',
      action: { label: 'Withdraw', run: () => void withdraw() },
    })
  }, [withdraw])
  useEffect(() => {
    // Its offer holds no longer.
    if (!isLocked) closeNotice.current?.()
  }, [isLocked])
  const isLast =
    round?.mode === 'blind' &&
    round.revealed === null &&
    [...reading.assignments.values()].every(
      (one) => one.userId === userId || ['none', 'submitted'].includes(standingOf(one)),
    )
  return { round, standing, isLocked, isLast, submit, withdraw, tellLocked }
}
