'use client'
import { Scale } from 'lucide-react'
import Link from 'next/link'
import type { Category } from '@/core/codebook/category'
import type { CategoryId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import { outcomeWords } from '../disagreements/outcome-words'
import { type MembersById, namesOf } from '../threads/name-of'
import { RelativeTime } from '../ui/relative-time'
import type { Decided } from './consensus-decisions'
import { TagList } from './tag-list'

export interface ConsensusCardProps {
  readonly highlight: Highlight
  readonly categories: ReadonlyMap<CategoryId, Category>
  readonly members: MembersById
  /** Null when the decision is not known here. */
  readonly decided: Decided | null
  /** The disagreements of the article; the one that was decided is named after it. */
  readonly disagreementsHref: string
}

/** A passage of the consensus layer as the margin speaks of it: its categories, who decided so, and why. */
export function ConsensusCard({ highlight, categories, members, decided, disagreementsHref }: ConsensusCardProps) {
  const nameOf = namesOf(members)
  return (
    <div
      className="flex flex-col gap-1.5 border-l-2 border-double border-rule-strong py-1 pl-3 text-sm in-data-active:border-ink"
      data-highlight={highlight.id}
    >
      <div className="flex min-w-0 items-center gap-1.5 text-muted">
        <Scale aria-hidden className="size-4 shrink-0" />
        <span className="font-medium text-ink">Consensus</span>
        <span aria-hidden>·</span>
        <span className="min-w-0 truncate">{nameOf(decided?.decision.decidedBy ?? highlight.authorId)}</span>
        <span aria-hidden>·</span>
        <RelativeTime at={decided?.decision.createdAt ?? highlight.createdAt} className="shrink-0" />
      </div>
      <TagList highlight={highlight} categories={categories} />
      {decided === null ? null : (
        <>
          <p className="text-muted">
            {outcomeWords[decided.decision.outcome].label}
            {decided.disagreement.state === 'reopened' ? ' · reopened' : ''}
          </p>
          <p className="font-serif text-[0.9375rem] leading-snug break-words whitespace-pre-wrap">
            {decided.decision.reason}
          </p>
          <p>
            <Link href={`${disagreementsHref}?d=${decided.disagreement.id}`} className="link">
              See the disagreement
            </Link>
          </p>
        </>
      )}
    </div>
  )
}
