import { isUuid, type DecisionId, type HighlightId } from '../ids'
import { invalid, type Fault, type Refusal } from '../refusal'
import { ok, type Result } from '../result'
import { definitionLimit } from './category-draft'
import { ruleKinds, type RuleKind } from './rule'

/** What somebody wants a rule of a category to be. */
export interface RuleDraft {
  readonly kind: RuleKind
  readonly text: string
  readonly highlightId: HighlightId | null
  readonly decisionId: DecisionId | null
}

/** Checks an untrusted rule: an example names the highlight it quotes, the others have words and name none. */
export function parseRuleDraft(value: Readonly<Record<string, unknown>>): Result<RuleDraft, Refusal> {
  const faults: Fault[] = []
  const { kind, text, highlightId = null, decisionId = null } = value
  const isKind = (ruleKinds as readonly unknown[]).includes(kind)
  if (!isKind) faults.push({ path: 'kind', message: `One of ${ruleKinds.join(', ')}.` })
  const words = typeof text === 'string' ? text.trim() : ''
  if (typeof text !== 'string') faults.push({ path: 'text', message: 'The rule is a text.' })
  else if (words.length > definitionLimit * 2 || [...words].length > definitionLimit)
    faults.push({ path: 'text', message: 'Keep the rule to 5,000 characters.' })
  else if (/[\0\p{Surrogate}]/u.test(words))
    faults.push({ path: 'text', message: 'The text holds a character that can’t be stored. Type it anew.' })
  else if (kind !== 'example' && !/[^\s\p{Cf}]/u.test(words))
    faults.push({ path: 'text', message: 'Say the rule in words.' })
  if (kind === 'example' && !isUuid(highlightId))
    faults.push({ path: 'highlightId', message: 'An example quotes a highlight: name it.' })
  if (kind !== 'example' && highlightId !== null)
    faults.push({ path: 'highlightId', message: 'Only an example quotes a highlight.' })
  if (decisionId !== null && !isUuid(decisionId)) faults.push({ path: 'decisionId', message: 'Not an id.' })
  if (faults.length > 0) return invalid(faults[0]?.message ?? '', faults)
  return ok({
    kind: kind as RuleKind,
    text: words,
    highlightId: highlightId as HighlightId | null,
    decisionId: decisionId as DecisionId | null,
  })
}
