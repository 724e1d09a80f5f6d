'use client'
import { useSyncExternalStore } from 'react'
import type { Keyboard } from './key-names'

const never = () => () => {}

/** Which keyboard the reader has. On the server and during hydration it is `other`, then it may become `mac`. */
export function useKeyboard(): Keyboard {
  return useSyncExternalStore(
    never,
    () => (/mac|iphone|ipad/i.test(navigator.platform) ? 'mac' : 'other'),
    () => 'other',
  )
}
