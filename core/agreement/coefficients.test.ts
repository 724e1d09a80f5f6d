import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Result } from '../result'
import { krippendorffAlpha } from './alpha'
import { cohenKappa } from './cohen'
import { publishedRatings, publishedTables, type Published } from './fixtures/published-ratings'
import { fleissKappa } from './fleiss'
import { gwetAc1 } from './gwet'
import { percentAgreement } from './percent'
import { spreadTable, tallyMatrix, type Matrix } from './testing'
import type { Tally } from './tally'

const measures = {
  percent: (tallies: readonly Tally[]) => percentAgreement(tallies),
  cohen: (tallies: readonly Tally[]) => cohenKappa(tallies),
  fleiss: (tallies: readonly Tally[]) => fleissKappa(tallies),
  ac1: (tallies: readonly Tally[]) => gwetAc1(tallies),
  alpha: (tallies: readonly Tally[]) => krippendorffAlpha(tallies),
}
const all = (matrix: Matrix) => Object.values(measures).map((measure) => measure(tallyMatrix(matrix)))

function numberOf(measured: Result<number, string>): number {
  if (!measured.ok) throw new Error(measured.error)
  return measured.value
}

function check(matrix: Matrix, { measure, value, tolerance, category }: Published) {
  const rows =
    category === undefined ? matrix : matrix.map((row) => row.map((v) => (v === null ? v : v === category ? 1 : 0)))
  expect(Math.abs(numberOf(measures[measure](tallyMatrix(rows))) - value)).toBeLessThanOrEqual(tolerance)
}

describe('published examples', () => {
  const cases = [
    ...publishedRatings,
    ...publishedTables.map(({ table, ...rest }) => ({ ...rest, matrix: spreadTable(table) })),
  ].flatMap(({ source, matrix, expected }) => expected.map((e) => [e.measure, e.value, source, matrix, e] as const))
  it.each(cases)('%s %d: %s', (_measure, _value, _source, matrix, expected) => {
    check(matrix, expected)
  })

  it('alpha takes a distance of its own (interval, Krippendorff 2011)', () => {
    const interval = (a: number, b: number) => (a - b) ** 2
    const [canonical] = publishedRatings
    const alpha = krippendorffAlpha(tallyMatrix(canonical?.matrix ?? [], interval), interval)
    expect(numberOf(alpha)).toBeCloseTo(0.849, 3)
  })

  it('the paradox of a rare category: kappa falls below 0 where AC1 stays by the observed agreement', () => {
    const skewed = tallyMatrix(
      spreadTable([
        [118, 5],
        [2, 0],
      ]),
    )
    expect(numberOf(percentAgreement(skewed))).toBeCloseTo(0.944, 3)
    expect(numberOf(cohenKappa(skewed))).toBeLessThan(0)
    expect(numberOf(gwetAc1(skewed))).toBeGreaterThan(0.93)
  })
})

describe('what cannot be computed', () => {
  it.each<[string, Matrix, RegExp]>([
    ['no unit', [], /nothing here/],
    ['only gaps', [[null, null]], /nothing here/],
    ['one coder', [[1], [2]], /Only one analyst/],
    [
      'one coder of two',
      [
        [1, null],
        [2, null],
      ],
      /Only one analyst/,
    ],
    [
      'no unit in common',
      [
        [1, null],
        [null, 2],
      ],
      /No unit/,
    ],
    [
      'one category',
      [
        [1, 1],
        [1, 1],
      ],
      /same category/,
    ],
    [
      'one category where two coded',
      [
        [1, 1],
        [1, 1],
        [2, null],
      ],
      /same category/,
    ],
  ])('%s', (_, matrix, reason) => {
    for (const measured of all(matrix)) {
      expect(measured.ok).toBe(false)
      if (!measured.ok) expect(measured.error).toMatch(reason)
    }
  })

  it('a coder without colleagues has no figure, the others have', () => {
    const tallies = tallyMatrix([
      [1, 2, null],
      [1, 1, null],
      [null, null, 2],
    ])
    expect(percentAgreement(tallies, 2)).toMatchObject({ ok: false })
    expect(percentAgreement(tallies, 0)).toEqual({ ok: true, value: 0.5 })
  })

  it('kappa knows when every pair used one category, whichever it was', () => {
    const matrix: Matrix = [
      [1, 1, null, null],
      [null, null, 2, 2],
    ]
    expect(cohenKappa(tallyMatrix(matrix))).toMatchObject({ ok: false })
    expect(numberOf(krippendorffAlpha(tallyMatrix(matrix)))).toBe(1)
  })
})

const matrices = fc.integer({ min: 2, max: 5 }).chain((coders) =>
  fc.array(fc.array(fc.option(fc.nat(3), { nil: null, freq: 4 }), { minLength: coders, maxLength: coders }), {
    minLength: 1,
    maxLength: 12,
  }),
)

