import type { Excerpt } from './excerpt'
import { makeCsvHead, makeExcerptCsvRow } from './excerpt-csv'
import { makeJsonlLine } from './excerpt-jsonl'
import { makeMarkdownExcerpt, makeMarkdownFoot, makeMarkdownHead } from './excerpt-markdown'

/** What is known before the first excerpt. */
export interface ExportHead {
  readonly projectName: string
  /** ISO 8601, UTC. */
  readonly exportedAt: string
  /** The filter in words (`queryInWords`); empty for everything. */
  readonly filter: string
}

/** What is known after the last excerpt. */
export interface ExportFoot {
  readonly count: number
}

/** A file format as three pure functions, so that an export streams: head, each excerpt, foot. */
export interface ExportFormat {
  readonly name: string
  /** For `Content-Type`, with the character set. */
  readonly mediaType: string
  readonly head: (head: ExportHead) => string
  /** `previous` is the excerpt written right before, null for the first. */
  readonly excerpt: (excerpt: Excerpt, previous: Excerpt | null) => string
  readonly foot: (foot: ExportFoot) => string
}

/** File name extensions of the formats. */
export const exportExtensions = ['csv', 'jsonl', 'md'] as const
export type ExportExtension = (typeof exportExtensions)[number]

/** Every format excerpts can be exported in, by its file name extension. */
export const exportFormats: Readonly<Record<ExportExtension, ExportFormat>> = {
  csv: {
    name: 'CSV',
    mediaType: 'text/csv; charset=utf-8',
    head: makeCsvHead,
    excerpt: makeExcerptCsvRow,
    foot: () => '',
  },
  jsonl: {
    name: 'JSON Lines',
    mediaType: 'application/x-ndjson; charset=utf-8',
    head: () => '',
    excerpt: makeJsonlLine,
    foot: () => '',
  },
  md: {
    name: 'Markdown',
    mediaType: 'text/markdown; charset=utf-8',
    head: makeMarkdownHead,
    excerpt: makeMarkdownExcerpt,
    foot: makeMarkdownFoot,
  },
}

export function isExportExtension(value: unknown): value is ExportExtension {
  return typeof value === 'string' && (exportExtensions as readonly string[]).includes(value)
}
