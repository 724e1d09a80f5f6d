'use client'
import { Suspense, useRef, useState, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { MenuSteering } from './menu'

export interface MenuButtonProps {
  /** Leave it out where the children say it. */
  readonly label?: string
  /** Fetches the menu's code; called when the button is hovered or focused. */
  readonly preload: () => void
  /** The menu, a lazy component that passes the steering to `Menu`. */
  readonly menu: (steering: MenuSteering) => ReactNode
  readonly className: string
  readonly children: ReactNode
}

/** Opens a menu whose code comes only when it is wanted. For menus that every page has; elsewhere use `MenuTrigger`. */
export function MenuButton({ label, preload, menu, className, children }: MenuButtonProps) {
  const triggerRef = useRef<HTMLButtonElement>(null)
  const [isWanted, setWanted] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const open = () => {
    setWanted(true)
    setOpen(true)
  }
  return (
    <>
      <AriaButton
        ref={triggerRef}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        {...(label ? { 'aria-label': label } : {})}
        onHoverStart={preload}
        onFocus={preload}
        onPress={open}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') open()
          else event.continuePropagation()
        }}
        className={className}
      >
        {children}
      </AriaButton>
      {isWanted ? <Suspense fallback={null}>{menu({ triggerRef, isOpen, onOpenChange: setOpen })}</Suspense> : null}
    </>
  )
}
