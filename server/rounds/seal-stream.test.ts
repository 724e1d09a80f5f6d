import { beforeAll, expect, test } from 'vitest'
import { getEventsEndpoint } from '../live/api'
import { serve } from '../http/serve'
import { addToken } from '../testing/call-endpoint'
import { testDatabase } from '../testing/fresh-database'
import { valueOf } from '../testing/outcome'
import { type Stage, setStage } from '../testing/stage'
import { revealRound } from './reveal-round'
import { canary, codeInSecret, makeSecret, roundOf, sealFromBirth } from './testing'

/** The seal on the wire: what the streams of all roles carry while a colleague codes, and from the reveal on. */
const database = testDatabase()
let stage: Stage

interface Listener {
  readonly name: string
  readonly heard: () => string
  readonly leave: () => void
}

/** Opens the event stream as a browser does, and keeps every byte. */
async function listen(title: 'reader' | 'analyst' | 'lead' | 'owner' | 'colleague'): Promise<Listener> {
  const left = new AbortController()
  const request = new Request(`http://localhost:3000/api/v1/projects/${stage.projectId}/events`, {
    headers: {
      accept: 'text/event-stream',
      authorization: `Bearer ${await addToken(database().system, stage[title])}`,
    },
    signal: left.signal,
  })
  const answer = await serve(getEventsEndpoint)(request, { params: Promise.resolve({ p: stage.projectId }) })
  let heard = ''
  const decoder = new TextDecoder()
  const reading = answer.body?.pipeTo(
    new WritableStream<Uint8Array>({
      write(bytes) {
        heard += decoder.decode(bytes, { stream: true })
      },
    }),
  )
  void reading?.catch((error: unknown) => (heard += String(error)))
  return { name: title, heard: () => heard, leave: () => left.abort() }
}

beforeAll(async () => {
  stage = await setStage(database().system)
  await sealFromBirth(database().system, stage.articleId)
})

test('no stream carries a byte of it before the reveal, all of them are told to read again after', async () => {
  const others = await Promise.all((['reader', 'analyst', 'lead', 'owner'] as const).map(listen))
  const author = await listen('colleague')
  try {
    await expect.poll(() => [author, ...others].every(({ heard }) => heard().includes(': open'))).toBe(true)
    await codeInSecret(database().owner, stage, makeSecret())
    await expect.poll(() => author.heard().split('event: change').length - 1, { timeout: 10_000 }).toBe(4)
    expect(author.heard()).toContain(canary)
    // The hub looks at least every two seconds: by then everybody was woken by the colleague’s deeds.
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    for (const { name, heard } of others) expect(heard().replaceAll(': beat\n\n', ''), name).toBe(': open\n\n')

    const roundId = await roundOf(database().system, stage)
    await valueOf(revealRound(stage.lead, { projectId: stage.projectId, articleId: stage.articleId, roundId }))
    for (const { heard } of others)
      await expect.poll(() => heard().includes('"kind":"article.reload"'), { timeout: 10_000 }).toBe(true)
    for (const { name, heard } of others) expect(heard(), name).not.toContain(canary)
  } finally {
    for (const { leave } of [author, ...others]) leave()
  }
})
