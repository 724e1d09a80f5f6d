import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { uuidv7 } from 'uuidv7'
import { afterAll, describe, expect, test } from 'vitest'
import { identify } from '../identity/identify'
import { readUserLink } from '../identity/user-link'
import { testDatabase } from '../testing/fresh-database'
import { runCommandLine } from './run'

const database = testDatabase()
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'variorum-cli-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

async function type(line: string, ...rest: string[]) {
  const printed = { out: '', complaint: '' }
  const code = await runCommandLine([...line.split(' ').filter(Boolean), ...rest], {
    out: (text) => (printed.out += `${text}\n`),
    complain: (text) => (printed.complaint += `${text}\n`),
  })
  return { code, ...printed }
}

async function json(line: string, ...rest: string[]) {
  const { out, code, complaint } = await type(line, ...rest, '--json')
  expect({ code, complaint }).toEqual({ code: 0, complaint: '' })
  const answer: Record<string, string> = JSON.parse(out)
  return answer
}

describe('typed wrongly', () => {
  test.each([
    ['nonsense', /^There is no command “nonsense”/],
    ['user', /^There is no command “user”\.\n\nUsage:[^]*user create/],
    ['user create --name Ana', /^--email is missing\./],
    ['user create --email a@example.org --name Ana --password x', /^Unknown option '--password'/],
    ['user create extra --email a@example.org --name Ana', /^“extra” is not expected here/],
    ['token create --email a@example.org --scope admin', /^--scope is read or write, not “admin”/],
    ['export --project x --format pdf --out y', /^--format is csv or jsonl or md/],
    ['import --project x', /^Name at least one file/],
    ['migrate new', /^Give the migration a name/],
    ['migrate nonsense', /^There is no command “migrate nonsense”/],
  ])('%s', async (line, complaint) => {
    const { code, out, complaint: said } = await type(line)
    expect(said).toMatch(complaint)
    expect(said).toContain('Usage: npm run -s cli')
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })
})

test.each(['', '--help', 'user create --help'])('“%s” shows help', async (line) => {
  const { code, out } = await type(line)
  expect(code).toBe(0)
  expect(out).toMatch(/user create --email EMAIL --name NAME/)
})

describe('users and tokens', () => {
  test('an account is made with a link that sets its password, and not twice', async () => {
    const made = await json('user create --email Ana@Example.org --name', 'Ana Lyst')
    expect(made).toMatchObject({ email: 'ana@example.org', name: 'Ana Lyst' })
    const secret = made.link?.split('/').at(-1) ?? ''
    expect(await readUserLink(secret)).toMatchObject({ email: 'ana@example.org', isFirst: true })
    expect(await type('user create --email ana@example.org --name', 'Other')).toMatchObject({
      code: 1,
      out: '',
      complaint: expect.stringMatching(/already an account/),
    })
  })

  test('the token is all that is printed, and it works', async () => {
    const { out } = await type('token create --email ana@example.org --scope read')
    expect(out).toMatch(/^vt_[\w-]{40,}\n$/)
    const who = await identify(new Request('http://localhost/', { headers: { authorization: `Bearer ${out.trim()}` } }))
    expect(who).toMatchObject({ ok: true, value: { email: 'ana@example.org', scope: 'read', via: 'token' } })
  })

  test('nobody gets a token without an account', async () => {
    expect(await type('token create --email nobody@example.org --scope write')).toMatchObject({
      code: 1,
      out: '',
      complaint: expect.stringMatching(/user create --email nobody@example\.org/),
    })
  })
})

describe('projects', () => {
  test('the demo is made anew, and excerpts of it are exported in every format', async () => {
    const { projectId: first } = await json('demo reset')
    const { projectId } = await json('demo reset')
    expect(projectId).not.toBe(first)
    const lines = path.join(folder, 'all.jsonl')
    const { rows } = await database().system.query<{ count: number }>(
      `select count(*)::int as count from "Highlight" h join "Member" m on m."projectId" = h."projectId" and m."role" = 'owner'
       where h."layer" = 'analyst' and (not h."sealed" or h."authorId" = m."userId")`,
    )
    expect(await json('export --format jsonl', '--project', projectId ?? '', '--out', lines)).toMatchObject({
      file: lines,
      layer: 'analysts',
    })
    expect(fs.readFileSync(lines, 'utf8').trim().split('\n')).toHaveLength(rows[0]?.count ?? 0)
    for (const format of ['csv', 'md']) {
      await json(`export --format ${format}`, '--project', projectId ?? '', '--out', path.join(folder, `all.${format}`))
    }
    expect(fs.readdirSync(folder).sort()).toEqual(['all.csv', 'all.jsonl', 'all.md'])
  })

  test.each([
    ['consensus', `"Highlight" where "layer" = 'consensus' and "deletedAt" is null`],
    ['blind', '"BlindHighlight"'],
  ])('the layer %s is exported by itself', async (layer, from) => {
    const file = path.join(folder, `${layer}.jsonl`)
    const { rows } = await database().system.query<{ count: number }>(`select count(*)::int as count from ${from}`)
    await json(`export --format jsonl --layer ${layer}`, '--project', 'Voices abroad', '--out', file)
    expect(fs.readFileSync(file, 'utf8').split('\n')).toHaveLength((rows[0]?.count ?? 0) + 1)
  })

  test('a layer that is none is refused with the words to choose from', async () => {
    const { code, complaint } = await type(`export --format jsonl --layer mine --project x --out ${folder}/x`)
    expect([code, complaint]).toEqual([2, expect.stringContaining('analysts or consensus or blind')])
  })

  test('an export into nowhere leaves nothing and says so', async () => {
    expect(
      await type('export --format csv --project', 'Voices abroad', '--out', path.join(folder, 'no/such/file.csv')),
    ).toMatchObject({ code: 1, complaint: expect.stringMatching(/can’t be written/) })
  })

  test('files are imported once; what fails is named and does not stop the others', async () => {
    const good = path.join(folder, 'good.txt')
    fs.writeFileSync(
      good,
      `A title of its own ${uuidv7()}\n\nThe first paragraph says something.\n\nThe second says more.\n`,
    )
    const absent = path.join(folder, 'absent.txt')
    const once = await type('import --project', 'Voices abroad', good, absent)
    expect(once).toMatchObject({ code: 1, complaint: '' })
    expect(once.out).toMatch(/^imported: good\.txt: “A title of its own/)
    expect(once.out).toMatch(/failed: absent\.txt: there is no such file\./)
    expect(await type('import --project', 'Voices abroad', good)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^already there: good\.txt/),
    })
  })

  test('who imports needs the right to', async () => {
    const file = path.join(folder, 'other.txt')
    fs.writeFileSync(file, 'Another title\n\nAnother text, of two sentences. This is the second.\n')
    const { code, out } = await type('import --as reader@demo.test --project', 'Voices abroad', file)
    expect({ code, out }).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^failed: other\.txt: You are a reader here/),
    })
    expect(await type('import --as nobody@example.org --project', 'Voices abroad', file)).toMatchObject({
      code: 1,
      out: '',
    })
    expect(await type('import --project', 'No such project', file)).toMatchObject({
      code: 1,
      complaint: expect.stringMatching(/no project “No such project”/),
    })
  })

  test('migrations are told', async () => {
    expect(await type('migrate status')).toMatchObject({ code: 0, out: expect.stringMatching(/^Up to date:/) })
  })
})
