import { isHref } from '../text/href'
import { readDate } from './date'
import type { Metadata, Suggestion } from './metadata'

const keys: Readonly<Record<string, keyof Metadata>> = {
  title: 'title',
  headline: 'title',
  author: 'author',
  authors: 'author',
  byline: 'author',
  creator: 'author',
  outlet: 'outlet',
  publication: 'outlet',
  publisher: 'outlet',
  site: 'outlet',
  site_name: 'outlet',
  source: 'outlet',
  date: 'publishedOn',
  published: 'publishedOn',
  publishedon: 'publishedOn',
  published_at: 'publishedOn',
  pubdate: 'publishedOn',
  url: 'sourceUrl',
  link: 'sourceUrl',
  canonical: 'sourceUrl',
  sourceurl: 'sourceUrl',
  source_url: 'sourceUrl',
  original_url: 'sourceUrl',
  lang: 'language',
  language: 'language',
}

// A block of metadata is short; a longer stretch between two "---" is text.
const longest = 60

/**
 * Splits a `---` block of "key: value" lines off the beginning of a text. Values may be quoted, in brackets, or a list
 * of "- value" lines; unknown keys are ignored. A text without such a block comes back unchanged.
 */
export function splitFrontMatter(text: string): {
  readonly body: string
  readonly known: readonly Suggestion[]
} {
  const lines = text.trimStart().split('\n', longest + 2)
  if (lines[0]?.trim() !== '---') return { body: text, known: [] }
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(line))
  const inside = lines.slice(1, Math.max(end, 1))
  if (end < 2 || !inside.every((line) => /^(?:[\w-]+\s*:.*|\s*-\s.*|\s+\S.*|#.*|\s*)$/u.test(line))) {
    return { body: text, known: [] }
  }
  const body = text
    .trimStart()
    .split('\n')
    .slice(end + 1)
    .join('\n')
  return { body, known: readMetadata(inside) }
}

function readMetadata(lines: readonly string[]): readonly Suggestion[] {
  const values = new Map<string, string[]>()
  let key = ''
  for (const line of lines) {
    const pair = /^([\w-]+)\s*:\s*(.*)$/u.exec(line)
    const item = /^\s*-\s+(.*)$/u.exec(line)
    if (pair) {
      key = (pair[1] ?? '').toLowerCase()
      values.set(key, (pair[2] ?? '').replace(/^\[(.*)\]$/u, '$1').split(/\s*,\s*(?=["'\p{Lu}])/u))
    } else if (item) values.get(key)?.push(item[1] ?? '')
  }
  return [...values].flatMap(([written, parts]): readonly Suggestion[] => {
    const field = keys[written]
    const joined = parts.map(unquoted).filter(Boolean).join(', ')
    const value = field && joined !== '' ? checked(field, joined) : null
    return value ? [{ ...value, certain: true, why: 'The lines between --- at the top say so.' }] : []
  })
}

/** Puts a value into the form its field has; an address given as source is the source's address. */
function checked(
  field: keyof Metadata,
  value: string,
): { readonly field: keyof Metadata; readonly value: string } | null {
  if (field === 'publishedOn') {
    const iso = readDate(value)?.iso
    return iso ? { field, value: iso } : null
  }
  if (field === 'sourceUrl' || (field === 'outlet' && /^https?:/i.test(value))) {
    return isHref(value) ? { field: 'sourceUrl', value } : null
  }
  if (field === 'language') return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(value) ? { field, value } : null
  return { field, value }
}

function unquoted(value: string): string {
  return value
    .trim()
    .replace(/^(["'])(.*)\1$/u, '$2')
    .trim()
}
