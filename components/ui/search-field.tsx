'use client'
import { Search, X } from 'lucide-react'
import type { Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import {
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
} from 'react-aria-components/SearchField'
import { classNames } from './class-names'
import { fieldBox } from './field-look'

export interface SearchFieldProps extends Omit<AriaSearchFieldProps, 'className' | 'children'> {
  /** What is searched: its name for screen readers, and the placeholder unless another is given. */
  readonly label: string
  readonly placeholder?: string
  readonly className?: string
  readonly inputRef?: Ref<HTMLInputElement>
}

/** A field that narrows a list; Escape or the cross empties it. */
export function SearchField({ label, placeholder = label, className, inputRef, ...rest }: SearchFieldProps) {
  return (
    <AriaSearchField aria-label={label} {...rest} className={classNames('group relative min-w-0', className)}>
      <Search aria-hidden className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-faint" />
      <Input
        placeholder={placeholder}
        className={classNames(fieldBox, 'h-9 px-9 [&::-webkit-search-cancel-button]:hidden')}
        {...(inputRef === undefined ? {} : { ref: inputRef })}
      />
      <AriaButton
        aria-label="Empty the search"
        className="absolute inset-y-0 right-0 grid w-9 place-items-center rounded-md text-muted -outline-offset-4 group-data-empty:hidden hover:text-ink"
      >
        <X aria-hidden className="size-4" />
      </AriaButton>
    </AriaSearchField>
  )
}
