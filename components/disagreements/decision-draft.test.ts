import { describe, expect, it } from 'vitest'
import type { Side } from '@/core/disagreements/disagreement'
import {
  asId,
  type CategoryId,
  type DecisionId,
  type HighlightId,
  type RuleId,
  type UserId,
  type VersionId,
} from '@/core/ids'
import {
  emptyDraft,
  faultOf,
  makeDecisionBody,
  makeDraft,
  parseDraft,
  withChosen,
  withConsensus,
  withOutcome,
  withProposal,
  type DecisionDraft,
} from './decision-draft'

const id = (n: number) => `00000000-0000-7000-8000-0000000000${n + 10}`
const [ana, ben] = [asId<UserId>(id(0)), asId<UserId>(id(1))]
const [x, y] = [asId<CategoryId>(id(20)), asId<CategoryId>(id(21))]
const text = 'The volunteer units marched on.'
const side = (authorId: UserId, start: number, end: number, ...categoryIds: readonly CategoryId[]): Side => ({
  authorId,
  highlights: [{ highlightId: asId<HighlightId>(authorId), start, end, categoryIds, note: '' }],
})
const found = { sides: [side(ana, 4, 13, x), side(ben, 4, 19, y)] }
const chosen = withChosen(emptyDraft, ben, found, text)
const full: DecisionDraft = {
  ...chosen,
  reason: ' Ben reads it whole. ',
  rules: [{ id: asId<RuleId>(id(30)), categoryId: y, kind: 'avoid', text: ' Not for people. ' }],
  exampleFor: [y],
}

describe('a draft', () => {
  it('takes over the chosen side’s coding', () => {
    expect(chosen).toMatchObject({ outcome: 'side', consensus: [{ start: 4, end: 19, categoryIds: [y] }] })
  })

  it('holds what all marked when both are valid, and nothing when neither is', () => {
    expect(withOutcome(chosen, 'both', found, text).consensus).toHaveLength(2)
    expect(withOutcome(chosen, 'neither', found, text)).toMatchObject({ consensus: [], chosenAuthorId: null })
  })

  it('chooses the only side that marked anything by itself', () => {
    const missed = { sides: [{ authorId: ana, highlights: [] }, side(ben, 4, 19, y)] }
    expect(withOutcome(emptyDraft, 'side', missed, text).chosenAuthorId).toBe(ben)
    expect(withOutcome(emptyDraft, 'side', found, text).chosenAuthorId).toBeNull()
  })

  it('leaves a consensus alone once it was changed by hand', () => {
    const edited = withConsensus(chosen, [{ start: 0, end: 19, categoryIds: [x] }])
    expect(withOutcome(edited, 'neither', found, text).consensus).toEqual(edited.consensus)
  })

  it('drops examples for categories that left the consensus', () => {
    expect(withConsensus(full, [{ start: 4, end: 19, categoryIds: [x] }]).exampleFor).toEqual([])
    expect(withOutcome(full, 'neither', found, text).exampleFor).toEqual([])
  })

  it('takes a proposal with its reason, but never over one that was written', () => {
    const proposal = { outcome: 'both', chosenAuthorId: null, consensus: [], why: 'All agree.' } as const
    expect(withProposal(emptyDraft, proposal)).toMatchObject({ outcome: 'both', reason: 'All agree.' })
    expect(withProposal(full, proposal).reason).toBe(full.reason)
  })
})

describe('faultOf', () => {
  it.each<[string, Partial<DecisionDraft>, string | null]>([
    ['nothing chosen', { outcome: null }, 'outcome'],
    ['no side', { chosenAuthorId: null }, 'side'],
    ['a passage without a category', { consensus: [{ start: 4, end: 9, categoryIds: [] }] }, 'consensus'],
    ['white space as a reason', { reason: ' \n' }, 'reason'],
    ['an empty rule', { rules: [{ id: asId<RuleId>(id(30)), categoryId: y, kind: 'use', text: '' }] }, 'rules'],
    ['all there', {}, null],
  ])('%s', (_, part, at) => {
    expect(faultOf({ ...full, ...part })?.at ?? null).toBe(at)
  })
})

describe('makeDecisionBody', () => {
  it('sends what was written, trimmed', () => {
    expect(makeDecisionBody(full, asId<DecisionId>(id(40)))).toEqual({
      id: id(40),
      outcome: 'side',
      reason: 'Ben reads it whole.',
      chosenAuthorId: ben,
      consensus: [{ start: 4, end: 19, categoryIds: [y] }],
      rules: [{ id: id(30), categoryId: y, kind: 'avoid', text: 'Not for people.' }],
      exampleFor: [y],
    })
  })
  it('names no side with another outcome', () => {
    expect(makeDecisionBody({ ...full, outcome: 'both' }, asId<DecisionId>(id(40)))).not.toHaveProperty(
      'chosenAuthorId',
    )
  })
})

describe('parseDraft', () => {
  const [version, later] = [asId<VersionId>(id(50)), asId<VersionId>(id(51))]
  it('reads what was kept', () => {
    expect(parseDraft(makeDraft(full, version), version)).toEqual(full)
  })
  it('keeps the words, and no places, for another version of the text', () => {
    expect(parseDraft(makeDraft(withConsensus(full, chosen.consensus), version), later)).toEqual({
      ...full,
      consensus: [],
      exampleFor: [],
    })
  })
  it.each([[null], ['{'], ['[]'], ['{"reason":1}'], ['null']])('%s is none', (stored) => {
    expect(parseDraft(stored, version)).toBeNull()
  })
})
