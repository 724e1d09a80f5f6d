import type { Metadata } from 'next'
import { Settings } from '@/components/projects/settings'
import { loadProject } from '../load-project'

export const metadata: Metadata = { title: 'Settings' }

export default async function SettingsPage({ params }: { readonly params: Promise<{ readonly p: string }> }) {
  const { project } = await loadProject((await params).p)
  return <Settings key={project.id} project={project} />
}
