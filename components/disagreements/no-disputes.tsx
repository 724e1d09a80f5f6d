import { EmptyState } from '../ui/empty-state'
import { LinkButton } from '../ui/link-button'

export interface NoDisputesProps {
  readonly isSealed: boolean
  readonly home: string
  readonly title: string
}

/** Stands where the disagreements of an article would, and says when there will be some. */
export function NoDisputes({ isSealed, home, title }: NoDisputesProps) {
  return (
    <>
      <h1 className="sr-only">Disagreements in “{title}”</h1>
      <EmptyState
        title={isSealed ? 'A blind round runs' : 'No disagreements here'}
        action={<LinkButton href={home}>Back to the article</LinkButton>}
      >
        {isSealed
          ? 'Where analysts differ is seen once the round is revealed.'
          : 'They are found where at least two analysts have submitted “' + title + '” and differ.'}
      </EmptyState>
    </>
  )
}
