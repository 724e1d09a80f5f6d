import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import type { Actor } from '../actor'
import { identifyCookies } from './identify'

/** Who looks at this page, or null. Asked once a request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const jar = await cookies()
  const who = await identifyCookies(new Map(jar.getAll().map(({ name, value }) => [name, value])))
  return who.ok ? who.value : null
})
