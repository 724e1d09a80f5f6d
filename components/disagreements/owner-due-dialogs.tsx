'use client'
import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import type { UserId } from '@/core/ids'
import { Actions } from '../ui/actions'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { optionLook } from '../ui/popover-look'
import { TextField } from '../ui/text-field'
import { daysAfter } from './due-words'
import type { Candidate } from './owner-and-due'

interface SettingProps<Value> {
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Answers null when it was done, else a sentence. */
  readonly onSet: (value: Value | null) => Promise<string | null>
}

export interface OwnerDialogProps extends SettingProps<UserId> {
  readonly candidates: readonly Candidate[]
  readonly ownerId: UserId | null
}

/** Asks who is to bring the disagreement to a decision. */
export function OwnerDialog({ isOpen, onClose, onSet, candidates, ownerId }: OwnerDialogProps) {
  const { error, set } = useSetting(onSet, onClose)
  return (
    <Dialog
      title="Who looks after it?"
      lead="The owner is told, and brings it to a decision."
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
    >
      <ListBox
        aria-label="Owner"
        autoFocus
        className="max-h-80 overflow-y-auto rounded-md border p-1 outline-none"
        onAction={(key) => set(candidates.find(({ id }) => id === key)?.id ?? null)}
      >
        {[
          ...candidates.map(({ id, name }) => (
            <ListBoxItem key={id} id={id} textValue={name} className={optionLook}>
              <bdi className="flex-1">{name}</bdi>
              {id === ownerId ? <span className="text-xs text-muted">now</span> : null}
            </ListBoxItem>
          )),
          <ListBoxItem key="none" id="none" textValue="Nobody" className={`${optionLook} text-muted`}>
            Nobody
          </ListBoxItem>,
        ]}
      </ListBox>
      <Wrong error={error} />
    </Dialog>
  )
}

export interface DueDialogProps extends SettingProps<string> {
  /** ISO dates. */
  readonly dueOn: string | null
  readonly today: string
}

/** Asks until when the disagreement is to be decided. */
export function DueDialog({ isOpen, onClose, onSet, dueOn, today }: DueDialogProps) {
  const { error, isPending, set } = useSetting(onSet, onClose)
  const [date, setDate] = useState(dueOn ?? daysAfter(today, 7))
  return (
    <Dialog title="Until when?" isOpen={isOpen} onOpenChange={(open) => (open ? undefined : onClose())}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (/^\d{4}-\d\d-\d\d$/.test(date)) set(date)
        }}
      >
        <TextField label="Due date" type="date" value={date} onChange={setDate} autoFocus />
        <div className="mt-2 flex flex-wrap gap-2">
          {[
            ['Tomorrow', 1],
            ['In a week', 7],
            ['In two weeks', 14],
          ].map(([label, days]) => (
            <Button key={label} size="sm" onPress={() => setDate(daysAfter(today, Number(days)))}>
              {label}
            </Button>
          ))}
        </div>
        <Wrong error={error} />
        <Actions className="mt-3">
          {dueOn === null ? null : (
            <Button look="plain" onPress={() => set(null)}>
              No due date
            </Button>
          )}
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" look="primary" isPending={isPending}>
            Set the date
          </Button>
        </Actions>
      </form>
    </Dialog>
  )
}

function useSetting<Value>(onSet: SettingProps<Value>['onSet'], onClose: () => void) {
  const [error, setError] = useState<string | null>(null)
  const [isPending, setPending] = useState(false)
  const set = (value: Value | null) => {
    setPending(true)
    setError(null)
    void onSet(value).then((sentence) => {
      setPending(false)
      setError(sentence)
      if (sentence === null) onClose()
    })
  }
  return { error, isPending, set }
}

function Wrong({ error }: { readonly error: string | null }) {
  return error === null ? null : (
    <p role="alert" className="mt-2 text-[0.8125rem] text-danger">
      {error}
    </p>
  )
}
