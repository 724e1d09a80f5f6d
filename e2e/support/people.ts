import { type Browser, type BrowserContextOptions, type Page, expect } from '@playwright/test'

/** The demo people the journeys are told about. */
export const people = {
  tamar: 'Tamar Gelovani',
  samuel: 'Samuel Adeyemi',
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
  await page.goto('/sign-in')
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await expect(page.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible()
  return page
}

/** The id of the project in the address. */
export function projectIn(page: Page): string {
  const id = /\/projects\/([0-9a-f-]{36})/.exec(page.url())?.[1]
  if (id === undefined) throw new Error(`no project in ${page.url()}`)
  return id
}
