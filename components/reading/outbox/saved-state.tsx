'use client'
import { useState } from 'react'
import { Check, CloudOff, LogIn, RefreshCw, TriangleAlert } from 'lucide-react'
import type { SavedStatus } from '@/core/reading/outbox'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { RefusedList } from './refused-list'
import type { OutboxView } from './use-outbox'

export interface SavedStateProps {
  readonly outbox: OutboxView
}

/** “Saved”, “Saving…”, or how many changes wait and why; refused ones open as a list in which nothing is lost. */
export function SavedState({ outbox }: SavedStateProps) {
  const [isOpen, setOpen] = useState(false)
  const { status, isDurable } = outbox
  const words = wordsOf(status)
  return (
    <div className="flex items-center gap-2 text-sm whitespace-nowrap text-muted">
      <span role="status" className="flex items-center gap-1.5">
        <StateIcon status={status} />
        {words}
        {isDurable || status.kind === 'saved' ? null : ' · keep this page open'}
      </span>
      {status.kind === 'refused' ? (
        <>
          <Button size="sm" onPress={() => setOpen(true)}>
            Look
          </Button>
          <Dialog title="Changes that were not accepted" isOpen={isOpen} onOpenChange={setOpen}>
            <RefusedList refused={status.refused} retry={outbox.retry} discard={outbox.discard} />
          </Dialog>
        </>
      ) : null}
    </div>
  )
}

function StateIcon({ status }: { readonly status: SavedStatus }) {
  const look = { className: 'size-4', 'aria-hidden': true } as const
  switch (status.kind) {
    case 'saved':
      return <Check {...look} />
    case 'saving':
      return <RefreshCw {...look} />
    case 'offline':
      return <CloudOff {...look} />
    case 'signed-out':
      return <LogIn {...look} />
    case 'refused':
      return <TriangleAlert {...look} className="size-4 text-danger" />
  }
}

function wordsOf(status: SavedStatus): string {
  switch (status.kind) {
    case 'saved':
      return 'Saved'
    case 'saving':
      return 'Saving…'
    case 'offline':
      return `${changes(status.waiting)} not saved yet`
    case 'signed-out':
      return `Sign in again to save ${changes(status.waiting)}`
    case 'refused':
      return `${changes(status.refused.length)} not accepted`
  }
}

function changes(count: number): string {
  return count === 1 ? '1 change' : `${count} changes`
}
