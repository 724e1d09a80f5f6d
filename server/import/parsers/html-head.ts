import 'server-only'

import { readDate } from '@/core/import/date'
import type { Metadata, Suggestion } from '@/core/import/metadata'
import { isHref } from '@/core/text/href'
import type { HtmlElement, HtmlNode, HtmlRoot } from './html'

/** The names under which pages tell their details, best first. */
const names: readonly { readonly field: keyof Metadata; readonly names: readonly string[] }[] = [
  { field: 'title', names: ['og:title', 'twitter:title', 'dc.title', 'title'] },
  { field: 'author', names: ['author', 'article:author', 'dc.creator', 'parsely-author'] },
  { field: 'outlet', names: ['og:site_name', 'application-name', 'dc.publisher'] },
  {
    field: 'publishedOn',
    names: ['article:published_time', 'date', 'pubdate', 'dc.date', 'datepublished', 'parsely-pub-date'],
  },
  { field: 'sourceUrl', names: ['canonical', 'og:url'] },
  { field: 'language', names: ['lang'] },
]

/** The details a page tells in its head: title, author, site, date, canonical address, language. */
export function readHead(root: HtmlRoot): readonly Suggestion[] {
  const told = new Map<string, string>()
  const tell = (name: string, value: unknown) => {
    const text = typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : ''
    if (text !== '' && !told.has(name)) told.set(name, text)
  }
  const queue: HtmlNode[] = [...root.children]
  for (let node = queue.shift(); node; node = queue.shift()) {
    if (node.type !== 'element') continue
    readElement(node, tell)
    if (/^(?:html|head)$/.test(node.tagName)) queue.push(...node.children)
  }
  return names.flatMap(({ field, names }): readonly Suggestion[] => {
    const value = names.map((name) => checked(field, told.get(name))).find((each) => each !== null)
    return value ? [{ field, value, certain: true, why: 'The head of the page says so.' }] : []
  })
}

function readElement(
  { tagName, properties, children }: HtmlElement,
  tell: (name: string, value: unknown) => void,
): void {
  if (tagName === 'html') tell('lang', properties['lang'])
  if (tagName === 'title') tell('title', children.map((child) => (child.type === 'text' ? child.value : '')).join(''))
  if (tagName === 'meta') {
    const name = properties['property'] ?? properties['name'] ?? properties['itemProp']
    tell(String(name).toLowerCase(), properties['content'])
  }
  const relation = properties['rel']
  if (tagName === 'link' && Array.isArray(relation) && relation.includes('canonical'))
    tell('canonical', properties['href'])
}

function checked(field: keyof Metadata, value: string | undefined): string | null {
  if (value === undefined) return null
  if (field === 'publishedOn') return readDate(value)?.iso ?? null
  if (field === 'sourceUrl') return isHref(value) ? value : null
  if (field === 'author') return /^https?:/i.test(value) ? null : value
  if (field === 'language') return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(value) ? value : null
  return value
}
