'use client'
import { useCallback, useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Category } from '@/core/codebook/category'
import type { CategoryId, HighlightId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import type { Span } from '@/core/text/offset'
import { CaretLayer } from './caret-layer'
import { ChoiceButton } from './choice-button'
import { EndHandles } from './end-handles'
import { LiveRegion } from './live-region'
import type { Reader } from './reader'
import type { Passage } from './transient'
import { useChoice } from './use-choice'
import { useMarkPointer } from './use-mark-pointer'
import { useSurfaceKeys } from './use-surface-keys'

export interface ReadingSurfaceProps {
  /** From `useReader`; shared with `MarginColumn`. */
  readonly reader: Reader
  /** The version's text, which offsets count in. */
  readonly text: string
  /** BCP 47 tag of the article, for words and sentences. */
  readonly language: string
  /** Accessible name of the text, such as “Text of «…»”. */
  readonly label: string
  /** `<ArticleText />`, rendered on the server or here. */
  readonly children: ReactNode
  /** All highlights of this version to paint; deleted ones are skipped. Pass the same array while nothing changes. */
  readonly highlights: readonly Highlight[]
  /** The whole codebook, deleted categories included, so that patterns stay. */
  readonly categories: ReadonlyMap<CategoryId, Category>
  /** Categories not shown; `null` in it hides highlights without any. */
  readonly hiddenCategories?: ReadonlySet<CategoryId | null>
  readonly activeId: HighlightId | null
  readonly searchHits?: readonly Passage[]
  /** False hides what makes highlights; selecting stays possible. */
  readonly mayHighlight: boolean
  /** Whether the person may move the ends of this highlight. */
  readonly mayMove?: (highlight: Highlight) => boolean
  /** Where the blocks after the first come from, as HTML that `articleHtml` wrote. */
  readonly restHref?: string
  /** The passage chosen by mouse, touch or keys has changed; `rect` is in the viewport. Null when there is none any more. */
  readonly onSelect?: (span: Span | null, rect: DOMRect | null) => void
  /** The person asks to highlight the chosen passage: pressed the floating button, or Enter or H. */
  readonly onHighlight?: (span: Span, rect: DOMRect) => void
  /** A highlight was clicked, tapped or entered by key; null when the text beside was. */
  readonly onActivate: (id: HighlightId | null) => void
  /** The pointer is over these highlights; empty when over none. */
  readonly onHover?: (ids: readonly HighlightId[]) => void
  /** An end was moved by mouse, touch or key, and let go. */
  readonly onMoveEnd?: (id: HighlightId, span: Span) => void
}

const nothing: ReadonlySet<CategoryId | null> = new Set()
const nobody = () => false
const hint =
  'N and P go to the next and previous highlight, Enter opens it, C places a caret to choose a passage, square brackets move the ends of the open highlight.'

/**
 * The text with its highlights, to read, choose passages in and move ends. Keys while it has the focus: N and P go to
 * the next and previous highlight, Enter opens one, C places a caret, [ and ] move the ends, H highlights the choice.
 * Clear the choice with `reader.choose(null)`.
 */
export function ReadingSurface(props: ReadingSurfaceProps) {
  const { reader, text, language, highlights, categories, hiddenCategories = nothing, activeId, searchHits } = props
  const { mayHighlight, mayMove = nobody, restHref, onHighlight, onMoveEnd } = props
  const root = useRef<HTMLDivElement>(null)
  const hintId = useId()
  const [spoken, say] = useState('')
  const [caretAt, setCaretAt] = useState<number | null>(null)
  const choice = useChoice(reader, text, props.onSelect)
  const active = useMemo(
    () =>
      activeId === null ? null : (highlights.find((one) => one.id === activeId && one.deletedAt === null) ?? null),
    [highlights, activeId],
  )
  const highlight = useCallback(() => {
    const rect = choice && reader.rectOf(choice)
    if (choice && rect && mayHighlight) onHighlight?.(choice, rect)
  }, [choice, mayHighlight, onHighlight, reader])

  useEffect(() => (root.current ? reader.attach(root.current) : undefined), [reader, text])
  useEffect(() => reader.show(highlights, categories.values()), [reader, highlights, categories])
  useEffect(() => reader.hide(hiddenCategories), [reader, hiddenCategories])
  useEffect(() => reader.setLayer('search', searchHits ?? []), [reader, searchHits])
  useEffect(() => reader.setLayer('active', active ? [active] : []), [reader, active])
  useEffect(() => reader.setLayer('choice', choice ? [choice] : []), [reader, choice])
  useRest(reader, restHref)

  const pointer = useMarkPointer({ reader, highlights, activeId, onActivate: props.onActivate, onHover: props.onHover })
  const onKeyDown = useSurfaceKeys({
    reader,
    text,
    language,
    highlights,
    active,
    mayMove,
    say,
    onHighlight: highlight,
    onActivate: props.onActivate,
    onMoveEnd,
    onCaret: setCaretAt,
  })

  return (
    // The region takes keys for what is inside it; every action has a control of its own as well.

    <div
      ref={root}
      className="reading-surface"
      role="region"
      aria-label={props.label}
      aria-describedby={hintId}
      tabIndex={0}
      onKeyDown={onKeyDown}
      {...pointer}
    >
      {props.children}
      {mayHighlight && choice && onHighlight ? (
        <ChoiceButton reader={reader} choice={choice} onPress={highlight} />
      ) : null}
      {active && onMoveEnd && mayMove(active) ? (
        <EndHandles
          key={active.id}
          reader={reader}
          text={text}
          language={language}
          highlight={active}
          say={say}
          onMoveEnd={onMoveEnd}
        />
      ) : null}
      {caretAt === null ? null : (
        <CaretLayer
          reader={reader}
          text={text}
          language={language}
          from={caretAt}
          say={say}
          onHighlight={highlight}
          onLeave={() => {
            setCaretAt(null)
            root.current?.focus({ preventScroll: true })
          }}
        />
      )}
      <p id={hintId} className="sr-only">
        {hint}
      </p>
      <LiveRegion message={spoken} />
    </div>
  )
}

/** Fetches the blocks that were not sent with the page and puts them after the others. */
function useRest(reader: Reader, href: string | undefined): void {
  useEffect(() => {
    if (href === undefined) return
    const stop = new AbortController()
    const load = async () => {
      const answer = await fetch(href, { signal: stop.signal })
      if (!answer.ok) throw new Error(`The rest of the text did not come (status ${answer.status}).`)
      reader.append(await answer.text())
    }
    load().catch((error: unknown) => {
      if (!stop.signal.aborted) reportError(error)
    })
    return () => stop.abort()
  }, [reader, href])
}
