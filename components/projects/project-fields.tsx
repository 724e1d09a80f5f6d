'use client'
import type { Project } from '@/core/projects/project'
import { type Problem, faultAt } from '../http/problem'
import { TextArea } from '../ui/text-area'
import { TextField } from '../ui/text-field'

/** What can be said about a project. */
export type ProjectDraft = Pick<Project, 'name' | 'description' | 'codingMode'>

export interface ProjectFieldsProps {
  readonly draft: ProjectDraft
  readonly onChange: (draft: ProjectDraft) => void
  readonly problem: Problem | null
  readonly isReadOnly?: boolean
  readonly autoFocus?: boolean
}

/** Name and description of a project: the same when it is founded and when it is changed. The coding mode stays as it is. */
export function ProjectFields({ draft, onChange, problem, isReadOnly = false, autoFocus = false }: ProjectFieldsProps) {
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
    </>
  )
}
