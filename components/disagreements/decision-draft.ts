import { consensusOf } from '@/core/disagreements/consensus'
import { type ConsensusSpan, type Outcome, outcomes } from '@/core/disagreements/decision'
import type { Found } from '@/core/disagreements/disagreement'
import type { Proposal } from '@/core/disagreements/propose'
import { type CategoryId, type DecisionId, type RuleId, type UserId, type VersionId, isUuid } from '@/core/ids'

/** A rule that the decision is to add to a category. */
export interface RuleWish {
  readonly id: RuleId
  readonly categoryId: CategoryId
  readonly kind: 'use' | 'avoid'
  readonly text: string
}

/** A decision as it is being written. Kept in this browser until it is made. */
export interface DecisionDraft {
  readonly outcome: Outcome | null
  readonly chosenAuthorId: UserId | null
  readonly consensus: readonly ConsensusSpan[]
  /** True once the consensus was changed by hand: another outcome leaves it alone then. */
  readonly isEdited: boolean
  readonly reason: string
  readonly rules: readonly RuleWish[]
  readonly exampleFor: readonly CategoryId[]
}

export const emptyDraft: DecisionDraft = {
  outcome: null,
  chosenAuthorId: null,
  consensus: [],
  isEdited: false,
  reason: '',
  rules: [],
  exampleFor: [],
}

type Sided = Pick<Found, 'sides'>

/** The draft with an outcome; a consensus not touched by hand becomes what the outcome says by itself. */
export function withOutcome(draft: DecisionDraft, outcome: Outcome, found: Sided, text: string): DecisionDraft {
  const marking = found.sides.filter(({ highlights }) => highlights.length > 0)
  const only = marking.length === 1 ? (marking[0]?.authorId ?? null) : null
  const chosenAuthorId = outcome === 'side' ? (draft.chosenAuthorId ?? only) : null
  return settled({ ...draft, outcome, chosenAuthorId }, found, text)
}

/** The draft with the side that is right. */
export function withChosen(draft: DecisionDraft, chosenAuthorId: UserId, found: Sided, text: string): DecisionDraft {
  return settled({ ...draft, outcome: 'side', chosenAuthorId }, found, text)
}

/** The draft with what was proposed; a reason already written stays. */
export function withProposal(draft: DecisionDraft, proposal: Proposal): DecisionDraft {
  const { outcome, chosenAuthorId, consensus, why } = proposal
  const reason = draft.reason.trim() === '' ? why : draft.reason
  return { ...draft, outcome, chosenAuthorId, consensus, isEdited: false, reason }
}

/** The draft with a consensus changed by hand; examples for categories no longer in it are dropped. */
export function withConsensus(draft: DecisionDraft, consensus: readonly ConsensusSpan[]): DecisionDraft {
  const named = new Set(consensus.flatMap(({ categoryIds }) => categoryIds))
  return { ...draft, consensus, isEdited: true, exampleFor: draft.exampleFor.filter((id) => named.has(id)) }
}

function settled(draft: DecisionDraft, found: Sided, text: string): DecisionDraft {
  if (draft.isEdited || draft.outcome === null) return draft
  const consensus = consensusOf(draft.outcome, found, draft.chosenAuthorId, text)
  return { ...withConsensus(draft, consensus), isEdited: false }
}

/** What is still missing, as a sentence that says what to do; null when it can be sent. */
export function faultOf(draft: DecisionDraft): { readonly at: DraftPart; readonly message: string } | null {
  if (draft.outcome === null) return { at: 'outcome', message: 'Choose how it ends.' }
  if (draft.outcome === 'side' && draft.chosenAuthorId === null)
    return { at: 'side', message: 'Say which side is right.' }
  if (draft.consensus.some(({ categoryIds }) => categoryIds.length === 0)) {
    return { at: 'consensus', message: 'Give each passage of the consensus a category, or take the passage out.' }
  }
  if (draft.reason.trim() === '') return { at: 'reason', message: 'Give a reason; those who disagreed will read it.' }
  if (draft.rules.some(({ text }) => text.trim() === '')) {
    return { at: 'rules', message: 'Write the rule, or take it out.' }
  }
  return null
}

/** The parts of the form that something can be wrong with. */
export type DraftPart = 'outcome' | 'side' | 'consensus' | 'reason' | 'rules'

/** The body of the request that makes the decision. */
export function makeDecisionBody(draft: DecisionDraft, id: DecisionId) {
  return {
    id,
    outcome: draft.outcome,
    reason: draft.reason.trim(),
    ...(draft.outcome === 'side' && draft.chosenAuthorId !== null ? { chosenAuthorId: draft.chosenAuthorId } : {}),
    consensus: draft.consensus.map(({ start, end, categoryIds }) => ({ start, end, categoryIds })),
    ...(draft.rules.length > 0 ? { rules: draft.rules.map((rule) => ({ ...rule, text: rule.text.trim() })) } : {}),
    ...(draft.exampleFor.length > 0 ? { exampleFor: draft.exampleFor } : {}),
  }
}

/** A draft as it is kept: JSON, with the version whose text its offsets count in. */
export function makeDraft(draft: DecisionDraft, versionId: VersionId): string {
  return JSON.stringify({ ...draft, versionId })
}

/** Reads a draft that was kept; null when it is none. Of another version's only the words remain, as places have moved. */
export function parseDraft(stored: string | null, versionId: VersionId): DecisionDraft | null {
  const value = stored === null ? null : readJson(stored)
  if (!isRecord(value)) return null
  const { outcome, chosenAuthorId, consensus, isEdited, reason, rules, exampleFor } = value
  if (typeof reason !== 'string' || !Array.isArray(consensus) || !Array.isArray(rules)) return null
  const isPlaced = value.versionId === versionId
  return {
    outcome: outcomes.find((one) => one === outcome) ?? null,
    chosenAuthorId: isUuid(chosenAuthorId) ? (chosenAuthorId as string as UserId) : null,
    consensus: isPlaced ? consensus.flatMap(parseSpan) : [],
    isEdited: isPlaced && isEdited === true,
    reason,
    rules: rules.flatMap(parseRule),
    exampleFor: isPlaced ? idsIn(exampleFor) : [],
  }
}

function parseSpan(value: unknown): readonly ConsensusSpan[] {
  if (!isRecord(value)) return []
  const { start, end, categoryIds } = value
  if (!Number.isInteger(start) || !Number.isInteger(end)) return []
  return [{ start: Number(start), end: Number(end), categoryIds: idsIn(categoryIds) }]
}

function parseRule(value: unknown): readonly RuleWish[] {
  if (!isRecord(value)) return []
  const { id, categoryId, kind, text } = value
  if (!isUuid(id) || !isUuid(categoryId) || typeof text !== 'string') return []
  return [
    {
      id: id as string as RuleId,
      categoryId: categoryId as string as CategoryId,
      kind: kind === 'avoid' ? 'avoid' : 'use',
      text,
    },
  ]
}

function idsIn(value: unknown): readonly CategoryId[] {
  return Array.isArray(value) ? value.filter(isUuid).map((id) => id as string as CategoryId) : []
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readJson(words: string): unknown {
  try {
    return JSON.parse(words)
  } catch (error) {
    // Another program wrote there, or the writing was cut: it is no draft.
    if (error instanceof SyntaxError) return null
    throw error
  }
}
