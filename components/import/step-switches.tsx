'use client'
import type { ImportSwitches } from '@/core/import/change'
import { Switch } from '../ui/switch'

export interface StepSwitchesProps {
  readonly switches: ImportSwitches
  readonly isDisabled: boolean
  readonly onChange: (switches: ImportSwitches) => void
}

const steps: readonly { readonly name: keyof ImportSwitches; readonly label: string; readonly words: string }[] = [
  { name: 'rejoinLines', label: 'Join broken lines', words: 'Lines cut by a page become whole paragraphs.' },
  { name: 'undoHyphenation', label: 'Undo hyphenation', words: 'A word divided at the end of a line is one word.' },
  {
    name: 'separateFurniture',
    label: 'Set page furniture aside',
    words: 'Bare links, “Related article” lines and disclaimers leave the text; photo credits become captions.',
  },
  { name: 'tidyPunctuation', label: 'Tidy full stops', words: 'A doubled full stop becomes one.' },
]

/** The steps of an import; each change reads the text again. */
export function StepSwitches({ switches, isDisabled, onChange }: StepSwitchesProps) {
  return (
    <div className="flex flex-col gap-3.5">
      {steps.map(({ name, label, words }) => (
        <Switch
          key={name}
          isSelected={switches[name]}
          isDisabled={isDisabled || (name === 'undoHyphenation' && !switches.rejoinLines)}
          description={words}
          onChange={(isOn) => onChange({ ...switches, [name]: isOn })}
        >
          {label}
        </Switch>
      ))}
    </div>
  )
}
