'use client'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { InboxBell } from '../inbox/inbox-bell'
import { NavTabs, type NavTab } from './nav-tabs'
import { PaletteButton } from './palette-button'
import { ThemeToggle } from './theme-toggle'
import { Wordmark } from './wordmark'

export interface AppShellProps {
  /** Where the wordmark leads. */
  readonly homeHref?: string
  /** The `ProjectSwitcher`, inside a project. */
  readonly switcher?: ReactNode
  /** The pages of the project. */
  readonly tabs?: readonly NavTab[]
  /** Small things before the palette button: what is saved, who is here. */
  readonly status?: ReactNode
  /** The `AccountMenu`. With it comes the way to the inbox. */
  readonly account?: ReactNode
  readonly children: ReactNode
}

/**
 * The frame of every signed-in page: one quiet bar, then the page.
 * On wide screens the bar is one line; below 76rem the tabs stand in a second line that scrolls sideways.
 * What sticks below the bar takes `top: var(--bar-height)`.
 */
export function AppShell({ homeHref = '/', switcher, tabs, status, account, children }: AppShellProps) {
  return (
    <div className="flex min-h-dvh flex-col" data-tabs={tabs && tabs.length > 0 ? 'yes' : 'no'}>
      <header className="no-print sticky top-0 z-30 border-b bg-paper">
        <div className="flex h-13 items-center gap-1 px-4 max-sm:px-3">
          <Link
            href={homeHref}
            className="touch-target mr-1 flex h-9 items-center justify-center rounded-md no-underline pointer-coarse:min-w-11"
          >
            <Wordmark className={switcher ? 'max-[76rem]:[&>span]:sr-only' : ''} />
          </Link>
          {switcher ? (
            <>
              <span aria-hidden className="mx-1 h-5 border-l border-rule" />
              <div className="min-w-0">{switcher}</div>
            </>
          ) : null}
          {tabs ? <NavTabs tabs={tabs} className="ml-3 max-[76rem]:hidden" /> : null}
          <div className="ml-auto flex shrink-0 items-center gap-1">
            {status}
            <PaletteButton />
            <ThemeToggle />
            {account ? <InboxBell /> : null}
            {account}
          </div>
        </div>
        {tabs ? <NavTabs tabs={tabs} className="h-11 overflow-x-auto border-t px-2 min-[76rem]:hidden" /> : null}
      </header>
      <main id="main" tabIndex={-1} className="flex flex-1 flex-col outline-none">
        {children}
      </main>
    </div>
  )
}
