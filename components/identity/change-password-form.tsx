'use client'
import { useState } from 'react'
import { Actions } from '../ui/actions'
import { Button } from '../ui/button'
import { showToast } from '../ui/toasts'
import { PasswordField, newPasswordHint } from './password-field'
import { askIdentity } from './ask-identity'
import { SendingForm } from './sending-form'
import { useSending } from './use-sending'

/** Another password, by the present one. Everywhere else one is signed out. */
export function ChangePasswordForm({ email }: { readonly email: string }) {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const sending = useSending(
    () => askIdentity('PUT', '/password', { current, next }),
    () => {
      setCurrent('')
      setNext('')
      showToast({ message: 'Your password is changed. Other devices are signed out.' })
    },
  )
  return (
    <SendingForm sending={sending}>
      {/* Tells a password manager whose password this is. */}
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        label="Present password"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        error={sending.faultOf('current')}
      />
      <PasswordField
        label="New password"
        autoComplete="new-password"
        description={newPasswordHint}
        value={next}
        onChange={setNext}
        error={sending.faultOf('next')}
      />
      <Actions>
        <Button type="submit" look="primary" isPending={sending.isPending} isDisabled={current === '' || next === ''}>
          Change the password
        </Button>
      </Actions>
    </SendingForm>
  )
}
