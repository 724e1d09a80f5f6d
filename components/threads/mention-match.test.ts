import { describe, expect, it } from 'vitest'
import { asId } from '@/core/ids'
import type { Member } from '@/core/projects/project'
import { matchMembers } from './mention-match'

/** `Ann Lee, -Ben`: members by name, `-` for one who left. */
function members(notation: string): Member[] {
  return notation.split(', ').map((name, i) => ({
    userId: asId(`0198c0de-0000-7000-8000-${String(i).padStart(12, '0')}`),
    name: name.replace('-', ''),
    email: null,
    role: 'analyst',
    leftAt: name.startsWith('-') ? '2026-01-01T00:00:00.000Z' : null,
    rev: 1,
  }))
}

describe('matchMembers', () => {
  it.each([
    ['Ben, Ann', '', 'Ann, Ben'],
    ['Ann Lee, Lena', 'le', 'Lena, Ann Lee'],
    ['Ann Lee, Lena', 'EE', ''],
    ['-Ann, Anna', 'an', 'Anna'],
    ['Zoë Müller', 'zoe mu', 'Zoë Müller'],
    ['Анна, Борис', 'ан', 'Анна'],
    ['A, B, C, D, E, F, G, H, I', '', 'A, B, C, D, E, F, G, H'],
  ])('of %s, %j finds %s', (given, typed, found) => {
    expect(
      matchMembers(members(given), typed)
        .map(({ name }) => name)
        .join(', '),
    ).toBe(found)
  })
})
