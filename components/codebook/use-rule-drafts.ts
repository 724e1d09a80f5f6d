'use client'
import { useCallback, useEffect, useState } from 'react'
import { uuidv7 } from 'uuidv7'
import type { CategoryRule, RuleKind } from '@/core/codebook/rule'
import { type CategoryId, type RuleId, asId } from '@/core/ids'

/** A rule while it is written. Its id is fixed, so that a save sent twice makes one. */
export interface RuleWords {
  readonly id: RuleId
  readonly kind: RuleKind
  readonly text: string
  /** Whether something was typed. */
  readonly isTouched: boolean
}

/** The open forms of rules: a new one of each category, and those being reworded. They outlast a look elsewhere. */
export interface RuleDrafts {
  readonly newOf: (id: CategoryId) => RuleWords | null
  readonly of: (id: RuleId) => RuleWords | null
  readonly begin: (categoryId: CategoryId) => void
  readonly beginReword: (rule: CategoryRule) => void
  readonly write: (key: CategoryId | RuleId, words: Pick<RuleWords, 'kind' | 'text'>) => void
  readonly close: (key: CategoryId | RuleId) => void
}

export function useRuleDrafts(): RuleDrafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<CategoryId | RuleId, RuleWords>>(new Map())
  const isUnsaved = [...drafts.values()].some(({ isTouched }) => isTouched)
  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isUnsaved])

  const open = useCallback(
    (key: CategoryId | RuleId, words: RuleWords) =>
      setDrafts((before) => (before.has(key) ? before : new Map(before).set(key, words))),
    [],
  )
  return {
    newOf: (id) => drafts.get(id) ?? null,
    of: (id) => drafts.get(id) ?? null,
    begin: (id) => open(id, { id: asId<RuleId>(uuidv7()), kind: 'use', text: '', isTouched: false }),
    beginReword: ({ id, kind, text }) => open(id, { id, kind, text, isTouched: false }),
    write: (key, words) =>
      setDrafts((before) => {
        const old = before.get(key)
        return old === undefined ? before : new Map(before).set(key, { ...old, ...words, isTouched: true })
      }),
    close: (key) => setDrafts((before) => new Map([...before].filter(([each]) => each !== key))),
  }
}
