'use client'
import { Gavel } from 'lucide-react'
import type { Category } from '@/core/codebook/category'
import type { Decision } from '@/core/disagreements/decision'
import type { CategoryId, UserId, VersionId } from '@/core/ids'
import { Badge } from '../ui/badge'
import { RelativeTime } from '../ui/relative-time'
import { outcomeWords } from './outcome-words'
import { CategoryChips, endsOf } from './side-card'
import type { SideName } from './side-names'

export interface DecisionViewProps {
  readonly decision: Decision
  readonly versionId: VersionId
  /** The text of that version. */
  readonly text: string
  readonly language: string
  readonly categories: ReadonlyMap<CategoryId, Category>
  readonly names: ReadonlyMap<UserId, SideName>
  readonly nameOf: (id: UserId) => string
}

const stateWords = { proposed: 'Proposed', final: null, superseded: 'Superseded', undone: 'Taken back' } as const

/** A decision: how it ended, why, who decided, and what went into the consensus. */
export function DecisionView({ decision, versionId, text, language, categories, names, nameOf }: DecisionViewProps) {
  const { outcome, chosenAuthorId, reason, consensus, state, reopened, decidedBy, createdAt, rulingId } = decision
  const calledOf = (id: UserId) => names.get(id)?.name ?? nameOf(id)
  const chosen = chosenAuthorId === null ? null : calledOf(chosenAuthorId)
  const note = stateWords[state]
  return (
    <article className="text-sm">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Gavel aria-hidden className="size-4 shrink-0 text-muted" />
        <b className="font-semibold">
          {outcomeWords[outcome].label}
          {chosen === null ? '' : `: ${chosen}`}
        </b>
        {note === null ? null : <Badge tone={state === 'proposed' ? 'warning' : 'plain'}>{note}</Badge>}
      </p>
      <p className="mt-1 font-serif text-[0.9375rem] leading-snug wrap-anywhere whitespace-pre-wrap">{reason}</p>
      {consensus.map(({ start, end, categoryIds, highlightId }) => (
        <div key={highlightId} className="mt-2 border-l-2 pl-2.5">
          {decision.versionId === versionId ? (
            <p
              className="font-serif text-[0.9375rem] leading-snug text-muted wrap-anywhere"
              lang={language === 'und' ? undefined : language}
              dir="auto"
            >
              {endsOf(text.slice(start, end))}
            </p>
          ) : null}
          <CategoryChips ids={categoryIds} categories={categories} />
        </div>
      ))}
      <p className="mt-1.5 text-xs text-muted">
        <bdi>{calledOf(decidedBy)}</bdi>
        {rulingId === null ? '' : ', by a rule'} · <RelativeTime at={createdAt} />
      </p>
      {reopened === null ? null : (
        <p className="mt-1.5 border-l-2 border-warning pl-2.5 wrap-anywhere whitespace-pre-wrap">
          <span className="text-xs text-muted">
            Reopened by <bdi>{calledOf(reopened.by)}</bdi> · <RelativeTime at={reopened.at} />
          </span>
          <span className="block">{reopened.reason}</span>
        </p>
      )}
    </article>
  )
}
