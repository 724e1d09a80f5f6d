import { describe, expect, test } from 'vitest'
import { PlainFailure, explain, isDiskFull } from './failure.mjs'

const withCode = (code: string) => Object.assign(new Error('write failed'), { code })

describe('a full disk is known by', () => {
  test.each([
    ['the system’s code', withCode('ENOSPC'), true],
    ['PostgreSQL’s code', withCode('53100'), true],
    ['the words of a command', 'initdb: error: could not write: No space left on device', true],
    ['a cause', new Error('build failed', { cause: withCode('ENOSPC') }), true],
    ['nothing else', withCode('EACCES'), false],
    ['nothing else', 'permission denied', false],
    ['nothing else', undefined, false],
  ])('%s', (_name, error, expected) => {
    expect(isDiskFull(error)).toBe(expected)
  })
})

test('it is explained with the place and what to do', () => {
  expect(explain(withCode('ENOSPC'), '/data')).toMatch(/^The disk that holds \/data is full\.\nFree some space/)
})

test('a plain failure shows no stack, a bug does', () => {
  expect(explain(new PlainFailure('Port 3000 is taken.', 'Take another.'), '/')).toBe(
    'Port 3000 is taken.\nTake another.',
  )
  expect(explain(new Error('bug'), '/')).toContain('failure.test.ts')
})
