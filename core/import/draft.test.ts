import { describe, expect, it } from 'vitest'
import type { Block } from '../text/content'
import { blocksOf, textOf } from '../text/text-of'
import { allSteps, type ImportSwitches } from './change'
import { makeDraft, type ImportDraft } from './draft'
import { pdfLayer, webPaste } from './fixtures/captures'
import { paragraphOf } from './inlines'
import { parsePlainText } from './plain-text'

const prose =
  'The crews went out before the light came, as they had done every day of that year, and nobody in the town asked where they were going, because everybody knew; the boats came back at noon, and the nets were empty.'

function draftOf(source: string | readonly Block[], name: string | null = null, off: Partial<ImportSwitches> = {}) {
  const switches = { ...allSteps, ...off }
  const parsed =
    typeof source === 'string' ? parsePlainText(source, switches) : { blocks: source, known: [], changes: [] }
  const result = makeDraft(parsed, { name, language: 'en', switches })
  if (!result.ok) throw new Error(result.error.detail)
  return result.value
}

const linesOf = ({ content, text }: ImportDraft) =>
  blocksOf(content).map(({ kind, start, end }) => `${kind === 'paragraph' ? '' : `${kind}: `}${text.slice(start, end)}`)
const codes = ({ changes }: ImportDraft) => changes.map(({ code, count }) => `${code}*${count}`).join(' ')
const titleIsCertain = ({ suggestions }: ImportDraft) => suggestions.find(({ field }) => field === 'title')?.certain
const heading = (level: 1 | 2, text: string): Block => ({
  type: 'heading',
  attrs: { level },
  content: [{ type: 'text', text }],
})

describe('a web page pasted as text', () => {
  const made = draftOf(webPaste, 'capture-7.txt')

  it('gives its date, which leaves the text', () => {
    expect(made).toMatchObject({
      publishedOn: '2026-05-17',
      author: null,
      outlet: null,
      sourceUrl: null,
      language: 'en',
    })
    expect(made.text.startsWith('On the second day')).toBe(true)
  })

  it('gets the beginning of its first sentence proposed as title', () => {
    expect([made.title, titleIsCertain(made)]).toEqual(['On the second day of the harbour conference…', false])
  })

  it('keeps its paragraphs and has its full stops tidied', () => {
    expect(linesOf(made)).toHaveLength(5)
    expect(made.text).toContain('took part. But')
    expect(made.text).toContain('council’s course.\n')
    expect(made.text).toContain('the account... They')
    expect(codes(made)).toBe('details-taken*1 full-stops*2')
  })
})

describe('the text layer of a PDF', () => {
  const made = draftOf(pdfLayer, 'capture-8.txt')

  it('comes out in whole paragraphs, its caption first, without furniture', () => {
    expect(linesOf(made).map((line) => line.replace(/^(.{20}).*(.{20})$/, '$1…$2'))).toEqual([
      'caption: Crews in Va…randt (CC BY-SA 4.0)',
      'As the ferry season …a street every year.',
      'All the while, the c…h of their quarrels.',
      'In March, the Instit… 1994 had asked for.',
      'The Union of Crews, …e regional assembly.',
      'For one, the towns c…st among the owners.',
      'The union could also…r has come and gone.',
      'Moreover, the towns …ready when it comes.',
    ])
  })

  it('heals the sentence that the links tore', () => {
    expect(made.text).toContain('can empty the fleet of hands and cause unrest among the owners.\n')
  })

  it('keeps compounds and closes divided words', () => {
    for (const words of [
      'the international anti-Trawler league',
      'the Anti-erosion Fund',
      'the examination of 1994',
      'deep-water port',
    ])
      expect(made.text).toContain(words)
  })

  it('proposes a title and guesses the outlet from the cut-off disclaimer and the host', () => {
    expect(made).toMatchObject({
      title: 'As the ferry season ends, the outlook for the coastal towns is poor',
      outlet: 'The Valmere Herald',
      author: null,
      publishedOn: null,
      sourceUrl: null,
    })
    expect(made.suggestions.map(({ field, certain }) => `${field}:${certain}`)).toEqual([
      'language:false',
      'outlet:false',
      'title:false',
    ])
  })

  it('reports everything it did', () => {
    expect(codes(made)).toBe(
      'lines-joined*20 hyphens-closed*1 links-set-aside*5 related-set-aside*1 disclaimer-set-aside*1 captions-made*1 tears-healed*1',
    )
    expect(made.changes.every(({ detail, count }) => /^[A-Z].*\.$/.test(detail) && count > 0)).toBe(true)
  })

  it('obeys every switch', () => {
    const lines = draftOf(pdfLayer, null, { rejoinLines: false })
    expect(lines.text).toContain('breakwater did\nnot bring')
    expect(lines.text).toContain('the fleet of\nhands')
    expect(draftOf(pdfLayer, null, { undoHyphenation: false }).text).toContain('the exami-nation of')
    const furnished = draftOf(pdfLayer, null, { separateFurniture: false })
    for (const kept of ['https://crews.example/', 'Related article:', 'The views expressed'])
      expect(furnished.text).toContain(kept)
    expect(blocksOf(furnished.content).every(({ kind }) => kind === 'paragraph')).toBe(true)
    expect(draftOf(webPaste, null, { tidyPunctuation: false }).text).toContain('took part.. But')
  })
})

