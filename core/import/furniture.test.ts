import { describe, expect, it } from 'vitest'
import type { Block } from '../text/content'
import { isCaption } from './caption'
import { isFurniture, separateFurniture } from './furniture'
import { healTears } from './heal'
import { lineOf, paragraphOf } from './inlines'
import { makeLineJoiner } from './line-joiner'
import { dropRunningHeads } from './running-heads'
import { tidyPunctuation } from './tidy'

const shown = (blocks: readonly Block[]) =>
  blocks.map((block) => `${block.type === 'paragraph' ? '' : `${block.type}: `}${lineOf(block)}`)

it.each([
  'Crews on the quay. Ola Brandt (CC BY-SA 4.0)',
  'Crews on the quay. © Ola Brandt',
  'The mayor in 2019 / Reuters',
  'The mayor. (Jane Roe/Getty Images)',
  'Photo: Ola Brandt',
  'Photo by Ola Brandt',
  'Foto: Ola Brandt / dpa',
  'Фото: Иван Петров',
  'The mayor in his boat. Photo: O. Brandt',
])('is a caption: %s', (text) => expect(isCaption(text)).toBe(true))

it.each([
  'The photo shows the mayor in a boat that nobody would call new.',
  'Reuters wrote that the mayor left.',
  'Credit is what the towns need most.',
  'The image of the town has suffered.',
  '',
])('is no caption: %s', (text) => expect(isCaption(text)).toBe(false))

it.each([
  'https://a.example/b',
  'https://a.example/b https://c.example',
  '<https://a.example/b>',
  'www.a.example/b',
  'Related article: The Union Wants to Speak',
  'Related stories: a, b',
  'Read more: The Union',
  'Читайте также: Союз',
  'Lesen Sie auch: Der Verein',
  'The views expressed in guest columns do not necessarily reflect the position of The Herald.',
  'The opinions expressed here are the author’s own.',
  'Advertisement',
  'Share this article',
  '© 2024 The Herald',
  'All rights reserved.',
])('is furniture: %s', (text) => expect(isFurniture(text)).toBe(true))

it.each([
  'See https://a.example/b for more.',
  'Related articles of the statute were repealed.',
  'The views expressed by the mayor in March surprised the crews.',
  'Share prices fell.',
  'Subscribe to a theory and you are lost.',
  'Advertisement has changed the town.',
])('is no furniture: %s', (text) => expect(isFurniture(text)).toBe(false))

it('separateFurniture sets passages aside, keeps the order, and reports every passage', () => {
  const list: Block = {
    type: 'bulletList',
    content: [{ type: 'listItem', content: [paragraphOf('https://kept.example')] }],
  }
  const { blocks, changes } = separateFurniture([
    ...['One.', 'https://a.example', 'Related: Two', 'https://b.example', 'Photo: Three', 'Four.'].map(paragraphOf),
    list,
  ])
  expect(shown(blocks)).toEqual(['One.', 'caption: Photo: Three', 'Four.', 'bulletList: null'])
  expect(changes).toEqual([
    {
      code: 'links-set-aside',
      detail: 'Set 2 lines of bare links aside.',
      count: 2,
      passages: ['https://a.example', 'https://b.example'],
    },
    {
      code: 'related-set-aside',
      detail: 'Set 1 pointer to related articles aside.',
      count: 1,
      passages: ['Related: Two'],
    },
    {
      code: 'captions-made',
      detail: 'Made 1 picture caption of what credits a picture.',
      count: 1,
      passages: ['Photo: Three'],
    },
  ])
})

