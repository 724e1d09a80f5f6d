'use client'
import { useCallback, useEffect, useEffectEvent, useMemo } from 'react'
import type { Disagreement } from '@/core/disagreements/disagreement'
import { type Outcome, outcomes } from '@/core/disagreements/decision'
import { proposeConsensus } from '@/core/disagreements/propose'
import { isWithin } from '@/core/codebook/tree'
import type { UserId } from '@/core/ids'
import { useCommands } from '../shell/commands-provider'
import { Button } from '../ui/button'
import { showToast } from '../ui/toasts'
import { useHydrated } from '../ui/use-hydrated'
import { unlessInSequence } from './bare-letter'
import { DecideForm } from './decide-form'
import { decideRight } from './decide-right'
import { type DecisionDraft, withOutcome, withProposal } from './decision-draft'
import { isUndecided } from './dispute-order'
import type { DisputePlace } from './dispute-place'
import { outcomeWords } from './outcome-words'
import type { SideName } from './side-names'
import { useDeciding } from './use-deciding'
import { useDecisionDraft } from './use-decision-draft'

export interface DecidePanelProps {
  readonly disagreement: Disagreement
  readonly place: DisputePlace
  readonly names: ReadonlyMap<UserId, SideName>
  /** What the form begins with, when one came here to decide. */
  readonly initial: Outcome | 'proposal' | null
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly onTaken: (row: Disagreement) => void
}

/** The form that decides, closed until it is wanted; its keys open it with an outcome. Render one per disagreement (`key`). */
export function DecidePanel(props: DecidePanelProps) {
  const { disagreement, place, names, isOpen, onOpen, onTaken } = props
  const { project, text, language, categories, codebook, people } = place
  const right = decideRight(disagreement, people.viewer, project.sidesMayDecide)
  const [draft, change, clear] = useDecisionDraft(people.viewer.userId, disagreement)
  const deciding = useDeciding(project.id)
  const hasDraft = useHydrated() && draft.reason !== ''
  const proposal = useMemo(
    () =>
      proposeConsensus(disagreement, {
        text,
        isAbove: (above, below) => above !== below && isWithin(codebook, below, above),
      }),
    [disagreement, text, codebook],
  )
  const begin = useCallback(
    (by: (before: DecisionDraft) => DecisionDraft) => {
      onOpen(true)
      change(by)
    },
    [onOpen, change],
  )
  const start = useEffectEvent(() => {
    if (props.initial === 'proposal' && proposal) begin((before) => withProposal(before, proposal))
    else if (props.initial === 'proposal') onOpen(true)
    else if (props.initial !== null) {
      const outcome = props.initial
      begin((before) => withOutcome(before, outcome, disagreement, text))
    }
  })
  useEffect(() => start(), [])
  useDecideKeys({ disagreement, text, proposal, begin, isOffered: right !== 'none' })
  const isProposal = right === 'propose'
  const isProposed = disagreement.decision?.state === 'proposed'
  const submit = async (wanted: DecisionDraft) => {
    const { made, current } = await deciding.send(wanted, disagreement)
    if (current) onTaken(current)
    if (made === null) return
    clear()
    onTaken(made)
    onOpen(false)
    showToast({ message: made.decision?.state === 'proposed' ? 'Proposed to the other sides.' : 'Decided.' })
  }
  if (!isOpen) {
    return (
      <div className="flex flex-wrap gap-2">
        <Button look={isUndecided(disagreement) && !isProposed ? 'primary' : 'quiet'} onPress={() => onOpen(true)}>
          {disagreement.state === 'decided'
            ? 'Decide anew'
            : isProposal
              ? isProposed
                ? 'Propose another decision'
                : 'Propose a decision'
              : hasDraft
                ? 'Go on deciding'
                : 'Decide'}
        </Button>
        {proposal && isUndecided(disagreement) && !isProposed ? (
          <Button keys="a" onPress={() => begin((before) => withProposal(before, proposal))}>
            Accept the proposal
          </Button>
        ) : null}
      </div>
    )
  }
  return (
    <DecideForm
      disagreement={disagreement}
      text={text}
      language={language}
      categories={categories}
      codebook={codebook}
      names={names}
      proposal={proposal}
      draft={draft}
      onChange={change}
      deciding={deciding}
      mayTeach={right === 'decide'}
      submitLabel={isProposal ? 'Propose' : 'Decide'}
      onSubmit={(wanted) => void submit(wanted)}
      onCancel={() => onOpen(false)}
    />
  )
}

interface DecideKeys {
  readonly disagreement: Disagreement
  readonly text: string
  readonly proposal: ReturnType<typeof proposeConsensus>
  readonly begin: (by: (before: DecisionDraft) => DecisionDraft) => void
  readonly isOffered: boolean
}

/** Offers the outcomes by their keys, and the proposal by `a`. */
function useDecideKeys({ disagreement, text, proposal, begin, isOffered }: DecideKeys): void {
  useCommands(
    useMemo(() => {
      if (!isOffered) return []
      const section = 'This disagreement'
      const choose = (outcome: Outcome) => () => begin((before) => withOutcome(before, outcome, disagreement, text))
      return [
        ...outcomes.map((outcome) => ({
          id: `dispute.${outcome}`,
          label: `Decide: ${outcomeWords[outcome].label.toLowerCase()}`,
          keys: outcomeWords[outcome].key,
          section,
          run: choose(outcome),
        })),
        ...(proposal
          ? [
              {
                id: 'dispute.accept',
                label: 'Accept the proposal',
                keys: 'a',
                section,
                run: unlessInSequence(() => begin((before) => withProposal(before, proposal))),
              },
            ]
          : []),
      ]
    }, [disagreement, text, proposal, begin, isOffered]),
  )
}
