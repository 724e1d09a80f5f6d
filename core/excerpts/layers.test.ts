import { expect, it } from 'vitest'
import { asId, type DisagreementId } from '../ids'
import { parseCsvRows } from './csv'
import type { Excerpt } from './excerpt'
import { makeCsvHead, makeExcerptCsvRow } from './excerpt-csv'
import { exportFormats } from './export-format'
import { decided, plain, uuid } from './testing'

const { md } = exportFormats

it('CSV says the layer and the decision in columns behind those that were there before', () => {
  const blind: Excerpt = { ...plain, layer: 'blind', round: 2 }
  const file = makeCsvHead() + [plain, decided, blind].map(makeExcerptCsvRow).join('')
  const [headers = [], ...lines] = parseCsvRows(file) ?? []
  expect(headers.slice(31)).toEqual([
    'category_definition_revisions',
    'layer',
    'round',
    'dispute',
    'dispute_kind',
    'decision',
    'decision_reason',
    'decided_by',
    'decided_at',
    'disagreement_id',
    'decided_by_id',
  ])
  expect(lines.map((cells) => cells.slice(32))).toEqual([
    ['analysts', '', '', '', '', '', '', '', '', ''],
    [
      'consensus',
      '',
      'decided',
      'boundary',
      'side',
      'The *whole* unit.',
      'Lea',
      '2026-05-06T07:08:09.000Z',
      uuid(7),
      uuid(8),
    ],
    ['blind', '2', '', '', '', '', '', '', '', ''],
  ])
})

it('Markdown says the layer and the decision, and nothing of them where there is none', () => {
  const open: Excerpt = {
    ...plain,
    layer: 'blind',
    round: 2,
    dispute: { disagreementId: asId<DisagreementId>(uuid(7)), kind: 'missed', state: 'open', decision: null },
  }
  const said = (excerpt: Excerpt) =>
    md
      .excerpt(excerpt, plain)
      .split('\n')
      .filter((line) => /Layer|Decision/.test(line))
  expect(said(plain)).toEqual([])
  expect(said(decided)).toEqual([
    '- **Layer:** consensus',
    '- **Decision:** decided (boundary): one side is right. The \\*whole\\* unit. (Lea, 2026-05-06)',
  ])
  expect(said(open)).toEqual(['- **Layer:** as coded when round 2 ended', '- **Decision:** disputed (missed)'])
})
