'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import type { Project } from '@/core/projects/project'
import { parseProjectDescription, parseProjectName } from '@/core/projects/project-draft'
import type { Refusal } from '@/core/refusal'
import { callApi } from '../http/call-api'
import { type Problem, offline } from '../http/problem'
import { Actions } from '../ui/actions'
import { Button } from '../ui/button'
import { Dialog, type DialogProps } from '../ui/dialog'
import { ErrorSummary } from '../ui/error-summary'
import { type ProjectDraft, ProjectFields } from './project-fields'

/** Founds a project and goes there. */
export function MakeProjectDialog(props: Pick<DialogProps, 'isOpen' | 'onOpenChange'>) {
  return (
    <Dialog
      {...props}
      title="New project"
      lead="A project holds articles, one codebook and the people who work on them."
    >
      {({ close }) => <MakeProjectForm onCancel={close} />}
    </Dialog>
  )
}

function MakeProjectForm({ onCancel }: { readonly onCancel: () => void }) {
  const router = useRouter()
  // One id for as long as the form is open: sent twice, it is still one project.
  const [id] = useState(() => uuidv7())
  const [draft, setDraft] = useState<ProjectDraft>({ name: '', description: '', codingMode: 'open' })
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isPending, setPending] = useState(false)

  const change = (to: ProjectDraft) => {
    setDraft(to)
    setProblem(null)
  }
  const save = async () => {
    const wrong = problemIn(draft)
    setProblem(wrong)
    if (wrong !== null || isPending) return
    setPending(true)
    const answer = await callApi<Project>('PUT', `/projects/${id}`, draft)
    // Stale: an earlier try arrived after all, under the words it had then. Settings can change them.
    if (answer.ok || answer.error.code === 'stale') return router.push(`/projects/${id}`)
    setPending(false)
    setProblem(answer.error)
  }

  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {problem !== null && problem.errors.length === 0 ? <ErrorSummary problem={problem} /> : null}
      <ProjectFields draft={draft} onChange={change} problem={problem} autoFocus />
      <Actions>
        <Button onPress={onCancel}>Cancel</Button>
        <Button type="submit" look="primary" isPending={isPending}>
          Make the project
        </Button>
      </Actions>
    </form>
  )
}

/** What is wrong with a draft before it is sent, told as the server would. */
export function problemIn(draft: ProjectDraft): Problem | null {
  const faults = [parseProjectName(draft.name), parseProjectDescription(draft.description)].flatMap((parsed) =>
    parsed.ok ? [] : errorsOf(parsed.error),
  )
  return faults.length === 0 ? null : { ...offline(), status: 400, code: 'invalid', errors: faults }
}

function errorsOf(refusal: Refusal) {
  return refusal.code === 'invalid' ? refusal.errors : []
}
