'use client'
import { ArchiveRestore, ListChecks, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { uuidv7 } from 'uuidv7'
import type { Category } from '@/core/codebook/category'
import { lastPosition } from '@/core/codebook/move-category'
import { type CategoryId, type ProjectId, type UserId, asId } from '@/core/ids'
import { type Role, may } from '@/core/rights'
import type { Command } from '../shell/command'
import { useCommands } from '../shell/commands-provider'
import { Page } from '../shell/page'
import { Button } from '../ui/button'
import { classNames } from '../ui/class-names'
import { EmptyState } from '../ui/empty-state'
import { IconButton } from '../ui/icon-button'
import { LinkButton } from '../ui/link-button'
import { CodebookPanel } from './codebook-panel'
import { CodebookTree } from './codebook-tree'
import { DeletedCategoriesDialog } from './deleted-categories-dialog'
import { recheckHref } from './teaching-links'
import { useCategoryDeeds } from './use-category-deeds'
import { useCodebook } from './use-codebook'
import { useLetterKeys } from './use-letter-keys'
import { useOpenCategories } from './use-open-categories'

export interface CodebookDeskProps {
  readonly project: { readonly id: ProjectId; readonly role: Role }
  readonly viewerId: UserId
  /** Everybody who is or was in the project. */
  readonly people: readonly { readonly id: UserId; readonly name: string }[]
  readonly categories: readonly Category[]
  /** Highlights with each category itself. */
  readonly counts: readonly (readonly [CategoryId, number])[]
  /** Where in the feed the categories were read. */
  readonly cursor: string
  /** The category that is open at first. */
  readonly initialId: CategoryId | null
}

/** The page of the codebook: the tree, and beside it what a category means, to be read or changed. */
export function CodebookDesk({ project, viewerId, people, categories, counts, cursor, initialId }: CodebookDeskProps) {
  const desk = useCodebook(project.id, { categories, cursor })
  const deeds = useCategoryDeeds(desk)
  const { codebook } = desk
  const open = useOpenCategories(initialId, codebook.order[0]?.category.id ?? null)
  const { shown, editing, edit, add } = open
  const [isTrashOpen, setTrashOpen] = useState(false)
  const mayEdit = may(project.role, 'edit-codebook')
  const mayTag = may(project.role, 'tag')
  const countOf = useMemo(() => new Map(counts), [counts])
  const names = useMemo(() => new Map(people.map(({ id, name }) => [id, name])), [people])
  const recheck = recheckHref(project.id)

  const addBelow = (parentId: CategoryId | null) =>
    add({ id: asId<CategoryId>(uuidv7()), parentId, position: lastPosition(codebook, parentId) })
  const topPosition = lastPosition(codebook, null)

  useCommands(
    useMemo<readonly Command[]>(() => {
      const section = 'Codebook'
      if (!mayEdit) return []
      return [
        {
          id: 'codebook.add',
          label: 'Add a category',
          keys: 'n',
          section,
          words: 'new make',
          run: () => add({ id: asId<CategoryId>(uuidv7()), parentId: null, position: topPosition }),
        },
        {
          id: 'codebook.deleted',
          label: 'Deleted categories',
          section,
          words: 'restore trash',
          run: () => setTrashOpen(true),
        },
        ...(shown === null || shown === 'new' || editing.has(shown)
          ? []
          : [{ id: 'codebook.edit', label: 'Edit the category', keys: 'e', section, run: () => edit(shown) }]),
      ]
    }, [mayEdit, shown, editing, edit, add, topPosition]),
  )

  const editShown = shown === null || shown === 'new' || editing.has(shown) ? undefined : () => edit(shown)
  const pressLetter = useLetterKeys(mayEdit ? { n: () => addBelow(null), e: editShown } : {})

  const addButton = (
    <Button look="primary" keys="n" icon={<Plus aria-hidden className="size-4" />} onPress={() => addBelow(null)}>
      Add a category
    </Button>
  )
  const trash = (
    <IconButton label="Deleted categories" className="text-muted" onPress={() => setTrashOpen(true)}>
      <ArchiveRestore aria-hidden className="size-4" />
    </IconButton>
  )
  const isEmpty = codebook.order.length === 0 && shown !== 'new'
  return (
    <Page
      title="Codebook"
      width="wide"
      lead="The categories of this project, what each means, and when not to use it."
      actions={
        mayTag ? (
          <>
            {mayEdit ? trash : null}
            {isEmpty ? null : (
              <LinkButton href={recheck} icon={<ListChecks aria-hidden className="size-4" />}>
                Recheck
              </LinkButton>
            )}
            {mayEdit && !isEmpty ? addButton : null}
          </>
        ) : null
      }
    >
      {isEmpty ? (
        <EmptyState title="No categories yet" action={mayEdit ? addButton : null}>
          {mayEdit
            ? 'Begin with two or three that everybody would name, and a sentence on what each means. Others can be added from the desk, while you read.'
            : 'A lead of the project makes the codebook. Its categories will stand here with what they mean.'}
        </EmptyState>
      ) : (
        <div className="grid gap-x-12 lg:grid-cols-[minmax(18rem,26rem)_minmax(0,1fr)]">
          <div className={classNames('min-w-0', open.isInFront && 'max-lg:hidden')} onKeyDownCapture={pressLetter}>
            <CodebookTree
              codebook={codebook}
              counts={countOf}
              selectedId={shown === 'new' ? null : shown}
              onSelect={open.select}
              mayEdit={mayEdit}
              onRename={deeds.rename}
              onMove={(places) => void deeds.move(places)}
              onAdd={addBelow}
              onEdit={edit}
              onRetire={(id, isRetired) => void deeds.retire(id, isRetired)}
              onDelete={(id) => void deeds.bury(id)}
            />
          </div>
          <div
            className={classNames(
              'min-w-0 lg:sticky lg:top-[calc(var(--bar-height)+1.5rem)] lg:max-h-[calc(100dvh-var(--bar-height)-3rem)] lg:self-start lg:overflow-y-auto lg:border-l lg:pr-2 lg:pl-10',
              !open.isInFront && 'max-lg:hidden',
            )}
          >
            <CodebookPanel
              project={project}
              viewerId={viewerId}
              nameOf={(id) => names.get(id) ?? 'former member'}
              desk={desk}
              open={open}
              counts={countOf}
              cursor={cursor}
            />
          </div>
        </div>
      )}
      <DeletedCategoriesDialog
        projectId={project.id}
        isOpen={isTrashOpen}
        onOpenChange={setTrashOpen}
        onRestore={deeds.bringBack}
      />
    </Page>
  )
}
