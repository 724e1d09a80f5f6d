// Measures the reader in Chromium, without a server: `node bench/reader/measure.mjs [--peers] [--n 1000,10000,50000] [--runs 3]`.
// Prints ratios; absolute times are this machine's.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { buildPages } from './build.mjs'

const args = process.argv.slice(2)
const option = (name, otherwise) => (args.includes(name) ? args[args.indexOf(name) + 1] : otherwise)
const peers = args.includes('--peers')
const sizes = option('--n', peers ? '1000,10000' : '1000,10000,50000')
  .split(',')
  .map(Number)
const runs = Number(option('--runs', '3'))
const out = path.resolve(import.meta.dirname, '../../.variorum/bench-reader')
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const percentile = (values, p) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * p))]

await buildPages(out, { pages: peers ? ['reader', 'recogito', 'tiptap'] : ['reader'], sizes })
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
}
const server = createServer(async (request, response) => {
  const name = path.basename(new URL(request.url, 'http://localhost').pathname)
  const body = await readFile(path.join(out, name)).catch(() => null)
  response.writeHead(body ? 200 : 404, { 'content-type': types[path.extname(name)] ?? 'text/plain' }).end(body ?? '')
})
await new Promise((done) => server.listen(0, '127.0.0.1', done))
const origin = `http://127.0.0.1:${server.address().port}`
const browserServer = await chromium.launchServer({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: flags,
})

/** Opens one page in a browser of its own context and takes every figure it offers. */
async function measure(page, n) {
  const browser = await chromium.connect(browserServer.wsEndpoint())
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const tab = await context.newPage()
  const cdp = await context.newCDPSession(tab)
  await cdp.send('Performance.enable')
  await tab.goto(`${origin}/${page}.html?n=${n}`)
  await tab.waitForFunction(() => window.painted !== undefined, null, { timeout: 120_000 })
  await tab.waitForTimeout(700)
  const cpu = async () =>
    (await cdp.send('Performance.getMetrics')).metrics.find((m) => m.name === 'TaskDuration').value * 1000
  const cost = async (action) => {
    const all = []
    for (let i = 0; i < 7; i += 1) {
      const before = await cpu()
      await tab.evaluate(
        async ([source, i]) => {
          await new Function('i', `return (${source})(i)`)(i)
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60))))
        },
        [action, i],
      )
      all.push((await cpu()) - before)
    }
    return median(all)
  }
  const idle = await cost('() => {}')
  const figures = {
    painted: await tab.evaluate(() => window.painted),
    unrelated: (await cost('(i) => { document.getElementById("sidebar").textContent = "Sidebar " + i }')) - idle,
    memory: await rendererMemory(cdp, browser),
  }
  if (n > 0) {
    figures.apply = await tab.evaluate(() => window.bench.apply())
    figures.applied = await tab.evaluate(() => window.bench.applied)
    await tab.waitForTimeout(500)
    figures.addOne = (await cost('(i) => window.bench.addOne(i)')) - idle
    figures.toggle = (await cost('(i) => window.bench.toggle(i)')) - idle
  }
  if (page === 'reader' && n > 0) figures.frame = await slowScroll(tab)
  await browser.close()
  return figures
}

/** Proportional memory of the tab's process in MB. */
async function rendererMemory(cdp) {
  const heap = (await cdp.send('Performance.getMetrics')).metrics.find((m) => m.name === 'JSHeapUsedSize').value
  const pids = await rendererPids()
  const sizes = await Promise.all(pids.map(pssOf))
  return { pss: Math.max(0, ...sizes), heap: heap / 2 ** 20 }
}

async function rendererPids() {
  const root = browserServer.process().pid
  const { execFile } = await import('node:child_process')
  const { promisify } = await import('node:util')
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid,ppid,args'])
  const rows = stdout
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().match(/^(\d+)\s+(\d+)\s+(.*)$/))
  const known = new Set([root])
  for (let grew = true; grew;) {
    grew = false
    for (const [, pid, parent] of rows) if (known.has(+parent) && !known.has(+pid)) grew = Boolean(known.add(+pid))
  }
  return rows
    .filter(([, pid, , command]) => known.has(+pid) && command.includes('--type=renderer'))
    .map(([, pid]) => +pid)
}

async function pssOf(pid) {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0) / 1024
}

/** Scrolls 8 pixels a frame for 300 frames; the 95th percentile of the work in a frame, in ms. */
async function slowScroll(tab) {
  const spans = await tab.evaluate(async () => {
    const taken = []
    for (let i = 0; i < 300; i += 1) {
      await new Promise((done) => requestAnimationFrame(done))
      const begun = performance.now()
      scrollBy(0, 8)
      await new Promise((done) => {
        const channel = new MessageChannel()
        channel.port1.onmessage = done
        channel.port2.postMessage(0)
      })
      taken.push(performance.now() - begun)
    }
    return taken
  })
  return percentile(spans, 0.95)
}

async function medianOf(page, n) {
  const all = []
  for (let i = 0; i < runs; i += 1) all.push(await measure(page, n))
  const of = (pick) => median(all.map(pick))
  return {
    painted: of((f) => f.painted),
    unrelated: of((f) => f.unrelated),
    pss: of((f) => f.memory.pss),
    heap: of((f) => f.memory.heap),
    applied: of((f) => f.applied ?? 0),
    apply: of((f) => f.apply ?? 0),
    addOne: of((f) => f.addOne ?? 0),
    toggle: of((f) => f.toggle ?? 0),
    frame: of((f) => f.frame ?? 0),
  }
}

const ms = (value) => value.toFixed(1).padStart(8)
const show = (name, f) =>
  console.log(
    `${name.padEnd(20)}${ms(f.painted)}${ms(f.apply)}${ms(f.addOne)}${ms(f.toggle)}${ms(f.unrelated)}${ms(f.frame)}${ms(f.pss)}${ms(f.heap)}`,
  )

try {
  console.log(
    `${''.padEnd(20)} painted   apply addOne+  toggle unrelat  frame95  pss MB heap MB   (ms, medians of ${runs})`,
  )
  const floor = await medianOf('reader', 0)
  show('no highlights', floor)
  const own = new Map()
  for (const n of sizes) {
    own.set(n, await medianOf('reader', n))
    show(`reader ${n}`, own.get(n))
  }
  const peerFigures = []
  for (const peer of peers ? ['tiptap', 'recogito'] : []) {
    for (const n of sizes) {
      const figures = await medianOf(peer, n)
      peerFigures.push([peer, n, figures])
      show(`${peer} ${n}`, figures)
    }
  }
  console.log('\nRatios')
  for (const [n, f] of own) {
    console.log(
      `  ${n}: painted ${(f.painted / floor.painted).toFixed(2)}× the page without highlights · memory ${(f.pss / floor.pss).toFixed(2)}× · unrelated ${(Math.max(0.5, f.unrelated) / Math.max(0.5, floor.unrelated)).toFixed(2)}×`,
    )
  }
  const [least, most] = [sizes[0], sizes.at(-1)]
  if (least !== most)
    console.log(`  apply ${least} → ${most}: ${(own.get(most).apply / own.get(least).apply).toFixed(2)}×`)
  for (const [peer, n, f] of peerFigures) {
    const mine = own.get(n)
    console.log(
      `  ${peer} ${n}: painted ${(f.painted / mine.painted).toFixed(1)}×, apply ${(f.apply / mine.apply).toFixed(1)}× as long as ours`,
    )
  }
} finally {
  await browserServer.close()
  server.close()
}
