import 'server-only'
import { z } from 'zod'
import type { CaseLaw, Teachings } from '@/core/codebook/case-law'
import type { OldTag, RecheckPage } from '@/core/codebook/recheck'
import { type CategoryRule, type QuotedRule, ruleKinds } from '@/core/codebook/rule'
import { definitionLimit } from '@/core/codebook/category-draft'
import { parseRuleDraft } from '@/core/codebook/rule-draft'
import { outcomes } from '@/core/disagreements/decision'
import { ok } from '@/core/result'
import { endpoint } from '../http/endpoint'
import { articleId, categoryId, decisionId, disagreementId, highlightId, projectId, ruleId, userId } from '../http/ids'
import { confirmTags } from './confirm-tags'
import { getTeachings } from './get-teachings'
import { listRecheck } from './list-recheck'
import { deleteRule, putRule } from './put-rule'

const noun = 'rule'
const path = '/projects/{p}/categories/{c}/rules/{id}'
const params = z.object({ p: projectId, c: categoryId, id: ruleId })
const moment = z.iso.datetime()

/** As many tags as one looks through before pressing a key for all of them. */
const maxConfirmed = 500

const ruleSchema = z
  .object({
    id: ruleId,
    categoryId,
    kind: z.enum(ruleKinds),
    text: z.string(),
    decisionId: decisionId.nullable(),
    highlightId: highlightId.nullable(),
    rev: z.int(),
    createdBy: userId,
    createdAt: moment,
    deletedAt: moment.nullable(),
  })
  .meta({ id: 'CategoryRule' }) satisfies z.ZodType<CategoryRule>

const quotedRuleSchema = ruleSchema
  .extend({
    source: z
      .object({ articleId, articleTitle: z.string(), disagreementId })
      .nullable()
      .describe('The disagreement whose decision taught it; null when it was added by hand'),
    quote: z
      .object({ exact: z.string(), articleId, articleTitle: z.string() })
      .nullable()
      .describe('The highlight’s present words; null while it is deleted or sealed from you'),
  })
  .meta({ id: 'QuotedRule' }) satisfies z.ZodType<QuotedRule>

const caseLawSchema = z
  .object({
    decisionId,
    disagreementId,
    articleId,
    articleTitle: z.string(),
    quote: z.string().describe('The words in dispute, shortened in their middle when long'),
    outcome: z.enum(outcomes),
    reason: z.string(),
    decidedBy: z.object({ id: userId, name: z.string() }),
    decidedAt: moment,
    isReopened: z.boolean(),
  })
  .meta({ id: 'CaseLaw' }) satisfies z.ZodType<CaseLaw>

export const getRulesEndpoint = endpoint({
  method: 'GET',
  path: '/projects/{p}/categories/{c}/rules',
  noun,
  summary: 'What decisions and leads taught a category: its rules, its live examples, and its case law, newest first',
  params: z.object({ p: projectId, c: categoryId }),
  answer: z.object({
    rules: z.array(quotedRuleSchema).readonly(),
    decisions: z.array(caseLawSchema).readonly(),
    decisionCount: z.int(),
  }) satisfies z.ZodType<Teachings>,
  run: async ({ actor, params: { p, c } }) => {
    const found = await getTeachings(actor, p, c)
    return found.ok ? ok({ body: found.value }) : found
  },
})

export const putRuleEndpoint = endpoint({
  method: 'PUT',
  path,
  noun,
  summary: 'Give a category a rule in words, which changes its meaning, or a passage as a live example; or reword one',
  params,
  body: z.strictObject({
    kind: z.enum(ruleKinds),
    text: z
      .string()
      .max(definitionLimit * 2)
      .describe('The rule, or what the example shows; may be empty for an example'),
    highlightId: highlightId.nullable().optional().describe('Of an example: the highlight it quotes'),
    decisionId: decisionId.nullable().optional(),
  }),
  answer: ruleSchema,
  run: async ({ actor, params: { p, c, id }, body, ifMatch }) => {
    const draft = parseRuleDraft(body)
    if (!draft.ok) return draft
    const put = await putRule(actor, { projectId: p, categoryId: c, ruleId: id }, draft.value, ifMatch)
    return put.ok ? ok({ body: put.value, rev: put.value.rev }) : put
  },
})

export const deleteRuleEndpoint = endpoint({
  method: 'DELETE',
  path,
  noun,
  summary: 'Take a rule or an example away',
  params,
  run: async ({ actor, params: { p, c, id } }) => {
    const deleted = await deleteRule(actor, { projectId: p, categoryId: c, ruleId: id })
    return deleted.ok ? ok({ body: undefined }) : deleted
  },
})

const oldTagSchema = z
  .object({
    highlightId,
    articleId,
    articleTitle: z.string(),
    categoryId,
    authorId: userId,
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    codedUnder: z.int(),
    now: z.int(),
    changedAt: moment.describe('When the meaning it was coded under was first changed'),
  })
  .meta({ id: 'OldTag' }) satisfies z.ZodType<OldTag>

export const listRecheckEndpoint = endpoint({
  method: 'GET',
  path: '/projects/{p}/recheck',
  noun: 'recheck',
  summary: 'Tags that were put on under an earlier meaning of their category, article by article',
  params: z.object({ p: projectId }),
  query: z.object({
    coder: userId.optional(),
    category: categoryId.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.string().max(2_000).optional(),
  }),
  answer: z.object({
    items: z.array(oldTagSchema).readonly(),
    next: z.string().nullable(),
    total: z.int(),
    counts: z
      .array(z.object({ authorId: userId, count: z.int() }))
      .readonly()
      .describe('How many each analyst has, whichever is chosen'),
  }) satisfies z.ZodType<RecheckPage>,
  run: async ({ actor, params: { p }, query: { coder, category, limit, cursor } }) => {
    const page = await listRecheck(actor, p, { coderId: coder, categoryId: category, limit, cursor })
    return page.ok ? ok({ body: page.value }) : page
  },
})

export const confirmTagsEndpoint = endpoint({
  method: 'POST',
  path: '/projects/{p}/recheck/confirm',
  noun: 'recheck',
  summary: 'Say of one’s own tags that they hold under what their categories mean now',
  params: z.object({ p: projectId }),
  body: z.strictObject({
    items: z
      .array(
        z.strictObject({
          highlightId,
          categoryId,
          under: z
            .int()
            .min(1)
            .max(2_147_483_647)
            .optional()
            .describe('The revision that was looked at; the present one when left out'),
        }),
      )
      .min(1)
      .max(maxConfirmed),
  }),
  answer: z.object({ confirmed: z.int() }),
  run: async ({ actor, params: { p }, body }) => {
    const confirmed = await confirmTags(actor, p, body.items)
    return confirmed.ok ? ok({ body: { confirmed: confirmed.value } }) : confirmed
  },
})
