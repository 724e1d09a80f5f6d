'use client'
import { useEffect, useState } from 'react'
import type { Teachings } from '@/core/codebook/case-law'
import type { QuotedRule } from '@/core/codebook/rule'
import type { CategoryId, ProjectId } from '@/core/ids'
import { callApi } from '../http/call-api'

/** The rules of a category, once they came; read again when `meaning`, its definition's revision, changes. Null until then. */
export function useRulesOf(
  projectId: ProjectId,
  categoryId: CategoryId,
  meaning: number,
): readonly QuotedRule[] | null {
  const [rules, setRules] = useState<readonly QuotedRule[] | null>(null)
  useEffect(() => {
    const control = new AbortController()
    void callApi<Teachings>('GET', `/projects/${projectId}/categories/${categoryId}/rules`, undefined, {
      signal: control.signal,
    }).then((answer) => {
      // Without them the list still works: it then says no more than that the definition was revised.
      if (!control.signal.aborted) setRules(answer.ok ? answer.value.body.rules : [])
    })
    return () => control.abort()
  }, [projectId, categoryId, meaning])
  return rules
}