/** Unit by unit and pair by pair, with none of the tallies' shortcuts. */
function naive(matrix: Matrix) {
  const rows = matrix.map((row) => row.filter((v): v is number => v !== null))
  const compared = rows.filter((row) => row.length > 1)
  const isSame = (row: readonly number[]) => {
    let same = 0
    for (let i = 0; i < row.length; i++)
      for (let j = 0; j < row.length; j++) if (i !== j && row[i] === row[j]) same += 1
    return same / (row.length * (row.length - 1))
  }
  const mean = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0) / xs.length
  const percent = mean(compared.map(isSame))
  const values = [...new Set(rows.flat())]
  const shares = values.map((v) =>
    mean(rows.filter((row) => row.length > 0).map((row) => row.filter((w) => w === v).length / row.length)),
  )
  const piChance = shares.reduce((sum, p) => sum + p * p, 0)
  const gwetChance = shares.reduce((sum, p) => sum + p * (1 - p), 0) / (values.length - 1)
  const pool = compared.flat()
  const n = pool.length
  let differing = 0
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (i !== j && pool[i] !== pool[j]) differing += 1
  const observed = compared.reduce((sum, row) => sum + (1 - isSame(row)) * row.length, 0) / n
  let beyond = 0
  let room = 0
  const coders = matrix[0]?.length ?? 0
  for (let a = 0; a < coders; a++) {
    for (let b = a + 1; b < coders; b++) {
      const both = matrix.filter((row) => row[a] !== null && row[b] !== null)
      if (both.length === 0) continue
      const po = mean(both.map((row) => (row[a] === row[b] ? 1 : 0)))
      const share = (c: number, v: number) => mean(both.map((row) => (row[c] === v ? 1 : 0)))
      const pe = values.reduce((sum, v) => sum + share(a, v) * share(b, v), 0)
      beyond += both.length * (po - pe)
      room += both.length * (1 - pe)
    }
  }
  return {
    percent,
    cohen: beyond / room,
    fleiss: (percent - piChance) / (1 - piChance),
    ac1: (percent - gwetChance) / (1 - gwetChance),
    alpha: 1 - observed / (differing / (n * (n - 1))),
  }
}

const rounded = (measured: Result<number, string>) => (measured.ok ? measured.value.toFixed(9) : measured.error)
const shown = (matrix: Matrix) => all(matrix).map(rounded)

describe('invariances', () => {
  it('fast is naive', () => {
    let computed = 0
    fc.assert(
      fc.property(matrices, (matrix) => {
        const tallies = tallyMatrix(matrix)
        const expected = naive(matrix)
        for (const name of ['percent', 'cohen', 'fleiss', 'ac1', 'alpha'] as const) {
          const measured = measures[name](tallies)
          if (!measured.ok) continue
          computed += 1
          expect(measured.value).toBeCloseTo(expected[name], 9)
        }
      }),
      { seed: 42, numRuns: 500 },
    )
    expect(computed).toBeGreaterThan(1500)
  })

  it('never NaN, infinite or above 1', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        for (const measured of all(matrix)) {
          if (!measured.ok) continue
          expect(Number.isFinite(measured.value)).toBe(true)
          expect(measured.value).toBeLessThanOrEqual(1 + 1e-12)
        }
      }),
      { seed: 42, numRuns: 500 },
    )
  })

  it('the order of coders, units and labels changes nothing', () => {
    fc.assert(
      fc.property(matrices, fc.integer(), (matrix, turn) => {
        const by = <T>(xs: readonly T[]) =>
          xs.map((_, i) => xs[(((i + turn) % xs.length) + xs.length) % xs.length] as T)
        expect(shown(by(matrix))).toEqual(shown(matrix))
        expect(shown(matrix.map((row) => by(row)))).toEqual(shown(matrix))
        expect(shown(matrix.map((row) => row.map((v) => (v === null ? v : 3 - v))))).toEqual(shown(matrix))
      }),
      { seed: 42, numRuns: 300 },
    )
  })

  it('a unit that nobody coded changes nothing', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        expect(shown([...matrix, matrix[0]?.map(() => null) ?? []])).toEqual(shown(matrix))
      }),
      { seed: 42, numRuns: 200 },
    )
  })

  it('data twice over change alpha by its n − 1 only, and the others not at all', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const once = krippendorffAlpha(tallyMatrix(matrix))
        const twice = krippendorffAlpha(tallyMatrix([...matrix, ...matrix]))
        expect(shown([...matrix, ...matrix]).slice(0, 4)).toEqual(shown(matrix).slice(0, 4))
        expect(twice.ok).toBe(once.ok)
        if (!once.ok || !twice.ok) return
        const n = matrix.map((row) => row.filter((v) => v !== null).length).reduce((sum, r) => sum + (r > 1 ? r : 0), 0)
        expect(1 - twice.value).toBeCloseTo(((1 - once.value) * (2 * n - 1)) / (2 * (n - 1)), 9)
      }),
      { seed: 42, numRuns: 200 },
    )
  })

  it('the figures of the persons average to that of the group where all coded all', () => {
    fc.assert(
      fc.property(matrices, (holes) => {
        const matrix = holes.map((row) => row.map((v) => v ?? 0))
        const tallies = tallyMatrix(matrix)
        const group = krippendorffAlpha(tallies)
        const persons = (matrix[0] ?? []).map((_, coder) => krippendorffAlpha(tallies, undefined, coder))
        expect(persons.map((person) => person.ok)).toEqual(persons.map(() => group.ok))
        if (!group.ok) return
        const sum = persons.reduce((total, person) => total + numberOf(person), 0)
        expect(sum / persons.length).toBeCloseTo(group.value, 9)
      }),
      { seed: 42, numRuns: 200 },
    )
  })
})
