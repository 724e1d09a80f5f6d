import type { UserId } from '../ids'
import type { CommentBlock, CommentBody, CommentInline } from './body'

/** The present name of a person; for one who is unknown it gives words such as "former member". */
export type NameOf = (id: UserId) => string

/** What a deleted comment has for a body. */
export const emptyBody: CommentBody = { type: 'doc', content: [{ type: 'paragraph' }] }

/** The words of a body as plain text: one line for each paragraph and line break, mentions as `@Name`. */
export function textOfBody(body: CommentBody, nameOf: NameOf): string {
  return body.content.map((block) => textOfBlock(block, nameOf)).join('\n')
}

/** Plain text as a body: an empty line parts paragraphs, a single line end is a line break. */
export function bodyOfText(text: string): CommentBody {
  const paragraphs = text.split(/(?:\r\n|\r|\n){2,}/)
  return { type: 'doc', content: paragraphs.map((paragraph) => paragraphOfLines(paragraph.split(/\r\n|\r|\n/))) }
}

/** How long a body is, in UTF-16 code units of its text: what `bodyTextLimit` limits. */
export function lengthOfBody(body: CommentBody): number {
  let length = 0
  visit(body.content, (inline) => {
    if (inline.type === 'text') length += inline.text.length
  })
  return length
}

/** Who is mentioned, each once, in the order of the text. */
export function mentionsOf(body: CommentBody): readonly UserId[] {
  const ids = new Set<UserId>()
  visit(body.content, (inline) => {
    if (inline.type === 'mention') ids.add(mentionedBy(inline))
  })
  return [...ids]
}

/** True when there is neither a mention nor a visible character; invisible format characters do not count. */
export function isEmptyBody(body: CommentBody): boolean {
  let empty = true
  visit(body.content, (inline) => {
    if (inline.type === 'mention' || (inline.type === 'text' && /[^\s\p{Cf}\p{Cc}]/u.test(inline.text))) empty = false
  })
  return empty
}

/** The user id of a mention; `parseCommentBody` let nothing else in. */
export function mentionedBy(mention: Extract<CommentInline, { type: 'mention' }>): UserId {
  return mention.attrs.id as UserId
}

function paragraphOfLines(lines: readonly string[]): CommentBlock {
  const content = lines.flatMap((line, i): CommentInline[] => [
    ...(i > 0 ? [{ type: 'hardBreak' } as const] : []),
    ...(line === '' ? [] : [{ type: 'text', text: line } as const]),
  ])
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' }
}

function textOfBlock(block: CommentBlock, nameOf: NameOf): string {
  switch (block.type) {
    case 'paragraph':
      return (block.content ?? []).map((inline) => textOfInline(inline, nameOf)).join('')
    case 'blockquote':
      return block.content.map((child) => textOfBlock(child, nameOf)).join('\n')
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap(({ content }) => content.map((child) => textOfBlock(child, nameOf))).join('\n')
  }
}

function textOfInline(inline: CommentInline, nameOf: NameOf): string {
  if (inline.type === 'text') return inline.text
  return inline.type === 'hardBreak' ? '\n' : `@${nameOf(mentionedBy(inline))}`
}

function visit(blocks: readonly CommentBlock[], each: (inline: CommentInline) => void): void {
  for (const block of blocks) {
    if (block.type === 'paragraph') block.content?.forEach(each)
    else if (block.type === 'blockquote') visit(block.content, each)
    else for (const item of block.content) visit(item.content, each)
  }
}
