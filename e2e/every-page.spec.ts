import AxeBuilder from '@axe-core/playwright'
import { type Page, expect, test } from '@playwright/test'
import { cardOf, choose, textOf } from './support/desk'
import { arrive, people, projectIn } from './support/people'

/** Every page of a signed-in person, by its path below the project or from the root. */
const pages = [
  ['the projects', () => '/projects'],
  ['the shelf', (project: string) => `/projects/${project}`],
  ['the import', (project: string) => `/projects/${project}/import`],
  ['the excerpts', (project: string) => `/projects/${project}/excerpts`],
  ['the codebook', (project: string) => `/projects/${project}/codebook`],
  ['the members', (project: string) => `/projects/${project}/members`],
  ['the settings', (project: string) => `/projects/${project}/settings`],
  ['the account', () => '/account'],
  ['the access tokens', () => '/account/tokens'],
  ['a page that is not there', () => '/nowhere'],
] as const

const looks = [
  ['light', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
  ['dark', { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }],
  ['on a phone', { colorScheme: 'light', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
] as const

async function expectClean(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
    where,
  ).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${where} scrolls sideways`).toBeLessThanOrEqual(1)
}

for (const [look, options] of looks) {
  test(`axe finds nothing on any page, ${look}`, async ({ browser }) => {
    test.setTimeout(300_000)
    const context = await browser.newContext(options)
    const visitor = await context.newPage()
    for (const path of ['/sign-in', '/reset']) {
      await visitor.goto(path)
      await expectClean(visitor, path)
    }
    await context.close()
    const page = await arrive(browser, people.ingrid, options)
    const violations: string[] = []
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) violations.push(message.text())
    })
    const project = projectIn(page)
    for (const [where, path] of pages) {
      const answer = await page.goto(path(project))
      expect(answer?.status(), where).toBe(where === 'a page that is not there' ? 404 : 200)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectClean(page, where)
    }
    await page.goto(`/projects/${project}`)
    await page.getByRole('link', { name: 'The Parcel Room' }).click()
    await expect(textOf(page).locator('mark').first()).toBeVisible()
    await expectClean(page, 'the desk')
    await textOf(page).locator('mark').first().click()
    await expectClean(page, 'the desk with a card open')
    await page.goto(`/projects/${project}/excerpts?q=nothing+of+the+kind`)
    await expectClean(page, 'no excerpts found')
    expect(violations).toEqual([])
    await page.context().close()
  })
}

test('the desk works by keyboard alone', async ({ browser }) => {
  const page = await arrive(browser, people.samuel, { viewport: { width: 1440, height: 900 } })
  await page.getByRole('link', { name: 'A Vote Already Counted' }).focus()
  await page.keyboard.press('Enter')
  await expect(textOf(page)).toBeVisible()
  await textOf(page).focus()
  await page.keyboard.press('n')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Highlights' }).getByRole('button', { name: 'Discuss' })).toBeVisible()
  await page.keyboard.press('Escape')
  await choose(page, 'the')
  await expect(page.getByRole('button', { name: /^Highlight/ })).toBeVisible()
  await page.keyboard.press('h')
  const menu = page.getByRole('dialog', { name: 'Categories of the passage' })
  await expect(menu).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('legit')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(menu).toBeHidden()
  await expect(cardOf(page, people.samuel, 'Legitimacy claim').first()).toBeVisible()
  await page.context().close()
})

test('a reader reads and comments, and is offered nothing else', async ({ browser }) => {
  const page = await arrive(browser, people.priya)
  await expect(page.getByRole('link', { name: /^Import/ })).toHaveCount(0)
  await page.getByRole('link', { name: 'The Side Door' }).click()
  await expect(textOf(page).locator('mark').first()).toBeVisible()
  await choose(page, 'the')
  await expect(page.getByRole('button', { name: /^Highlight/ })).toHaveCount(0)
  await textOf(page).locator('mark').first().click()
  await expect(page.getByRole('group', { name: 'Highlights' }).getByRole('button', { name: 'Discuss' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Delete the highlight' })).toHaveCount(0)
  await page.context().close()
})
