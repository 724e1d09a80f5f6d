'use client'
import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from 'react-aria-components/Popover'
import { classNames } from './class-names'
import { popoverLook } from './popover-look'

export interface PopoverProps extends Omit<AriaPopoverProps, 'className' | 'children'> {
  /** Its name for screen readers, when no heading with `slot="title"` stands inside. */
  readonly label?: string
  readonly className?: string
  readonly children: ReactNode | ((opts: { close: () => void }) => ReactNode)
}

/** A small panel beside what opened it. Use inside `DialogTrigger`, or with `triggerRef` and `isOpen`. */
export function Popover({ label, className, children, ...rest }: PopoverProps) {
  return (
    <AriaPopover offset={6} {...rest} className={classNames(popoverLook, className)}>
      <Dialog className="max-h-[inherit] overflow-auto p-3 outline-none" {...(label ? { 'aria-label': label } : {})}>
        {children}
      </Dialog>
    </AriaPopover>
  )
}
