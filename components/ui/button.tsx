'use client'
import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { buttonLook, type ButtonLook, type ButtonSize } from './button-look'
import { classNames } from './class-names'
import { Kbd } from './kbd'
import { Spinner } from './spinner'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  readonly look?: ButtonLook
  readonly size?: ButtonSize
  /** Stands before the words. */
  readonly icon?: ReactNode
  /** The key that does the same, as `useKeys` writes it; shown after the words. */
  readonly keys?: string
  readonly className?: string
  readonly children?: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button with words. While `isPending` it keeps its focus and width and refuses presses. */
export function Button({ look, size, icon, keys, className, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={classNames(buttonLook(look, size), className)}>
      {({ isPending }) => (
        <>
          {isPending ? <Spinner label="Working" /> : icon}
          {children}
          {keys ? <Kbd keys={keys} isOnInk={look === 'primary'} /> : null}
        </>
      )}
    </AriaButton>
  )
}
