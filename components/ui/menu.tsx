'use client'
import type { RefObject } from 'react'
import { Menu as AriaMenu, type MenuProps as AriaMenuProps } from 'react-aria-components/Menu'
import { Popover, type PopoverProps } from 'react-aria-components/Popover'
import { classNames } from './class-names'
import { popoverLook } from './popover-look'

/** Steers a menu that stands in no `MenuTrigger`. */
export interface MenuSteering {
  readonly triggerRef: RefObject<HTMLElement | null>
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

export interface MenuProps<T> extends Omit<AriaMenuProps<T>, 'className'> {
  readonly placement?: NonNullable<PopoverProps['placement']>
  /** Only outside a `MenuTrigger`. */
  readonly steering?: MenuSteering
  readonly className?: string
}

/** The list that a `MenuTrigger` opens; holds `MenuItem`, `MenuSection` and `MenuSeparator`. */
export function Menu<T extends object>({ placement = 'bottom start', steering, className, ...rest }: MenuProps<T>) {
  const steered = steering ? { autoFocus: 'first' as const, onClose: () => steering.onOpenChange(false) } : {}
  return (
    <Popover
      offset={6}
      placement={placement}
      className={classNames(popoverLook, 'min-w-48', className)}
      {...(steering ? { ...steering, trigger: 'MenuTrigger', 'aria-label': rest['aria-label'] ?? 'Menu' } : {})}
    >
      <AriaMenu {...steered} {...rest} className="max-h-[inherit] overflow-auto p-1 outline-none" />
    </Popover>
  )
}
