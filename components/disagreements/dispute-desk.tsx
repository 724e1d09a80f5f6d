'use client'
import { ArrowLeft, ChevronDown, ChevronUp, Columns2 } from 'lucide-react'
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { codebookOf } from '@/core/codebook/tree'
import type { Outcome } from '@/core/disagreements/decision'
import type { Disagreement } from '@/core/disagreements/disagreement'
import type { DisagreementId, HighlightId } from '@/core/ids'
import type { Project } from '@/core/projects/project'
import type { PendingOp } from '@/core/reading/pending'
import type { DeskAnswer } from '@/core/reading/reading'
import { may } from '@/core/rights'
import { gatherThreads, subjectKey, threadsBySubject } from '@/core/threads/gather'
import { useDeskReading } from '../desk/use-desk-reading'
import type { Seat } from '../desk/use-highlight-deeds'
import { useThreadDeeds } from '../desk/use-thread-deeds'
import { SavedState } from '../reading/outbox/saved-state'
import { ReadingSurface } from '../reading/reading-surface'
import { useReader } from '../reading/use-reader'
import { namesOf } from '../threads/name-of'
import { Button } from '../ui/button'
import { Callout } from '../ui/callout'
import { EmptyState } from '../ui/empty-state'
import { IconButton } from '../ui/icon-button'
import { LinkButton } from '../ui/link-button'
import { announce } from '../ui/live-region'
import { DisputeList } from './dispute-list'
import { isUndecided, listDisputes, progressWords, stepDispute } from './dispute-order'
import { DisputePanel } from './dispute-panel'
import type { DisputePlace } from './dispute-place'
import { kindLooks } from './kind-look'
import { useOwnerDue } from './owner-and-due'
import { useDisagreementDeeds } from './use-disagreement-deeds'
import { useDisputeCommands } from './use-dispute-commands'
import './dispute.css'

export interface DisputeDeskProps {
  readonly answer: DeskAnswer
  readonly project: Project
  readonly seat: Seat
  /** From the address. */
  readonly initialId: DisagreementId | null
  /** What the decision on it begins with, from the address. */
  readonly initialDecision: Outcome | 'proposal' | null
  /** ISO date. */
  readonly today: string
  /** `<ArticleText />`. */
  readonly children: ReactNode
  /** Where the blocks after the first come from, for a long text. */
  readonly restHref?: string
}

/** Where the text stands beside the disagreement. */
const wide = '(width >= 64rem)'

