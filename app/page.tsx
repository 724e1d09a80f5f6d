import { redirect } from 'next/navigation'
import { requireActor } from '@/server/identity/require-actor'
import { listProjects } from '@/server/projects/list-projects'

/** The way in: whoever has one project goes to its articles, everybody else to the list. */
export default async function HomePage(): Promise<never> {
  const { items } = await listProjects(await requireActor())
  const [only] = items
  redirect(only !== undefined && items.length === 1 ? `/projects/${only.id}` : '/projects')
}
