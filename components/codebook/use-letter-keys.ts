'use client'
import { useRef, type KeyboardEvent, type KeyboardEventHandler } from 'react'
import { useBareKeys } from '../shell/bare-keys'

/** Letters that follow each other within this time are one word to look for, in milliseconds; the tree reckons alike. */
const wordPause = 1_000

/**
 * For a tree, where typed letters look for a name: lets single letters be commands when they begin nothing that is
 * being typed. Give the handler to `onKeyDownCapture` of what surrounds the tree.
 */
export function useLetterKeys(keys: Readonly<Record<string, (() => void) | undefined>>): KeyboardEventHandler {
  const areOn = useBareKeys()
  const lastTyped = useRef(Number.NEGATIVE_INFINITY)
  return (event) => {
    const letter = letterOf(event)
    if (letter === null) return
    const isInWord = event.timeStamp - lastTyped.current < wordPause
    const run = areOn && !isInWord ? keys[letter] : undefined
    if (run === undefined) {
      lastTyped.current = event.timeStamp
      return
    }
    event.preventDefault()
    event.stopPropagation()
    run()
  }
}

/** The letter typed on a row itself; by its place on keyboards without Latin letters. */
function letterOf(event: KeyboardEvent): string | null {
  const { target, nativeEvent, ctrlKey, metaKey, altKey } = event
  if (ctrlKey || metaKey || altKey || nativeEvent.isComposing) return null
  if (!(target instanceof Element) || target.getAttribute('role') !== 'row') return null
  if (/^[a-z0-9]$/i.test(event.key)) return event.key.toLowerCase()
  if (event.key.length !== 1) return null
  return /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase() ?? null
}
