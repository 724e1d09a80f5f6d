import type { ArticleId } from '@/core/ids'
import type { ImportSwitches } from '@/core/import/change'
import { detailFields, detailsOf, type ArticleDetails } from '../articles/article-details'
import type { Problem } from '../http/problem'
import type { ImportPreview } from './import-preview'
import type { ImportSource } from './import-source'

/**
 * How far an entry is. `refused`: it could not be read, and `problem` says why. A failure later leaves it `ready`, with the
 * `problem` beside everything that was typed.
 */
export type EntryStage = 'waiting' | 'reading' | 'refused' | 'ready' | 'rereading' | 'shelving' | 'shelved'

/** One text on its way to the shelf. */
export interface ImportEntry {
  readonly key: string
  /** What it is called until its title is known. */
  readonly name: string
  readonly source: ImportSource
  /** The article it will be; kept, so that a repeated acceptance is one article. */
  readonly articleId: ArticleId
  readonly stage: EntryStage
  readonly preview: ImportPreview | null
  /** The details as the form shows them; null until the text was read. */
  readonly details: ArticleDetails | null
  /** Fields somebody typed in: reading again leaves them alone. */
  readonly touched: ReadonlySet<keyof ArticleDetails>
  /** The switches as they stand on the screen; reading again follows. */
  readonly switches: ImportSwitches | null
  readonly problem: Problem | null
}

/** Longest values of the fields the server takes; what was recognised may be longer. */
const longest = { title: 500, author: 300, outlet: 300 } as const

/** An entry that was just brought. */
export function openEntry(seed: Pick<ImportEntry, 'key' | 'name' | 'source' | 'articleId'>): ImportEntry {
  return {
    ...seed,
    stage: 'waiting',
    preview: null,
    details: null,
    touched: new Set(),
    switches: null,
    problem: null,
  }
}

/** The entry after its text was read, or read again: what somebody typed stays, the other details are the new ones. */
export function withPreview(entry: ImportEntry, preview: ImportPreview): ImportEntry {
  const found = detailsOf({
    ...preview,
    title: preview.title.slice(0, longest.title),
    author: preview.author.slice(0, longest.author),
    outlet: preview.outlet.slice(0, longest.outlet),
  })
  const typed = detailFields.flatMap((field) =>
    entry.details !== null && entry.touched.has(field) ? [[field, entry.details[field]] as const] : [],
  )
  return {
    ...entry,
    stage: 'ready',
    preview,
    details: { ...found, ...Object.fromEntries(typed) },
    switches: preview.switches,
    problem: null,
  }
}

/** The entry with corrected details; what was said to be wrong with the corrected fields is withdrawn. */
export function withDetails(entry: ImportEntry, patch: Partial<ArticleDetails>): ImportEntry {
  if (entry.details === null) return entry
  const errors = entry.problem?.errors.filter(({ path }) => !(path in patch)) ?? []
  const isSolved = entry.problem !== null && entry.problem.errors.length > 0 && errors.length === 0
  return {
    ...entry,
    details: { ...entry.details, ...patch },
    touched: new Set([...entry.touched, ...detailFields.filter((field) => field in patch)]),
    problem: entry.problem === null || isSolved ? null : { ...entry.problem, errors },
  }
}

/** Whether a failure may pass without another text (the line is back, somebody signed in again), so that a second try makes sense. */
export function mayRetry({ status }: Problem): boolean {
  return status === 0 || status === 401 || status === 429 || status >= 500
}

/** Whether an entry could be put on the shelf now. */
export function isShelvable({ stage }: ImportEntry): boolean {
  return stage === 'ready'
}

/** The entry before this one that holds the very same text and is not on the shelf yet, or null. */
export function twinOf(entries: readonly ImportEntry[], entry: ImportEntry): ImportEntry | null {
  const text = entry.preview?.text
  if (text === undefined) return null
  const before = entries.slice(0, entries.indexOf(entry))
  return before.find(({ preview, stage }) => preview?.text === text && stage !== 'shelved') ?? null
}

/** The entries after one of them went on the shelf: others with its very text learn that it is there. */
export function withShelved(entries: readonly ImportEntry[], key: string): readonly ImportEntry[] {
  const shelved = entries.find((entry) => entry.key === key)
  if (!shelved?.preview) return entries
  const { text } = shelved.preview
  const there = { articleId: shelved.articleId, title: shelved.details?.title ?? shelved.name, similarity: 1 }
  return entries.map((entry) => {
    if (entry.key === key) return { ...entry, stage: 'shelved' }
    if (entry.preview?.text !== text || entry.stage === 'shelved') return entry
    return { ...entry, preview: { ...entry.preview, similar: [...entry.preview.similar, there] } }
  })
}

/** Those that go when everything is put on the shelf: ready, and not there already nor twice in the queue. */
export function shelvableEntries(entries: readonly ImportEntry[]): readonly ImportEntry[] {
  return entries.filter(
    (entry) => isShelvable(entry) && entry.preview?.similar.length === 0 && twinOf(entries, entry) === null,
  )
}

/** Whether leaving the page would lose work: something is brought that is neither on the shelf nor refused. */
export function isUnfinished({ stage }: ImportEntry): boolean {
  return stage !== 'shelved' && stage !== 'refused'
}
