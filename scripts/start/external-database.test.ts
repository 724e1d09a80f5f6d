import { expect, test } from 'vitest'
import { objectionTo } from './external-database.mjs'

const good = {
  major: 16,
  name: 'variorum',
  role: 'variorum',
  above: false,
  owner: true,
  makesRoles: true,
  hasRoles: false,
}

test.each([
  [{}, null],
  [{ makesRoles: false, hasRoles: true }, null],
  [{ major: 15 }, /PostgreSQL 15; Variorum needs 16/],
  [{ above: true, role: 'postgres' }, /signs in as postgres, who stands above row security/],
  [{ owner: false }, /does not own the database variorum/],
  [{ makesRoles: false }, /may not make the roles/],
])('%j → %s', (change, sentence) => {
  const failure = objectionTo({ ...good, ...change })
  if (sentence === null) expect(failure).toBeNull()
  else expect(failure?.message).toMatch(sentence)
})
