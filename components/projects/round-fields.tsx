'use client'
import { Checkbox } from '../ui/checkbox'
import { Option } from '../ui/option'
import { Select } from '../ui/select'
import { type ProjectSettings, sharePercent } from './project-settings'

/** Shares that are offered; one set through the API stands among them. */
const offeredShares = [0.1, 0.25, 0.5, 0.75, 0.9, 1]

export interface RoundFieldsProps {
  readonly draft: ProjectSettings
  readonly onChange: (draft: ProjectSettings) => void
  readonly isReadOnly: boolean
}

/** How rounds end, and how disagreements are found, shown and decided. */
export function RoundFields({ draft, onChange, isReadOnly }: RoundFieldsProps) {
  const shares = [...new Set([...offeredShares, draft.overlapShare])].sort((a, b) => a - b)
  return (
    <fieldset className="flex flex-col gap-5">
      <legend className="mb-4 font-serif text-xl font-semibold">Rounds and disagreements</legend>
      <Checkbox
        isSelected={draft.revealWhenSubmitted}
        onChange={(revealWhenSubmitted) => onChange({ ...draft, revealWhenSubmitted })}
        isReadOnly={isReadOnly}
        description="The last submission of a round reveals it. Otherwise a lead does."
      >
        Reveal a round when everybody assigned has submitted
      </Checkbox>
      <Checkbox
        isSelected={draft.sidesMayDecide}
        onChange={(sidesMayDecide) => onChange({ ...draft, sidesMayDecide })}
        isReadOnly={isReadOnly}
        description="One of them proposes, and it holds once all of them agree. Leads decide in any case."
      >
        Those who disagree may decide among themselves
      </Checkbox>
      <Checkbox
        isSelected={draft.showNames}
        onChange={(showNames) => onChange({ ...draft, showNames })}
        isReadOnly={isReadOnly}
        description="Otherwise its sides are called A, B, C, so that the argument counts and not the person."
      >
        Show in a disagreement who coded what
      </Checkbox>
      <Select
        label="Overlap that makes one passage"
        description="Two highlights are about the same passage when they share at least this much of the shorter one."
        value={`${draft.overlapShare}`}
        onChange={(key) => onChange({ ...draft, overlapShare: Number(key) })}
        isDisabled={isReadOnly}
        className="max-w-xs"
      >
        {shares.map((share) => (
          <Option key={share} id={`${share}`} textValue={sharePercent(share)}>
            {sharePercent(share)}
          </Option>
        ))}
      </Select>
    </fieldset>
  )
}
