import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientAddress } from './client-address'
import { watchPeers } from './peer'

const server = createServer((incoming, answer) => {
  answer.end(clientAddress((name) => [incoming.headers[name]].flat()[0] ?? null, 0))
})

beforeAll(() => {
  watchPeers()
  return new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
})

afterAll(() => {
  server.close()
  globalThis.variorumSeesPeers = undefined
})

test('the peer of the connection stands, whatever the client claims', async () => {
  const { port } = server.address() as AddressInfo
  const headers = { 'x-variorum-peer': '6.6.6.6', 'x-forwarded-for': '7.7.7.7' }
  const body = await new Promise<string>((resolve) => {
    request({ port, headers }, (answer) => answer.on('data', (chunk) => resolve(String(chunk)))).end()
  })
  expect(body).toBe('127.0.0.1')
})
