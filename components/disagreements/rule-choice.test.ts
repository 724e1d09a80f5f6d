import { describe, expect, it } from 'vitest'
import { parseRule } from '@/core/disagreements/ruling'
import { firstChoice, ruleKinds, ruleOf, type RuleChoice } from './rule-choice'

describe('ruleOf', () => {
  it.each<[Partial<RuleChoice>, unknown]>([
    [{ kind: 'unanimous' }, { kind: 'unanimous' }],
    [{ kind: 'boundary-union' }, { kind: 'boundary-union', underWords: 3 }],
    [
      { kind: 'boundary-union', underWords: ' 12 ' },
      { kind: 'boundary-union', underWords: 12 },
    ],
    [{ kind: 'boundary-union', underWords: '0' }, expect.stringContaining('1 to 100')],
    [{ kind: 'boundary-union', underWords: '2.5' }, expect.stringContaining('1 to 100')],
    [
      { kind: 'majority', share: '75' },
      { kind: 'majority', share: 0.75 },
    ],
    [{ kind: 'majority', share: '50' }, expect.stringContaining('51 to 100')],
    [{ kind: 'majority', share: '' }, expect.stringContaining('51 to 100')],
    [{ kind: 'more-specific', share: 'x' }, { kind: 'more-specific' }],
  ])('%j', (part, rule) => {
    expect(ruleOf({ ...firstChoice, ...part })).toEqual(rule)
  })

  it('offers only what the server takes', () => {
    for (const kind of ruleKinds) expect(parseRule(ruleOf({ ...firstChoice, kind })).ok).toBe(true)
  })
})
