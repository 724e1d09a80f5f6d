'use client'
import Link from 'next/link'
import { detailNames } from '../articles/article-details'
import { Button } from '../ui/button'
import { Callout } from '../ui/callout'
import { mayRetry, type ImportEntry } from './import-entry'

export interface EntryNoticesProps {
  readonly entry: ImportEntry
  readonly twin: ImportEntry | null
  readonly projectHref: string
  readonly onRetry: () => void
}

/** What somebody should know before a text goes on the shelf: what failed, and where the same text is already. */
export function EntryNotices({ entry, twin, projectHref, onRetry }: EntryNoticesProps) {
  const { stage, problem, preview } = entry
  // With the draft gone from the server, only reading anew helps.
  const isWorthReading = problem !== null && (stage === 'refused' ? mayRetry(problem) : problem.code === 'not-found')
  const similar = preview?.similar ?? []
  if (problem === null && similar.length === 0 && twin === null) return null
  return (
    <div className="mb-6 flex flex-col gap-3">
      {problem ? (
        <Callout
          tone="danger"
          isNews
          title={stage === 'refused' ? 'This could not be read' : 'This is not on the shelf yet'}
          action={
            isWorthReading ? (
              <Button size="sm" onPress={onRetry}>
                Read it again
              </Button>
            ) : null
          }
        >
          {problem.errors.length === 0
            ? problem.detail
            : problem.errors.map(({ path, message }) => (
                <p key={`${path} ${message}`}>{path === '' ? message : `${nameOf(path)}: ${message}`}</p>
              ))}
        </Callout>
      ) : null}
      {similar.map(({ articleId, title }) => (
        <Callout key={articleId} tone="warning" title="This very text is on the shelf already">
          As{' '}
          <Link href={`${projectHref}/articles/${articleId}`} className="link">
            {title}
          </Link>
          . Discard it here, unless you want it twice.
        </Callout>
      ))}
      {twin && similar.length === 0 ? (
        <Callout tone="warning" title="You brought this very text twice">
          It is the same as “{twin.details?.title || twin.name}” above. Discard one of them.
        </Callout>
      ) : null}
    </div>
  )
}

function nameOf(path: string): string {
  return new Map<string, string>(Object.entries(detailNames)).get(path) ?? path
}
