'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useMemo, useOptimistic, useRef, useState, useTransition } from 'react'
import type { Category } from '@/core/codebook/category'
import { codebookOf } from '@/core/codebook/tree'
import type { Excerpt, ExcerptLayer } from '@/core/excerpts/excerpt'
import { everyExcerpt, isNarrowed, makeExcerptQuery, type ExcerptQuery } from '@/core/excerpts/query'
import type { ArticleId, ProjectId, UserId } from '@/core/ids'
import { useFeed } from '../reading/feed/use-feed'
import { useCommands } from '../shell/commands-provider'
import { Page } from '../shell/page'
import { Button } from '../ui/button'
import { Callout } from '../ui/callout'
import { EmptyState } from '../ui/empty-state'
import { LinkButton } from '../ui/link-button'
import type { Choice } from './choice-filter'
import { ExcerptFilters } from './excerpt-filters'
import { ExcerptTable } from './excerpt-table'
import { ExportMenu } from './export-menu'
import { useExcerptPages, type ExcerptPage } from './use-excerpt-pages'

export interface ExcerptDeskProps {
  readonly projectId: ProjectId
  /** What the address asks for. */
  readonly query: ExcerptQuery
  /** The first page of it. */
  readonly first: ExcerptPage
  /** The viewer's place in the project's log, from before `first` was read. */
  readonly cursor: string
  readonly categories: readonly Category[]
  readonly coders: readonly Choice<UserId>[]
  readonly articles: readonly Choice<ArticleId>[]
}

/** Everything tagged in a project: narrow it, read it, take it away as a file. The address holds the filters. */
export function ExcerptDesk({ projectId, query, first, cursor, categories, coders, articles }: ExcerptDeskProps) {
  const router = useRouter()
  const [isTurning, startTurning] = useTransition()
  const [shown, setShown] = useOptimistic(query)
  const [hasNews, setNews] = useState(false)
  const filters = useRef<HTMLDivElement>(null)
  const codebook = useMemo(() => codebookOf(categories), [categories])
  const pages = useExcerptPages(projectId, query, first)
  const home = `/projects/${projectId}`

  const turnTo = useCallback(
    (next: ExcerptQuery) =>
      startTurning(() => {
        setShown(next)
        const words = makeExcerptQuery(next)
        router.replace(`/projects/${projectId}/excerpts${words === '' ? '' : `?${words}`}`, { scroll: false })
      }),
    [projectId, router, setShown],
  )
  const showNews = () =>
    startTurning(() => {
      setNews(false)
      pages.expectAnew()
      router.refresh()
    })

  useFeed({
    projectId,
    cursor,
    // What is on the screen stays until it is asked for anew.
    onEvents: (events) => {
      if (events.some(({ kind }) => kind === 'highlight.put' || kind === 'article.reload')) setNews(true)
    },
    onReload: () => setNews(true),
  })
  useCommands(
    useMemo(
      () => [
        {
          id: 'excerpts.search',
          label: 'Search passages and notes',
          keys: '/',
          section: 'Excerpts',
          run: () => filters.current?.querySelector('input')?.focus(),
        },
        {
          id: 'excerpts.clear',
          label: 'Clear all filters',
          section: 'Excerpts',
          run: () => turnTo(everyExcerpt),
        },
      ],
      [turnTo],
    ),
  )

  const isStale = isTurning && shown !== query
  return (
    <Page
      title="Excerpts"
      lead="Every passage somebody tagged, with its source. An export holds what the list shows."
      width="wide"
    >
      <div ref={filters} className="mb-5">
        <ExcerptFilters
          query={shown}
          onChange={turnTo}
          codebook={codebook}
          coders={coders}
          articles={articles}
          total={isStale ? null : first.total}
        >
          <div role="status">
            {hasNews ? (
              <Button look="plain" onPress={showNews}>
                Show what is new
              </Button>
            ) : null}
          </div>
          <ExportMenu
            total={isStale ? null : first.total}
            hrefOf={(extension) => exportHref(projectId, extension, shown)}
          />
        </ExcerptFilters>
      </div>
      {first.total === 0 ? (
        <Nothing
          isFiltered={isNarrowed(query)}
          layer={query.layer}
          home={home}
          onClear={() => turnTo({ ...everyExcerpt, layer: query.layer, round: query.round, sort: query.sort })}
        />
      ) : (
        <ExcerptTable
          excerpts={pages.rows}
          sort={shown.sort}
          onSort={(sort) => turnTo({ ...shown, sort })}
          hrefOf={(excerpt) => passageHref(home, excerpt)}
          isStale={isStale}
          isLoadingMore={pages.isLoading}
          {...(pages.loadMore ? { onMore: pages.loadMore } : {})}
        />
      )}
      {pages.problem ? (
        <Callout tone="danger" isNews className="mt-4" title="The next excerpts could not be loaded">
          {pages.problem.detail}
        </Callout>
      ) : null}
    </Page>
  )
}

function Nothing({
  isFiltered,
  layer,
  home,
  onClear,
}: {
  readonly isFiltered: boolean
  readonly layer: ExcerptLayer
  readonly home: string
  readonly onClear: () => void
}) {
  if (!isFiltered && layer !== 'analysts')
    return (
      <EmptyState
        title={layer === 'consensus' ? 'Nothing is decided yet' : 'Nothing is frozen yet'}
        action={
          <LinkButton href={`${home}/${layer === 'consensus' ? 'disagreements' : 'rounds'}`} look="primary">
            {layer === 'consensus' ? 'Go to the disagreements' : 'Go to the rounds'}
          </LinkButton>
        }
      >
        {layer === 'consensus'
          ? 'Decisions write the consensus of an article. What they wrote stands here, to be exported by itself.'
          : 'When a round is revealed, what everybody had is kept. It stands here, whatever becomes of it later.'}
      </EmptyState>
    )
  return isFiltered ? (
    <EmptyState title="No excerpt fits" action={<Button onPress={onClear}>Clear the filters</Button>}>
      Take a filter off, or look for fewer words.
    </EmptyState>
  ) : (
    <EmptyState
      title="No excerpts yet"
      action={
        <LinkButton href={home} look="primary">
          Go to the articles
        </LinkButton>
      }
    >
      Open an article, select a passage and give it a category. It will stand here with its source, ready to be quoted.
    </EmptyState>
  )
}

function passageHref(home: string, { article, id }: Excerpt): string {
  return `${home}/articles/${article.id}?highlight=${id}`
}

function exportHref(projectId: ProjectId, extension: string, query: ExcerptQuery): string {
  const words = makeExcerptQuery(query)
  return `/api/v1/projects/${projectId}/excerpts.${extension}${words === '' ? '' : `?${words}`}`
}
