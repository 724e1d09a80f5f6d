import type { ShelfRow } from '@/core/projects/shelf'
import { matchesWords } from '../shell/command'
import { languageName } from './languages'
import { sourceWords } from './published-words'

/**
 * The articles whose title, source, date, language or coders have every word of `query` (as beginnings of words, without
 * regard to case and accents). `nameOf` gives the name of a coder.
 */
export function filterShelf(
  rows: readonly ShelfRow[],
  query: string,
  nameOf: (id: ShelfRow['coderIds'][number]) => string,
): readonly ShelfRow[] {
  const wanted = query.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()
  if (wanted === '') return rows
  return rows.filter((row) => matchesWords(wordsOf(row, nameOf), wanted))
}

function wordsOf(row: ShelfRow, nameOf: (id: ShelfRow['coderIds'][number]) => string): string {
  return [
    row.title,
    sourceWords(row),
    row.publishedOn ?? '',
    row.language === 'und' ? '' : languageName(row.language),
    ...row.coderIds.map(nameOf),
  ].join(' ')
}
