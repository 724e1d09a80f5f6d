'use client'
import { MessageSquare, NotebookPen, Tag as TagIcon, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Category } from '@/core/codebook/category'
import type { CategoryId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import type { ThreadView as GatheredThread } from '@/core/threads/gather'
import { countThreads, threadSummary } from '@/core/threads/gather'
import { namesOf } from '../threads/name-of'
import { type ThreadPeople, mayComment } from '../threads/thread-people'
import { Avatar } from '../ui/avatar'
import { IconButton } from '../ui/icon-button'
import { RelativeTime } from '../ui/relative-time'
import { CardThreads } from './card-threads'
import { NoteField } from './note-field'
import { TagList } from './tag-list'
import type { HighlightDeeds } from './use-highlight-deeds'
import type { DiscussionDeeds } from './use-thread-deeds'

export interface HighlightCardProps {
  readonly highlight: Highlight
  readonly isActive: boolean
  readonly categories: ReadonlyMap<CategoryId, Category>
  readonly threads: readonly GatheredThread[]
  readonly people: ThreadPeople
  /** Whether the viewer may change it: it is the viewer's own. */
  readonly isMine: boolean
  readonly deeds: HighlightDeeds
  readonly discussion: DiscussionDeeds
  /** Opens the menu of categories beside the element. */
  readonly onChooseCategories: (highlight: Highlight, rect: DOMRect) => void
}

/** A highlight as the margin speaks of it: whose it is, its categories, the note, and what is said about it. */
export function HighlightCard(props: HighlightCardProps) {
  const { highlight, isActive, categories, threads, people } = props
  const [isNoting, setNoting] = useState(false)
  const [isDiscussing, setDiscussing] = useState(false)
  const name = namesOf(people.members)(highlight.authorId)
  const counts = countThreads(threads)
  return (
    <div
      className="flex flex-col gap-1.5 border-l-2 border-rule py-1 pl-3 text-sm in-data-active:border-ink"
      data-highlight={highlight.id}
    >
      <div className="flex min-w-0 items-center gap-1.5 text-muted">
        <Avatar name={name} size="sm" />
        <span className="min-w-0 truncate">{name}</span>
        <span aria-hidden>·</span>
        <RelativeTime at={highlight.createdAt} className="shrink-0" />
      </div>
      <TagList highlight={highlight} categories={categories} />
      {isNoting ? (
        <NoteField
          note={highlight.note}
          onSave={(note) => {
            props.deeds.annotate(highlight, note)
            setNoting(false)
          }}
          onCancel={() => setNoting(false)}
        />
      ) : highlight.note === '' ? null : (
        <p className="font-serif text-[0.9375rem] leading-snug break-words whitespace-pre-wrap">{highlight.note}</p>
      )}
      {!isActive && threads.length > 0 ? (
        <p className="flex items-center gap-1.5 text-muted">
          <MessageSquare aria-hidden className="size-3.5" /> {threadSummary(counts)}
        </p>
      ) : null}
      {isActive ? (
        <CardActions {...props} onNote={() => setNoting(true)} onDiscuss={() => setDiscussing(true)} />
      ) : null}
      {isActive ? (
        <CardThreads
          highlight={highlight}
          threads={threads}
          people={people}
          discussion={props.discussion}
          isOpening={isDiscussing}
          onOpened={() => setDiscussing(false)}
        />
      ) : null}
    </div>
  )
}

interface CardActionsProps extends HighlightCardProps {
  readonly onNote: () => void
  readonly onDiscuss: () => void
}

function CardActions({ highlight, isMine, people, deeds, onChooseCategories, onNote, onDiscuss }: CardActionsProps) {
  return (
    <div className="-ml-1.5 flex gap-0.5" role="group" aria-label="Highlight">
      {isMine ? (
        <>
          <IconButton
            label="Choose categories"
            keys="t"
            size="sm"
            onPress={(event) => onChooseCategories(highlight, event.target.getBoundingClientRect())}
          >
            <TagIcon className="size-4" />
          </IconButton>
          <IconButton label={highlight.note === '' ? 'Add a note' : 'Change the note'} size="sm" onPress={onNote}>
            <NotebookPen className="size-4" />
          </IconButton>
        </>
      ) : null}
      {mayComment(people) ? (
        <IconButton label="Discuss" size="sm" onPress={onDiscuss}>
          <MessageSquare className="size-4" />
        </IconButton>
      ) : null}
      {isMine ? (
        <IconButton label="Delete the highlight" size="sm" onPress={() => deeds.remove(highlight)}>
          <Trash2 className="size-4" />
        </IconButton>
      ) : null}
    </div>
  )
}
