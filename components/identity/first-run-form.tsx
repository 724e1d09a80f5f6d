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

/** Makes the first account of a server, and a project to begin with. */
export function FirstRunForm() {
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [project, setProject] = useState('My project')
  const sending = useSending(
    () => askIdentity('POST', '/first-run', { name, email, password, project }),
    () => {
      goAnew('/')
      return false
    },
  )
  return (
    <SendingForm sending={sending}>
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
      <TextField
        label="E-mail"
        type="email"
        autoComplete="username"
        isRequired
        value={email}
        onChange={setEmail}
        error={sending.faultOf('email')}
      />
      <PasswordField
        label="Password"
        autoComplete="new-password"
        description={newPasswordHint}
        value={password}
        onChange={setPassword}
        error={sending.faultOf('password')}
      />
      <TextField
        label="Name of your first project"
        description="What your desk studies. It can be changed later."
        isRequired
        value={project}
        onChange={setProject}
        error={sending.faultOf('project')}
      />
      <Actions>
        <Button type="submit" look="primary" isPending={sending.isPending}>
          Begin
        </Button>
      </Actions>
    </SendingForm>
  )
}
