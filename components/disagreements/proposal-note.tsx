'use client'
import { Lightbulb } from 'lucide-react'
import type { Category } from '@/core/codebook/category'
import type { Proposal } from '@/core/disagreements/propose'
import type { CategoryId, UserId } from '@/core/ids'
import { Button } from '../ui/button'
import { outcomeWords } from './outcome-words'
import { CategoryChips, endsOf } from './side-card'
import type { SideName } from './side-names'

export interface ProposalNoteProps {
  readonly proposal: Proposal
  readonly text: string
  readonly language: string
  readonly categories: ReadonlyMap<CategoryId, Category>
  readonly names: ReadonlyMap<UserId, SideName>
  /** Fills the form with it. */
  readonly onAccept: () => void
}

/** The consensus that suggests itself, and why. */
export function ProposalNote({ proposal, text, language, categories, names, onAccept }: ProposalNoteProps) {
  const { outcome, chosenAuthorId, consensus, why } = proposal
  const side = chosenAuthorId === null ? null : (names.get(chosenAuthorId)?.name ?? null)
  return (
    <section aria-label="Proposal" className="rounded-md border border-rule bg-sunken px-3.5 py-3 text-sm">
      <p className="flex items-start gap-2">
        <Lightbulb aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
        <span className="min-w-0 flex-1">
          <b className="font-medium">
            {outcomeWords[outcome].label}
            {side === null ? '' : `: ${side}`}
          </b>
          <span className="block text-muted">{why}</span>
        </span>
        <Button size="sm" keys="a" onPress={onAccept}>
          Accept
        </Button>
      </p>
      {consensus.map(({ start, end, categoryIds }) => (
        <div key={`${start}-${end}-${categoryIds.join()}`} className="mt-2 pl-6">
          <p
            className="font-serif text-[0.9375rem] leading-snug wrap-anywhere"
            lang={language === 'und' ? undefined : language}
            dir="auto"
          >
            {endsOf(text.slice(start, end))}
          </p>
          <CategoryChips ids={categoryIds} categories={categories} />
        </div>
      ))}
      {consensus.length === 0 ? <p className="mt-1 pl-6 text-muted">Nothing is marked here.</p> : null}
    </section>
  )
}