describe('healTears', () => {
  const heal = (...texts: (string | Block)[]) => {
    const blocks = texts.map((text) => (typeof text === 'string' ? paragraphOf(text) : text))
    return shown(healTears(blocks, makeLineJoiner(texts.join('\n'), true)).blocks)
  }
  const torn = 'A safe mooring nearby can empty the fleet of'
  const rest = 'hands and cause unrest.'
  const caption: Block = { ...paragraphOf('Photo: X'), type: 'caption' } as Block
  it.each<readonly [string, readonly (string | Block)[], readonly string[]]>([
    ['joins what a page break tore', [torn, rest], [`${torn} ${rest}`]],
    ['joins a divided word', [`${torn} inter-`, 'national crews.'], [`${torn} international crews.`]],
    ['keeps a compound', [`${torn} anti-`, 'war crews.'], [`${torn} anti-war crews.`]],
    ['puts a caption after', [torn, caption, rest], [`${torn} ${rest}`, 'caption: Photo: X']],
    [
      'joins over two tears',
      [torn, 'hands that the owners could not do without in the', 'end.'],
      [`${torn} hands that the owners could not do without in the end.`],
    ],
    ['leaves whole sentences', [`${torn} it.`, rest], [`${torn} it.`, rest]],
    ['leaves a colon', [`${torn}:`, rest], [`${torn}:`, rest]],
    ['leaves what begins in capitals', [torn, 'Hands.'], [torn, 'Hands.']],
    ['leaves short lines', ['freedom', 'peace and quiet.'], ['freedom', 'peace and quiet.']],
    ['leaves lines of a list', [torn, 'hands'], [torn, 'hands']],
    [
      'leaves headings',
      [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: torn }] }, rest],
      [`heading: ${torn}`, rest],
    ],
  ])('%s', (_, blocks, expected) => expect(heal(...blocks)).toEqual(expected))

  it('keeps the marks on both sides', () => {
    const bold = [{ type: 'bold' as const }]
    const { blocks } = healTears(
      [
        { type: 'paragraph', content: [{ type: 'text', text: `${torn} exami-`, marks: bold }] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'nation' },
            { type: 'text', text: ' ends.', marks: bold },
          ],
        },
      ],
      makeLineJoiner('', true),
    )
    expect(blocks).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: `${torn} exami`, marks: bold },
          { type: 'text', text: 'nation' },
          { type: 'text', text: ' ends.', marks: bold },
        ],
      },
    ])
  })
})

describe('tidyPunctuation', () => {
  it.each([
    ['were present.. But', 'were present. But', 1],
    ['the course. .', 'the course.', 1],
    ['the course.. . Then', 'the course. Then', 2],
    ['“the course.” . Then', '“the course.” Then', 1],
    ['Really? . Yes', 'Really? Yes', 1],
    ['well... then', 'well... then', 0],
    ['well . . . then', 'well . . . then', 0],
    ['well. . . . then', 'well. . . . then', 0],
    ['well…. then', 'well…. then', 0],
    ['../a/../b and a..b', '../a/../b and a..b', 0],
    ['the .net world', 'the .net world', 0],
  ])('%j → %j', (before, after, count) => {
    const { blocks, changes } = tidyPunctuation([paragraphOf(before)])
    expect([shown(blocks), changes[0]?.count ?? 0]).toEqual([[after], count])
  })

  it('reaches into lists and leaves code alone', () => {
    const inside = (text: string): Block => ({
      type: 'bulletList',
      content: [{ type: 'listItem', content: [paragraphOf(text)] }],
    })
    const code: Block = { type: 'codeBlock', content: [{ type: 'text', text: 'a.. b' }] }
    expect(tidyPunctuation([inside('a.. b'), code]).blocks).toEqual([inside('a. b'), code])
  })
})

describe('dropRunningHeads', () => {
  const pages = ['The Herald\n\nOne\n\n1', 'The Herald\n\nTwo\n\n2', 'The Herald\n\nThree\n\n3'].join('\f')
  it('takes page numbers and heads off', () => {
    const { text, changes } = dropRunningHeads(pages, true)
    expect(text.split(/\s+/).filter(Boolean)).toEqual(['One', 'Two', 'Three'])
    expect(changes).toMatchObject([{ code: 'running-heads', count: 6 }])
  })
  it.each([
    ['when switched off', pages, false],
    ['in a text without pages', pages.replaceAll('\f', '\n'), true],
    ['on two pages', pages.split('\f').slice(0, 2).join('\f'), true],
  ])('leaves them %s', (_, text, separate) => {
    expect(dropRunningHeads(text, separate)).toMatchObject({ changes: [] })
    expect(dropRunningHeads(text, separate).text).toContain('The Herald')
  })
})
