import { type Locator, type Page, expect } from '@playwright/test'

/** The text of the article at the desk. */
export function textOf(page: Page): Locator {
  return page.getByRole('region', { name: /^Text of/ })
}

/** Selects a phrase of the text, as a mouse drawn over it does. */
export async function choose(page: Page, phrase: string): Promise<void> {
  await textOf(page).evaluate((root, words) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const nodes: { node: Text; start: number }[] = []
    let text = ''
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!(node instanceof Text)) continue
      nodes.push({ node, start: text.length })
      text += node.data
    }
    const at = text.indexOf(words)
    if (at < 0) throw new Error(`the text has no “${words}”`)
    const place = (offset: number) => {
      const found = nodes.findLast(({ start }) => start <= offset) ?? nodes[0]
      if (found === undefined) throw new Error('the text is empty')
      return { node: found.node, offset: offset - found.start }
    }
    const [from, to] = [place(at), place(at + words.length - 1)]
    const range = document.createRange()
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset + 1)
    from.node.parentElement?.scrollIntoView({ block: 'center' })
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
  }, phrase)
}

/** Chooses a phrase, opens the menu of categories and puts these on, each by its name. */
export async function highlight(page: Page, phrase: string, categories: readonly string[]): Promise<void> {
  await choose(page, phrase)
  await page.getByRole('button', { name: /^Highlight/ }).click()
  const menu = page.getByRole('dialog', { name: 'Categories of the passage' })
  await expect(menu).toBeVisible()
  // One used before is offered twice: among the recent ones, and at its place in the codebook.
  for (const category of categories)
    await menu
      .getByRole('option', { name: new RegExp(category) })
      .last()
      .click()
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
}

/** The marks whose words are part of a phrase. */
export function marksOf(page: Page, phrase: string): Locator {
  return textOf(page).locator('mark').filter({ hasText: phrase })
}

/** The card beside a highlight of somebody that is tagged so. */
export function cardOf(page: Page, name: string, category: string): Locator {
  return page
    .getByRole('group', { name: 'Highlights' })
    .getByRole('article')
    .filter({ hasText: name })
    .filter({ hasText: category })
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible()
}
