import 'server-only'
import { z } from 'zod'
import type { Disagreement } from '@/core/disagreements/disagreement'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { type Reply, endpoint } from '../http/endpoint'
import { disagreementId, projectId } from '../http/ids'
import { changeDisagreement } from './change-disagreement'
import { consent } from './consent'
import { decide } from './decide'
import { getDisagreement } from './get-disagreement'
import { listQueue } from './list-queue'
import { parseQueueFilter } from './queue-filter'
import { reopen } from './reopen'
import {
  consentInput,
  decisionInput,
  decisionSchema,
  disagreementChange,
  disagreementSchema,
  queueRowSchema,
  reopenInput,
} from './schema'

const noun = 'disagreement'
const path = '/projects/{p}/disagreements/{d}'
const params = z.object({ p: projectId, d: disagreementId })
const list = (what: string) => z.string().max(4_000).optional().describe(`${what}; repeated or joined by commas`)

function reply(result: Result<Disagreement, Refusal>): Result<Reply<Disagreement>, Refusal> {
  return result.ok ? ok({ body: result.value, rev: result.value.rev }) : result
}

export const listDisagreementsEndpoint = endpoint({
  method: 'GET',
  path: '/projects/{p}/disagreements',
  noun,
  summary: 'The places where analysts who submitted differ, across articles: what unblocks most first',
  params: z.object({ p: projectId }),
  query: z.object({
    kind: list('Any of category, extra, boundary, missed, depth'),
    state: list('Any of open, reopened, decided, gone, or all (without gone); open and reopened when nothing is said'),
    outcome: list('Of the decision in force: any of side, both, neither, unclear, leftOpen'),
    category: list('Ids of categories, any of them'),
    below: z.enum(['0', '1']).optional().describe('0: without the categories below the chosen ones'),
    coder: list('Ids of members: all of them are sides, and of two or more some differ'),
    owner: list('Ids of members, or none'),
    article: list('Ids of articles, any of them'),
    due: z.enum(['overdue', 'week', 'none']).optional(),
    size: z.string().optional().describe('phrase, sentence, passage, or a range like words:3-12 or chars:-60'),
    sort: z.enum(['unblocks', 'place', 'due', 'newest']).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.string().max(8_000).optional(),
  }),
  answer: z.object({
    items: z.array(queueRowSchema).readonly(),
    next: z.string().nullable(),
    total: z.int(),
    counts: z.object({ open: z.int(), reopened: z.int(), decided: z.int() }),
  }),
  run: async ({ actor, params: { p }, query: { limit, cursor }, request }) => {
    const filter = parseQueueFilter(new URL(request.url).searchParams)
    if (!filter.ok) return filter
    const page = await listQueue(actor, p, filter.value, { limit, cursor })
    return page.ok ? ok({ body: page.value }) : page
  },
})

export const getDisagreementEndpoint = endpoint({
  method: 'GET',
  path,
  noun,
  summary: 'A disagreement with all its decisions, the newest first',
  params,
  answer: z.object({
    disagreement: disagreementSchema,
    decisions: z.array(decisionSchema).readonly(),
    quote: z.string(),
    articleTitle: z.string(),
  }),
  run: async ({ actor, params: { p, d } }) => {
    const found = await getDisagreement(actor, p, d)
    return found.ok ? ok({ body: found.value, rev: found.value.disagreement.rev }) : found
  },
})

export const changeDisagreementEndpoint = endpoint({
  method: 'PATCH',
  path,
  noun,
  summary: 'Say who brings it to a decision, and until when',
  params,
  body: disagreementChange,
  answer: disagreementSchema,
  run: async ({ actor, params: { p, d }, body, ifMatch }) =>
    reply(await changeDisagreement(actor, p, d, body, ifMatch)),
})

export const putDecisionEndpoint = endpoint({
  method: 'PUT',
  path: `${path}/decision`,
  noun,
  summary: 'Decide: write the consensus, teach the codebook, tell those who disagreed. A side’s decision is a proposal',
  params,
  body: decisionInput,
  answer: disagreementSchema,
  run: async ({ actor, params: { p, d }, body, ifMatch }) => reply(await decide(actor, p, d, body, ifMatch)),
})

export const consentEndpoint = endpoint({
  method: 'POST',
  path: `${path}/consent`,
  noun,
  summary: 'Consent to a proposed decision as one of its sides; with the last consent it holds',
  params,
  body: consentInput,
  answer: disagreementSchema,
  run: async ({ actor, params: { p, d }, body }) => reply(await consent(actor, p, d, body.decisionId)),
})

export const reopenEndpoint = endpoint({
  method: 'POST',
  path: `${path}/reopen`,
  noun,
  summary: 'Open a decided disagreement again, with a reason; its decision stays readable',
  params,
  body: reopenInput,
  answer: disagreementSchema,
  run: async ({ actor, params: { p, d }, body }) => reply(await reopen(actor, p, d, body.reason)),
})