/** The disagreements of an article, one after another: the text, the sides in their lanes, the discussion, the decision. */
export function DisputeDesk(props: DisputeDeskProps) {
  const { answer, project, seat, initialId, initialDecision, today, children, restHref } = props
  const reader = useReader()
  const { reading, latest, outbox, take, isClosed } = useDeskReading(answer, seat, ignoreReload)
  const { add: takeIn } = outbox
  const add = useCallback((op: PendingOp) => void takeIn(op), [takeIn])
  const discussion = useThreadDeeds(seat, latest, add)
  const [setting, setSetting] = useOwnerDue()
  const [withDecided, setWithDecided] = useState(() => {
    const first = answer.disagreements.find(({ id }) => id === initialId)
    return first !== undefined && !isUndecided(first)
  })
  const [isTextShown, setTextShown] = useState(false)
  const all = useMemo(() => [...reading.disagreements.values()], [reading.disagreements])
  const [currentId, setCurrentId] = useState<DisagreementId | null>(
    () => all.find(({ id }) => id === initialId)?.id ?? listDisputes(all, false, null)[0]?.id ?? null,
  )
  const listed = useMemo(() => listDisputes(all, withDecided, currentId), [all, withDecided, currentId])
  const current = currentId === null ? (listed[0] ?? null) : (reading.disagreements.get(currentId) ?? null)

  const { article, version, categories, members } = reading
  const home = `/projects/${project.id}/articles/${article.id}`
  const go = useCallback(
    (id: DisagreementId) => {
      setCurrentId(id)
      const one = latest().disagreements.get(id)
      if (one) announce(`${kindLooks[one.kind].word}: ${latest().version.text.slice(one.start, one.end).slice(0, 80)}`)
      window.history.replaceState(null, '', `${home}/disagreements?d=${id}`)
      if (!matchMedia(wide).matches) scrollTo({ top: 0 })
    },
    [home, latest],
  )
  const step = useCallback(
    (by: 1 | -1) => {
      const next = stepDispute(listed, current?.id ?? null, by)
      if (next) go(next.id)
    },
    [listed, current, go],
  )
  const onTaken = useCallback((row: Disagreement) => take({ kind: 'disagreement.put', row }), [take])
  const deeds = useDisagreementDeeds(project.id, onTaken)
  const mayDecide = may(project.role, 'decide')
  useDisputeCommands({ step, mayDecide, onSetting: setSetting, hasCurrent: current !== null })

  const highlights = useMemo(() => {
    const held = new Set(
      all.flatMap(({ sides }) => sides.flatMap((side) => side.highlights.map((one) => one.highlightId))),
    )
    return [...reading.highlights.values()].filter(
      ({ id, versionId, deletedAt }) => held.has(id) && versionId === version.id && deletedAt === null,
    )
  }, [all, reading.highlights, version.id])
  const [start, end] = [current?.start ?? null, current?.end ?? null]
  useEffect(() => {
    if (start === null || end === null) return
    const passage = { start, end }
    reader.setLayer('active', [passage])
    const show = () => {
      if (!reader.holds(passage)) return
      reader.setLayer('active', [passage])
      leave()
      if (matchMedia(wide).matches) reader.reveal(start)
    }
    const leave = reader.onLayout(show)
    const frame = requestAnimationFrame(show)
    return () => {
      cancelAnimationFrame(frame)
      leave()
    }
  }, [reader, start, end, isTextShown])
  const toggleText = () => {
    setTextShown(!isTextShown)
    // Once it is there: the text is laid out in the next frame.
    if (!isTextShown && start !== null) requestAnimationFrame(() => requestAnimationFrame(() => reader.reveal(start)))
  }
  const activate = (id: HighlightId | null) => {
    const held = (one: Disagreement) =>
      one.sides.some((side) => side.highlights.some((each) => each.highlightId === id))
    const wanted =
      id === null ? undefined : (listed.find((one) => held(one) && one.id !== current?.id) ?? listed.find(held))
    if (wanted) go(wanted.id)
  }

  const codebook = useMemo(
    () => codebookOf([...categories.values()].filter((category) => category.retiredAt === null)),
    [categories],
  )
  const people = useMemo(
    () => ({ viewer: { userId: seat.userId, role: project.role }, members }),
    [seat.userId, project.role, members],
  )
  const place = useMemo<DisputePlace>(
    () => ({
      project,
      text: version.text,
      language: article.language,
      categories,
      codebook,
      people,
      nameOf: namesOf(members),
      today,
    }),
    [project, version.text, article.language, categories, codebook, people, members, today],
  )
  const bySubject = useMemo(
    () => threadsBySubject(gatherThreads(reading.threads.values(), reading.comments.values()).views),
    [reading.threads, reading.comments],
  )
  const candidates = useMemo(
    () =>
      [...members.values()]
        .filter(({ leftAt, role }) => leftAt === null && may(role, 'submit'))
        .map(({ userId, name }) => ({ id: userId, name }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    [members],
  )

  if (all.length === 0 || current === null) {
    return <Nothing isSealed={article.sealed} home={home} title={article.title} />
  }
  return (
    <div className="dispute">
      <div className="dispute-bar no-print">
        <LinkButton
          href={home}
          look="plain"
          size="sm"
          className="-ml-2.5 min-w-0 text-muted"
          icon={<ArrowLeft aria-hidden className="size-4 shrink-0" />}
        >
          <span className="truncate">{article.title}</span>
        </LinkButton>
        <p role="status" className="ml-auto text-sm whitespace-nowrap text-muted tabular-nums">
          {progressWords(all, current.id)}
        </p>
        <span className="flex">
          <IconButton label="Previous disagreement" keys="k" onPress={() => step(-1)}>
            <ChevronUp aria-hidden className="size-4" />
          </IconButton>
          <IconButton label="Next disagreement" keys="j" onPress={() => step(1)}>
            <ChevronDown aria-hidden className="size-4" />
          </IconButton>
        </span>
        {project.showNames ? (
          <LinkButton
            size="sm"
            href={`${home}/compare?with=${current.sides
              .slice(0, 4)
              .map(({ authorId }) => authorId)
              .join(',')}&at=${current.start}`}
            icon={<Columns2 aria-hidden className="size-4" />}
            className="max-sm:hidden"
          >
            Side by side
          </LinkButton>
        ) : null}
      </div>
      <h1 className="sr-only">Disagreements in “{article.title}”</h1>
      {isClosed ? (
        <Callout tone="danger" className="dispute-note" title="You have no access to this article any more">
          Nothing more is saved. Ask an owner of the project.
        </Callout>
      ) : null}
      {article.sealed ? (
        <Callout className="dispute-note" title="A blind round runs">
          Disagreements and decisions can be read, and decided again once the round is revealed.
        </Callout>
      ) : null}
      <aside className="dispute-list no-print">
        <DisputeList
          text={version.text}
          language={article.language}
          disputes={listed}
          currentId={current.id}
          withDecided={withDecided}
          onWithDecided={setWithDecided}
          onChoose={go}
        />
      </aside>
      <section aria-label="Disagreement" className="dispute-panel">
        <DisputePanel
          key={current.id}
          disagreement={current}
          place={place}
          candidates={candidates}
          threads={bySubject.get(subjectKey({ kind: 'disagreement', id: current.id })) ?? []}
          discussion={discussion}
          deeds={deeds}
          initial={current.id === initialId ? initialDecision : null}
          setting={setting}
          onSetting={setSetting}
          onTaken={onTaken}
        />
      </section>
      <div className="dispute-show">
        <Button aria-expanded={isTextShown} onPress={toggleText}>
          {isTextShown ? 'Hide the full text' : 'Show the full text'}
        </Button>
      </div>
      <div className="dispute-text" data-shown={isTextShown ? 'yes' : undefined}>
        <ReadingSurface
          reader={reader}
          text={version.text}
          language={article.language}
          label={`Text of “${article.title}”`}
          highlights={highlights}
          categories={categories}
          activeId={null}
          mayHighlight={false}
          {...(restHref === undefined ? {} : { restHref })}
          onActivate={activate}
        >
          {children}
        </ReadingSurface>
      </div>
      <div className="dispute-saved no-print">
        <SavedState outbox={outbox} />
      </div>
    </div>
  )
}

/** The list is folded from the new reading by itself. */
function ignoreReload(): void {}

interface NothingProps {
  readonly isSealed: boolean
  readonly home: string
  readonly title: string
}

function Nothing({ isSealed, home, title }: NothingProps) {
  return (
    <>
      <h1 className="sr-only">Disagreements in “{title}”</h1>
      <EmptyState
        title={isSealed ? 'A blind round runs' : 'No disagreements here'}
        action={<LinkButton href={home}>Back to the article</LinkButton>}
      >
        {isSealed
          ? 'Where analysts differ is seen once the round is revealed.'
          : 'They are found where at least two analysts have submitted “' + title + '” and differ.'}
      </EmptyState>
    </>
  )
}
