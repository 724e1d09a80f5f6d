import AxeBuilder from '@axe-core/playwright'
import { type Page, expect } from '@playwright/test'

/**
 * Holds a page to what axe finds and to its own width. A tooltip that happens to be open stands outside all regions and
 * is waited out; what React Aria has just read out names buttons that may be gone, and is let be.
 */
export async function expectClean(page: Page, where: string): Promise<void> {
  await page.mouse.move(0, 0)
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
    where,
  ).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${where} scrolls sideways`).toBeLessThanOrEqual(1)
}

/** Collects what pages complain of in the console: errors, and anything against the Content Security Policy. */
export function listenTo(...pages: readonly Page[]): readonly string[] {
  const complaints: string[] = []
  for (const page of pages) {
    page.on('console', (message) => {
      if (message.type() === 'error' || /Content Security Policy/i.test(message.text()))
        complaints.push(`${new URL(page.url()).pathname}: ${message.text()}`)
    })
  }
  return complaints
}
