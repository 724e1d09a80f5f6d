import type { ReactNode } from 'react'
import { classNames } from './class-names'

const tones = {
  plain: 'border-rule text-muted',
  strong: 'border-ink bg-ink text-paper',
  positive: 'border-transparent bg-positive-tint text-positive',
  warning: 'border-transparent bg-warning-tint text-warning',
  danger: 'border-transparent bg-danger-tint text-danger',
} as const

/** A word about the state of something: a role, "blind", "3 open". */
export function Badge({
  tone = 'plain',
  children,
  className,
}: {
  readonly tone?: keyof typeof tones
  readonly children: ReactNode
  readonly className?: string
}) {
  return (
    <span
      className={classNames(
        'inline-flex h-5 items-center rounded-sm border px-1.5 text-xs font-medium whitespace-nowrap',
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  )
}
