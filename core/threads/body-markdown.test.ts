import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import type { CommentBlock, CommentBody, CommentInline, CommentMark } from './body'
import { markdownOfBody } from './body-markdown'
import { bodyOfText, lengthOfBody, mentionsOf, textOfBody } from './body-text'
import { escapeMarkdown } from './escape-markdown'
import { parseCommentBody } from './parse-body'

const ann = '0198c0de-0000-7000-8000-00000000000a'
const ben = '0198c0de-0000-7000-8000-00000000000b'
const nameOf = (id: string) => (id === ann ? 'Ann *A.*' : id === ben ? 'Ben' : 'former member')

const doc = (...content: CommentBlock[]): CommentBody => ({ type: 'doc', content })
const p = (...content: CommentInline[]): CommentBlock => ({ type: 'paragraph', content })
const t = (text: string, ...marks: CommentMark[]): CommentInline => ({ type: 'text', text, marks })
const list = (type: 'bulletList' | 'orderedList', ...items: CommentBlock[][]): CommentBlock => ({
  type,
  content: items.map((content) => ({ type: 'listItem', content })),
})
const bold = { type: 'bold' } as const
const italic = { type: 'italic' } as const
const link = (href: string): CommentMark => ({ type: 'link', attrs: { href } })
const mention = (id: string): CommentInline => ({ type: 'mention', attrs: { id } })

describe('textOfBody', () => {
  it('gives a line for each paragraph and break, and the present names', () => {
    const body = doc(
      p(t('Hello '), mention(ann), { type: 'hardBreak' }, t('you')),
      list('bulletList', [p(t('one'))], [p(t('two'))]),
      {
        type: 'blockquote',
        content: [p(t('said'))],
      },
    )
    expect(textOfBody(body, nameOf)).toBe('Hello @Ann *A.*\nyou\none\ntwo\nsaid')
  })
})

describe('bodyOfText', () => {
  it.each([
    ['', doc({ type: 'paragraph' })],
    ['a', doc(p({ type: 'text', text: 'a' }))],
    ['a\nb', doc(p({ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: 'b' }))],
    ['a\r\n\r\n\r\nb\n', doc(p({ type: 'text', text: 'a' }), p({ type: 'text', text: 'b' }, { type: 'hardBreak' }))],
  ])('reads %j', (text, body) => {
    expect(bodyOfText(text)).toEqual(body)
    expect(lengthOfBody(body)).toBe(text.replace(/\s/g, '').length)
  })
})

describe('mentionsOf', () => {
  it('finds each person once, in order, at any depth', () => {
    const body = doc(list('orderedList', [p(mention(ben), mention(ann))]), p(mention(ben)))
    expect(mentionsOf(body)).toEqual([ben, ann])
  })
})

describe('markdownOfBody', () => {
  it.each<[string, CommentBody, string]>([
    [
      'marks',
      doc(p(t('a '), t('b', bold), t(' '), t('c', italic), t(' '), t('d', bold, italic))),
      'a **b** _c_ **_d_**',
    ],
    ['space inside marks', doc(p(t('a'), t(' b ', bold), t('c'))), 'a **b** c'],
    ['a run of marks', doc(p(t('a', bold), t('b', bold, italic))), '**&#97;_b_**'],
    ['links', doc(p(t('x', link('https://a.test/(1)')))), '[x](https://a.test/%281%29)'],
    ['bad links', doc(p(t(' x', link('javascript:alert(1)')))), 'x'],
    ['breaks', doc(p(t('a'), { type: 'hardBreak' }, t('b'))), 'a\\\nb'],
    ['line ends in a text', doc(p(t('a\n# b'))), 'a\\\n\\# b'],
    ['specials', doc(p(t('*a* [b](c) <i> `d` | _e_ & \\'))), '\\*a\\* \\[b\\](c) \\<i\\> \\`d\\` \\| \\_e\\_ \\& \\\\'],
    ['line starts', doc(p(t('# a')), p(t('1. b')), p(t('- c')), p(t('=== d'))), '\\# a\n\n1\\. b\n\n\\- c\n\n\\=== d'],
    ['names', doc(p(mention(ann))), '@Ann \\*A.\\*'],
    ['lists', doc(list('orderedList', [p(t('a')), p(t('b'))], [p(t('c'))])), '1. a\n\n   b\n2. c'],
    ['lists in a row', doc(list('bulletList', [p(t('a'))]), list('bulletList', [p(t('b'))])), '- a\n\n* b'],
    ['quotes', doc({ type: 'blockquote', content: [p(t('a')), p(t('b'))] }, p(t('c'))), '> a\n>\n> b\n\nc'],
    ['empty paragraphs', doc({ type: 'paragraph' }, p(t('a')), { type: 'paragraph' }), 'a'],
  ])('writes %s', (_name, body, markdown) => {
    expect(markdownOfBody(body, nameOf)).toBe(markdown)
  })

  it('is read back by a Markdown reader with the same words, marks and links', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        expect(lettersOfMarkdown(markdownOfBody(body, nameOf))).toEqual(lettersOfBody(body))
      }),
      { seed: 42, numRuns: 300 },
    )
  })

  it('writes bodies that the parser accepts', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const parsed = parseCommentBody(body)
        expect(parsed.ok || parsed.error.detail.includes('empty')).toBe(true)
      }),
      { seed: 42 },
    )
  })
})

