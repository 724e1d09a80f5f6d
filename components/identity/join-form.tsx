'use client'
import { useState } from 'react'
import { Actions } from '../ui/actions'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'
import { PasswordField, newPasswordHint } from './password-field'
import { askIdentity } from './ask-identity'
import { SendingForm } from './sending-form'
import { useSending } from './use-sending'
import { goAnew } from './go-anew'

export interface JoinFormProps {
  /** The secret of the invitation's link. */
  readonly invitation: string
  /** The invited address; the account will have no other. */
  readonly email: string
  /** Where to go then: a path of this site. */
  readonly path: string
}

/** Makes an account for an invited address and joins the project. */
export function JoinForm({ invitation, email, path }: JoinFormProps) {
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const sending = useSending(
    () => askIdentity('POST', '/sign-up', { invitation, name, password }),
    () => {
      goAnew(path)
      return false
    },
  )
  return (
    <SendingForm sending={sending}>
      <TextField
        label="E-mail"
        type="email"
        autoComplete="username"
        description="The invitation is for this address."
        isReadOnly
        className="[&_input]:bg-sunken"
        value={email}
      />
      <TextField
        label="Your name"
        description="As the others will see it beside what you write."
        autoComplete="name"
        isRequired
        autoFocus
        value={name}
        onChange={setName}
        error={sending.faultOf('name')}
      />
      <PasswordField
        label="Password"
        autoComplete="new-password"
        description={newPasswordHint}
        value={password}
        onChange={setPassword}
        error={sending.faultOf('password')}
      />
      <Actions>
        <Button type="submit" look="primary" isPending={sending.isPending}>
          Join
        </Button>
      </Actions>
    </SendingForm>
  )
}
