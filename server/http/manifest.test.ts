import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { manifest } from './manifest'

const root = path.resolve(import.meta.dirname, '../../app/api/v1')
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

interface Route {
  readonly method: string
  readonly path: string
  /** The endpoint it serves, without `Endpoint`; null when the handler is written out. */
  readonly id: string | null
}

/** What the route files under app/api/v1 answer, by the exports they really have. */
async function readRoutes(): Promise<readonly Route[]> {
  const files = fs.globSync('**/route.ts', { cwd: root })
  const routes = await Promise.all(
    files.map(async (file) => {
      const source = fs.readFileSync(path.join(root, file), 'utf8')
      const served = new Map(
        [...source.matchAll(/^export const (\w+) = serve\((\w+)Endpoint\)$/gm)].map(([, method = '', id = '']) => [
          method,
          id,
        ]),
      )
      const exported: unknown = await import(path.join(root, file))
      const address = `/${path.dirname(file)}`.replace(/\[(\w+)\]/g, '{$1}')
      return Object.keys(exported as Record<string, unknown>)
        .filter((name) => methods.has(name))
        .map((method): Route => ({ method, path: address, id: served.get(method) ?? null }))
    }),
  )
  return routes.flat()
}

const lineOf = ({ method, path: address, id }: Route) => `${method} ${address} ${id ?? '(written out)'}`

describe('the manifest and the route files', async () => {
  const routes = await readRoutes()

  it('are the same operations, one to one', () => {
    const described = manifest.map(({ method, path: address, id }) => ({
      method,
      path: address,
      id: address === '/openapi.json' ? null : id,
    }))
    expect(routes.map(lineOf).sort()).toEqual(described.map(lineOf).sort())
  })

  it('would notice a route without a description, and a description without a route', () => {
    expect(routes.length).toBeGreaterThan(20)
    const lines = new Set(routes.map(lineOf))
    expect(lines).toContain('PUT /projects/{p}/categories/{c} putCategory')
    expect(lines).not.toContain('PATCH /projects/{p}/categories/{c} putCategory')
  })
})
