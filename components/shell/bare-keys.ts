'use client'
import { useSyncExternalStore } from 'react'

const storageKey = 'variorum.bare-keys'
const listeners = new Set<() => void>()
// What holds when the browser refuses storage: the choice then lasts as long as the page.
let unstored: boolean | null = null

function read(): boolean {
  if (unstored !== null) return unstored
  try {
    return localStorage.getItem(storageKey) !== 'off'
  } catch {
    return true
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

/** Switches shortcuts without Ctrl, ⌘ or Alt on or off in this browser. */
export function setBareKeys(on: boolean): void {
  try {
    localStorage.setItem(storageKey, on ? 'on' : 'off')
    unstored = null
  } catch {
    unstored = on
  }
  for (const listener of listeners) listener()
}

/** Whether shortcuts without Ctrl, ⌘ or Alt are on in this browser; on unless somebody switched them off. */
export function useBareKeys(): boolean {
  return useSyncExternalStore(subscribe, read, () => true)
}
