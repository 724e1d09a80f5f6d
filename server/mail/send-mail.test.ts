import { type Server, createServer } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { MailServer } from '../platform/env'
import { invitationMail } from './invitation-mail'
import { resetMail } from './reset-mail'
import { sendMail } from './send-mail'

/** What a small mail server on this machine was told, line by line. */
let heard: string[] = []
let sink: Server
let server: MailServer

beforeAll(async () => {
  sink = createServer((socket) => {
    let isMessage = false
    socket.setEncoding('utf8')
    socket.write('220 here\r\n')
    socket.on('data', (chunk: string) => {
      for (const line of chunk.split('\r\n').filter((part) => part !== '')) {
        heard.push(line)
        if (isMessage && line !== '.') continue
        if (line === 'DATA') {
          isMessage = true
          socket.write('354 go on\r\n')
        } else if (line === 'QUIT') socket.end('221 bye\r\n')
        else {
          isMessage = false
          socket.write('250 well\r\n')
        }
      }
    })
  })
  await new Promise<void>((resolve) => void sink.listen(0, '127.0.0.1', resolve))
  const address = sink.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  server = { host: '127.0.0.1', port, secure: false, login: null, from: 'Variorum <desk@example.org>' }
})

beforeEach(() => {
  heard = []
})

afterAll(() => sink.close())

const url = 'https://variorum.example.org/set-password/abc'

test('a mail goes to one address, with its link', async () => {
  await sendMail(resetMail({ to: 'ana@example.org', name: 'Ana', url }), server)
  expect(heard.filter((line) => line.startsWith('RCPT TO'))).toEqual(['RCPT TO:<ana@example.org>'])
  expect(heard).toContain(url)
  expect(heard.filter((line) => /^from:/i.test(line))).toEqual(['From: Variorum <desk@example.org>'])
})

test('names with line breaks begin no header', async () => {
  const mail = invitationMail({
    to: 'ana@example.org',
    inviter: 'Olga\r\nBcc: everybody@example.org',
    projectName: 'Press\nX-Evil: 1',
    url,
  })
  await sendMail(mail, server)
  expect(heard.filter((line) => line.startsWith('RCPT TO'))).toHaveLength(1)
  const head = heard.slice(
    heard.indexOf('DATA') + 1,
    heard.findIndex((line) => /^hello/i.test(line)),
  )
  expect(head.filter((line) => /^(bcc|x-evil):/i.test(line))).toEqual([])
})

test('a list of addresses is no address', async () => {
  await sendMail({ to: 'ana@example.org, eve@example.org', subject: 'x', text: 'x' }, server).catch(() =>
    heard.push('refused'),
  )
  expect(heard.filter((line) => line.includes('RCPT TO:<eve@example.org>'))).toEqual([])
})

test('without TLS no password is sent', async () => {
  const withLogin = { ...server, login: { user: 'desk', password: 'canary-of-the-mail' } }
  await expect(sendMail(resetMail({ to: 'ana@example.org', name: 'Ana', url }), withLogin)).rejects.toThrow()
  expect(heard.join('\n')).not.toContain(Buffer.from('canary-of-the-mail').toString('base64').slice(0, 12))
  expect(heard.some((line) => line.startsWith('AUTH'))).toBe(false)
})
