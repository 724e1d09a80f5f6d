'use client'
import { CalendarDays, UserRound } from 'lucide-react'
import { useState } from 'react'
import type { Disagreement } from '@/core/disagreements/disagreement'
import type { UserId } from '@/core/ids'
import { Button } from '../ui/button'
import { dueInWords } from './due-words'
import { DueDialog, OwnerDialog } from './owner-due-dialogs'
import type { DisagreementDeeds } from './use-disagreement-deeds'

/** Somebody who can look after a disagreement. */
export interface Candidate {
  readonly id: UserId
  readonly name: string
}

export interface OwnerAndDueProps {
  readonly disagreement: Disagreement
  readonly nameOf: (id: UserId) => string
  readonly candidates: readonly Candidate[]
  /** ISO date. */
  readonly today: string
  /** Whether the viewer may set them. */
  readonly mayChange: boolean
  readonly deeds: DisagreementDeeds
  /** Which dialog is open, when the keys open it too. */
  readonly open: 'owner' | 'due' | null
  readonly onOpen: (which: 'owner' | 'due' | null) => void
}

/** Who is to bring it to a decision, and until when. */
export function OwnerAndDue(props: OwnerAndDueProps) {
  const { disagreement, nameOf, candidates, today, mayChange, deeds, open, onOpen } = props
  const { ownerId, dueOn } = disagreement
  const owner = ownerId === null ? 'No owner' : nameOf(ownerId)
  const due = dueOn === null ? 'No due date' : dueInWords(dueOn, today)
  if (!mayChange) {
    return (
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <span className="inline-flex items-center gap-1.5">
          <UserRound aria-hidden className="size-4" /> <bdi>{owner}</bdi>
        </span>
        <span className="inline-flex items-center gap-1.5">
          <CalendarDays aria-hidden className="size-4" /> {due}
        </span>
      </p>
    )
  }
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        size="sm"
        keys="o"
        icon={<UserRound aria-hidden className="size-4 text-muted" />}
        onPress={() => onOpen('owner')}
      >
        <span className="sr-only">Owner: </span>
        <bdi>{owner}</bdi>
      </Button>
      <Button
        size="sm"
        keys="u"
        icon={<CalendarDays aria-hidden className="size-4 text-muted" />}
        onPress={() => onOpen('due')}
      >
        <span className="sr-only">Due date: </span>
        {due}
      </Button>
      <OwnerDialog
        key={`owner ${disagreement.id}`}
        isOpen={open === 'owner'}
        onClose={() => onOpen(null)}
        candidates={candidates}
        ownerId={ownerId}
        onSet={(id) => deeds.setOwner(disagreement, id)}
      />
      <DueDialog
        key={`due ${disagreement.id}`}
        isOpen={open === 'due'}
        onClose={() => onOpen(null)}
        dueOn={dueOn}
        today={today}
        onSet={(date) => deeds.setDue(disagreement, date)}
      />
    </div>
  )
}

/** Which of the two dialogs is open. */
export function useOwnerDue() {
  return useState<'owner' | 'due' | null>(null)
}
