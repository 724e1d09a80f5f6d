import type { JSONContent } from '@tiptap/core'
import { isUuid } from '@/core/ids'
import type { CommentBody } from '@/core/threads/body'
import { bodyOfText } from '@/core/threads/body-text'
import { parseDraftBody } from '@/core/threads/parse-body'
import { isHref } from '@/core/text/href'

/**
 * What the editor holds, as the body of a comment: attributes that Tiptap keeps for itself (a list's first number, a
 * link's target) are dropped, and so is what the schema of a comment does not know. Text is never dropped.
 */
export function bodyOfEditor(json: JSONContent, text: () => string): CommentBody {
  // Only a fault in this file can make the strict reader refuse; the words are saved all the same.
  return parseDraftBody(cleanNode(json)) ?? bodyOfText(text())
}

/** A body as the editor takes it: a copy that may be written to. */
export function editorContentOf(body: CommentBody): JSONContent {
  const content: JSONContent = JSON.parse(JSON.stringify(body))
  return content
}

function cleanNode(node: JSONContent): unknown {
  const content = node.content?.map(cleanNode)
  if (node.type === 'text') {
    const marks = (node.marks ?? []).flatMap(cleanMark)
    return { type: 'text', text: wellFormed(node.text ?? ''), ...(marks.length > 0 && { marks }) }
  }
  if (node.type === 'mention') {
    const id: unknown = node.attrs?.['id']
    return isUuid(id) ? { type: 'mention', attrs: { id } } : { type: 'text', text: '@' }
  }
  return { type: node.type, ...(content && { content }) }
}

function cleanMark(mark: NonNullable<JSONContent['marks']>[number]): unknown[] {
  if (mark.type === 'bold' || mark.type === 'italic') return [{ type: mark.type }]
  const href: unknown = mark.type === 'link' ? mark.attrs?.['href'] : undefined
  return isHref(href) ? [{ type: 'link', attrs: { href } }] : []
}

/** Pasted text may hold NUL or half a surrogate pair; both become the replacement character. */
function wellFormed(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD')
}
