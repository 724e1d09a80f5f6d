/**
 * The rich text of a version: Tiptap (ProseMirror) JSON of a fixed small schema.
 * Never edited in place; `textOf` derives the plain text that offsets count in.
 */
export interface Content {
  readonly type: 'doc'
  readonly content: readonly Block[]
}

export type Block =
  | { readonly type: 'paragraph'; readonly content?: readonly Inline[] }
  | {
      readonly type: 'heading'
      readonly attrs: { readonly level: 1 | 2 | 3 | 4 }
      readonly content?: readonly Inline[]
    }
  | { readonly type: 'bulletList'; readonly content: readonly ListItem[] }
  | { readonly type: 'orderedList'; readonly attrs?: { readonly start: number }; readonly content: readonly ListItem[] }
  | { readonly type: 'blockquote'; readonly content: readonly Block[] }
  | { readonly type: 'codeBlock'; readonly content?: readonly PlainText[] }
  | { readonly type: 'table'; readonly content: readonly TableRow[] }
  | { readonly type: 'caption'; readonly content?: readonly Inline[] }

export interface ListItem {
  readonly type: 'listItem'
  readonly content: readonly Block[]
}

export interface TableRow {
  readonly type: 'tableRow'
  readonly content: readonly TableCell[]
}

export interface TableCell {
  readonly type: 'tableCell' | 'tableHeader'
  readonly content: readonly Block[]
}

export type Inline = StyledText | { readonly type: 'hardBreak' }

export interface StyledText {
  readonly type: 'text'
  /** Non-empty; holds no newline (those are hard breaks or block borders). */
  readonly text: string
  readonly marks?: readonly Mark[]
}

export interface PlainText {
  readonly type: 'text'
  /** Non-empty; may hold newlines. */
  readonly text: string
}

export type Mark =
  | { readonly type: 'bold' | 'italic' | 'underline' | 'strike' | 'subscript' | 'superscript' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }
