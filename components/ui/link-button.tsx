import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { buttonLook, type ButtonLook, type ButtonSize } from './button-look'
import { classNames } from './class-names'

export interface LinkButtonProps extends Omit<ComponentProps<typeof Link>, 'className'> {
  readonly look?: ButtonLook
  readonly size?: ButtonSize
  readonly icon?: ReactNode
  readonly className?: string
}

/** A link that looks like a button: for going somewhere, never for doing something. */
export function LinkButton({ look, size, icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={classNames(buttonLook(look, size), className)}>
      {icon}
      {children}
    </Link>
  )
}
