'use client'
import { Check, CircleAlert, CircleDashed, FileText } from 'lucide-react'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { classNames } from '../ui/class-names'
import { Spinner } from '../ui/spinner'
import { twinOf, type ImportEntry } from './import-entry'

export interface QueueListProps {
  readonly entries: readonly ImportEntry[]
  readonly selectedKey: string | null
  readonly onSelect: (key: string) => void
  /** Ctrl or ⌘ with Enter, and whether Shift was held: the rows would take it for a press. */
  readonly onCommandEnter: (withShift: boolean) => void
}

/** What was brought, each with how far it is. Arrow keys move; what is chosen is shown beside. */
export function QueueList({ entries, selectedKey, onSelect, onCommandEnter }: QueueListProps) {
  return (
    <div
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        event.stopPropagation()
        onCommandEnter(event.shiftKey)
      }}
    >
      <GridList
        aria-label="Texts on their way to the shelf"
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        disallowTypeAhead
        selectedKeys={selectedKey === null ? [] : [selectedKey]}
        onSelectionChange={(keys) => {
          const [key] = keys
          if (typeof key === 'string') onSelect(key)
        }}
        className="flex max-h-[min(28rem,60dvh)] flex-col gap-0.5 overflow-y-auto outline-none"
      >
        {entries.map((entry) => {
          const { title, words, icon, look } = lineOf(entries, entry)
          return (
            <GridListItem
              key={entry.key}
              id={entry.key}
              textValue={`${title}, ${words}`}
              className="flex cursor-pointer items-start gap-2.5 rounded-md border border-transparent px-2.5 py-2 outline-offset-[-2px] data-hovered:bg-wash data-selected:border-rule-strong data-selected:bg-raised"
            >
              <span className={classNames('mt-0.5 shrink-0', look)}>{icon}</span>
              <span className="min-w-0 flex-1">
                <span className="line-clamp-2 font-medium wrap-anywhere">{title}</span>
                <span className={classNames('block text-xs', look)}>{words}</span>
              </span>
            </GridListItem>
          )
        })}
      </GridList>
    </div>
  )
}

const size = 'size-4'

function lineOf(entries: readonly ImportEntry[], entry: ImportEntry) {
  const title = entry.details?.title || entry.name
  switch (entry.stage) {
    case 'waiting':
      return {
        title,
        words: 'waits to be read',
        icon: <CircleDashed aria-hidden className={size} />,
        look: 'text-muted',
      }
    case 'reading':
    case 'rereading':
      return { title, words: 'is being read', icon: <Spinner />, look: 'text-muted' }
    case 'refused':
      return {
        title,
        words: 'could not be read',
        icon: <CircleAlert aria-hidden className={size} />,
        look: 'text-danger',
      }
    case 'shelving':
      return { title, words: 'goes on the shelf', icon: <Spinner />, look: 'text-muted' }
    case 'shelved':
      return { title, words: 'on the shelf', icon: <Check aria-hidden className={size} />, look: 'text-positive' }
    case 'ready':
      return { title, ...readyLine(entries, entry) }
  }
}

function readyLine(entries: readonly ImportEntry[], entry: ImportEntry) {
  const warning = (words: string) => ({
    words,
    icon: <CircleAlert aria-hidden className={size} />,
    look: 'text-warning',
  })
  if (entry.problem) return { ...warning('not on the shelf yet: look here'), look: 'text-danger' }
  if ((entry.preview?.similar.length ?? 0) > 0) return warning('already on the shelf')
  if (twinOf(entries, entry)) return warning('the same text twice')
  return { words: 'ready', icon: <FileText aria-hidden className={size} />, look: 'text-muted' }
}
