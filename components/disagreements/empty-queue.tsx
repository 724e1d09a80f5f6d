'use client'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { LinkButton } from '../ui/link-button'

export interface EmptyQueueProps {
  readonly isFiltered: boolean
  readonly hasDecided: boolean
  readonly home: string
  readonly onClear: () => void
}

/** Stands where the queue would, and says what to do next. */
export function EmptyQueue({ isFiltered, hasDecided, home, onClear }: EmptyQueueProps) {
  if (isFiltered) {
    return (
      <EmptyState title="No disagreement fits" action={<Button onPress={onClear}>Clear the filters</Button>}>
        Take a filter off, or look at all of them.
      </EmptyState>
    )
  }
  return hasDecided ? (
    <EmptyState
      title="All is decided"
      action={
        <LinkButton href={`${home}/agreement`} look="primary">
          Look at the agreement
        </LinkButton>
      }
    >
      Nothing waits for a decision. The consensus of each article stands in the excerpts.
    </EmptyState>
  ) : (
    <EmptyState
      title="No disagreements yet"
      action={
        <LinkButton href={`${home}/rounds`} look="primary">
          Go to the rounds
        </LinkButton>
      }
    >
      They are found as soon as two analysts have submitted the same article and its round is revealed.
    </EmptyState>
  )
}
