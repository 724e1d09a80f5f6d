'use client'
import { classNames } from './class-names'
import { keyNames } from './key-names'
import { useKeyboard } from './use-keyboard'

/**
 * A key or a sequence of keys, named as on the reader's keyboard: `<Kbd keys="$mod+k" />` shows ⌘K or Ctrl K.
 * `isOnInk`: on a dark button. Hints hide where there is only a finger; `isSubject` stays, for a list of keys.
 */
export function Kbd({
  keys,
  isOnInk = false,
  isSubject = false,
}: {
  readonly keys: string
  readonly isOnInk?: boolean
  readonly isSubject?: boolean
}) {
  const presses = keyNames(keys, useKeyboard())
  return (
    <span className={classNames('inline-flex items-center gap-1', !isSubject && 'pointer-coarse:hidden')}>
      {presses.map((press, index) => (
        <kbd
          key={index}
          className={classNames(
            'inline-flex h-[1.35em] min-w-[1.35em] items-center justify-center rounded-sm border px-[0.3em]',
            'font-sans text-[0.72rem] leading-none font-medium',
            isOnInk ? 'border-current/40' : 'border-rule text-muted',
          )}
        >
          {press.join(press.every((cap) => cap.length === 1) ? '' : ' ')}
        </kbd>
      ))}
    </span>
  )
}
