import { describe, expect, test } from 'vitest'
import { judge, parsePidFile } from './pid-file.mjs'

describe('postmaster.pid', () => {
  test('a running server', () => {
    const text = '4711\n/home/ana/.variorum/postgres\n1763817600\n36259\n\n127.0.0.1\n  9437213     32771\nready   \n'
    expect(parsePidFile(text)).toEqual({
      pid: 4711,
      folder: '/home/ana/.variorum/postgres',
      port: 36259,
      status: 'ready',
    })
  })

  test.each([
    ['empty', '', null],
    ['torn', '\n', null],
    ['not a number', 'postgres\n/x', null],
    ['only begun', '4711\n/x\n', { pid: 4711, folder: '/x', port: 0, status: '' }],
    ['a single-user backend', '-4711\n/x\n1\n5432', { pid: 4711, folder: '/x', port: 5432, status: '' }],
    ['Windows line ends', '4711\r\nC:\\x\r\n1\r\n5432\r\n', { pid: 4711, folder: 'C:\\x', port: 5432, status: '' }],
  ])('%s', (_name, text, expected) => {
    expect(parsePidFile(text)).toEqual(expected)
  })
})

describe('what to do about a pid file', () => {
  const postgres = { alive: true, program: 'postgres' } as const
  test.each([
    ['nothing runs', { alive: false, answer: 'silent', program: null, inOurFolder: null }, 'start'],
    ['ours answers', { ...postgres, answer: 'ours', inOurFolder: true }, 'adopt'],
    [
      'ours answers, and the system tells nothing',
      { alive: true, program: null, answer: 'ours', inOurFolder: null },
      'adopt',
    ],
    ['ours is starting', { ...postgres, answer: 'busy', inOurFolder: true }, 'wait'],
    ['ours does not listen yet', { ...postgres, answer: 'silent', inOurFolder: true }, 'wait'],
    ['the id went to an editor', { alive: true, program: 'vim', answer: 'silent', inOurFolder: false }, 'remove'],
    ['it ended, its entry is left', { alive: true, program: 'defunct', answer: 'silent', inOurFolder: null }, 'remove'],
    ['the id went to the PostgreSQL of somebody else', { ...postgres, answer: 'other', inOurFolder: false }, 'remove'],
    ['a silent PostgreSQL of unknown folder', { ...postgres, answer: 'silent', inOurFolder: null }, 'refuse'],
    ['nothing can be told', { alive: true, program: null, answer: 'other', inOurFolder: null }, 'refuse'],
  ] as const)('%s: %s → %s', (_name, evidence, verdict) => {
    expect(judge(evidence)).toBe(verdict)
  })
})
