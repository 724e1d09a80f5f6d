// @ts-check
import { ensureDependencies } from '../start/dependencies.mjs'
import { continueOnBundledNode } from '../start/runtime.mjs'
import { ROOT } from '../start/settings.mjs'
import { printSteps } from '../start/steps.mjs'

/** Dependencies, Node 24 and the Prisma client, from whatever a clone has. Returns on Node 24. */
export async function prepare() {
  await ensureDependencies(ROOT, printSteps())
  await continueOnBundledNode(ROOT)
  const { ensurePrismaClient } = await import('../start/prisma-client.mjs')
  await ensurePrismaClient(ROOT)
}
