import { describe, expect, it } from 'vitest'
import { parseProjectDescription, parseProjectName } from './project-draft'

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
