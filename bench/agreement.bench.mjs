// @ts-check
// Agreement on one long text: word by word, ten analysts, twenty categories; and against a plain computation that looks at
// every pair of analysts on every word.
import { runBundled } from './run-bundled.mjs'

await runBundled('agreement/agreement.ts', 'reportAgreement')
