import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hashSources, listSources } from './source-tree.mjs'

let root = ''
function write(file: string, text: string) {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  fs.writeFileSync(path.join(root, file), text)
}

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'variorum-tree-'))
  write('app/page.tsx', 'a')
  write('core/text/span.ts', 'b')
  write('package.json', '{}')
})
afterEach(() => fs.rmSync(root, { recursive: true }))

const hash = (env = {}) => hashSources(root, { NODE_ENV: 'test', ...env })

test('the files of a build, in order', () => {
  write('server/x.test.ts', '')
  write('node_modules/p/index.js', '')
  write('.next/server/page.js', '')
  write('.variorum/secrets.json', '')
  write('README.md', '')
  write('docs/a.png', '')
  expect(listSources(root)).toEqual(['app/page.tsx', 'core/text/span.ts', 'package.json'])
})

describe('the hash', () => {
  test('stays when only times change', () => {
    const before = hash()
    fs.utimesSync(path.join(root, 'app/page.tsx'), new Date(0), new Date(0))
    write('app/page.tsx', 'a')
    expect(hash()).toBe(before)
  })

  test.each([
    ['a changed file', () => write('app/page.tsx', 'A')],
    ['a new file', () => write('app/other.tsx', '')],
    ['a removed file', () => fs.rmSync(path.join(root, 'core/text/span.ts'))],
    ['a renamed file', () => fs.renameSync(path.join(root, 'app/page.tsx'), path.join(root, 'app/page2.tsx'))],
    [
      'content moved to the next file',
      () => {
        write('app/page.tsx', '')
        write('core/text/span.ts', 'ab')
      },
    ],
  ])('changes with %s', (_name, change) => {
    const before = hash()
    change()
    expect(hash()).not.toBe(before)
  })

  test('changes with variables that are built in, and with no others', () => {
    expect(hash({ NEXT_PUBLIC_X: '1' })).not.toBe(hash())
    expect(hash({ PORT: '1' })).toBe(hash())
  })
})
