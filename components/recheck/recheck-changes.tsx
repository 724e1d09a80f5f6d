'use client'
import { Ban, Check } from 'lucide-react'
import type { CategoryRule } from '@/core/codebook/rule'
import { Skeleton } from '../ui/skeleton'

/** What changed in a definition: the rules that came; or, without any, that it was revised. Null while that is not known. */
export function RecheckChanges({ rules }: { readonly rules: readonly CategoryRule[] | null }) {
  if (rules === null) return <Skeleton className="my-1 h-5 w-64 max-w-full" />
  if (rules.length === 0)
    return <p className="text-pretty">Its definition was revised. Read it again before you judge.</p>
  return (
    <ul aria-label="Rules since then" className="flex flex-col gap-1">
      {rules.map(({ id, kind, text }) => {
        const Sign = kind === 'use' ? Check : Ban
        return (
          <li key={id} className="grid grid-cols-[4.25rem_minmax(0,1fr)] items-baseline gap-x-2">
            <span className="flex items-center gap-1.5 text-[0.8125rem] font-medium">
              <Sign aria-hidden className="size-3.5 self-center text-muted" />
              {kind === 'use' ? 'Use' : 'Avoid'}
            </span>
            <span className="max-w-measure font-serif text-base leading-snug text-pretty wrap-anywhere">{text}</span>
          </li>
        )
      })}
    </ul>
  )
}
