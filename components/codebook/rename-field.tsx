'use client'
import { useId, useRef, useState } from 'react'
import type { Category } from '@/core/codebook/category'
import { clashOf, parseCategoryName } from '@/core/codebook/category-draft'
import type { Codebook } from '@/core/codebook/tree'
import { classNames } from '../ui/class-names'
import type { CodebookTreeProps } from './codebook-tree'

export interface RenameFieldProps extends Pick<CodebookTreeProps, 'onRename'> {
  readonly category: Category
  readonly codebook: Codebook
  /** `isByKey`: the focus was in the field until a key closed it, and is to go back to the row. */
  readonly onClose: (isByKey: boolean) => void
}

/** The name of a category, changed in its place. Enter or leaving saves, Escape does not; a wrong name stays to be mended. */
export function RenameField({ category, codebook, onRename, onClose }: RenameFieldProps) {
  const [name, setName] = useState(category.name)
  const [error, setError] = useState<string | null>(null)
  // Enter and the blur that follows it are one wish.
  const isSettled = useRef(false)
  const errorId = useId()

  const settle = async (isByKey: boolean) => {
    if (isSettled.current) return
    const parsed = parseCategoryName(name)
    if (!parsed.ok) return setError(parsed.error.detail)
    if (parsed.value === category.name) return onClose(isByKey)
    const all = codebook.order.map((node) => node.category)
    const clash = clashOf(all, category.id, { parentId: category.parentId, name: parsed.value, key: null })
    if (clash) return setError(clash.detail)
    isSettled.current = true
    const refusal = await onRename(category.id, parsed.value)
    isSettled.current = false
    if (typeof refusal === 'string') setError(refusal)
    else onClose(isByKey)
  }

  return (
    <span className="relative min-w-0 flex-1">
      <input
        // The field appears because somebody asked to rename.
        autoFocus
        aria-label={`New name of ${category.name}`}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : errorId}
        value={name}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setName(event.target.value)
          setError(null)
        }}
        onBlur={() => void settle(false)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          event.stopPropagation()
          if (event.key === 'Enter') void settle(true)
          if (event.key === 'Escape') {
            isSettled.current = true
            onClose(true)
          }
        }}
        className={classNames(
          'h-7 w-full min-w-24 rounded-sm border bg-raised px-1.5 text-sm outline-none max-md:text-base',
          error === null ? 'border-ink' : 'border-danger',
        )}
      />
      <span
        id={errorId}
        role="alert"
        className="absolute top-full left-0 z-10 rounded-sm bg-raised text-xs text-danger"
      >
        {error}
      </span>
    </span>
  )
}
