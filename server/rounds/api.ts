import 'server-only'
import { z } from 'zod'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Assignment, Round } from '@/core/rounds/round'
import { type Reply, endpoint } from '../http/endpoint'
import { articleId, projectId, roundId, userId } from '../http/ids'
import { pageOf, pageQuery } from '../http/page'
import { assignAnalyst } from './assign-analyst'
import { assignMany } from './assign-many'
import { beginRound } from './begin-round'
import { getFrozenLayer } from './get-frozen-layer'
import { getRounds } from './get-rounds'
import { listProgressRows } from './list-progress-rows'
import { removeAssignment } from './remove-assignment'
import { revealRound } from './reveal-round'
import {
  assignmentSchema,
  frozenHighlightSchema,
  pairsInput,
  progressRowSchema,
  revealInput,
  roundInput,
  roundSchema,
} from './schema'
import { startCoding } from './start-coding'
import { submitCoding } from './submit-coding'
import { withdrawCoding } from './withdraw-coding'

const noun = 'round'
const article = '/projects/{p}/articles/{a}'
const ofProject = z.object({ p: projectId })
const ofArticle = z.object({ p: projectId, a: articleId })
const ofRound = ofArticle.extend({ r: roundId })
const ofAssignment = ofArticle.extend({ userId })

function roundReply(result: Result<Round, Refusal>): Result<Reply<Round>, Refusal> {
  return result.ok ? ok({ body: result.value, rev: result.value.rev }) : result
}

function assignmentReply(result: Result<Assignment, Refusal>): Result<Reply<Assignment>, Refusal> {
  return result.ok ? ok({ body: result.value, rev: result.value.rev }) : result
}

export const listProgressEndpoint = endpoint({
  method: 'GET',
  path: '/projects/{p}/progress',
  noun,
  summary: 'The progress board: articles, newest first, with their newest round and who is assigned in it',
  params: ofProject,
  query: pageQuery,
  answer: pageOf(progressRowSchema),
  run: async ({ actor, params: { p }, query }) => {
    const page = await listProgressRows(actor, p, query)
    return page.ok ? ok({ body: page.value }) : page
  },
})

export const listRoundsEndpoint = endpoint({
  method: 'GET',
  path: `${article}/rounds`,
  noun,
  summary: 'The rounds of an article, the first first, and who is assigned in the newest',
  params: ofArticle,
  answer: z.object({ rounds: z.array(roundSchema).readonly(), assignments: z.array(assignmentSchema).readonly() }),
  run: async ({ actor, params: { p, a } }) => {
    const found = await getRounds(actor, p, a)
    return found.ok ? ok({ body: found.value }) : found
  },
})

export const putRoundEndpoint = endpoint({
  method: 'PUT',
  path: `${article}/rounds/{r}`,
  noun,
  summary: 'Begin the next round once the one before is over, or turn a running open one blind',
  params: ofRound,
  body: roundInput,
  answer: roundSchema,
  run: async ({ actor, params: { p, a, r }, body, ifMatch }) =>
    roundReply(await beginRound(actor, { projectId: p, articleId: a, roundId: r }, body.mode, ifMatch)),
})

export const getFrozenLayerEndpoint = endpoint({
  method: 'GET',
  path: `${article}/rounds/{r}/layer`,
  noun,
  summary: 'What everybody had when the round ended: never changed after; absent while it runs',
  params: ofRound,
  answer: z.object({ items: z.array(frozenHighlightSchema).readonly() }),
  run: async ({ actor, params: { p, a, r } }) => {
    const layer = await getFrozenLayer(actor, { projectId: p, articleId: a, roundId: r })
    return layer.ok ? ok({ body: { items: layer.value } }) : layer
  },
})

export const revealRoundEndpoint = endpoint({
  method: 'POST',
  path: `${article}/reveal`,
  noun,
  summary: 'End a round: freeze what everybody has and, of a blind one, show it to everybody',
  params: ofArticle,
  body: revealInput,
  answer: roundSchema,
  run: async ({ actor, params: { p, a }, body }) =>
    roundReply(await revealRound(actor, { projectId: p, articleId: a, roundId: body.roundId })),
})

export const putAssignmentEndpoint = endpoint({
  method: 'PUT',
  path: `${article}/assignments/{userId}`,
  noun,
  summary: 'Assign somebody to code an article in its newest round',
  params: ofAssignment,
  answer: assignmentSchema,
  run: async ({ actor, params: { p, a, userId: who } }) =>
    assignmentReply(await assignAnalyst(actor, { projectId: p, articleId: a, userId: who })),
})

export const deleteAssignmentEndpoint = endpoint({
  method: 'DELETE',
  path: `${article}/assignments/{userId}`,
  noun,
  summary: 'Take an article away from somebody; what they coded stays',
  params: ofAssignment,
  run: async ({ actor, params: { p, a, userId: who } }) => {
    const gone = await removeAssignment(actor, { projectId: p, articleId: a, userId: who })
    return gone.ok ? ok({ body: undefined }) : gone
  },
})

export const assignManyEndpoint = endpoint({
  method: 'POST',
  path: '/projects/{p}/assignments',
  noun,
  summary: 'Assign many at once, all or none; those who are assigned already stay so',
  params: ofProject,
  body: pairsInput,
  answer: z.object({ items: z.array(assignmentSchema).readonly() }),
  run: async ({ actor, params: { p }, body }) => {
    const made = await assignMany(actor, p, body.pairs)
    return made.ok ? ok({ body: { items: made.value } }) : made
  },
})

export const startCodingEndpoint = endpoint({
  method: 'POST',
  path: `${article}/start`,
  noun,
  summary: 'Say that you begin to code an article you are assigned to',
  params: ofArticle,
  answer: assignmentSchema,
  run: async ({ actor, params: { p, a } }) => assignmentReply(await startCoding(actor, p, a)),
})

export const submitCodingEndpoint = endpoint({
  method: 'POST',
  path: `${article}/submit`,
  noun,
  summary: 'Say that your coding is done; in a blind round it is locked, and the last to submit may reveal it',
  params: ofArticle,
  answer: assignmentSchema,
  run: async ({ actor, params: { p, a } }) => assignmentReply(await submitCoding(actor, p, a)),
})

export const withdrawCodingEndpoint = endpoint({
  method: 'POST',
  path: `${article}/withdraw`,
  noun,
  summary: 'Take your submission back while the round runs',
  params: ofArticle,
  answer: assignmentSchema,
  run: async ({ actor, params: { p, a } }) => assignmentReply(await withdrawCoding(actor, p, a)),
})
