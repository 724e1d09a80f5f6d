// @ts-check
import fs from 'node:fs'
import path from 'node:path'
import { PlainFailure } from '../start/failure.mjs'
import { runCommand } from '../start/run-command.mjs'

/** Names under which systems keep it. */
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/**
 * A Chromium to test in: CHROMIUM_PATH, Playwright's own, the system's, or Debian's package when we may install it.
 * @returns {Promise<string>} its path
 */
export async function ensureChromium() {
  const found = await findChromium()
  if (found !== null) return found
  if (process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    console.log('Installing chromium from Debian’s packages …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await runCommand('apt-get', ['update'], { env })
    const { code, tail } = await runCommand(
      'apt-get',
      ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'],
      { env },
    )
    const installed = await findChromium()
    if (code === 0 && installed !== null) return installed
    throw new PlainFailure(
      `Installing chromium failed:\n${tail.trim()}`,
      'Install Chromium by hand and run npm test again.',
    )
  }
  throw new PlainFailure(
    'The journeys need Chromium, and none was found.',
    'Install it with “npx playwright install chromium” or your system’s package manager, or set CHROMIUM_PATH to one.',
  )
}

/** @returns {Promise<string | null>} */
async function findChromium() {
  const given = process.env['CHROMIUM_PATH']
  if (given) return given
  const { chromium } = await import('@playwright/test')
  const own = chromium.executablePath()
  if (own && fs.existsSync(own)) return own
  const places = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/bin']
  return (
    places.flatMap((folder) => names.map((name) => path.join(folder, name))).find((file) => fs.existsSync(file)) ?? null
  )
}
