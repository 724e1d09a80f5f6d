// @ts-check
// After "npm ci": generates the Prisma client, without network; quietly nothing where there is no schema or no Prisma.
import { explain } from './start/failure.mjs'
import { ensurePrismaClient } from './start/prisma-client.mjs'
import { ROOT } from './start/settings.mjs'

try {
  await ensurePrismaClient(ROOT)
} catch (error) {
  console.error(explain(error, ROOT))
  process.exitCode = 1
}
