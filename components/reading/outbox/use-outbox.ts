'use client'
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { UserId } from '@/core/ids'
import { emptyOutbox, pendingOf, statusOf, type Outbox, type SavedStatus } from '@/core/reading/outbox'
import type { PendingOp } from '@/core/reading/pending'
import { openOutboxDesk, type OutboxDesk, type Saved } from './outbox-desk'

export interface UseOutboxOptions {
  /**
   * The server took a write, sent from here or from another tab: fold `answer.row`, or `asChange(op)` when it is null,
   * into the reading. Called before the write leaves `pending`, so that nothing flickers.
   */
  readonly onSaved?: (saved: Saved) => void
}

export interface OutboxView {
  /** Writes to lay over the server's reading with `overlay`, in their order. The same array while nothing changes. */
  readonly pending: readonly PendingOp[]
  readonly status: SavedStatus
  /** False when the browser refuses storage: unsaved writes then end with the page. */
  readonly isDurable: boolean
  /** Takes a write in; settles once it is stored. Laid over at once. */
  readonly add: (op: PendingOp) => Promise<void>
  /** Sends a refused write again; with a rev, on top of the row as it now is (`currentRevOf(refusal)`). */
  readonly retry: (opId: string, currentRev?: number) => Promise<void>
  readonly discard: (opId: string) => Promise<void>
}

/** The outbox of the person signed in. Survives reload and being offline; all tabs share it and one of them sends. */
export function useOutbox(userId: UserId, { onSaved }: UseOutboxOptions = {}): OutboxView {
  const [outbox, setOutbox] = useState<Outbox>(emptyOutbox)
  const [early, setEarly] = useState<readonly PendingOp[]>([])
  const [isDurable, setDurable] = useState(true)
  const desk = useRef<OutboxDesk>(null)
  const isOnline = useSyncExternalStore(
    watchNetwork,
    () => navigator.onLine,
    () => true,
  )
  const saved = useEffectEvent((one: Saved) => onSaved?.(one))

  useEffect(() => {
    const opened = openOutboxDesk(userId, {
      onSaved: (one) => saved(one),
      onChange(next, durable) {
        setOutbox(next)
        setDurable(durable)
      },
    })
    desk.current = opened
    return () => {
      desk.current = null
      opened.close()
      setOutbox(emptyOutbox)
      setEarly([])
    }
  }, [userId])

  const add = useCallback(async (op: PendingOp) => {
    setEarly((ops) => [...ops, op])
    try {
      if (!desk.current) throw new Error('The outbox is not open.')
      await desk.current.add(op)
    } finally {
      setEarly((ops) => ops.filter((one) => one !== op))
    }
  }, [])
  const retry = useCallback(async (opId: string, currentRev?: number) => desk.current?.retry(opId, currentRev), [])
  const discard = useCallback(async (opId: string) => desk.current?.discard(opId), [])

  const pending = useMemo(() => {
    const stored = pendingOf(outbox)
    const known = new Set(outbox.entries.map((entry) => entry.op.id))
    return early.length === 0 ? stored : [...stored, ...early.filter((op) => !known.has(op.id))]
  }, [outbox, early])
  const status = useMemo(() => {
    const told = statusOf(outbox, isOnline)
    return told.kind === 'saved' && early.length > 0 ? ({ kind: 'saving', waiting: early.length } as const) : told
  }, [outbox, early, isOnline])

  useEffect(() => {
    if (isDurable || status.kind === 'saved') return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isDurable, status.kind])

  return { pending, status, isDurable, add, retry, discard }
}

function watchNetwork(listener: () => void): () => void {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}
