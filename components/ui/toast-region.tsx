'use client'
import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { classNames } from './class-names'
import { Button } from './button'
import { IconButton } from './icon-button'
import { toasts } from './toasts'

/** Where toasts appear and are read out: at the foot of the page, above everything. One per page; the shell has it. */
export function ToastRegion() {
  const [shown, setShown] = useState(toasts.visibleToasts)
  const region = useRef<HTMLElement>(null)
  const cameFrom = useRef<Element | null>(null)
  const isHeld = useRef(false)
  useEffect(
    () =>
      toasts.subscribe(() => {
        setShown([...toasts.visibleToasts])
        // A new toast's clock stands still until it is started; those that run go on from where they are.
        toasts.pauseAll()
        if (!isHeld.current) toasts.resumeAll()
      }),
    [],
  )
  const hold = (held: boolean) => {
    isHeld.current = held
    if (held) toasts.pauseAll()
    else toasts.resumeAll()
  }

  // A toast that closes while it has the focus gives it back to where it came from.
  const close = (key: string) => {
    const hadFocus = region.current?.contains(document.activeElement) ?? false
    toasts.close(key)
    if (hadFocus && cameFrom.current instanceof HTMLElement) cameFrom.current.focus()
  }

  return (
    <section
      ref={region}
      aria-label="Notices"
      // Overlays hide the rest of the page from screen readers; this stays.
      data-react-aria-top-layer="true"
      className="no-print pointer-events-none fixed inset-x-0 bottom-0 z-70 flex justify-center p-4 pb-[max(1rem,env(safe-area-inset-bottom))]"
      onMouseEnter={() => hold(true)}
      onMouseLeave={() => hold(false)}
      onFocus={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) cameFrom.current = event.relatedTarget
        hold(true)
      }}
      onBlur={() => hold(false)}
    >
      <div role="status" aria-atomic="false" aria-relevant="additions" className="w-full max-w-md">
        <ol className="flex flex-col-reverse gap-2">
          {shown.map(({ key, content: { message, tone, action } }) => (
            <li
              key={key}
              className={classNames(
                'pointer-events-auto flex min-h-11 animate-[rise_160ms_var(--ease-quiet)] items-center gap-2 rounded-lg py-1.5 pr-1.5 pl-4 text-sm shadow-lift',
                tone === 'danger' ? 'border border-danger bg-danger-tint text-ink' : 'bg-ink text-paper',
              )}
            >
              <span className="min-w-0 flex-1 py-1">{message}</span>
              {action ? (
                <Button
                  look={tone === 'danger' ? 'plain' : 'inverse'}
                  size="sm"
                  className="underline decoration-current/40 underline-offset-3"
                  onPress={() => {
                    close(key)
                    action.run()
                  }}
                >
                  {action.label}
                </Button>
              ) : null}
              <IconButton
                label="Dismiss"
                size="sm"
                tooltipPlacement="top"
                look={tone === 'danger' ? 'plain' : 'inverse'}
                onPress={() => close(key)}
              >
                <X aria-hidden className="size-4" />
              </IconButton>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
