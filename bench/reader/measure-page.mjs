import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const percentile = (values, p) => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * p)]

/**
 * Opens one page in a fresh context and takes its figures. Milliseconds are those the tab's main thread was busy
 * (script, style, layout, paint), which other programs on the machine disturb least; `painted` is wall time.
 */
export async function measurePage(server, browser, url, n) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const tab = await context.newPage()
  const cdp = await context.newCDPSession(tab)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const metric = async (name) =>
    (await cdp.send('Performance.getMetrics')).metrics.find((one) => one.name === name).value
  const busy = async () => (await metric('TaskDuration')) * 1000

  await tab.goto(`${url}?n=${n}`)
  await tab.waitForFunction(() => window.painted !== undefined, null, { timeout: 180_000 })
  const opened = await quiet(tab, busy)

  const cost = async (action, { times = 7, settle = 80 } = {}) => {
    const all = []
    for (let i = 0; i < times; i += 1) {
      const before = await busy()
      await tab.evaluate(
        async ([source, i, settle]) => {
          new Function('i', source)(i)
          await new Promise((done) =>
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, settle))),
          )
        },
        [action, i, settle],
      )
      all.push((await busy()) - before)
    }
    return median(all)
  }

  const figures = { painted: await tab.evaluate(() => window.painted), opened, memory: await rendererMemory(server) }
  if (n > 0) {
    // The same page again, open and at rest before anything is put on it.
    await tab.goto(`${url}?n=${n}&wait=1`)
    await tab.waitForFunction(() => window.bench !== undefined, null, { timeout: 180_000 })
    const before = await quiet(tab, busy)
    await tab.evaluate(() => window.bench.apply())
    figures.apply = (await quiet(tab, busy)) - before
  }
  const idle = await cost('')
  figures.unrelated = (await cost('document.getElementById("sidebar").textContent = "Sidebar " + i')) - idle
  if (n > 0) {
    figures.addOne = (await cost('window.bench.addOne(i)')) - idle
    figures.toggle = (await cost('window.bench.toggle(i)')) - idle
    figures.frame = await slowScroll(tab)
  }
  await context.close()
  return figures
}

/** Waits until the page does next to nothing (a peer polls for ever), a minute at most; tells how busy it was till then. */
async function quiet(tab, busy) {
  let before = await busy()
  for (let i = 0; i < 120; i += 1) {
    await tab.waitForTimeout(500)
    const now = await busy()
    if (now - before < 30) return before
    before = now
  }
  return before
}

/** Scrolls 8 pixels a frame for 300 frames: from the frame's beginning to after its painting, 95th percentile. */
async function slowScroll(tab) {
  const taken = await tab.evaluate(async () => {
    const all = []
    for (let i = 0; i < 300; i += 1) {
      await new Promise((done) => requestAnimationFrame(done))
      const begun = performance.now()
      scrollBy(0, 8)
      const channel = new MessageChannel()
      const after = new Promise((done) => (channel.port1.onmessage = done))
      channel.port2.postMessage(0)
      await after
      all.push(performance.now() - begun)
    }
    return all
  })
  return percentile(taken, 0.95)
}

/** Proportional memory (MB) of the largest renderer that the browser server has. */
async function rendererMemory(server) {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,ppid=,args='])
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter(Boolean)
    .map(([, pid, parent, command]) => ({ pid: Number(pid), parent: Number(parent), command }))
  const ours = new Set([server.process().pid])
  for (let size = 0; size !== ours.size;) {
    size = ours.size
    for (const row of rows) if (ours.has(row.parent)) ours.add(row.pid)
  }
  const renderers = rows.filter((row) => ours.has(row.pid) && row.command.includes('--type=renderer'))
  return Math.max(0, ...(await Promise.all(renderers.map((row) => pssOf(row.pid)))))
}

async function pssOf(pid) {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0) / 1024
}
