'use client'
import { Check, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { MenuItem as AriaMenuItem, type MenuItemProps as AriaMenuItemProps } from 'react-aria-components/Menu'
import { classNames } from './class-names'
import { ClientLink } from './client-link'
import { Kbd } from './kbd'
import { optionLook } from './popover-look'

export interface MenuItemProps extends Omit<AriaMenuItemProps, 'className' | 'children'> {
  readonly icon?: ReactNode
  readonly keys?: string
  /** A quieter second line. */
  readonly description?: ReactNode
  readonly isDanger?: boolean
  readonly className?: string
  readonly children: ReactNode
}

/** One line of a menu: an action (`onAction`), a link (`href`) or, in a menu with selection, a choice. */
export function MenuItem({ icon, keys, description, isDanger = false, className, children, ...rest }: MenuItemProps) {
  return (
    <AriaMenuItem
      {...rest}
      {...(rest.textValue === undefined && typeof children === 'string' ? { textValue: children } : {})}
      // Next's link keeps the page; React Aria hands a plain click through to it.
      render={(dom) => ('href' in dom ? <ClientLink {...dom} /> : <div {...dom} />)}
      className={classNames(optionLook, isDanger && 'text-danger data-focused:bg-danger-tint', className)}
    >
      {({ selectionMode, isSelected, hasSubmenu }) => (
        <>
          {selectionMode === 'none' ? null : (
            <Check aria-hidden className={classNames('size-4 shrink-0', !isSelected && 'invisible')} />
          )}
          {icon ? <span className={classNames('shrink-0', !isDanger && 'text-muted')}>{icon}</span> : null}
          <span className="min-w-0 flex-1">
            <span className="block truncate">{children}</span>
            {description ? (
              <span data-description className="block truncate text-xs text-muted">
                {description}
              </span>
            ) : null}
          </span>
          {keys ? <Kbd keys={keys} /> : null}
          {hasSubmenu ? <ChevronRight aria-hidden className="size-4 text-faint" /> : null}
        </>
      )}
    </AriaMenuItem>
  )
}
