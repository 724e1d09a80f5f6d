import 'server-only'

import type rehypeSanitize from 'rehype-sanitize'

type Schema = NonNullable<Parameters<typeof rehypeSanitize>[0]>

/** The elements that are walked; all others are replaced by what they hold. */
const tagNames = (
  'html body main article section header footer aside div p address center details summary figure figcaption ' +
  'h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table caption thead tbody tfoot tr th td br ' +
  'a b strong i em cite u ins s strike del sub sup span font code'
).split(' ')

/** The allow list for foreign HTML. `style` is only ever read, for bold and italic; it doesn't come out. */
export const allowed: Schema = {
  tagNames,
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'title', 'textarea', 'select'],
  attributes: { '*': ['style'], a: ['href'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  ancestors: { tr: ['table'], td: ['table'], th: ['table'], thead: ['table'], tbody: ['table'], tfoot: ['table'] },
  allowComments: false,
  allowDoctypes: false,
}
