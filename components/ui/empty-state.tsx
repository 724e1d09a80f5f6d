import type { ReactNode } from 'react'
import { classNames } from './class-names'

export interface EmptyStateProps {
  /** What is not here yet: "No articles yet". */
  readonly title: string
  /** What to do next, in a sentence or two. */
  readonly children: ReactNode
  /** The button or link that does it. */
  readonly action?: ReactNode
  readonly className?: string
}

/** Stands where a list would, and says what to do next. */
export function EmptyState({ title, children, action, className }: EmptyStateProps) {
  return (
    <div className={classNames('mx-auto flex max-w-md flex-col items-center px-4 py-14 text-center', className)}>
      <span aria-hidden className="mb-5 flex flex-col items-center gap-1.5">
        <span className="h-px w-16 bg-rule-strong" />
        <span className="h-px w-10 translate-x-3 bg-rule-strong" />
      </span>
      <h2 className="font-serif text-xl font-semibold">{title}</h2>
      <div className="mt-2 text-pretty text-muted">{children}</div>
      {action ? <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  )
}
