// @ts-check
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** Folders of the checkout that no build reads. Whatever starts with a dot is left out as well. */
const ASIDE = new Set([
  'node_modules',
  'generated',
  'test-results',
  'playwright-report',
  'coverage',
  'docs',
  'e2e',
  'bench',
  'scripts',
])

/** Files that no build reads, wherever they lie. */
const UNBUILT =
  /(\.test\.tsx?|\.md|\.tsbuildinfo|^Dockerfile|^docker-compose\.yml|^next-env\.d\.ts|^(eslint|vitest|playwright|prisma)\.config\.\w+)$/

/**
 * The files a build is made of.
 * @param {string} root
 * @returns {string[]} relative paths with slashes, sorted
 */
export function listSources(root) {
  const top = fs
    .readdirSync(root, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && !ASIDE.has(entry.name))
  const files = top.flatMap((entry) =>
    entry.isDirectory() ? within(root, entry.name) : entry.isFile() ? [entry.name] : [],
  )
  return files.filter((file) => !UNBUILT.test(path.posix.basename(file))).sort()
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function within(root, folder) {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
}

/**
 * A name for exactly this source: contents and paths, not times, so that a fresh clone of the same commit has the same.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [env] NEXT_PUBLIC_… variables are built in, and count
 * @returns {string} 16 hexadecimal characters
 */
export function hashSources(root, env = process.env) {
  const hash = createHash('sha256')
  for (const file of listSources(root)) {
    const content = fs.readFileSync(path.join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  for (const name of Object.keys(env)
    .filter((key) => key.startsWith('NEXT_PUBLIC_'))
    .sort())
    hash.update(`${name}=${env[name]}\0`)
  return hash.digest('hex').slice(0, 16)
}
