'use client'
import { useMemo, useState } from 'react'
import { counted } from '@/core/import/change'
import type { UserId } from '@/core/ids'
import type { ProgressRow } from '@/core/rounds/progress'
import type { Problem } from '../http/problem'
import { Actions } from '../ui/actions'
import { Button } from '../ui/button'
import { Callout } from '../ui/callout'
import { Checkbox } from '../ui/checkbox'
import { Dialog } from '../ui/dialog'
import { ErrorSummary } from '../ui/error-summary'
import { Option } from '../ui/option'
import { Radio } from '../ui/radio'
import { RadioGroup } from '../ui/radio-group'
import { Select } from '../ui/select'
import { showToast } from '../ui/toasts'
import { AssignPlan } from './assign-plan'
import type { BoardPerson } from './board-seat'
import { planFor } from './plan-assignments'
import type { Pair } from './use-assigning'

export interface AssignDialogProps {
  /** Everything loaded: what people have to code already is counted in it. */
  readonly board: readonly ProgressRow[]
  readonly shown: readonly ProgressRow[]
  readonly selected: readonly ProgressRow[]
  /** Who may code. */
  readonly people: readonly BoardPerson[]
  readonly onAssign: (pairs: readonly Pair[]) => Promise<Problem | null>
  readonly onClose: () => void
}

/** Shares articles out among analysts, and shows who gets how much before anything is done. */
export function AssignDialog(props: AssignDialogProps) {
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) props.onClose()
      }}
      size="md"
      title="Assign articles"
      lead="Each article gets so many analysts; the longest are shared out first, to those with the least to do."
    >
      <AssignForm {...props} />
    </Dialog>
  )
}

function AssignForm({ board, shown, selected, people, onAssign, onClose }: AssignDialogProps) {
  const [scope, setScope] = useState<'shown' | 'selected'>(selected.length > 0 ? 'selected' : 'shown')
  const [chosen, setChosen] = useState<ReadonlySet<UserId>>(() => firstChoice(people))
  const [perArticle, setPerArticle] = useState(() => Math.max(1, Math.min(2, firstChoice(people).size)))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isPending, setPending] = useState(false)

  const targets = useMemo(
    () => (scope === 'shown' ? shown : selected).filter(({ round }) => round.revealed === null),
    [scope, shown, selected],
  )
  const over = (scope === 'shown' ? shown : selected).length - targets.length
  const plan = useMemo(() => {
    const ids = people.map(({ id }) => id).filter((id) => chosen.has(id))
    return planFor(board, targets, ids, perArticle)
  }, [board, targets, people, chosen, perArticle])

  const choose = (id: UserId, isChosen: boolean) => {
    const after = new Set(chosen)
    if (isChosen) after.add(id)
    else after.delete(id)
    setChosen(after)
    setProblem(null)
  }
  const send = async () => {
    const pairs = plan.pairs
    if (pairs.length === 0 || isPending) return
    setPending(true)
    const failed = await onAssign(pairs)
    setPending(false)
    if (failed !== null) return setProblem(failed)
    showToast({ message: doneWords(pairs) })
    onClose()
  }

  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <ErrorSummary problem={problem} />
      {selected.length === 0 ? null : (
        <RadioGroup
          label="Articles"
          orientation="horizontal"
          value={scope}
          onChange={(value) => setScope(value === 'selected' ? 'selected' : 'shown')}
        >
          <Radio value="selected">{`The ${selected.length.toLocaleString('en')} selected`}</Radio>
          <Radio value="shown">{`All ${shown.length.toLocaleString('en')} shown`}</Radio>
        </RadioGroup>
      )}
      <fieldset>
        <legend className="mb-2 text-[0.8125rem] font-medium">Analysts</legend>
        <div className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-4 gap-y-2">
          {people.map(({ id, name }) => (
            <Checkbox key={id} isSelected={chosen.has(id)} onChange={(isChosen) => choose(id, isChosen)}>
              <bdi className="min-w-0 truncate">{name}</bdi>
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <Select
        label="Analysts for each article"
        description="Those who have it already are counted."
        value={`${perArticle}`}
        onChange={(key) => setPerArticle(Number(key))}
        className="max-w-52"
      >
        {people.map((_, index) => (
          <Option key={index} id={`${index + 1}`}>{`${index + 1}`}</Option>
        ))}
      </Select>
      <AssignPlan plan={plan} targets={targets} people={people} />
      {over > 0 ? (
        <p className="text-[0.8125rem] text-muted">
          {counted(over, 'article')} left out: {over === 1 ? 'its round is' : 'their rounds are'} over. Begin another
          reading first.
        </p>
      ) : null}
      {plan.shortOf.length > 0 ? (
        <Callout tone="warning" title={`${counted(plan.shortOf.length, 'article')} will have fewer than ${perArticle}`}>
          Choose more analysts, or fewer for each article.
        </Callout>
      ) : null}
      <Actions>
        <Button onPress={onClose}>Cancel</Button>
        <Button type="submit" look="primary" isPending={isPending} isDisabled={plan.pairs.length === 0}>
          {plan.pairs.length === 0 ? 'Nothing to assign' : `Make ${counted(plan.pairs.length, 'assignment')}`}
        </Button>
      </Actions>
    </form>
  )
}

/** Analysts by role; where there are none, everybody who may code. */
function firstChoice(people: readonly BoardPerson[]): ReadonlySet<UserId> {
  const analysts = people.filter(({ isAnalyst }) => isAnalyst)
  return new Set((analysts.length > 0 ? analysts : people).map(({ id }) => id))
}

function doneWords(pairs: readonly Pair[]): string {
  const articles = new Set(pairs.map(({ articleId }) => articleId)).size
  const people = new Set(pairs.map(({ userId }) => userId)).size
  return `Assigned ${counted(articles, 'article')} to ${counted(people, 'analyst')}.`
}
