import { disconnect } from '../platform/db'
import { putHighlight } from '../reading/put-highlight'

/**
 * What a second server process does in a test: one highlight, by the arguments on the command line, and an end.
 * The announcement goes out at most 20 ms after the commit, so the process waits that long.
 */
const [actor, place, input] = process.argv.slice(2, 5).map((argument) => JSON.parse(argument))
const put = await putHighlight(actor, place, input, null)
process.stdout.write(JSON.stringify(put))
await new Promise((resolve) => setTimeout(resolve, 100))
await disconnect()
