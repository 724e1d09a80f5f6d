import { describe, expect, it } from 'vitest'
import { asId, type DisagreementId, type UserId } from '@/core/ids'
import { nameSides } from './side-names'

const person = (n: number) => asId<UserId>(`00000000-0000-7000-8000-0000000000${n + 10}`)
const dispute = (n: number) => asId<DisagreementId>(`00000000-0000-7000-8000-0000000001${n + 10}`)
const names = ['Ana Petrova', 'Ben', 'Cleo da Silva', '']
const nameOf = (id: UserId) => names[Number(id.slice(-2)) - 10] ?? 'former member'
const of = (n: number, authors: readonly number[], showNames: boolean) =>
  nameSides({ id: dispute(n), authorIds: authors.map(person), nameOf, viewerId: person(1), showNames })

describe('nameSides', () => {
  it('gives names and initials', () => {
    expect([...of(0, [0, 1, 2, 3], true).values()]).toEqual([
      { name: 'Ana Petrova', sign: 'AP' },
      { name: 'Ben', sign: 'B' },
      { name: 'Cleo da Silva', sign: 'CS' },
      { name: '', sign: '?' },
    ])
  })

  it('gives each a letter of its own, and tells the viewer which is theirs', () => {
    const letters = of(0, [0, 1, 2], false)
    expect([...letters.values()].map(({ sign }) => sign)).toEqual(['A', 'B', 'C'])
    expect(letters.get(person(1))?.name).toBe(`You (Analyst ${letters.get(person(1))?.sign ?? ''})`)
    expect(JSON.stringify([...letters.values()])).not.toContain('Petrova')
  })

  it('does not depend on the order of the sides', () => {
    expect(of(3, [2, 0, 1], false)).toEqual(of(3, [0, 1, 2], false))
  })

  it('shuffles anew for another disagreement', () => {
    const first = Array.from({ length: 20 }, (_, n) => of(n, [0, 1, 2], false).get(person(0))?.sign)
    expect(new Set(first).size).toBe(3)
  })
})
