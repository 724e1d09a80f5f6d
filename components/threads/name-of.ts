import type { UserId } from '@/core/ids'
import type { Member } from '@/core/projects/project'
import type { NameOf } from '@/core/threads/body-text'

/** Everybody who is or was in the project, by user id. */
export type MembersById = ReadonlyMap<UserId, Member>

/** Names of people as they are now; somebody unknown is a former member. */
export function namesOf(members: MembersById): NameOf {
  return (id) => members.get(id)?.name ?? 'former member'
}
