// @ts-check
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { PlainFailure } from '../start/failure.mjs'
import { runCommand } from '../start/run-command.mjs'

/** Names a browser that Playwright can drive goes by on PATH. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Where they lie on a Mac. */
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** @returns {string | null} the browser to test with: CHROMIUM_PATH, Playwright's own, or the system's */
export function findChromium() {
  const onPath = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
  const places = [process.env['CHROMIUM_PATH'] ?? '', chromium.executablePath(), ...onPath, ...APPLICATIONS]
  return places.find((place) => place !== '' && fs.existsSync(place)) ?? null
}

/**
 * @param {import('../start/steps.mjs').Steps} steps
 * @returns {Promise<string>} a browser that is there; as root on Debian it is installed when it is not
 */
export async function ensureChromium(steps) {
  const found = findChromium()
  if (found) return found
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
  if (mayInstall) {
    await steps.step('Installing Chromium (Debian package)', async () => {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
      await runCommand('apt-get', ['update'], { env })
      await runCommand('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env })
    })
  }
  const installed = findChromium()
  if (installed) return installed
  throw new PlainFailure(
    'The tests in the browser need Chromium, and there is none here.',
    'Install it: "npx playwright install --with-deps chromium", or Debian\'s package "chromium", or name one with CHROMIUM_PATH.',
  )
}
