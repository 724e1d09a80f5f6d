'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Actions } from '../ui/actions'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'
import { showToast } from '../ui/toasts'
import { askIdentity } from './ask-identity'
import { SendingForm } from './sending-form'
import { useSending } from './use-sending'

/** The name the others see; the address one signs in with is shown and stays. */
export function ProfileForm({ name, email }: { readonly name: string; readonly email: string }) {
  const router = useRouter()
  const [value, setValue] = useState(name)
  const sending = useSending(
    () => askIdentity('PATCH', '/profile', { name: value }),
    () => {
      showToast({ message: 'Your name is saved.' })
      router.refresh()
    },
  )
  return (
    <SendingForm sending={sending}>
      <TextField
        label="Name"
        description="As the others see it beside what you write."
        autoComplete="name"
        isRequired
        value={value}
        onChange={setValue}
        error={sending.faultOf('name')}
      />
      <TextField
        label="E-mail"
        type="email"
        description="You sign in with this address."
        isReadOnly
        className="[&_input]:bg-sunken"
        value={email}
      />
      <Actions>
        <Button type="submit" look="primary" isPending={sending.isPending} isDisabled={value.trim() === name}>
          Save
        </Button>
      </Actions>
    </SendingForm>
  )
}
