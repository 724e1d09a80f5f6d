'use client'
import { MessageSquarePlus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import type { ThreadId } from '@/core/ids'
import type { CommentBody } from '@/core/threads/body'
import { textOfBody } from '@/core/threads/body-text'
import { parseDraftBody } from '@/core/threads/parse-body'
import { countThreads, threadSummary, type ThreadView as GatheredThread } from '@/core/threads/gather'
import { Button } from '../ui/button'
import { classNames } from '../ui/class-names'
import { EmptyState } from '../ui/empty-state'
import { useHydrated } from '../ui/use-hydrated'
import { RelativeTime } from '../ui/relative-time'
import { readDraft } from './draft-store'
import { Composer, type ComposerAnswer } from './composer'
import { namesOf } from './name-of'
import { mayComment, type ThreadPeople } from './thread-people'
import { ThreadView, type ThreadDeeds } from './thread-view'

export interface ThreadPanelProps extends ThreadDeeds {
  /** The threads of one article, in the order they are to be listed. */
  readonly views: readonly GatheredThread[]
  readonly people: ThreadPeople
  /** Names the place of unsent text: `<user id>:article:<article id>`. */
  readonly draftKey: string
  /** What a thread is about, in a line: the quote of its highlight, or "The whole article". */
  readonly subjectOf: (view: GatheredThread) => ReactNode
  /** Goes to the passage; without it, or when it is null for a thread, no button is shown. */
  readonly onShow?: (view: GatheredThread) => void
  /** Opens a new thread about the article with its first comment. */
  readonly onOpenThread: (body: CommentBody) => ComposerAnswer | Promise<ComposerAnswer>
  /** The thread that is unfolded. Without it the panel keeps that itself. */
  readonly activeId?: ThreadId | null
  readonly onActiveChange?: (id: ThreadId | null) => void
}

/** All discussions of an article: open or resolved ones, one unfolded at a time, and a place to begin a new one. */
export function ThreadPanel({
  views,
  people,
  draftKey,
  subjectOf,
  onShow,
  onOpenThread,
  activeId,
  onActiveChange,
  ...deeds
}: ThreadPanelProps) {
  const [ownActive, setOwnActive] = useState<ThreadId | null>(null)
  const [isResolvedShown, setResolvedShown] = useState(false)
  // A thread that was begun before the page was loaded again is shown again.
  const isHydrated = useHydrated()
  const [asked, setNew] = useState<boolean | null>(null)
  const newKey = `${draftKey}:new-thread`
  const isNew = asked ?? (isHydrated && readDraft(newKey) !== null)
  const active = activeId === undefined ? ownActive : activeId
  const activate = (id: ThreadId | null) => {
    setOwnActive(id)
    onActiveChange?.(id)
  }
  const { open, resolved } = countThreads(views)
  // The unfolded one stays where it is when somebody resolves or reopens it.
  const listed = views.filter(({ thread }) => (thread.resolved !== null) === isResolvedShown || thread.id === active)
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Filter open={open} resolved={resolved} isResolvedShown={isResolvedShown} onChange={setResolvedShown} />
        {mayComment(people) && !isNew ? (
          <Button
            size="sm"
            className="ml-auto"
            icon={<MessageSquarePlus aria-hidden className="size-4" />}
            onPress={() => setNew(true)}
          >
            New thread
          </Button>
        ) : null}
      </div>
      {isNew ? (
        <Composer
          draftKey={newKey}
          label="Comment on the article"
          sendLabel="Open the thread"
          placeholder="What should be discussed about this article? @ mentions somebody."
          members={people.members}
          autoFocus={asked === true}
          onCancel={() => setNew(false)}
          onSend={async (body) => {
            const refusal = await onOpenThread(body)
            if (typeof refusal === 'string') return refusal
            setNew(false)
          }}
        />
      ) : null}
      {listed.length === 0 && !isNew ? (
        <EmptyState title={isResolvedShown ? 'Nothing resolved yet' : 'Nothing to discuss'}>
          {isResolvedShown
            ? 'Threads that were settled are kept here.'
            : 'Open a thread on the article here, or on a passage from its highlight.'}
        </EmptyState>
      ) : (
        <ul className="flex flex-col">
          {listed.map((view) => (
            <li key={view.thread.id} className="border-t py-2.5">
              {view.thread.id === active ? (
                <ThreadView
                  view={view}
                  people={people}
                  heading={<Heading view={view} subjectOf={subjectOf} onShow={onShow} onFold={() => activate(null)} />}
                  {...deeds}
                />
              ) : (
                <Folded
                  view={view}
                  people={people}
                  subject={subjectOf(view)}
                  onUnfold={() => activate(view.thread.id)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface FilterProps {
  readonly open: number
  readonly resolved: number
  readonly isResolvedShown: boolean
  readonly onChange: (isResolvedShown: boolean) => void
}

function Filter({ open, resolved, isResolvedShown, onChange }: FilterProps) {
  const look = (isOn: boolean) =>
    classNames(
      'touch-target rounded-md px-2.5 py-1 text-[0.8125rem]',
      isOn ? 'bg-wash-strong font-medium' : 'text-muted hover:bg-wash',
    )
  return (
    <ToggleButtonGroup
      aria-label="Which threads"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[isResolvedShown ? 'resolved' : 'open']}
      onSelectionChange={(keys) => onChange(keys.has('resolved'))}
      className="flex gap-1"
    >
      <ToggleButton id="open" className={look(!isResolvedShown)}>
        Open {open}
      </ToggleButton>
      <ToggleButton id="resolved" className={look(isResolvedShown)}>
        Resolved {resolved}
      </ToggleButton>
    </ToggleButtonGroup>
  )
}

interface HeadingProps extends Pick<ThreadPanelProps, 'subjectOf'> {
  readonly view: GatheredThread
  readonly onShow: ((view: GatheredThread) => void) | undefined
  readonly onFold: () => void
}

function Heading({ view, subjectOf, onShow, onFold }: HeadingProps) {
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 flex-1 font-serif text-sm text-muted">{subjectOf(view)}</div>
      {onShow && view.thread.subject.kind === 'highlight' ? (
        <Button size="sm" look="plain" onPress={() => onShow(view)}>
          Show
        </Button>
      ) : null}
      <Button size="sm" look="plain" onPress={onFold}>
        Fold
      </Button>
    </div>
  )
}

interface FoldedProps {
  readonly view: GatheredThread
  readonly people: ThreadPeople
  readonly subject: ReactNode
  readonly onUnfold: () => void
}

function Folded({ view, people, subject, onUnfold }: FoldedProps) {
  const nameOf = namesOf(people.members)
  const last = view.comments.findLast(({ deletedAt }) => deletedAt === null)
  const said = last && parseDraftBody(last.body)
  return (
    <button
      type="button"
      aria-expanded={false}
      onClick={onUnfold}
      className="-mx-2 flex w-[calc(100%+1rem)] flex-col gap-0.5 rounded-md px-2 py-1 text-left hover:bg-wash"
    >
      <span className="line-clamp-1 font-serif text-sm text-muted">{subject}</span>
      {last ? (
        <span className="line-clamp-2 text-sm">
          <bdi className="font-semibold">{nameOf(last.authorId)}</bdi> {said ? textOfBody(said, nameOf) : ''}
        </span>
      ) : null}
      <span className="text-xs text-muted">
        {threadSummary(countThreads([view]))} · <RelativeTime at={view.lastAt} />
      </span>
    </button>
  )
}
