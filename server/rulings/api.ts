import 'server-only'
import { z } from 'zod'
import { outcomes } from '@/core/disagreements/decision'
import { type RulingRule, parseRule } from '@/core/disagreements/ruling'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { RuledPassage, Ruling, RulingPreview } from '@/core/rulings/ruling'
import { type Reply, endpoint } from '../http/endpoint'
import { articleId, categoryId, disagreementId, projectId, rulingId, userId } from '../http/ids'
import { parsedBy } from '../http/parsed-by'
import { applyRuling } from './apply-ruling'
import { listRulings, previewRuling } from './list-rulings'
import { undoRuling } from './undo-ruling'

const noun = 'ruling'
const params = z.object({ p: projectId })
const oneParams = params.extend({ id: rulingId })
const moment = z.iso.datetime()
const offset = z.int().min(0)

/** As many as a person chooses; for more, leave them out and take all. */
const maxArticles = 1_000

const rule = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('unanimous') }),
    z.object({ kind: z.literal('boundary-union'), underWords: z.int().min(1).max(100) }),
    z.object({ kind: z.literal('majority'), share: z.number().gt(0.5).max(1) }),
    z.object({ kind: z.literal('more-specific') }),
  ])
  .meta({ id: 'RulingRule' }) satisfies z.ZodType<RulingRule>

const wish = z.strictObject({
  rule: parsedBy(rule, parseRule),
  articleIds: z.array(articleId).max(maxArticles).default([]).describe('Without any: all articles'),
})

const ruledPassage = z
  .object({
    articleId,
    articleTitle: z.string(),
    disagreementId: disagreementId.nullable().describe('Null for a passage that all agree on'),
    start: offset,
    end: offset,
    quote: z.string(),
    outcome: z.enum(outcomes),
    chosenAuthorId: userId.nullable(),
    consensus: z
      .array(z.object({ start: offset, end: offset, categoryIds: z.array(categoryId).readonly() }))
      .readonly(),
    reason: z.string(),
  })
  .meta({ id: 'RuledPassage' }) satisfies z.ZodType<RuledPassage>

const ruling = z
  .object({
    id: rulingId,
    rule,
    words: z.string().describe('The rule as a sentence'),
    articleIds: z.array(articleId).readonly(),
    decided: z.int().describe('How many disagreements it decided'),
    accepted: z.int().describe('How many undisputed passages it took into the consensus layer'),
    decidedAnew: z.int().describe('How many of its decisions were superseded since; undoing it leaves these'),
    decidedBy: userId,
    createdAt: moment,
    undone: z.object({ at: moment, by: userId }).nullable(),
  })
  .meta({ id: 'Ruling' }) satisfies z.ZodType<Ruling>

function reply(result: Result<Ruling, Refusal>): Result<Reply<Ruling>, Refusal> {
  return result.ok ? ok({ body: result.value }) : result
}

export const listRulingsEndpoint = endpoint({
  method: 'GET',
  path: '/projects/{p}/rulings',
  noun,
  summary: 'The last 200 rulings, newest first, those taken back included',
  params,
  answer: z.object({ items: z.array(ruling).readonly() }),
  run: async ({ actor, params: { p } }) => {
    const listed = await listRulings(actor, p)
    return listed.ok ? ok({ body: { items: listed.value } }) : listed
  },
})

export const previewRulingEndpoint = endpoint({
  method: 'POST',
  path: '/projects/{p}/rulings/preview',
  noun,
  summary: 'What a rule would decide now, in articles that are not sealed; nothing is written',
  params,
  body: wish,
  answer: z.object({
    words: z.string(),
    items: z.array(ruledPassage).readonly(),
    token: z.string().describe('Names exactly what is shown here'),
  }) satisfies z.ZodType<RulingPreview>,
  run: async ({ actor, params: { p }, body }) => {
    const preview = await previewRuling(actor, p, body)
    return preview.ok ? ok({ body: preview.value }) : preview
  },
})

export const applyRulingEndpoint = endpoint({
  method: 'PUT',
  path: '/projects/{p}/rulings/{id}',
  noun,
  summary: 'Decide what a preview showed; refused as `changed` when that is no longer what would be done',
  params: oneParams,
  body: wish.extend({ token: z.string().max(100).describe('Of the preview') }),
  answer: ruling,
  run: async ({ actor, params: { p, id }, body }) => reply(await applyRuling(actor, p, id, body)),
})

export const undoRulingEndpoint = endpoint({
  method: 'POST',
  path: '/projects/{p}/rulings/{id}/undo',
  noun,
  summary: 'Take a ruling back whole; what was decided anew since keeps the later decision',
  params: oneParams,
  answer: ruling,
  run: async ({ actor, params: { p, id } }) => reply(await undoRuling(actor, p, id)),
})
