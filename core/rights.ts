/** Roles in a project, from least to most. */
export const roles = ['reader', 'analyst', 'lead', 'owner'] as const
export type Role = (typeof roles)[number]

const rights = {
  reader: ['read', 'comment', 'leave'],
  analyst: ['highlight', 'tag', 'submit', 'import'],
  lead: ['edit-article', 'edit-codebook', 'assign', 'reveal', 'decide', 'export-settings', 'restore', 'moderate'],
  owner: ['edit-project', 'manage-members', 'delete-project'],
} as const

/** A thing somebody may do in a project. */
export type Verb = (typeof rights)[Role][number]

const allowed: Readonly<Record<Role, ReadonlySet<Verb>>> = (() => {
  const upTo = (role: Role) => new Set<Verb>(roles.slice(0, roles.indexOf(role) + 1).flatMap((r) => [...rights[r]]))
  return { reader: upTo('reader'), analyst: upTo('analyst'), lead: upTo('lead'), owner: upTo('owner') }
})()

/** The one table of rights, asked by the server before every deed and by the screen before it offers one. */
export function may(role: Role, verb: Verb): boolean {
  return allowed[role].has(verb)
}

/** The least role that may do `verb`: for the sentence that refuses. */
export function leastRole(verb: Verb): Role {
  return roles.find((role) => may(role, verb)) ?? 'owner'
}

export function isRole(value: unknown): value is Role {
  return typeof value === 'string' && (roles as readonly string[]).includes(value)
}
