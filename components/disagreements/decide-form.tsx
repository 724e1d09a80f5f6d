'use client'
import { Lightbulb } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Category } from '@/core/codebook/category'
import type { Codebook } from '@/core/codebook/tree'
import { outcomes } from '@/core/disagreements/decision'
import type { Disagreement } from '@/core/disagreements/disagreement'
import type { Proposal } from '@/core/disagreements/propose'
import type { CategoryId, UserId } from '@/core/ids'
import { useKeys } from '../shell/use-keys'
import { Actions } from '../ui/actions'
import { Button } from '../ui/button'
import { Callout } from '../ui/callout'
import { Kbd } from '../ui/kbd'
import { Radio } from '../ui/radio'
import { RadioGroup } from '../ui/radio-group'
import { TextArea } from '../ui/text-area'
import { bringToTop } from './bring-to-top'
import { ConsensusEditor } from './consensus-editor'
import {
  type DecisionDraft,
  type DraftPart,
  faultOf,
  withChosen,
  withConsensus,
  withOutcome,
  withProposal,
} from './decision-draft'
import { outcomeWords } from './outcome-words'
import { ProposalNote } from './proposal-note'
import type { SideName } from './side-names'
import { TeachCodebook } from './teach-codebook'
import type { Deciding } from './use-deciding'

export interface DecideFormProps {
  readonly disagreement: Disagreement
  readonly text: string
  readonly language: string
  readonly categories: ReadonlyMap<CategoryId, Category>
  readonly codebook: Codebook
  readonly names: ReadonlyMap<UserId, SideName>
  readonly proposal: Proposal | null
  readonly draft: DecisionDraft
  readonly onChange: (change: (before: DecisionDraft) => DecisionDraft) => void
  readonly deciding: Deciding
  /** Whether the viewer may change the codebook. */
  readonly mayTeach: boolean
  /** What the button says: “Decide”, or “Propose to the other sides”. */
  readonly submitLabel: string
  readonly onSubmit: (draft: DecisionDraft) => void
  readonly onCancel?: () => void
}

/** How a disagreement ends: outcome, consensus, reason, and what the codebook learns from it. */
export function DecideForm(props: DecideFormProps) {
  const { disagreement, text, language, categories, codebook, names, proposal, draft, onChange, deciding } = props
  const [shown, setShown] = useState<DraftPart | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const fault = faultOf(draft)
  const errorAt = (part: DraftPart) => (shown !== null && fault?.at === part ? fault.message : null)
  const submit = () => {
    setShown(fault?.at ?? null)
    if (fault === null) props.onSubmit(draft)
    else if (fault.at === 'reason') form.current?.querySelector<HTMLElement>('[data-reason] textarea')?.focus()
  }
  useKeys({ '$mod+Enter': submit }, { within: form })
  // Keys go on choosing the outcome; with everything there, Enter decides.
  const begin = useEffectEvent(() => {
    const target = fault === null ? form.current?.querySelector<HTMLElement>('button[type="submit"]') : form.current
    target?.focus({ preventScroll: true })
    if (form.current) bringToTop(form.current)
  })
  useEffect(() => begin(), [])

  return (
    <form
      ref={form}
      aria-label="Decision"
      noValidate
      tabIndex={-1}
      className="flex scroll-mt-40 flex-col gap-4 outline-none lg:scroll-mt-2"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {proposal ? (
        <ProposalNote
          proposal={proposal}
          text={text}
          language={language}
          categories={categories}
          names={names}
          onAccept={() => onChange((before) => withProposal(before, proposal))}
        />
      ) : (
        <p className="flex gap-2 text-sm text-muted">
          <Lightbulb aria-hidden className="mt-0.5 size-4 shrink-0" />
          No consensus suggests itself here.
        </p>
      )}
      <RadioGroup
        label="How does it end?"
        value={draft.outcome}
        onChange={(value) => {
          const outcome = outcomes.find((one) => one === value)
          if (outcome) onChange((before) => withOutcome(before, outcome, disagreement, text))
        }}
        error={errorAt('outcome')}
      >
        {outcomes.map((outcome) => (
          <Radio key={outcome} value={outcome} description={outcomeWords[outcome].sentence}>
            <span className="flex-1">{outcomeWords[outcome].label}</span>
            <Kbd keys={outcomeWords[outcome].key} />
          </Radio>
        ))}
      </RadioGroup>
      {draft.outcome === 'side' ? (
        <RadioGroup
          label="Whose coding is right?"
          value={draft.chosenAuthorId}
          onChange={(value) => {
            const side = disagreement.sides.find(({ authorId }) => authorId === value)
            if (side) onChange((before) => withChosen(before, side.authorId, disagreement, text))
          }}
          error={errorAt('side')}
        >
          {disagreement.sides.map(({ authorId, highlights }) => (
            <Radio key={authorId} value={authorId}>
              <span>
                <bdi>{names.get(authorId)?.name ?? 'former member'}</bdi>
                {highlights.length === 0 ? <span className="text-muted"> (marked nothing)</span> : null}
              </span>
            </Radio>
          ))}
        </RadioGroup>
      ) : null}
      {draft.outcome === null ? null : (
        <>
          <ConsensusEditor
            text={text}
            language={language}
            passage={disagreement}
            categories={categories}
            codebook={codebook}
            spans={draft.consensus}
            onChange={(spans) => onChange((before) => withConsensus(before, spans))}
          />
          {errorAt('consensus') === null ? null : (
            <p role="alert" className="-mt-2 text-[0.8125rem] text-danger">
              {errorAt('consensus')}
            </p>
          )}
        </>
      )}
      <div data-reason>
        <TextArea
          label="Reason"
          description="Those who disagreed read it, and so does whoever looks into the codebook later."
          value={draft.reason}
          onChange={(reason) => onChange((before) => ({ ...before, reason }))}
          error={errorAt('reason')}
        />
      </div>
      {props.mayTeach ? (
        <TeachCodebook
          draft={draft}
          choices={choicesOf(disagreement, draft, codebook)}
          categories={categories}
          error={errorAt('rules')}
          onRules={(rules) => onChange((before) => ({ ...before, rules }))}
          onExampleFor={(exampleFor) => onChange((before) => ({ ...before, exampleFor }))}
        />
      ) : null}
      {deciding.refusal ? (
        <Callout
          tone={deciding.refusal.current ? 'warning' : 'danger'}
          isNews
          title={deciding.refusal.current ? 'Somebody changed this meanwhile' : 'The decision was not made'}
        >
          {deciding.refusal.current
            ? 'What you see above is the present state. Your words are kept: look again, then decide.'
            : deciding.refusal.problem.detail}
        </Callout>
      ) : null}
      <Actions>
        {props.onCancel ? <Button onPress={props.onCancel}>Cancel</Button> : null}
        <Button type="submit" look="primary" keys="$mod+Enter" isPending={deciding.isPending}>
          {props.submitLabel}
        </Button>
      </Actions>
    </form>
  )
}

/** Categories in dispute and in the consensus, then the rest of the codebook. */
function choicesOf({ sides }: Disagreement, { consensus }: DecisionDraft, codebook: Codebook): readonly Category[] {
  const near = new Set(
    [...consensus, ...sides.flatMap(({ highlights }) => highlights)].flatMap(({ categoryIds }) => categoryIds),
  )
  return codebook.order.map(({ category }) => category).sort((a, b) => Number(near.has(b.id)) - Number(near.has(a.id)))
}
