'use client'
import { signIn } from 'next-auth/react'
import { goAnew } from './go-anew'

/** Signs in and loads `path` anew. Gives the code of what went wrong, or null when the page is on its way. */
export async function enter(
  provider: 'credentials' | 'demo',
  fields: Readonly<Record<string, string>>,
  path: string,
): Promise<string | null> {
  try {
    const answer = await signIn(provider, { ...fields, redirect: false, callbackUrl: path })
    if (answer?.ok !== true || answer.error != null) return answer?.error ?? 'Offline'
  } catch (error) {
    if (error instanceof Error) return 'Offline'
    throw error
  }
  goAnew(path)
  return null
}
