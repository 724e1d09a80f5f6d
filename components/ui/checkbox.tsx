'use client'
import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField, type CheckboxFieldProps } from 'react-aria-components/Checkbox'
import { Text } from 'react-aria-components/Text'
import { classNames } from './class-names'

export interface CheckboxProps extends Omit<CheckboxFieldProps, 'className' | 'children'> {
  /** Leave it out only with an `aria-label`. */
  readonly children?: ReactNode
  readonly description?: ReactNode
  readonly className?: string
}

/** A yes or no that is saved with the form, or one choice of several. */
export function Checkbox({ children, description, className, ...rest }: CheckboxProps) {
  return (
    <CheckboxField {...rest} className={classNames('flex flex-col gap-0.5', className)}>
      <CheckboxButton className="group touch-target relative flex cursor-pointer items-center gap-2.5 text-sm data-disabled:cursor-default data-disabled:text-faint">
        {({ isSelected, isIndeterminate }) => (
          <>
            <span
              className={
                'grid size-4.5 shrink-0 place-items-center rounded-sm border border-rule-strong bg-raised text-paper transition-colors duration-75 ' +
                'group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-ink group-data-hovered:border-muted ' +
                'group-data-indeterminate:border-ink group-data-indeterminate:bg-ink group-data-invalid:border-danger group-data-selected:border-ink group-data-selected:bg-ink ' +
                'group-data-disabled:opacity-50'
              }
            >
              {isIndeterminate ? (
                <Minus aria-hidden className="size-3.5" strokeWidth={3} />
              ) : isSelected ? (
                <Check aria-hidden className="size-3.5" strokeWidth={3} />
              ) : null}
            </span>
            {children}
          </>
        )}
      </CheckboxButton>
      {description ? (
        <Text slot="description" className="pl-7 text-[0.8125rem] text-muted">
          {description}
        </Text>
      ) : null}
    </CheckboxField>
  )
}
