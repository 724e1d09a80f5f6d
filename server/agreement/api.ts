import 'server-only'
import { z } from 'zod'
import {
  agreementGroupings,
  agreementScopes,
  agreementUnits,
  codingLayers,
  parseAgreementQuery,
} from '@/core/agreement/agreement-query'
import { ok } from '@/core/result'
import { endpoint } from '../http/endpoint'
import { articleId, categoryId, projectId, userId } from '../http/ids'
import { exportAgreement, getAgreement, getConfusions, listPassagesBehind } from './get-agreement'
import { agreementSchema, confusionSchema, passagesSchema } from './schema'

const noun = 'agreement'
const path = '/projects/{p}/agreement'
const params = z.object({ p: projectId })

const query = z.object({
  layer: z.enum(codingLayers).optional().describe('`now`, or `blind`: as it was frozen at the newest reveal'),
  unit: z.enum(agreementUnits).optional().describe('`word` when nothing is said'),
  scope: z.enum(agreementScopes).optional().describe('`coded`: only text that somebody coded; `all`: the whole text'),
  by: z.enum(agreementGroupings).optional(),
  article: z.string().optional().describe('Ids of articles, joined by commas'),
  category: z.string().optional().describe('Ids of categories, as if nobody had used another'),
  coder: z.string().optional().describe('Ids of members: only these are compared'),
  resamples: z.string().optional().describe('Of the bootstrap, 1000 when nothing is said; 0: no intervals'),
  seed: z.string().optional().describe('Same seed, same intervals'),
})

export const getAgreementEndpoint = endpoint({
  method: 'GET',
  path,
  noun,
  summary: 'How far analysts agree: coefficients with n, intervals and a sentence, or why there is none',
  params,
  query,
  answer: agreementSchema,
  run: async ({ actor, params: { p }, query: given }) => {
    const asked = parseAgreementQuery(Object.entries(given))
    if (!asked.ok) return asked
    const report = await getAgreement(actor, p, asked.value)
    return report.ok ? ok({ body: report.value }) : report
  },
})

export const getConfusionsEndpoint = endpoint({
  method: 'GET',
  path: `${path}/confusions`,
  noun,
  summary: 'Which categories stand in each other’s place, in units times pairs of analysts',
  params,
  query,
  answer: confusionSchema,
  run: async ({ actor, params: { p }, query: given }) => {
    const asked = parseAgreementQuery(Object.entries(given))
    if (!asked.ok) return asked
    const matrix = await getConfusions(actor, p, asked.value)
    return matrix.ok ? ok({ body: matrix.value }) : matrix
  },
})

const confused = z
  .string()
  .regex(/^([0-9a-f-]{36}|nothing),([0-9a-f-]{36}|nothing)$/, 'Two ids of categories, or “nothing” for one of them.')
  .transform((pair) => pair.split(',').map((id) => (id === 'nothing' ? null : id)))
  .pipe(z.tuple([categoryId.nullable(), categoryId.nullable()]))

const pair = z
  .string()
  .transform((ids) => ids.split(','))
  .pipe(z.union([z.tuple([userId]), z.tuple([userId, userId])]))

export const listAgreementPassagesEndpoint = endpoint({
  method: 'GET',
  path: `${path}/passages`,
  noun,
  summary: 'The passages behind a figure or a cell of a heat map',
  params,
  query: query.extend({
    show: z.enum(['differing', 'agreeing']).default('differing'),
    pair: pair.optional().describe('One id: the pairs with this person. Two, joined by a comma: this pair'),
    in: articleId.optional().describe('Only in this article'),
    of: categoryId.optional().describe('Differing or agreeing on this category'),
    confused: confused.optional().describe('A cell of the confusions: two categories, or `nothing`'),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: passagesSchema,
  run: async ({ actor, params: { p }, query: given }) => {
    const { show, pair: coderIds, in: inArticle, of, confused: cell, offset, limit, ...rest } = given
    const asked = parseAgreementQuery(Object.entries(rest))
    if (!asked.ok) return asked
    const page = await listPassagesBehind(
      actor,
      p,
      asked.value,
      {
        show,
        ...(coderIds === undefined ? {} : { coderIds }),
        ...(inArticle === undefined ? {} : { articleId: inArticle }),
        ...(of === undefined ? {} : { categoryId: of }),
        ...(cell === undefined ? {} : { confused: cell }),
      },
      { offset, limit },
    )
    return page.ok ? ok({ body: page.value }) : page
  },
})

export const exportAgreementEndpoint = endpoint({
  method: 'GET',
  path: `${path}.csv`,
  noun,
  summary: 'All figures as a CSV file: overall and by category, pair, article and person',
  params,
  query,
  media: 'text/csv',
  run: async ({ actor, params: { p }, query: given }) => {
    const asked = parseAgreementQuery(Object.entries(given))
    if (!asked.ok) return asked
    const file = await exportAgreement(actor, p, asked.value)
    if (!file.ok) return file
    return new Response(file.value, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="agreement.csv"',
        'cache-control': 'no-store',
      },
    })
  },
})
