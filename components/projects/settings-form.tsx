'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Project } from '@/core/projects/project'
import { callApi } from '../http/call-api'
import type { Problem } from '../http/problem'
import { Actions } from '../ui/actions'
import { BothTexts, type Difference } from '../ui/both-texts'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { showToast } from '../ui/toasts'
import { problemIn } from './make-project-dialog'
import { type ProjectDraft, ProjectFields } from './project-fields'

export interface SettingsFormProps {
  readonly project: Project
  readonly isReadOnly: boolean
}

/** The settings as a form. What somebody else changes meanwhile comes in where nothing was typed, and is asked about where something was. */
export function SettingsForm({ project, isReadOnly }: SettingsFormProps) {
  const router = useRouter()
  // What the draft began with: its revision goes with the save.
  const [base, setBase] = useState(project)
  const [stored, setStored] = useState(project)
  const [draft, setDraft] = useState<ProjectDraft>(() => draftOf(project))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isPending, setPending] = useState(false)

  if (project.rev > stored.rev) {
    setStored(project)
    if (isSame(draft, base)) {
      setBase(project)
      setDraft(draftOf(project))
    }
  }
  const take = (now: Project) => {
    setStored(now)
    setBase(now)
    setDraft(draftOf(now))
    setProblem(null)
  }
  const save = async (from: Project) => {
    const wrong = problemIn(draft)
    setProblem(wrong)
    if (wrong !== null || isPending) return
    setPending(true)
    const answer = await callApi<Project>('PUT', `/projects/${project.id}`, draft, { ifMatch: from.rev })
    setPending(false)
    if (answer.ok) {
      take(answer.value.body)
      showToast({ message: 'Saved.' })
      return router.refresh()
    }
    if (answer.error.code === 'stale') return setStored(answer.error.current as Project)
    setProblem(answer.error)
  }

  const differences = stored.rev === base.rev ? [] : differencesOf(draft, stored)
  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void save(base)
      }}
    >
      {differences.length > 0 ? (
        <BothTexts
          title="Somebody changed these settings meanwhile"
          differences={differences}
          onKeepMine={() => void save(stored)}
          onTakeTheirs={() => take(stored)}
          isPending={isPending}
        />
      ) : null}
      {problem !== null && problem.errors.length === 0 ? <ErrorSummary problem={problem} /> : null}
      <ProjectFields draft={draft} onChange={setDraft} problem={problem} isReadOnly={isReadOnly} />
      {isReadOnly ? null : (
        <Actions>
          <Button onPress={() => take(stored)} isDisabled={isSame(draft, stored)}>
            Undo changes
          </Button>
          <Button
            type="submit"
            look="primary"
            isPending={isPending}
            isDisabled={isSame(draft, base) || differences.length > 0}
          >
            Save
          </Button>
        </Actions>
      )}
    </form>
  )
}

function draftOf({ name, description, codingMode }: Project): ProjectDraft {
  return { name, description, codingMode }
}

function isSame(a: ProjectDraft, b: ProjectDraft): boolean {
  return a.name === b.name && a.description === b.description && a.codingMode === b.codingMode
}

function differencesOf(mine: ProjectDraft, theirs: ProjectDraft): readonly Difference[] {
  const words = { open: 'openly', blind: 'blind, until revealed' }
  return [
    { label: 'Name', mine: mine.name, theirs: theirs.name },
    { label: 'Description', mine: mine.description, theirs: theirs.description },
    { label: 'New articles are coded', mine: words[mine.codingMode], theirs: words[theirs.codingMode] },
  ].filter((difference) => difference.mine !== difference.theirs)
}
