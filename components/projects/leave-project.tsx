'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { callApi } from '../http/call-api'
import { Button } from '../ui/button'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { showToast } from '../ui/toasts'
import type { MembersProps } from './members'

export interface LeaveProjectProps extends Pick<MembersProps, 'project' | 'me'> {
  readonly isLastOwner: boolean
}

/** The way out of a project, for everybody but its last owner. */
export function LeaveProject({ project, me, isLastOwner }: LeaveProjectProps) {
  const router = useRouter()
  const [isAsking, setAsking] = useState(false)

  const leave = async () => {
    const answer = await callApi('DELETE', `/projects/${project.id}/members/${me}`)
    if (!answer.ok) {
      showToast({ tone: 'danger', message: answer.error.detail })
      return false
    }
    showToast({ message: `You left “${project.name}”.` })
    router.push('/projects')
    return true
  }

  return (
    <section className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <p className="max-w-md text-[0.8125rem] text-muted">
        {isLastOwner
          ? 'You are the only owner. To leave, make somebody else an owner first.'
          : 'Leaving keeps what you wrote, under your name.'}
      </p>
      {isLastOwner ? null : (
        <>
          <Button size="sm" onPress={() => setAsking(true)}>
            Leave the project
          </Button>
          <ConfirmDialog
            title={`Leave “${project.name}”?`}
            confirmLabel="Leave"
            isDanger
            isOpen={isAsking}
            onOpenChange={setAsking}
            onConfirm={leave}
          >
            You will not see the project any more. Your highlights and comments stay, under your name. To come back, you
            need an invitation.
          </ConfirmDialog>
        </>
      )}
    </section>
  )
}
