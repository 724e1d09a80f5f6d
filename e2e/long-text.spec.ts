import { expect, test } from '@playwright/test'
import { bringIn } from './support/api'
import { cardOf, expectSaved, highlight, marksOf, textOf } from './support/desk'
import { arrive, people, projectIn } from './support/people'

/** Longer than what comes with the page: the rest of the text follows by itself. */
const paragraphs = Array.from(
  { length: 120 },
  (_, n) =>
    `Paragraph ${n + 1} tells of the winter in which the council moved house, and of the cart that carried its ledgers for the time number ${n + 1}.`,
)

test('a long text is whole, and its last passage can be marked, linked and found again', async ({ browser }) => {
  const page = await arrive(browser, people.tamar)
  const project = projectIn(page)
  const article = await bringIn(page, project, 'The Long Winter', paragraphs.join('\n\n'))
  await page.goto(`/projects/${project}/articles/${article}`)
  await expect(textOf(page)).toContainText('for the time number 120.')
  await highlight(page, 'carried its ledgers for the time number 119', ['Forecast'])
  await expectSaved(page)
  const card = cardOf(page, people.tamar, 'Forecast')
  await expect(card).toBeVisible()
  const id = await card.locator('[data-highlight]').getAttribute('data-highlight')
  await page.goto(`/projects/${project}/articles/${article}?highlight=${id}`)
  await expect(marksOf(page, 'number 119')).toBeInViewport()
  await expect(card.getByRole('button', { name: 'Delete the highlight' })).toBeVisible()
  await page.context().close()
})
