'use client'
import { useMemo } from 'react'
import { outcomes } from '@/core/disagreements/decision'
import type { QueueRow } from '@/core/disagreements/disagreement'
import { useCommands } from '../shell/commands-provider'
import { unlessInSequence } from './bare-letter'
import { outcomeWords } from './outcome-words'

export interface QueueCommands {
  /** The row the keys speak of. */
  readonly current: QueueRow | null
  readonly step: (by: 1 | -1) => void
  /** Opens a row in its article; `how` goes to the end of the address. */
  readonly open: (row: QueueRow, how?: string) => void
  readonly setSetting: (which: 'owner' | 'due') => void
  readonly mayDecide: boolean
  readonly mayPropose: boolean
}

/** The commands of the queue, in the palette and by their keys. */
export function useQueueCommands(props: QueueCommands): void {
  const { current, step, open, setSetting, mayDecide, mayPropose } = props
  useCommands(
    useMemo(() => {
      const section = 'Disagreements'
      const withCurrent = (deed: (row: QueueRow) => void) => () => {
        if (current) deed(current)
        else step(1)
      }
      const deciding = [
        ...outcomes.map((outcome) => ({
          id: `queue.${outcome}`,
          label: `Decide: ${outcomeWords[outcome].label.toLowerCase()}`,
          keys: outcomeWords[outcome].key,
          section,
          run: withCurrent((row) => open(row, `&decide=${outcome}`)),
        })),
        {
          id: 'queue.accept',
          label: 'Accept the proposal',
          keys: 'a',
          section,
          run: unlessInSequence(withCurrent((row) => open(row, '&decide=proposal'))),
        },
      ]
      return [
        { id: 'queue.next', label: 'Next disagreement', keys: 'j', section, run: () => step(1) },
        {
          id: 'queue.previous',
          label: 'Previous disagreement',
          keys: 'k',
          section,
          run: unlessInSequence(() => step(-1)),
        },
        { id: 'queue.open', label: 'Open in the article', section, run: withCurrent((row) => open(row)) },
        ...(mayDecide
          ? [
              {
                id: 'queue.owner',
                label: 'Set the owner',
                keys: 'o',
                section,
                run: withCurrent(() => setSetting('owner')),
              },
              {
                id: 'queue.due',
                label: 'Set the due date',
                keys: 'u',
                section,
                run: withCurrent(() => setSetting('due')),
              },
            ]
          : []),
        ...(mayDecide || mayPropose ? deciding : []),
      ]
    }, [current, step, open, setSetting, mayDecide, mayPropose]),
  )
}
