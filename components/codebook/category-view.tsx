'use client'
import { Pencil } from 'lucide-react'
import type { ReactNode } from 'react'
import { type CodebookNode, pathInWords } from '@/core/codebook/tree'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { CategorySwatch } from '../ui/category-swatch'
import { LinkButton } from '../ui/link-button'

export interface CategoryViewProps {
  readonly node: CodebookNode
  /** Highlights with this very category. */
  readonly count: number
  readonly excerptsHref: string
  /** Absent for whoever may not change the codebook. */
  readonly onEdit?: () => void
  /** The way to the tags that are older than its meaning. */
  readonly recheck?: ReactNode
  /** What decisions taught it, below its definition. */
  readonly teachings?: ReactNode
}

/** What a category means, to be read. */
export function CategoryView({
  node: { category, path },
  count,
  excerptsHref,
  onEdit,
  recheck,
  teachings,
}: CategoryViewProps) {
  const { name, colour, key, definition, definitionRev, retiredAt } = category
  const { summary, use, avoid, examples } = definition
  const isDefined = summary !== '' || use !== '' || avoid !== '' || examples.length > 0
  return (
    <article aria-labelledby="category-title">
      {path.length > 1 ? <p className="text-[0.8125rem] text-muted">{pathInWords(path.slice(0, -1))}</p> : null}
      <header className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <h2
          id="category-title"
          className="flex min-w-0 flex-1 basis-60 items-baseline gap-2.5 font-serif text-xl font-semibold"
        >
          <CategorySwatch colour={colour} />
          <bdi className="min-w-0 wrap-anywhere">{name}</bdi>
        </h2>
        {onEdit ? (
          <Button size="sm" keys="e" icon={<Pencil aria-hidden className="size-3.5" />} onPress={onEdit}>
            Edit
          </Button>
        ) : null}
      </header>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.8125rem] text-muted">
        {retiredAt === null ? null : <Badge>retired</Badge>}
        {key === null ? (
          'No key'
        ) : (
          <span>
            Key <b className="font-medium text-ink uppercase">{key}</b>
          </span>
        )}
        <span>Meaning no. {definitionRev}</span>
        {recheck}
      </p>
      <div className="mt-5 flex flex-col gap-5">
        {isDefined ? null : (
          <p className="text-muted">
            Not defined yet. A sentence on what it means, and when not to use it, is what keeps several people in
            agreement.
          </p>
        )}
        <Part title="What it means">{summary}</Part>
        <Part title="When to use it">{use}</Part>
        <Part title="When not to use it">{avoid}</Part>
        {examples.length === 0 ? null : (
          <Part title="Examples">
            <ul className="flex flex-col gap-2">
              {examples.map((example, n) => (
                <li key={n} data-category-colour={colour} className="border-l-2 border-category pl-3">
                  {example}
                </li>
              ))}
            </ul>
          </Part>
        )}
      </div>
      <p className="mt-7">
        {count === 0 ? (
          <span className="text-[0.8125rem] text-muted">Nothing is tagged with it yet.</span>
        ) : (
          <LinkButton href={excerptsHref} size="sm">
            {count === 1
              ? 'The one passage tagged with it'
              : `All ${count.toLocaleString('en')} passages tagged with it`}
          </LinkButton>
        )}
      </p>
      {teachings}
    </article>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  if (children === '') return null
  return (
    <section>
      <h3 className="text-[0.8125rem] font-medium text-muted">{title}</h3>
      <div className="mt-1 max-w-measure font-serif text-base leading-relaxed text-pretty wrap-anywhere whitespace-pre-wrap">
        {children}
      </div>
    </section>
  )
}
