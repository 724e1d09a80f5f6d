'use client'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { Role } from '@/core/rights'
import { Avatar } from '../ui/avatar'
import { Spinner } from '../ui/spinner'
import { enter } from './enter'
import { Callout } from '../ui/callout'
import { signInError } from './sign-in-words'

/** One of the people a visitor may be in demo mode. */
export interface DemoPerson {
  /** The part of the address before the @. */
  readonly handle: string
  readonly name: string
  readonly role: Role | null
}

const shows: Readonly<Record<Role, string>> = {
  owner: 'Runs the project: people, codebook, articles, decisions.',
  lead: 'Keeps the codebook and the articles, and decides.',
  analyst: 'Highlights passages, tags them and argues.',
  reader: 'Reads along and comments; changes nothing.',
}

/** One click, and one is that person. */
export function DemoPeople({ people, path }: { readonly people: readonly DemoPerson[]; readonly path: string }) {
  const [pending, setPending] = useState<string | null>(null)
  const [code, setCode] = useState<string | null>(null)

  async function become(handle: string) {
    if (pending !== null) return
    setPending(handle)
    const failure = await enter('demo', { handle }, path)
    if (failure === null) return
    setCode(failure)
    setPending(null)
  }

  return (
    <section aria-labelledby="demo-people" className="flex flex-col gap-3">
      <div>
        <h2 id="demo-people" className="font-medium">
          Look around as one of the demo desk
        </h2>
        <p className="mt-0.5 text-[0.8125rem] text-muted">
          No password. Open a second browser as somebody else to see them work together.
        </p>
      </div>
      {code === null ? null : (
        <Callout tone="danger" isNews>
          {signInError(code)}
        </Callout>
      )}
      <ul className="-mx-2 flex flex-col">
        {people.map(({ handle, name, role }) => (
          <li key={handle}>
            <AriaButton
              onPress={() => void become(handle)}
              isPending={pending === handle}
              className="flex w-full items-center gap-3 rounded-md px-2 py-2 text-left transition-colors duration-100 touch-target hover:bg-wash data-pressed:bg-wash-strong"
            >
              {pending === handle ? <Spinner label={`Signing in as ${name}`} /> : <Avatar name={name} />}
              <span className="min-w-0">
                <span className="flex items-baseline gap-2">
                  <span className="truncate font-medium">{name}</span>
                  {role === null ? null : <span className="text-xs text-muted">{role}</span>}
                </span>
                {role === null ? null : <span className="block text-[0.8125rem] text-muted">{shows[role]}</span>}
              </span>
            </AriaButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
