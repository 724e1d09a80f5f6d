import { describe, expect, it } from 'vitest'
import { parseByline } from './byline'
import { parseDate } from './date'
import { parseDetailsLine, parseSourceLine } from './details-line'
import { splitFrontMatter } from './front-matter'
import { readGluedDate } from './glued-date'
import { outletOfAddress, outletOfDisclaimer } from './outlet'

describe('parseDate', () => {
  it.each([
    ['2026-03-06', '2026-03-06'],
    ['2026/03/06', '2026-03-06'],
    ['2026-03-06T10:15:00Z', '2026-03-06'],
    ['2026-03-06T10:15:00.123+01:00', '2026-03-06'],
    ['January 02, 2024', '2024-01-02'],
    ['Jan. 2, 2024', '2024-01-02'],
    ['Tuesday, 2 January 2024', '2024-01-02'],
    ['Tue, Jan 2, 2024, 2:05 pm UTC', '2024-01-02'],
    ['2nd of January 2024', '2024-01-02'],
    ['2. Januar 2024', '2024-01-02'],
    ['29. Februar 2024, 14:05 Uhr', '2024-02-29'],
    ['3. März 2024', '2024-03-03'],
    ['2 января 2024 г.', '2024-01-02'],
    ['7 мая 2024', '2024-05-07'],
    ['2 січня 2024 року', '2024-01-02'],
    ['5 листопада 2024', '2024-11-05'],
    ['1er juillet 2024', '2024-07-01'],
    ['14 août 2024', '2024-08-14'],
    ['2 de enero de 2024', '2024-01-02'],
    ['02.01.2024', '2024-01-02'],
    ['31/12/2024', '2024-12-31'],
    ['12/31/2024', '2024-12-31'],
    ['05/05/2024', '2024-05-05'],
    ['02/01/2024', null],
    ['30 February 2024', null],
    ['29 February 2023', null],
    ['2024-13-01', null],
    ['Marching 2, 2024 times', null],
    ['January 2024', null],
    ['in January 02, 2024', null],
    ['', null],
  ])('%j is %j', (text, iso) => expect(parseDate(text)).toBe(iso))
})

describe('parseByline', () => {
  it.each([
    ['By Mara Lindqvist', 'Mara Lindqvist'],
    ['By [Mara Lindqvist](#)', 'Mara Lindqvist'],
    ['BY MARA LINDQVIST', 'MARA LINDQVIST'],
    ['By Jane Roe and J. P. van der Berg', 'Jane Roe, J. P. van der Berg'],
    ['by Ana O’Neill, Berlin correspondent', 'Ana O’Neill'],
    ['Opinion by Jean-Luc d’Arc & Li Wei', 'Jean-Luc d’Arc, Li Wei'],
    ['Von Anna Beispiel', 'Anna Beispiel'],
    ['Автор: Иван Петров', 'Иван Петров'],
    ['Author: Plato', 'Plato'],
    ['By Monday', null],
    ['By the time they came, all was over.', null],
    ['By January 2024 the war had lasted two years.', null],
    ['Von der Leyen spricht in Berlin', null],
    ['By Jane Roe. She left early and never came back.', null],
    ['Mara Lindqvist', null],
  ])('%j → %j', (line, author) => expect(parseByline(line)).toBe(author))
})

describe('parseDetailsLine', () => {
  it.each([
    ['By Jane Roe | January 2, 2024 | 3 min read', 'author=Jane Roe publishedOn=2024-01-02'],
    ['By Jane Roe — 2 Jan 2024', 'author=Jane Roe publishedOn=2024-01-02'],
    ['By Jane Roe, January 2, 2024', 'author=Jane Roe publishedOn=2024-01-02'],
    ['By Jane Roe\n2024-01-02', 'author=Jane Roe publishedOn=2024-01-02'],
    ['Published: January 2, 2024', 'publishedOn=2024-01-02'],
    ['Published on 2 January 2024 at 14:05', 'publishedOn=2024-01-02'],
    ['Updated: 5 January 2024', 'publishedOn~2024-01-05'],
    ['Опубликовано 2 января 2024 г.', 'publishedOn=2024-01-02'],
    ['Title: The End of the Pier', 'title=The End of the Pier'],
    ['URL: https://a.example/b', 'sourceUrl=https://a.example/b'],
    ['January 2, 2024 was a cold day', null],
    ['By Jane Roe | who never sailed', null],
    ['3 min read', null],
    ['', null],
  ])('%j → %j', (line, details) => {
    const found = parseDetailsLine(line)
    expect(found && found.map(({ field, value, certain }) => `${field}${certain ? '=' : '~'}${value}`).join(' ')).toBe(
      details,
    )
  })
})

