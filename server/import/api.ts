import 'server-only'
import { z } from 'zod'
import { type Refusal, invalid } from '@/core/refusal'
import { type Result, err, ok } from '@/core/result'
import { articleSchema } from '../articles/schema'
import { endpoint } from '../http/endpoint'
import { importId, projectId } from '../http/ids'
import { readJson } from '../http/read-body'
import { acceptImport } from './accept-import'
import { type Brought, createImport, discardImport, getImport, reparseImport } from './create-import'
import { byteLimit } from './parsers/parse-import'
import { acceptInput, importInput, importSchema, importSwitches } from './schema'

const noun = 'import'
const params = z.object({ p: projectId })
const importParams = params.extend({ i: importId })

/** JSON escapes a character in up to six bytes, and a form has its borders: what a body may have at most. */
const bodyLimit = byteLimit * 2

async function broughtIn(request: Request): Promise<Result<Brought, Refusal>> {
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimit)
    return err({ code: 'too-large', detail: 'The file is larger than 10 MB. Divide it and import the parts.' })
  if (/^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '')) return fileIn(request)
  const json = await readJson(request, bodyLimit)
  if (!json.ok) return json
  const input = importInput.safeParse(json.value)
  if (!input.success)
    return invalid(
      'Send `{ text, format?, name? }`, or a form with a `file`.',
      input.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
    )
  const { text, name = '', format } = input.data
  // Pasted text without a word on its format is plain, unless it reads as Markdown: the parsers look, as they do at a file.
  return ok({ bytes: new TextEncoder().encode(text), name, format })
}

async function fileIn(request: Request): Promise<Result<Brought, Refusal>> {
  let form: FormData
  try {
    form = await request.formData()
  } catch (error) {
    return invalid(
      `The form can’t be read (${error instanceof Error ? error.message : 'broken'}). Choose the file again.`,
    )
  }
  const file = form.get('file')
  if (!(file instanceof File))
    return invalid('The form has no file. Send it in the field `file`.', [{ path: 'file', message: 'missing' }])
  if (file.size > byteLimit)
    return err({ code: 'too-large', detail: `“${file.name}” is larger than 10 MB. Divide it and import the parts.` })
  if (file.name.includes('\0'))
    return invalid('The name of the file holds a NUL. Rename the file.', [{ path: 'file', message: 'NUL in the name' }])
  return ok({ bytes: new Uint8Array(await file.arrayBuffer()), name: file.name.slice(0, 300), format: undefined })
}

export const createImportEndpoint = endpoint({
  method: 'POST',
  path: '/projects/{p}/imports',
  noun,
  summary: 'Parse a file (form field `file`) or `{ text, format?, name? }`; the answer waits to be accepted',
  params,
  answer: importSchema,
  multipart: true,
  orJson: importInput,
  status: 201,
  maxBytes: bodyLimit,
  run: async ({ actor, params: { p }, request }) => {
    const brought = await broughtIn(request)
    if (!brought.ok) return brought
    const made = await createImport(actor, p, brought.value)
    return made.ok ? ok({ body: made.value }) : made
  },
})

export const getImportEndpoint = endpoint({
  method: 'GET',
  path: '/projects/{p}/imports/{i}',
  noun,
  summary: 'A pending import of one’s own',
  params: importParams,
  answer: importSchema,
  run: async ({ actor, params: { p, i } }) => {
    const found = await getImport(actor, p, i)
    return found.ok ? ok({ body: found.value }) : found
  },
})

export const reparseImportEndpoint = endpoint({
  method: 'PUT',
  path: '/projects/{p}/imports/{i}',
  noun,
  summary: 'Parse the same source again with other steps switched on or off',
  params: importParams,
  body: z.strictObject({ switches: importSwitches }),
  answer: importSchema,
  run: async ({ actor, params: { p, i }, body }) => {
    const again = await reparseImport(actor, p, i, body.switches)
    return again.ok ? ok({ body: again.value }) : again
  },
})

export const discardImportEndpoint = endpoint({
  method: 'DELETE',
  path: '/projects/{p}/imports/{i}',
  noun,
  summary: 'Throw a pending import away',
  params: importParams,
  run: async ({ actor, params: { p, i } }) => {
    const gone = await discardImport(actor, p, i)
    return gone.ok ? ok({ body: undefined }) : gone
  },
})

export const acceptImportEndpoint = endpoint({
  method: 'POST',
  path: '/projects/{p}/imports/{i}/accept',
  noun,
  summary: 'Put a pending import on the shelf, with corrections',
  params: importParams,
  body: acceptInput,
  answer: articleSchema,
  status: 201,
  run: async ({ actor, params: { p, i }, body }) => {
    const accepted = await acceptImport(actor, p, i, body)
    return accepted.ok ? ok({ body: accepted.value, rev: accepted.value.rev }) : accepted
  },
})
