'use client'
import type { ReactNode } from 'react'
import { ArticleFields } from '../articles/article-fields'
import { faultAt } from '../http/problem'
import { Button } from '../ui/button'
import { Callout } from '../ui/callout'
import { LinkButton } from '../ui/link-button'
import { Spinner } from '../ui/spinner'
import { ChangesReport } from './changes-report'
import { EntryNotices } from './entry-notices'
import { FoundNote } from './found-note'
import type { ImportEntry } from './import-entry'
import type { ImportQueue } from './import-queue'
import { StepSwitches } from './step-switches'
import { TextPreview } from './text-preview'

export interface EntryViewProps {
  readonly entry: ImportEntry
  /** An earlier entry with the very same text. */
  readonly twin: ImportEntry | null
  readonly queue: ImportQueue
  readonly projectHref: string
  readonly onShelve: () => void
  readonly onDiscard: () => void
}

/** One text that was brought: how it will read, what is known of it, what was changed. */
export function EntryView({ entry, twin, queue, projectHref, onShelve, onDiscard }: EntryViewProps) {
  const { key, stage, preview, details, switches, problem } = entry
  if (stage === 'shelved') return <Shelved entry={entry} projectHref={projectHref} />
  const isBusy = stage === 'shelving' || stage === 'waiting' || stage === 'reading'
  return (
    <article aria-label={details?.title || entry.name}>
      <header className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-3 border-b pb-4">
        <div className="min-w-0 flex-1 basis-56">
          <h2 className="truncate font-serif text-lg font-semibold">{entry.name}</h2>
          <p className="text-[0.8125rem] text-muted" role="status">
            {stateWords(entry)}
          </p>
        </div>
        <div className="flex gap-2 max-sm:w-full max-sm:*:flex-1">
          <Button onPress={onDiscard} isDisabled={stage === 'shelving'} keys="x">
            Discard
          </Button>
          {preview ? (
            <Button
              look="primary"
              keys="$mod+Enter"
              isPending={stage === 'shelving'}
              isDisabled={stage === 'rereading' || isBusy}
              onPress={onShelve}
            >
              Put on the shelf
            </Button>
          ) : null}
        </div>
      </header>
      <EntryNotices entry={entry} twin={twin} projectHref={projectHref} onRetry={() => queue.retry(key)} />
      {preview && details && switches ? (
        <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[20rem_minmax(0,1fr)]">
          <div className="flex flex-col gap-8">
            <Part title="Details">
              <ArticleFields
                details={details}
                isDisabled={isBusy}
                onChange={(patch) => queue.edit(key, patch)}
                faultAt={(field) => faultAt(problem, field)}
                noteAt={(field) => (
                  <FoundNote
                    field={field}
                    value={details[field]}
                    suggestions={preview.suggestions}
                    onUse={(value) => queue.edit(key, { [field]: value })}
                  />
                )}
              />
            </Part>
            <Part title="Reading the text">
              <StepSwitches switches={switches} isDisabled={isBusy} onChange={(next) => queue.switchTo(key, next)} />
            </Part>
            <Part title="What was changed">
              <ChangesReport changes={preview.changes} />
            </Part>
          </div>
          <section aria-label="The text as it will read" className="min-w-0">
            <TextPreview
              key={preview.id}
              preview={preview}
              language={details.language}
              isStale={stage !== 'ready' && stage !== 'shelving'}
            />
          </section>
        </div>
      ) : stage === 'refused' ? null : (
        <p className="flex items-center gap-3 py-16 text-muted">
          <Spinner /> {stage === 'waiting' ? 'Waits until the texts before it are read.' : 'Reading the text …'}
        </p>
      )}
    </article>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-3 font-serif text-base font-semibold">{title}</h3>
      {children}
    </section>
  )
}

function Shelved({ entry, projectHref }: { readonly entry: ImportEntry; readonly projectHref: string }) {
  return (
    <Callout
      tone="positive"
      isNews
      className="self-start"
      title={`“${entry.details?.title ?? entry.name}” is on the shelf`}
      action={
        <LinkButton size="sm" href={`${projectHref}/articles/${entry.articleId}`}>
          Open it
        </LinkButton>
      }
    >
      Everybody in the project can read it now.
    </Callout>
  )
}

function stateWords({ stage, preview }: ImportEntry): string {
  switch (stage) {
    case 'waiting':
      return 'Waits to be read'
    case 'reading':
      return 'Is being read'
    case 'rereading':
      return 'Is being read again'
    case 'refused':
      return 'Could not be read'
    case 'shelving':
      return 'Goes on the shelf'
    case 'shelved':
      return 'On the shelf'
    case 'ready':
      return `${(preview?.text.length ?? 0).toLocaleString('en')} characters, not on the shelf yet`
  }
}
