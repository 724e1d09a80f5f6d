'use client'
import { History, Scale } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Category } from '@/core/codebook/category'
import type { ArticleId, CategoryId, ProjectId, UserId } from '@/core/ids'
import { useCommands } from '../shell/commands-provider'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { PastRulings } from './past-rulings'
import { RulingDialog } from './ruling-dialog'

export interface BulkActionsProps {
  readonly projectId: ProjectId
  /** Where rules apply: the articles the queue is narrowed to; empty for all. */
  readonly articleIds: readonly ArticleId[]
  readonly categories: ReadonlyMap<CategoryId, Category>
  readonly nameOf: (id: UserId) => string
  readonly onChanged: () => void
}

/** What decides many disagreements at once, and what was so decided before. */
export function BulkActions({ projectId, articleIds, categories, nameOf, onChanged }: BulkActionsProps) {
  const [open, setOpen] = useState<'rule' | 'past' | null>(null)
  const close = () => setOpen(null)
  useCommands(
    useMemo(
      () => [
        {
          id: 'queue.rule',
          label: 'Decide by a rule',
          section: 'Disagreements',
          words: 'bulk many majority unanimous',
          run: () => setOpen('rule'),
        },
        {
          id: 'queue.rulings',
          label: 'Past rulings',
          section: 'Disagreements',
          words: 'undo',
          run: () => setOpen('past'),
        },
      ],
      [],
    ),
  )
  return (
    <>
      <Button icon={<Scale aria-hidden className="size-4" />} onPress={() => setOpen('rule')}>
        Decide by a rule
      </Button>
      <IconButton label="Past rulings" look="quiet" onPress={() => setOpen('past')}>
        <History aria-hidden className="size-4" />
      </IconButton>
      <RulingDialog
        projectId={projectId}
        articleIds={articleIds}
        categories={categories}
        nameOf={nameOf}
        isOpen={open === 'rule'}
        onClose={close}
        onChanged={onChanged}
      />
      <PastRulings
        projectId={projectId}
        nameOf={nameOf}
        isOpen={open === 'past'}
        onClose={close}
        onChanged={onChanged}
      />
    </>
  )
}
