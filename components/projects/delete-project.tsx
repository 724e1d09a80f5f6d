'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Project } from '@/core/projects/project'
import { callApi } from '../http/call-api'
import type { Problem } from '../http/problem'
import { Actions } from '../ui/actions'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { ErrorSummary } from '../ui/error-summary'
import { TextField } from '../ui/text-field'

/** Deletes a project once its name was typed. Owners can bring it back from the list of projects. */
export function DeleteProject({ project }: { readonly project: Pick<Project, 'id' | 'name'> }) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <p className="text-muted">
        Nobody sees a deleted project. Its articles, highlights and discussions are kept, and an owner can restore it
        from the list of projects.
      </p>
      <div>
        <Button look="danger" onPress={() => setAsking(true)}>
          Delete the project …
        </Button>
      </div>
      <Dialog title={`Delete “${project.name}”?`} isOpen={isAsking} onOpenChange={setAsking}>
        {({ close }) => <DeleteForm project={project} onCancel={close} />}
      </Dialog>
    </>
  )
}

interface DeleteFormProps {
  readonly project: Pick<Project, 'id' | 'name'>
  readonly onCancel: () => void
}

function DeleteForm({ project: { id, name }, onCancel }: DeleteFormProps) {
  const router = useRouter()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isPending, setPending] = useState(false)
  const isConfirmed = typed.replace(/\s+/gu, ' ').trim() === name

  const remove = async () => {
    if (!isConfirmed || isPending) return
    setPending(true)
    const answer = await callApi('DELETE', `/projects/${id}`)
    if (answer.ok) return router.push('/projects')
    setPending(false)
    setProblem(answer.error)
  }

  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void remove()
      }}
    >
      <ErrorSummary problem={problem} />
      <p className="text-muted">It goes out of sight for everybody in it, at once.</p>
      <TextField
        label={`Type the name to confirm: ${name}`}
        value={typed}
        onChange={setTyped}
        autoFocus
        autoComplete="off"
        spellCheck="false"
      />
      <Actions>
        <Button onPress={onCancel}>Keep it</Button>
        <Button type="submit" look="danger" isDisabled={!isConfirmed} isPending={isPending}>
          Delete the project
        </Button>
      </Actions>
    </form>
  )
}
