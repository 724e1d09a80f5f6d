'use client'
import type { Member } from '@/core/projects/project'
import { RelativeTime } from '../ui/relative-time'

/** Who was in the project: their names stay beside what they wrote. */
export function FormerMembers({ members }: { readonly members: readonly Member[] }) {
  if (members.length === 0) return null
  return (
    <section>
      <h2 className="text-[0.8125rem] font-medium text-muted">Were here</h2>
      <ul className="mt-2 border-t">
        {members.map(({ userId, name, leftAt }) => (
          <li key={userId} className="flex items-baseline justify-between gap-4 border-b py-2 text-muted">
            <bdi className="min-w-0 truncate">{name}</bdi>
            {leftAt === null ? null : (
              <span className="text-[0.8125rem] whitespace-nowrap">
                left <RelativeTime at={leftAt} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
