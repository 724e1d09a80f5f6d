'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ProjectId } from '@/core/ids'
import type { Invitation } from '@/core/projects/invitation'
import type { Role } from '@/core/rights'
import { callApi } from '../http/call-api'
import { type Problem, faultAt } from '../http/problem'
import { CopyField } from '../identity/copy-field'
import { Actions } from '../ui/actions'
import { Button } from '../ui/button'
import { Callout } from '../ui/callout'
import { Dialog, type DialogProps } from '../ui/dialog'
import { ErrorSummary } from '../ui/error-summary'
import { TextField } from '../ui/text-field'
import { RoleSelect } from './role-select'

type NewInvitation = Invitation & { readonly link: string }

export interface InviteDialogProps extends Pick<DialogProps, 'isOpen' | 'onOpenChange'> {
  readonly projectId: ProjectId
}

/** Makes an invitation and shows its link, this once. */
export function InviteDialog({ projectId, ...rest }: InviteDialogProps) {
  const [made, setMade] = useState<NewInvitation | null>(null)
  const openChange = (isOpen: boolean) => {
    setMade(null)
    rest.onOpenChange?.(isOpen)
  }
  return (
    <Dialog
      {...rest}
      onOpenChange={openChange}
      title={made === null ? 'Invite somebody' : 'The invitation is ready'}
      // A link that is shown once should not go by a slip of the mouse.
      isDismissable={made === null}
    >
      {({ close }) =>
        made === null ? (
          <InviteForm projectId={projectId} onMade={setMade} onCancel={close} />
        ) : (
          <Link invitation={made} onAgain={() => setMade(null)} onDone={close} />
        )
      }
    </Dialog>
  )
}

interface InviteFormProps {
  readonly projectId: ProjectId
  readonly onMade: (invitation: NewInvitation) => void
  readonly onCancel: () => void
}

function InviteForm({ projectId, onMade, onCancel }: InviteFormProps) {
  const router = useRouter()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('analyst')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isPending, setPending] = useState(false)

  const invite = async () => {
    if (isPending) return
    setPending(true)
    const answer = await callApi<NewInvitation>('POST', `/projects/${projectId}/invitations`, { email, role })
    setPending(false)
    if (!answer.ok) return setProblem(answer.error)
    router.refresh()
    onMade(answer.value.body)
  }

  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void invite()
      }}
    >
      {problem !== null && faultAt(problem, 'email') === null ? <ErrorSummary problem={problem} /> : null}
      <TextField
        label="E-mail address"
        description="Only an account with this address can take the invitation up."
        type="email"
        // The browser’s own sentence would stand beside ours.
        validationBehavior="aria"
        value={email}
        onChange={(typed) => {
          setEmail(typed)
          setProblem(null)
        }}
        error={faultAt(problem, 'email') === null ? null : 'Give an e-mail address, such as name@example.org.'}
        autoFocus
        autoComplete="off"
      />
      <RoleSelect label="Role" role={role} onChange={setRole} />
      <Actions>
        <Button onPress={onCancel}>Cancel</Button>
        <Button type="submit" look="primary" isPending={isPending}>
          Make the link
        </Button>
      </Actions>
    </form>
  )
}

interface LinkProps {
  readonly invitation: NewInvitation
  readonly onAgain: () => void
  readonly onDone: () => void
}

function Link({ invitation: { email, role, link }, onAgain, onDone }: LinkProps) {
  return (
    <div className="flex flex-col gap-4">
      <p>
        Send this link to <bdi className="font-medium">{email}</bdi>, who joins as {role}. It is good for two weeks,
        once.
      </p>
      <CopyField label="Link" value={link} />
      <Callout tone="warning">It is shown only now. An earlier link for this address stops working.</Callout>
      <Actions>
        <Button onPress={onAgain}>Invite another</Button>
        <Button look="primary" onPress={onDone}>
          Done
        </Button>
      </Actions>
    </div>
  )
}
