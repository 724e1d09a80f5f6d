import { asId, type ArticleId } from '@/core/ids'
import type { ImportSwitches } from '@/core/import/change'
import type { Article } from '@/core/projects/project'
import type { Result } from '@/core/result'
import { bodyOf, type ArticleDetails } from '../articles/article-details'
import type { Answer, Method } from '../http/call-api'
import type { Problem } from '../http/problem'
import { isShelvable, openEntry, withDetails, withPreview, withShelved, type ImportEntry } from './import-entry'
import type { ImportPreview } from './import-preview'
import type { ImportSource } from './import-source'

/** The one way to the API, as `callApi` has it. */
export type Call = <T>(method: Method, path: `/${string}`, body?: unknown) => Promise<Result<Answer<T>, Problem>>

/** How many texts are read at once: enough to hide the way there and back, few enough to leave the server to others. */
const readersAtOnce = 2

/** The texts somebody brings into a project, from the drop to the shelf. Lives outside React, so that it outlives a page. */
export interface ImportQueue {
  readonly subscribe: (listener: () => void) => () => void
  /** The same array until something changes. */
  readonly entries: () => readonly ImportEntry[]
  /** Takes sources and reads them one after the other; gives their keys. */
  readonly add: (sources: readonly ImportSource[]) => readonly string[]
  /** The first of what was brought last. */
  readonly lastAdded: () => string | null
  readonly edit: (key: string, patch: Partial<ArticleDetails>) => void
  /** Reads the text again with other steps. */
  readonly switchTo: (key: string, switches: ImportSwitches) => void
  /** Reads a text again from the beginning: one that was refused, or whose draft the server has no more. */
  readonly retry: (key: string) => void
  /** Puts entries on the shelf, one after the other. */
  readonly shelve: (keys: readonly string[]) => Promise<void>
  /** Throws an entry away; gives a function that brings it back with everything that was typed. */
  readonly discard: (key: string) => () => void
  /** Takes what is on the shelf out of the queue. */
  readonly clearShelved: () => void
}

/** Makes a queue for one project. `makeId` gives a new UUIDv7. */
export function makeImportQueue(projectId: string, call: Call, makeId: () => string): ImportQueue {
  let entries: readonly ImportEntry[] = []
  let reading = 0
  let pasted = 0
  let lastAdded: string | null = null
  const listeners = new Set<() => void>()
  const imports = `/projects/${projectId}/imports` as const

  const tell = (next: readonly ImportEntry[]) => {
    entries = next
    for (const listener of listeners) listener()
  }
  const find = (key: string) => entries.find((entry) => entry.key === key)
  const change = (key: string, next: (entry: ImportEntry) => ImportEntry) =>
    tell(entries.map((entry) => (entry.key === key ? next(entry) : entry)))

  const read = async (entry: ImportEntry) => {
    reading += 1
    change(entry.key, (now) => ({ ...now, stage: 'reading', problem: null }))
    const answer = await call<ImportPreview>('POST', imports, bodyOfSource(entry.source))
    reading -= 1
    if (find(entry.key) === undefined) {
      if (answer.ok) forget(answer.value.body)
    } else if (answer.ok) change(entry.key, (now) => withPreview(now, answer.value.body))
    else change(entry.key, (now) => ({ ...now, stage: 'refused', problem: answer.error }))
    readOn()
  }
  const readOn = () => {
    while (reading < readersAtOnce) {
      const entry = entries.find(({ stage }) => stage === 'waiting')
      if (entry === undefined) return
      void read(entry)
    }
  }
  // A draft nobody wants is private and harmless: if the call fails, nobody need know.
  const forget = ({ id }: ImportPreview) => void call('DELETE', `${imports}/${id}`)

  const follow = async (key: string) => {
    for (;;) {
      const entry = find(key)
      if (!entry?.preview || !entry.switches) return
      if (sameSwitches(entry.switches, entry.preview.switches))
        return change(key, (now) => ({ ...now, stage: 'ready' }))
      const asked = entry.switches
      const answer = await call<ImportPreview>('PUT', `${imports}/${entry.preview.id}`, { switches: asked })
      if (!answer.ok)
        return change(key, (now) => ({
          ...now,
          stage: 'ready',
          switches: now.preview?.switches ?? null,
          problem: answer.error,
        }))
      change(key, (now) => ({ ...withPreview(now, answer.value.body), stage: 'rereading', switches: now.switches }))
    }
  }

  const shelve = async (entry: ImportEntry) => {
    if (!isShelvable(entry) || entry.preview === null || entry.details === null) return
    change(entry.key, (now) => ({ ...now, stage: 'shelving', problem: null }))
    const body = { as: 'article', id: entry.articleId, ...bodyOf(entry.details) }
    const answer = await call<Article>('POST', `${imports}/${entry.preview.id}/accept`, body)
    if (answer.ok) return tell(withShelved(entries, entry.key))
    const { error } = answer
    const isTaken = error.code === 'id-taken'
    change(entry.key, (now) => ({
      ...now,
      stage: 'ready',
      problem: error,
      articleId: isTaken ? asId<ArticleId>(makeId()) : now.articleId,
    }))
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    entries: () => entries,
    add: (sources) => {
      const brought = sources.map((source) =>
        openEntry({
          key: makeId(),
          name: source.kind === 'file' ? source.file.name : `Pasted text ${(pasted += 1)}`,
          source,
          articleId: asId<ArticleId>(makeId()),
        }),
      )
      lastAdded = brought[0]?.key ?? lastAdded
      tell([...entries, ...brought])
      readOn()
      return brought.map(({ key }) => key)
    },
    lastAdded: () => lastAdded,
    edit: (key, patch) => change(key, (entry) => withDetails(entry, patch)),
    switchTo: (key, switches) => {
      const entry = find(key)
      if (entry?.stage !== 'ready' && entry?.stage !== 'rereading') return
      change(key, (now) => ({ ...now, switches, stage: 'rereading', problem: null }))
      // The one that is under way goes on with what is wanted then.
      if (entry.stage === 'ready') void follow(key)
    },
    retry: (key) => {
      change(key, (entry) => (entry.problem === null ? entry : { ...entry, stage: 'waiting', problem: null }))
      readOn()
    },
    shelve: async (keys) => {
      for (const key of keys) {
        const entry = find(key)
        if (entry !== undefined) await shelve(entry)
      }
    },
    discard: (key) => {
      const at = entries.findIndex((entry) => entry.key === key)
      const entry = entries[at]
      if (entry === undefined) return () => {}
      tell(entries.filter((each) => each !== entry))
      if (entry.preview && entry.stage !== 'shelved') forget(entry.preview)
      return () => {
        const again = entry.stage === 'shelved' ? entry : { ...entry, stage: 'waiting' as const, problem: null }
        tell([...entries.slice(0, at), again, ...entries.slice(at)])
        readOn()
      }
    },
    clearShelved: () => tell(entries.filter(({ stage }) => stage !== 'shelved')),
  }
}

function bodyOfSource(source: ImportSource): unknown {
  if (source.kind === 'paste') return { text: source.text, ...(source.format ? { format: source.format } : {}) }
  const form = new FormData()
  form.set('file', source.file)
  return form
}

function sameSwitches(a: ImportSwitches, b: ImportSwitches): boolean {
  return (Object.keys(a) as (keyof ImportSwitches)[]).every((name) => a[name] === b[name])
}
