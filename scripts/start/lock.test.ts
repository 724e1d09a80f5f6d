import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { withLock } from './lock.mjs'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'variorum-lock-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

test('work under one lock never overlaps', async () => {
  let inside = 0
  let most = 0
  const work = async () => {
    inside += 1
    most = Math.max(most, inside)
    await new Promise((resolve) => setTimeout(resolve, 20))
    inside -= 1
  }
  await Promise.all([1, 2, 3].map(() => withLock(path.join(folder, 'a.lock'), work)))
  expect(most).toBe(1)
  expect(fs.readdirSync(folder)).toEqual([])
})

test('a lock is let go when the work fails', async () => {
  const file = path.join(folder, 'b.lock')
  await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(fs.existsSync(file)).toBe(false)
})

test('the lock of a dead process is taken over', async () => {
  const file = path.join(folder, 'c.lock')
  fs.writeFileSync(file, '1')
  const longAgo = new Date(Date.now() - 60_000)
  fs.utimesSync(file, longAgo, longAgo)
  await expect(withLock(file, async () => 'done')).resolves.toBe('done')
})
