'use client'
import { signIn } from 'next-auth/react'
import { useState } from 'react'
import { Button } from '../ui/button'

export interface ProviderButtonsProps {
  readonly providers: readonly { readonly id: string; readonly name: string }[]
  /** Where to go then: a path of this site. */
  readonly path: string
}

/** The ways to sign in through somebody else. */
export function ProviderButtons({ providers, path }: ProviderButtonsProps) {
  const [pending, setPending] = useState<string | null>(null)
  if (providers.length === 0) return null
  return (
    <div className="flex flex-col gap-2">
      {providers.map(({ id, name }) => (
        <Button
          key={id}
          isPending={pending === id}
          onPress={() => {
            setPending(id)
            void signIn(id, { callbackUrl: path })
          }}
        >
          Continue with {name}
        </Button>
      ))}
    </div>
  )
}
