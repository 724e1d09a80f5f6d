'use client'
import { useEffect, useMemo, useRef } from 'react'
import type { Command } from '../shell/command'
import { useCommands } from '../shell/commands-provider'

export interface ImportDeeds {
  /** Each is null while it can't be done. */
  readonly onShelve: (() => void) | null
  readonly onShelveAll: (() => void) | null
  readonly onDiscard: (() => void) | null
  readonly onStep: ((by: 1 | -1) => void) | null
}

type Key = Omit<Command, 'section' | 'run'>

const section = 'Import'
const shelve: Key = { id: 'import.shelve', label: 'Put this text on the shelf', keys: '$mod+Enter' }
const shelveAll: Key = { id: 'import.shelve-all', label: 'Put all on the shelf', keys: '$mod+Shift+Enter' }
const discard: Key = { id: 'import.discard', label: 'Discard this text', keys: 'x' }
const next: Key = { id: 'import.next', label: 'Next text', keys: 'j' }
const previous: Key = { id: 'import.previous', label: 'Previous text', keys: 'k' }

/** The keys and palette commands of the import page. */
export function useImportKeys(deeds: ImportDeeds): void {
  const latest = useRef(deeds)
  useEffect(() => {
    latest.current = deeds
  })
  const mayShelve = deeds.onShelve !== null
  const mayShelveAll = deeds.onShelveAll !== null
  const mayDiscard = deeds.onDiscard !== null
  const mayStep = deeds.onStep !== null
  useCommands(
    useMemo<readonly Command[]>(
      () => [
        ...(mayShelve ? [{ ...shelve, section, run: () => latest.current.onShelve?.() }] : []),
        ...(mayShelveAll ? [{ ...shelveAll, section, run: () => latest.current.onShelveAll?.() }] : []),
        ...(mayStep ? [{ ...next, section, run: () => latest.current.onStep?.(1) }] : []),
        ...(mayStep ? [{ ...previous, section, run: () => latest.current.onStep?.(-1) }] : []),
        ...(mayDiscard ? [{ ...discard, section, run: () => latest.current.onDiscard?.() }] : []),
      ],
      [mayShelve, mayShelveAll, mayDiscard, mayStep],
    ),
  )
}
