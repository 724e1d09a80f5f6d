'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { mergeFields } from '@/core/merge/merge-fields'
import type { Project } from '@/core/projects/project'
import { callApi } from '../http/call-api'
import type { Problem } from '../http/problem'
import { Actions } from '../ui/actions'
import { BothTexts } from '../ui/both-texts'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { showToast } from '../ui/toasts'
import { problemIn } from './make-project-dialog'
import { type ProjectDraft, ProjectFields } from './project-fields'

export interface SettingsFormProps {
  readonly project: Project
  readonly isReadOnly: boolean
}

/**
 * The settings as a form. What somebody else changes meanwhile comes in where nothing was typed; where something was,
 * both texts are shown and the viewer chooses.
 */
export function SettingsForm({ project, isReadOnly }: SettingsFormProps) {
  const router = useRouter()
  // What the draft began with: its revision goes with the save.
  const [base, setBase] = useState(project)
  const [draft, setDraft] = useState<ProjectDraft>(() => draftOf(project))
  const [disputed, setDisputed] = useState<readonly (keyof ProjectDraft)[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isPending, setPending] = useState(false)

  const rebase = (onto: Project, mine: ProjectDraft) => {
    const merge = mergeFields(draftOf(base), mine, draftOf(onto))
    setBase(onto)
    setDraft(merge.merged)
    setDisputed(merge.disputed)
    return merge
  }
  if (project.rev > base.rev && !isPending) rebase(project, draft)

  const change = (to: ProjectDraft) => {
    setDraft(to)
    setProblem(null)
  }
  const save = async (wanted: ProjectDraft, from: Project) => {
    const wrong = problemIn(wanted)
    setProblem(wrong)
    if (wrong !== null) return
    setPending(true)
    const answer = await callApi<Project>('PUT', `/projects/${project.id}`, wanted, { ifMatch: from.rev })
    setPending(false)
    if (answer.ok) {
      setBase(answer.value.body)
      setDraft(draftOf(answer.value.body))
      setDisputed([])
      showToast({ message: 'Saved.' })
      return router.refresh()
    }
    if (answer.error.code !== 'stale') return setProblem(answer.error)
    const current = answer.error.current as Project
    const merge = rebase(current, wanted)
    if (merge.disputed.length === 0) await save(merge.merged, current)
  }

  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isPending) void save(draft, base)
      }}
    >
      {disputed.length > 0 ? (
        <BothTexts
          title="Somebody changed this meanwhile"
          differences={disputed.map((field) => ({
            label: labels[field],
            mine: wordsOf(draft[field]),
            theirs: wordsOf(base[field]),
          }))}
          onKeepMine={() => void save(draft, base)}
          onTakeTheirs={() => {
            setDraft({ ...draft, ...Object.fromEntries(disputed.map((field) => [field, base[field]])) })
            setDisputed([])
          }}
          isPending={isPending}
        />
      ) : null}
      {problem !== null && problem.errors.length === 0 ? <ErrorSummary problem={problem} /> : null}
      <ProjectFields draft={draft} onChange={change} problem={problem} isReadOnly={isReadOnly} />
      {isReadOnly ? null : (
        <Actions>
          <Button onPress={() => change(draftOf(base))} isDisabled={isSame(draft, base)}>
            Undo changes
          </Button>
          <Button
            type="submit"
            look="primary"
            isPending={isPending}
            isDisabled={isSame(draft, base) || disputed.length > 0}
          >
            Save
          </Button>
        </Actions>
      )}
    </form>
  )
}

const labels: Readonly<Record<keyof ProjectDraft, string>> = {
  name: 'Name',
  description: 'Description',
  codingMode: 'New articles are coded',
}

function wordsOf(value: string): string {
  return value === 'open' ? 'openly' : value === 'blind' ? 'blind, until revealed' : value
}

function draftOf({ name, description, codingMode }: Project): ProjectDraft {
  return { name, description, codingMode }
}

function isSame(a: ProjectDraft, b: ProjectDraft): boolean {
  return a.name === b.name && a.description === b.description && a.codingMode === b.codingMode
}
