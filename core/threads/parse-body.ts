import { isUuid } from '../ids'
import { invalid, type Refusal } from '../refusal'
import { ok, type Result } from '../result'
import { isHref } from '../text/href'
import type { CommentBlock, CommentBody, CommentInline, CommentMark } from './body'
import { isEmptyBody } from './body-text'

/** How deep nodes may nest; the document itself is at depth 1. Deeper ones are attacks, not comments. */
export const bodyDepthLimit = 20
/** How many nodes a body may have, text nodes and mentions included. */
export const bodyNodeLimit = 5_000
/** How long a comment may be, in UTF-16 code units of its text: about eight printed pages. */
export const bodyTextLimit = 20_000

/**
 * Checks untrusted JSON against the schema of `CommentBody` and returns a fresh copy of it.
 * Refuses (`invalid`, with the dotted path) unknown nodes, marks, keys and attributes, links that are not http, https
 * or mailto, mentions that name no user id, NUL and lone surrogates, what passes a limit, and a body without a word.
 */
export function parseCommentBody(value: unknown): Result<CommentBody, Refusal> {
  const check = new BodyCheck()
  const body = check.document(value)
  if (!body) return invalid(`The comment can't be stored: ${check.fault.message}.`, [check.fault])
  if (isEmptyBody(body)) return invalid('The comment is empty. Write something first.', [emptyFault])
  return ok(body)
}

/**
 * A body that is being written: the same schema, but it may be empty or too long to be stored. Null when it is not of
 * the schema: what somebody else's program or an older edition left behind.
 */
export function parseDraftBody(value: unknown): CommentBody | null {
  return new BodyCheck(Infinity, Infinity).document(value)
}

type Json = Readonly<Record<string, unknown>>
type Read<Child> = (value: unknown, path: string, depth: number) => Child | null

const emptyFault = { path: 'content', message: 'The comment is empty.' }

/** One pass over one value. The first fault ends it: each method gives null then, up to the document. */
class BodyCheck {
  fault = { path: '', message: '' }
  private nodes = 0
  private units = 0

  constructor(
    private readonly nodeLimit = bodyNodeLimit,
    private readonly textLimit = bodyTextLimit,
  ) {}

  document(value: unknown): CommentBody | null {
    const node = this.node(value, '', 1, ['type', 'content'])
    if (!node) return null
    if (node['type'] !== 'doc') return this.refuse('type', 'its outermost node must be of type "doc"')
    const content = this.children(node['content'], 'content', 1, this.block)
    return content && { type: 'doc', content }
  }

  private block: Read<CommentBlock> = (value, path, depth) => {
    const node = this.node(value, path, depth, ['type', 'content'])
    if (!node) return null
    const inside = `${path}.content`
    switch (node['type']) {
      case 'paragraph': {
        if (!Object.hasOwn(node, 'content')) return { type: 'paragraph' }
        if (Array.isArray(node['content']) && node['content'].length === 0) return { type: 'paragraph' }
        const content = this.children(node['content'], inside, depth, this.inline)
        return content && { type: 'paragraph', content }
      }
      case 'blockquote': {
        const content = this.children(node['content'], inside, depth, this.block)
        return content && { type: 'blockquote', content }
      }
      case 'bulletList':
      case 'orderedList': {
        const content = this.children(node['content'], inside, depth, this.listItem)
        return content && { type: node['type'], content }
      }
      default:
        return this.refuse(`${path}.type`, `${named(node['type'])} is not a block a comment may hold`)
    }
  }

  private listItem: Read<{ type: 'listItem'; content: readonly CommentBlock[] }> = (value, path, depth) => {
    const node = this.node(value, path, depth, ['type', 'content'])
    if (!node) return null
    if (node['type'] !== 'listItem') return this.refuse(`${path}.type`, 'a list holds list items only')
    const content = this.children(node['content'], `${path}.content`, depth, this.block)
    if (!content) return null
    if (content[0]?.type !== 'paragraph') return this.refuse(`${path}.content.0`, 'a list item begins with a paragraph')
    return { type: 'listItem', content }
  }

