// @ts-check
// After "npm install" has changed package-lock.json: names the packages of other platforms that it left out, so that
// "npm ci" takes the lock everywhere.
import fs from 'node:fs'
import path from 'node:path'
import { fillGaps, lockGaps } from './lock/platform-packages.mjs'
import { ROOT } from './start/settings.mjs'

const file = path.join(ROOT, 'package-lock.json')
const lock = JSON.parse(fs.readFileSync(file, 'utf8'))
const gaps = lockGaps(lock)
if (gaps.length > 0) fs.writeFileSync(file, `${JSON.stringify(fillGaps(lock), null, 2)}\n`)
console.log(gaps.length === 0 ? 'package-lock.json is complete.' : `Added ${gaps.length} packages of other platforms.`)
