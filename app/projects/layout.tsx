import type { ReactNode } from 'react'
import { ServerClock } from '@/components/ui/server-clock'

/** Times in the pages of projects are told by the server's clock. */
export default function ProjectsLayout({ children }: { readonly children: ReactNode }) {
  return <ServerClock now={new Date().toISOString()}>{children}</ServerClock>
}
