'use client'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { ListBoxItem, type ListBoxItemProps } from 'react-aria-components/ListBox'
import { classNames } from './class-names'
import { optionLook } from './popover-look'

export interface OptionProps extends Omit<ListBoxItemProps, 'className' | 'children'> {
  readonly icon?: ReactNode
  readonly description?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** One choice of a `Select` or `ComboBox`. Give `textValue` when its children are not a string. */
export function Option({ icon, description, className, children, ...rest }: OptionProps) {
  return (
    <ListBoxItem
      {...rest}
      {...(rest.textValue === undefined && typeof children === 'string' ? { textValue: children } : {})}
      className={classNames(optionLook, className)}
    >
      {({ isSelected }) => (
        <>
          {icon ? <span className="shrink-0 text-muted">{icon}</span> : null}
          <span className="min-w-0 flex-1">
            <span className="block truncate">{children}</span>
            {description ? (
              <span data-description className="block truncate text-xs text-muted">
                {description}
              </span>
            ) : null}
          </span>
          <Check aria-hidden data-check className={classNames('size-4 shrink-0', !isSelected && 'invisible')} />
        </>
      )}
    </ListBoxItem>
  )
}
