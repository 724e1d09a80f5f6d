'use client'
import { useState } from 'react'
import type { Outcome } from '@/core/disagreements/decision'
import type { Disagreement } from '@/core/disagreements/disagreement'
import type { DecisionId, UserId } from '@/core/ids'
import { Button } from '../ui/button'
import { Callout } from '../ui/callout'
import { DecidePanel } from './decide-panel'
import { awaitsConsent, decideRight, mayReopen } from './decide-right'
import { DecisionView } from './decision-view'
import type { DisputePlace } from './dispute-place'
import { ReopenDialog } from './reopen-dialog'
import type { SideName } from './side-names'
import type { DisagreementDeeds } from './use-disagreement-deeds'
import { useDecisions } from './use-decisions'

export interface DisputeDecisionProps {
  readonly disagreement: Disagreement
  readonly place: DisputePlace
  readonly names: ReadonlyMap<UserId, SideName>
  readonly deeds: DisagreementDeeds
  /** What the decision begins with, when one came here to decide. */
  readonly initial: Outcome | 'proposal' | null
  readonly onTaken: (row: Disagreement) => void
}

/** The decision there is, the ones before it, and what the viewer may do about it. */
export function DisputeDecision({ disagreement, place, names, deeds, initial, onTaken }: DisputeDecisionProps) {
  const { project, people, nameOf } = place
  const { viewer } = people
  const [isOpen, setOpen] = useState(false)
  const [isReopening, setReopening] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isConsenting, setConsenting] = useState(false)
  const consent = (id: DecisionId) => {
    setConsenting(true)
    void deeds.consent(disagreement, id).then((sentence) => {
      setConsenting(false)
      setRefusal(sentence)
    })
  }
  const decisions = useDecisions(project.id, disagreement)
  const { decision } = disagreement
  const right = decideRight(disagreement, viewer, project.sidesMayDecide)
  const [last, ...earlier] = decisions
  const view = { ...place, names }
  return (
    <section aria-label="Decision" className="flex flex-col gap-3 border-t pt-4">
      <h3 className="text-xs font-semibold tracking-wide text-muted uppercase">Decision</h3>
      {last ? <DecisionView decision={last} {...view} /> : null}
      {decision?.state === 'proposed' ? <Consents disagreement={disagreement} names={names} nameOf={nameOf} /> : null}
      {refusal === null ? null : <Callout tone="danger" isNews title={refusal} />}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {decision && awaitsConsent(disagreement, viewer.userId) ? (
          <Button look="primary" isPending={isConsenting} onPress={() => consent(decision.id)}>
            Consent
          </Button>
        ) : null}
        {mayReopen(disagreement, viewer) && !isOpen ? (
          <Button onPress={() => setReopening(true)}>Reopen…</Button>
        ) : null}
      </div>
      {right === 'none' ? (
        disagreement.state === 'decided' ? null : (
          <p className="text-sm text-muted">
            {project.sidesMayDecide
              ? 'A lead decides, or the sides do among themselves.'
              : 'A lead decides. Say below what speaks for which side.'}
          </p>
        )
      ) : (
        <DecidePanel
          key={disagreement.id}
          disagreement={disagreement}
          place={place}
          names={names}
          initial={initial}
          isOpen={isOpen}
          onOpen={setOpen}
          onTaken={onTaken}
        />
      )}
      {earlier.length > 0 ? (
        <details className="text-sm">
          <summary className="cursor-pointer text-muted">
            {earlier.length === 1 ? '1 earlier decision' : `${earlier.length} earlier decisions`}
          </summary>
          <ol className="mt-2 flex flex-col gap-4 border-l-2 pl-3">
            {earlier.map((one) => (
              <li key={one.id}>
                <DecisionView decision={one} {...view} />
              </li>
            ))}
          </ol>
        </details>
      ) : null}
      <ReopenDialog
        isOpen={isReopening}
        onClose={() => setReopening(false)}
        onReopen={(reason) => deeds.reopen(disagreement, reason)}
      />
    </section>
  )
}

function Consents({
  disagreement: { sides, decision },
  names,
  nameOf,
}: Pick<DisputeDecisionProps, 'disagreement' | 'names'> & Pick<DisputePlace, 'nameOf'>) {
  const missing = sides.filter(({ authorId }) => decision?.consentIds.includes(authorId) !== true)
  return (
    <p className="text-sm text-muted">
      Waits for the consent of {missing.map(({ authorId }) => names.get(authorId)?.name ?? nameOf(authorId)).join(', ')}
      ; a lead may decide it at once.
    </p>
  )
}
