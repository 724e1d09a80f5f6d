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
import { ProjectFields } from './project-fields'
import { type ProjectSettings, isSetAlike, settingInWords, settingNames, settingsOf } from './project-settings'
import { RoundFields } from './round-fields'

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
  const [draft, setDraft] = useState<ProjectSettings>(() => settingsOf(project))
  const [disputed, setDisputed] = useState<readonly (keyof ProjectSettings)[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isPending, setPending] = useState(false)

  const rebase = (onto: Project, mine: ProjectSettings) => {
    const merge = mergeFields(settingsOf(base), mine, settingsOf(onto))
    setBase(onto)
    setDraft(merge.merged)
    setDisputed(merge.disputed)
    return merge
  }
  if (project.rev > base.rev && !isPending) rebase(project, draft)

  const change = (to: ProjectSettings) => {
    setDraft(to)
    setProblem(null)
  }
  const save = async (wanted: ProjectSettings, from: Project) => {
    const wrong = problemIn(wanted)
    setProblem(wrong)
    if (wrong !== null) return
    setPending(true)
    const answer = await callApi<Project>('PUT', `/projects/${project.id}`, wanted, { ifMatch: from.rev })
    setPending(false)
    if (answer.ok) {
      setBase(answer.value.body)
      setDraft(settingsOf(answer.value.body))
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
            label: settingNames[field],
            mine: settingInWords(draft, field),
            theirs: settingInWords(base, field),
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
      <div className="border-t pt-6">
        <RoundFields draft={draft} onChange={change} isReadOnly={isReadOnly} />
      </div>
      {isReadOnly ? null : (
        <Actions>
          <Button onPress={() => change(settingsOf(base))} isDisabled={isSetAlike(draft, base)}>
            Undo changes
          </Button>
          <Button
            type="submit"
            look="primary"
            isPending={isPending}
            isDisabled={isSetAlike(draft, base) || disputed.length > 0}
          >
            Save
          </Button>
        </Actions>
      )}
    </form>
  )
}
