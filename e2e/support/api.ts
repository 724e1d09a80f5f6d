import type { Page } from '@playwright/test'

/** Asks the API from within the page, as whoever is signed in there; gives the body back, null for none. */
export async function ask(page: Page, method: string, path: string, body?: unknown): Promise<unknown> {
  return page.evaluate(
    async ({ method, path, body }) => {
      const answer = await fetch(`/api/v1${path}`, {
        method,
        ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      })
      const words = await answer.text()
      if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}: ${words}`)
      return words === '' ? null : (JSON.parse(words) as unknown)
    },
    { method, path, body },
  )
}

/** Brings an article in, past the import page, and answers its id. */
export async function bringIn(page: Page, project: string, title: string, text: string): Promise<string> {
  const draft = await ask(page, 'POST', `/projects/${project}/imports`, { text, format: 'text' })
  if (typeof draft !== 'object' || draft === null || !('id' in draft)) throw new Error('no draft came back')
  const id = crypto.randomUUID()
  await ask(page, 'POST', `/projects/${project}/imports/${String(draft.id)}/accept`, { as: 'article', id, title })
  return id
}

/** Puts a category at the end of the codebook and answers its id. */
export async function addCategory(page: Page, project: string, name: string): Promise<string> {
  const id = crypto.randomUUID()
  await ask(page, 'PUT', `/projects/${project}/categories/${id}`, { name })
  return id
}
