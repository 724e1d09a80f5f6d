'use client'
import type { ReactNode } from 'react'
import type { CodingMode } from '@/core/projects/project'
import { Radio } from '../ui/radio'
import { RadioGroup } from '../ui/radio-group'

/** The modes as they are offered: what each is called and what it means for those who code. */
const modes: readonly { readonly mode: CodingMode; readonly name: string; readonly meaning: string }[] = [
  { mode: 'open', name: 'Openly', meaning: 'Everybody sees everybody’s highlights and discussions as they are made.' },
  {
    mode: 'blind',
    name: 'Blind',
    meaning:
      'Each sees only the own highlights and discussions, leads too, until the round is revealed. Then all is open, and what each had is kept.',
  },
]

export interface CodingModeFieldProps {
  readonly label: ReactNode
  readonly mode: CodingMode
  readonly onChange: (mode: CodingMode) => void
  readonly isReadOnly?: boolean
}

/** Open or blind, each with what it means. */
export function CodingModeField({ label, mode, onChange, isReadOnly = false }: CodingModeFieldProps) {
  return (
    <RadioGroup
      label={label}
      value={mode}
      onChange={(value) => onChange(value === 'blind' ? 'blind' : 'open')}
      isReadOnly={isReadOnly}
    >
      {modes.map((each) => (
        <Radio key={each.mode} value={each.mode} description={each.meaning}>
          {each.name}
        </Radio>
      ))}
    </RadioGroup>
  )
}
