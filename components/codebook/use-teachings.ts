'use client'
import { useEffect, useRef, useState } from 'react'
import type { Teachings } from '@/core/codebook/case-law'
import type { RecheckPage } from '@/core/codebook/recheck'
import type { CategoryRule } from '@/core/codebook/rule'
import type { ProjectEvent } from '@/core/events/event'
import type { CategoryId, ProjectId, RuleId } from '@/core/ids'
import { type Result, ok } from '@/core/result'
import { callApi } from '../http/call-api'
import type { Problem } from '../http/problem'
import { useFeed } from '../reading/feed/use-feed'

/** What a category was taught, and how many tags of each analyst are older than that. */
export interface Lesson extends Teachings {
  readonly oldTags: RecheckPage['counts']
}

/** The lesson of the category in front, kept true by news. */
export interface LessonDesk {
  /** Null until it came. */
  readonly lesson: Lesson | null
  readonly problem: Problem | null
  readonly readAnew: () => void
  /** Shows a rule as it is now stored. */
  readonly fold: (rule: CategoryRule) => void
  /** Takes a rule off the screen before the news of it come. */
  readonly drop: (categoryId: CategoryId, ruleId: RuleId) => void
}

/** News that come together are read together, in milliseconds. */
const gatherFor = 300

/** Reads what the category was taught whenever it comes to the front, and again after news that touch it. */
export function useTeachings(projectId: ProjectId, cursor: string, categoryId: CategoryId | null): LessonDesk {
  const [known, setKnown] = useState<ReadonlyMap<CategoryId, Lesson>>(new Map())
  const [failed, setFailed] = useState<{ readonly id: CategoryId; readonly problem: Problem } | null>(null)
  const [readings, setReadings] = useState(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const asked = useRef(0)
  const told = useRef(0)
  useEffect(() => {
    if (categoryId === null) return
    const turn = (asked.current += 1)
    // An answer is of use whatever is in front by then; only one that an answer asked for later overtook is not.
    const take = (answer: Result<Lesson, Problem>) => {
      if (turn < told.current) return
      told.current = turn
      setFailed(answer.ok ? null : { id: categoryId, problem: answer.error })
      if (answer.ok) setKnown((before) => new Map(before).set(categoryId, answer.value))
    }
    void readLesson(projectId, categoryId).then(take)
  }, [projectId, categoryId, readings])

  const lesson = categoryId === null ? null : (known.get(categoryId) ?? null)
  const readAnew = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setReadings((before) => before + 1), gatherFor)
  }
  useFeed({
    projectId,
    cursor,
    onEvents: (events) => {
      if (categoryId !== null && events.some((event) => touches(event, categoryId, lesson))) readAnew()
    },
    onReload: readAnew,
  })

  const change = (id: CategoryId, rules: (before: Lesson['rules']) => Lesson['rules']) =>
    setKnown((before) => {
      const old = before.get(id)
      return old === undefined ? before : new Map(before).set(id, { ...old, rules: rules(old.rules) })
    })
  return {
    lesson,
    problem: failed !== null && failed.id === categoryId ? failed.problem : null,
    readAnew,
    fold: (rule) =>
      change(rule.categoryId, (before) =>
        before.some(({ id }) => id === rule.id)
          ? before.map((each) => (each.id === rule.id ? { ...each, ...rule } : each))
          : [...before, { ...rule, source: null, quote: null }],
      ),
    drop: (id, ruleId) => change(id, (before) => before.filter((rule) => rule.id !== ruleId)),
  }
}

async function readLesson(projectId: ProjectId, categoryId: CategoryId): Promise<Result<Lesson, Problem>> {
  const home = `/projects/${projectId}` as const
  const [teachings, recheck] = await Promise.all([
    callApi<Teachings>('GET', `${home}/categories/${categoryId}/rules`),
    callApi<RecheckPage>('GET', `${home}/recheck?category=${categoryId}&limit=1`),
  ])
  if (!teachings.ok) return teachings
  if (!recheck.ok) return recheck
  return ok({ ...teachings.value.body, oldTags: recheck.value.body.counts })
}

/** Whether an event may change what is shown of the category. */
function touches(event: ProjectEvent, id: CategoryId, lesson: Lesson | null): boolean {
  switch (event.kind) {
    case 'rule.put':
      return event.row.categoryId === id
    case 'category.put':
      return event.row.id === id
    case 'highlight.put':
      return lesson?.rules.some(({ highlightId }) => highlightId === event.row.id) ?? false
    case 'disagreement.put': {
      const { sides, decision } = event.row
      const spans = [...sides.flatMap(({ highlights }) => highlights), ...(decision?.consensus ?? [])]
      return decision !== null && spans.some(({ categoryIds }) => categoryIds.includes(id))
    }
    case 'article.reload':
      return true
    default:
      return false
  }
}