  private inline: Read<CommentInline> = (value, path, depth) => {
    const node = this.node(value, path, depth, ['type', 'text', 'marks', 'attrs'])
    if (!node) return null
    const keys = Object.keys(node)
    if (node['type'] === 'hardBreak') {
      return keys.length === 1 ? { type: 'hardBreak' } : this.refuse(path, 'a line break holds nothing')
    }
    if (node['type'] === 'mention') {
      const id = this.object(node['attrs'], `${path}.attrs`, ['id'])?.['id']
      if (!isUuid(id)) return this.refuse(`${path}.attrs.id`, 'a mention holds the id of a member and nothing else')
      if (keys.length > 2) return this.refuse(path, 'a mention holds the id of a member and nothing else')
      return { type: 'mention', attrs: { id } }
    }
    if (node['type'] !== 'text') {
      return this.refuse(`${path}.type`, `${named(node['type'])} can't stand inside a paragraph`)
    }
    if (Object.hasOwn(node, 'attrs')) return this.refuse(`${path}.attrs`, 'text takes no attributes')
    const text = this.text(node['text'], `${path}.text`)
    const marks = Object.hasOwn(node, 'marks') ? this.marks(node['marks'], `${path}.marks`) : []
    return text !== null && marks ? { type: 'text', text, ...(marks.length > 0 && { marks }) } : null
  }

  private text(value: unknown, path: string): string | null {
    if (typeof value !== 'string' || value === '') return this.refuse(path, 'a text node holds some text')
    this.units += value.length
    if (this.units > this.textLimit) {
      return this.refuse(path, 'it is longer than 20,000 characters. Shorten it, or write several comments')
    }
    if (value.includes('\0')) return this.refuse(path, 'it holds a NUL character')
    if (/\p{Surrogate}/u.test(value)) return this.refuse(path, 'it holds half of a surrogate pair')
    return value
  }

  private marks(value: unknown, path: string): readonly CommentMark[] | null {
    if (!Array.isArray(value) || value.length > 3) return this.refuse(path, 'marks are a list of at most three')
    const marks: CommentMark[] = []
    for (const [i, each] of value.entries()) {
      const mark = this.mark(each, `${path}.${i}`)
      if (!mark) return null
      if (marks.some(({ type }) => type === mark.type)) return this.refuse(`${path}.${i}`, 'the same mark is set twice')
      marks.push(mark)
    }
    return marks
  }

  private mark(value: unknown, path: string): CommentMark | null {
    const mark = this.object(value, path, ['type', 'attrs'])
    if (!mark) return null
    if (mark['type'] === 'link') {
      const href = this.object(mark['attrs'], `${path}.attrs`, ['href'])?.['href']
      if (isHref(href)) return { type: 'link', attrs: { href } }
      return this.refuse(`${path}.attrs.href`, 'a link must be a full http, https or mailto address')
    }
    if (Object.hasOwn(mark, 'attrs')) return this.refuse(`${path}.attrs`, 'this mark takes no attributes')
    if (mark['type'] === 'bold' || mark['type'] === 'italic') return { type: mark['type'] }
    return this.refuse(`${path}.type`, `${named(mark['type'])} is not a mark a comment may hold`)
  }

  private children<Child>(value: unknown, path: string, depth: number, read: Read<Child>): readonly Child[] | null {
    if (!Array.isArray(value) || value.length === 0) return this.refuse(path, 'a node must hold a list of nodes here')
    const children: Child[] = []
    for (const [i, each] of value.entries()) {
      const child = read(each, `${path}.${i}`, depth + 1)
      if (child === null) return null
      children.push(child)
    }
    return children
  }

  private node(value: unknown, path: string, depth: number, keys: readonly string[]): Json | null {
    if (depth > bodyDepthLimit) return this.refuse(path, `it nests deeper than ${bodyDepthLimit} levels`)
    this.nodes += 1
    if (this.nodes > this.nodeLimit) return this.refuse(path, 'it has more than 5,000 parts')
    return this.object(value, path, keys)
  }

  private object(value: unknown, path: string, keys: readonly string[]): Json | null {
    if (!isJson(value)) return this.refuse(path, 'an object is missing')
    const foreign = Object.keys(value).find((key) => !keys.includes(key))
    if (foreign === undefined) return Object.fromEntries(Object.entries(value))
    return this.refuse(`${path}.${foreign.slice(0, 40)}`, 'it holds an unknown field')
  }

  private refuse(path: string, message: string): null {
    if (this.fault.message === '') this.fault = { path, message }
    return null
  }
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function named(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : 'a node without a type'
}
