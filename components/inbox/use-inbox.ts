'use client'
import { useState } from 'react'
import type { NotificationId } from '@/core/ids'
import type { InboxItem, InboxPage } from '@/core/inbox/notification'
import { callApi } from '../http/call-api'
import type { Problem } from '../http/problem'
import { showToast } from '../ui/toasts'
import { setUnread } from './unread'

/** How many are fetched at once after the first page. */
const furtherLimit = 100

/** What somebody was told, so far, and the marking of it. */
export interface Inbox {
  readonly items: readonly InboxItem[]
  readonly unread: number
  /** Marks some as read, or all; shown at once. */
  readonly markRead: (ids: readonly NotificationId[] | 'all') => Promise<void>
  readonly isLoading: boolean
  readonly problem: Problem | null
  /** Null when there are no older ones. */
  readonly loadMore: (() => void) | null
}

/** True for what is neither read nor answered. */
export function isUnread({ readAt, isAnswered }: InboxItem): boolean {
  return readAt === null && !isAnswered
}

export function useInbox(first: InboxPage): Inbox {
  const [taken, setTaken] = useState(first)
  const [items, setItems] = useState(first.items)
  const [next, setNext] = useState(first.next)
  const [unread, setCount] = useState(first.unread)
  const [isLoading, setLoading] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  if (taken !== first) {
    setTaken(first)
    setItems(first.items)
    setNext(first.next)
    setCount(first.unread)
    setProblem(null)
  }

  const markRead: Inbox['markRead'] = async (ids) => {
    const before = items
    const isMeant = ({ id, readAt }: InboxItem) => readAt === null && (ids === 'all' || ids.includes(id))
    if (ids !== 'all' && !before.some(isMeant)) return
    const now = new Date().toISOString()
    setItems(before.map((item) => (isMeant(item) ? { ...item, readAt: now } : item)))
    // Whoever follows a notice leaves the page: the word goes out all the same.
    const answer = await callApi<{ unread: number }>(
      'POST',
      '/me/inbox/read',
      ids === 'all' ? { all: true } : { ids },
      {
        keepalive: true,
      },
    )
    if (answer.ok) {
      setCount(answer.value.body.unread)
      setUnread(answer.value.body.unread)
      return
    }
    setItems((shown) => shown.map((item) => before.find(({ id }) => id === item.id) ?? item))
    showToast({ tone: 'danger', message: `It could not be marked as read. ${answer.error.detail}` })
  }

  const loadMore = async (after: string) => {
    setLoading(true)
    setProblem(null)
    const words = new URLSearchParams({ limit: String(furtherLimit), cursor: after }).toString()
    const answer = await callApi<InboxPage>('GET', `/me/inbox?${words}`)
    setLoading(false)
    if (!answer.ok) return setProblem(answer.error)
    const page = answer.value.body
    setNext(page.next)
    setItems((before) => {
      const known = new Set(before.map(({ id }) => id))
      return [...before, ...page.items.filter(({ id }) => !known.has(id))]
    })
  }

  return {
    items,
    unread,
    markRead,
    isLoading,
    problem,
    loadMore: next === null ? null : () => void loadMore(next),
  }
}
