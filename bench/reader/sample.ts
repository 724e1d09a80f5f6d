import type { Block, Content, Inline } from '../../core/text/content'
import { makeArticle } from './corpus'

const words = (text: string): Inline => ({ type: 'text', text })
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content })
const body = makeArticle(7000).content.content

/** A short article with every kind of block: to look at, and to select in. */
export const sample: Content = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [words('A council that nobody elected')] },
    ...body.slice(0, 2),
    paragraph(
      words('Some of it is '),
      { type: 'text', text: 'set in bold', marks: [{ type: 'bold' }] },
      words(', some '),
      { type: 'text', text: 'in italics', marks: [{ type: 'italic' }] },
      words(', and some is '),
      { type: 'text', text: 'a link', marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }] },
      words('. Семья 👨‍👩‍👧 и флаг 🇺🇦 стоят здесь,'),
      { type: 'hardBreak' },
      words('after a break. '),
    ),
    {
      type: 'blockquote',
      content: [
        paragraph(words('We were not asked, and we did not wait to be asked.')),
        paragraph(words('Then we were asked.')),
      ],
    },
    {
      type: 'bulletList',
      content: ['a first point that is long enough to be broken over two lines of the measure', 'a second'].map(
        (text) => ({
          type: 'listItem' as const,
          content: [paragraph(words(text))],
        }),
      ),
    },
    { type: 'heading', attrs: { level: 2 }, content: [words('What followed')] },
    paragraph(words('هذا نص عربي مع 2024 أرقام داخله، وفيه ما يكفي من الكلمات ليكون سطرا.')),
    {
      type: 'table',
      content: [
        ['Year', 'Members'],
        ['2023', '41'],
        ['2024', '57'],
      ].map((row, i) => ({
        type: 'tableRow' as const,
        content: row.map((text) => ({
          type: i === 0 ? ('tableHeader' as const) : ('tableCell' as const),
          content: [paragraph(words(text))],
        })),
      })),
    },
    { type: 'codeBlock', content: [{ type: 'text', text: 'one\n  two' }] },
    { type: 'caption', content: [words('Picture: the hall before the session')] },
    ...body.slice(2),
  ],
}
