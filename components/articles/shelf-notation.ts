import { asId, type ArticleId, type UserId, type VersionId } from '@/core/ids'
import type { ShelfRow } from '@/core/projects/shelf'

/** For tests: a shelf as letters, `'c2 b a'`: later letters are newer, the digit counts highlights. */
export function parseShelf(letters: string): readonly ShelfRow[] {
  return letters.split(' ').filter(Boolean).map(parseRow)
}

/** The same letters of rows. */
export function makeShelf(rows: Iterable<ShelfRow>): string {
  return [...rows].map(({ title, highlightCount }) => `${title}${highlightCount || ''}`).join(' ')
}

function parseRow(word: string): ShelfRow {
  const letter = word.slice(0, 1)
  const place = letter.charCodeAt(0) - 'a'.charCodeAt(0) + 10
  const id = `00000000-0000-7000-8000-0000000000${place}`
  const at = `2026-01-${place}T00:00:00.000Z`
  return {
    id: asId<ArticleId>(id),
    title: letter,
    author: '',
    outlet: '',
    publishedOn: null,
    sourceUrl: null,
    language: 'und',
    codingMode: 'open',
    sealed: false,
    versionId: asId<VersionId>(id),
    rev: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    createdBy: asId<UserId>(id),
    wordCount: 0,
    highlightCount: Number(word.slice(1)),
    ownHighlightCount: 0,
    openThreadCount: 0,
    coderIds: Number(word.slice(1)) > 0 ? [asId<UserId>(id)] : [],
  }
}
