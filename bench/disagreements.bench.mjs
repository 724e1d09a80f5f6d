// @ts-check
// Finding disagreements and keeping their identity: 10,000 highlights of ten analysts on 1 MB of text, against the same
// rule with every highlight compared with every other.
import { runBundled } from './run-bundled.mjs'

await runBundled('disagreements/report.ts', 'reportDisagreements')
