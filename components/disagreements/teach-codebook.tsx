'use client'
import { BookOpen, Plus, X } from 'lucide-react'
import { uuidv7 } from 'uuidv7'
import type { Category } from '@/core/codebook/category'
import { type CategoryId, type RuleId, asId } from '@/core/ids'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { IconButton } from '../ui/icon-button'
import { Option } from '../ui/option'
import { Select } from '../ui/select'
import { TextArea } from '../ui/text-area'
import type { DecisionDraft, RuleWish } from './decision-draft'

export interface TeachCodebookProps {
  readonly draft: Pick<DecisionDraft, 'consensus' | 'rules' | 'exampleFor'>
  /** Categories a rule may be added to: those in dispute and in the consensus first. */
  readonly choices: readonly Category[]
  readonly categories: ReadonlyMap<CategoryId, Category>
  readonly error: string | null
  readonly onRules: (rules: readonly RuleWish[]) => void
  readonly onExampleFor: (ids: readonly CategoryId[]) => void
}

/** What the decision teaches the codebook: rules in words, and this passage as an example. */
export function TeachCodebook({ draft, choices, categories, error, onRules, onExampleFor }: TeachCodebookProps) {
  const { rules, exampleFor, consensus } = draft
  const named = [...new Set(consensus.flatMap(({ categoryIds }) => categoryIds))]
  const put = (id: RuleId, part: Partial<RuleWish>) =>
    onRules(rules.map((rule) => (rule.id === id ? { ...rule, ...part } : rule)))
  const first = choices[0]
  return (
    <fieldset className="flex flex-col gap-3 border-t pt-3">
      <legend className="sr-only">Teach the codebook</legend>
      <p aria-hidden className="flex items-center gap-2 text-[0.8125rem] font-medium">
        <BookOpen className="size-4 text-muted" /> Teach the codebook
      </p>
      {named.map((id) => (
        <Checkbox
          key={id}
          isSelected={exampleFor.includes(id)}
          onChange={(isOn) => onExampleFor(isOn ? [...exampleFor, id] : exampleFor.filter((one) => one !== id))}
        >
          <span>
            This passage is an example of <b className="font-medium">{categories.get(id)?.name ?? 'the category'}</b>
          </span>
        </Checkbox>
      ))}
      {rules.map((rule) => (
        <div key={rule.id} className="flex flex-col gap-2 rounded-md border bg-raised p-3">
          <div className="flex items-end gap-2">
            <Select
              label="When to"
              className="w-32 shrink-0"
              value={rule.kind}
              onChange={(key) => put(rule.id, { kind: key === 'avoid' ? 'avoid' : 'use' })}
            >
              <Option id="use">use</Option>
              <Option id="avoid">avoid</Option>
            </Select>
            <Select
              label="the category"
              className="min-w-0 flex-1"
              value={rule.categoryId}
              onChange={(key) => {
                const chosen = choices.find(({ id }) => id === key)
                if (chosen) put(rule.id, { categoryId: chosen.id })
              }}
            >
              {choices.map(({ id, name }) => (
                <Option key={id} id={id}>
                  {name}
                </Option>
              ))}
            </Select>
            <IconButton label="Take the rule out" onPress={() => onRules(rules.filter(({ id }) => id !== rule.id))}>
              <X aria-hidden className="size-4" />
            </IconButton>
          </div>
          <TextArea
            label="Rule"
            rows={2}
            value={rule.text}
            onChange={(text) => put(rule.id, { text })}
            error={rule.text.trim() === '' ? error : null}
            placeholder={rule.kind === 'use' ? 'Use it when …' : 'Not when …'}
          />
        </div>
      ))}
      {first ? (
        <div>
          <Button
            size="sm"
            look="plain"
            className="-ml-2.5"
            icon={<Plus aria-hidden className="size-4" />}
            onPress={() =>
              onRules([...rules, { id: asId<RuleId>(uuidv7()), categoryId: first.id, kind: 'use', text: '' }])
            }
          >
            Add a rule to a category
          </Button>
        </div>
      ) : null}
    </fieldset>
  )
}
