'use client'
import { useState } from 'react'
import type { OutboxEntry } from '@/core/reading/outbox'
import { currentRevOf } from '@/core/reading/send-answer'
import { Button } from '../../ui/button'
import { theirWords, titleOf, yourWords } from './op-words'
import type { OutboxView } from './use-outbox'

export interface RefusedListProps extends Pick<OutboxView, 'retry' | 'discard'> {
  readonly refused: readonly OutboxEntry[]
}

/** Each refused change with why, its text to copy, and what can be done. A stale one shows both texts. */
export function RefusedList({ refused, retry, discard }: RefusedListProps) {
  return (
    <ul className="grid gap-4">
      {refused.map((entry) => (
        <li key={entry.op.id} className="grid gap-2 border-b border-rule pb-4 last:border-0">
          <Refused entry={entry} retry={retry} discard={discard} />
        </li>
      ))}
    </ul>
  )
}

interface RefusedProps extends Pick<OutboxView, 'retry' | 'discard'> {
  readonly entry: OutboxEntry
}

function Refused({ entry: { op, refusal }, retry, discard }: RefusedProps) {
  const [isCopied, setCopied] = useState(false)
  const mine = yourWords(op)
  const theirs = refusal && theirWords(refusal)
  const currentRev = refusal && currentRevOf(refusal)
  const copy = async () => {
    await navigator.clipboard.writeText(mine)
    setCopied(true)
  }
  return (
    <>
      <p className="font-medium">{titleOf(op)}</p>
      <p className="text-sm text-muted">{refusal?.detail}</p>
      <Words label={theirs === null ? 'Your text' : 'Yours'} text={mine} />
      {theirs === null ? null : <Words label="As it now is" text={theirs} />}
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onPress={() => void copy()}>
          {isCopied ? 'Copied' : 'Copy your text'}
        </Button>
        {refusal?.code === 'held' ? null : (
          <Button size="sm" onPress={() => void retry(op.id, currentRev ?? undefined)}>
            {currentRev === null ? 'Try again' : 'Use yours'}
          </Button>
        )}
        <Button size="sm" look="danger" onPress={() => void discard(op.id)}>
          {currentRev === null ? 'Discard' : 'Keep the other'}
        </Button>
      </div>
    </>
  )
}

function Words({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <figure className="grid gap-1">
      <figcaption className="text-xs text-faint">{label}</figcaption>
      <blockquote className="max-h-40 overflow-auto rounded-md bg-sunken px-3 py-2 font-serif whitespace-pre-wrap">
        {text || '–'}
      </blockquote>
    </figure>
  )
}
