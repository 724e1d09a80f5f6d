'use client'
import { useCallback, useState } from 'react'
import type { DisagreementId, UserId, VersionId } from '@/core/ids'
import { type DecisionDraft, emptyDraft, makeDraft, parseDraft } from './decision-draft'

const keyOf = (userId: UserId, id: DisagreementId) => `variorum.decision.${userId}.${id}`

/** The draft of one's decision on a disagreement, kept in this browser from letter to letter until it is made. */
export function useDecisionDraft(
  userId: UserId,
  { id, versionId }: { readonly id: DisagreementId; readonly versionId: VersionId },
): readonly [DecisionDraft, (change: (before: DecisionDraft) => DecisionDraft) => void, () => void] {
  const key = keyOf(userId, id)
  const [draft, setDraft] = useState(() => read(key, versionId) ?? emptyDraft)
  const change = useCallback(
    (by: (before: DecisionDraft) => DecisionDraft) =>
      setDraft((before) => {
        const after = by(before)
        keep(key, makeDraft(after, versionId))
        return after
      }),
    [key, versionId],
  )
  const clear = useCallback(() => {
    setDraft(emptyDraft)
    keep(key, null)
  }, [key])
  return [draft, change, clear]
}

function read(key: string, versionId: VersionId): DecisionDraft | null {
  if (typeof localStorage === 'undefined') return null
  try {
    return parseDraft(localStorage.getItem(key), versionId)
  } catch (error) {
    // The browser refuses storage: the draft lives as long as the page.
    if (error instanceof DOMException) return null
    throw error
  }
}

function keep(key: string, words: string | null): void {
  try {
    if (words === null) localStorage.removeItem(key)
    else localStorage.setItem(key, words)
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}
