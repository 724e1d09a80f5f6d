'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useMemo, useOptimistic, useRef, useState, useTransition } from 'react'
import type { Category } from '@/core/codebook/category'
import { codebookOf } from '@/core/codebook/tree'
import type { QueueRow } from '@/core/disagreements/disagreement'
import type { ArticleId, DisagreementId, UserId } from '@/core/ids'
import type { Member, Project } from '@/core/projects/project'
import { may } from '@/core/rights'
import type { Choice } from '../excerpts/choice-filter'
import { useFeed } from '../reading/feed/use-feed'
import { Page } from '../shell/page'
import { useKeys } from '../shell/use-keys'
import { Button } from '../ui/button'
import { Callout } from '../ui/callout'
import { BulkActions } from './bulk-actions'
import { stepDispute } from './dispute-order'
import { EmptyQueue } from './empty-queue'
import { KeyHints } from './key-hints'
import { DueDialog, OwnerDialog } from './owner-due-dialogs'
import { useOwnerDue } from './owner-and-due'
import { QueueFilters } from './queue-filters'
import { isNarrowedQueue, makeQueueQuery, waitingQueue, type QueueQuery } from './queue-query'
import { QueueTable } from './queue-table'
import { sidesInWords } from './sides-in-words'
import { nameSides } from './side-names'
import { useDisagreementDeeds } from './use-disagreement-deeds'
import { useQueueCommands } from './use-queue-commands'
import { useQueuePages, type QueuePage } from './use-queue-pages'

export interface QueueDeskProps {
  readonly project: Project
  readonly userId: UserId
  /** What the address asks for. */
  readonly query: QueueQuery
  /** The first page of it. */
  readonly first: QueuePage
  /** The viewer's place in the project's log, from before `first` was read. */
  readonly cursor: string
  readonly categories: readonly Category[]
  readonly members: readonly Member[]
  readonly articles: readonly Choice<ArticleId>[]
  /** ISO date. */
  readonly today: string
}

