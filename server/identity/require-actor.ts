import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Actor } from '../actor'
import { currentActor } from './current-actor'
import { isFirstRun } from './first-run'

/** The header in which proxy.ts hands on the path and query of the page that was asked for. */
export const pathHeader = 'x-variorum-path'

/** Who looks at this page; whoever is not signed in is sent to sign in and then back here, or to the first-run page. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (actor !== null) return actor
  if (await isFirstRun()) redirect('/welcome')
  const path = (await headers()).get(pathHeader) ?? '/'
  redirect(path === '/' ? '/sign-in' : `/sign-in?callbackUrl=${encodeURIComponent(path)}`)
}
