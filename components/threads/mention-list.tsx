'use client'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Member } from '@/core/projects/project'
import { Avatar } from '../ui/avatar'
import { classNames } from '../ui/class-names'
import { optionLook, popoverLook } from '../ui/popover-look'

export interface MentionListProps {
  readonly id: string
  readonly members: readonly Member[]
  /** Which one Enter takes. */
  readonly active: number
  /** Where the `@` stands in the window; asked again when something scrolls. */
  readonly place: () => DOMRect | null
  readonly onHover: (index: number) => void
  readonly onChoose: (member: Member) => void
}

/** The people one can mention, beside the caret. The focus stays in the text, which names the active option. */
export function MentionList({ id, members, active, place, onHover, onChoose }: MentionListProps) {
  const list = useRef<HTMLUListElement>(null)

  useLayoutEffect(() => {
    // The top layer: no scrolling or transformed ancestor can cut it or carry it away.
    list.current?.showPopover()
  }, [])

  useEffect(() => {
    const move = () => {
      const element = list.current
      const caret = place()
      if (!element || !caret) return
      const { width, height } = element.getBoundingClientRect()
      const above = caret.bottom + height + 8 > innerHeight && caret.top > height + 8
      element.style.left = `${Math.max(8, Math.min(caret.left, innerWidth - width - 8))}px`
      element.style.top = `${above ? caret.top - height - 4 : caret.bottom + 4}px`
    }
    move()
    addEventListener('scroll', move, { capture: true, passive: true })
    addEventListener('resize', move)
    return () => {
      removeEventListener('scroll', move, { capture: true })
      removeEventListener('resize', move)
    }
  }, [place, members])

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])

  return (
    <ul
      ref={list}
      id={id}
      role="listbox"
      aria-label="Members to mention"
      popover="manual"
      className={classNames(popoverLook, 'fixed inset-auto m-0 max-h-64 min-w-48 overflow-auto p-1')}
    >
      {members.map((member, index) => (
        <li
          key={member.userId}
          id={mentionOptionId(id, index)}
          role="option"
          aria-selected={index === active}
          className={classNames(optionLook, index === active && 'bg-wash')}
          onPointerMove={() => onHover(index)}
          onPointerDown={(event) => {
            // The caret stays in the text.
            event.preventDefault()
            onChoose(member)
          }}
        >
          <Avatar name={member.name} size="sm" />
          <bdi className="min-w-0 flex-1 truncate">{member.name}</bdi>
          <span className="text-xs text-muted">{member.role}</span>
        </li>
      ))}
    </ul>
  )
}

/** The id of one option of the list, for `aria-activedescendant`. */
export function mentionOptionId(listId: string, index: number): string {
  return `${listId}-${index}`
}
