'use client'
import { ArrowLeft, ChevronDown, ChevronUp } from 'lucide-react'
import { type CSSProperties, type ReactNode, useCallback, useMemo, useState } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import type { UserId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import type { DeskAnswer } from '@/core/reading/reading'
import type { FrozenHighlight } from '@/core/rounds/round'
import { useDeskReading } from '../desk/use-desk-reading'
import type { Seat } from '../desk/use-highlight-deeds'
import { nameSides } from '../disagreements/side-names'
import { useMedia } from '../reading/use-media'
import { useCommands } from '../shell/commands-provider'
import { namesOf } from '../threads/name-of'
import { Callout } from '../ui/callout'
import { EmptyState } from '../ui/empty-state'
import { IconButton } from '../ui/icon-button'
import { LinkButton } from '../ui/link-button'
import { announce } from '../ui/live-region'
import { AtDifference } from './at-difference'
import { ComparedColumn } from './compare-column'
import { CompareChoices } from './compare-choices'
import { type CompareColumn, type CompareQuery, keyOfColumn, makeCompareQuery } from './compare-query'
import { extentsOf, highlightsOf, listCompared } from './column-highlights'
import { differenceAt, differencesOf, stepDifference } from './differences'
import './compare.css'

export interface CompareDeskProps {
  readonly answer: DeskAnswer
  readonly seat: Seat
  /** The project's setting: false calls analysts by letters. */
  readonly showNames: boolean
  readonly query: CompareQuery
  /** The frozen layer of the round that is meant; empty when nothing was revealed yet. */
  readonly frozen: readonly FrozenHighlight[]
  /** `<ArticleText />`; shown once in each column. */
  readonly children: ReactNode
  readonly restHref?: string
}

/** Where there is no room for columns: one at a time. */
const narrow = '(width < 56rem)'

/** The same text two to four times, under one analyst's highlights each, scrolled together. */
export function CompareDesk({ answer, seat, showNames, query, frozen, children, restHref }: CompareDeskProps) {
  const { reading } = useDeskReading(answer, seat, ignoreReload)
  const { article, version, categories, members } = reading
  const isNarrow = useMedia(narrow)
  const sources = useMemo(
    () => ({ versionId: version.id, highlights: [...reading.highlights.values()], frozen }),
    [version.id, reading.highlights, frozen],
  )
  const compared = useMemo(() => listCompared(sources), [sources])
  const nameOf = useMemo(() => {
    const known = namesOf(members)
    const naming = { id: article.id, authorIds: compared, nameOf: known, viewerId: seat.userId, showNames }
    const names = nameSides(naming)
    return (id: UserId) => names.get(id)?.name ?? (showNames ? known(id) : 'An analyst')
  }, [members, compared, article.id, seat.userId, showNames])
  const people = useMemo(() => compared.map((id) => ({ id, name: nameOf(id) })), [compared, nameOf])
  const [columns, setColumns] = useState<readonly CompareColumn[]>(() =>
    query.columns.length > 0 ? query.columns : people.slice(0, 2).map(({ id }) => ({ userId: id, layer: 'now' })),
  )
  const [shownKey, setShownKey] = useState<string | null>(null)
  const painted = useMemo(() => columns.map((column) => highlightsOf(column, sources)), [columns, sources])
  const differences = useMemo(() => differencesOf(version.text, painted.map(extentsOf)), [version.text, painted])
  const [at, setAt] = useState<number | null>(() => (query.at === null ? null : differenceAt(differences, query.at)))
  const difference = at === null ? null : (differences[at] ?? null)
  const home = `/projects/${seat.projectId}/articles/${article.id}`
  const changeColumns = (next: readonly CompareColumn[]) => {
    setColumns(next)
    setAt(null)
    window.history.replaceState(null, '', `${home}/compare?${makeCompareQuery({ ...query, columns: next, at: null })}`)
  }
  const step = useCallback(
    (by: 1 | -1) => {
      const next = stepDifference(differences, at, by)
      setAt(next)
      const found = next === null ? undefined : differences[next]
      if (found) announce(`Difference ${(next ?? 0) + 1}: ${version.text.slice(found.start, found.end).slice(0, 80)}`)
    },
    [differences, at, version.text],
  )
  useCommands(
    useMemo(() => {
      const section = 'Side by side'
      return [
        { id: 'compare.next', label: 'Next difference', keys: 'j', section, run: () => step(1) },
        { id: 'compare.previous', label: 'Previous difference', keys: 'k', section, run: () => step(-1) },
      ]
    }, [step]),
  )
  const keys = columns.map(keyOfColumn)
  const shown = shownKey !== null && keys.includes(shownKey) ? shownKey : (keys[0] ?? null)
  const isMixed = new Set(columns.map(({ layer }) => layer)).size > 1 || columns.some(({ layer }) => layer === 'blind')
  const titleOf = ({ userId, layer }: CompareColumn) =>
    isMixed ? `${nameOf(userId)}, ${layer === 'blind' ? 'blind' : 'now'}` : nameOf(userId)
  const onActivate = (highlight: Highlight) => {
    const found = differenceAt(differences, highlight.start)
    const one = found === null ? undefined : differences[found]
    if (one && one.start < highlight.end) setAt(found)
  }

  return (
    <div className="compare" style={{ '--columns': Math.max(1, columns.length) } as CSSProperties}>
      <h1 className="sr-only">“{article.title}” side by side</h1>
      <div className="compare-head no-print">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-2">
          <LinkButton
            href={home}
            look="plain"
            size="sm"
            className="-ml-2.5 min-w-0 text-muted"
            icon={<ArrowLeft aria-hidden className="size-4 shrink-0" />}
          >
            <span className="truncate">{article.title}</span>
          </LinkButton>
          <div className="ml-auto flex flex-wrap items-center gap-2">
            <CompareChoices columns={columns} people={people} hasFrozen={frozen.length > 0} onChange={changeColumns} />
            <p role="status" className="text-sm whitespace-nowrap text-muted tabular-nums">
              {differences.length === 0
                ? 'no differences'
                : at === null
                  ? `${differences.length} ${differences.length === 1 ? 'difference' : 'differences'}`
                  : `${at + 1} of ${differences.length}`}
            </p>
            <span className="flex">
              <IconButton
                label="Previous difference"
                keys="k"
                isDisabled={differences.length === 0}
                onPress={() => step(-1)}
              >
                <ChevronUp aria-hidden className="size-4" />
              </IconButton>
              <IconButton
                label="Next difference"
                keys="j"
                isDisabled={differences.length === 0}
                onPress={() => step(1)}
              >
                <ChevronDown aria-hidden className="size-4" />
              </IconButton>
            </span>
          </div>
        </div>
        {isNarrow && columns.length > 1 ? (
          <ToggleButtonGroup
            aria-label="Whose coding"
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={shown === null ? [] : [shown]}
            onSelectionChange={(chosen) => setShownKey(keys.find((key) => chosen.has(key)) ?? null)}
            className="scrollbar-none -mx-1 mt-2 flex gap-1 overflow-x-auto px-1"
          >
            {columns.map((column) => (
              <ToggleButton
                key={keyOfColumn(column)}
                id={keyOfColumn(column)}
                className="touch-target rounded-md border border-transparent px-3 py-1 text-sm whitespace-nowrap not-data-selected:text-muted data-selected:border-ink data-selected:font-medium"
              >
                {titleOf(column)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        ) : (
          <div className="compare-names">
            {columns.map((column, i) => (
              <h2 key={keyOfColumn(column)} className="min-w-0 truncate text-sm font-semibold">
                <bdi>{titleOf(column)}</bdi>{' '}
                <span className="font-normal text-muted tabular-nums">{painted[i]?.length ?? 0}</span>
              </h2>
            ))}
          </div>
        )}
        <AtDifference painted={painted} columns={columns} difference={difference} categories={categories} />
      </div>
      {article.sealed ? (
        <Callout className="mb-4" title="A blind round runs">
          Until it is revealed you see your own coding only, and what was frozen before.
        </Callout>
      ) : null}
      {columns.length === 0 ? (
        <EmptyState title="Nothing to compare yet">
          Once analysts have highlighted passages of this article, choose two to four of them under “Columns”.
        </EmptyState>
      ) : (
        <div className="compare-columns">
          {columns.map((column, i) => {
            const key = keyOfColumn(column)
            const isShown = !isNarrow || key === shown
            return (
              <ComparedColumn
                key={key}
                name={titleOf(column)}
                text={version.text}
                language={article.language}
                highlights={painted[i] ?? none}
                categories={categories}
                difference={difference}
                isShown={isShown}
                isLeading={isNarrow ? key === shown : i === 0}
                restHref={restHref}
                onActivate={onActivate}
              >
                {children}
              </ComparedColumn>
            )
          })}
        </div>
      )}
    </div>
  )
}

const none: readonly Highlight[] = []

/** What is painted is folded from the new reading by itself. */
function ignoreReload(): void {}
