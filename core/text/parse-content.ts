import { ok, type Result } from '../result'
import { invalid, type Refusal } from '../refusal'
import type { Block, Content, Inline, ListItem, Mark, PlainText, TableCell, TableRow } from './content'
import { isHref } from './href'
import { isWellFormed } from './well-formed'

/** How deep nodes may nest; the document itself is at depth 1. */
export const depthLimit = 50
/** How many nodes one content may have, text nodes and hard breaks included. */
export const nodeLimit = 50_000

/**
 * Checks untrusted JSON against the schema of `Content` and returns a fresh copy of it.
 * Refuses (`invalid`, with the dotted path) anything the schema doesn't name: unknown nodes, marks, keys and
 * attributes, empty containers and empty text nodes, links that are not http, https or mailto, line ends inside a
 * text node, NUL, lone surrogates, more than 50 levels or 50,000 nodes.
 */
export function parseContent(value: unknown): Result<Content, Refusal> {
  const check = new ContentCheck()
  const content = check.document(value)
  if (content) return ok(content)
  const { path, message } = check.fault
  return invalid(`The text can't be stored: ${message} (at ${path || 'its root'}).`, [check.fault])
}

type Json = Readonly<Record<string, unknown>>

const plainMarks = ['bold', 'italic', 'underline', 'strike', 'subscript', 'superscript'] as const
const lineEnd = /[\n\r\u0085\u2028\u2029]/
const foreignLineEnd = /[\r\u0085\u2028\u2029]/

/** One pass over one value; the first fault ends it, and every method returns null from then on. */
class ContentCheck {
  fault = { path: '', message: '' }
  private nodes = 0

  document(value: unknown): Content | null {
    const node = this.node(value, '', 1, ['type', 'content'])
    if (!node) return null
    if (node['type'] !== 'doc') return this.refuse('type', 'the outermost node must be of type "doc"')
    const content = this.list(node['content'], 'content', 2, this.block)
    return content && { type: 'doc', content }
  }

  private block = (value: unknown, path: string, depth: number): Block | null => {
    const node = this.node(value, path, depth, ['type', 'attrs', 'content'])
    if (!node) return null
    const type = node['type']
    const inside = `${path}.content`
    if (type !== 'heading' && type !== 'orderedList' && 'attrs' in node) {
      return this.refuse(`${path}.attrs`, 'this node takes no attributes')
    }
    switch (type) {
      case 'paragraph':
      case 'caption': {
        const content = this.inlines(node, path, depth, this.inline)
        return content && { type, ...content }
      }
      case 'heading': {
        const content = this.inlines(node, path, depth, this.inline)
        const attrs = this.object(node['attrs'], `${path}.attrs`, ['level'])
        if (!content || !attrs) return null
        const level = attrs['level']
        if (level !== 1 && level !== 2 && level !== 3 && level !== 4) {
          return this.refuse(`${path}.attrs.level`, 'a heading has level 1, 2, 3 or 4')
        }
        return { type, attrs: { level }, ...content }
      }
      case 'codeBlock': {
        const content = this.inlines(node, path, depth, this.plainText)
        return content && { type, ...content }
      }
      case 'blockquote': {
        const content = this.list(node['content'], inside, depth + 1, this.block)
        return content && { type, content }
      }
      case 'bulletList': {
        const content = this.list(node['content'], inside, depth + 1, this.listItem)
        return content && { type, content }
      }
      case 'orderedList': {
        const content = this.list(node['content'], inside, depth + 1, this.listItem)
        if (!content) return null
        if (!('attrs' in node)) return { type, content }
        const start = this.object(node['attrs'], `${path}.attrs`, ['start'])?.['start']
        if (typeof start === 'number' && Number.isSafeInteger(start) && start >= 0 && start < 1e9) {
          return { type, attrs: { start }, content }
        }
        return this.refuse(`${path}.attrs.start`, 'an ordered list starts at a whole number from 0 to 999,999,999')
      }
      case 'table': {
        const content = this.list(node['content'], inside, depth + 1, this.row)
        return content && { type, content }
      }
      default:
        return this.refuse(`${path}.type`, `${shown(type)} is not a kind of block`)
    }
  }

  private listItem = (value: unknown, path: string, depth: number): ListItem | null => {
    const content = this.container(value, path, depth, ['listItem'], this.block)
    return content && { type: 'listItem', content: content.content }
  }

  private row = (value: unknown, path: string, depth: number): TableRow | null => {
    const content = this.container(value, path, depth, ['tableRow'], this.cell)
    return content && { type: 'tableRow', content: content.content }
  }

  private cell = (value: unknown, path: string, depth: number): TableCell | null =>
    this.container(value, path, depth, ['tableCell', 'tableHeader'], this.block)

