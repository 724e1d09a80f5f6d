import { expect, test } from '@playwright/test'
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
  const article = await page.evaluate(
    async ([path, text]) => {
      const send = async (address: string, body: unknown) =>
        (
          await fetch(address, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          })
        ).json()
      const draft = await send(`/api/v1/projects/${path}/imports`, { text, format: 'text' })
      const id = crypto.randomUUID()
      await send(`/api/v1/projects/${path}/imports/${draft.id}/accept`, { as: 'article', id, title: 'The Long Winter' })
      return id
    },
    [project, paragraphs.join('\n\n')] as const,
  )
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
