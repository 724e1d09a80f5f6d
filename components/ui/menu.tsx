'use client'
import { Menu as AriaMenu, type MenuProps as AriaMenuProps } from 'react-aria-components/Menu'
import { Popover, type PopoverProps } from 'react-aria-components/Popover'
import { classNames } from './class-names'
import { popoverLook } from './popover-look'

export interface MenuProps<T> extends Omit<AriaMenuProps<T>, 'className'> {
  readonly placement?: NonNullable<PopoverProps['placement']>
  readonly className?: string
}

/** The list that a `MenuTrigger` opens; holds `MenuItem`, `MenuSection` and `Separator`. */
export function Menu<T extends object>({ placement = 'bottom start', className, ...rest }: MenuProps<T>) {
  return (
    <Popover offset={6} placement={placement} className={classNames(popoverLook, 'min-w-48', className)}>
      <AriaMenu {...rest} className="max-h-[inherit] overflow-auto p-1 outline-none" />
    </Popover>
  )
}
