import { readFile } from 'node:fs/promises'
import { type Page, expect, test } from '@playwright/test'
import { cardOf, choose, expectSaved, highlight, marksOf, textOf } from './support/desk'
import { arrive, people, projectIn } from './support/people'

/** A capture as a desk gets it: a page pasted as text, with a date stuck to its first sentence and doubled full stops. */
const capture = [
  'date 2026-01-17 A small harbour town has become the unlikely seat of a council in exile, and its members say that they have come to stay.. The council rents two rooms above a bakery and keeps its archive in flour sacks.',
  'Its treasurer says that the volunteer company it supports now counts ninety people, all of them signed up under their own names. Nobody at the harbour believes that figure, and the treasurer does not seem to mind.',
  'Letters from home arrive by way of three countries. The council answers each of them by hand, because it holds that an answer is the smallest state there is.',
].join('\n\n')

test('two analysts bring an article in, quarrel over a passage, lose the network, and publish the excerpts', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const tamar = await arrive(browser, people.tamar)
  const samuel = await arrive(browser, people.samuel)

  await test.step('Tamar pastes a capture, corrects the title and puts it on the shelf', async () => {
    await tamar.goto(`/projects/${projectIn(tamar)}/import`)
    await tamar.getByRole('textbox', { name: 'Paste an article' }).fill(capture)
    await tamar.getByRole('button', { name: 'Read this text' }).click()
    await expect(tamar.getByRole('region', { name: 'The text as it will read' })).toContainText(
      'they have come to stay. The council',
    )
    await tamar.getByRole('textbox', { name: 'Title' }).fill('A Council Above the Bakery')
    await tamar.getByRole('button', { name: /^Put on the shelf/ }).click()
    await tamar.getByRole('link', { name: 'Open it' }).click()
    await expect(tamar.getByRole('heading', { name: 'A Council Above the Bakery' })).toBeVisible()
    await expect(tamar.getByText('17 January 2026')).toBeVisible()
    await expect(textOf(tamar)).not.toContainText('2026-01-17')
  })

  await test.step('both mark overlapping passages and see each other’s at once', async () => {
    await samuel.goto(tamar.url())
    await highlight(tamar, 'the volunteer company it supports now counts ninety people', ['Volunteer units'])
    await expect(marksOf(samuel, 'now counts ninety people')).toHaveCount(1)
    await highlight(samuel, 'counts ninety people, all of them signed up under their own names', [
      'Capability claim',
      'Volunteer units',
    ])
    await expect(cardOf(tamar, people.samuel, 'Capability claim')).toBeVisible()
    await expect(marksOf(tamar, 'all of them signed up')).toHaveCount(1)
  })

  await test.step('Samuel opens a thread; Tamar answers; a draft of hers is left alone by his next comment', async () => {
    await marksOf(samuel, 'all of them signed up').click()
    const hisCard = cardOf(samuel, people.samuel, 'Capability claim')
    await hisCard.getByRole('button', { name: 'Discuss' }).click()
    const opening = hisCard.getByRole('textbox', { name: 'Begin a discussion' })
    await opening.click()
    await opening.pressSequentially('Is a headcount a claim at all?')
    await expect(opening).toContainText('Is a headcount a claim at all?')
    await hisCard.getByRole('button', { name: /^Begin/ }).click()
    const herCard = cardOf(tamar, people.samuel, 'Capability claim')
    await expect(herCard).toContainText('1 comment')
    await marksOf(tamar, 'all of them signed up').click()
    await expect(herCard).toContainText('Is a headcount a claim at all?')
    const draft = herCard.getByRole('textbox', { name: 'Reply' })
    await draft.click()
    await draft.pressSequentially('It is, when nobody')
    await hisCard.getByRole('textbox', { name: 'Reply' }).click()
    await hisCard.getByRole('textbox', { name: 'Reply' }).pressSequentially('Nobody at the harbour believes it.')
    await hisCard.getByRole('button', { name: /^Reply/ }).click()
    await expect(hisCard).toContainText('Nobody at the harbour believes it.')
    await expect(draft).toContainText('It is, when nobody')
    await draft.pressSequentially(' can check it.')
    await herCard.getByRole('button', { name: /^Reply/ }).click()
    await hisCard.getByRole('button', { name: '1 new comment' }).click()
    await expect(hisCard).toContainText('It is, when nobody can check it.')
    await hisCard.getByRole('button', { name: /^Resolve/ }).click()
    await expect(herCard).toContainText(/resolved/i)
  })

  await test.step('Samuel works offline, reloads nothing, and all of it arrives', async () => {
    await samuel.context().setOffline(true)
    await highlight(samuel, 'an answer is the smallest state there is', ['Legitimacy claim'])
    await choose(samuel, 'Letters from home')
    await samuel.keyboard.press('Escape')
    await expect(samuel.getByRole('status').filter({ hasText: /not saved yet/ })).toBeVisible()
    await expect(marksOf(samuel, 'the smallest state')).toHaveCount(1)
    await samuel.context().setOffline(false)
    await expectSaved(samuel)
    await expect(marksOf(tamar, 'the smallest state')).toHaveCount(1)
  })

  await test.step('what was written offline outlives a reload', async () => {
    await samuel.context().setOffline(true)
    await highlight(samuel, 'keeps its archive in flour sacks', ['Forecast'])
    await expect(samuel.getByRole('status').filter({ hasText: /not saved yet/ })).toBeVisible()
    await samuel.context().setOffline(false)
    await samuel.reload()
    await expectSaved(samuel)
    await expect(marksOf(samuel, 'archive in flour sacks')).toHaveCount(1)
    await expect(marksOf(tamar, 'archive in flour sacks')).toHaveCount(1)
  })

  await test.step('Tamar deletes a highlight and takes it back', async () => {
    await highlight(tamar, 'by way of three countries', ['Diaspora initiative'])
    await expect(marksOf(samuel, 'three countries')).toHaveCount(1)
    await cardOf(tamar, people.tamar, 'Diaspora initiative')
      .getByRole('button', { name: 'Delete the highlight' })
      .click()
    await expect(marksOf(samuel, 'three countries')).toHaveCount(0)
    await tamar.getByRole('button', { name: /^Undo/ }).click()
    await expect(marksOf(samuel, 'three countries')).toHaveCount(1)
  })

  await test.step('the excerpt is found, and stands in every file', async () => {
    const base = `/projects/${projectIn(tamar)}/excerpts`
    await tamar.goto(`${base}?q=smallest+state`)
    await expect(tamar.getByRole('table', { name: 'Excerpts' })).toContainText(
      'an answer is the smallest state there is',
    )
    for (const [extension, mark] of [
      ['csv', 'A Council Above the Bakery'],
      ['jsonl', 'Legitimacy claim'],
      ['md', people.samuel],
    ] as const) {
      const file = await downloaded(tamar, `/api/v1${base}.${extension}?q=smallest+state`)
      expect(file).toContain('an answer is the smallest state there is')
      expect(file).toContain(mark)
    }
    await tamar
      .getByRole('link', { name: /smallest state/ })
      .first()
      .click()
    await expect(cardOf(tamar, people.samuel, 'Legitimacy claim')).toBeVisible()
  })
  await tamar.context().close()
  await samuel.context().close()
})

/** A file as the browser saves it. */
async function downloaded(page: Page, address: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.evaluate((href) => {
      const link = document.createElement('a')
      link.href = href
      document.body.append(link)
      link.click()
      link.remove()
    }, address),
  ])
  return readFile(await download.path(), 'utf8')
}
