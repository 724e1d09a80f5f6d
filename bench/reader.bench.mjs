// The reader in Chromium: what it paints and what that costs, against the same page without highlights, and with
// --peers against Tiptap's inline decorations and @recogito/text-annotator on the same text and spans.
import { reportReader } from './reader/measure.mjs'

process.exitCode = await reportReader(process.argv.slice(2))
