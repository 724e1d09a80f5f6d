'use client'
import { useEffect, useRef, useState } from 'react'
import type { RuleKind } from '@/core/codebook/rule'
import { parseRuleDraft } from '@/core/codebook/rule-draft'
import { Actions } from '../ui/actions'
import { Button } from '../ui/button'
import { Radio } from '../ui/radio'
import { RadioGroup } from '../ui/radio-group'
import { TextArea } from '../ui/text-area'
import type { RuleWords } from './use-rule-drafts'

export interface RuleFormProps {
  readonly words: RuleWords
  /** A new rule chooses its kind; one that is there keeps it. */
  readonly isNew: boolean
  readonly onChange: (words: Pick<RuleWords, 'kind' | 'text'>) => void
  /** Answers a sentence when it was refused. */
  readonly onSave: (words: RuleWords) => Promise<string | null>
  readonly onCancel: () => void
}

/** A rule in words, being written. */
export function RuleForm({ words, isNew, onChange, onSave, onCancel }: RuleFormProps) {
  const [error, setError] = useState<string | null>(null)
  const [isPending, setPending] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const form = useRef<HTMLFormElement>(null)
  // It opens below what asked for it, and grows by what is wrong with it: all of it is to be seen.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [error])
  const { kind, text } = words
  const isExample = kind === 'example'

  const save = async () => {
    if (!isExample) {
      const parsed = parseRuleDraft({ kind, text })
      if (!parsed.ok) {
        setError(parsed.error.detail)
        field.current?.focus()
        return
      }
    }
    setPending(true)
    const refusal = await onSave(words)
    setPending(false)
    setError(refusal)
  }
  return (
    <form
      ref={form}
      aria-label={isNew ? 'New rule' : isExample ? 'What the example shows' : 'Reword the rule'}
      className="flex scroll-mb-4 flex-col gap-3 rounded-md border bg-raised p-4"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
          event.preventDefault()
          void save()
        }
        if (event.key === 'Escape' && !words.isTouched) onCancel()
      }}
    >
      {isNew ? (
        <RadioGroup
          label="The rule says"
          orientation="horizontal"
          value={kind}
          onChange={(value) => onChange({ kind: value as RuleKind, text })}
        >
          <Radio value="use">when to use it</Radio>
          <Radio value="avoid">when not to use it</Radio>
        </RadioGroup>
      ) : null}
      <TextArea
        label={isExample ? 'What it shows' : 'Rule'}
        description={
          isExample ? undefined : 'It changes what the category means: earlier tags will be listed to recheck.'
        }
        rows={2}
        // The form appears because somebody asked for it.
        autoFocus
        inputRef={field}
        value={text}
        onChange={(value) => {
          onChange({ kind, text: value })
          setError(null)
        }}
        error={error}
      />
      <Actions className="pt-0">
        <Button size="sm" onPress={onCancel} isDisabled={isPending}>
          Cancel
        </Button>
        <Button size="sm" type="submit" look="primary" keys="$mod+Enter" isPending={isPending}>
          {isNew ? 'Add the rule' : 'Save'}
        </Button>
      </Actions>
    </form>
  )
}
