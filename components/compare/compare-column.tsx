'use client'
import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react'
import type { Category } from '@/core/codebook/category'
import type { CategoryId, HighlightId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import { ReadingSurface } from '../reading/reading-surface'
import type { Reader } from '../reading/reader'
import { useReader } from '../reading/use-reader'
import { classNames } from '../ui/class-names'
import type { Difference } from './differences'

export interface ComparedColumnProps {
  /** Whose coding, and of when: “Ana Petrova, blind”. */
  readonly name: string
  readonly text: string
  readonly language: string
  readonly highlights: readonly Highlight[]
  readonly categories: ReadonlyMap<CategoryId, Category>
  /** The difference one stands at. */
  readonly difference: Difference | null
  /** On a narrow screen one column is shown. */
  readonly isShown: boolean
  /** The column that brings the difference into view. */
  readonly isLeading: boolean
  /** Where the blocks after the first come from. */
  readonly restHref: string | undefined
  readonly onActivate: (highlight: Highlight) => void
  /** `<ArticleText />`. */
  readonly children: ReactNode
}

/** The text under one analyst's highlights, with a bar beside the lines of the present difference. */
export function ComparedColumn(props: ComparedColumnProps) {
  const { name, text, language, highlights, categories, difference, isShown, isLeading, restHref, onActivate } = props
  const reader = useReader()
  useEffect(() => {
    if (!difference || !isLeading || !isShown) return
    let isDone = false
    const show = () => {
      if (isDone || !reader.holds(difference)) return
      isDone = true
      reader.reveal(difference.start)
    }
    const frame = requestAnimationFrame(show)
    const leave = reader.onLayout(show)
    return () => {
      cancelAnimationFrame(frame)
      leave()
    }
  }, [reader, difference, isLeading, isShown])
  const activate = (id: HighlightId | null) => {
    const chosen = highlights.find((one) => one.id === id)
    if (chosen) onActivate(chosen)
  }
  return (
    <div className={classNames('compare-column', !isShown && 'compare-hidden')}>
      <DifferenceBar reader={reader} difference={difference} isShown={isShown} />
      <ReadingSurface
        reader={reader}
        text={text}
        language={language}
        label={`Text as coded by ${name}`}
        highlights={highlights}
        categories={categories}
        activeId={null}
        mayHighlight={false}
        onActivate={activate}
        {...(restHref === undefined ? {} : { restHref })}
      >
        {props.children}
      </ReadingSurface>
    </div>
  )
}

interface DifferenceBarProps {
  readonly reader: Reader
  readonly difference: Difference | null
  readonly isShown: boolean
}

/** A bar in the gutter from the first to the last line of the difference. */
function DifferenceBar({ reader, difference, isShown }: DifferenceBarProps) {
  const [place, setPlace] = useState<{ readonly top: number; readonly height: number } | null>(null)
  const { start, end } = difference ?? { start: null, end: null }
  useLayoutEffect(() => {
    const settle = () => {
      const box = reader.root?.getBoundingClientRect()
      const first = start === null ? null : reader.caretRect(start, 'start')
      const last = end === null ? null : reader.caretRect(end, 'end')
      setPlace(box && first && last ? { top: first.top - box.top, height: last.bottom - first.top } : null)
    }
    const frame = requestAnimationFrame(settle)
    const leave = reader.onLayout(settle)
    return () => {
      cancelAnimationFrame(frame)
      leave()
    }
  }, [reader, start, end, isShown])
  return place === null ? null : <span aria-hidden className="compare-bar" style={place} />
}
