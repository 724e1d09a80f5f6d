'use client'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { codebookOf } from '@/core/codebook/tree'
import type { CategoryId, HighlightId } from '@/core/ids'
import type { PendingOp } from '@/core/reading/pending'
import type { DeskAnswer } from '@/core/reading/reading'
import type { Highlight } from '@/core/reading/highlight'
import { type Role, may } from '@/core/rights'
import { countThreads, gatherThreads, subjectKey, threadsBySubject } from '@/core/threads/gather'
import { CategoryPicker } from '../codebook/category-picker'
import { MarginColumn } from '../reading/margin-column'
import { SavedState } from '../reading/outbox/saved-state'
import { ReadingSurface } from '../reading/reading-surface'
import { useReader } from '../reading/use-reader'
import { Callout } from '../ui/callout'
import { CodebookLegend } from './codebook-legend'
import { DeskHeader } from './desk-header'
import { DiscussionSheet } from './discussion-sheet'
import { HighlightCard } from './highlight-card'
import { useRecentCategories } from './recent-categories'
import { useDeskCommands } from './use-desk-commands'
import { useDeskReading } from './use-desk-reading'
import { type Seat, useHighlightDeeds } from './use-highlight-deeds'
import { useInitialHighlight } from './use-initial-highlight'
import { useTagging } from './use-tagging'
import { useThreadDeeds } from './use-thread-deeds'
import './desk.css'

export interface DeskProps {
  readonly answer: DeskAnswer
  readonly seat: Seat
  readonly role: Role
  readonly wordCount: number
  /** The highlight to open with, from the address. */
  readonly initialId: HighlightId | null
  /** `<ArticleText />`. */
  readonly children: ReactNode
  /** Where the blocks after the first come from, for a long text. */
  readonly restHref?: string
}

/** An article at work: the text, everybody's highlights in it, and the margin that speaks of them. */
export function Desk({ answer, seat, role, wordCount, initialId, children, restHref }: DeskProps) {
  const reader = useReader()
  const { reading, latest, outbox, isClosed } = useDeskReading(answer, seat)
  const { add: takeIn } = outbox
  const add = useCallback((op: PendingOp) => void takeIn(op), [takeIn])
  const deeds = useHighlightDeeds(seat, latest, add)
  const discussion = useThreadDeeds(seat, latest, add)
  const [activeId, setActiveId] = useState<HighlightId | null>(null)
  const [hidden, setHidden] = useState<ReadonlySet<CategoryId | null>>(new Set())
  const [isDiscussing, setDiscussing] = useState(false)
  const [recent, noteUsed] = useRecentCategories(seat.projectId)
  const mayHighlight = may(role, 'highlight') && !isClosed

  const highlights = useMemo(
    () => livingOf(reading.highlights.values(), reading.version.id),
    [reading.highlights, reading.version.id],
  )
  const codebook = useMemo(
    () => codebookOf([...reading.categories.values()].filter((category) => category.retiredAt === null)),
    [reading.categories],
  )
  const views = useMemo(
    () => gatherThreads(reading.threads.values(), reading.comments.values()).views,
    [reading.threads, reading.comments],
  )
  const bySubject = useMemo(() => threadsBySubject(views), [views])
  const people = useMemo(
    () => ({ viewer: { userId: seat.userId, role }, members: reading.members }),
    [seat.userId, role, reading.members],
  )

  const onMade = useCallback(
    (id: HighlightId) => {
      reader.choose(null)
      setActiveId(id)
    },
    [reader],
  )
  const tagging = useTagging(reading, deeds, onMade, noteUsed)
  const show = useCallback(
    (highlight: Highlight) => {
      setActiveId(highlight.id)
      reader.reveal(highlight.start)
    },
    [reader],
  )
  const openDiscussions = useCallback(() => setDiscussing(true), [])
  useInitialHighlight(reader, initialId, highlights, show)
  useDeskCommands({
    reader,
    latest,
    activeId,
    userId: seat.userId,
    onChooseCategories: tagging.openForHighlight,
    onRemove: deeds.remove,
    onDiscuss: openDiscussions,
  })

  const toggleHidden = useCallback((id: CategoryId | null) => {
    setHidden((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  }, [])

  return (
    <div className="desk">
      <aside className="desk-legend no-print">
        <CodebookLegend reading={reading} highlights={highlights} hidden={hidden} onToggle={toggleHidden} />
      </aside>
      <div className="desk-head">
        {isClosed ? (
          <Callout tone="danger" title="You have no access to this article any more">
            Nothing more is saved. Ask an owner of the project.
          </Callout>
        ) : null}
        <DeskHeader
          article={reading.article}
          wordCount={wordCount}
          counts={countThreads(views)}
          onOpenThreads={() => setDiscussing(true)}
        />
      </div>
      <div className="desk-text">
        <ReadingSurface
          reader={reader}
          text={reading.version.text}
          language={reading.article.language}
          label={`Text of “${reading.article.title}”`}
          highlights={highlights}
          categories={reading.categories}
          hiddenCategories={hidden}
          activeId={activeId}
          mayHighlight={mayHighlight}
          mayMove={(highlight) => mayHighlight && highlight.authorId === seat.userId}
          {...(restHref === undefined ? {} : { restHref })}
          onHighlight={tagging.openForPassage}
          onActivate={setActiveId}
          onMoveEnd={(id, passage) => {
            const highlight = latest().highlights.get(id)
            if (highlight !== undefined) deeds.move(highlight, passage)
          }}
        >
          {children}
        </ReadingSurface>
      </div>
      <div className="desk-margin">
        <MarginColumn
          reader={reader}
          highlights={highlights}
          activeId={activeId}
          label="Highlights"
          onActivate={setActiveId}
          renderCard={(highlight, { isActive }) => (
            <HighlightCard
              highlight={highlight}
              isActive={isActive}
              categories={reading.categories}
              threads={bySubject.get(subjectKey({ kind: 'highlight', id: highlight.id })) ?? []}
              people={people}
              isMine={mayHighlight && highlight.authorId === seat.userId}
              deeds={deeds}
              discussion={discussion}
              onChooseCategories={tagging.openForHighlight}
            />
          )}
        />
      </div>
      <div className="desk-saved no-print">
        <SavedState outbox={outbox} />
      </div>
      <CategoryPicker
        at={tagging.at}
        codebook={codebook}
        chosen={tagging.chosen}
        recent={recent}
        onToggle={tagging.toggle}
        onDone={tagging.close}
        label="Categories of the passage"
      />
      <DiscussionSheet
        isOpen={isDiscussing}
        onClose={() => setDiscussing(false)}
        reading={reading}
        views={views}
        people={people}
        discussion={discussion}
        onShow={(highlight) => {
          setDiscussing(false)
          show(highlight)
        }}
      />
    </div>
  )
}

function livingOf(all: Iterable<Highlight>, versionId: string): readonly Highlight[] {
  return [...all].filter(
    (highlight) => highlight.deletedAt === null && highlight.versionId === versionId && highlight.layer === 'analyst',
  )
}
