'use client'
import { Plus } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Category } from '@/core/codebook/category'
import type { CategoryRule, QuotedRule } from '@/core/codebook/rule'
import type { ProjectId, UserId } from '@/core/ids'
import { Button } from '../ui/button'
import { Callout } from '../ui/callout'
import { Skeleton } from '../ui/skeleton'
import { CaseList } from './case-list'
import { LiveExample } from './live-example'
import { RuleForm } from './rule-form'
import { RuleItem, ruleMenuId, type RuleActions } from './rule-item'
import { disagreementHref } from './teaching-links'
import type { RuleDeeds } from './use-rule-deeds'
import type { RuleDrafts } from './use-rule-drafts'
import type { LessonDesk } from './use-teachings'

export interface CategoryTeachingsProps {
  readonly projectId: ProjectId
  readonly category: Category
  readonly desk: LessonDesk
  readonly drafts: RuleDrafts
  /** Null for whoever may not change the codebook. */
  readonly deeds: RuleDeeds | null
  readonly nameOf: (id: UserId) => string
}

/** What decisions and leads taught a category: rules, live examples, case law. */
export function CategoryTeachings(props: CategoryTeachingsProps) {
  const { projectId, category, desk, drafts, deeds, nameOf } = props
  const { lesson, problem } = desk
  const newRule = drafts.newOf(category.id)
  if (lesson === null) {
    return problem === null ? (
      <div className="mt-8 flex flex-col gap-3 border-t pt-6">
        <Skeleton className="h-4 w-40" />
        <Skeleton className="h-5 w-full max-w-measure" />
        <Skeleton className="h-5 w-2/3" />
      </div>
    ) : (
      <Callout
        tone="danger"
        className="mt-8"
        title="The rules and decisions could not be loaded"
        action={
          <Button size="sm" onPress={desk.readAnew}>
            Try again
          </Button>
        }
      >
        {problem.detail}
      </Callout>
    )
  }
  const { rules, decisions, decisionCount } = lesson
  const inWords = rules.filter(({ kind }) => kind !== 'example')
  const examples = rules.filter(({ kind }) => kind === 'example')

  const sourceOf = ({ decisionId, source, quote }: QuotedRule): ReactNode => {
    if (source === null) return decisionId === null ? 'added by hand' : 'from a decision'
    return (
      <Link href={disagreementHref(projectId, source.articleId, source.disagreementId)} className="link">
        {quote?.articleId === source.articleId ? (
          'from a decision'
        ) : (
          <>
            from a decision in <bdi>{source.articleTitle}</bdi>
          </>
        )}
      </Link>
    )
  }
  const actionsOf = (rule: CategoryRule): RuleActions | null =>
    deeds && {
      onReword: () => drafts.beginReword(rule),
      onRemove: () => {
        void deeds.remove(category, rule)
        focusLater(addButtonId)
      },
    }
  const formOf = (rule: CategoryRule): ReactNode => {
    const words = deeds ? drafts.of(rule.id) : null
    if (deeds === null || words === null) return null
    const close = () => {
      drafts.close(rule.id)
      focusLater(ruleMenuId(rule.id))
    }
    return (
      <li key={rule.id} className="py-2.5">
        <RuleForm
          words={words}
          isNew={false}
          onChange={(next) => drafts.write(rule.id, next)}
          onCancel={close}
          onSave={async ({ text }) => {
            const refusal = await deeds.reword(category, rule, text.trim())
            if (refusal === null) close()
            return refusal
          }}
        />
      </li>
    )
  }
  const closeNew = () => {
    drafts.close(category.id)
    focusLater(addButtonId)
  }
  const addButton = deeds ? (
    <Button
      id={addButtonId}
      size="sm"
      look="plain"
      className="text-muted"
      icon={<Plus aria-hidden className="size-3.5" />}
      onPress={() => drafts.begin(category.id)}
      isDisabled={newRule !== null}
    >
      Add a rule
    </Button>
  ) : null

  return (
    <div className="mt-8 flex flex-col gap-7 border-t pt-6">
      <Section title="Rules from decisions" action={addButton}>
        {inWords.length === 0 && newRule === null ? (
          <p className="mt-1 max-w-measure text-pretty text-muted">
            None yet. When a disagreement shows what the definition leaves open, its decision can add a rule here.
          </p>
        ) : null}
        {inWords.length === 0 ? null : (
          <ul className="divide-y divide-rule">
            {inWords.map(
              (rule) =>
                formOf(rule) ?? (
                  <RuleItem
                    key={rule.id}
                    rule={rule}
                    name={nameOf(rule.createdBy)}
                    source={sourceOf(rule)}
                    actions={actionsOf(rule)}
                  />
                ),
            )}
          </ul>
        )}
        {deeds && newRule ? (
          <div className="mt-3">
            <RuleForm
              words={newRule}
              isNew
              onChange={(next) => drafts.write(category.id, next)}
              onCancel={closeNew}
              onSave={async ({ id, kind, text }) => {
                const draft = { kind, text: text.trim(), highlightId: null, decisionId: null }
                const refusal = await deeds.add(category, id, draft)
                if (refusal === null) closeNew()
                return refusal
              }}
            />
          </div>
        ) : null}
      </Section>
      {examples.length === 0 ? null : (
        <Section title="Live examples">
          <ul className="divide-y divide-rule">
            {examples.map(
              (rule) =>
                formOf(rule) ?? (
                  <LiveExample
                    key={rule.id}
                    projectId={projectId}
                    rule={rule}
                    colour={category.colour}
                    name={nameOf(rule.createdBy)}
                    source={sourceOf(rule)}
                    actions={actionsOf(rule)}
                  />
                ),
            )}
          </ul>
        </Section>
      )}
      {decisions.length === 0 ? null : (
        <Section title="Decisions" count={decisionCount}>
          <CaseList
            key={category.id}
            projectId={projectId}
            categoryId={category.id}
            cases={decisions}
            count={decisionCount}
          />
        </Section>
      )}
    </div>
  )
}

const addButtonId = 'add-a-rule'

/** Brings the focus back once what is there after a change has been drawn; nowhere when it is gone. */
function focusLater(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus()))
}

interface SectionProps {
  readonly title: string
  readonly count?: number
  readonly action?: ReactNode
  readonly children: ReactNode
}

function Section({ title, count, action, children }: SectionProps) {
  return (
    <section aria-label={title}>
      <div className="flex min-h-7.5 items-center justify-between gap-3">
        <h3 className="text-[0.8125rem] font-medium text-muted">
          {title} {count === undefined ? null : <span className="ml-1 font-normal">{count.toLocaleString('en')}</span>}
        </h3>
        {action}
      </div>
      {children}
    </section>
  )
}
