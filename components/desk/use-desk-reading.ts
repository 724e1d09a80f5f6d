'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Change } from '@/core/events/event'
import { apply, applyAll, asksReload, makeReading } from '@/core/reading/apply'
import { overlay } from '@/core/reading/overlay'
import { asChange } from '@/core/reading/pending'
import type { DeskAnswer, Reading, ReadingAnswer } from '@/core/reading/reading'
import { callApi } from '../http/call-api'
import { useFeed } from '../reading/feed/use-feed'
import type { Saved } from '../reading/outbox/outbox-desk'
import { type OutboxView, useOutbox } from '../reading/outbox/use-outbox'
import type { Seat } from './use-highlight-deeds'

/** The reading a desk shows: the server's rows, news folded in, and one's own unacknowledged writes on top. */
export interface DeskReading {
  readonly reading: Reading
  /** The reading as it is at the moment of asking, for deeds. Always the same function. */
  readonly latest: () => Reading
  readonly outbox: OutboxView
  /** True when the viewer has no access any more. */
  readonly isClosed: boolean
}

export function useDeskReading(answer: DeskAnswer, seat: Seat): DeskReading {
  const [known, setKnown] = useState(() => makeReading(answer))
  const [isClosed, setClosed] = useState(false)
  const onSaved = useCallback(({ op, answer: { row } }: Saved) => {
    // The answer to a write is the row as the server has it; a write without an answer body did what it said.
    const change = row === null ? asChange(op) : ({ ...asChange(op), row } as Change)
    setKnown((before) => apply(before, change))
  }, [])
  const outbox = useOutbox(seat.userId, { onSaved })

  const reload = useCallback(async () => {
    const again = await callApi<ReadingAnswer>(
      'GET',
      `/projects/${seat.projectId}/articles/${answer.article.id}/reading`,
    )
    if (again.ok) setKnown(makeReading(again.value.body))
    else if (again.error.status === 404) setClosed(true)
  }, [seat.projectId, answer.article.id])
  const feed = useFeed({
    projectId: seat.projectId,
    cursor: answer.cursor,
    onEvents(events) {
      setKnown((before) => applyAll(before, events))
      if (events.some((event) => asksReload(known, event))) void reload()
    },
    onReload: () => void reload(),
  })

  const reading = useMemo(() => overlay(known, outbox.pending), [known, outbox.pending])
  const current = useRef(reading)
  useEffect(() => {
    current.current = reading
  }, [reading])
  const latest = useCallback(() => current.current, [])
  return { reading, latest, outbox, isClosed: isClosed || feed === 'closed' }
}
