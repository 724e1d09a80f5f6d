/** The classes of a comment's text, while it is written and when it is read. */
export const bodyLook =
  'min-w-0 text-sm leading-[1.5] text-pretty wrap-anywhere [&>*+*]:mt-2 [&_li>*+*]:mt-1 [&_blockquote>*+*]:mt-2 ' +
  '[&_ul]:list-disc [&_ul]:pl-5 [&_ol]:list-decimal [&_ol]:pl-5 [&_li]:pl-0.5 [&_li+li]:mt-0.5 [&_li::marker]:text-faint ' +
  '[&_blockquote]:border-l-2 [&_blockquote]:border-rule-strong [&_blockquote]:pl-3 [&_blockquote]:text-muted ' +
  '[&_strong]:font-semibold [&_a]:link'

/** The classes of a mention. */
export const mentionLook = 'rounded-sm bg-wash px-1 font-medium whitespace-nowrap text-ink'
