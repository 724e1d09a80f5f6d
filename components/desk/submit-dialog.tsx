'use client'
import { useState } from 'react'
import { counted } from '@/core/import/change'
import type { SavedStatus } from '@/core/reading/outbox'
import type { Highlight } from '@/core/reading/highlight'
import type { Problem } from '../http/problem'
import { Actions } from '../ui/actions'
import { Button } from '../ui/button'
import { Callout } from '../ui/callout'
import { Dialog } from '../ui/dialog'
import { ErrorSummary } from '../ui/error-summary'

export interface SubmitDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  /** The viewer's living highlights. */
  readonly own: readonly Highlight[]
  readonly isSealed: boolean
  /** Nobody else is still to submit in a blind round, and the project reveals by itself then. */
  readonly isLast: boolean
  readonly status: SavedStatus
  readonly onSubmit: () => Promise<Problem | null>
  readonly onShow: (highlight: Highlight) => void
}

/** How many highlights without a category are listed; the rest is counted. */
const listed = 8

/** Asks before a submission: what was marked, what has no category yet, and that everything has been sent. */
export function SubmitDialog({ isOpen, onClose, title, ...form }: SubmitDialogProps) {
  return (
    <Dialog
      title={`Submit “${title}”?`}
      size="md"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <SubmitForm {...form} onClose={onClose} />
    </Dialog>
  )
}

type SubmitFormProps = Omit<SubmitDialogProps, 'isOpen' | 'title'>

function SubmitForm({ own, isSealed, isLast, status, onSubmit, onShow, onClose }: SubmitFormProps) {
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isPending, setPending] = useState(false)
  const untagged = own.filter(({ tags }) => tags.length === 0)
  const isSent = status.kind === 'saved'
  const submit = async () => {
    setPending(true)
    const failed = await onSubmit()
    setPending(false)
    if (failed === null) onClose()
    else setProblem(failed)
  }
  return (
    <div className="flex flex-col gap-4">
      <ErrorSummary problem={problem} />
      <p>
        {own.length === 0
          ? 'You have marked nothing: submitting says that there is nothing to code here.'
          : `You have ${counted(own.length, 'highlight')} in this article.`}{' '}
        <span className="text-muted">{consequence(isSealed, isLast)}</span>
      </p>
      {untagged.length > 0 ? <Untagged highlights={untagged} onShow={onShow} /> : null}
      {isSent ? null : (
        <Callout tone={status.kind === 'saving' ? 'note' : 'warning'} isNews title={unsentWords(status)} />
      )}
      <Actions>
        {/* A button that is disabled can't hold the focus. */}
        <Button onPress={onClose} autoFocus={!isSent}>
          Not yet
        </Button>
        <Button
          look="primary"
          isPending={isPending}
          isDisabled={!isSent}
          onPress={() => void submit()}
          autoFocus={isSent}
        >
          Submit
        </Button>
      </Actions>
    </div>
  )
}

interface UntaggedProps extends Pick<SubmitFormProps, 'onShow'> {
  readonly highlights: readonly Highlight[]
}

function Untagged({ highlights, onShow }: UntaggedProps) {
  const rest = highlights.length - listed
  return (
    <Callout
      tone="warning"
      title={highlights.length === 1 ? 'One has no category' : `${highlights.length} have no category`}
    >
      <ul aria-label="Highlights without a category" className="mt-1 flex flex-col gap-1">
        {highlights.slice(0, listed).map((highlight) => (
          <li key={highlight.id} className="min-w-0">
            <button
              type="button"
              className="link touch-target block max-w-full truncate text-left font-serif text-ink"
              onClick={() => onShow(highlight)}
            >
              {highlight.exact}
            </button>
          </li>
        ))}
        {rest > 0 ? <li>and {rest.toLocaleString('en')} more</li> : null}
      </ul>
    </Callout>
  )
}

function consequence(isSealed: boolean, isLast: boolean): string {
  if (isLast) {
    return 'You are the last: the round is revealed at once, and everybody sees what everybody marked. That can’t be undone.'
  }
  if (isSealed)
    return 'Your coding is locked then, until the reveal; you can withdraw your submission until that moment.'
  return 'Your coding joins the comparison. You can still change it, or withdraw your submission.'
}

function unsentWords(status: SavedStatus): string {
  switch (status.kind) {
    case 'saved':
      return ''
    case 'saving':
      return `${counted(status.waiting, 'change')} on the way. A moment.`
    case 'offline':
      return `${counted(status.waiting, 'change')} not saved yet: the server can’t be reached. Submit once they are saved.`
    case 'signed-out':
      return 'Sign in again first: there are changes not saved yet.'
    case 'refused':
      return `${counted(status.refused.length, 'change')} not accepted. Close this and look at them at the edge of the page.`
  }
}
