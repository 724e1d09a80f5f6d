'use client'
import { AlertCircle, CheckCircle2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '../ui/class-names'

/** A sentence about what just happened; read out when it appears. */
export function Notice({ tone, children }: { readonly tone: 'danger' | 'positive'; readonly children: ReactNode }) {
  const Icon = tone === 'danger' ? AlertCircle : CheckCircle2
  return (
    <p
      role={tone === 'danger' ? 'alert' : 'status'}
      className={classNames(
        'flex items-start gap-2 rounded-md px-3 py-2.5',
        tone === 'danger' ? 'bg-danger-tint text-danger' : 'bg-positive-tint text-positive',
      )}
    >
      <Icon aria-hidden className="mt-[0.15em] size-4 shrink-0" />
      <span>{children}</span>
    </p>
  )
}
