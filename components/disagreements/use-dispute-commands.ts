'use client'
import { useMemo } from 'react'
import { useCommands } from '../shell/commands-provider'
import { useKeys } from '../shell/use-keys'
import { unlessInSequence } from './bare-letter'

export interface DisputeCommands {
  readonly step: (by: 1 | -1) => void
  readonly hasCurrent: boolean
  /** Whether the viewer may set owner and due date. */
  readonly mayDecide: boolean
  readonly onSetting: (which: 'owner' | 'due') => void
}

/** The commands of a disagreement in its article, in the palette and by their keys. */
export function useDisputeCommands({ step, hasCurrent, mayDecide, onSetting }: DisputeCommands): void {
  useCommands(
    useMemo(() => {
      if (!hasCurrent) return []
      const section = 'This disagreement'
      return [
        { id: 'dispute.next', label: 'Next disagreement', keys: 'j', section, run: () => step(1) },
        {
          id: 'dispute.previous',
          label: 'Previous disagreement',
          keys: 'k',
          section,
          run: unlessInSequence(() => step(-1)),
        },
        ...(mayDecide
          ? [
              { id: 'dispute.owner', label: 'Set the owner', keys: 'o', section, run: () => onSetting('owner') },
              { id: 'dispute.due', label: 'Set the due date', keys: 'u', section, run: () => onSetting('due') },
            ]
          : []),
      ]
    }, [step, hasCurrent, mayDecide, onSetting]),
  )
  useKeys({ 'Alt+ArrowDown': () => step(1), 'Alt+ArrowUp': () => step(-1) }, { isDisabled: !hasCurrent })
}
