import { describe, expect, it } from 'vitest'
import { parseEmail, parseProjectDescription, parseProjectName } from './project-draft'

describe('parseProjectName', () => {
  it.each([
    ['Exile opposition', 'Exile opposition'],
    ['  Exile \n opposition\u00a0', 'Exile opposition'],
    ['𝒳'.repeat(200), '𝒳'.repeat(200)],
    ['Ополчение 👩‍👩‍👧', 'Ополчение 👩‍👩‍👧'],
  ])('%j is stored as %j', (given, stored) => {
    expect(parseProjectName(given)).toEqual({ ok: true, value: stored })
  })

  it.each([[''], [' \n'], ['\u200b\u200d'], ['a'.repeat(201)], ['a\u202eb'], ['a\u0007b'], [null], [7]])(
    '%j is refused with a fault at `name`',
    (given) => {
      expect(parseProjectName(given)).toMatchObject({ ok: false, error: { errors: [{ path: 'name' }] } })
    },
  )
})

describe('parseProjectDescription', () => {
  it('keeps lines and trims the ends', () => {
    expect(parseProjectDescription(' one\n\ntwo ')).toEqual({ ok: true, value: 'one\n\ntwo' })
    expect(parseProjectDescription('')).toEqual({ ok: true, value: '' })
  })
  it.each([['a'.repeat(5_001)], ['a\0b'], ['a\ud800']])('%j is refused', (given) => {
    expect(parseProjectDescription(given).ok).toBe(false)
  })
})

describe('parseEmail', () => {
  it.each([
    ['Lead@Demo.Test', 'lead@demo.test'],
    [' vera.lind+desk@mail.example.org ', 'vera.lind+desk@mail.example.org'],
    ['почта@пример.рф', 'почта@пример.рф'],
    ['root@localhost', 'root@localhost'],
  ])('%j is stored as %j', (given, stored) => {
    expect(parseEmail(given)).toEqual({ ok: true, value: stored })
  })

  it.each([
    [''],
    ['vera'],
    ['vera@'],
    ['vera@example'],
    ['a b@example.org'],
    ['vera＠example.org'],
    ['a@b@example.org'],
    ['Vera <vera@example.org>'],
    ['a@example.org,b@example.org'],
    [`${'a'.repeat(250)}@b.org`],
    [undefined],
  ])('%j is refused with a fault at `email`', (given) => {
    expect(parseEmail(given)).toMatchObject({ ok: false, error: { errors: [{ path: 'email' }] } })
  })
})
