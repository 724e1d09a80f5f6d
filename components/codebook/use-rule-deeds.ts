'use client'
import { useRouter } from 'next/navigation'
import { uuidv7 } from 'uuidv7'
import type { Category } from '@/core/codebook/category'
import type { CategoryRule } from '@/core/codebook/rule'
import type { RecheckPage } from '@/core/codebook/recheck'
import type { RuleDraft } from '@/core/codebook/rule-draft'
import { type ProjectId, type RuleId, asId } from '@/core/ids'
import { callApi } from '../http/call-api'
import { showToast, showUndo } from '../ui/toasts'
import { recheckHref } from './teaching-links'
import type { LessonDesk } from './use-teachings'

/** What a lead does to the rules of a category. Answers a sentence when it was refused. */
export interface RuleDeeds {
  readonly add: (category: Category, id: RuleId, draft: RuleDraft) => Promise<string | null>
  /** Rewords a rule from the revision that was read. */
  readonly reword: (category: Category, rule: CategoryRule, text: string) => Promise<string | null>
  /** Takes a rule or example away, and offers to undo it. */
  readonly remove: (category: Category, rule: CategoryRule) => Promise<void>
}

/** After each change of meaning it is said how many tags are to be looked at again, with the way there. */
export function useRuleDeeds(projectId: ProjectId, { fold, drop, readAnew }: LessonDesk): RuleDeeds {
  const router = useRouter()
  const pathOf = (category: Category, id: RuleId) =>
    `/projects/${projectId}/categories/${category.id}/rules/${id}` as const

  const tellMeaning = async (category: Category) => {
    const answer = await callApi<RecheckPage>('GET', `/projects/${projectId}/recheck?category=${category.id}&limit=1`)
    const total = answer.ok ? answer.value.body.total : 0
    const changed = `The meaning of “${category.name}” changed.`
    if (total === 0) return showToast({ message: changed })
    showToast({
      message: `${changed} ${total === 1 ? 'One earlier tag is' : `${total.toLocaleString('en')} earlier tags are`} to be rechecked.`,
      action: { label: 'Recheck', run: () => router.push(recheckHref(projectId, category.id)) },
    })
  }

  const add: RuleDeeds['add'] = async (category, id, draft) => {
    const answer = await callApi<CategoryRule>('PUT', pathOf(category, id), draft)
    if (!answer.ok) return answer.error.detail
    fold(answer.value.body)
    readAnew()
    if (draft.kind !== 'example') void tellMeaning(category)
    return null
  }

  const reword: RuleDeeds['reword'] = async (category, rule, text) => {
    const { id, kind, highlightId, decisionId, rev } = rule
    const draft: RuleDraft = { kind, text, highlightId, decisionId }
    const answer = await callApi<CategoryRule>('PUT', pathOf(category, id), draft, { ifMatch: rev })
    if (!answer.ok) {
      if (answer.error.code !== 'stale') return answer.error.detail
      const theirs = answer.error.current as CategoryRule
      fold(theirs)
      return `Somebody reworded this rule meanwhile: “${theirs.text}”. Save again to put yours in its place.`
    }
    fold(answer.value.body)
    readAnew()
    if (kind !== 'example' && answer.value.body.rev !== rev) void tellMeaning(category)
    return null
  }

  const remove: RuleDeeds['remove'] = async (category, rule) => {
    const answer = await callApi('DELETE', pathOf(category, rule.id))
    if (!answer.ok) return void showToast({ tone: 'danger', message: answer.error.detail })
    drop(category.id, rule.id)
    readAnew()
    const { kind, text, highlightId, decisionId } = rule
    // What was taken away stays so; the undo adds the same words anew.
    const bringBack = async () => {
      const refusal = await add(category, asId<RuleId>(uuidv7()), { kind, text, highlightId, decisionId })
      if (refusal !== null) showToast({ tone: 'danger', message: refusal })
    }
    showUndo(kind === 'example' ? 'The example is removed.' : 'The rule is removed.', () => void bringBack())
  }
  return { add, reword, remove }
}
