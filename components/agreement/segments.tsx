'use client'
import { useId } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { classNames } from '../ui/class-names'

export interface SegmentsProps<Id extends string> {
  readonly label: string
  /** False shows the label to screen readers only. */
  readonly isLabelShown?: boolean
  readonly choices: readonly { readonly id: Id; readonly label: string }[]
  readonly chosen: Id
  readonly onChange: (id: Id) => void
  /** What the present choice means. */
  readonly means?: string
}

/** One of a few choices, all in sight in one bar. */
export function Segments<Id extends string>(props: SegmentsProps<Id>) {
  const { label, isLabelShown = true, choices, chosen, onChange, means } = props
  const id = useId()
  return (
    <div className="flex min-w-0 flex-col items-start gap-1.5">
      <span id={id} className={isLabelShown ? 'text-[0.8125rem] font-medium' : 'sr-only'}>
        {label}
      </span>
      <ToggleButtonGroup
        aria-labelledby={id}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => {
          const next = choices.find((choice) => keys.has(choice.id))
          if (next) onChange(next.id)
        }}
        className="flex max-w-full rounded-md border border-rule-strong bg-raised p-0.5"
      >
        {choices.map((choice) => (
          <ToggleButton
            key={choice.id}
            id={choice.id}
            className={classNames(
              'touch-target min-w-0 rounded-sm px-2.5 py-1 text-sm leading-[1.375rem] outline-offset-1',
              'data-selected:bg-ink data-selected:font-medium data-selected:text-paper not-data-selected:hover:bg-wash',
            )}
          >
            {choice.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {means === undefined ? null : <p className="text-[0.8125rem] text-pretty text-muted">{means}</p>}
    </div>
  )
}
