'use client'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { QuotedRule } from '@/core/codebook/rule'
import type { CategoryColour } from '@/core/colour/palette'
import type { ProjectId } from '@/core/ids'
import { Provenance, RuleMenu, type RuleActions } from './rule-item'
import { passageHref } from './teaching-links'

export interface LiveExampleProps {
  readonly projectId: ProjectId
  readonly rule: QuotedRule
  readonly colour: CategoryColour
  readonly name: string
  readonly source: ReactNode
  readonly actions: RuleActions | null
}

/** A passage that stands for the category, in the words it has now. */
export function LiveExample({ projectId, rule, colour, name, source, actions }: LiveExampleProps) {
  const { quote, highlightId, text } = rule
  return (
    <li className="flex items-start gap-2 py-2.5">
      <div className="min-w-0 flex-1">
        {quote === null || highlightId === null ? (
          <p className="border-l-2 border-rule-strong pl-3 text-muted">
            The passage is not to be seen: its highlight was deleted, or its article is sealed for now.
          </p>
        ) : (
          <blockquote data-category-colour={colour} className="border-l-2 border-category pl-3">
            <p className="line-clamp-6 max-w-measure font-serif text-base leading-relaxed text-pretty wrap-anywhere">
              {quote.exact}
            </p>
            <Link
              href={passageHref(projectId, quote.articleId, highlightId)}
              className="link mt-0.5 inline-block text-[0.8125rem]"
            >
              <bdi>{quote.articleTitle}</bdi>
            </Link>
          </blockquote>
        )}
        <div className="pl-3.5">
          {text === '' ? null : <p className="mt-1 max-w-measure text-pretty whitespace-pre-wrap">{text}</p>}
          <Provenance name={name} at={rule.createdAt} source={source} />
        </div>
      </div>
      {actions ? <RuleMenu rule={rule} {...actions} /> : null}
    </li>
  )
}
