'use client'
import type { Project } from '@/core/projects/project'
import { type Problem, faultAt } from '../http/problem'
import { TextArea } from '../ui/text-area'
import { TextField } from '../ui/text-field'
import { CodingModeField } from './coding-mode-field'

/** What is said about a project when it is founded; the rest begins with what holds for most. */
export type ProjectDraft = Pick<Project, 'name' | 'description' | 'codingMode'>

export interface ProjectFieldsProps<Draft extends ProjectDraft> {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  readonly problem: Problem | null
  readonly isReadOnly?: boolean
  readonly autoFocus?: boolean
}

/** Name, description and coding mode of a project: the same when it is founded and when it is changed. */
export function ProjectFields<Draft extends ProjectDraft>(props: ProjectFieldsProps<Draft>) {
  const { draft, onChange, problem, isReadOnly = false, autoFocus = false } = props
  return (
    <>
      <TextField
        label="Name"
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
        error={faultAt(problem, 'name')}
        isReadOnly={isReadOnly}
        autoFocus={autoFocus}
        autoComplete="off"
      />
      <TextArea
        label="Description"
        isOptional
        description="What is studied, and for whom. It stands above the articles."
        rows={3}
        value={draft.description}
        onChange={(description) => onChange({ ...draft, description })}
        error={faultAt(problem, 'description')}
        isReadOnly={isReadOnly}
      />
      <CodingModeField
        label="New articles are coded"
        mode={draft.codingMode}
        onChange={(codingMode) => onChange({ ...draft, codingMode })}
        isReadOnly={isReadOnly}
      />
    </>
  )
}
