'use client'
import type { ReactNode } from 'react'
import {
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps as AriaRadioGroupProps,
} from 'react-aria-components/RadioGroup'
import { classNames } from './class-names'
import { FieldLabel, FieldNotes } from './field-words'

export interface RadioGroupProps extends Omit<AriaRadioGroupProps, 'className' | 'children' | 'isInvalid'> {
  readonly label: ReactNode
  readonly description?: ReactNode
  readonly error?: ReactNode
  readonly className?: string
  /** `Radio`s. */
  readonly children: ReactNode
}

/** One choice of a few, all of them in sight. */
export function RadioGroup({ label, description, error, className, children, ...rest }: RadioGroupProps) {
  return (
    <AriaRadioGroup
      {...rest}
      className={classNames('flex flex-col gap-1.5', className)}
      {...(error ? { isInvalid: true } : {})}
    >
      <FieldLabel>{label}</FieldLabel>
      <div className="flex flex-col gap-2 in-data-[orientation=horizontal]:flex-row in-data-[orientation=horizontal]:flex-wrap in-data-[orientation=horizontal]:gap-x-5">
        {children}
      </div>
      <FieldNotes description={description} error={error} />
    </AriaRadioGroup>
  )
}
