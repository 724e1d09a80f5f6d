import type { Category } from '@/core/codebook/category'
import type { CategoryId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import { CategoryChip } from '../ui/category-chip'

export interface TagListProps {
  readonly highlight: Highlight
  readonly categories: ReadonlyMap<CategoryId, Category>
}

/** The categories of a highlight by name. */
export function TagList({ highlight, categories }: TagListProps) {
  if (highlight.tags.length === 0) return <p className="text-muted italic">No category yet</p>
  return (
    <ul className="flex flex-wrap gap-1" aria-label="Categories">
      {highlight.tags.map(({ categoryId }) => {
        const category = categories.get(categoryId)
        return (
          <li key={categoryId} className="max-w-full">
            {category === undefined ? (
              <span className="text-muted">unknown category</span>
            ) : (
              <CategoryChip
                colour={category.colour}
                name={category.name}
                {...(noteOf(category) === null ? {} : { note: noteOf(category) ?? '' })}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}

function noteOf(category: Category): string | null {
  if (category.deletedAt !== null) return 'deleted'
  return category.retiredAt === null ? null : 'retired'
}
