'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useMemo, useOptimistic, useRef, useState, useTransition } from 'react'
import type { Category } from '@/core/codebook/category'
import type { RecheckPage } from '@/core/codebook/recheck'
import { codebookOf, nodeOf } from '@/core/codebook/tree'
import { counted } from '@/core/import/change'
import type { ProjectId, UserId } from '@/core/ids'
import { type Role, may } from '@/core/rights'
import { recheckHref } from '../codebook/teaching-links'
import { useFeed } from '../reading/feed/use-feed'
import { Page } from '../shell/page'
import { Button } from '../ui/button'
import { Callout } from '../ui/callout'
import { classNames } from '../ui/class-names'
import { EmptyState } from '../ui/empty-state'
import { LinkButton } from '../ui/link-button'
import { type RecheckChoice, RecheckFilters } from './recheck-filters'
import { RecheckTags } from './recheck-tags'
import { useRecheckList } from './use-recheck-list'

export interface RecheckDeskProps {
  readonly project: { readonly id: ProjectId; readonly role: Role }
  readonly viewerId: UserId
  /** What the address asks for. */
  readonly choice: RecheckChoice
  /** The first page of it. */
  readonly first: RecheckPage
  /** The viewer's place in the project's log, from before `first` was read. */
  readonly cursor: string
  readonly categories: readonly Category[]
  /** Everybody who is or was in the project. */
  readonly people: readonly { readonly id: UserId; readonly name: string }[]
}

/** The tags that are older than what their categories mean now, to be confirmed or changed one by one. */
export function RecheckDesk({ project, viewerId, choice, first, cursor, categories, people }: RecheckDeskProps) {
  const router = useRouter()
  const [isTurning, startTurning] = useTransition()
  const [shown, setShown] = useOptimistic(choice)
  const [hasNews, setNews] = useState(false)
  const codebook = useMemo(() => codebookOf(categories), [categories])
  const names = useMemo(() => new Map(people.map(({ id, name }) => [id, name])), [people])
  const nameOf = (id: UserId) => names.get(id) ?? 'former member'
  const seesAll = may(project.role, 'edit-codebook')
  const list = useRecheckList(project.id, apiQuery(choice), first)

  useFeed({
    projectId: project.id,
    cursor,
    // What is on the screen stays until it is asked for anew; what one does here is on it already.
    onEvents: (events) => {
      if (
        events.some(
          ({ kind, authorId }) => kind === 'category.put' || (kind === 'highlight.put' && authorId !== viewerId),
        )
      )
        setNews(true)
    },
    onReload: () => setNews(true),
  })
  const turnTo = (next: RecheckChoice) =>
    startTurning(() => {
      setShown(next)
      router.replace(hrefOf(project.id, viewerId, next), { scroll: false })
    })
  const readAnew = () =>
    startTurning(() => {
      setNews(false)
      router.refresh()
    })

  // With the last row the focus would be lost.
  const end = useRef<HTMLDivElement>(null)
  const isDone = list.tags.length === 0
  const wasDone = useRef(isDone)
  useEffect(() => {
    if (isDone && !wasDone.current) end.current?.focus()
    wasDone.current = isDone
  }, [isDone])

  const isStale = isTurning && shown !== choice
  const mine = first.counts.find(({ authorId }) => authorId === viewerId)?.count ?? 0
  const all = first.counts.reduce((sum, { count }) => sum + count, 0)
  const isOthers = choice.whose !== viewerId
  const category = choice.categoryId === null ? null : (nodeOf(codebook, choice.categoryId)?.category ?? null)
  return (
    <Page
      title="Recheck"
      lead="Tags that are older than what their category means now. Does each still hold?"
      actions={<LinkButton href={`/projects/${project.id}/codebook`}>Codebook</LinkButton>}
    >
      <div className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2">
        <RecheckFilters
          choice={shown}
          onChange={turnTo}
          viewerId={viewerId}
          counts={seesAll ? first.counts : null}
          nameOf={nameOf}
          codebook={codebook}
        />
        <p role="status" className="text-muted">
          {isStale ? '…' : `${counted(list.left, 'tag')} to recheck`}
        </p>
        {hasNews ? (
          <Button look="plain" onPress={readAnew}>
            Show what is new
          </Button>
        ) : null}
      </div>
      {isDone ? (
        <div ref={end} tabIndex={-1} className="outline-none">
          <EmptyState
            title={category ? `Nothing to recheck in “${category.name}”` : 'Nothing to recheck'}
            action={
              category ? (
                <Button onPress={() => turnTo({ ...choice, categoryId: null })}>All categories</Button>
              ) : seesAll && !isOthers && all > mine ? (
                <Button onPress={() => turnTo({ ...choice, whose: 'all' })}>
                  Show everybody’s {(all - mine).toLocaleString('en')}
                </Button>
              ) : null
            }
          >
            {may(project.role, 'tag')
              ? 'When a category gets a new rule or another definition, the passages tagged before stand here, so that each analyst looks at the own ones again.'
              : 'Analysts look at their earlier tags again here after a category has changed its meaning. Readers put no tags on.'}
          </EmptyState>
        </div>
      ) : (
        <div aria-busy={isStale} className={classNames('transition-opacity', isStale && 'opacity-60')}>
          {isOthers ? (
            <p className="mb-4 text-[0.8125rem] text-muted">
              Each analyst rechecks the own tags; you can confirm and change yours.{' '}
              {choice.whose === 'all'
                ? `Left: ${first.counts.map(({ authorId, count }) => `${nameOf(authorId)} ${count.toLocaleString('en')}`).join(', ')}.`
                : null}
            </p>
          ) : null}
          <RecheckTags
            projectId={project.id}
            viewerId={viewerId}
            nameOf={nameOf}
            codebook={codebook}
            list={list}
            onReadAnew={readAnew}
          />
        </div>
      )}
      {list.problem ? (
        <Callout tone="danger" isNews className="mt-4" title="The next tags could not be loaded">
          {list.problem.detail}
        </Callout>
      ) : null}
      {list.loadMore ? (
        <div className="mt-5 flex justify-center">
          <Button isPending={list.isLoading} onPress={list.loadMore}>
            Show more
          </Button>
        </div>
      ) : null}
    </Page>
  )
}

function hrefOf(projectId: ProjectId, viewerId: UserId, { whose, categoryId }: RecheckChoice): string {
  const path = recheckHref(projectId, categoryId)
  return whose === viewerId ? path : `${path}${path.includes('?') ? '&' : '?'}coder=${whose}`
}

function apiQuery({ whose, categoryId }: RecheckChoice): string {
  return new URLSearchParams({
    ...(whose === 'all' ? {} : { coder: whose }),
    ...(categoryId === null ? {} : { category: categoryId }),
  }).toString()
}