describe('the title', () => {
  it.each<readonly [string, string | readonly Block[], string | null, string, boolean, string]>([
    ['is a heading over the text', [heading(1, 'The Pier'), paragraphOf(prose)], null, 'The Pier', true, prose],
    [
      'is a heading above lower ones',
      [heading(1, 'The Pier'), paragraphOf(prose), heading(2, 'Then')],
      null,
      'The Pier',
      true,
      `${prose}\nThen`,
    ],
    ['is a headline over a byline', `The Pier\n\nBy Jane Roe\n\n${prose}`, null, 'The Pier', true, prose],
    ['is a line over prose, perhaps', `Who Keeps the Pier?\n\n${prose}`, null, 'Who Keeps the Pier?', false, prose],
    ['is named', `Title: The Pier\n\n${prose}`, null, 'The Pier', true, prose],
    [
      'is no section heading',
      [heading(2, 'Before'), paragraphOf(prose), heading(2, 'After')],
      null,
      'The crews went out before the light came…',
      false,
      `Before\n${prose}\nAfter`,
    ],
    [
      'is no “Introduction”',
      [heading(1, 'Introduction'), paragraphOf(prose)],
      null,
      'The crews went out before the light came…',
      false,
      `Introduction\n${prose}`,
    ],
    ['is no sentence', `They went.\n\n${prose}`, null, 'They went', false, `They went.\n${prose}`],
    [
      'is no caption',
      `Photo: Ola Brandt\n\n${prose}`,
      null,
      'The crews went out before the light came…',
      false,
      `Photo: Ola Brandt\n${prose}`,
    ],
    ['is the name of a file made of words', prose, 'Who keeps the pier.txt', 'Who keeps the pier', false, prose],
    [
      'is no name made of numbers',
      prose,
      'scan-0017_final.txt',
      'The crews went out before the light came…',
      false,
      prose,
    ],
    ['is what little there is', 'Ahoy', 'a.txt', 'Ahoy', false, 'Ahoy'],
    ['is something, even for signs', '***', null, '***', false, '***'],
  ])('%s', (_, source, name, title, certain, text) => {
    const made = draftOf(source, name)
    expect([made.title, titleIsCertain(made), made.text]).toEqual([title, certain, text])
  })
})

describe('the details', () => {
  it('are lines that fit the shelf, whole letters only', () => {
    const known = [
      { field: 'title' as const, value: `${'x'.repeat(499)}😀`, certain: true, why: '' },
      { field: 'author' as const, value: 'Jane\nRoe', certain: true, why: '' },
    ]
    const made = makeDraft(
      { blocks: [paragraphOf(prose)], known, changes: [] },
      { name: null, language: 'en', switches: allSteps },
    )
    expect(made).toMatchObject({ ok: true, value: { title: 'x'.repeat(499), author: 'Jane Roe' } })
  })

  it('have no address that is longer than the shelf takes, or none of the web', () => {
    for (const value of [`https://a.example/${'x'.repeat(2000)}`, 'mailto:a@b.example']) {
      const known = [{ field: 'sourceUrl' as const, value, certain: true, why: '' }]
      const made = makeDraft(
        { blocks: [paragraphOf(prose)], known, changes: [] },
        { name: null, language: 'en', switches: allSteps },
      )
      expect(made).toMatchObject({ ok: true, value: { sourceUrl: null } })
    }
  })

  it('leave a heading of a paragraph’s length in the text', () => {
    const long = prose.repeat(2)
    expect(draftOf([heading(1, long), paragraphOf(prose)]).text).toBe(`${long}\n${prose}`)
  })

  it('are taken from the lines above and below, and the latest date is not the first', () => {
    const made = draftOf(
      `The Pier\n\nUpdated: 5 January 2024\n\nBy Jane Roe | January 2, 2024 | 3 min read\n\n${prose}\n\nOriginal url: https://www.mole.example/2023/12/30/x`,
    )
    expect(made).toMatchObject({
      title: 'The Pier',
      author: 'Jane Roe',
      publishedOn: '2024-01-02',
      sourceUrl: 'https://www.mole.example/2023/12/30/x',
      outlet: 'mole.example',
      text: prose,
    })
  })

  it('of the address are guesses', () => {
    const made = draftOf(`https://www.mole.example/2023/12/30/x\n\n${prose} So wrote The Mole.`)
    expect(made).toMatchObject({
      publishedOn: '2023-12-30',
      outlet: 'The Mole',
      sourceUrl: 'https://www.mole.example/2023/12/30/x',
    })
    expect(made.suggestions.some(({ field, certain }) => certain && field !== 'language')).toBe(false)
  })

  it('stay out of the body', () => {
    const made = draftOf(`${prose}\n\nBy Jane Roe\n\n${prose}`)
    expect([made.author, made.text]).toEqual([null, `${prose}\nBy Jane Roe\n${prose}`])
  })
})

it.each(['', ' \n\t\n ', 'https://a.example'])('refuses %j: there is nothing to read', (text) => {
  const result = makeDraft(parsePlainText(text, allSteps), { name: null, language: 'und', switches: allSteps })
  expect(result).toMatchObject({ ok: false, error: { code: 'invalid', detail: expect.stringContaining('no text') } })
})

it('offers the text its offsets will count in', () => {
  for (const source of [webPaste, pdfLayer]) {
    const made = draftOf(source)
    expect(textOf(made.content)).toBe(made.text)
  }
})
