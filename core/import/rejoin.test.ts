import { describe, expect, it } from 'vitest'
import { allSteps } from './change'
import { lineOf } from './inlines'
import { makeLineJoiner } from './line-joiner'
import { rejoin } from './rejoin'

const paragraphs = (text: string, switches = allSteps) =>
  rejoin(text, makeLineJoiner(text, switches.undoHyphenation), switches).blocks.map(lineOf)

const wrapped = `This is the first line of a paragraph of which every
line is about as long as the measure allows it to be,
so that the next word would not have fitted, and the
last one is short.`
const whole = wrapped.replaceAll('\n', ' ')

describe('rejoin', () => {
  it.each<readonly [name: string, text: string, paragraphs: readonly string[]]>([
    ['joins hard-wrapped lines', wrapped, [whole]],
    ['divides at blank lines', `${wrapped}\n\n \t\n${wrapped}`, [whole, whole]],
    ['divides at an indented line', `${wrapped}\n ${wrapped}`, [whole, whole]],
    ['divides after a short last line', `${wrapped}\n${wrapped}`, [whole, whole]],
    [
      'an indented line after a full one begins a paragraph',
      `${wrapped}\nThis line is as full as all the lines before it are.\n Another paragraph begins with this line, which is
as full as the others.`,
      [
        whole,
        'This line is as full as all the lines before it are.',
        'Another paragraph begins with this line, which is as full as the others.',
      ],
    ],
    ['an indent in the middle of a sentence is noise', wrapped.replace('\nso that', '\n so that'), [whole]],
    ['a text indented as a whole is not indented', wrapped.replace(/^/gm, '    '), [whole]],
    ['a line a paragraph in a text that is not wrapped', `${whole}\n${whole}`, [whole, whole]],
    ['a list stays a list', 'Buy:\napples\npears\nplums\nnuts', ['Buy:', 'apples', 'pears', 'plums', 'nuts']],
    [
      'items of a list among wrapped lines',
      `${wrapped}\n• one\n• two\n1. three`,
      [whole, '• one', '• two', '1. three'],
    ],
    [
      'a dash in a sentence is no item',
      wrapped.replace('\nso that', '\n— so that'),
      [whole.replace('so that', '— so that')],
    ],
    [
      'a link alone in its line',
      `${wrapped}\nhttps://a.example/b\nhttps://c.example\n${wrapped}`,
      [whole, 'https://a.example/b', 'https://c.example', whole],
    ],
    [
      'a link inside a sentence',
      `${wrapped.replace('last one is short.', 'files at')}\nhttps://a.example/b\nwere read.`,
      [`${whole.replace('last one is short.', 'files at')} https://a.example/b were read.`],
    ],
    ['nothing', '\n\n', []],
  ])('%s', (_, text, expected) => expect(paragraphs(text)).toEqual(expected))

  it('reports what it did', () => {
    const text = wrapped.replace('allows it', 'al-\nlows it')
    expect(rejoin(text, makeLineJoiner(text, true), allSteps).changes).toEqual([
      { code: 'lines-joined', detail: 'Joined 4 wrapped lines into paragraphs.', count: 4 },
      { code: 'hyphens-closed', detail: 'Made 1 word whole that the end of a line had divided.', count: 1 },
    ])
    expect(rejoin(whole, makeLineJoiner(whole, true), allSteps).changes).toEqual([])
  })

  it('keeps the lines when it is switched off', () => {
    const text = `${wrapped}\n\nexami-\nnation`
    expect(paragraphs(text, { ...allSteps, rejoinLines: false })).toEqual([wrapped, 'exami-\nnation'])
  })

  it('takes 200,000 blank lines and a line of a megabyte', () => {
    expect(paragraphs('\n'.repeat(200_000))).toEqual([])
    expect(paragraphs('word '.repeat(200_000))).toHaveLength(1)
  })
})
