'use client'
import type { Metadata, Suggestion } from '@/core/import/metadata'
import { bestOf } from '@/core/import/metadata'
import { languageName } from '../articles/languages'
import { publishedWords } from '../articles/published-words'
import { Badge } from '../ui/badge'

export interface FoundNoteProps {
  readonly field: keyof Metadata
  /** What the form holds. */
  readonly value: string
  readonly suggestions: readonly Suggestion[]
  readonly onUse: (value: string) => void
}

/** Says under a field where its value was found, marks what is only proposed, and offers what else was found. */
export function FoundNote({ field, value, suggestions, onUse }: FoundNoteProps) {
  const found = suggestions.filter((each) => each.field === field)
  const used = found.find((each) => each.value === value) ?? null
  const best = bestOf(suggestions, field)
  const others = found.filter((each) => each.value !== value && each.value !== '')
  return (
    <div className="flex flex-col gap-1 text-[0.8125rem] text-muted">
      {used ? (
        <p>
          {used.certain ? null : (
            <Badge tone="warning" className="mr-1.5">
              Proposal
            </Badge>
          )}
          {used.why}
        </p>
      ) : best === null && value === '' ? (
        <p className="text-faint">Not found in the text.</p>
      ) : null}
      {others.map((other) => (
        <p key={other.value} className="text-pretty">
          {used ? 'Also found: ' : 'Found: '}
          <button
            type="button"
            title={other.why}
            className="link wrap-anywhere text-ink"
            onClick={() => onUse(other.value)}
          >
            {wordsOf(field, other.value)}
          </button>
        </p>
      ))}
    </div>
  )
}

function wordsOf(field: keyof Metadata, value: string): string {
  if (field === 'language') return languageName(value)
  return field === 'publishedOn' ? publishedWords(value) : value
}
