'use client'
import { MessagesSquare, Scale, Split } from 'lucide-react'
import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { counted } from '@/core/import/change'
import type { Article } from '@/core/projects/project'
import type { DisagreementCounts } from '@/core/rounds/progress'
import type { ThreadCounts } from '@/core/threads/gather'
import { Button } from '../ui/button'
import { buttonLook } from '../ui/button-look'
import { classNames } from '../ui/class-names'
import { Kbd } from '../ui/kbd'
import { LinkButton } from '../ui/link-button'

/** The consensus layer of an article: how much there is, and whether it is shown. */
export interface ConsensusSwitch {
  readonly count: number
  readonly isShown: boolean
  readonly onToggle: () => void
}

export interface DeskHeaderProps {
  readonly article: Article
  readonly wordCount: number
  readonly counts: ThreadCounts
  readonly onOpenThreads: () => void
  readonly disagreements: DisagreementCounts
  readonly disagreementsHref: string
  readonly consensus: ConsensusSwitch
  /** The round and the viewer's part in it. */
  readonly children?: ReactNode
}

/** Title and source of the article above its text, its round, and the ways on from here. */
export function DeskHeader(props: DeskHeaderProps) {
  const { article, wordCount, counts, onOpenThreads, disagreements, disagreementsHref, consensus, children } = props
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
      {children}
      <div className="no-print mt-3 flex flex-wrap gap-2">
        <Button size="sm" icon={<MessagesSquare aria-hidden className="size-4" />} keys="g d" onPress={onOpenThreads}>
          {counts.open + counts.resolved === 0 ? 'Discuss this article' : `Discussions (${counts.open} open)`}
        </Button>
        {disagreements.open + disagreements.reopened + disagreements.decided === 0 ? null : (
          <LinkButton size="sm" href={disagreementsHref} icon={<Split aria-hidden className="size-4" />}>
            {disagreementWords(disagreements)}
          </LinkButton>
        )}
        {consensus.count === 0 ? null : (
          <ToggleButton
            isSelected={consensus.isShown}
            onChange={consensus.onToggle}
            className={classNames(buttonLook('quiet', 'sm'), 'data-selected:border-ink data-selected:bg-wash-strong')}
          >
            <Scale aria-hidden className="size-4" />
            Consensus ({consensus.count.toLocaleString('en')})
            <Kbd keys="Shift+C" />
          </ToggleButton>
        )}
      </div>
    </header>
  )
}

function disagreementWords({ open, reopened, decided }: DisagreementCounts): string {
  const waiting = open + reopened
  return waiting > 0 ? counted(waiting, 'disagreement') : `${counted(decided, 'disagreement')}, all decided`
}

/** Written from the day itself, so that no time zone moves it. */
function dateInWords(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
