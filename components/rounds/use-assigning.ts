'use client'
import { useCallback, useRef, useState } from 'react'
import type { Change } from '@/core/events/event'
import type { ArticleId, ProjectId, UserId } from '@/core/ids'
import type { ProgressRow } from '@/core/rounds/progress'
import type { Assignment } from '@/core/rounds/round'
import { callApi } from '../http/call-api'
import type { Problem } from '../http/problem'
import { announce } from '../ui/live-region'
import { showToast, showUndo } from '../ui/toasts'
import { assignedIn } from './board-rows'

/** Who is to code what. */
export interface Pair {
  readonly articleId: ArticleId
  readonly userId: UserId
}

/** What a lead does to assignments. */
export interface Assigning {
  /** Pairs on their way, each as `pairKey` names it, and whether it is to be assigned. */
  readonly pending: ReadonlyMap<string, boolean>
  readonly toggle: (row: ProgressRow, userId: UserId, name: string) => void
  /** Assigns many; answers what went wrong, with how many were done before, or null. */
  readonly assignAll: (pairs: readonly Pair[]) => Promise<Problem | null>
}

/** The most the server takes at once. */
const mostPairs = 2000

/** One string for a pair. */
export function pairKey({ articleId, userId }: Pair): string {
  return `${articleId} ${userId}`
}

export function useAssigning(projectId: ProjectId, take: (changes: readonly Change[]) => void): Assigning {
  const [pending, setPending] = useState<ReadonlyMap<string, boolean>>(new Map())
  const busy = useRef(new Set<string>())

  const assign = useCallback(
    async (pair: Pair): Promise<Problem | null> => {
      const answer = await callApi<Assignment>('PUT', pathOf(projectId, pair))
      if (!answer.ok) return answer.error
      take([{ kind: 'assignment.put', row: answer.value.body }])
      return null
    },
    [projectId, take],
  )
  const remove = useCallback(
    async (pair: Pair, before: Assignment): Promise<Problem | null> => {
      const answer = await callApi('DELETE', pathOf(projectId, pair))
      if (!answer.ok) return answer.error
      const row = { ...before, removedAt: new Date().toISOString(), rev: before.rev + 1 }
      take([{ kind: 'assignment.put', row }])
      return null
    },
    [projectId, take],
  )

  const toggle = useCallback(
    (row: ProgressRow, userId: UserId, name: string) => {
      const pair = { articleId: row.articleId, userId }
      const key = pairKey(pair)
      if (busy.current.has(key)) return
      busy.current.add(key)
      const before = assignedIn(row).get(userId)
      setPending((all) => new Map(all).set(key, before === undefined))
      const run = async () => {
        const problem = await (before === undefined ? assign(pair) : remove(pair, before))
        busy.current.delete(key)
        setPending((all) => new Map([...all].filter(([each]) => each !== key)))
        if (problem !== null) return showToast({ tone: 'danger', message: problem.detail })
        announce(before === undefined ? `${name}: assigned.` : `${name}: no longer assigned.`)
        // What was begun or handed in is more than a slip of the key.
        if (before === undefined || before.startedAt === null) return
        showUndo(`Took “${row.title}” away from ${name}. What was coded stays.`, () => {
          void assign(pair).then((failed) => {
            if (failed !== null) showToast({ tone: 'danger', message: failed.detail })
          })
        })
      }
      void run()
    },
    [assign, remove],
  )

  const assignAll = useCallback(
    async (pairs: readonly Pair[]): Promise<Problem | null> => {
      for (let from = 0; from < pairs.length; from += mostPairs) {
        const answer = await callApi<{ readonly items: readonly Assignment[] }>(
          'POST',
          `/projects/${projectId}/assignments`,
          { pairs: pairs.slice(from, from + mostPairs).map(({ articleId, userId }) => ({ articleId, userId })) },
        )
        if (!answer.ok) return answer.error
        take(answer.value.body.items.map((row) => ({ kind: 'assignment.put', row })))
      }
      return null
    },
    [projectId, take],
  )
  return { pending, toggle, assignAll }
}

function pathOf(projectId: ProjectId, { articleId, userId }: Pair): `/${string}` {
  return `/projects/${projectId}/articles/${articleId}/assignments/${userId}`
}
