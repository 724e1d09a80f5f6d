import type { Member } from '@/core/projects/project'

/** How many people a list of mentions offers at once. */
const offered = 8

/** Present members whose name or a word of it begins with what was typed (without case and accents), then by name. */
export function matchMembers(members: Iterable<Member>, typed: string): Member[] {
  const wanted = plain(typed)
  const rank = ({ name }: Member) => (plain(name).startsWith(wanted) ? 0 : 1)
  return [...members]
    .filter(({ leftAt, name }) => leftAt === null && ` ${plain(name)}`.includes(` ${wanted}`))
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
    .slice(0, offered)
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
}
