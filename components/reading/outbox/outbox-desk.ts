import type { UserId } from '@/core/ids'
import {
  addOp,
  beginSending,
  discardOp,
  emptyOutbox,
  nextToSend,
  retryOp,
  settle,
  storageChanges,
  wake,
  withEntries,
  type Outbox,
} from '@/core/reading/outbox'
import type { PendingOp } from '@/core/reading/pending'
import type { SendAnswer } from '@/core/reading/send-answer'
import { fleetingStore, openOutboxStore, type OutboxStore } from './outbox-store'
import { isSignedInAs } from './is-signed-in-as'
import { sendOp } from './send-op'

/** A write that the server took: the row as it now is, or null when it answered without one. */
export interface Saved {
  readonly op: PendingOp
  readonly answer: Extract<SendAnswer, { kind: 'saved' }>
}

export interface OutboxDeskOptions {
  /** The outbox has changed, here or in another tab. */
  readonly onChange: (outbox: Outbox, isDurable: boolean) => void
  /** Told in every tab, before the write leaves the outbox, so that nothing flickers. */
  readonly onSaved: (saved: Saved) => void
}

/** One person's outbox in this tab: keeps it in step with storage and the other tabs, and sends when it is its turn. */
export interface OutboxDesk {
  add(op: PendingOp): Promise<void>
  retry(opId: string, currentRev?: number): Promise<void>
  discard(opId: string): Promise<void>
  close(): void
}

type Message =
  | { readonly kind: 'changed' }
  | { readonly kind: 'saved'; readonly saved: Saved }
  | { readonly kind: 'trouble'; readonly trouble: Outbox['trouble'] }
  | { readonly kind: 'wake' }

/** Opens the outbox of a person. Of all tabs only the one that holds the person's lock sends. */
export function openOutboxDesk(userId: UserId, { onChange, onSaved }: OutboxDeskOptions): OutboxDesk {
  const channel = new BroadcastChannel(`variorum-outbox-${userId}`)
  const closing = new AbortController()
  const tell = (message: Message) => channel.postMessage(message)
  let outbox = emptyOutbox
  let isSender = false
  // Somebody else may have signed in from another tab since: asked again whenever the person comes back to this one.
  let isSure = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let opened: Promise<OutboxStore> | undefined
  let chain: Promise<void> = Promise.resolve()

  const store = () => (opened ??= openOutboxStore(userId))
  const show = async () => {
    if (!closing.signal.aborted) onChange(outbox, (await store()).isDurable)
  }
  /** Does things to the stored outbox one after another. */
  const inTurn = (deed: () => Promise<void>): Promise<void> => {
    const done = chain.then(deed)
    chain = done.catch((error: unknown) => reportError(error))
    return done
  }
  const reload = async () => {
    const entries = await (await store()).list()
    outbox = withEntries(outbox, entries)
  }
  const change = (next: (before: Outbox) => Outbox) =>
    inTurn(async () => {
      await reload()
      const before = outbox
      const after = next(before)
      outbox = after
      await keep(before, after)
      tell({ kind: 'changed' })
      await show()
      stirPump()
    })

  /** Stores what changed. A full disk loses nothing: the writes then wait in memory, and `isDurable` says so. */
  const keep = async (before: Outbox, after: Outbox) => {
    const { put, remove } = storageChanges(before, after)
    if (put.length === 0 && remove.length === 0) return
    try {
      await (await store()).change(put, remove)
    } catch (error) {
      reportError(error)
      opened = Promise.resolve(fleetingStore(after.entries))
    }
  }

  const send = async (op: PendingOp): Promise<SendAnswer> => {
    isSure ||= await isSignedInAs(userId)
    if (!isSure) return { kind: 'signed-out' }
    const answer = await sendOp(op)
    if (answer.kind === 'signed-out') isSure = false
    return answer
  }

  const pump = async () => {
    if (!isSender || closing.signal.aborted) return
    clearTimeout(timer)
    const op = nextToSend(outbox, Date.now())
    if (!op) {
      const wait = outbox.notBefore - Date.now()
      if (outbox.sending === null && wait > 0) timer = setTimeout(stirPump, wait)
      return
    }
    outbox = beginSending(outbox, op.id)
    const answer = await send(op)
    if (closing.signal.aborted) return
    if (answer.kind === 'saved') {
      onSaved({ op, answer })
      tell({ kind: 'saved', saved: { op, answer } })
    }
    await change((before) => settle(before, op.id, answer, Date.now(), Math.random()))
    tell({ kind: 'trouble', trouble: outbox.trouble })
  }

  const stirPump = () => {
    pump().catch((error: unknown) => reportError(error))
  }

  const stir = () => {
    isSure = false
    outbox = wake(outbox)
    if (isSender) stirPump()
    else tell({ kind: 'wake' })
  }

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    switch (data.kind) {
      case 'changed':
        return void inTurn(async () => {
          await reload()
          await show()
          stirPump()
        })
      case 'saved':
        return onSaved(data.saved)
      case 'trouble':
        if (isSender) return
        outbox = { ...outbox, trouble: data.trouble }
        return void show()
      case 'wake':
        if (isSender) stir()
    }
  }
  addEventListener('online', stir)
  addEventListener('focus', stir)

  const lead = async () => {
    const serve = async () => {
      isSender = true
      await inTurn(reload)
      // Closed meanwhile: the signal has been given, and waiting for it would hold the lock for good.
      if (closing.signal.aborted) return
      stirPump()
      await new Promise<void>((resolve) => closing.signal.addEventListener('abort', () => resolve()))
    }
    // Without https there are no locks: then every tab sends, and the server takes a repeated write for one.
    if ('locks' in navigator)
      await navigator.locks.request(`variorum-outbox-${userId}`, { signal: closing.signal }, serve)
    else await serve()
  }
  lead().catch((error: unknown) => {
    if (!closing.signal.aborted) reportError(error)
  })
  void inTurn(async () => {
    await reload()
    await show()
  })

  return {
    add: (op) => change((before) => addOp(before, op)),
    retry: (opId, currentRev) => change((before) => retryOp(before, opId, currentRev)),
    discard: (opId) => change((before) => discardOp(before, opId)),
    close() {
      closing.abort()
      clearTimeout(timer)
      removeEventListener('online', stir)
      removeEventListener('focus', stir)
      channel.close()
    },
  }
}
