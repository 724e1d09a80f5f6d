/**
 * The body of a comment: Tiptap JSON of a smaller schema than an article's:
 * paragraphs, lists, quotes; bold, italic, link; mentions of members by user id.
 */
export interface CommentBody {
  readonly type: 'doc'
  readonly content: readonly CommentBlock[]
}

export type CommentBlock =
  | { readonly type: 'paragraph'; readonly content?: readonly CommentInline[] }
  | {
      readonly type: 'bulletList' | 'orderedList'
      readonly content: readonly { readonly type: 'listItem'; readonly content: readonly CommentBlock[] }[]
    }
  | { readonly type: 'blockquote'; readonly content: readonly CommentBlock[] }

export type CommentInline =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly CommentMark[] }
  | { readonly type: 'hardBreak' }
  /** `id` is a user id; the name is looked up when it is shown. */
  | { readonly type: 'mention'; readonly attrs: { readonly id: string } }

export type CommentMark =
  { readonly type: 'bold' | 'italic' } | { readonly type: 'link'; readonly attrs: { readonly href: string } }
