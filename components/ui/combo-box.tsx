'use client'
import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { ComboBox as AriaComboBox, type ComboBoxProps as AriaComboBoxProps } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { classNames } from './class-names'
import { fieldBox, fieldStack } from './field-look'
import { FieldLabel, FieldNotes } from './field-words'
import { listHeight, popoverLook } from './popover-look'

export interface ComboBoxProps<T extends object> extends Omit<
  AriaComboBoxProps<T>,
  'className' | 'children' | 'isInvalid'
> {
  /** Leave it out only with an `aria-label`. */
  readonly label?: ReactNode
  readonly description?: ReactNode
  readonly error?: ReactNode
  readonly placeholder?: string
  /** What the open list says when nothing fits; allows the empty list to open. */
  readonly emptyMessage?: string
  readonly className?: string
  /** `Option`s, or a function from an item to one. */
  readonly children: ReactNode | ((item: T) => ReactNode)
}

/** A choice from a long list, found by typing. */
export function ComboBox<T extends object>({
  label,
  description,
  error,
  placeholder,
  emptyMessage = 'Nothing fits. Try fewer letters.',
  className,
  children,
  ...rest
}: ComboBoxProps<T>) {
  return (
    <AriaComboBox
      allowsEmptyCollection
      menuTrigger="focus"
      {...rest}
      className={classNames(fieldStack, className)}
      {...(error ? { isInvalid: true } : {})}
    >
      {label ? <FieldLabel>{label}</FieldLabel> : null}
      <div className="relative">
        <Input className={classNames(fieldBox, 'h-9 pr-9')} {...(placeholder === undefined ? {} : { placeholder })} />
        <AriaButton className="absolute inset-y-0 right-0 grid w-9 place-items-center rounded-md text-muted">
          <ChevronDown aria-hidden className="size-4" />
        </AriaButton>
      </div>
      <FieldNotes description={description} error={error} />
      <Popover offset={4} maxHeight={listHeight} className={classNames(popoverLook, 'w-(--trigger-width) min-w-56')}>
        <ListBox
          className="max-h-[inherit] overflow-auto p-1 outline-none"
          renderEmptyState={() => <p className="px-2.5 py-3 text-muted">{emptyMessage}</p>}
        >
          {children}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
