'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Change, ProjectEvent } from '@/core/events/event'
import { applyAll, asksReload, makeReading, type ReadingChange } from '@/core/reading/apply'
import { overlay } from '@/core/reading/overlay'
import { asChange } from '@/core/reading/pending'
import type { DeskAnswer, Reading, ReadingAnswer } from '@/core/reading/reading'
import { callApi } from '../http/call-api'
import { useFeed } from '../reading/feed/use-feed'
import type { Saved } from '../reading/outbox/outbox-desk'
import { type OutboxView, useOutbox } from '../reading/outbox/use-outbox'
import type { Seat } from './use-highlight-deeds'

/** How long to wait before a reading that could not be read again is asked for once more. Milliseconds. */
const reloadPause = 3_000

/** The reading a desk shows: the server's rows, news folded in, and one's own unacknowledged writes on top. */
export interface DeskReading {
  readonly reading: Reading
  /** The reading as it is at the moment of asking, for deeds. Always the same function. */
  readonly latest: () => Reading
  readonly outbox: OutboxView
  /** Folds in the answer to a deed that the outbox did not send. Always the same function. */
  readonly take: (change: Change) => void
  /** True when the viewer has no access any more. */
  readonly isClosed: boolean
}

/** `onReloaded` is told when everything was read again: what the server had told before, and what it tells now. */
export function useDeskReading(
  answer: DeskAnswer,
  seat: Seat,
  onReloaded: (before: DeskAnswer, after: DeskAnswer) => void,
): DeskReading {
  const [known, setKnown] = useState(() => makeReading(answer))
  const [isClosed, setClosed] = useState(false)
  const told = useRef(answer)
  // Changes that come while everything is read again; the answer may not have them yet.
  const meanwhile = useRef<ReadingChange[] | null>(null)
  const fold = useCallback((changes: readonly ReadingChange[]) => {
    meanwhile.current?.push(...changes)
    setKnown((before) => applyAll(before, changes))
  }, [])
  const take = useCallback((change: Change) => fold([change]), [fold])
  const onSaved = useCallback(
    ({ op, answer: { row } }: Saved) => {
      // The answer to a write is the row as the server has it; a write without an answer body did what it said.
      take(row === null ? asChange(op) : ({ ...asChange(op), row } as Change))
    },
    [take],
  )
  const outbox = useOutbox(seat.userId, { onSaved })

  const { projectId } = seat
  const articleId = answer.article.id
  const tell = useRef(onReloaded)
  useEffect(() => {
    tell.current = onReloaded
  }, [onReloaded])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const reload = useCallback(() => {
    const read = async () => {
      clearTimeout(timer.current)
      const changes: ReadingChange[] = []
      meanwhile.current = changes
      const again = await callApi<ReadingAnswer>('GET', `/projects/${projectId}/articles/${articleId}/reading`)
      // A later reading again has taken over.
      if (meanwhile.current !== changes) return
      meanwhile.current = null
      if (again.ok) {
        const before = told.current
        told.current = again.value.body
        setKnown(applyAll(makeReading(again.value.body), changes))
        tell.current(before, again.value.body)
      } else if (again.error.status === 404) setClosed(true)
      else timer.current = setTimeout(() => void read(), reloadPause)
    }
    void read()
  }, [projectId, articleId])
  const feed = useFeed({
    projectId,
    cursor: answer.cursor,
    onEvents(events: readonly ProjectEvent[]) {
      fold(events)
      if (events.some((event) => asksReload(known, event))) reload()
    },
    onReload: reload,
  })

  const reading = useMemo(() => overlay(known, outbox.pending), [known, outbox.pending])
  const current = useRef(reading)
  useEffect(() => {
    current.current = reading
  }, [reading])
  const latest = useCallback(() => current.current, [])
  return { reading, latest, outbox, take, isClosed: isClosed || feed === 'closed' }
}
