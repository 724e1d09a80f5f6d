'use client'
import type { SuggestionKeyDownProps, SuggestionOptions, SuggestionProps } from '@tiptap/suggestion'
import { useMemo, useRef, useState } from 'react'
import type { UserId } from '@/core/ids'
import type { Member } from '@/core/projects/project'

/** A list of mentions that is open. */
export interface OpenMentions {
  readonly members: readonly Member[]
  readonly active: number
  readonly place: () => DOMRect | null
  readonly choose: (member: Member) => void
}

type Suggested = SuggestionProps<Member, { id: UserId }>

/** Turns Tiptap's suggestion callbacks into state. `render` goes to the extension, `open` to the list. */
export function useMentions(): {
  readonly open: OpenMentions | null
  readonly setActive: (index: number) => void
  readonly isOpen: () => boolean
  readonly render: NonNullable<SuggestionOptions<Member, { id: UserId }>['render']>
} {
  const [open, setOpen] = useState<OpenMentions | null>(null)
  // What the keys act on; the state only shows it.
  const now = useRef<OpenMentions | null>(null)

  return useMemo(() => {
    const set = (next: OpenMentions | null) => {
      now.current = next
      setOpen(next)
    }
    const show = (props: Suggested) => {
      if (props.items.length === 0) return set(null)
      const same =
        now.current?.members.map(({ userId }) => userId).join() === props.items.map(({ userId }) => userId).join()
      set({
        members: props.items,
        active: same ? (now.current?.active ?? 0) : 0,
        place: () => props.clientRect?.() ?? null,
        choose: (member) => props.command({ id: member.userId }),
      })
    }
    const press = ({ event }: SuggestionKeyDownProps): boolean => {
      const list = now.current
      if (!list || event.isComposing) return false
      const count = list.members.length
      if (event.key === 'ArrowDown') set({ ...list, active: (list.active + 1) % count })
      else if (event.key === 'ArrowUp') set({ ...list, active: (list.active + count - 1) % count })
      else if (event.key === 'Escape') set(null)
      else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab') {
        const member = list.members[list.active]
        if (!member) return false
        list.choose(member)
      } else return false
      return true
    }
    return {
      open,
      setActive: (active: number) => {
        if (now.current && now.current.active !== active) set({ ...now.current, active })
      },
      isOpen: () => now.current !== null,
      render: () => ({ onStart: show, onUpdate: show, onKeyDown: press, onExit: () => set(null) }),
    }
  }, [open])
}
