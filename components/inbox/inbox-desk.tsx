'use client'
import { CheckCheck } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useMemo, useRef, useTransition } from 'react'
import type { UserId } from '@/core/ids'
import type { InboxPage } from '@/core/inbox/notification'
import { useCommands } from '../shell/commands-provider'
import { Page } from '../shell/page'
import { Button } from '../ui/button'
import { Callout } from '../ui/callout'
import { EmptyState } from '../ui/empty-state'
import { LinkButton } from '../ui/link-button'
import { useServerNow } from '../ui/server-clock'
import { byDay, dayWords } from './days'
import { InboxRow } from './inbox-row'
import { setUnread, useUnread } from './unread'
import { isUnread, useInbox } from './use-inbox'

export interface InboxDeskProps {
  readonly viewerId: UserId
  /** The first page; a refresh brings it anew. */
  readonly first: InboxPage
}

/** What the viewer was told in all projects, by day. */
export function InboxDesk({ viewerId, first }: InboxDeskProps) {
  const router = useRouter()
  const now = useServerNow()
  const [isTurning, startTurning] = useTransition()
  const inbox = useInbox(first)
  const list = useRef<HTMLDivElement>(null)
  const known = useUnread()
  const hasNews = known !== null && known > inbox.unread
  useEffect(() => setUnread(first.unread), [first])

  const links = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-inbox]') ?? [])]
  const here = () => document.activeElement?.closest('li')?.querySelector<HTMLElement>('[data-inbox]') ?? null
  const step = (by: 1 | -1) => {
    const all = links()
    const current = here()
    const at = current === null ? -1 : all.indexOf(current)
    all[at < 0 ? (by === 1 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)]?.focus()
  }
  const markHere = () => {
    const link = here()
    const item = inbox.items.find(({ id }) => id === link?.dataset.inbox)
    if (!item) return
    link?.focus()
    void inbox.markRead([item.id])
  }
  const deeds = { step, markHere, markAll: () => void inbox.markRead('all') }
  const latest = useRef<typeof deeds | null>(null)
  useEffect(() => {
    latest.current = deeds
  })
  useCommands(
    useMemo(() => {
      const section = 'Inbox'
      return [
        { id: 'inbox.next', label: 'Next notice', keys: 'j', section, run: () => latest.current?.step(1) },
        { id: 'inbox.previous', label: 'Previous notice', keys: 'k', section, run: () => latest.current?.step(-1) },
        {
          id: 'inbox.read',
          label: 'Mark the notice as read',
          keys: 'm',
          section,
          run: () => latest.current?.markHere(),
        },
        { id: 'inbox.all', label: 'Mark all as read', keys: 'Shift+m', section, run: () => latest.current?.markAll() },
      ]
    }, []),
  )
  // Arrows move as in any list, while the focus is in it.
  const onArrow = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    step(event.key === 'ArrowDown' ? 1 : -1)
  })
  useEffect(() => {
    const box = list.current
    const press = (event: KeyboardEvent) => onArrow(event)
    box?.addEventListener('keydown', press)
    return () => box?.removeEventListener('keydown', press)
  }, [])

  return (
    <Page
      title="Inbox"
      lead="What concerns you, from all your projects."
      actions={
        inbox.items.some(isUnread) || inbox.unread > 0 ? (
          <Button
            keys="Shift+m"
            icon={<CheckCheck aria-hidden className="size-4" />}
            onPress={() => {
              // The button goes with the last that was unread; the focus stays on the page.
              links()[0]?.focus()
              void inbox.markRead('all')
            }}
          >
            Mark all as read
          </Button>
        ) : null
      }
    >
      <p role="status" className="mb-4 min-h-5 text-muted">
        {inbox.items.length === 0
          ? ''
          : inbox.unread === 0
            ? 'All read.'
            : `${inbox.unread.toLocaleString('en')} unread`}
        {hasNews ? (
          <Button
            look="plain"
            size="sm"
            className="ml-2"
            isPending={isTurning}
            onPress={() => startTurning(() => router.refresh())}
          >
            Show what is new
          </Button>
        ) : null}
      </p>
      <div ref={list}>
        {byDay(inbox.items).map(({ date, things }) => (
          <section key={date} aria-label={dayWords(date, now)} className="mt-7 first:mt-0">
            <h2 className="border-b border-rule-strong pb-1.5 text-[0.8125rem] font-medium text-muted">
              {dayWords(date, now)}
            </h2>
            <ul>
              {things.map((item) => (
                <InboxRow key={item.id} item={item} viewerId={viewerId} onRead={() => void inbox.markRead([item.id])} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {inbox.items.length === 0 ? (
        <EmptyState
          title="Nothing here yet"
          action={
            <LinkButton href="/projects" look="primary">
              Go to your projects
            </LinkButton>
          }
        >
          You will be told here when an article is yours to code, when a round is revealed, when a disagreement of yours
          is decided or reopened, and when somebody mentions or answers you.
        </EmptyState>
      ) : null}
      {inbox.problem ? (
        <Callout tone="danger" isNews className="mt-4" title="The older ones could not be loaded">
          {inbox.problem.detail}
        </Callout>
      ) : null}
      {inbox.loadMore ? (
        <div className="mt-5 flex justify-center">
          <Button isPending={inbox.isLoading} onPress={inbox.loadMore}>
            Show older
          </Button>
        </div>
      ) : null}
    </Page>
  )
}
