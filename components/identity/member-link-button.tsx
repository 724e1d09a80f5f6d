'use client'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import type { UserId } from '@/core/ids'
import type { Problem } from '../http/problem'
import { Actions } from '../ui/actions'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { ErrorSummary } from '../ui/error-summary'
import { IconButton } from '../ui/icon-button'
import { askIdentity } from './ask-identity'
import { CopyField } from './copy-field'

export interface MemberLinkButtonProps {
  readonly userId: UserId
  readonly name: string
}

/** For owners, beside a colleague: makes a link with which the colleague chooses a new password. */
export function MemberLinkButton({ userId, name }: MemberLinkButtonProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <IconButton label={`A link to a new password for ${name}`} className="text-muted" onPress={() => setOpen(true)}>
        <KeyRound aria-hidden className="size-4" />
      </IconButton>
      <Dialog title={`A new password for ${name}`} isOpen={isOpen} onOpenChange={setOpen}>
        {({ close }) => <LinkMaker userId={userId} name={name} close={close} />}
      </Dialog>
    </>
  )
}

function LinkMaker({ userId, name, close }: MemberLinkButtonProps & { readonly close: () => void }) {
  const [link, setLink] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isPending, setPending] = useState(false)

  async function make() {
    setPending(true)
    setProblem(null)
    const answer = await askIdentity('POST', '/member-links', { userId })
    setPending(false)
    if (answer.ok) setLink(urlOf(answer.value.body))
    else setProblem(answer.error)
  }

  if (link !== null) {
    return (
      <div className="flex flex-col gap-4">
        <p className="text-muted">
          Give it to {name} in person or over a channel you trust: whoever opens it signs in as {name}. It works once,
          within an hour, and signs {name} out everywhere else.
        </p>
        <CopyField label="Link" value={link} />
        <Actions>
          <Button look="primary" onPress={close}>
            Done
          </Button>
        </Actions>
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-4">
      <ErrorSummary problem={problem} />
      <p className="text-muted">
        For somebody who forgot theirs, where no mail is sent. The present password keeps working until the link is
        used.
      </p>
      <Actions>
        <Button onPress={close}>Cancel</Button>
        <Button look="primary" isPending={isPending} onPress={() => void make()}>
          Make the link
        </Button>
      </Actions>
    </div>
  )
}

function urlOf(body: unknown): string | null {
  return typeof body === 'object' && body !== null && 'url' in body && typeof body.url === 'string' ? body.url : null
}
