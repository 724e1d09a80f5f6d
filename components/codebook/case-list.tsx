'use client'
import Link from 'next/link'
import { useState } from 'react'
import type { CaseLaw } from '@/core/codebook/case-law'
import type { CategoryId, ProjectId } from '@/core/ids'
import { outcomeWords } from '../disagreements/outcome-words'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { RelativeTime } from '../ui/relative-time'
import { disagreementHref } from './teaching-links'

/** As many decisions as stand open at first. */
const shownAtFirst = 4

export interface CaseListProps {
  readonly projectId: ProjectId
  readonly categoryId: CategoryId
  /** Newest first. */
  readonly cases: readonly CaseLaw[]
  /** How many there are, those included that are not listed. */
  readonly count: number
}

/** The case law of a category. */
export function CaseList({ projectId, categoryId, cases, count }: CaseListProps) {
  const [isAll, setAll] = useState(false)
  const shown = isAll ? cases : cases.slice(0, shownAtFirst)
  return (
    <>
      <ol className="divide-y divide-rule">
        {shown.map((each) => (
          <Case key={each.decisionId} projectId={projectId} law={each} />
        ))}
      </ol>
      {shown.length < cases.length ? (
        <Button size="sm" look="plain" className="mt-1 -ml-2.5 text-muted" onPress={() => setAll(true)}>
          Show all {cases.length.toLocaleString('en')} decisions
        </Button>
      ) : count > cases.length ? (
        <Link
          href={`/projects/${projectId}/disagreements?category=${categoryId}&state=decided`}
          className="link mt-2 inline-block text-[0.8125rem]"
        >
          Older ones, {count.toLocaleString('en')} in all
        </Link>
      ) : null}
    </>
  )
}

function Case({ projectId, law }: { readonly projectId: ProjectId; readonly law: CaseLaw }) {
  const { articleId, articleTitle, disagreementId, quote, outcome, reason, decidedBy, decidedAt, isReopened } = law
  return (
    <li className="py-3">
      <p className="line-clamp-3 max-w-measure font-serif text-base leading-relaxed text-pretty wrap-anywhere">
        {quote === '' ? <span className="text-muted">The passage is gone.</span> : <q>{quote}</q>}
      </p>
      <p className="mt-1 flex max-w-measure flex-wrap items-baseline gap-x-2">
        <span className="font-medium">{outcomeWords[outcome].label}</span>
        {isReopened ? <Badge tone="warning">Reopened</Badge> : null}
      </p>
      <p className="max-w-measure text-pretty wrap-anywhere whitespace-pre-wrap">{reason}</p>
      <p className="mt-1 text-[0.8125rem] text-pretty text-muted">
        <bdi>{decidedBy.name}</bdi> · <RelativeTime at={decidedAt} /> ·{' '}
        <Link href={disagreementHref(projectId, articleId, disagreementId)} className="link">
          in <bdi>{articleTitle}</bdi>
        </Link>
      </p>
    </li>
  )
}
