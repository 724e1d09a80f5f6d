import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { webMarkdown, webPaste } from '@/core/import/fixtures/captures'
import type { ImportDraft } from '@/core/import/draft'
import { blocksOf, textOf } from '@/core/text/text-of'
import { byteLimit, type ImportInput, lengthLimit, parseImport } from './parse-import'

async function draftOf(input: ImportInput): Promise<ImportDraft> {
  const result = await parseImport(input)
  if (!result.ok) throw new Error(result.error.detail)
  return result.value
}

const codes = ({ changes }: ImportDraft) => changes.map(({ code, count }) => `${code}*${count}`).join(' ')
const kinds = ({ content, text }: ImportDraft) =>
  blocksOf(content).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)

describe('a web page copied as Markdown', () => {
  it('gives headline, byline, date, outlet and address, which leave the text', async () => {
    const made = await draftOf({ text: webMarkdown, name: 'capture-9.md' })
    expect(made).toMatchObject({
      title: 'What Can the Harbour Towns Still Do in 2025?',
      author: 'Mara Lindqvist',
      outlet: 'The Valmere Herald',
      publishedOn: '2025-01-02',
      sourceUrl: 'https://www.valmereherald.example/2025/01/02/what-can-the-harbour-towns-still-do-in-2025-b1187',
      language: 'en',
    })
    expect(kinds(made).map((line) => line.slice(0, 40))).toEqual([
      'caption: Crews in Valmere mending nets o',
      'paragraph: As the ferry season ends, the',
      'paragraph: For one, the towns could make',
      'paragraph: The union could also find a w',
    ])
    expect(made.text).toContain('can empty the fleet of hands and cause unrest among the owners.')
    expect(JSON.stringify(made.content)).not.toContain('"link"')
    expect(codes(made)).toBe(
      'links-flattened*7 details-taken*5 related-set-aside*1 disclaimer-set-aside*1 captions-made*1 tears-healed*1',
    )
  })
})

