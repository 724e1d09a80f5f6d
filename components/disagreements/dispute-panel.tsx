'use client'
import { useMemo, useState } from 'react'
import type { Outcome } from '@/core/disagreements/decision'
import type { Disagreement } from '@/core/disagreements/disagreement'
import { disagreementInWords } from '@/core/disagreements/in-words'
import { may } from '@/core/rights'
import type { ThreadView as GatheredThread } from '@/core/threads/gather'
import type { DiscussionDeeds } from '../desk/use-thread-deeds'
import { Button } from '../ui/button'
import { Callout } from '../ui/callout'
import { awaitsConsent, decideRight, mayReopen } from './decide-right'
import { DecidePanel } from './decide-panel'
import { DecisionView } from './decision-view'
import { DisputeThreads } from './dispute-threads'
import type { DisputePlace } from './dispute-place'
import { KindLabel } from './kind-look'
import { LaneFigure } from './lane-figure'
import { type Candidate, OwnerAndDue } from './owner-and-due'
import { ReopenDialog } from './reopen-dialog'
import { SideCard } from './side-card'
import { nameSides } from './side-names'
import { StateBadge } from './state-badge'
import type { DisagreementDeeds } from './use-disagreement-deeds'
import { useDecisions } from './use-decisions'

export interface DisputePanelProps {
  readonly disagreement: Disagreement
  readonly place: DisputePlace
  readonly candidates: readonly Candidate[]
  readonly threads: readonly GatheredThread[]
  readonly discussion: DiscussionDeeds
  readonly deeds: DisagreementDeeds
  readonly setting: 'owner' | 'due' | null
  readonly onSetting: (which: 'owner' | 'due' | null) => void
  /** What the decision begins with, when one came here to decide. */
  readonly initial: Outcome | 'proposal' | null
  readonly onTaken: (row: Disagreement) => void
}

/** One disagreement: the sides in their lanes, what each holds and why, the decision or how to come to one, and what is said. */
export function DisputePanel(props: DisputePanelProps) {
  const { disagreement, place, candidates, deeds, setting, onSetting } = props
  const { project, text, language, categories, people, nameOf, today } = place
  const { sides, decision, kind } = disagreement
  const names = useMemo(
    () =>
      nameSides({
        id: disagreement.id,
        authorIds: sides.map(({ authorId }) => authorId),
        nameOf,
        viewerId: people.viewer.userId,
        showNames: project.showNames,
      }),
    [disagreement.id, sides, nameOf, people.viewer.userId, project.showNames],
  )
  const sentence = useMemo(
    () =>
      disagreementInWords(sides, {
        text,
        language,
        nameOf: (id) => names.get(id)?.name ?? nameOf(id),
        categoryNameOf: (id) => categories.get(id)?.name ?? 'unknown category',
      }),
    [sides, text, language, names, nameOf, categories],
  )
  return (
    <div className="flex flex-col gap-5">
      <header className="flex flex-col gap-2">
        <p className="flex flex-wrap items-center gap-2.5 text-sm font-medium">
          <KindLabel kind={kind} />
          <StateBadge disagreement={disagreement} />
        </p>
        <h2 className="text-sm text-pretty text-muted">{sentence}</h2>
        <OwnerAndDue
          disagreement={disagreement}
          nameOf={nameOf}
          candidates={candidates}
          today={today}
          mayChange={may(people.viewer.role, 'decide')}
          deeds={deeds}
          open={setting}
          onOpen={onSetting}
        />
      </header>
      <section aria-label="Sides">
        <LaneFigure
          text={text}
          language={language}
          passage={disagreement}
          sides={sides}
          names={names}
          categories={categories}
        />
        <ul className="mt-3 border-t">
          {sides.map((side) => (
            <SideCard
              key={side.authorId}
              text={text}
              language={language}
              side={side}
              name={names.get(side.authorId) ?? { name: 'former member', sign: '?' }}
              categories={categories}
              isChosen={
                decision?.state === 'final' && decision.outcome === 'side' && decision.chosenAuthorId === side.authorId
              }
            />
          ))}
        </ul>
      </section>
      <Deciding {...props} names={names} />
      <DisputeThreads
        key={disagreement.id}
        id={disagreement.id}
        threads={props.threads}
        people={people}
        discussion={props.discussion}
      />
    </div>
  )
}

interface DecidingProps extends DisputePanelProps {
  readonly names: ReturnType<typeof nameSides>
}

/** The decision there is, the ones before it, and what the viewer may do about it. */
function Deciding({ disagreement, place, names, deeds, initial, onTaken }: DecidingProps) {
  const { project, people, nameOf } = place
  const { viewer } = people
  const [isOpen, setOpen] = useState(false)
  const [isReopening, setReopening] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
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
          <Button look="primary" onPress={() => void deeds.consent(disagreement, decision.id).then(setRefusal)}>
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
}: Pick<DisputePanelProps, 'disagreement'> & Pick<DecidingProps, 'names'> & Pick<DisputePlace, 'nameOf'>) {
  const missing = sides.filter(({ authorId }) => decision?.consentIds.includes(authorId) !== true)
  return (
    <p className="text-sm text-muted">
      Waits for the consent of {missing.map(({ authorId }) => names.get(authorId)?.name ?? nameOf(authorId)).join(', ')}
      ; a lead may decide it at once.
    </p>
  )
}
