import { Ellipsis, ListTree, type LucideIcon, MoveHorizontal, PlusCircle, Shapes } from 'lucide-react'
import type { DisagreementKind } from '@/core/disagreements/disagreement'
import { classNames } from '../ui/class-names'

/** The sign, the word and the sentence of each kind. */
export const kindLooks: Readonly<
  Record<DisagreementKind, { readonly icon: LucideIcon; readonly word: string; readonly sentence: string }>
> = {
  category: { icon: Shapes, word: 'Category', sentence: 'They put the passage under different categories.' },
  extra: { icon: PlusCircle, word: 'Extra', sentence: 'Somebody put one category more on the passage.' },
  boundary: { icon: MoveHorizontal, word: 'Boundary', sentence: 'The same categories, on different words.' },
  missed: { icon: Ellipsis, word: 'Missed', sentence: 'Somebody marked nothing here.' },
  depth: { icon: ListTree, word: 'Depth', sentence: 'The categories stand above and below each other.' },
}

/** A kind by its sign and its word. */
export function KindLabel({ kind, className }: { readonly kind: DisagreementKind; readonly className?: string }) {
  const { icon: Icon, word } = kindLooks[kind]
  return (
    <span className={classNames('inline-flex items-center gap-1.5 whitespace-nowrap', className)}>
      <Icon aria-hidden className="size-4 shrink-0 text-muted" strokeWidth={1.75} />
      {word}
    </span>
  )
}
