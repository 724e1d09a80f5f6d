import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
}

/** Serves the files of one folder on a free port of 127.0.0.1. */
export async function servePages(folder) {
  const server = createServer(async (request, response) => {
    const name = path.basename(new URL(request.url, 'http://localhost').pathname)
    const body = await readFile(path.join(folder, name)).catch(() => null)
    response.writeHead(body ? 200 : 404, { 'content-type': types[path.extname(name)] ?? 'text/plain' }).end(body ?? '')
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }
}