const captures = '../shared/articles'
/** Other people's texts: they stay outside the project, and are tried where they are. */
if (existsSync(captures)) {
  describe('the real captures', () => {
    const raw = (name: string) => readFileSync(`${captures}/${name}`, 'utf8')
    const capture = (name: string) => draftOf({ bytes: readFileSync(`${captures}/${name}`), name })
    const part = (text: string, form: RegExp) => form.exec(text)?.[1]
    /** Paragraphs that end or begin in the middle of a sentence. */
    const torn = (made: ImportDraft) =>
      blocksOf(made.content)
        .filter(({ kind }) => kind === 'paragraph')
        .map(({ start, end }) => made.text.slice(start, end))
        .filter((text) => !/[.!?…]["”’)]*$/.test(text) || /^\p{Ll}/u.test(text))

    it('000: a date, tidy full stops, whole paragraphs', async () => {
      const made = await capture('capture-000.txt')
      const first = part(raw('capture-000.txt'), /^ date \d{4}-\d\d-\d\d (.*)$/m)
      expect(made).toMatchObject({ publishedOn: '2026-03-06', author: null, language: 'en' })
      expect(made.text.split('\n')[0]).toBe(first)
      expect(first?.startsWith(made.title.replace(/…$/, ''))).toBe(true)
      expect(made.text).not.toMatch(/\.\.|\. \./)
      expect(blocksOf(made.content)).toHaveLength(22)
      expect(torn(made)).toEqual([])
    })

    it('001: whole paragraphs from hard lines, no furniture, the first sentence proposed as title', async () => {
      const made = await capture('capture-001.txt')
      expect(made).toMatchObject({ author: null, publishedOn: null, sourceUrl: null, language: 'en' })
      expect(made.suggestions.find(({ field }) => field === 'title')?.certain).toBe(false)
      expect(raw('capture-001.txt').split(/\n\n/)[1]?.startsWith(`${made.title}.`)).toBe(true)
      expect(blocksOf(made.content).map(({ kind }) => kind)).toEqual([
        'caption',
        ...Array<string>(17).fill('paragraph'),
      ])
      expect(made.text).not.toMatch(/https?:|Related article|views expressed/)
      expect(torn(made)).toEqual([])
    })

    it('002: headline, byline, date, outlet and address; paragraph by paragraph the words of 001', async () => {
      const made = await capture('capture-002.md')
      const text = raw('capture-002.md')
      const twin = await capture('capture-001.txt')
      expect(made).toMatchObject({
        title: part(text, /^# (.+)$/m),
        author: part(text, /^By \[(.+)\]\(#\)$/m),
        publishedOn: '2024-01-02',
        outlet: part(text, /position of ([^.]+)\.\*$/m),
        sourceUrl: part(text, /^<(https:.+)>$/m),
      })
      expect(twin.outlet).toBe(made.outlet)
      expect(made.text).not.toMatch(/https?:|Related article|Original url|views expressed|^By /m)
      expect(torn(made)).toEqual([])
      const words = ({ text }: ImportDraft) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'")
      expect(words(made)).toBe(words(twin))
    })
  })
}

describe('what a source is', () => {
  const marked = '# A pier\n\nSee [the *plan*](https://a.example/b).'
  it.each<readonly [string, ImportInput, string]>([
    ['a name in .md', { text: marked, name: 'a.md' }, 'See the plan.'],
    ['no name, but headings', { text: marked }, 'See the plan.'],
    ['a name in .txt', { text: marked, name: 'a.txt' }, '# A pier\nSee [the *plan*](https://a.example/b).'],
    [
      'a format, whatever the name',
      { text: marked, name: 'a.md', format: 'text' },
      '# A pier\nSee [the *plan*](https://a.example/b).',
    ],
    ['a page', { text: '<!doctype html><p>One<p>Two' }, 'One\nTwo'],
    ['a fragment from the clipboard', { text: '<meta charset="utf-8"><p>One</p>' }, 'One'],
    ['a name in .html', { text: 'One <b>two</b>', name: 'x.HTML' }, 'One two'],
    ['text with a tag in it', { text: 'One <b>two</b>' }, 'One <b>two</b>'],
    ['bytes without a name', { bytes: Buffer.from(marked) }, 'See the plan.'],
  ])('%s', async (_, input, text) => expect((await draftOf(input)).text).toBe(text))
})

describe('bytes', () => {
  const russian =
    'Добровольческие части воюют на стороне Украины. Оппозиция в изгнании ищет поддержку у европейских правительств, но единства в ней нет.'
  const bytesIn = (encode: (code: number) => readonly number[], text: string) =>
    Uint8Array.from([...text].flatMap((c) => encode(c.codePointAt(0) ?? 0)))
  const windows1251 = (code: number) => [code < 0x80 ? code : code - 0x410 + 0xc0]
  const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

  it.each<readonly [string, Uint8Array, string, string]>([
    ['UTF-8', Buffer.from(russian), russian, ''],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${russian}`), russian, ''],
    ['UTF-16LE with a mark', Buffer.from(`\uFEFF${russian}`, 'utf16le'), russian, 'decoded*1'],
    ['UTF-16BE with a mark', utf16be(`\uFEFF${russian}`), russian, 'decoded*1'],
    [
      'UTF-16LE without',
      Buffer.from('The crews went out before the light came.', 'utf16le'),
      'The crews went out before the light came.',
      'decoded*1',
    ],
    [
      'UTF-16BE without',
      utf16be('The crews went out before the light came.'),
      'The crews went out before the light came.',
      'decoded*1',
    ],
    ['windows-1251', bytesIn(windows1251, russian), russian, 'decoded*1'],
    [
      'windows-1252',
      Buffer.from(
        'Le café où l’été s’achève — déjà, à l’ombre des côtes, le maire a prévenu.'
          .replaceAll('’', "'")
          .replace('—', '-'),
        'latin1',
      ),
      "Le café où l'été s'achève - déjà, à l'ombre des côtes, le maire a prévenu.",
      'decoded*1',
    ],
    ['CRLF', Buffer.from('One.\r\n\r\nTwo.'), 'One.\nTwo.', 'line-ends*2'],
    ['a stray NUL', Buffer.from('One\0 two.'), 'One\uFFFD two.', 'nul-replaced*1'],
  ])('%s', async (_, bytes, text, changes) => {
    const made = await draftOf({ bytes, name: 'x.txt' })
    expect([made.text, codes(made)]).toEqual([text, changes])
  })

  it.each([
    ['PDF file', Buffer.from('%PDF-1.7 …')],
    ['Word document', Buffer.from('PK\x03\x04\x14\0word/document.xml')],
    ['ZIP archive', Buffer.from('PK\x03\x04\x14\0a.txt')],
    ['picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1')],
    ['RTF document', Buffer.from('{\\rtf1 a}')],
    ['no text', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)],
    ['no text', Uint8Array.from({ length: 4000 }, () => 0)],
  ])('refuses a %s and names what is taken', async (kind, bytes) => {
    expect(await parseImport({ bytes, name: 'thing.txt' })).toMatchObject({
      ok: false,
      error: {
        code: 'unsupported',
        detail: expect.stringMatching(
          new RegExp(`“thing.txt”.*${kind}.*plain text \\(\\.txt\\), Markdown \\(\\.md\\) and HTML \\(\\.html\\)`),
        ),
      },
    })
  })

  it('refuses what is too large before reading it', async () => {
    for (const input of [{ bytes: new Uint8Array(byteLimit + 1) }, { text: 'a'.repeat(lengthLimit + 1) }]) {
      expect(await parseImport(input)).toMatchObject({ ok: false, error: { code: 'too-large' } })
    }
  })

  it.each([{}, { text: '' }, { text: ' \n ' }, { bytes: new Uint8Array() }])(
    'refuses %j: nothing to read',
    async (input) => {
      expect(await parseImport(input)).toMatchObject({ ok: false, error: { code: 'invalid' } })
    },
  )
})

describe('language', () => {
  const by = async (text: string) => (await draftOf({ text })).language
  it('is guessed from more than 100 characters only', async () => {
    expect(await by('The crews went out before the light came.')).toBe('und')
    expect(await by(webPaste)).toBe('en')
    expect(
      await by(
        'Добровольческие части воюют на стороне Украины. Оппозиция в изгнании ищет поддержку у европейских правительств, но единства в ней нет.',
      ),
    ).toBe('ru')
    expect(
      await by(
        'Die Besatzungen fuhren hinaus, ehe das Licht kam, wie sie es jeden Tag dieses Jahres getan hatten, und niemand in der Stadt fragte, wohin.',
      ),
    ).toBe('de')
  })
  it('is what the page or the front matter says', async () => {
    expect(await by('---\nlang: uk\n---\nOne.')).toBe('uk')
    expect((await draftOf({ text: '<html lang="de-AT"><p>Eins', format: 'html' })).language).toBe('de-AT')
  })
})

describe('hostile input', () => {
  it.each([
    ['a tower of quotations in Markdown', { text: `${'>'.repeat(20_000)} a`, format: 'markdown' as const }],
    ['a tower of elements', { text: `${'<div>'.repeat(50_000)}a`, format: 'html' as const }],
    ['a tower of lists', { text: `${'<ul><li>'.repeat(5000)}a`, format: 'html' as const }],
    ['a tower of tables', { text: `${'<table><tr><td>'.repeat(2000)}a`, format: 'html' as const }],
    ['brackets', { text: '['.repeat(1_000_000), format: 'markdown' as const }],
    [
      'backticks',
      { text: Array.from({ length: 1200 }, (_, i) => '`'.repeat(i)).join(' '), format: 'markdown' as const },
    ],
    ['emphasis without end', { text: '*a_'.repeat(300_000), format: 'markdown' as const }],
    ['a line of spaces', { text: `a.${' '.repeat(1_000_000)}b`, format: 'text' as const }],
    ['a list of lists', { text: '- '.repeat(10_000), format: 'markdown' as const }],
    ['addresses', { text: `${'https://a.example/b,'.repeat(50_000)} x`, format: 'text' as const }],
  ])('%s is refused or read, and soon', async (_, input) => {
    const from = performance.now()
    const result = await parseImport(input)
    if (!result.ok) expect(['unreadable', 'invalid', 'too-large']).toContain(result.error.code)
    expect(performance.now() - from).toBeLessThan(10_000)
  })

  it('any text in any format is refused or comes out storable, its text as its content says', async () => {
    const grain = fc.constantFrom(
      'word',
      ' ',
      '\n',
      '\n\n',
      '.',
      '-',
      '#',
      '# ',
      '> ',
      '- ',
      '1. ',
      '*',
      '_',
      '[a](#)',
      '[b](javascript:x)',
      '`',
      '|',
      '---\n',
      '<b>',
      '</b>',
      '<p>',
      '<table><tr><td>',
      '<script>x</script>',
      '&#13;',
      '&#x2028;',
      '&#0;',
      '\0',
      '\uD83D',
      '😀',
      'e\u0301',
      '\r',
      '\f',
      '\u2028',
      'https://a.example',
      'By Jane Roe',
      '2024-01-02',
      'Photo: X',
      '    ',
      '\t',
      '```\n',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(grain, { maxLength: 40 }).map((parts) => parts.join('')),
        fc.constantFrom('text' as const, 'markdown' as const, 'html' as const),
        async (text, format) => {
          const result = await parseImport({ text, format })
          if (!result.ok) {
            expect(result.error).toMatchObject({ code: 'invalid', detail: expect.stringContaining('no text') })
            return
          }
          const stored = JSON.stringify(result.value)
          expect(stored).not.toMatch(/\\u0000|\\ud[89a-f]|"href":"(?!https?:|mailto:)/)
          expect(textOf(result.value.content)).toBe(result.value.text)
          expect(result.value.title).not.toBe('')
        },
      ),
      { seed: 42, numRuns: 500 },
    )
  })
})
