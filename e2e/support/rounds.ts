import { type Locator, type Page, expect } from '@playwright/test'
import { visit } from './people'

/** Where the desk says which round runs and what one's own part in it is. */
export function roundOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Round', exact: true })
}

/** The line of an article on the lead's board, alone after filtering for it. */
export async function findOnBoard(page: Page, project: string, title: string): Promise<Locator> {
  await visit(page, `/projects/${project}/rounds`)
  await page.getByRole('searchbox', { name: 'Filter articles' }).fill(title)
  const row = page.getByRole('grid', { name: 'Articles by analysts' }).getByRole('row').filter({ hasText: title })
  await expect(page.getByRole('status').filter({ hasText: /^1 of/ })).toBeVisible()
  return row
}

/** Goes along the line of the board by arrow, as many seats as there are at most, and assigns by the space bar. */
export async function assignByKey(page: Page, row: Locator, title: string, names: readonly string[]): Promise<void> {
  await row.getByRole('link', { name: title }).focus()
  const waiting = new Set(names)
  const seats = await row.getByRole('button').count()
  for (let column = 0; column < seats && waiting.size > 0; column += 1) {
    await page.keyboard.press('ArrowRight')
    const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    const name = names.find((one) => label.startsWith(one))
    if (name === undefined) continue
    await page.keyboard.press('Space')
    await expect(row.getByRole('button', { name: `${name}: assigned` })).toBeFocused()
    waiting.delete(name)
  }
  expect([...waiting], 'have no seat on the board').toEqual([])
}

/** Hands the article in, by key, and waits until it is. */
export async function submit(page: Page): Promise<void> {
  await page.keyboard.press('Shift+S')
  const dialog = page.getByRole('dialog', { name: /^Submit/ })
  await dialog.getByRole('button', { name: 'Submit' }).click()
  await expect(dialog).toBeHidden()
  await expect(roundOf(page)).toContainText('Submitted: your coding is locked until the reveal.')
}

/** The cards of all highlights that are to be seen at the desk. */
export function cardsOf(page: Page): Locator {
  return page.getByRole('group', { name: 'Highlights' }).getByRole('article')
}
