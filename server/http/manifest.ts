import 'server-only'
import { z } from 'zod'
import * as agreement from '../agreement/api'
import * as articles from '../articles/api'
import * as codebook from '../codebook/api'
import * as rules from '../codebook/rule-api'
import * as disagreements from '../disagreements/api'
import * as excerpts from '../excerpts/api'
import * as identity from '../identity/api'
import * as imports from '../import/api'
import * as inbox from '../inbox/api'
import * as live from '../live/api'
import * as projects from '../projects/api'
import * as invitations from '../projects/invitation-api'
import * as members from '../projects/member-api'
import * as highlights from '../reading/api'
import * as reading from '../reading/reading-api'
import * as rounds from '../rounds/api'
import * as rulings from '../rulings/api'
import * as threads from '../threads/api'
import { type Endpoint, endpoint } from './endpoint'

/** An endpoint as it is described: all but what it does. */
export interface Described extends Omit<Endpoint, 'run'> {
  /** Its operation id: the endpoint's exported name without `Endpoint`. */
  readonly id: string
}

/** Every noun's endpoints, in the order of the reference page. A new noun is one line here and its import above. */
const nouns: readonly Readonly<Record<string, Omit<Endpoint, 'run'>>>[] = [
  projects,
  members,
  invitations,
  codebook,
  rules,
  articles,
  imports,
  reading,
  highlights,
  rounds,
  rulings,
  threads,
  disagreements,
  excerpts,
  agreement,
  live,
  identity,
  inbox,
]

/** The one operation without an endpoint of its own: it needs no account, and describes the others. */
const openApi = {
  ...endpoint({
    method: 'GET',
    path: '/openapi.json',
    noun: 'api',
    summary: 'This description (OpenAPI 3.1); needs no account',
    answer: z.looseObject({ openapi: z.literal('3.1.0') }),
    run: () => Promise.reject(new Error('answered by its route')),
  }),
  id: 'getOpenApi',
}

/** Every operation of the API under /api/v1. A test holds it to the route files, one to one. */
export const manifest: readonly Described[] = [
  ...nouns.flatMap((noun) =>
    Object.entries(noun).map(([name, described]) => ({ ...described, id: name.replace(/Endpoint$/, '') })),
  ),
  openApi,
]
