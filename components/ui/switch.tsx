'use client'
import type { ReactNode } from 'react'
import { SwitchButton, SwitchField, type SwitchFieldProps } from 'react-aria-components/Switch'
import { Text } from 'react-aria-components/Text'
import { classNames } from './class-names'

export interface SwitchProps extends Omit<SwitchFieldProps, 'className' | 'children'> {
  readonly children: ReactNode
  readonly description?: ReactNode
  readonly className?: string
}

/** Turns a setting on or off at once; where something must be saved first, use `Checkbox`. */
export function Switch({ children, description, className, ...rest }: SwitchProps) {
  return (
    <SwitchField {...rest} className={classNames('flex flex-col gap-1', className)}>
      <SwitchButton className="group touch-target relative flex cursor-pointer items-center gap-3 text-sm data-disabled:cursor-default data-disabled:text-faint">
        <span className="flex h-5 w-8.5 shrink-0 items-center rounded-full border border-rule-strong bg-sunken px-0.5 transition-colors group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-ink group-data-selected:border-ink group-data-selected:bg-ink">
          <span className="size-3.5 rounded-full bg-rule-strong transition-transform group-data-selected:translate-x-3.5 group-data-selected:bg-paper" />
        </span>
        {children}
      </SwitchButton>
      {description ? (
        <Text slot="description" className="pl-11.5 text-[0.8125rem] text-muted">
          {description}
        </Text>
      ) : null}
    </SwitchField>
  )
}
