'use client'
import './globals.css'
import { FailureCard } from '@/components/shell/failure-card'

/** Replaces the whole document when even the frame of the pages failed; follows the system's theme. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Failure · Variorum</title>
        <FailureCard title="Variorum failed" error={error} retry={retry} />
      </body>
    </html>
  )
}
