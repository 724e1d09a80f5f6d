'use client'
import Link from 'next/link'
import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components/Form'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'
import { enter } from './enter'
import { Notice } from './notice'
import { signInError } from './sign-in-words'

export interface SignInFormProps {
  /** Where to go then: a path of this site. */
  readonly path: string
  /** The address to begin with, when a link named it. */
  readonly email?: string
}

/** E-mail and password. What was typed stays after a failure, but for the password, which is selected again. */
export function SignInForm({ path, email = '' }: SignInFormProps) {
  const [code, setCode] = useState<string | null>(null)
  const [isPending, setPending] = useState(false)
  const [address, setAddress] = useState(email)
  const [password, setPassword] = useState('')

  async function submit(event: FormEvent) {
    event.preventDefault()
    setPending(true)
    setCode(null)
    const failure = await enter('credentials', { email: address, password }, path)
    if (failure === null) return
    setCode(failure)
    setPassword('')
    setPending(false)
  }

  return (
    <Form onSubmit={submit} className="flex flex-col gap-4">
      {code === null ? null : <Notice tone="danger">{signInError(code)}</Notice>}
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        isRequired
        autoFocus={email === ''}
        value={address}
        onChange={setAddress}
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        isRequired
        autoFocus={email !== ''}
        value={password}
        onChange={setPassword}
      />
      <div className="mt-1 flex items-center justify-between gap-3">
        <Link href="/reset" className="link text-muted">
          Forgot the password?
        </Link>
        <Button type="submit" look="primary" isPending={isPending}>
          Sign in
        </Button>
      </div>
    </Form>
  )
}
