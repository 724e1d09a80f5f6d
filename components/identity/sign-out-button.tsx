'use client'
import { signOut } from 'next-auth/react'
import { useState, type ReactNode } from 'react'
import { Button } from '../ui/button'

/** Signs out here and goes to `path`. */
export function SignOutButton({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  const [isPending, setPending] = useState(false)
  return (
    <Button
      isPending={isPending}
      onPress={() => {
        setPending(true)
        void signOut({ callbackUrl: path })
      }}
    >
      {children}
    </Button>
  )
}
