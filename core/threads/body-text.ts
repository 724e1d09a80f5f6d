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
