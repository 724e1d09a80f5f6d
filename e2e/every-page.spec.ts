import { expect, test } from '@playwright/test'
import { expectClean, listenTo } from './support/clean'
import { cardOf, choose, textOf } from './support/desk'
import { decisionOf } from './support/disputes'
import { arrive, people, projectIn, settled, visit } from './support/people'
import { roundOf } from './support/rounds'

/** Every page of a signed-in person, by its path below the project or from the root. */
const pages = [
  ['the projects', () => '/projects'],
  ['the shelf', (project: string) => `/projects/${project}`],
  ['the import', (project: string) => `/projects/${project}/import`],
  ['the rounds', (project: string) => `/projects/${project}/rounds`],
  ['the disagreements', (project: string) => `/projects/${project}/disagreements`],
  ['all disagreements', (project: string) => `/projects/${project}/disagreements?state=all`],
  ['the agreement', (project: string) => `/projects/${project}/agreement`],
  ['the agreement before and after', (project: string) => `/projects/${project}/agreement?layer=both&by=pair&as=table`],
  ['the excerpts', (project: string) => `/projects/${project}/excerpts`],
  ['the codebook', (project: string) => `/projects/${project}/codebook`],
  ['what is to be rechecked', (project: string) => `/projects/${project}/recheck?coder=all`],
  ['the members', (project: string) => `/projects/${project}/members`],
  ['the settings', (project: string) => `/projects/${project}/settings`],
  ['the inbox', () => '/inbox'],
  ['the account', () => '/account'],
  ['the access tokens', () => '/account/tokens'],
  ['a page that is not there', () => '/nowhere'],
] as const

const looks = [
  ['light', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
  ['dark', { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }],
  ['on a phone', { colorScheme: 'light', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
] as const

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
    const violations = listenTo(page)
    const project = projectIn(page)
    for (const [where, path] of pages) {
      const answer = await visit(page, path(project))
      expect(answer?.status(), where).toBe(where === 'a page that is not there' ? 404 : 200)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      if (where.startsWith('the agreement'))
        await expect(page.getByRole('heading', { name: 'All coefficients' })).toBeVisible()
      await expectClean(page, where)
    }
    await page.goto(`/projects/${project}`)
    await page.getByRole('link', { name: 'The Parcel Room' }).click()
    await expect(textOf(page).locator('mark').first()).toBeVisible()
    await expectClean(page, 'the desk')
    await textOf(page).locator('mark').first().click()
    await expectClean(page, 'the desk with a card open')
    await visit(page, `/projects/${project}/excerpts?q=nothing+of+the+kind`)
    await expectClean(page, 'no excerpts found')
    await visit(page, `/projects/${project}`)
    await page.getByRole('link', { name: 'The Lock and the Castle' }).click()
    await expect(roundOf(page)).toContainText('you see only your own coding.')
    await settled(page)
    await expectClean(page, 'the desk in a blind round')
    await visit(page, `/projects/${project}`)
    await page.getByRole('link', { name: 'Nobody Owes You a Hero' }).click()
    await page.getByRole('link', { name: /disagreements$/ }).click()
    await expect(decisionOf(page)).toBeVisible()
    await settled(page)
    await expectClean(page, 'a disagreement in its article')
    await page.keyboard.press('2')
    await expect(page.getByRole('form', { name: 'Decision' })).toBeVisible()
    await expectClean(page, 'the form that decides')
    await page.getByRole('link', { name: /^Side by side/ }).click()
    await expect(page.getByRole('heading', { name: /side by side$/, level: 1 })).toBeAttached()
    await settled(page)
    await expectClean(page, 'two analysts side by side')
    // The browser itself says of the page that is not there that it is not.
    expect(violations.filter((words) => !words.startsWith('/nowhere: Failed to load resource'))).toEqual([])
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
