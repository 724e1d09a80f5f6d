import 'server-only'
import { disconnect } from '../platform/db'
import { runCommandLine } from './run'

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
}).finally(disconnect)
