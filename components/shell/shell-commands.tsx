'use client'
import { useTheme } from 'next-themes'
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import type { Command } from './command'
import { CommandPalette, paletteCommandId } from './command-palette'
import { useCommands } from './commands-provider'
import { KeySheet } from './key-sheet'

const OpenPaletteContext = createContext<() => void>(() => {})

/** Opens the command palette. */
export function useOpenPalette(): () => void {
  return useContext(OpenPaletteContext)
}

/** The palette, the sheet of keys, and the commands that every page has. */
export function ShellCommands({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null)
  const { setTheme } = useTheme()
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: paletteCommandId,
        label: 'Find a command',
        keys: '$mod+k',
        section: 'Everywhere',
        run: () => setOpen('palette'),
      },
      {
        id: 'shell.keys',
        label: 'Show all keys',
        keys: '[Shift]+?',
        section: 'Everywhere',
        words: 'shortcuts help',
        run: () => setOpen('keys'),
      },
      {
        id: 'shell.light',
        label: 'Light theme',
        section: 'Everywhere',
        words: 'day colour',
        run: () => setTheme('light'),
      },
      {
        id: 'shell.dark',
        label: 'Dark theme',
        section: 'Everywhere',
        words: 'night colour',
        run: () => setTheme('dark'),
      },
      {
        id: 'shell.system',
        label: 'Theme as the system',
        section: 'Everywhere',
        words: 'auto colour',
        run: () => setTheme('system'),
      },
    ],
    [setTheme],
  )
  useCommands(commands)
  const openPalette = useMemo(() => () => setOpen('palette'), [])
  return (
    <OpenPaletteContext value={openPalette}>
      {children}
      <CommandPalette isOpen={open === 'palette'} onOpenChange={(isOpen) => setOpen(isOpen ? 'palette' : null)} />
      <KeySheet isOpen={open === 'keys'} onOpenChange={(isOpen) => setOpen(isOpen ? 'keys' : null)} />
    </OpenPaletteContext>
  )
}
