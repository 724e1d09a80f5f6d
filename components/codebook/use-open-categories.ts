'use client'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { CategoryId } from '@/core/ids'

/** A category that is being made: its id, and where it will stand. */
export interface NewCategory {
  readonly id: CategoryId
  readonly parentId: CategoryId | null
  readonly position: number
}

/** What stands open beside the tree. Forms stay open, with what was typed, while one looks at other categories. */
export interface OpenCategories {
  /** `new`: the form of the one being made is in front. */
  readonly shown: CategoryId | 'new' | null
  /** On a narrow screen, where tree and details take turns, whether the details are in front. */
  readonly isInFront: boolean
  readonly editing: ReadonlySet<CategoryId>
  readonly adding: NewCategory | null
  readonly select: (id: CategoryId) => void
  readonly edit: (id: CategoryId) => void
  readonly closeEditor: (id: CategoryId) => void
  readonly add: (place: NewCategory) => void
  /** Ends the making; `made` is then in front. */
  readonly closeNew: (made: CategoryId | null) => void
  readonly backToTree: () => void
  /** Says whether a form holds something unsaved; the browser asks before it leaves the page then. */
  readonly setDirty: (id: CategoryId, isDirty: boolean) => void
}

export function useOpenCategories(initialId: CategoryId | null, firstId: CategoryId | null): OpenCategories {
  const [shown, setShown] = useState<CategoryId | 'new' | null>(initialId ?? firstId)
  const [isInFront, setInFront] = useState(initialId !== null)
  const [editing, setEditing] = useState<ReadonlySet<CategoryId>>(new Set())
  const [adding, setAdding] = useState<NewCategory | null>(null)
  const [dirty, setDirtyIds] = useState<ReadonlySet<CategoryId>>(new Set())

  const isUnsaved = dirty.size > 0
  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isUnsaved])

  const show = useCallback((id: CategoryId | 'new') => {
    setShown(id)
    setInFront(true)
    // The address names what is open, so that it can be sent to a colleague.
    if (id !== 'new') history.replaceState(null, '', `?category=${id}`)
  }, [])
  const setDirty = useCallback(
    (id: CategoryId, isDirty: boolean) => setDirtyIds((before) => changed(before, id, isDirty)),
    [],
  )
  const edit = useCallback(
    (id: CategoryId) => {
      setEditing((before) => changed(before, id, true))
      show(id)
    },
    [show],
  )
  const closeEditor = useCallback(
    (id: CategoryId) => {
      setEditing((before) => changed(before, id, false))
      setDirty(id, false)
    },
    [setDirty],
  )
  const add = useCallback(
    (place: NewCategory) => {
      // A half-written new category comes back to the front instead of being written over.
      setAdding((before) => (before !== null && dirty.has(before.id) ? before : place))
      show('new')
    },
    [dirty, show],
  )
  const closeNew = useCallback(
    (made: CategoryId | null) => {
      setAdding(null)
      if (adding !== null) setDirty(adding.id, false)
      if (made === null) {
        setShown(firstId)
        setInFront(false)
      } else show(made)
    },
    [adding, firstId, setDirty, show],
  )
  const backToTree = useCallback(() => setInFront(false), [])

  return useMemo(
    () => ({ shown, isInFront, editing, adding, select: show, edit, closeEditor, add, closeNew, backToTree, setDirty }),
    [shown, isInFront, editing, adding, show, edit, closeEditor, add, closeNew, backToTree, setDirty],
  )
}

function changed<T>(set: ReadonlySet<T>, member: T, isIn: boolean): ReadonlySet<T> {
  if (set.has(member) === isIn) return set
  return isIn ? new Set([...set, member]) : new Set([...set].filter((each) => each !== member))
}
