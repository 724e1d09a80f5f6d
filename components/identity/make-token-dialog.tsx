'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { DialogTrigger } from 'react-aria-components/Dialog'
import { uuidv7 } from 'uuidv7'
import { callApi } from '../http/call-api'
import { Actions } from '../ui/actions'
import { Button } from '../ui/button'
import { Callout } from '../ui/callout'
import { Dialog } from '../ui/dialog'
import { Option } from '../ui/option'
import { Radio } from '../ui/radio'
import { RadioGroup } from '../ui/radio-group'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'
import { CopyField } from './copy-field'
import type { CreatedToken } from './token'
import { SendingForm } from './sending-form'
import { useSending } from './use-sending'

/** How long a token may live, in days; null for ever. */
const lifetimes = [
  { id: '30', words: '30 days', days: 30 },
  { id: '90', words: '90 days', days: 90 },
  { id: '365', words: 'A year', days: 365 },
  { id: 'never', words: 'No end', days: null },
] as const

/** Makes an access token and shows it, once. */
export function MakeTokenDialog() {
  const router = useRouter()
  const [secret, setSecret] = useState<string | null>(null)
  return (
    <DialogTrigger
      onOpenChange={(isOpen) => {
        if (!isOpen && secret !== null) router.refresh()
        setSecret(null)
      }}
    >
      <Button look="primary">Make a token…</Button>
      <Dialog
        title={secret === null ? 'Make an access token' : 'Copy the token now'}
        isDismissable={secret === null}
        {...(secret === null ? { lead: 'It lets a script use Variorum in your name.' } : {})}
      >
        {({ close }) => (secret === null ? <TokenForm onMade={setSecret} /> : <Shown secret={secret} close={close} />)}
      </Dialog>
    </DialogTrigger>
  )
}

function TokenForm({ onMade }: { readonly onMade: (secret: string) => void }) {
  const [id] = useState(uuidv7)
  const [name, setName] = useState('')
  const [scope, setScope] = useState('read')
  const [lifetime, setLifetime] = useState('90')
  const sending = useSending(
    () => callApi<CreatedToken>('POST', '/me/tokens', { id, name, scope, expiresAt: endOf(lifetime) }),
    ({ token }) => onMade(token),
  )
  return (
    <SendingForm sending={sending}>
      <TextField
        label="Name"
        description="What it is for: “weekly export”, “notebook”."
        isRequired
        autoFocus
        maxLength={80}
        value={name}
        onChange={setName}
        error={sending.faultOf('name')}
      />
      <RadioGroup label="It may" value={scope} onChange={setScope}>
        <Radio value="read">read what you may read</Radio>
        <Radio value="write">read and write, like you</Radio>
      </RadioGroup>
      <Select
        label="It ends after"
        selectedKey={lifetime}
        onSelectionChange={(key) => setLifetime(String(key))}
        items={lifetimes}
      >
        {({ id: key, words }) => <Option id={key}>{words}</Option>}
      </Select>
      <Actions>
        <Button type="submit" look="primary" isPending={sending.isPending}>
          Make it
        </Button>
      </Actions>
    </SendingForm>
  )
}

function endOf(lifetime: string): string | null {
  const days = lifetimes.find(({ id }) => id === lifetime)?.days ?? null
  return days === null ? null : new Date(Date.now() + days * 86_400_000).toISOString()
}

function Shown({ secret, close }: { readonly secret: string; readonly close: () => void }) {
  return (
    <div className="flex flex-col gap-4">
      <Callout tone="warning">
        It is shown this once. Keep it like a password: whoever has it can do what you allowed it.
      </Callout>
      <CopyField label="Token" value={secret} />
      <Actions>
        <Button look="primary" onPress={close}>
          Done
        </Button>
      </Actions>
    </div>
  )
}
