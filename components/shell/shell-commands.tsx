'use client'
import { useTheme } from 'next-themes'
import { createContext, lazy, Suspense, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import { paletteCommandId, type Command } from './command'
import { useCommands } from './commands-provider'

const CommandPalette = lazy(() => import('./command-palette').then(({ CommandPalette: it }) => ({ default: it })))
const KeySheet = lazy(() => import('./key-sheet').then(({ KeySheet: it }) => ({ default: it })))

const OpenPaletteContext = createContext<() => void>(() => {})

/** Opens the command palette. */
export function useOpenPalette(): () => void {
  return useContext(OpenPaletteContext)
}

type Layer = 'palette' | 'keys'

/** The palette, the sheet of keys, and the commands that every page has. Both layers are fetched when first wanted. */
export function ShellCommands({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<Layer | null>(null)
  const [wanted, setWanted] = useState<readonly Layer[]>([])
  const { setTheme } = useTheme()
  const show = useCallback((layer: Layer) => {
    setWanted((before) => (before.includes(layer) ? before : [...before, layer]))
    setOpen(layer)
  }, [])
  const openPalette = useCallback(() => show('palette'), [show])
  const commands = useMemo<readonly Command[]>(
    () => [
      { id: paletteCommandId, label: 'Find a command', keys: '$mod+k', section: 'Everywhere', run: openPalette },
      {
        id: 'shell.keys',
        label: 'Show all keys',
        keys: '[Shift]+?',
        section: 'Everywhere',
        words: 'shortcuts help',
        run: () => show('keys'),
      },
      { id: 'shell.light', label: 'Light theme', section: 'Everywhere', words: 'day', run: () => setTheme('light') },
      { id: 'shell.dark', label: 'Dark theme', section: 'Everywhere', words: 'night', run: () => setTheme('dark') },
      {
        id: 'shell.system',
        label: 'Theme as the system',
        section: 'Everywhere',
        words: 'light dark auto',
        run: () => setTheme('system'),
      },
    ],
    [openPalette, show, setTheme],
  )
  useCommands(commands)
  const layer = (name: Layer) => ({
    isOpen: open === name,
    onOpenChange: (isOpen: boolean) => setOpen(isOpen ? name : null),
  })
  return (
    <OpenPaletteContext value={openPalette}>
      {children}
      <Suspense fallback={null}>
        {wanted.includes('palette') ? <CommandPalette {...layer('palette')} /> : null}
        {wanted.includes('keys') ? <KeySheet {...layer('keys')} /> : null}
      </Suspense>
    </OpenPaletteContext>
  )
}
