import { type Browser, type BrowserContextOptions, type Page, type Response, expect } from '@playwright/test'

/** The demo people the journeys are told about. */
export const people = {
  tamar: 'Tamar Gelovani',
  samuel: 'Samuel Adeyemi',
  linh: 'Trần Mai Linh',
  joaquin: 'Joaquín Ferrer Luna',
  ingrid: 'Ingrid Solheim',
  priya: 'Priya Raghunathan',
} as const

/** A browser of their own for somebody of the demo, signed in with one click, on the shelf of the demo project. */
export async function arrive(browser: Browser, name: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  await visit(page, '/sign-in')
  await page.getByRole('button', { name: new RegExp(name) }).click()
  const shelf = page.getByRole('heading', { name: 'Articles', level: 1 })
  // Whoever is in one project lands on its shelf; whoever is in several chooses.
  const choice = page.getByRole('main').getByRole('link', { name: 'Voices abroad' })
  await expect(shelf.or(choice)).toBeVisible()
  if (await choice.isVisible()) await choice.click()
  await expect(shelf).toBeVisible()
  return page
}

/** Waits until the page answers to presses, which is when React has taken its heading over. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const heading = document.querySelector('h1')
    return heading !== null && Object.keys(heading).some((key) => key.startsWith('__react'))
  })
}

/** Goes to an address and waits until the page there answers to presses. */
export async function visit(page: Page, address: string): Promise<Response | null> {
  const answer = await page.goto(address)
  await settled(page)
  return answer
}

/** The id of the project in the address. */
export function projectIn(page: Page): string {
  const id = /\/projects\/([0-9a-f-]{36})/.exec(page.url())?.[1]
  if (id === undefined) throw new Error(`no project in ${page.url()}`)
  return id
}
