'use client'
import { useEffect, useRef, useState } from 'react'
import { uuidv7 } from 'uuidv7'
import type { Category } from '@/core/codebook/category'
import { ruleInWords } from '@/core/disagreements/ruling'
import { type ArticleId, type CategoryId, type ProjectId, type RulingId, type UserId, asId } from '@/core/ids'
import type { RulingPreview, Ruling } from '@/core/rulings/ruling'
import { callApi } from '../http/call-api'
import type { Problem } from '../http/problem'
import { Actions } from '../ui/actions'
import { Button } from '../ui/button'
import { Callout } from '../ui/callout'
import { Dialog } from '../ui/dialog'
import { Radio } from '../ui/radio'
import { RadioGroup } from '../ui/radio-group'
import { Spinner } from '../ui/spinner'
import { TextField } from '../ui/text-field'
import { showToast, showUndo } from '../ui/toasts'
import { firstChoice, type RuleChoice, ruleKinds, ruleLabels, ruleOf } from './rule-choice'
import { RulingTable } from './ruling-table'
import { rulingInWords } from './ruling-words'

export interface RulingDialogProps {
  readonly projectId: ProjectId
  /** Where it applies; empty for all articles. */
  readonly articleIds: readonly ArticleId[]
  readonly categories: ReadonlyMap<CategoryId, Category>
  /** Names of sides; null where they are hidden. */
  readonly sideNameOf: ((id: UserId) => string) | null
  readonly isOpen: boolean
  readonly onClose: () => void
  /** After a ruling was made or taken back. */
  readonly onChanged: () => void
}

/** Decides many at once: choose a rule, see exactly what it would decide, apply it; it can be taken back whole. */
export function RulingDialog(props: RulingDialogProps) {
  const { isOpen, onClose, articleIds } = props
  return (
    <Dialog
      title="Decide by a rule"
      lead={
        articleIds.length === 0
          ? 'In all articles whose round is revealed. Nothing is done before you have seen it.'
          : `In ${articleIds.length === 1 ? 'the chosen article' : `the ${articleIds.length} chosen articles`}. Nothing is done before you have seen it.`
      }
      size="lg"
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
    >
      <RulingForm {...props} />
    </Dialog>
  )
}

function RulingForm({ projectId, articleIds, categories, sideNameOf, onClose, onChanged }: RulingDialogProps) {
  const [choice, setChoice] = useState<RuleChoice>(firstChoice)
  const [isPending, setPending] = useState(false)
  const attempt = useRef<RulingId | null>(null)
  const rule = ruleOf(choice)
  const wrong = typeof rule === 'string' ? rule : null
  const { preview, problem, setProblem, again } = usePreview(
    projectId,
    JSON.stringify({ rule, articleIds }),
    wrong === null,
  )
  const change = (part: Partial<RuleChoice>) => {
    attempt.current = null
    setChoice({ ...choice, ...part })
  }
  const apply = async () => {
    if (preview === null) return
    setPending(true)
    attempt.current ??= asId<RulingId>(uuidv7())
    const path = `/projects/${projectId}/rulings/${attempt.current}` as const
    const answer = await callApi<Ruling>('PUT', path, { rule, articleIds, token: preview.token })
    setPending(false)
    if (!answer.ok) {
      if (answer.error.status !== 0) attempt.current = null
      if (answer.error.code === 'changed') again()
      return setProblem(answer.error)
    }
    onChanged()
    onClose()
    const made = answer.value.body
    showUndo(`${rulingInWords(made)}.`, () => {
      void takeBack(projectId, made.id).then((sentence) => {
        if (sentence === null) onChanged()
        showToast(sentence === null ? { message: 'Taken back.' } : { message: sentence, tone: 'danger' })
      })
    })
  }
  const count = preview?.items.length ?? 0
  return (
    <div className="flex flex-col gap-4">
      <RadioGroup
        label="Rule"
        value={choice.kind}
        onChange={(value) => change({ kind: ruleKinds.find((kind) => kind === value) ?? 'unanimous' })}
      >
        {ruleKinds.map((kind) => {
          const one = ruleOf({ ...choice, kind })
          return (
            <Radio
              key={kind}
              value={kind}
              description={typeof one === 'string' ? 'Type a number below to see what it does.' : ruleInWords(one)}
            >
              {ruleLabels[kind]}
            </Radio>
          )
        })}
      </RadioGroup>
      {choice.kind === 'boundary-union' ? (
        <TextField
          label="Fewer words than"
          inputMode="numeric"
          className="max-w-40"
          value={choice.underWords}
          onChange={(underWords) => change({ underWords })}
          error={wrong}
        />
      ) : null}
      {choice.kind === 'majority' ? (
        <TextField
          label="At least so many percent"
          inputMode="numeric"
          className="max-w-40"
          value={choice.share}
          onChange={(share) => change({ share })}
          error={wrong}
        />
      ) : null}
      {problem ? (
        <Callout
          tone={problem.code === 'changed' ? 'warning' : 'danger'}
          isNews
          title={problem.code === 'changed' ? 'What the rule would do has changed' : 'That did not work'}
        >
          {problem.code === 'changed' ? 'Look at the list again, then apply it.' : problem.detail}
        </Callout>
      ) : null}
      <div role="status" className="text-sm font-medium">
        {wrong !== null ? null : preview === null ? (
          problem ? null : (
            <span className="inline-flex items-center gap-2 text-muted">
              <Spinner label="Looking" /> Looking what it would decide
            </span>
          )
        ) : count === 0 ? (
          <span className="text-muted">It would decide nothing now.</span>
        ) : count === 1 ? (
          'It would decide this passage:'
        ) : (
          `It would decide these ${count.toLocaleString('en')} passages:`
        )}
      </div>
      {preview && count > 0 && wrong === null ? (
        <RulingTable items={preview.items} categories={categories} sideNameOf={sideNameOf} />
      ) : null}
      <Actions>
        <Button onPress={onClose}>Cancel</Button>
        <Button
          look="primary"
          isDisabled={preview === null || count === 0 || wrong !== null}
          isPending={isPending}
          onPress={() => void apply()}
        >
          {count === 0 ? 'Apply' : `Decide ${count.toLocaleString('en')}`}
        </Button>
      </Actions>
    </div>
  )
}

/** How long the choice rests before it is looked up, in milliseconds. */
const rest = 250

/** What a rule would decide now; `wish` is the request as JSON. */
function usePreview(projectId: ProjectId, wish: string, isValid: boolean) {
  const [known, setKnown] = useState<{ readonly wish: string; readonly preview: RulingPreview } | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (!isValid) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      const body: unknown = JSON.parse(wish)
      void callApi<RulingPreview>('POST', `/projects/${projectId}/rulings/preview`, body, { signal: stop.signal }).then(
        (answer) => {
          if (stop.signal.aborted) return
          if (answer.ok) setKnown({ wish, preview: answer.value.body })
          if (answer.ok && turn === 0) setProblem(null)
          if (!answer.ok) setProblem(answer.error)
        },
      )
    }, rest)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [projectId, wish, isValid, turn])
  return {
    preview: known?.wish === wish ? known.preview : null,
    problem,
    setProblem,
    /** Looks once more; the problem stays until another rule is chosen. */
    again: () => setTurn((before) => before + 1),
  }
}

/** Takes a ruling back; null when it was done, else a sentence. */
export async function takeBack(projectId: ProjectId, id: RulingId): Promise<string | null> {
  const answer = await callApi<Ruling>('POST', `/projects/${projectId}/rulings/${id}/undo`)
  return answer.ok ? null : answer.error.detail
}
