import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Block, Content, Inline, Mark, PlainText } from './content'
import { parseContent } from './parse-content'
import { blocksOf, textOf } from './text-of'

const grain = fc.constantFrom('a', 'Ж', '👩‍👧', 'e\u0301', 'ש', '\u202E', ' ', '.', '𝒳', '\t', '\u00AD')
const line = fc.array(grain, { minLength: 1, maxLength: 6 }).map((grains) => grains.join(''))
const marks = fc.uniqueArray(
  fc.constantFrom<Mark>(
    { type: 'bold' },
    { type: 'italic' },
    { type: 'link', attrs: { href: 'https://example.org/' } },
  ),
  { minLength: 1, maxLength: 3 },
)
const inline: fc.Arbitrary<Inline> = fc.oneof(
  line.map((text) => ({ type: 'text' as const, text })),
  fc.tuple(line, marks).map(([text, marks]) => ({ type: 'text' as const, text, marks })),
  fc.constant({ type: 'hardBreak' as const }),
)
const inlines = fc
  .array(inline, { maxLength: 4 })
  .map((content): { readonly content?: readonly Inline[] } => (content.length > 0 ? { content } : {}))
const code = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .map((lines): PlainText => ({ type: 'text', text: lines.join('\n') }))

const { block } = fc.letrec<{ block: Block; leaf: Block; blocks: readonly Block[] }>((tie) => ({
  leaf: fc.oneof(
    inlines.map((rest): Block => ({ type: 'paragraph', ...rest })),
    inlines.map((rest): Block => ({ type: 'caption', ...rest })),
    fc
      .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const), inlines)
      .map(([level, rest]): Block => ({ type: 'heading', attrs: { level }, ...rest })),
    code.map((text): Block => ({ type: 'codeBlock', content: [text] })),
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
  block: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    tie('leaf'),
    tie('blocks').map((content): Block => ({ type: 'blockquote', content })),
    fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }).map((items): Block => ({
      type: 'bulletList',
      content: items.map((content) => ({ type: 'listItem', content })),
    })),
    fc.tuple(fc.nat(99), fc.array(tie('blocks'), { minLength: 1, maxLength: 3 })).map(([start, items]): Block => ({
      type: 'orderedList',
      attrs: { start },
      content: items.map((content) => ({ type: 'listItem', content })),
    })),
    fc
      .array(fc.array(tie('blocks'), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })
      .map((rows): Block => ({
        type: 'table',
        content: rows.map((cells) => ({
          type: 'tableRow',
          content: cells.map((content) => ({ type: 'tableCell', content })),
        })),
      })),
  ),
}))

const content: fc.Arbitrary<Content> = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((content) => ({ type: 'doc', content }))

it('blocks and text agree: blocks joined by a newline are the text, runs tile their block', () => {
  fc.assert(
    fc.property(content, (content) => {
      const text = textOf(content)
      const blocks = blocksOf(content)
      expect(blocks.map((block) => text.slice(block.start, block.end)).join('\n')).toBe(text)
      blocks.forEach((block, i) => {
        expect(block.start).toBe(i === 0 ? 0 : (blocks[i - 1]?.end ?? NaN) + 1)
        expect(block.inlines.map((run) => text.slice(run.start, run.end)).join('')).toBe(
          text.slice(block.start, block.end),
        )
        expect(block.inlines.every((run) => run.start < run.end)).toBe(true)
      })
    }),
    { seed: 42 },
  )
})

it('a content survives storage as JSON', () => {
  fc.assert(
    fc.property(content, (content) => {
      expect(parseContent(JSON.parse(JSON.stringify(content)))).toEqual({ ok: true, value: content })
    }),
    { seed: 42 },
  )
})
