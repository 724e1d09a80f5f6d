'use client'
import { MessagesSquare } from 'lucide-react'
import type { Article } from '@/core/projects/project'
import type { ThreadCounts } from '@/core/threads/gather'
import { Button } from '../ui/button'

export interface DeskHeaderProps {
  readonly article: Article
  readonly wordCount: number
  readonly counts: ThreadCounts
  readonly onOpenThreads: () => void
}

/** Title and source of the article above its text. */
export function DeskHeader({ article, wordCount, counts, onOpenThreads }: DeskHeaderProps) {
  const source = [
    article.author,
    article.outlet,
    article.publishedOn === null ? '' : dateInWords(article.publishedOn),
  ].filter((part) => part !== '')
  return (
    <header className="mb-8 max-w-measure border-b border-rule pb-5">
      <h1
        className="font-serif text-[1.75rem] leading-tight font-semibold text-balance sm:text-4xl"
        lang={article.language === 'und' ? undefined : article.language}
      >
        {article.title}
      </h1>
      <p className="mt-3 text-sm text-muted">
        {source.length > 0 ? `${source.join(' · ')} · ` : ''}
        <span className="tabular-nums">{wordCount.toLocaleString('en')}</span> words
        {article.sourceUrl === null ? null : (
          <>
            {' · '}
            <a
              href={article.sourceUrl}
              rel="noopener noreferrer nofollow"
              target="_blank"
              className="underline decoration-rule-strong underline-offset-2 hover:text-ink"
            >
              source<span className="sr-only"> (opens in a new tab)</span>
            </a>
          </>
        )}
      </p>
      <Button
        size="sm"
        className="mt-3"
        icon={<MessagesSquare aria-hidden className="size-4" />}
        keys="g d"
        onPress={onOpenThreads}
      >
        {counts.open + counts.resolved === 0 ? 'Discuss this article' : `Discussions (${counts.open} open)`}
      </Button>
    </header>
  )
}

/** Written from the day itself, so that no time zone moves it. */
function dateInWords(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
