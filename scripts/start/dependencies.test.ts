import { describe, expect, test } from 'vitest'
import { errorsOf, missingPackages } from './dependencies.mjs'

const wanted = {
  packages: {
    '': {},
    'node_modules/next': { version: '16.4.6' },
    'node_modules/@next/swc-darwin-arm64': { version: '16.4.6', optional: true },
    'node_modules/a/node_modules/b': { version: '1.0.0' },
  },
}

describe('an install is due', () => {
  test.each([
    ['nothing is installed', {}, ['node_modules/next', 'node_modules/a/node_modules/b']],
    [
      'all is',
      { 'node_modules/next': { version: '16.4.6' }, 'node_modules/a/node_modules/b': { version: '1.0.0' } },
      [],
    ],
    [
      'a version differs',
      { 'node_modules/next': { version: '16.4.5' }, 'node_modules/a/node_modules/b': { version: '1.0.0' } },
      ['node_modules/next'],
    ],
    [
      'an optional one is there in another version',
      { ...wanted.packages, 'node_modules/@next/swc-darwin-arm64': { version: '16.4.5' } },
      ['node_modules/@next/swc-darwin-arm64'],
    ],
  ])('%s', (_name, packages, expected) => {
    expect(missingPackages(wanted, { packages })).toEqual(expected)
  })
})

test('of npm’s output the errors are told, not its manual', () => {
  const output = [
    'npm warn EBADENGINE x',
    'npm error code EUSAGE',
    'npm error Missing: x from lock file',
    'npm error',
    'npm error Clean install a project',
    'npm error Usage:',
  ].join('\n')
  expect(errorsOf(output)).toBe('npm error code EUSAGE\nnpm error Missing: x from lock file\nnpm error')
  expect(errorsOf('killed')).toBe('killed')
})
