// @ts-check
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PlainFailure } from './failure.mjs'
import { runCommand } from './run-command.mjs'

/**
 * Generates the Prisma client when the schema changed since the last time.
 * @param {string} root
 * @returns {Promise<'made' | 'fresh' | 'absent'>} absent: there is no schema or no Prisma here (a production install)
 */
export async function ensurePrismaClient(root) {
  const schema = path.join(root, 'prisma/schema.prisma')
  const cli = findPrisma(root)
  if (!fs.existsSync(schema) || cli === null) return 'absent'
  const stamp = path.join(root, 'generated/prisma/.schema-hash')
  const hash = createHash('sha256').update(fs.readFileSync(schema)).update(fs.readFileSync(cli.manifest)).digest('hex')
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash) return 'fresh'
  // Generating needs no schema engine, but Prisma fetches one unless it is named: any file that is there will do.
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  }
  const { code, tail } = await runCommand(process.execPath, [cli.script, 'generate', '--no-hints'], { cwd: root, env })
  if (code !== 0)
    throw new PlainFailure(
      `The Prisma client could not be generated:\n${tail.trim()}`,
      'Mend prisma/schema.prisma and start again.',
    )
  fs.writeFileSync(stamp, hash)
  return 'made'
}

/** @param {string} root */
function findPrisma(root) {
  const manifest = path.join(root, 'node_modules/prisma/package.json')
  if (!fs.existsSync(manifest)) return null
  const { bin } = createRequire(import.meta.url)(manifest)
  return { manifest, script: path.join(root, 'node_modules/prisma', typeof bin === 'string' ? bin : bin.prisma) }
}
