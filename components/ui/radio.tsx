'use client'
import type { ReactNode } from 'react'
import { RadioButton, RadioField, type RadioFieldProps } from 'react-aria-components/RadioGroup'
import { Text } from 'react-aria-components/Text'
import { classNames } from './class-names'

export interface RadioProps extends Omit<RadioFieldProps, 'className' | 'children'> {
  readonly children: ReactNode
  readonly description?: ReactNode
  readonly className?: string
}

/** One choice of a `RadioGroup`. */
export function Radio({ children, description, className, ...rest }: RadioProps) {
  return (
    <RadioField {...rest} className={classNames('flex flex-col gap-0.5', className)}>
      <RadioButton className="group touch-target relative flex cursor-pointer items-center gap-2.5 text-sm data-disabled:cursor-default data-disabled:text-faint">
        <span
          className={
            'grid size-4.5 shrink-0 place-items-center rounded-full border border-rule-strong bg-raised transition-colors duration-75 ' +
            'group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-ink group-data-hovered:border-muted ' +
            'group-data-invalid:border-danger group-data-selected:border-ink'
          }
        >
          <span className="size-2.5 scale-0 rounded-full bg-ink transition-transform duration-75 group-data-selected:scale-100" />
        </span>
        {children}
      </RadioButton>
      {description ? (
        <Text slot="description" className="pl-7 text-[0.8125rem] text-muted">
          {description}
        </Text>
      ) : null}
    </RadioField>
  )
}
