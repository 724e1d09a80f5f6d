'use client'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { codebookOf } from '@/core/codebook/tree'
import type { CategoryId, HighlightId } from '@/core/ids'
import type { PendingOp } from '@/core/reading/pending'
import type { DeskAnswer } from '@/core/reading/reading'
import type { Project } from '@/core/projects/project'
import type { Highlight } from '@/core/reading/highlight'
import { may } from '@/core/rights'
import { countThreads, gatherThreads, subjectKey, threadsBySubject } from '@/core/threads/gather'
import { CategoryPicker } from '../codebook/category-picker'
import { MarginColumn } from '../reading/margin-column'
import { SavedState } from '../reading/outbox/saved-state'
import { ReadingSurface } from '../reading/reading-surface'
import { useReader } from '../reading/use-reader'
import { Callout } from '../ui/callout'
import { showToast } from '../ui/toasts'
import { CodebookLegend } from './codebook-legend'
import { ConsensusCard } from './consensus-card'
import { decisionsByHighlight } from './consensus-decisions'
import { countDisagreements } from './count-disagreements'
import { DeskHeader } from './desk-header'
import { DiscussionSheet } from './discussion-sheet'
import { HighlightCard } from './highlight-card'
import { useRecentCategories } from './recent-categories'
import { reloadWords } from './reload-words'
import { RoundStrip } from './round-strip'
import { SubmitDialog } from './submit-dialog'
import { useDeskCommands } from './use-desk-commands'
import { useDeskReading } from './use-desk-reading'
import { type Seat, useHighlightDeeds } from './use-highlight-deeds'
import { useInitialHighlight } from './use-initial-highlight'
import { useLayers } from './use-layers'
import { useOwnRound } from './use-own-round'
import { useTagging } from './use-tagging'
import { useThreadDeeds } from './use-thread-deeds'
import './desk.css'

export interface DeskProps {
  readonly answer: DeskAnswer
  readonly seat: Seat
  readonly project: Pick<Project, 'role' | 'revealWhenSubmitted'>
  readonly wordCount: number
  /** The highlight to open with, from the address. */
  readonly initialId: HighlightId | null
  /** `<ArticleText />`. */
  readonly children: ReactNode
  /** Where the blocks after the first come from, for a long text. */
  readonly restHref?: string
}

/** An article at work: the text, everybody's highlights in it, and the margin that speaks of them. */
export function Desk({ answer, seat, project, wordCount, initialId, children, restHref }: DeskProps) {
  const { role } = project
  const reader = useReader()
  const { reading, latest, outbox, take, isClosed } = useDeskReading(answer, seat, tellReload)
  const own = useOwnRound(reading, seat, role, take)
  const layers = useLayers(reading, initialId)
  const { add: takeIn } = outbox
  const add = useCallback((op: PendingOp) => void takeIn(op), [takeIn])
  const deeds = useHighlightDeeds(seat, latest, add)
  const discussion = useThreadDeeds(seat, latest, add)
  const [activeId, setActiveId] = useState<HighlightId | null>(null)
  const [hidden, setHidden] = useState<ReadonlySet<CategoryId | null>>(new Set())
  const [isDiscussing, setDiscussing] = useState(false)
  const [isSubmitting, setSubmitting] = useState(false)
  const [recent, noteUsed] = useRecentCategories(seat.projectId)
  const mayCode = may(role, 'highlight') && !isClosed
  const mayHighlight = mayCode && !own.isLocked
  const highlights = layers.shown
  const mine = useMemo(
    () => layers.analysts.filter((highlight) => highlight.authorId === seat.userId),
    [layers.analysts, seat.userId],
  )
  const decisions = useMemo(() => decisionsByHighlight(reading.disagreements.values()), [reading.disagreements])
  const disagreementsHref = `/projects/${seat.projectId}/articles/${reading.article.id}/disagreements`
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
  const openSubmission = useCallback(() => setSubmitting(true), [])
  useInitialHighlight(reader, initialId, highlights, show)
  useDeskCommands({
    reader,
    latest,
    activeId,
    userId: seat.userId,
    // Whoever has submitted is told so; whoever may not code at all has no highlight of their own.
    onChooseCategories: own.isLocked ? own.tellLocked : tagging.openForHighlight,
    onRemove: own.isLocked ? own.tellLocked : deeds.remove,
    onDiscuss: openDiscussions,
    onSubmit: mayCode && (own.standing === 'assigned' || own.standing === 'started') ? openSubmission : null,
    onToggleConsensus: layers.consensus.length > 0 ? layers.toggleConsensus : null,
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
        <CodebookLegend reading={reading} highlights={layers.analysts} hidden={hidden} onToggle={toggleHidden} />
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
          onOpenThreads={openDiscussions}
          disagreements={countDisagreements(reading.disagreements.values())}
          disagreementsHref={disagreementsHref}
          consensus={{
            count: layers.consensus.length,
            isShown: layers.isConsensusShown,
            onToggle: layers.toggleConsensus,
          }}
        >
          <RoundStrip own={own} isSealed={reading.article.sealed} mayCode={mayCode} onSubmit={openSubmission} />
        </DeskHeader>
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
          // Asking for a highlight after submitting is answered with the reason and the way out.
          mayHighlight={mayHighlight || (mayCode && own.isLocked)}
          mayMove={(highlight) => mayHighlight && highlight.authorId === seat.userId && highlight.layer === 'analyst'}
          {...(restHref === undefined ? {} : { restHref })}
          onHighlight={own.isLocked ? own.tellLocked : tagging.openForPassage}
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
          renderCard={(highlight, { isActive }) =>
            highlight.layer === 'consensus' ? (
              <ConsensusCard
                highlight={highlight}
                categories={reading.categories}
                members={reading.members}
                decided={decisions.get(highlight.id) ?? null}
                disagreementsHref={disagreementsHref}
              />
            ) : (
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
            )
          }
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
      <SubmitDialog
        isOpen={isSubmitting}
        onClose={() => setSubmitting(false)}
        title={reading.article.title}
        own={mine}
        isSealed={reading.article.sealed}
        isLast={project.revealWhenSubmitted && own.isLast}
        status={outbox.status}
        onSubmit={own.submit}
        onShow={(highlight) => {
          setSubmitting(false)
          show(highlight)
        }}
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

function tellReload(before: DeskAnswer, after: DeskAnswer): void {
  const message = reloadWords(before, after)
  if (message !== null) showToast({ message })
}
