import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PlainFailure } from '../start/failure.mjs'
import { checkData } from './cluster-data.mjs'
import { keepSecrets, makeHome, readHome } from './home.mjs'

let folder = ''
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'variorum-home-test-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

function write(name: string, text: string) {
  const file = path.join(folder, name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, text)
}

test('a new, an empty and a nearly empty folder are free', () => {
  expect(readHome(path.join(folder, 'absent'))).toBeNull()
  expect(readHome(folder)).toBeNull()
  write('core.tsbuildinfo', '{}')
  write('logs/postgres.log', '')
  expect(readHome(folder)).toBeNull()
})

test('what was made is read again, also after the folder was moved', () => {
  const made = makeHome(folder, () => path.join(folder, 'postgres'))
  expect(readHome(folder)).toEqual(made)
  const moved = `${folder}-moved`
  fs.renameSync(folder, moved)
  expect(readHome(moved)).toEqual({ folder: moved, id: made.id, data: path.join(moved, 'postgres') })
  fs.renameSync(moved, folder)
})

test('data elsewhere stay elsewhere', () => {
  makeHome(folder, (id) => `/var/lib/variorum/${id}/postgres`)
  const home = readHome(folder)
  expect(home?.data).toBe(`/var/lib/variorum/${home?.id}/postgres`)
})

test.each([
  ['a PostgreSQL data folder', 'PG_VERSION', '18', /is not a data folder of Variorum: it holds PG_VERSION/],
  ['somebody’s documents', 'thesis.docx', '', /it holds thesis\.docx/],
  ['another marker', 'variorum.json', '{"product":"other"}', /is damaged or was not written by Variorum/],
  ['a torn marker', 'variorum.json', '{"prod', /is damaged/],
  [
    'a newer layout',
    'variorum.json',
    '{"product":"variorum","format":99,"id":"x","data":"postgres"}',
    /made by a newer Variorum \(layout 99/,
  ],
])('%s is refused, untouched', (_name, file, text, sentence) => {
  write(file, text)
  expect(() => readHome(folder)).toThrow(sentence)
  expect(fs.readdirSync(folder)).toEqual([file])
})

test.each([
  ['17', /made by PostgreSQL 17; this Variorum brings PostgreSQL 18/, /pg_dump/],
  ['19', /made by PostgreSQL 19/, /newer Variorum/],
])('a cluster of PostgreSQL %s is refused with what to do', (version, sentence, advice) => {
  write('postgres/PG_VERSION', `${version}\n`)
  const failure = caught(() => checkData(path.join(folder, 'postgres')))
  expect(failure.message).toMatch(sentence)
  expect(failure.advice).toMatch(advice)
})

test('a cluster is known by PG_VERSION', () => {
  expect(checkData(path.join(folder, 'postgres'))).toBe(false)
  write('postgres/base/1', '')
  expect(() => checkData(path.join(folder, 'postgres'))).toThrow(/PG_VERSION is missing/)
  write('postgres/PG_VERSION', '18\n')
  expect(checkData(path.join(folder, 'postgres'))).toBe(true)
})

test('secrets are made once and readable by their owner only', () => {
  const secrets = keepSecrets(folder)
  expect(keepSecrets(folder)).toEqual(secrets)
  expect(new Set(Object.values(secrets)).size).toBe(3)
  expect(Object.values(secrets).every((secret) => secret.length >= 48)).toBe(true)
  if (process.platform !== 'win32') expect(fs.statSync(path.join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
})

function caught(work: () => unknown): PlainFailure {
  try {
    work()
  } catch (error) {
    if (error instanceof PlainFailure) return error
    throw error
  }
  throw new Error('nothing was refused')
}
