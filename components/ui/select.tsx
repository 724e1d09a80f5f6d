'use client'
import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { ListBox } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue, type SelectProps as AriaSelectProps } from 'react-aria-components/Select'
import { classNames } from './class-names'
import { fieldStack } from './field-look'
import { FieldLabel, FieldNotes } from './field-words'
import { listHeight, popoverLook } from './popover-look'

export interface SelectProps<T extends object, M extends 'single' | 'multiple'> extends Omit<
  AriaSelectProps<T, M>,
  'className' | 'children' | 'isInvalid'
> {
  /** Leave it out only with an `aria-label`. */
  readonly label?: ReactNode
  readonly description?: ReactNode
  readonly error?: ReactNode
  readonly items?: Iterable<T>
  readonly className?: string
  /** `Option`s, or a function from an item to one. */
  readonly children: ReactNode | ((item: T) => ReactNode)
}

/** A choice from a short list. For long ones use `ComboBox`. */
export function Select<T extends object, M extends 'single' | 'multiple' = 'single'>({
  label,
  description,
  error,
  items,
  className,
  children,
  ...rest
}: SelectProps<T, M>) {
  return (
    <AriaSelect
      {...rest}
      className={classNames('group', fieldStack, className)}
      {...(error ? { isInvalid: true } : {})}
    >
      {label ? <FieldLabel>{label}</FieldLabel> : null}
      <AriaButton
        className={
          'touch-target flex h-9 w-full items-center gap-2 rounded-md border border-rule-strong bg-raised pr-2.5 pl-3 text-left text-sm ' +
          'transition-colors duration-100 hover:border-muted group-data-invalid:border-danger aria-expanded:border-ink data-disabled:bg-sunken data-disabled:text-faint max-md:text-base'
        }
      >
        <SelectValue className="min-w-0 flex-1 truncate data-placeholder:text-faint [&_[data-check]]:hidden [&_[data-description]]:hidden" />
        <ChevronDown aria-hidden className="size-4 shrink-0 text-muted" />
      </AriaButton>
      <FieldNotes description={description} error={error} />
      <Popover offset={4} maxHeight={listHeight} className={classNames(popoverLook, 'min-w-(--trigger-width)')}>
        <ListBox className="max-h-[inherit] overflow-auto p-1 outline-none" {...(items ? { items } : {})}>
          {children}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
