'use client'
import { useState } from 'react'
import { Actions } from '../ui/actions'
import { Button } from '../ui/button'
import { PasswordField, newPasswordHint } from './password-field'
import { askIdentity } from './ask-identity'
import { SendingForm } from './sending-form'
import { useSending } from './use-sending'
import { goAnew } from './go-anew'

/** Sets a password by the secret of a one-time link, and signs in with it. */
export function SetPasswordForm({ link, email }: { readonly link: string; readonly email: string }) {
  const [password, setPassword] = useState('')
  const sending = useSending(
    () => askIdentity('POST', '/set-password', { link, password }),
    () => {
      goAnew('/')
      return false
    },
  )
  return (
    <SendingForm sending={sending}>
      {/* Tells a password manager whose password this is. */}
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        label="New password"
        autoComplete="new-password"
        description={newPasswordHint}
        autoFocus
        value={password}
        onChange={setPassword}
        error={sending.faultOf('password')}
      />
      <Actions>
        <Button type="submit" look="primary" isPending={sending.isPending}>
          Set it and sign in
        </Button>
      </Actions>
    </SendingForm>
  )
}
