'use client'
import Link from 'next/link'
import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components/Form'
import { Button } from '../ui/button'
import { Callout } from '../ui/callout'
import { TextField } from '../ui/text-field'
import { enter } from './enter'
import { PasswordField } from './password-field'
import { signInError } from './sign-in-words'

export interface SignInFormProps {
  /** Where to go then: a path of this site. */
  readonly path: string
  /** The address to begin with, when a link named it. */
  readonly email?: string
  /** False where something else is to be looked at first. */
  readonly takesFocus?: boolean
}

/** E-mail and password. After a failure the address stays, and the password is to be typed again. */
export function SignInForm({ path, email = '', takesFocus = true }: SignInFormProps) {
  const [code, setCode] = useState<string | null>(null)
  const [isPending, setPending] = useState(false)
  const [address, setAddress] = useState(email)
  const [password, setPassword] = useState('')

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (isPending) return
    setPending(true)
    setCode(null)
    const failure = await enter('credentials', { email: address, password }, path)
    if (failure === null) return
    setCode(failure)
    setPassword('')
    setPending(false)
  }

  return (
    <Form onSubmit={(event) => void submit(event)} validationBehavior="aria" className="flex flex-col gap-4">
      {code === null ? null : (
        <Callout tone="danger" isNews>
          {signInError(code)}
        </Callout>
      )}
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        isRequired
        autoFocus={takesFocus && email === ''}
        value={address}
        onChange={setAddress}
      />
      <PasswordField
        label="Password"
        autoComplete="current-password"
        autoFocus={takesFocus && email !== ''}
        value={password}
        onChange={setPassword}
      />
      <div className="mt-1 flex flex-wrap items-center justify-between gap-3">
        <Link href="/reset" className="link py-1 text-muted">
          Forgot the password?
        </Link>
        <Button type="submit" look="primary" isPending={isPending}>
          Sign in
        </Button>
      </div>
    </Form>
  )
}
