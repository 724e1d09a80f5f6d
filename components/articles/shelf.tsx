'use client'
import { Upload } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useMemo, useRef, useState } from 'react'
import type { ProjectId, UserId } from '@/core/ids'
import { may, type Role } from '@/core/rights'
import { FileLanding } from '../import/file-landing'
import { isUnfinished } from '../import/import-entry'
import { importQueueOf, useImportEntries } from '../import/import-queues'
import type { Command } from '../shell/command'
import { useCommands } from '../shell/commands-provider'
import { Page } from '../shell/page'
import { Button } from '../ui/button'
import { Callout } from '../ui/callout'
import { EmptyState } from '../ui/empty-state'
import { Kbd } from '../ui/kbd'
import { LinkButton } from '../ui/link-button'
import { SearchField } from '../ui/search-field'
import { ArticleDetailsDialog } from './article-details-dialog'
import { filterShelf } from './filter-shelf'
import type { FreshPage } from './hold-shelf'
import { ShelfList } from './shelf-list'
import { ShelfNews } from './shelf-news'
import { stepLink } from './step-link'
import { useBuryArticle } from './use-bury-article'
import { type ProgressPage, useProgress } from './use-progress'
import { useShelf } from './use-shelf'
import { useShelfNews } from './use-shelf-news'

export interface ShelfProps {
  readonly project: { readonly id: ProjectId; readonly description: string; readonly role: Role }
  readonly userId: UserId
  /** The first page as the server made it; a refresh brings it anew. */
  readonly first: FreshPage
  /** How far the newest articles are. */
  readonly progress: ProgressPage
  /** The viewer's place in the project's log, from before `first` was read. */
  readonly cursor: string
  /** Names of everybody who is or was in the project. */
  readonly people: readonly { readonly id: UserId; readonly name: string }[]
}

/** The articles of a project: find one, open it, bring others in. */
export function Shelf({ project, userId, first, progress: firstProgress, cursor, people }: ShelfProps) {
  const router = useRouter()
  const [filter, setFilter] = useState('')
  const shelf = useShelf(project.id, first, filter.trim() !== '')
  const progress = useProgress(project.id, firstProgress, shelf.rows.length)
  useShelfNews(project.id, cursor)
  const unfinished = useImportEntries(project.id).filter(isUnfinished).length
  const bury = useBuryArticle(project.id, shelf)
  const [edited, setEdited] = useState<(typeof shelf.rows)[number] | null>(null)
  const filterField = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)

  const names = useMemo(() => new Map(people.map(({ id, name }) => [id, name])), [people])
  const nameOf = (id: UserId) => names.get(id) ?? 'former member'
  const found = filterShelf(shelf.rows, filter, nameOf)
  const mayImport = may(project.role, 'import')
  const mayEdit = may(project.role, 'edit-article')
  const importHref = `/projects/${project.id}/import`

  useCommands(
    useMemo<readonly Command[]>(() => {
      const section = 'Articles'
      return [
        ...(mayImport
          ? [
              {
                id: 'shelf.import',
                label: 'Bring articles in',
                words: 'import add upload paste',
                keys: 'i',
                section,
                run: () => router.push(importHref),
              },
            ]
          : []),
        {
          id: 'shelf.filter',
          label: 'Filter the articles',
          keys: '/',
          section,
          run: () => filterField.current?.focus(),
        },
        { id: 'shelf.next', label: 'Next article', keys: 'j', section, run: () => stepLink(list.current, 1) },
        { id: 'shelf.previous', label: 'Previous article', keys: 'k', section, run: () => stepLink(list.current, -1) },
      ]
    }, [mayImport, importHref, router]),
  )

  const importLink = (
    <LinkButton href={importHref} look="primary" icon={<Upload aria-hidden className="size-4" />}>
      {shelf.rows.length === 0 ? 'Bring in your first article' : 'Import'} <Kbd keys="i" isOnInk />
    </LinkButton>
  )

  return (
    <Page title="Articles" lead={project.description} actions={mayImport && shelf.rows.length > 0 ? importLink : null}>
      {mayImport ? (
        <FileLanding
          label="Drop to bring them in"
          onFiles={(files) => {
            importQueueOf(project.id).add(files.map((file) => ({ kind: 'file', file })))
            router.push(importHref)
          }}
        />
      ) : null}
      {unfinished > 0 ? (
        <Callout
          className="mb-4"
          title={
            unfinished === 1
              ? 'One text waits to be put on the shelf'
              : `${unfinished} texts wait to be put on the shelf`
          }
          action={
            <LinkButton size="sm" href={importHref}>
              Go on
            </LinkButton>
          }
        />
      ) : null}
      {shelf.rows.length === 0 && shelf.waiting.length === 0 ? (
        <EmptyState title="No articles yet" action={mayImport ? importLink : null}>
          {mayImport
            ? 'Paste a text, or drop text, Markdown or web page files anywhere here. You look each one over before it goes on the shelf.'
            : 'Analysts of this project bring articles in. They will stand here, ready to be read and discussed.'}
        </EmptyState>
      ) : (
        <>
          <div className="mb-1 flex flex-wrap items-center gap-x-4 gap-y-2">
            <SearchField
              label="Filter articles"
              placeholder="Title, author, outlet, date, coder …"
              value={filter}
              onChange={setFilter}
              inputRef={filterField}
              className="w-full sm:w-80"
            />
            <p role="status" className="text-[0.8125rem] text-muted tabular-nums">
              {countWords(found.length, shelf.rows.length, filter.trim() !== '', shelf.hasMore)}
            </p>
            <ShelfNews waiting={shelf.waiting.length} gone={shelf.goneIds.size} onShow={shelf.release} />
          </div>
          <div ref={list}>
            <ShelfList
              rows={found}
              progress={progress}
              goneIds={shelf.goneIds}
              nameOf={nameOf}
              hrefOf={(id) => `/projects/${project.id}/articles/${id}`}
              onEdit={(row) => (mayEdit || (mayImport && row.createdBy === userId) ? () => setEdited(row) : null)}
              onDelete={(row) => (mayEdit ? () => void bury(row) : null)}
            />
          </div>
          {found.length === 0 && !shelf.isLoading && shelf.rows.length > 0 ? (
            <p className="py-10 text-center text-muted">
              No article has these words.{' '}
              <button type="button" className="link" onClick={() => setFilter('')}>
                Show all
              </button>
            </p>
          ) : null}
          {shelf.problem ? (
            <Callout tone="danger" isNews className="mt-4" title="The older articles could not be loaded">
              {shelf.problem.detail}
            </Callout>
          ) : null}
          {shelf.hasMore ? (
            <div className="mt-5 flex justify-center">
              <Button isPending={shelf.isLoading} onPress={shelf.loadMore}>
                {shelf.problem ? 'Try again' : 'Load older articles'}
              </Button>
            </div>
          ) : null}
        </>
      )}
      {edited ? (
        <ArticleDetailsDialog
          key={edited.id}
          projectId={project.id}
          article={edited}
          onSaved={shelf.correct}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </Page>
  )
}

function countWords(found: number, all: number, isFiltered: boolean, hasMore: boolean): string {
  const total = `${all.toLocaleString('en')}${hasMore ? '+' : ''}`
  const noun = all === 1 && !hasMore ? 'article' : 'articles'
  return isFiltered ? `${found.toLocaleString('en')} of ${total} ${noun}` : `${total} ${noun}`
}
