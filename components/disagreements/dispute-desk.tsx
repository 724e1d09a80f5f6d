'use client'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
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
import { announce } from '../ui/live-region'
import { mostColumns } from '../compare/compare-query'
import { DisputeBar } from './dispute-bar'
import { DisputeList } from './dispute-list'
import { isUndecided, listDisputes, progressWords, stepDispute } from './dispute-order'
import { DisputePanel } from './dispute-panel'
import type { DisputePlace } from './dispute-place'
import { kindLooks } from './kind-look'
import { NoDisputes } from './no-disputes'
import { useOwnerDue } from './owner-and-due'
import { useDisagreementDeeds } from './use-disagreement-deeds'
import { useDisputedHighlights, useDisputePassage, wideDesk } from './use-dispute-text'
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
    const { disagreements } = answer
    const first = disagreements.find(({ id }) => id === initialId)
    return first === undefined ? !disagreements.some(isUndecided) : !isUndecided(first)
  })
  const [isTextShown, setTextShown] = useState(false)
  const all = useMemo(() => [...reading.disagreements.values()], [reading.disagreements])
  const [currentId, setCurrentId] = useState<DisagreementId | null>(
    () => all.find(({ id }) => id === initialId)?.id ?? listDisputes(all, withDecided, null)[0]?.id ?? null,
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
      if (!matchMedia(wideDesk).matches) scrollTo({ top: 0 })
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

  const highlights = useDisputedHighlights(reading, all)
  const start = current?.start ?? null
  useDisputePassage(reader, current)
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
      versionId: version.id,
      text: version.text,
      language: article.language,
      categories,
      codebook,
      people,
      nameOf: namesOf(members),
      today,
    }),
    [project, version.id, version.text, article.language, categories, codebook, people, members, today],
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
    return <NoDisputes isSealed={article.sealed} home={home} title={article.title} />
  }
  return (
    <div className="dispute">
      <DisputeBar
        title={article.title}
        home={home}
        progress={progressWords(all, current.id)}
        compareHref={project.showNames ? compareHref(home, current) : null}
        onStep={step}
      />
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

/** The sides of a disagreement beside each other, at its place. */
function compareHref(home: string, { sides, start }: Disagreement): string {
  const people = sides.slice(0, mostColumns).map(({ authorId }) => authorId)
  return `${home}/compare?with=${people.join(',')}&at=${start}`
}
