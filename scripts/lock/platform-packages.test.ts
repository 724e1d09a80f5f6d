import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fillGaps, lockGaps, platformOf } from './platform-packages.mjs'

test('package-lock.json of this repository is complete: npm ci takes it everywhere', () => {
  expect(lockGaps(JSON.parse(fs.readFileSync('package-lock.json', 'utf8')))).toEqual([])
})

describe('platforms by name', () => {
  test.each([
    ['@next/swc-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['@next/swc-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
    ['x-linux-x64-gnu', { os: ['linux'], cpu: ['x64'], libc: ['glibc'] }],
    ['x-linux-arm-musleabihf', { os: ['linux'], cpu: ['arm'], libc: ['musl'] }],
    ['x-android-arm-eabi', { os: ['android'], cpu: ['arm'] }],
    ['x-wasm32-wasi', { cpu: ['wasm32'] }],
    ['sharp', null],
  ])('%s', (name, platform) => {
    expect(platformOf(name)).toEqual(platform)
  })
})

test('gaps are filled, whatever is nested is found, and nothing else changes', () => {
  const lock = {
    lockfileVersion: 3,
    packages: {
      '': {},
      'node_modules/a': {
        version: '1.0.0',
        dev: true,
        optionalDependencies: { 'a-linux-x64-gnu': '1.0.0', 'a-darwin-x64': '1.0.0', 'b-linux-x64': '2.0.0' },
      },
      'node_modules/a/node_modules/b-linux-x64': { version: '2.0.0', optional: true },
      'node_modules/a-linux-x64-gnu': { version: '1.0.0', optional: true },
    },
  }
  expect(lockGaps(lock)).toEqual([{ name: 'a-darwin-x64', version: '1.0.0', dev: true }])
  const filled = fillGaps(lock)
  expect(lockGaps(filled)).toEqual([])
  expect(filled).toEqual({
    ...lock,
    packages: {
      ...lock.packages,
      'node_modules/a-darwin-x64': { version: '1.0.0', dev: true, optional: true, os: ['darwin'], cpu: ['x64'] },
    },
  })
})
