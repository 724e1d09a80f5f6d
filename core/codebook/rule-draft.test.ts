import { describe, expect, test } from 'vitest'
import { definitionLimit } from './category-draft'
import { parseRuleDraft } from './rule-draft'

const id = '0198c0de-0000-7000-8000-000000000001'

describe('a rule is taken', () => {
  test.each([
    [
      { kind: 'use', text: '  Named units only. ' },
      { kind: 'use', text: 'Named units only.', highlightId: null, decisionId: null },
    ],
    [
      { kind: 'avoid', text: 'x', decisionId: id },
      { kind: 'avoid', text: 'x', highlightId: null, decisionId: id },
    ],
    [
      { kind: 'example', text: '', highlightId: id },
      { kind: 'example', text: '', highlightId: id, decisionId: null },
    ],
    [
      { kind: 'use', text: '👩'.repeat(definitionLimit) },
      { kind: 'use', text: '👩'.repeat(definitionLimit), highlightId: null, decisionId: null },
    ],
  ])('%#', (given, draft) => {
    expect(parseRuleDraft(given)).toEqual({ ok: true, value: draft })
  })
})

describe('a rule is refused, with the field that is wrong', () => {
  test.each([
    [{ kind: 'never', text: 'x' }, 'kind'],
    [{ kind: 'use' }, 'text'],
    [{ kind: 'use', text: ' \u200b ' }, 'text'],
    [{ kind: 'avoid', text: '' }, 'text'],
    [{ kind: 'use', text: 'x'.repeat(definitionLimit + 1) }, 'text'],
    [{ kind: 'use', text: 'a\0b' }, 'text'],
    [{ kind: 'use', text: '\ud800' }, 'text'],
    [{ kind: 'use', text: 'x', highlightId: id }, 'highlightId'],
    [{ kind: 'example', text: 'x' }, 'highlightId'],
    [{ kind: 'example', text: 'x', highlightId: 'x' }, 'highlightId'],
    [{ kind: 'use', text: 'x', decisionId: 'x' }, 'decisionId'],
  ])('%j: %s', (given, path) => {
    expect(parseRuleDraft(given)).toMatchObject({ ok: false, error: { code: 'invalid', errors: [{ path }] } })
  })
})
