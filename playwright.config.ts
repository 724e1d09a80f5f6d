import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import os from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/test/chromium.mjs'

// The tests run against a server of their own: a fresh database in a folder that goes at the end, a free port, the demo
// project in it. VARIORUM_E2E_URL names a running one instead. What is chosen here is handed to the workers through the
// environment, as this file is read again by each of them.
const given = process.env.VARIORUM_E2E_URL
const port = (process.env.VARIORUM_E2E_PORT ??= freePort())
process.env.VARIORUM_E2E_HOME ??= path.join(os.tmpdir(), `variorum-e2e-${randomBytes(6).toString('hex')}`)
process.env.VARIORUM_E2E_SECRET ??= randomBytes(48).toString('base64url')
const baseURL = given ?? `http://localhost:${port}`
const executablePath = findChromium()

export default defineConfig({
  testDir: 'e2e',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  reporter: 'line',
  use: {
    baseURL,
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    video: 'off',
  },
  ...(given === undefined
    ? {
        webServer: {
          command: 'node scripts/start.mjs --temporary',
          url: `${baseURL}/api/ready`,
          timeout: 600_000,
          gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 20_000 },
          stdout: 'pipe' as const,
          env: {
            PORT: port,
            HOST: '127.0.0.1',
            DATABASE_URL: '',
            NEXTAUTH_URL: '',
            NEXTAUTH_SECRET: process.env.VARIORUM_E2E_SECRET,
            VARIORUM_HOME: process.env.VARIORUM_E2E_HOME,
            VARIORUM_DEMO: '1',
          },
        },
      }
    : {}),
})

/** A port nobody listens on now. This file cannot wait for an answer, so another process asks. */
function freePort(): string {
  const ask =
    "const s = require('net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close() })"
  return spawnSync(process.execPath, ['-e', ask], { encoding: 'utf8' }).stdout.trim()
}
