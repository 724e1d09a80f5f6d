'use client'
import { useSyncExternalStore } from 'react'
import type { InboxPage } from '@/core/inbox/notification'
import { callApi } from '../http/call-api'

/** The number is not asked for more often than this, in milliseconds. */
const patience = 2_000

let unread: number | null = null
let isAsking = false
let isWanted = false
const listeners = new Set<() => void>()

/** Says how much is unread, where an answer of the server told it. */
export function setUnread(count: number): void {
  unread = count
  for (const listener of listeners) listener()
}

/** Asks the server how much is unread: at once, or once more after a while when it was just asked. Failures leave the number as it is. */
export function askUnread(): void {
  if (isAsking) {
    isWanted = true
    return
  }
  isAsking = true
  void callApi<InboxPage>('GET', '/me/inbox?limit=1').then((answer) => {
    if (answer.ok) setUnread(answer.value.body.unread)
  })
  setTimeout(() => {
    isAsking = false
    if (isWanted) askUnread()
    isWanted = false
  }, patience)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** How much of the viewer's inbox is unread; null while that is not known. */
export function useUnread(): number | null {
  return useSyncExternalStore(
    subscribe,
    () => unread,
    () => null,
  )
}
