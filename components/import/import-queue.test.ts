import { describe, expect, test } from 'vitest'
import { asId, type ArticleId, type ImportId } from '@/core/ids'
import { allSteps, type ImportSwitches } from '@/core/import/change'
import { err, ok, type Result } from '@/core/result'
import type { Answer } from '../http/call-api'
import { offline, type Problem } from '../http/problem'
import { shelvableEntries } from './import-entry'
import { makeImportQueue, type Call } from './import-queue'
import type { ImportPreview } from './import-preview'

const idOf = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

/** A server that answers when it is told to: `calls` holds what waits, oldest first. */
function stage() {
  const calls: {
    readonly line: string
    readonly body: unknown
    readonly answer: (with_: Result<unknown, Problem>) => void
  }[] = []
  const call: Call = <T>(method: string, path: string, body?: unknown) =>
    new Promise<Result<Answer<T>, Problem>>((resolve) => {
      const line = `${method} ${path.replace('/projects/p/imports', '')}`
      calls.push({
        line,
        body,
        answer: (given) => resolve(given.ok ? ok({ body: given.value as T, rev: null, status: 200 }) : given),
      })
    })
  let ids = 0
  const queue = makeImportQueue('p', call, () => idOf((ids += 1)))
  const answer = async (given: Result<unknown, Problem>) => {
    const next = calls.shift()
    if (next === undefined) throw new Error('nothing was asked')
    next.answer(given)
    await settled()
    return next
  }
  const states = () => queue.entries().map((entry) => `${entry.name}: ${entry.stage}`)
  return { queue, calls, answer, states }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))
const paste = (text: string) => ({ kind: 'paste' as const, text })
const preview = (title: string, text = title, switches: ImportSwitches = allSteps): ImportPreview => ({
  id: asId<ImportId>(idOf(900)),
  fileName: '',
  title,
  author: 'Ann',
  outlet: '',
  publishedOn: null,
  sourceUrl: null,
  language: 'en',
  text,
  content: { type: 'doc', content: [] },
  switches,
  changes: [],
  suggestions: [],
  similar: [],
  articleId: null,
})
const problem = (status: number, code: string, path?: string): Problem => ({
  ...offline('No.'),
  status,
  code,
  errors: path ? [{ path, message: 'Not so.' }] : [],
})

describe('reading', () => {
  test('two at a time, in order, and the details come from the text', async () => {
    const { queue, calls, answer, states } = stage()
    queue.add([paste('a'), paste('b'), paste('c')])
    expect(states()).toEqual(['Pasted text 1: reading', 'Pasted text 2: reading', 'Pasted text 3: waiting'])
    expect(calls).toHaveLength(2)
    await answer(ok(preview('A')))
    expect(states()).toEqual(['Pasted text 1: ready', 'Pasted text 2: reading', 'Pasted text 3: reading'])
    expect(queue.entries()[0]?.details).toMatchObject({ title: 'A', author: 'Ann', publishedOn: '' })
  })

  test('a refusal keeps the source, and it can be read again', async () => {
    const { queue, answer, states } = stage()
    const [key = ''] = queue.add([paste('a')])
    await answer(err(offline()))
    expect(queue.entries()[0]).toMatchObject({ stage: 'refused', problem: { code: 'offline' }, source: { text: 'a' } })
    queue.retry(key)
    expect((await answer(ok(preview('A')))).body).toEqual({ text: 'a' })
    expect(states()).toEqual(['Pasted text 1: ready'])
  })

  test('a title longer than the shelf takes is cut', async () => {
    const { queue, answer } = stage()
    queue.add([paste('a')])
    await answer(ok(preview('x'.repeat(600), 'a')))
    expect(queue.entries()[0]?.details?.title).toHaveLength(500)
  })
})

describe('switches', () => {
  const plain = { ...allSteps, rejoinLines: false }
  const plainer = { ...plain, tidyPunctuation: false }

  test('what was typed stays, the rest follows the text', async () => {
    const { queue, answer } = stage()
    const [key = ''] = queue.add([paste('a')])
    await answer(ok(preview('A')))
    queue.edit(key, { author: 'Bea' })
    queue.switchTo(key, plain)
    expect((await answer(ok(preview('A new', 'a', plain)))).line).toBe(`PUT /${idOf(900)}`)
    expect(queue.entries()[0]).toMatchObject({ stage: 'ready', details: { title: 'A new', author: 'Bea' } })
  })

  test('one thrown meanwhile is asked for when the first is answered', async () => {
    const { queue, calls, answer } = stage()
    const [key = ''] = queue.add([paste('a')])
    await answer(ok(preview('A')))
    queue.switchTo(key, plain)
    queue.switchTo(key, plainer)
    expect(calls).toHaveLength(1)
    await answer(ok(preview('A', 'a', plain)))
    expect(queue.entries()[0]).toMatchObject({ stage: 'rereading', switches: plainer })
    expect((await answer(ok(preview('A', 'a', plainer)))).body).toEqual({ switches: plainer })
    expect(queue.entries()[0]?.stage).toBe('ready')
  })

  test('a failure leaves them as the text is', async () => {
    const { queue, answer } = stage()
    const [key = ''] = queue.add([paste('a')])
    await answer(ok(preview('A')))
    queue.switchTo(key, plain)
    await answer(err(offline()))
    expect(queue.entries()[0]).toMatchObject({ stage: 'ready', switches: allSteps, problem: { code: 'offline' } })
  })
})

