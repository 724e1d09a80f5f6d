'use client'
import { useEffect, useState } from 'react'
import type { Category } from '@/core/codebook/category'
import type { CategoryId, ProjectId } from '@/core/ids'
import { callApi } from '../http/call-api'
import type { Problem } from '../http/problem'
import { Button } from '../ui/button'
import { CategorySwatch } from '../ui/category-swatch'
import { Dialog, type DialogProps } from '../ui/dialog'
import { ErrorSummary } from '../ui/error-summary'
import { RelativeTime } from '../ui/relative-time'
import { Spinner } from '../ui/spinner'

export interface DeletedCategoriesDialogProps extends Pick<DialogProps, 'isOpen' | 'onOpenChange'> {
  readonly projectId: ProjectId
  /** Answers whether it is back. */
  readonly onRestore: (id: CategoryId, name: string) => Promise<boolean>
}

/** Deleted categories, each with its way back. */
export function DeletedCategoriesDialog({ projectId, onRestore, ...rest }: DeletedCategoriesDialogProps) {
  return (
    <Dialog
      {...rest}
      title="Deleted categories"
      lead="Highlights tagged with them kept their tags. Restored, a category goes back under its nearest parent."
    >
      <DeletedCategories projectId={projectId} onRestore={onRestore} />
    </Dialog>
  )
}

function DeletedCategories({ projectId, onRestore }: Pick<DeletedCategoriesDialogProps, 'projectId' | 'onRestore'>) {
  const [rows, setRows] = useState<readonly Category[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [restoring, setRestoring] = useState<CategoryId | null>(null)

  useEffect(() => {
    const calling = new AbortController()
    const path = `/projects/${projectId}/categories?deleted=true` as const
    void callApi<{ readonly items: readonly Category[] }>('GET', path, undefined, { signal: calling.signal }).then(
      (answer) => {
        if (calling.signal.aborted) return
        if (answer.ok) setRows(answer.value.body.items.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)))
        else setProblem(answer.error)
      },
    )
    return () => calling.abort()
  }, [projectId])

  if (problem !== null) return <ErrorSummary problem={problem} />
  if (rows === null) return <Spinner label="Loading the deleted categories" />
  if (rows.length === 0) return <p className="text-muted">There are none.</p>
  return (
    <ul className="max-h-[50dvh] overflow-auto border-t">
      {rows.map(({ id, name, colour, deletedAt }) => (
        <li key={id} className="flex items-center gap-3 border-b py-2">
          <CategorySwatch colour={colour} />
          <bdi className="min-w-0 flex-1 truncate">{name}</bdi>
          {deletedAt === null ? null : <RelativeTime at={deletedAt} className="text-[0.8125rem] text-muted" />}
          <Button
            size="sm"
            aria-label={`Restore ${name}`}
            isPending={restoring === id}
            onPress={async () => {
              setRestoring(id)
              if (await onRestore(id, name)) setRows(rows.filter((row) => row.id !== id))
              setRestoring(null)
            }}
          >
            Restore
          </Button>
        </li>
      ))}
    </ul>
  )
}
