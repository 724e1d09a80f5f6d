/** What somebody brought, kept until it is on the shelf, so that it can be read again. */
export type ImportSource =
  | { readonly kind: 'file'; readonly file: File }
  | {
      readonly kind: 'paste'
      readonly text: string
      /** Without it the server finds out whether a text is plain or Markdown. */
      readonly format?: 'html'
    }

/** What a clipboard or a dropped selection holds. */
export interface Pasted {
  readonly html: string
  readonly text: string
  readonly files: readonly File[]
}

/** Tags that say something about the text; without any of them the plain half of a paste is the better one. */
const telling = /<(?:p|h[1-6]|li|blockquote|table|a|strong|em|b|i)[\s>]/i

/** The sources in a paste: its files, else its rich half where that says more than the plain one, else its text. */
export function sourcesOf({ html, text, files }: Pasted): readonly ImportSource[] {
  if (files.length > 0) return files.map((file) => ({ kind: 'file', file }))
  if (telling.test(html)) return [{ kind: 'paste', text: html, format: 'html' }]
  return text.trim() === '' ? [] : [{ kind: 'paste', text }]
}

/** What a clipboard event or a drop carries. */
export function pastedOf(carrier: DataTransfer | null): Pasted {
  return {
    html: carrier?.getData('text/html') ?? '',
    text: carrier?.getData('text/plain') ?? '',
    files: [...(carrier?.files ?? [])],
  }
}
