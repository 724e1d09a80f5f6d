'use client'
import { useEffect, useRef, type RefObject } from 'react'
import { tinykeys, type KeybindingsMap } from 'tinykeys'
import { useBareKeys } from './bare-keys'
import { byPlace, isBareBinding } from './key-binding'

/** Bindings as tinykeys writes them (`'$mod+k'`, `'g a'`, `'?'`) and what each does. */
export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>

export interface UseKeysOptions {
  /** Listens in this element, also inside popovers and dialogs; without it, in the whole window but not in those. */
  readonly within?: RefObject<HTMLElement | null>
  readonly isDisabled?: boolean
}

const editable =
  'input, textarea, select, [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"]'
const overlay = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'
const isAscii = (key: string) => /^[\x20-\x7e]+$/.test(key)
const hasCommandKey = (event: KeyboardEvent) => event.ctrlKey || event.metaKey

/** Whether a key press belongs to a field or a layer above the page, and not to the page's shortcuts. */
function belongsElsewhere(event: KeyboardEvent, inWindow: boolean): boolean {
  if (event.defaultPrevented || event.isComposing) return true
  const target = event.target
  if (!(target instanceof Element)) return false
  if (target.closest(editable) && !hasCommandKey(event)) return true
  return inWindow && target.closest(overlay) !== null
}

/**
 * Binds keys while the component is mounted. Bare keys are ignored in fields and when the person switched them off.
 * On layouts without Latin letters (Cyrillic, Greek) letters go by their place on the keyboard.
 */
export function useKeys(keys: KeyMap, { within, isDisabled = false }: UseKeysOptions = {}): void {
  const bareKeys = useBareKeys()
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  const bindings = Object.keys(keys)
    .filter((binding) => bareKeys || !isBareBinding(binding))
    .join('\n')

  useEffect(() => {
    if (isDisabled || bindings === '') return
    const target = within ? within.current : window
    if (!target) return
    const named: KeybindingsMap = {}
    const placed: KeybindingsMap = {}
    for (const binding of bindings.split('\n')) {
      const run = (event: KeyboardEvent) => {
        event.preventDefault()
        latest.current[binding]?.(event)
      }
      named[binding] = run
      const place = byPlace(binding)
      if (place) placed[place] = run
    }
    const elsewhere = (event: KeyboardEvent) => belongsElsewhere(event, !within)
    const offNamed = tinykeys(target, named, { ignore: elsewhere })
    const offPlaced = tinykeys(target, placed, { ignore: (event) => isAscii(event.key) || elsewhere(event) })
    return () => {
      offNamed()
      offPlaced()
    }
  }, [bindings, isDisabled, within])
}
