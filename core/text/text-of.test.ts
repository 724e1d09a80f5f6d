import { describe, expect, it } from 'vitest'
import type { Block, Content, Mark } from './content'
import { blocksOf, textOf, type TextBlock } from './text-of'

const doc = (...content: Block[]): Content => ({ type: 'doc', content })
const t = (text: string, ...marks: Mark[]) => ({ type: 'text' as const, text, ...(marks.length > 0 && { marks }) })
const br = { type: 'hardBreak' as const }
const p = (...texts: string[]): Block => ({ type: 'paragraph', content: texts.map((text) => t(text)) })
const item = (...content: Block[]) => ({ type: 'listItem' as const, content })
const cell = (...content: Block[]) => ({ type: 'tableCell' as const, content })
const header = (...content: Block[]) => ({ type: 'tableHeader' as const, content })

/** One line a block: its text, its kind and where it stands. */
function shown(text: string, block: TextBlock): string {
  const list = block.list && `${block.list.ordered ? '#' : '*'}${block.list.depth}.${block.list.index}`
  const cell =
    block.cell && `t${block.cell.table}r${block.cell.row}c${block.cell.column}${block.cell.header ? 'h' : ''}`
  const quote = block.quoteDepth > 0 && `>${block.quoteDepth}`
  const places = [list && list + (block.list?.first ? '' : '+'), cell, quote].filter(Boolean).join(' ')
  return `${text.slice(block.start, block.end)}|${block.kind}${block.level ?? ''}${places && ' ' + places}`
}

const cases: readonly (readonly [name: string, content: Content, text: string, blocks: readonly string[]])[] = [
  ['one paragraph', doc(p('one')), 'one', ['one|paragraph']],
  ['text nodes run on', doc(p('on', 'e'), p('two')), 'one\ntwo', ['one|paragraph', 'two|paragraph']],
  [
    'an empty paragraph is an empty line',
    doc(p('a'), { type: 'paragraph' }, p('b')),
    'a\n\nb',
    ['a|paragraph', '|paragraph', 'b|paragraph'],
  ],
  [
    'a hard break is a newline inside a block',
    doc({ type: 'paragraph', content: [t('a'), br, t('b')] }),
    'a\nb',
    ['a\nb|paragraph'],
  ],
  [
    'heading, code and caption',
    doc(
      { type: 'heading', attrs: { level: 2 }, content: [t('H')] },
      { type: 'codeBlock', content: [t('x\ny')] },
      { type: 'caption', content: [t('c')] },
    ),
    'H\nx\ny\nc',
    ['H|heading2', 'x\ny|code', 'c|caption'],
  ],
  [
    'items are blocks, nested lists count their depth',
    doc({
      type: 'orderedList',
      attrs: { start: 3 },
      content: [item(p('a'), p('b')), item(p('c'), { type: 'bulletList', content: [item(p('d'))] })],
    }),
    'a\nb\nc\nd',
    ['a|paragraph #1.3', 'b|paragraph #1.3+', 'c|paragraph #1.4', 'd|paragraph *2.1'],
  ],
  [
    'cells are blocks',
    doc(
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [header(p('A')), header(p('B'))] },
          { type: 'tableRow', content: [cell(p('1'), p('2')), cell({ type: 'paragraph' })] },
        ],
      },
      { type: 'table', content: [{ type: 'tableRow', content: [cell(p('z'))] }] },
    ),
    'A\nB\n1\n2\n\nz',
    [
      'A|paragraph t0r0c0h',
      'B|paragraph t0r0c1h',
      '1|paragraph t0r1c0',
      '2|paragraph t0r1c0',
      '|paragraph t0r1c1',
      'z|paragraph t1r0c0',
    ],
  ],
  [
    'quotations nest',
    doc({ type: 'blockquote', content: [p('a'), { type: 'blockquote', content: [p('b')] }] }, p('c')),
    'a\nb\nc',
    ['a|paragraph >1', 'b|paragraph >2', 'c|paragraph'],
  ],
  [
    'offsets are UTF-16 code units',
    doc(p('👩‍👧 e\u0301'), p('ё')),
    '👩‍👧 e\u0301\nё',
    ['👩‍👧 e\u0301|paragraph', 'ё|paragraph'],
  ],
  ['nothing at all', doc(), '', []],
]

describe('textOf and blocksOf', () => {
  it.each(cases)('%s', (_, content, text, blocks) => {
    expect(textOf(content)).toBe(text)
    expect(blocksOf(content).map((block) => shown(text, block))).toEqual(blocks)
  })

  it('gives every run its marks and a hard break a run of its own', () => {
    const bold: Mark = { type: 'bold' }
    const content = doc(p('x'), { type: 'paragraph', content: [t('a '), t('b', bold), br, t('c')] })
    expect(blocksOf(content)[1]?.inlines).toEqual([
      { start: 2, end: 4, marks: [] },
      { start: 4, end: 5, marks: [bold] },
      { start: 5, end: 6, marks: [] },
      { start: 6, end: 7, marks: [] },
    ])
  })
})
