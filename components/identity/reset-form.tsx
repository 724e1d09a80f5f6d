'use client'
import { useState } from 'react'
import { Actions } from '../ui/actions'
import { Button } from '../ui/button'
import { Callout } from '../ui/callout'
import { TextField } from '../ui/text-field'
import { askIdentity } from './ask-identity'
import { SendingForm } from './sending-form'
import { useSending } from './use-sending'

/** Asks for a link to a new password. What comes back does not tell whether the address has an account. */
export function ResetForm() {
  const [email, setEmail] = useState('')
  const [sentTo, setSentTo] = useState<string | null>(null)
  const sending = useSending(
    () => askIdentity('POST', '/reset', { email }),
    () => setSentTo(email.trim()),
  )
  if (sentTo !== null) {
    return (
      <Callout tone="positive" title="Look into your mail" isNews>
        If {sentTo} has an account here, a link to a new password is on its way. It holds for an hour.
      </Callout>
    )
  }
  return (
    <SendingForm sending={sending}>
      <TextField
        label="E-mail"
        type="email"
        autoComplete="username"
        isRequired
        autoFocus
        value={email}
        onChange={setEmail}
        error={sending.faultOf('email')}
      />
      <Actions>
        <Button type="submit" look="primary" isPending={sending.isPending}>
          Send a link
        </Button>
      </Actions>
    </SendingForm>
  )
}