/** Every disagreement of a project: narrow the queue, go through it by key, open one in its article. */
export function QueueDesk(props: QueueDeskProps) {
  const { project, userId, query, first, cursor, categories, members, articles, today } = props
  const router = useRouter()
  const [isTurning, startTurning] = useTransition()
  const [shown, setShown] = useOptimistic(query)
  const [hasNews, setNews] = useState(false)
  const [currentId, setCurrentId] = useState<DisagreementId | null>(null)
  const [setting, setSetting] = useOwnerDue()
  const list = useRef<HTMLDivElement>(null)
  const pages = useQueuePages(project.id, query, first)
  const { rows, put } = pages
  const codebook = useMemo(() => codebookOf(categories), [categories])
  const categoriesById = useMemo(() => new Map(categories.map((one) => [one.id, one])), [categories])
  const people = useMemo(() => members.map(({ userId: id, name }) => ({ id, name })), [members])
  const home = `/projects/${project.id}`
  const current = rows.find(({ id }) => id === currentId) ?? null

  const turnTo = useCallback(
    (next: QueueQuery) =>
      startTurning(() => {
        setShown(next)
        const words = makeQueueQuery(next)
        router.replace(`/projects/${project.id}/disagreements${words === '' ? '' : `?${words}`}`, { scroll: false })
      }),
    [project.id, router, setShown],
  )
  const showNews = () =>
    startTurning(() => {
      setNews(false)
      pages.expectAnew()
      router.refresh()
    })
  useFeed({
    projectId: project.id,
    cursor,
    onEvents(events) {
      for (const event of events) {
        if (event.kind !== 'disagreement.put') continue
        put(event.row)
        const known = rows.find(({ id }) => id === event.row.id)
        if (known ? known.state !== event.row.state : event.row.state !== 'gone') setNews(true)
      }
      if (events.some(({ kind }) => kind === 'article.reload')) setNews(true)
    },
    onReload: () => setNews(true),
  })

  const goTo = useCallback((row: QueueRow | null) => {
    if (row === null) return
    setCurrentId(row.id)
    list.current?.querySelector<HTMLElement>(`[data-row="${row.id}"] a`)?.focus()
  }, [])
  const step = useCallback((by: 1 | -1) => goTo(stepDispute(rows, currentId, by)), [goTo, rows, currentId])
  const open = useCallback((row: QueueRow, how = '') => router.push(`${hrefOf(home, row)}${how}`), [home, router])
  const mayDecide = may(project.role, 'decide')
  const deeds = useDisagreementDeeds(project.id, put)
  useQueueCommands({ current, step, open, setSetting, mayDecide, mayPropose: project.sidesMayDecide })
  useKeys({ ArrowDown: () => step(1), ArrowUp: () => step(-1) }, { within: list })

  const nameOf = useCallback((id: UserId) => people.find((one) => one.id === id)?.name ?? 'former member', [people])
  const wordsOf = (row: QueueRow) => {
    const names = nameSides({
      id: row.id,
      authorIds: row.sides.map(({ authorId }) => authorId),
      nameOf,
      viewerId: userId,
      showNames: project.showNames,
    })
    return sidesInWords(row, {
      language: 'und',
      nameOf: (id) => names.get(id)?.name ?? nameOf(id),
      categoryNameOf: (id) => categoriesById.get(id)?.name ?? 'unknown category',
    })
  }
  const candidates = useMemo(
    () =>
      members
        .filter(({ leftAt, role }) => leftAt === null && may(role, 'submit'))
        .map(({ userId: id, name }) => ({ id, name })),
    [members],
  )
  const dialogProps = { onClose: () => setSetting(null) }
  const isStale = isTurning && shown !== query
  return (
    <Page
      title="Disagreements"
      lead="Where analysts who submitted differ. What unblocks most stands first."
      width="wide"
      actions={
        mayDecide ? (
          <BulkActions
            projectId={project.id}
            articleIds={query.articleIds}
            categories={categoriesById}
            nameOf={nameOf}
            sideNameOf={project.showNames ? nameOf : null}
            onChanged={showNews}
          />
        ) : null
      }
    >
      <div className="mb-5">
        <QueueFilters
          query={shown}
          onChange={turnTo}
          codebook={codebook}
          people={people}
          articles={articles}
          showNames={project.showNames}
          counts={isStale ? null : first.counts}
        >
          <div role="status">
            {hasNews ? (
              <Button look="plain" onPress={showNews}>
                Show what is new
              </Button>
            ) : null}
          </div>
          <KeyHints mayDecide={mayDecide} />
        </QueueFilters>
      </div>
      {rows.length === 0 ? (
        <EmptyQueue
          isFiltered={isNarrowedQueue(query)}
          hasDecided={first.counts.decided > 0}
          home={home}
          onClear={() => turnTo({ ...waitingQueue, sort: query.sort })}
        />
      ) : (
        <div ref={list} className="flex flex-col gap-4">
          <QueueTable
            rows={rows}
            currentId={currentId}
            today={today}
            hrefOf={(row) => hrefOf(home, row)}
            wordsOf={wordsOf}
            ownerOf={({ ownerId }) => (ownerId === null ? null : nameOf(ownerId))}
            onCurrent={setCurrentId}
            isStale={isStale}
          />
          {pages.loadMore ? (
            <Button className="self-center" isPending={pages.isLoading} onPress={pages.loadMore}>
              Show more
            </Button>
          ) : null}
        </div>
      )}
      {pages.problem ? (
        <Callout tone="danger" isNews className="mt-4" title="The next disagreements could not be loaded">
          {pages.problem.detail}
        </Callout>
      ) : null}
      {current ? (
        <>
          <OwnerDialog
            key={`owner ${current.id}`}
            isOpen={setting === 'owner'}
            candidates={candidates}
            ownerId={current.ownerId}
            onSet={(id) => deeds.setOwner(current, id)}
            {...dialogProps}
          />
          <DueDialog
            key={`due ${current.id}`}
            isOpen={setting === 'due'}
            dueOn={current.dueOn}
            today={today}
            onSet={(date) => deeds.setDue(current, date)}
            {...dialogProps}
          />
        </>
      ) : null}
    </Page>
  )
}

function hrefOf(home: string, { id, articleId }: Pick<QueueRow, 'id' | 'articleId'>): string {
  return `${home}/articles/${articleId}/disagreements?d=${id}`
}
