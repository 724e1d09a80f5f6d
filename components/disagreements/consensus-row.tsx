'use client'
import { ChevronLeft, ChevronRight, Tag, X } from 'lucide-react'
import { useState } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import type { Category } from '@/core/codebook/category'
import type { ConsensusSpan } from '@/core/disagreements/decision'
import type { CategoryId } from '@/core/ids'
import { moveEnd, type SpanEnd } from '@/core/reading/select'
import type { Direction, MoveUnit } from '@/core/spans/movement'
import { span } from '@/core/text/offset'
import type { WindowRect } from '../codebook/category-picker'
import { endMoveOf } from '../reading/end-keys'
import { classNames } from '../ui/class-names'
import { IconButton } from '../ui/icon-button'
import { announce } from '../ui/live-region'
import { CategoryChips, endsOf } from './side-card'

export interface ConsensusRowProps {
  /** From 1. */
  readonly number: number
  readonly text: string
  readonly language: string
  readonly span: ConsensusSpan
  readonly categories: ReadonlyMap<CategoryId, Category>
  readonly onChange: (span: ConsensusSpan) => void
  readonly onPickCategories: (at: WindowRect) => void
  readonly onRemove: () => void
}

/** How much of the text is shown before and after, in UTF-16 code units. */
const around = 60

/** One passage of the consensus: its words between those around, buttons and keys for its ends, its categories. */
export function ConsensusRow(props: ConsensusRowProps) {
  const { number, text, language, span: at, categories, onChange, onPickCategories, onRemove } = props
  const [isByLetter, setByLetter] = useState(false)
  const move = (end: SpanEnd, direction: Direction, unit: MoveUnit = isByLetter ? 'grapheme' : 'word') => {
    const next = moveEnd(text, span(at.start, at.end), end, unit, direction, language)
    if (next.start === at.start && next.end === at.end) return
    onChange({ ...at, start: next.start, end: next.end })
    announce(
      end === 'start'
        ? `Starts: ${text.slice(next.start, next.start + 40)}`
        : `Ends: ${text.slice(Math.max(next.start, next.end - 40), next.end)}`,
    )
  }
  return (
    <li className="rounded-md border bg-raised px-3 py-2.5">
      <div
        role="group"
        tabIndex={0}
        aria-label={`Passage ${number} of the consensus. Square brackets move its ends.`}
        onKeyDown={(event) => {
          const step = event.target === event.currentTarget ? endMoveOf(event) : null
          if (!step) return
          event.preventDefault()
          move(step.end, step.direction, step.unit)
        }}
        className="rounded-sm outline-offset-4"
      >
        <p
          className="font-serif text-[0.9375rem] leading-relaxed text-muted wrap-anywhere"
          lang={language === 'und' ? undefined : language}
          dir="auto"
        >
          …{text.slice(Math.max(0, at.start - around), at.start)}
          <span className="bg-wash-strong text-ink underline decoration-2 underline-offset-3">
            {endsOf(text.slice(at.start, at.end), 240)}
          </span>
          {text.slice(at.end, at.end + around)}…
        </p>
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <EndButtons end="start" isByLetter={isByLetter} onMove={move} />
        <EndButtons end="end" isByLetter={isByLetter} onMove={move} />
        <ToggleButton
          isSelected={isByLetter}
          onChange={setByLetter}
          className={classNames(
            'touch-target rounded-sm px-1.5 py-0.5 text-xs text-muted outline-offset-1 hover:bg-wash',
            isByLetter && 'bg-wash-strong font-medium text-ink',
          )}
        >
          by letter
        </ToggleButton>
        <span className="ml-auto flex items-center">
          <IconButton
            label="Choose the categories of the passage"
            size="sm"
            onPress={({ target }) => onPickCategories(target.getBoundingClientRect())}
          >
            <Tag aria-hidden className="size-4" />
          </IconButton>
          <IconButton label="Take the passage out" size="sm" onPress={onRemove}>
            <X aria-hidden className="size-4" />
          </IconButton>
        </span>
      </div>
      <CategoryChips ids={at.categoryIds} categories={categories} />
    </li>
  )
}

interface EndButtonsProps {
  readonly end: SpanEnd
  readonly isByLetter: boolean
  readonly onMove: (end: SpanEnd, direction: Direction) => void
}

function EndButtons({ end, isByLetter, onMove }: EndButtonsProps) {
  const step = isByLetter ? 'a letter' : 'a word'
  const which = end === 'start' ? 'start' : 'end'
  return (
    <span className="inline-flex items-center">
      <IconButton
        label={`Move the ${which} back by ${step}`}
        size="sm"
        onPress={() => onMove(end, 'backward')}
        {...(isByLetter ? {} : { keys: end === 'start' ? '[' : 'Shift+]' })}
      >
        <ChevronLeft aria-hidden className="size-4" />
      </IconButton>
      <span className="px-0.5 text-xs text-muted">{which}</span>
      <IconButton
        label={`Move the ${which} on by ${step}`}
        size="sm"
        onPress={() => onMove(end, 'forward')}
        {...(isByLetter ? {} : { keys: end === 'start' ? 'Shift+[' : ']' })}
      >
        <ChevronRight aria-hidden className="size-4" />
      </IconButton>
    </span>
  )
}
