import { type Locator, type Page, expect } from '@playwright/test'

/** What is said about the disagreement that is open. */
export function talkOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Discussion of the disagreement' })
}

/** How the disagreement that is open was decided, and what can be done about it. */
export function decisionOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Decision', exact: true })
}

/** Writes into the field of the discussion that has this name and sends it. */
export async function say(page: Page, field: 'Begin a discussion' | 'Reply', words: string): Promise<void> {
  const box = talkOf(page).getByRole('textbox', { name: field })
  await box.click()
  await box.pressSequentially(words)
  await talkOf(page)
    .getByRole('button', { name: field === 'Reply' ? /^Reply/ : /^Begin/ })
    .click()
  await expect(talkOf(page).getByText(words)).toBeVisible()
}

/** Chooses from a list that opens beneath its button. */
export async function pick(page: Page, list: RegExp, option: string): Promise<void> {
  await page.getByRole('button', { name: list }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}
