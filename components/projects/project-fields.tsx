'use client'
import type { CodingMode, Project } from '@/core/projects/project'
import { type Problem, faultAt } from '../http/problem'
import { Radio } from '../ui/radio'
import { RadioGroup } from '../ui/radio-group'
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

/** Name, description and coding mode of a project: the same when it is founded and when it is changed. */
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
      <RadioGroup
        label="New articles are coded"
        value={draft.codingMode}
        onChange={(codingMode) => onChange({ ...draft, codingMode: codingMode as CodingMode })}
        isReadOnly={isReadOnly}
      >
        <Radio
          value="open"
          description="Everyone sees everyone’s highlights and discussions as they come. Good for reading together."
        >
          Openly
        </Radio>
        <Radio
          value="blind"
          description="Each analyst sees only the own coding until a lead reveals the article; nobody looks through it before, leads included. Good for measuring agreement."
        >
          Blind, until revealed
        </Radio>
      </RadioGroup>
    </>
  )
}
