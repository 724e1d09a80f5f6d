'use client'
import { useMemo } from 'react'
import type { Outcome } from '@/core/disagreements/decision'
import type { Disagreement } from '@/core/disagreements/disagreement'
import { disagreementInWords } from '@/core/disagreements/in-words'
import { may } from '@/core/rights'
import type { ThreadView as GatheredThread } from '@/core/threads/gather'
import type { DiscussionDeeds } from '../desk/use-thread-deeds'
import { DisputeDecision } from './dispute-decision'
import { DisputeThreads } from './dispute-threads'
import type { DisputePlace } from './dispute-place'
import { KindLabel } from './kind-look'
import { LaneFigure } from './lane-figure'
import { type Candidate, OwnerAndDue } from './owner-and-due'
import { SideCard } from './side-card'
import { nameSides } from './side-names'
import { StateBadge } from './state-badge'
import type { DisagreementDeeds } from './use-disagreement-deeds'

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
      <DisputeDecision
        disagreement={disagreement}
        place={place}
        names={names}
        deeds={deeds}
        initial={props.initial}
        onTaken={props.onTaken}
      />
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
