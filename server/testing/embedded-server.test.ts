import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { openCluster } from '../../scripts/postgres/cluster.mjs'

// The embedded server through its whole life, on a folder of its own.
const home = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'variorum-life-')), 'home')
fs.chmodSync(path.dirname(home), 0o711)
const open = (onLost?: () => void) => openCluster(home, { lasting: false, ...(onLost === undefined ? {} : { onLost }) })

afterAll(() => fs.rmSync(path.dirname(home), { recursive: true, force: true }))

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return Object.values((await client.query<Record<string, unknown>>(sql)).rows[0] ?? {})[0]
  } finally {
    await client.end()
  }
}

function postmaster(): number {
  return Number(fs.readFileSync(path.join(home, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
}

describe('the embedded server', () => {
  test('starts, keeps data, port and password over a restart, and stops', async () => {
    const first = await open()
    await ask(first.url, 'create table kept as select 7 as x')
    expect(await ask(first.url, 'select rolsuper from pg_roles where rolname = current_user')).toBe(false)
    expect(await ask(first.url, "select 'ä' < 'b' and upper('ж') = 'Ж'")).toBe(true)
    expect(await first.stop()).toBe(true)
    const second = await open()
    expect(second).toMatchObject({ url: first.url, adopted: false })
    expect(await ask(second.url, 'select x from kept')).toBe(7)
    expect(await second.stop()).toBe(true)
    await expect(ask(second.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/)
  })

  test('is shared, and the last to leave stops it', async () => {
    const first = await open()
    const second = await open()
    expect(second).toMatchObject({ adopted: true, port: first.port })
    expect(await first.stop()).toBe(false)
    expect(await ask(second.url, 'select 1')).toBe(1)
    expect(await second.stop()).toBe(true)
  })

  test('recovers after its server was killed, and tells whoever used it', async () => {
    let lost = 0
    const first = await open(() => (lost += 1))
    await ask(first.url, 'create table written as select 8 as x')
    process.kill(postmaster(), 'SIGKILL')
    await expect.poll(() => lost).toBe(1)
    const second = await open()
    expect(second).toMatchObject({ adopted: false, url: first.url })
    expect(await ask(second.url, 'select x from kept')).toBe(7)
    expect(await first.stop()).toBe(false)
    expect(await second.stop()).toBe(true)
  })

  test('takes no notice of a pid file whose number went to another program', async () => {
    fs.writeFileSync(
      path.join(home, 'postgres/postmaster.pid'),
      `${process.pid}\n${home}/postgres\n1\n1\n\n127.0.0.1\n\nready\n`,
    )
    const cluster = await open()
    expect(cluster.adopted).toBe(false)
    expect(postmaster()).not.toBe(process.pid)
    await cluster.stop()
  })
})
