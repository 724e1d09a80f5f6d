import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { lastLine, sum, tallyOfPlaywright, tallyOfStep, tallyOfVitest } from './report.mjs'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'variorum-report-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))
function report(content: unknown): string {
  const file = path.join(folder, 'report.json')
  fs.writeFileSync(file, JSON.stringify(content))
  return file
}

const vitest = {
  numPassedTests: 7,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [] as unknown[],
}

describe('vitest', () => {
  test.each([
    ['all well', vitest, 0, { passed: 7, failed: 0, skipped: 2 }],
    [
      'a failed test',
      { ...vitest, numFailedTests: 2, testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }] },
      1,
      { passed: 7, failed: 2, skipped: 2 },
    ],
    [
      'a file that does not load',
      { ...vitest, testResults: [{ status: 'failed', assertionResults: [] }] },
      1,
      { passed: 7, failed: 1, skipped: 2 },
    ],
    ['an error outside tests', vitest, 1, { passed: 7, failed: 1, skipped: 2 }],
  ])('%s', (_name, content, code, expected) => {
    expect(tallyOfVitest(report(content), code)).toEqual(expected)
  })
})

describe('Playwright', () => {
  const stats = { expected: 3, unexpected: 0, flaky: 1, skipped: 2 }
  test.each([
    ['all well', { stats }, 0, { passed: 4, failed: 0, skipped: 2 }],
    ['a failed journey', { stats: { ...stats, unexpected: 1 } }, 1, { passed: 4, failed: 1, skipped: 2 }],
    [
      'a server that did not start',
      { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } },
      1,
      { passed: 0, failed: 1, skipped: 0 },
    ],
  ])('%s', (_name, content, code, expected) => {
    expect(tallyOfPlaywright(report(content), code)).toEqual(expected)
  })
})

test('a report that was never written is a failure', () => {
  const absent = path.join(folder, 'absent.json')
  expect([tallyOfVitest(absent, 0), tallyOfPlaywright(absent, 0)]).toEqual([tallyOfStep(1), tallyOfStep(1)])
})

test('the last line', () => {
  expect(lastLine(sum([tallyOfStep(0), tallyOfStep(1), { passed: 5, failed: 0, skipped: 0 }]))).toBe(
    '6 passed, 1 failed',
  )
  expect(lastLine({ passed: 1, failed: 0, skipped: 2 })).toBe('1 passed, 0 failed, 2 skipped')
})