  private inline = (value: unknown, path: string, depth: number): Inline | null => {
    const node = this.node(value, path, depth, ['type', 'text', 'marks'])
    if (!node) return null
    if (node['type'] === 'hardBreak') {
      return Object.keys(node).length === 1 ? { type: 'hardBreak' } : this.refuse(path, 'a hard break holds nothing')
    }
    const text = this.text(node, path, lineEnd)
    if (text === null) return null
    if (!('marks' in node)) return { type: 'text', text }
    const marks = this.marks(node['marks'], `${path}.marks`)
    return marks && { type: 'text', text, ...(marks.length > 0 && { marks }) }
  }

  private plainText = (value: unknown, path: string, depth: number): PlainText | null => {
    const node = this.node(value, path, depth, ['type', 'text'])
    const text = node && this.text(node, path, foreignLineEnd)
    return text === null ? null : { type: 'text', text }
  }

  private marks(value: unknown, path: string): readonly Mark[] | null {
    if (!Array.isArray(value)) return this.refuse(path, 'marks must be a list')
    if (value.length > plainMarks.length + 1) return this.refuse(path, 'there are more marks than kinds of mark')
    const marks: Mark[] = []
    for (const [i, each] of value.entries()) {
      const mark = this.mark(each, `${path}.${i}`)
      if (!mark) return null
      if (marks.some(({ type }) => type === mark.type)) return this.refuse(`${path}.${i}`, 'the same mark is set twice')
      marks.push(mark)
    }
    return marks
  }

  private mark(value: unknown, path: string): Mark | null {
    const mark = this.object(value, path, ['type', 'attrs'])
    if (!mark) return null
    if (mark['type'] === 'link') {
      const href = this.object(mark['attrs'], `${path}.attrs`, ['href'])?.['href']
      if (isHref(href)) return { type: 'link', attrs: { href } }
      return this.refuse(`${path}.attrs.href`, 'a link must be a full http, https or mailto address')
    }
    if ('attrs' in mark) return this.refuse(`${path}.attrs`, 'this mark takes no attributes')
    const type = plainMarks.find((each) => each === mark['type'])
    return type ? { type } : this.refuse(`${path}.type`, `${shown(mark['type'])} is not a kind of mark`)
  }

  private text(node: Json, path: string, forbidden: RegExp): string | null {
    const text = node['text']
    if (node['type'] !== 'text') return this.refuse(`${path}.type`, `${shown(node['type'])} can't stand inside a block`)
    if (typeof text !== 'string' || text === '') return this.refuse(`${path}.text`, 'a text node holds some text')
    if (text.includes('\0')) return this.refuse(`${path}.text`, 'the text holds a NUL character')
    if (!isWellFormed(text)) return this.refuse(`${path}.text`, 'the text holds half of a surrogate pair')
    if (forbidden.test(text)) return this.refuse(`${path}.text`, 'the text holds a line end where none may be')
    return text
  }

  private container<Type extends string, Child>(
    value: unknown,
    path: string,
    depth: number,
    types: readonly Type[],
    child: (value: unknown, path: string, depth: number) => Child | null,
  ): { readonly type: Type; readonly content: readonly Child[] } | null {
    const node = this.node(value, path, depth, ['type', 'content'])
    if (!node) return null
    const type = types.find((each) => each === node['type'])
    if (!type) return this.refuse(`${path}.type`, `${shown(node['type'])} stands where only ${types.join(' or ')} may`)
    const content = this.list(node['content'], `${path}.content`, depth + 1, child)
    return content && { type, content }
  }

  private inlines<Child>(
    node: Json,
    path: string,
    depth: number,
    child: (value: unknown, path: string, depth: number) => Child | null,
  ): { readonly content?: readonly Child[] } | null {
    if (!('content' in node)) return {}
    if (Array.isArray(node['content']) && node['content'].length === 0) return {}
    const content = this.list(node['content'], `${path}.content`, depth + 1, child)
    return content && { content }
  }

  private list<Child>(
    value: unknown,
    path: string,
    depth: number,
    child: (value: unknown, path: string, depth: number) => Child | null,
  ): readonly Child[] | null {
    if (!Array.isArray(value)) return this.refuse(path, 'the content must be a list of nodes')
    if (value.length === 0) return this.refuse(path, 'this node may not be empty')
    const children: Child[] = []
    for (const [i, each] of value.entries()) {
      const made = child(each, `${path}.${i}`, depth)
      if (!made) return null
      children.push(made)
    }
    return children
  }

  private node(value: unknown, path: string, depth: number, keys: readonly string[]): Json | null {
    if (depth > depthLimit) return this.refuse(path, `the text nests deeper than ${depthLimit} levels`)
    if (++this.nodes > nodeLimit) return this.refuse(path, 'the text has more than 50,000 nodes')
    return this.object(value, path, keys)
  }

  private object(value: unknown, path: string, keys: readonly string[]): Json | null {
    if (!isJson(value)) return this.refuse(path, 'an object is missing here')
    const foreign = Object.keys(value).find((key) => !keys.includes(key))
    return foreign === undefined ? value : this.refuse(path, `${shown(foreign)} is not known here`)
  }

  private refuse(path: string, message: string): null {
    if (this.fault.message === '') this.fault = { path, message }
    return null
  }
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : 'this'
}