it.each([
  ['Original url:', ''],
  ['Original url: <https://a.example/b>', 'https://a.example/b'],
  ['Source: https://a.example/b.', 'https://a.example/b'],
  ['Источник: https://a.example/b', 'https://a.example/b'],
  ['Source: Ministry of Fish', null],
  ['Sources say that https://a.example lies', null],
  ['Original', null],
])('parseSourceLine %j → %j', (line, address) => expect(parseSourceLine(line)).toBe(address))

describe('readGluedDate', () => {
  it.each([
    ['date 2026-03-06 On the eve', '2026-03-06|On the eve'],
    ['2026-03-06 On the eve', '2026-03-06|On the eve'],
    ['Published: January 2, 2024 “No,” he said.', '2024-01-02|“No,” he said.'],
    ['January 2, 2024 — The towns', '2024-01-02|The towns'],
    ['2 января 2024 г. | Города', '2024-01-02|Города'],
    ['January 2, 2024 The towns', null],
    ['January 2, 2024 was cold', null],
    ['2026-03-06 was cold', null],
    ['date palms grow', null],
    ['2026-03-06', null],
  ])('%j → %j', (text, expected) => {
    const found = readGluedDate(text)
    expect(found && `${found.iso}|${text.slice(found.length)}`).toBe(expected)
  })
})

describe('outlets', () => {
  it.each([
    ['… reflect the position of The Valmere Herald.', [], 'The Valmere Herald!'],
    ['… do not reflect the official policy of Radio Free Coast.', [], 'Radio Free Coast!'],
    ['… those of the editors of Sea and Shore.', [], 'Sea and Shore!'],
    [
      '… reflect the position of The Valmere',
      ['crews.example', 'valmere.example', 'thevalmereherald.co.example'],
      'The Valmere Herald?',
    ],
    ['… reflect the position of The Valmere', [], 'The Valmere?'],
    ['… those of the author.', [], null],
  ])('%j → %j', (text, hosts, outlet) => {
    const found = outletOfDisclaimer(text, hosts)
    expect(found && found.name + (found.certain ? '!' : '?')).toBe(outlet)
  })

  it.each([
    ['https://www.thevalmereherald.example/a', 'as The Valmere Herald wrote', 'The Valmere Herald'],
    ['https://news.sea-and-shore.co.uk/a', 'In Sea and Shore Weekly', 'Sea and Shore'],
    ['https://www.unknown.example/a', 'nothing here', 'unknown.example'],
    ['nonsense', 'The Valmere Herald', null],
  ])('%j in %j → %j', (address, text, outlet) => expect(outletOfAddress(address, text)).toBe(outlet))
})

describe('splitFrontMatter', () => {
  it('reads the block at the top', () => {
    const { body, known } = splitFrontMatter(`---
title: "A: the 'end'"
authors:
  - Jane Roe
  - John Doe
date: 2024-01-02T10:00:00Z
source: https://a.example/b
publication: The Valmere Herald
lang: en-GB
tags: [x, y]
---

Body --- text.`)
    expect(body.trim()).toBe('Body --- text.')
    expect(known.map(({ field, value }) => `${field}=${value}`)).toEqual([
      "title=A: the 'end'",
      'author=Jane Roe, John Doe',
      'publishedOn=2024-01-02',
      'sourceUrl=https://a.example/b',
      'outlet=The Valmere Herald',
      'language=en-GB',
    ])
  })

  it.each([
    ['no block', 'title: x\n\nBody'],
    ['an open block', '---\ntitle: x\n\nBody'],
    ['a rule and prose', '---\nOnce upon a time.\n---\nBody'],
    ['a dangerous address is ignored', '---\nurl: javascript:alert(1)\n---\nBody'],
  ])('%s', (_, text) => expect(splitFrontMatter(text).known).toEqual([]))
})
