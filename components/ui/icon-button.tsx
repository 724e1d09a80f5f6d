'use client'
import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { buttonLook, type ButtonLook, type ButtonSize } from './button-look'
import { classNames } from './class-names'
import { Tooltip, type TooltipProps } from './tooltip'

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'aria-label'> {
  /** What it does, in words: the name for screen readers and the tooltip. */
  readonly label: string
  /** The icon. */
  readonly children: ReactNode
  readonly look?: ButtonLook
  readonly size?: ButtonSize
  /** The key that does the same, shown in the tooltip. */
  readonly keys?: string
  readonly tooltipPlacement?: NonNullable<TooltipProps['placement']>
  readonly className?: string
  readonly ref?: Ref<HTMLButtonElement>
}

/** A square button with an icon, named by its tooltip. */
export function IconButton({
  label,
  children,
  look = 'plain',
  size,
  keys,
  tooltipPlacement,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={label} {...(keys ? { keys } : {})} {...(tooltipPlacement ? { placement: tooltipPlacement } : {})}>
      <AriaButton {...rest} aria-label={label} className={classNames(buttonLook(look, size, true), className)}>
        {children}
      </AriaButton>
    </Tooltip>
  )
}
