// The reader in Chromium, without a server of the app.
// First whether what it paints is right, then what it costs. Every run measures all pages in turn, so that ratios of
// medians hold on a machine that does other things meanwhile.
import path from 'node:path'
import { chromium } from 'playwright-core'
import { buildPages } from './build.mjs'
import { measurePage, median } from './measure-page.mjs'
import { servePages } from './serve-pages.mjs'

const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

/** Takes all figures: `floor` is the page without highlights, `ours` and `peers` are lists by page and number. */
export async function measureReader({ peers = false, sizes = [1000, 10_000, 50_000], runs = 3 } = {}) {
  const out = path.resolve(import.meta.dirname, '../../.variorum/bench-reader')
  const others = peers ? ['tiptap', 'recogito'] : []
  await buildPages(out, { pages: ['truth', 'reader', ...others], sizes })
  const pages = await servePages(out)
  // An empty path stands for Playwright's own browser.
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  const server = await chromium.launchServer({ ...(executablePath ? { executablePath } : {}), args: flags.split(' ') })
  const browser = await chromium.connect(server.wsEndpoint())
  try {
    const truth = await checkTruth(browser, pages.origin)
    const cases = [
      ['reader', 0],
      ...['reader', ...others].flatMap((page) =>
        sizes.filter((n) => page === 'reader' || n <= 10_000).map((n) => [page, n]),
      ),
    ]
    const taken = new Map(cases.map((one) => [one.join(' '), []]))
    for (let run = 0; run < runs; run += 1) {
      for (const [page, n] of cases) {
        taken.get(`${page} ${n}`).push(await measurePage(server, browser, urlOf(pages.origin, page, n), n))
      }
    }
    const rows = cases.map(([page, n]) => ({ page, n, ...mediansOf(taken.get(`${page} ${n}`)) }))
    return { truth, rows }
  } finally {
    await browser.close()
    await server.close()
    pages.close()
  }
}

/** Our page brings the highlights of its first window along, the others load all of theirs. */
function urlOf(origin, page, n) {
  return page === 'reader' && n > 0 ? `${origin}/reader-${n}.html` : `${origin}/${page}.html`
}

async function checkTruth(browser, origin) {
  const tab = await browser.newPage()
  await tab.goto(`${origin}/truth.html`)
  await tab.waitForFunction(() => window.truth !== undefined)
  const truth = await tab.evaluate(() => window.truth)
  await tab.close()
  return truth
}

function mediansOf(all) {
  return Object.fromEntries(Object.keys(all[0]).map((key) => [key, median(all.map((figures) => figures[key]))]))
}

/** The sentences that compare, from the rows. */
export function ratiosOf(rows) {
  const of = (page, n) => rows.find((row) => row.page === page && row.n === n)
  const floor = of('reader', 0)
  const own = rows.filter((row) => row.page === 'reader' && row.n > 0)
  const [least, most] = [own[0], own.at(-1)]
  const times = (a, b) => `${(a / b).toFixed(2)}×`
  return [
    ...own.map(
      (row) =>
        `${row.n} highlights: painted ${times(row.painted, floor.painted)} (work ${times(row.opened, floor.opened)}) the page without highlights, ` +
        `memory ${times(row.memory, floor.memory)}, unrelated update ${times(Math.max(1, row.unrelated), Math.max(1, floor.unrelated))}`,
    ),
    ...(least === most ? [] : [`apply, ${least.n} → ${most.n}: ${times(most.apply, least.apply)}`]),
    ...rows
      .filter((row) => row.page !== 'reader')
      .map((row) => {
        const mine = of('reader', row.n)
        return `${row.page} at ${row.n}: painted ${times(row.painted, mine.painted)}, work to open ${times(row.opened, mine.opened)}, apply ${times(row.apply, mine.apply)} ours`
      }),
  ]
}

const columns = ['painted', 'opened', 'apply', 'addOne', 'toggle', 'unrelated', 'frame', 'memory']

/** Measures and prints. Arguments: `--peers`, `--n 1000,10000`, `--runs 3`, `--json`. Answers the exit code. */
export async function reportReader(args) {
  const option = (name, otherwise) => (args.includes(name) ? args[args.indexOf(name) + 1] : otherwise)
  const sizes = option('--n', '1000,10000,50000').split(',').map(Number)
  const { truth, rows } = await measureReader({
    peers: args.includes('--peers'),
    sizes,
    runs: Number(option('--runs', '3')),
  })
  if (args.includes('--json')) {
    console.log(JSON.stringify({ truth, rows, ratios: ratiosOf(rows) }))
    return truth.faults.length === 0 ? 0 : 1
  }
  console.log(`Painted as meant: ${truth.looked} places looked at, ${truth.faults.length} wrong`)
  for (const fault of truth.faults) console.log(`  ${fault}`)
  console.log(`\n${''.padEnd(18)}${columns.map((name) => name.padStart(10)).join('')}   (ms and MB, medians)`)
  for (const row of rows) {
    const cells = columns.map((name) => (row[name] === undefined ? '–' : row[name].toFixed(1)).padStart(10))
    console.log(`${`${row.page} ${row.n}`.padEnd(18)}${cells.join('')}`)
  }
  console.log(`\n${ratiosOf(rows).join('\n')}`)
  return truth.faults.length === 0 ? 0 : 1
}
