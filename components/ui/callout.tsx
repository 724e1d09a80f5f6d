import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

const tones = {
  note: { icon: Info, look: 'border-rule bg-sunken', mark: 'text-muted' },
  positive: { icon: CircleCheck, look: 'border-transparent bg-positive-tint', mark: 'text-positive' },
  warning: { icon: TriangleAlert, look: 'border-transparent bg-warning-tint', mark: 'text-warning' },
  danger: { icon: CircleAlert, look: 'border-transparent bg-danger-tint', mark: 'text-danger' },
} as const

export interface CalloutProps {
  readonly tone?: keyof typeof tones
  readonly title?: ReactNode
  readonly children?: ReactNode
  /** Buttons or links at its end. */
  readonly action?: ReactNode
  /** True for what appeared after the page: it is read out. */
  readonly isNews?: boolean
  readonly className?: string
}

/** A remark that stands in the page: a hint, a warning, a success, a failure. */
export function Callout({ tone = 'note', title, children, action, isNews = false, className }: CalloutProps) {
  const { icon: Icon, look, mark } = tones[tone]
  const role = isNews ? (tone === 'danger' ? 'alert' : 'status') : undefined
  return (
    <div
      className={classNames('flex gap-3 rounded-md border px-3.5 py-3 text-sm', look, className)}
      {...(role ? { role } : {})}
    >
      <Icon aria-hidden className={classNames('mt-[0.12em] size-4 shrink-0', mark)} />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-medium">{title}</p> : null}
        {children ? (
          <div className={classNames('text-pretty', title ? 'mt-0.5 text-muted' : '')}>{children}</div>
        ) : null}
      </div>
      {action ? <div className="flex shrink-0 items-start gap-2">{action}</div> : null}
    </div>
  )
}
