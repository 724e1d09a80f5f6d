'use client'
import { useMemo } from 'react'
import type { Highlight } from '@/core/reading/highlight'
import type { Reading } from '@/core/reading/reading'
import type { ThreadView as GatheredThread } from '@/core/threads/gather'
import { ThreadPanel } from '../threads/thread-panel'
import type { ThreadPeople } from '../threads/thread-people'
import { Sheet } from '../ui/sheet'
import type { DiscussionDeeds } from './use-thread-deeds'

export interface DiscussionSheetProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly reading: Reading
  readonly views: readonly GatheredThread[]
  readonly people: ThreadPeople
  readonly discussion: DiscussionDeeds
  /** Goes to the passage a thread is about. */
  readonly onShow: (highlight: Highlight) => void
}

/** All discussions of the article, and a new one about it as a whole. */
export function DiscussionSheet({ isOpen, onClose, reading, views, people, discussion, onShow }: DiscussionSheetProps) {
  const { onOpen, ...deeds } = discussion
  const aboutOf = useMemo(
    () =>
      ({ thread }: GatheredThread) =>
        thread.subject.kind === 'highlight' ? (reading.highlights.get(thread.subject.id) ?? null) : null,
    [reading.highlights],
  )
  return (
    <Sheet title="Discussions" isOpen={isOpen} onOpenChange={(open) => (open ? undefined : onClose())}>
      <ThreadPanel
        views={views}
        people={people}
        draftKey={`${people.viewer.userId}:article:${reading.article.id}`}
        subjectOf={(view) => {
          const highlight = aboutOf(view)
          return highlight === null ? 'The whole article' : <q className="font-serif">{shortened(highlight.exact)}</q>
        }}
        onShow={(view) => {
          const highlight = aboutOf(view)
          if (highlight !== null) onShow(highlight)
        }}
        onOpenThread={(body) => {
          onOpen({ kind: 'article', id: reading.article.id }, body)
        }}
        {...deeds}
      />
    </Sheet>
  )
}

/** Enough of a quote to know it by. */
const quoteUnits = 120

function shortened(quote: string): string {
  return quote.length <= quoteUnits ? quote : `${quote.slice(0, quote.lastIndexOf(' ', quoteUnits))} …`
}
