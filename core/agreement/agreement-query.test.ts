import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId, type ArticleId, type CategoryId, type UserId } from '../ids'
import {
  agreementGroupings,
  agreementScopes,
  agreementUnits,
  codingLayers,
  makeAgreementQuery,
  parseAgreementQuery,
  questionOf,
  usualAgreement,
} from './agreement-query'

const parse = (query: string) => parseAgreementQuery(new URLSearchParams(query))

describe('parseAgreementQuery', () => {
  it('asks the usual question when nothing is said', () => {
    expect(parse('')).toEqual({ ok: true, value: usualAgreement })
    expect(makeAgreementQuery(usualAgreement)).toBe('')
  })

  it.each([
    ['unit=page', 'unit'],
    ['scope=some', 'scope'],
    ['by=weather', 'by'],
    ['layer=then', 'layer'],
    ['article=1', 'article'],
    ['category=x', 'category'],
    ['coder=me', 'coder'],
    ['resamples=10001', 'resamples'],
    ['seed=-1', 'seed'],
    ['seed=1.5', 'seed'],
  ])('refuses %s', (query, path) => {
    const parsed = parse(query)
    expect(parsed.ok ? null : parsed.error).toMatchObject({ code: 'invalid', errors: [{ path }] })
  })

  it('reads what makeAgreementQuery wrote', () => {
    const id = fc.uuid({ version: 7 })
    const query = fc.record({
      layer: fc.constantFrom(...codingLayers),
      unit: fc.constantFrom(...agreementUnits),
      scope: fc.constantFrom(...agreementScopes),
      by: fc.constantFrom(...agreementGroupings),
      articleIds: fc.uniqueArray(id.map(asId<ArticleId>), { maxLength: 3 }),
      categoryIds: fc.uniqueArray(id.map(asId<CategoryId>), { maxLength: 3 }),
      coderIds: fc.uniqueArray(id.map(asId<UserId>), { maxLength: 3 }),
      resamples: fc.integer({ min: 0, max: 10_000 }),
      seed: fc.integer({ min: 0, max: 999_999_999 }),
    })
    fc.assert(
      fc.property(query, (given) => {
        expect(parse(makeAgreementQuery(given))).toEqual({ ok: true, value: given })
      }),
      { seed: 42 },
    )
  })
})

describe('questionOf', () => {
  it('asks for no interval without resamples, and for all categories when none is named', () => {
    expect(questionOf({ ...usualAgreement, resamples: 0 })).toEqual({
      unit: 'word',
      scope: 'coded',
      by: 'overall',
      interval: null,
    })
    expect(questionOf(usualAgreement).interval).toEqual({ resamples: 1_000, seed: 1, level: 0.95 })
  })
})
