'use client'
import { useCallback, useState } from 'react'
import type { DisagreementId, UserId } from '@/core/ids'
import { type DecisionDraft, emptyDraft, parseDraft } from './decision-draft'

const keyOf = (userId: UserId, id: DisagreementId) => `variorum.decision.${userId}.${id}`

/** The draft of one's decision on a disagreement, kept in this browser from letter to letter until it is made. */
export function useDecisionDraft(
  userId: UserId,
  id: DisagreementId,
): readonly [DecisionDraft, (change: (before: DecisionDraft) => DecisionDraft) => void, () => void] {
  const key = keyOf(userId, id)
  const [draft, setDraft] = useState(() => read(key) ?? emptyDraft)
  const change = useCallback(
    (by: (before: DecisionDraft) => DecisionDraft) =>
      setDraft((before) => {
        const after = by(before)
        keep(key, after)
        return after
      }),
    [key],
  )
  const clear = useCallback(() => {
    setDraft(emptyDraft)
    keep(key, null)
  }, [key])
  return [draft, change, clear]
}

function read(key: string): DecisionDraft | null {
  if (typeof localStorage === 'undefined') return null
  try {
    return parseDraft(localStorage.getItem(key))
  } catch (error) {
    // The browser refuses storage: the draft lives as long as the page.
    if (error instanceof DOMException) return null
    throw error
  }
}

function keep(key: string, draft: DecisionDraft | null): void {
  try {
    if (draft === null) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(draft))
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}
