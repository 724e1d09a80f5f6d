import { type Role, roles } from '@/core/rights'

/** What a role may do, in words; each includes what stands before it. */
export const roleWords: Readonly<Record<Role, string>> = {
  reader: 'Reads articles and takes part in discussions',
  analyst: 'Also marks passages and brings articles in',
  lead: 'Also edits articles and the codebook, and decides',
  owner: 'Also invites people and changes or deletes the project',
}

/** “an owner”, “a lead”. */
export function aRole(role: Role): string {
  return `${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role}`
}

/** Roles from most to least. */
export const rolesDown: readonly Role[] = roles.toReversed()
