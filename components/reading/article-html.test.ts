import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Content, Inline, Mark } from '@/core/text/content'
import { textOf } from '@/core/text/text-of'
import { isWellFormed } from '@/core/text/well-formed'
import { articleHtml, chunkLength } from './article-html'

const words = (text: string, ...marks: Mark[]): Inline => ({
  type: 'text',
  text,
  ...(marks.length > 0 ? { marks } : {}),
})
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content })
const doc = (...content: Block[]): Content => ({ type: 'doc', content })
const html = (content: Content, part = {}) => articleHtml(content, textOf(content), part)

interface Chunk {
  readonly start: number
  readonly end: number
  readonly text: string
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#13;': '\r',
  '&amp;': '&',
}

/** What a browser would find in each chunk: the attributes, and the text nodes joined. */
function chunksIn(markup: string): Chunk[] {
  const found: Chunk[] = []
  const pattern = /<(\w+)[^>]* data-chunk data-start="(\d+)" data-end="(\d+)"[^>]*>(.*?)<\/\1>/gs
  for (const [, , start, end, inner = ''] of markup.matchAll(pattern)) {
    const text = inner
      .replace(/<[^>]*>/g, '')
      .replace(/&(?:lt|gt|quot|amp|#13);/g, (entity) => entities[entity] ?? entity)
    found.push({ start: Number(start), end: Number(end), text })
  }
  return found
}

describe('articleHtml', () => {
  it('writes semantic blocks', () => {
    const content = doc(
      { type: 'heading', attrs: { level: 1 }, content: [words('Head')] },
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [{ type: 'listItem', content: [paragraph(words('item'))] }],
      },
      { type: 'blockquote', content: [paragraph(words('said', { type: 'bold' }))] },
      {
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableHeader', content: [paragraph(words('h'))] }] }],
      },
    )
    const bare = html(content)
      .replace(/ (class|dir|data-\w+|role|aria-label|tabindex)(="[^"]*")?/g, '')
      .replace(/^<div>|<\/div>$/g, '')
    expect(bare).toBe(
      '<h2>Head</h2><ol start="3"><li><p>item</p></li></ol><blockquote><p><strong>said</strong></p></blockquote>' +
        '<div><table><tbody><tr><th><p>h</p></th></tr></tbody></table></div>',
    )
  })

  it.each([
    ['1 2 3 2', 'h2 h3 h4 h3'],
    ['2 2 3 2', 'h2 h2 h3 h2'],
    ['2 4 3 4 1', 'h2 h3 h3 h4 h2'],
    ['4 1 2', 'h2 h2 h3'],
  ])('headings of levels %s go down one by one: %s', (levels, tags) => {
    const level = (digit: string) => ([1, 2, 3, 4] as const)[Number(digit) - 1] ?? 1
    const blocks = levels
      .split(' ')
      .map((digit) => ({ type: 'heading', attrs: { level: level(digit) }, content: [words('x')] }) as const)
    expect([...html(doc(...blocks)).matchAll(/<(h\d)/g)].map(([, tag]) => tag).join(' ')).toBe(tags)
  })

  it('escapes everything, and lets no script out of a link', () => {
    const link = (href: string): Mark => ({ type: 'link', attrs: { href } })
    const markup = html(
      doc(
        paragraph(
          words('<script>&"'),
          words('a', link('javascript:alert(1)')),
          words('b', link('https://x.test/?a="&b')),
        ),
      ),
    )
    expect(markup).not.toContain('<script')
    expect(markup).not.toContain('javascript:')
    expect(markup).toContain('&lt;script&gt;&amp;&quot;a<a href="https://x.test/?a=&quot;&amp;b"')
  })

  it('writes any part, with the offsets of the whole', () => {
    const content = doc(
      paragraph(words('one')),
      { type: 'blockquote', content: [paragraph(words('two')), paragraph(words('three'))] },
      paragraph(words('four')),
    )
    expect(chunksIn(html(content, { to: 1 }) + html(content, { from: 1 }))).toEqual(chunksIn(html(content)))
    expect(chunksIn(html(content, { from: 2 }))).toEqual([{ start: 14, end: 18, text: 'four' }])
  })

  it('gathers small blocks into sections, and leaves what is large by itself to be skipped in parts', () => {
    const item = (text: string) => ({ type: 'listItem' as const, content: [paragraph(words(text))] })
    const list: Block = { type: 'bulletList', content: Array.from({ length: 20 }, () => item('w'.repeat(400))) }
    const markup = html(
      doc(...Array.from({ length: 10 }, () => paragraph(words('w'.repeat(900)))), list, paragraph(words('end'))),
    )
    expect(
      [...markup.matchAll(/text-section|text-large|<p|<li/g)]
        .map(([m]) => m)
        .join(' ')
        .replaceAll(/(<li <p ?)+/g, 'items '),
    ).toBe(
      'text-section <p <p text-section <p <p text-section <p <p text-section <p <p text-section <p <p text-large items text-section <p',
    )
  })

  it('cuts a long block after spaces, into pieces that are small and splits no character', () => {
    const long = 'word '.repeat(3000)
    const solid = '👨‍👩‍👧'.repeat(2000)
    for (const text of [long, solid]) {
      const chunks = chunksIn(html(doc(paragraph(words(text)))))
      expect(chunks.length).toBeGreaterThan(3)
      expect(chunks.every((chunk) => chunk.text.length <= chunkLength && isWellFormed(chunk.text))).toBe(true)
      expect(chunks.map((chunk) => chunk.text).join('')).toBe(text)
    }
  })

  it('puts exactly the text of its offsets in every chunk, and every letter in some chunk', () => {
    const text = fc
      .array(fc.constantFrom('a', ' ', '<', '&amp;', '"', 'я', '👍🏽', 'ש'), { minLength: 1, maxLength: 12 })
      .map((p) => p.join(''))
    const mark = fc.constantFrom<Mark>(
      { type: 'bold' },
      { type: 'italic' },
      { type: 'link', attrs: { href: 'https://x.test/' } },
    )
    const inline = fc.oneof(
      fc.tuple(text, fc.uniqueArray(mark, { maxLength: 2 })).map(([t, marks]): Inline => words(t, ...marks)),
      fc.constant<Inline>({ type: 'hardBreak' }),
    )
    const leaf = fc.array(inline, { maxLength: 4 }).map((content): Block => paragraph(...content))
    const block = fc.oneof(
      leaf,
      fc.array(leaf, { minLength: 1, maxLength: 3 }).map((content): Block => ({ type: 'blockquote', content })),
      fc
        .array(leaf, { minLength: 1, maxLength: 3 })
        .map((content): Block => ({ type: 'bulletList', content: [{ type: 'listItem', content }] })),
      text.map((t): Block => ({ type: 'codeBlock', content: [{ type: 'text', text: t }] })),
    )
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
        const content = doc(...blocks)
        const whole = textOf(content)
        const chunks = chunksIn(html(content))
        for (const chunk of chunks) expect(chunk.text).toBe(whole.slice(chunk.start, chunk.end))
        expect(chunks.map((chunk) => chunk.text).join('\n')).toBe(whole)
      }),
      { seed: 42 },
    )
  })
})
