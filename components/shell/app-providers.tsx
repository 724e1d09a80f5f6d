'use client'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { RouterProvider } from 'react-aria-components'
import { CommandsProvider } from './commands-provider'
import { ShellCommands } from './shell-commands'
import { ThemeProvider } from './theme-provider'

export interface AppProvidersProps {
  /** The nonce of this answer's Content-Security-Policy. */
  readonly nonce?: string
  readonly children: ReactNode
}

/** What every page stands in: theme, client-side links inside menus, commands. */
export function AppProviders({ nonce, children }: AppProvidersProps) {
  const router = useRouter()
  return (
    <ThemeProvider {...(nonce ? { nonce } : {})}>
      <RouterProvider navigate={(href) => router.push(href)}>
        <CommandsProvider>
          <ShellCommands>{children}</ShellCommands>
        </CommandsProvider>
      </RouterProvider>
    </ThemeProvider>
  )
}
