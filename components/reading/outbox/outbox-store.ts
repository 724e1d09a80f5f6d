import { createStore, type UseStore } from 'idb-keyval'
import type { UserId } from '@/core/ids'
import type { OutboxEntry } from '@/core/reading/outbox'

/** Where writes wait until they are acknowledged: one record for each, so that tabs never overwrite each other's. */
export interface OutboxStore {
  /** False when the browser refuses storage: then writes live as long as the page. */
  readonly isDurable: boolean
  list(): Promise<readonly OutboxEntry[]>
  /** All or nothing. */
  change(put: readonly OutboxEntry[], remove: readonly string[]): Promise<void>
}

let database: UseStore | undefined

/** The store of one person in this browser; another person's writes are out of its reach. */
export async function openOutboxStore(userId: UserId): Promise<OutboxStore> {
  const durable = durableStore(userId)
  try {
    await durable.list()
    return durable
  } catch (error) {
    reportError(error)
    return fleetingStore([])
  }
}

function durableStore(userId: UserId): OutboxStore {
  database ??= createStore('variorum-outbox', 'ops')
  const inRecords = database
  const prefix = `${userId}/`
  const mine = () => IDBKeyRange.bound(prefix, `${prefix}\uffff`)
  return {
    isDurable: true,
    list: () => inRecords('readonly', (records) => answered<OutboxEntry[]>(records.getAll(mine()))),
    change: (put, remove) =>
      inRecords('readwrite', (records) => {
        for (const entry of put) records.put(entry, prefix + entry.op.id)
        for (const id of remove) records.delete(prefix + id)
        return finished(records.transaction)
      }),
  }
}

/** Keeps writes in memory, beginning with these: for a browser that refuses storage, or whose disk is full. */
export function fleetingStore(first: readonly OutboxEntry[]): OutboxStore {
  const entries = new Map(first.map((entry) => [entry.op.id, entry]))
  return {
    isDurable: false,
    list: () => Promise.resolve([...entries.values()]),
    change(put, remove) {
      for (const entry of put) entries.set(entry.op.id, entry)
      for (const id of remove) entries.delete(id)
      return Promise.resolve()
    },
  }
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The browser did not read what it stored.'))
  })
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('The browser could not store the change.'))
  })
}
