'use client'
import type { ReactNode } from 'react'
import { LiveRegion } from '../ui/live-region'
import { ServerClock } from '../ui/server-clock'
import { ToastRegion } from '../ui/toast-region'
import { CommandsProvider } from './commands-provider'
import { ShellCommands } from './shell-commands'
import { ThemeProvider } from './theme-provider'

export interface AppProvidersProps {
  /** The nonce of this answer's Content-Security-Policy. */
  readonly nonce?: string
  /** ISO time at which the server made the page. */
  readonly now: string
  readonly children: ReactNode
}

/** What every page stands in: theme, clock, commands, notices. */
export function AppProviders({ nonce, now, children }: AppProvidersProps) {
  return (
    <ThemeProvider {...(nonce ? { nonce } : {})}>
      <ServerClock now={now}>
        <CommandsProvider>
          <ShellCommands>{children}</ShellCommands>
        </CommandsProvider>
        <ToastRegion />
        <LiveRegion />
      </ServerClock>
    </ThemeProvider>
  )
}
