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
  /** Names of sides; null where they are hidden. */
  readonly sideNameOf: ((id: UserId) => string) | null
  readonly onChanged: () => void
}

/** What decides many disagreements at once, and what was so decided before. */
export function BulkActions(props: BulkActionsProps) {
  const { projectId, articleIds, categories, nameOf, sideNameOf, onChanged } = props
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
        sideNameOf={sideNameOf}
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
