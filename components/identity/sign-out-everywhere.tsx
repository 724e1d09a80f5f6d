'use client'
import { useState } from 'react'
import { DialogTrigger } from 'react-aria-components/Dialog'
import { Button } from '../ui/button'
import { ConfirmDialog } from '../ui/confirm-dialog'
import type { Problem } from '../http/problem'
import { ErrorSummary } from '../ui/error-summary'
import { askIdentity } from './ask-identity'
import { goAnew } from './go-anew'

/** Ends every session, after asking. */
export function SignOutEverywhere() {
  const [problem, setProblem] = useState<Problem | null>(null)

  async function end(): Promise<false> {
    const answer = await askIdentity('POST', '/sign-out-everywhere')
    if (answer.ok) goAnew('/sign-in')
    else setProblem(answer.error)
    return false
  }

  return (
    <DialogTrigger>
      <Button className="self-start">Sign out everywhere…</Button>
      <ConfirmDialog title="Sign out everywhere?" confirmLabel="Sign out everywhere" onConfirm={end}>
        <p>
          You are signed out on every device, this one too. What you saved stays; access tokens keep working until you
          revoke them.
        </p>
        <ErrorSummary problem={problem} className="mt-3" />
      </ConfirmDialog>
    </DialogTrigger>
  )
}
