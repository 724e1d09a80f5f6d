// @ts-check
// npm start: from a fresh clone to a running Variorum. Needs Node 20.19 and npm; everything else it brings itself.
// Nothing from node_modules may be imported here: it may not be there yet.
import { ensureDependencies } from './start/dependencies.mjs'
import { PlainFailure, explain } from './start/failure.mjs'
import { continueOnBundledNode } from './start/runtime.mjs'
import { ROOT, loadEnvFile, readSettings } from './start/settings.mjs'
import { printSteps } from './start/steps.mjs'

const USAGE = `npm start [-- --temporary]
npm run dev

  --dev        serve the sources as they change
  --temporary  data in a folder that is removed at the end

  PORT (3000), HOST (127.0.0.1), VARIORUM_HOME (./.variorum), VARIORUM_DEMO (1 or 0), DATABASE_URL and the rest of
  .env.example are read from the environment, then from .env.`

const args = process.argv.slice(2)
const unknown = args.filter((arg) => !['--dev', '--temporary'].includes(arg))
if (unknown.length > 0) {
  console.log(USAGE)
  process.exit(unknown.every((arg) => arg === '--help' || arg === '-h') ? 0 : 2)
}
try {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    throw new PlainFailure(`Variorum needs Node 20.19 or newer; this is ${process.version}.`)
  loadEnvFile()
  const steps = printSteps()
  await ensureDependencies(ROOT, steps)
  await continueOnBundledNode(ROOT)
  const { run } = await import('./start/run.mjs')
  await run(readSettings(process.env), { dev: args.includes('--dev'), temporary: args.includes('--temporary') }, steps)
} catch (error) {
  console.error(explain(error, ROOT))
  process.exit(1)
}
