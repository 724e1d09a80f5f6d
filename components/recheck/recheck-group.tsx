'use client'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Category } from '@/core/codebook/category'
import type { OldTag } from '@/core/codebook/recheck'
import { pathInWords } from '@/core/codebook/tree'
import type { ProjectId } from '@/core/ids'
import { CategorySwatch } from '../ui/category-swatch'
import { RecheckChanges } from './recheck-changes'
import { type RecheckGroup as Group, rulesSince } from './recheck-groups'
import { useRulesOf } from './use-rules-of'

export interface RecheckGroupProps {
  readonly projectId: ProjectId
  readonly group: Group
  readonly category: Category
  /** Names from the root down. */
  readonly path: readonly string[]
  readonly row: (tag: OldTag) => ReactNode
  /** Stands at the head of tags that can be confirmed together. */
  readonly confirmAll: (tags: readonly OldTag[]) => ReactNode
}

/** The tags of one category, under what is news to them. */
export function RecheckGroup({ projectId, group, category, path, row, confirmAll }: RecheckGroupProps) {
  const { id, name, colour, definition, definitionRev } = category
  const rules = useRulesOf(projectId, id, definitionRev)
  return (
    <section aria-label={pathInWords(path)} className="mt-10 first:mt-2">
      <h2 className="flex items-baseline gap-2.5 font-serif text-xl font-semibold">
        <CategorySwatch colour={colour} />
        <Link
          href={`/projects/${projectId}/codebook?category=${id}`}
          className="min-w-0 wrap-anywhere underline-offset-[0.18em] not-hover:no-underline hover:underline"
        >
          <bdi>{name}</bdi>
        </Link>
      </h2>
      {definition.summary === '' ? null : (
        <p className="mt-1 line-clamp-3 max-w-measure text-pretty text-muted">{definition.summary}</p>
      )}
      {group.layers.map(({ codedUnder, changedAt, tags }) => (
        <div key={codedUnder} className="mt-4">
          <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2 border-b border-rule-strong pb-3">
            <div className="min-w-0">
              <h3 className="mb-1 text-[0.8125rem] font-medium text-muted">
                Coded under meaning no. {codedUnder}, now no. {definitionRev}. Since then:
              </h3>
              <RecheckChanges rules={rules === null ? null : rulesSince(rules, changedAt)} />
            </div>
            {confirmAll(tags)}
          </div>
          <ul>{tags.map(row)}</ul>
        </div>
      ))}
    </section>
  )
}