describe('escapeMarkdown', () => {
  it('is read back as the same words, whatever was typed', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const letters = lettersOfMarkdown(escapeMarkdown(text))
        expect(letters.join('')).toBe([...text.replace(/\s/gu, '')].map((char) => `${char}  `).join(''))
      }),
      { seed: 42, numRuns: 1_000 },
    )
  })
})

const nasty = fc
  .array(
    fc.constantFrom(
      'a',
      'b',
      ' ',
      '1',
      '.',
      ')',
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      '!',
      '<',
      '>',
      '#',
      '-',
      '+',
      '=',
      '|',
      '~',
      '&',
      ';',
      '\\',
      ':',
      '"',
      'é',
      '😀',
      '\n',
      '$',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((chars) => chars.join(''))

const marks = fc.uniqueArray(fc.constantFrom<CommentMark>(bold, italic, link('https://a.test/x_(y)')), {
  selector: ({ type }) => type,
})
const inlines: fc.Arbitrary<CommentInline> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('text' as const), text: nasty, marks }) },
  { weight: 1, arbitrary: fc.constant<CommentInline>({ type: 'hardBreak' }) },
  { weight: 1, arbitrary: fc.constantFrom(mention(ann), mention(ben)) },
)
const paragraphs: fc.Arbitrary<CommentBlock> = fc.array(inlines, { maxLength: 5 }).map((content) => p(...content))
const { block: blocks } = fc.letrec<{ block: CommentBlock }>((tie) => {
  const inner = fc.array(tie('block'), { minLength: 1, maxLength: 3 })
  const items = fc.array(fc.tuple(paragraphs, fc.array(tie('block'), { maxLength: 2 })), { minLength: 1, maxLength: 3 })
  return {
    block: fc.oneof(
      { maxDepth: 3 },
      paragraphs,
      inner.map((content) => ({ type: 'blockquote' as const, content })),
      fc
        .tuple(fc.constantFrom('bulletList' as const, 'orderedList' as const), items)
        .map(([type, all]) => list(type, ...all.map(([first, rest]) => [first, ...rest]))),
    ),
  }
})
const bodies = fc.array(blocks, { minLength: 1, maxLength: 4 }).map((content) => doc(...content))

/** Each visible character with its marks: `b` bold, `i` italic, `l` link. */
function lettersOfBody(body: CommentBody): string[] {
  const letters: string[] = []
  const visit = (block: CommentBlock) => {
    if (block.type === 'blockquote') block.content.forEach(visit)
    else if (block.type !== 'paragraph') block.content.forEach(({ content }) => content.forEach(visit))
    else
      for (const inline of block.content ?? []) {
        if (inline.type === 'mention') letters.push(...lettersIn(`@${nameOf(inline.attrs.id)}`, '', ''))
        if (inline.type !== 'text') continue
        const has = (kind: string) => inline.marks?.some(({ type }) => type === kind)
        letters.push(
          ...lettersIn(inline.text, `${has('bold') ? 'b' : ''}${has('italic') ? 'i' : ''}`, has('link') ? 'l' : ''),
        )
      }
  }
  body.content.forEach(visit)
  return letters
}

function lettersOfMarkdown(markdown: string): string[] {
  const letters: string[] = []
  const visit = (node: Nodes, isBold: boolean, isItalic: boolean, isLink: boolean) => {
    if (node.type === 'text')
      letters.push(...lettersIn(node.value, `${isBold ? 'b' : ''}${isItalic ? 'i' : ''}`, isLink ? 'l' : ''))
    else if ('value' in node) throw new Error(`unexpected ${node.type}: ${node.value}`)
    if ('children' in node) {
      const href = node.type === 'link' ? node.url : null
      for (const child of node.children)
        visit(child, isBold || node.type === 'strong', isItalic || node.type === 'emphasis', isLink || href !== null)
    }
  }
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown), false, false, false)
  return letters
}

function lettersIn(text: string, marks: string, link: string): string[] {
  return [...text.replace(/\s/gu, '')].map((char) => `${char} ${marks} ${link}`.replace(/  $/, '  '))
}
