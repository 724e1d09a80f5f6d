import { describe, expect, it } from 'vitest'
import { makeLineJoiner } from './line-joiner'

describe('joining two lines', () => {
  const cases: readonly (readonly [left: string, right: string, joined: string, elsewhere?: string])[] = [
    ['one line', 'and the next', 'one line and the next'],
    ['an exami-', 'nation', 'an examination'],
    ['an exami\u2010', 'nation', 'an examination'],
    ['an exami\u00AD', 'nation', 'an examination'],
    ['the anti-', 'Trawler league', 'the anti-Trawler league'],
    ['the Anti-', 'erosion Fund', 'the Anti-erosion Fund'],
    ['an ex-', 'minister', 'an ex-minister'],
    ['the years 2022-', '23', 'the years 2022-23'],
    ['after COVID-', '19 came', 'after COVID-19 came'],
    ['a state-of-the-', 'art hall', 'a state-of-the-art hall'],
    ['a price-', 'determining role', 'a price-determining role', 'The price of a determining role.'],
    ['a long-', 'term plan', 'a long-term plan', 'A long-term plan.'],
    ['the Russian-', 'speaking towns', 'the Russian-speaking towns', 'Russian-backed.'],
    ['a counter-', 'offensive', 'a counteroffensive', 'The counteroffensive and counter-claims.'],
    ['pre- and post-', 'war', 'pre- and postwar'],
    ['the pre-', 'and post-war years', 'the pre- and post-war years'],
    ['Vor-', 'und Nachteile', 'Vor- und Nachteile'],
    ['die Unter-', 'suchung', 'die Untersuchung'],
    ['кто-', 'то пришёл', 'кто-то пришёл'],
    ['из-', 'за войны', 'из-за войны'],
    ['говорят по-', 'русски', 'говорят по-русски'],
    ['поли-', 'тика', 'политика'],
    ['северо-', 'западный', 'северо-западный'],
    ['with sacrifice -', 'that winter', 'with sacrifice - that winter'],
    ['he came—', 'and went', 'he came—and went'],
    ['1990–', '95', '1990–95'],
    ['中文', '文本', '中文文本'],
  ]
  it.each(cases.map(([left, right, joined, elsewhere = '']) => ({ left, right, joined, elsewhere })))(
    '$left + $right = $joined',
    ({ left, right, joined, elsewhere }) => {
      expect(makeLineJoiner(`${elsewhere}\n${left}\n${right}\n`, true).join([left, right])).toBe(joined)
    },
  )

  it('keeps every hyphen when it is told to, and counts those it takes', () => {
    const keeping = makeLineJoiner('exami-\nnation', false)
    expect([keeping.join(['exami-', 'nation']), keeping.closed]).toEqual(['exami-nation', 0])
    const undoing = makeLineJoiner('exami-\nnation anti-\nwar', true)
    undoing.join(['exami-', 'nation'])
    undoing.join(['anti-', 'war'])
    expect(undoing.closed).toBe(1)
  })
})
