// Builds the pages under measurement into a folder: one HTML with 1 MB of text for each reader, and their bundles.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'

const root = path.resolve(import.meta.dirname, '../..')
const alias = { '@': root }

/** Builds `pages` (reader, recogito, tiptap) with a text of `length` units into `out`. */
export async function buildPages(out, { pages = ['reader'], length = 1_000_000, sizes = [1000, 10_000, 50_000] } = {}) {
  await mkdir(out, { recursive: true })
  const shared = { bundle: true, format: 'esm', target: 'es2023', absWorkingDir: root, alias, logLevel: 'error' }
  await build({
    ...shared,
    entryPoints: pages.map((page) => `bench/reader/${page}-page.ts${page === 'desk' ? 'x' : ''}`),
    outdir: out,
    minify: true,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'file', '.woff': 'file' },
  })
  await build({
    ...shared,
    entryPoints: ['bench/reader/payload.ts'],
    outfile: path.join(out, 'payload.mjs'),
    platform: 'node',
  })
  const { makePayload } = await import(path.join(out, 'payload.mjs'))
  const payload = makePayload(length, sizes)
  for (const [name, json] of payload.files) await writeFile(path.join(out, name), json)
  for (const page of pages) {
    const markup = page === 'desk' ? deskHtml : html(page, page === 'tiptap' ? '' : payload.html)
    await writeFile(path.join(out, `${page}.html`), markup)
  }
  if (pages.includes('reader')) {
    for (const [n, json] of payload.first) {
      await writeFile(path.join(out, `reader-${n}.html`), html('reader', payload.html, json))
    }
  }
  if (pages.includes('desk')) await writeFile(path.join(out, 'app.css'), await appStyles())
}

/** `first`: the highlights of the first window as JSON, which come with the page as they do in the app. */
function html(page, text, first) {
  const data = first ? `<script type="application/json" id="first">${first}</script>` : ''
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${page}</title>
<link rel="stylesheet" href="${page}-page.css"><body><main><div id="text"><div class="article-text" lang="en">${text}</div></div><aside id="sidebar">Sidebar</aside></main>${data}
<script type="module" src="${page}-page.js"></script></body></html>`
}

const deskHtml = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>desk</title>
<link rel="stylesheet" href="app.css"><link rel="stylesheet" href="desk-page.css"><body><div id="root"></div><script type="module" src="desk-page.js"></script></body></html>`

/** The style sheet of the app, without fonts. */
async function appStyles() {
  const [{ default: postcss }, { default: tailwind }] = await Promise.all([
    import('postcss'),
    import('@tailwindcss/postcss'),
  ])
  const from = path.join(root, 'app/globals.css')
  const source =
    (await readFile(from, 'utf8')).replace(/@import '@fontsource[^;]*;/g, '') + "\n@source '../bench/reader';"
  return (await postcss([tailwind()]).process(source, { from })).css
}

if (process.argv[1] === import.meta.filename) {
  const out = path.join(root, '.variorum/bench-reader')
  await buildPages(out, { pages: ['reader', 'recogito', 'tiptap', 'desk'] })
  console.log(`Built into ${out}`)
}
