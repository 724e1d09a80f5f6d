import 'server-only'
import { z } from 'zod'
import type { Invitation } from '@/core/projects/invitation'
import type { Member, Project } from '@/core/projects/project'
import {
  parseProjectDescription,
  parseProjectName,
  projectDescriptionLimit,
  projectNameLimit,
} from '@/core/projects/project-draft'
import { roles } from '@/core/rights'
import { invitationId, projectId, userId } from '../http/ids'
import { parsedBy } from '../http/parsed-by'
import { emailAddress } from '../identity/email'

const role = z.enum(roles)
const codingMode = z.enum(['open', 'blind'])
const moment = z.iso.datetime()

/** The body of `PUT /projects/{p}`. */
export const projectInput = z.strictObject({
  name: parsedBy(z.string().meta({ minLength: 1, maxLength: projectNameLimit }), parseProjectName),
  description: parsedBy(z.string().meta({ maxLength: projectDescriptionLimit }), parseProjectDescription)
    .optional()
    .describe('Left out: stays as it is; empty at first'),
  codingMode: codingMode
    .optional()
    .describe(
      'The mode new articles begin in: `open`, everyone sees everything live; `blind`, each sees only the own coding until the reveal. Left out: stays as it is; `open` at first',
    ),
  revealWhenSubmitted: z
    .boolean()
    .optional()
    .describe('Whether a round is revealed by itself when everybody assigned has submitted; true at first'),
  sidesMayDecide: z
    .boolean()
    .optional()
    .describe('Whether the sides of a disagreement decide it when all of them consent; false at first: leads decide'),
  showNames: z.boolean().optional().describe('Whether disagreements show the names of their sides; true at first'),
  overlapShare: z
    .number()
    .gt(0)
    .max(1)
    .optional()
    .describe('How much of the shorter one two highlights share to be about the same passage; 0.5 at first'),
})
export type ProjectInput = z.output<typeof projectInput>

export const projectSchema = z
  .object({
    id: projectId,
    name: z.string(),
    description: z.string(),
    codingMode,
    revealWhenSubmitted: z.boolean(),
    sidesMayDecide: z.boolean(),
    showNames: z.boolean(),
    overlapShare: z.number(),
    role: role.describe('Your role in it'),
    rev: z.int(),
    createdAt: moment,
    updatedAt: moment,
    deletedAt: moment.nullable(),
  })
  .meta({ id: 'Project' }) satisfies z.ZodType<Project>

/** The body of `PUT /projects/{p}/members/{userId}`. */
export const memberInput = z.strictObject({ role })

export const memberSchema = z
  .object({
    userId,
    name: z.string(),
    email: z.string().nullable().describe('Shown to owners and leads; null for others'),
    role,
    leftAt: moment.nullable().describe('When this person left; the name stays beside what they wrote'),
    rev: z.int(),
  })
  .meta({ id: 'Member' }) satisfies z.ZodType<Member>

/** The body of `POST /projects/{p}/invitations`. */
export const invitationInput = z.strictObject({ email: emailAddress, role })
export type InvitationInput = z.output<typeof invitationInput>

export const invitationSchema = z
  .object({
    id: invitationId,
    email: z.string(),
    role,
    createdBy: userId,
    createdAt: moment,
    expiresAt: moment,
  })
  .meta({ id: 'Invitation' }) satisfies z.ZodType<Invitation>

export const newInvitationSchema = invitationSchema
  .extend({ link: z.url().describe('Shown this once: send it to the person you invite') })
  .meta({ id: 'NewInvitation' })

export const acceptedSchema = z.object({ projectId })