describe('shelving', () => {
  test('a repeat after a lost answer names the same article', async () => {
    const { queue, answer } = stage()
    const [key = ''] = queue.add([paste('a')])
    await answer(ok(preview('A')))
    const id = queue.entries()[0]?.articleId
    void queue.shelve([key])
    expect((await answer(err(offline()))).body).toMatchObject({ as: 'article', id, title: 'A', publishedOn: null })
    expect(queue.entries()[0]).toMatchObject({ stage: 'ready', problem: { code: 'offline' } })
    void queue.shelve([key])
    expect((await answer(ok({ id }))).body).toMatchObject({ id })
    expect(queue.entries()[0]?.stage).toBe('shelved')
  })

  test('an id that is taken is replaced', async () => {
    const { queue, answer } = stage()
    const [key = ''] = queue.add([paste('a')])
    await answer(ok(preview('A')))
    const id = queue.entries()[0]?.articleId
    void queue.shelve([key])
    await answer(err(problem(409, 'id-taken')))
    expect(queue.entries()[0]?.articleId).not.toBe(id)
  })

  test('what is wrong with a field is withdrawn when the field is corrected', async () => {
    const { queue, answer } = stage()
    const [key = ''] = queue.add([paste('a')])
    await answer(ok(preview('A')))
    queue.edit(key, { title: '' })
    void queue.shelve([key])
    await answer(err(problem(400, 'invalid', 'title')))
    queue.edit(key, { author: 'B' })
    expect(queue.entries()[0]?.problem?.errors).toHaveLength(1)
    queue.edit(key, { title: 'B' })
    expect(queue.entries()[0]?.problem).toBeNull()
  })

  test('one after the other, and the refused one does not stop the rest', async () => {
    const { queue, answer, states } = stage()
    const keys = queue.add([paste('a'), paste('b')])
    await answer(ok(preview('A')))
    await answer(ok(preview('B')))
    const done = queue.shelve(keys)
    await answer(err(problem(400, 'invalid', 'title')))
    await answer(ok({}))
    await done
    expect(states()).toEqual(['Pasted text 1: ready', 'Pasted text 2: shelved'])
    queue.clearShelved()
    expect(states()).toEqual(['Pasted text 1: ready'])
  })

  test('of the same text twice, and of one on the shelf, all means neither', async () => {
    const { queue, answer } = stage()
    queue.add([paste('a'), paste('a'), paste('b')])
    await answer(ok(preview('A', 'same')))
    await answer(ok(preview('A', 'same')))
    await answer(
      ok({ ...preview('B'), similar: [{ articleId: asId<ArticleId>(idOf(800)), title: 'B', similarity: 1 }] }),
    )
    const [first] = shelvableEntries(queue.entries())
    expect(shelvableEntries(queue.entries()).map(({ name }) => name)).toEqual(['Pasted text 1'])
    void queue.shelve([first?.key ?? ''])
    await answer(ok({}))
    expect(queue.entries()[1]?.preview?.similar).toMatchObject([{ articleId: first?.articleId, title: 'A' }])
    expect(shelvableEntries(queue.entries())).toEqual([])
  })
})

test('a discarded text comes back with what was typed', async () => {
  const { queue, calls, answer } = stage()
  const [key = ''] = queue.add([paste('a'), paste('b')])
  await answer(ok(preview('A')))
  await answer(ok(preview('B')))
  queue.edit(key, { title: 'Mine' })
  const undo = queue.discard(key)
  expect(calls.map(({ line }) => line)).toEqual([`DELETE /${idOf(900)}`])
  await answer(ok(undefined))
  undo()
  await answer(ok(preview('A')))
  expect(queue.entries().map((entry) => entry.details?.title)).toEqual(['Mine', 'B'])
})

test('a text discarded while it is read leaves no draft behind', async () => {
  const { queue, calls, answer } = stage()
  const [key = ''] = queue.add([paste('a')])
  queue.discard(key)
  await answer(ok(preview('A')))
  expect(calls.map(({ line }) => line)).toEqual([`DELETE /${idOf(900)}`])
  expect(queue.entries()).toEqual([])
})
