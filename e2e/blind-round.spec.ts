import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { addCategory, ask, bringIn } from './support/api'
import { expectClean, listenTo } from './support/clean'
import { choose, expectSaved, highlight, marksOf, textOf } from './support/desk'
import { arrive, people, projectIn, settled, visit } from './support/people'
import { decisionOf, pick, say, talkOf } from './support/disputes'
import { assignByKey, cardsOf, findOnBoard, roundOf, submit } from './support/rounds'

/** What the three are to differ on: nothing, a category, an extent, and a passage that one of them alone sees. */
const alike = 'keeps a lantern lit in the harbour window'
const disputed = 'speaks for every town on the coast'
const short = 'pays for the boats'
const long = 'pays for the boats and for the widows of the strike'
const lone = 'will sail with forty boats'
const text = [
  `The committee ${alike}, so that late boats find the quay. Nobody has ever seen who trims the wick.`,
  `Its chairwoman says that it ${disputed}, and nobody has asked the towns.`,
  `Each month it ${long}, out of a tin that stands beside the lamp.`,
  `Next spring it ${lone}, or so the almanac of the fishermen promises.`,
].join('\n\n')

test('three analysts code blind, and what they differ on becomes a rule of the codebook', async ({ browser }) => {
  test.setTimeout(300_000)
  const run = crypto.randomUUID().slice(0, 4)
  const title = `The Lantern Committee ${run}`
  const oath = `Lantern oath ${run}`
  const tally = `Lantern tally ${run}`
  const lead = await arrive(browser, people.ingrid)
  const tamar = await arrive(browser, people.tamar)
  const samuel = await arrive(browser, people.samuel)
  const linh = await arrive(browser, people.linh)
  const leadDesk = await lead.context().newPage()
  const complaints = listenTo(lead, leadDesk, tamar, samuel, linh)
  const project = projectIn(lead)
  const home = `/projects/${project}`
  const article = await bringIn(lead, project, title, text)
  const oathId = await addCategory(lead, project, oath)
  const tallyId = await addCategory(lead, project, tally)
  const desk = `${home}/articles/${article}`

  await test.step('the lead turns the round blind and assigns the analysts by keyboard', async () => {
    const row = await findOnBoard(lead, project, title)
    await expect(row).toContainText('Open round 1')
    const more = row.getByRole('button', { name: `More for ${title}` })
    await more.click()
    await lead.getByRole('menuitem', { name: /^Turn the round blind/ }).click()
    await lead
      .getByRole('dialog', { name: 'Turn round 1 blind?' })
      .getByRole('button', { name: 'Turn it blind' })
      .click()
    await expect(row).toContainText('Blind round 1')
    await expect(more).toBeFocused()
    // A fourth never comes to it; when all had submitted, the round would be revealed by itself.
    await assignByKey(lead, row, title, [people.tamar, people.samuel, people.linh, people.joaquin])
    await expectClean(lead, 'the board of rounds')
    await visit(leadDesk, desk)
    await expect(roundOf(leadDesk)).toContainText('Blind round 1: you see only your own coding.')
  })

  await test.step('each opens it from the own articles and marks what they see', async () => {
    for (const page of [tamar, samuel, linh]) {
      await visit(page, `${home}/rounds`)
      const own = page.getByRole('region', { name: 'Your articles' })
      await own.getByRole('link', { name: `Begin: ${title}` }).click()
      await expect(roundOf(page)).toContainText('you see only your own coding.')
      await highlight(page, alike, [oath])
      await highlight(page, disputed, [page === samuel ? tally : oath])
    }
    await highlight(tamar, short, [tally])
    await highlight(linh, short, [tally])
    await highlight(linh, lone, [tally])
    for (const page of [tamar, samuel, linh]) await expectSaved(page)
    await expectClean(tamar, 'a desk in a blind round')
  })

  await test.step('nobody sees what the others marked, counted or are told of', async () => {
    await expect(cardsOf(leadDesk)).toHaveCount(0)
    await expect(cardsOf(tamar)).toHaveCount(3)
    await expect(cardsOf(samuel)).toHaveCount(2)
    await leadDesk.reload()
    await samuel.reload()
    await expect(textOf(leadDesk)).toContainText(lone)
    await expect(textOf(leadDesk).locator('mark')).toHaveCount(0)
    await expect(cardsOf(samuel)).toHaveCount(2)
    await expect(marksOf(samuel, lone)).toHaveCount(0)
    for (const [page, own] of [
      [lead, 0],
      [samuel, 2],
    ] as const) {
      const seat = await page.context().newPage()
      await visit(seat, home)
      const line = seat.getByRole('listitem').filter({ has: seat.getByRole('link', { name: title }) })
      await expect(line).toContainText(`${own} highlights, ${own} of them yours`)
      await expect(line).toContainText(own === 0 ? 'nobody yet' : `Coded by ${people.samuel}`)
      await expect(line).not.toContainText(people.linh)
      await visit(seat, `${home}/excerpts?article=${article}`)
      await expect(seat.getByRole('status').filter({ hasText: `${own} excerpts` })).toBeVisible()
      await visit(seat, '/inbox')
      await expect(seat.getByRole('heading', { name: 'Inbox', level: 1 })).toBeVisible()
      await expect(seat.getByRole('link').filter({ hasText: title })).toHaveCount(own === 0 ? 0 : 1)
      await seat.close()
    }
  })

  await test.step('they submit; Samuel withdraws, marks one more and submits again; the desk is locked', async () => {
    for (const page of [tamar, linh, samuel]) await submit(page)
    await roundOf(samuel).getByRole('button', { name: 'Withdraw' }).click()
    await expect(roundOf(samuel)).toContainText('Submit when you are done.')
    await highlight(samuel, long, [tally])
    await expectSaved(samuel)
    await submit(samuel)
    await choose(samuel, lone)
    await samuel.getByRole('button', { name: /^Highlight/ }).click()
    await expect(samuel.getByRole('region', { name: 'Notices' })).toContainText('You have submitted this article.')
    await samuel.keyboard.press('Escape')
    await marksOf(samuel, alike).click()
    await expect(samuel.getByRole('button', { name: 'Discuss', exact: true })).toBeVisible()
    await expect(samuel.getByRole('button', { name: 'Delete the highlight' })).toHaveCount(0)
    await expectClean(samuel, 'a desk that is locked')
  })

  await test.step('the lead reveals, and four desks show all marks by themselves', async () => {
    await lead.getByRole('button', { name: `Reveal: ${title}` }).click()
    const dialog = lead.getByRole('dialog', { name: 'Reveal round 1?' })
    await expect(dialog.getByRole('list', { name: 'Analysts' }).getByText('submitted', { exact: true })).toHaveCount(3)
    await expect(dialog).toContainText('1 analyst has not submitted yet')
    await expectClean(lead, 'the reveal')
    await dialog.getByRole('button', { name: 'Reveal to everybody' }).click()
    await expect(dialog).toBeHidden()
    for (const page of [leadDesk, tamar, samuel, linh]) {
      await expect(cardsOf(page)).toHaveCount(10)
      await expect(roundOf(page)).toContainText('revealed')
      await expect(marksOf(page, lone)).toHaveCount(1)
    }
  })

  await test.step('the queue lists the three disagreements, and two people talk about one', async () => {
    await visit(tamar, `${home}/disagreements?article=${article}`)
    const queue = tamar.getByRole('table', { name: 'Disagreements' })
    await expect(queue.getByRole('row')).toHaveCount(4)
    for (const [kind, passage] of [
      ['Category', disputed],
      ['Boundary', long],
      ['Missed', lone],
    ] as const)
      await expect(queue.getByRole('row').filter({ hasText: passage })).toContainText(kind)
    await expectClean(tamar, 'the queue of disagreements')
    await queue.getByRole('link', { name: disputed }).focus()
    await tamar.keyboard.press('Enter')
    await expect(talkOf(tamar)).toBeVisible()
    await settled(tamar)
    await say(tamar, 'Begin a discussion', 'She only says so; nobody counts anything here.')
    await visit(samuel, tamar.url())
    await expect(talkOf(samuel)).toContainText('nobody counts anything here')
    await say(samuel, 'Reply', 'Every town is a number of towns.')
    await expect(talkOf(tamar)).toContainText('Every town is a number of towns.')
    await expectClean(samuel, 'a disagreement in its article')
    await tamar.getByRole('link', { name: /^Side by side/ }).click()
    await expect(tamar.getByRole('region', { name: `Text as coded by ${people.samuel}` })).toContainText(disputed)
    await expectClean(tamar, 'two analysts side by side')
  })

  await test.step('the lead decides it in the article, with a reason, another end, a rule and an example', async () => {
    await visit(lead, samuel.url())
    await lead.keyboard.press('1')
    const form = lead.getByRole('form', { name: 'Decision' })
    await form.getByRole('radiogroup', { name: 'Whose coding is right?' }).getByText(people.tamar).click()
    await form.getByRole('button', { name: 'Move the end on by a word' }).click()
    await expect(form.getByRole('group', { name: /^Passage 1/ }).getByText(`${disputed}, and`)).toBeVisible()
    await form.getByRole('textbox', { name: 'Reason' }).fill('To speak for somebody is to swear, not to count.')
    await form.getByText(`This passage is an example of ${oath}`).click()
    await form.getByRole('button', { name: 'Add a rule to a category' }).click()
    await pick(lead, /When to/, 'avoid')
    await pick(lead, /the category/, tally)
    await form.getByRole('textbox', { name: 'Rule' }).fill('Not for whom somebody claims to speak.')
    await expectClean(lead, 'the form that decides')
    await form.getByRole('button', { name: 'Decide' }).click()
    await expect(form).toBeHidden()
    await expect(decisionOf(lead)).toContainText(`One side is right: ${people.tamar}`)
  })

  await test.step('Samuel is told, reads the reason and reopens it', async () => {
    await visit(samuel, home)
    await samuel.getByRole('link', { name: /^Inbox, \d+ unread$/ }).click()
    const notice = samuel.getByRole('link', { name: `${people.ingrid} decided your disagreement in “${title}”` })
    await expect(notice).toBeVisible()
    await expectClean(samuel, 'the inbox')
    await notice.click()
    await expect(decisionOf(samuel)).toContainText('To speak for somebody is to swear, not to count.')
    await samuel.getByRole('button', { name: 'Reopen…' }).click()
    const dialog = samuel.getByRole('dialog', { name: 'Reopen the disagreement' })
    await dialog.getByRole('textbox').fill('Nobody swears in this sentence.')
    await dialog.getByRole('button', { name: 'Reopen' }).click()
    await expect(dialog).toBeHidden()
    await expect(decisionOf(lead)).toContainText('Nobody swears in this sentence.')
  })

  await test.step('the lead decides it again', async () => {
    await lead.keyboard.press('1')
    const form = lead.getByRole('form', { name: 'Decision' })
    await form.getByRole('radiogroup', { name: 'Whose coding is right?' }).getByText(people.tamar).click()
    await form.getByText(`This passage is an example of ${oath}`).click()
    await form.getByRole('textbox', { name: 'Reason' }).fill('A claim to speak for all needs no oath in words.')
    await lead.keyboard.press('Control+Enter')
    await expect(form).toBeHidden()
    await expect(decisionOf(samuel)).toContainText('A claim to speak for all needs no oath in words.')
    await expect(decisionOf(samuel)).toContainText('1 earlier decision')
  })

  await test.step('the codebook has learnt: a rule, an example, case law', async () => {
    await visit(linh, `${home}/codebook?category=${tallyId}`)
    await expect(linh.getByRole('region', { name: 'Rules from decisions' })).toContainText(
      /Avoid\s*Not for whom somebody claims to speak\./,
    )
    await expectClean(linh, 'a category with a rule')
    await visit(linh, `${home}/codebook?category=${oathId}`)
    await expect(linh.getByRole('region', { name: 'Live examples' })).toContainText(disputed)
    await expect(linh.getByRole('region', { name: 'Decisions', exact: true })).toContainText(
      'A claim to speak for all needs no oath in words.',
    )
    await expectClean(linh, 'a category with an example and case law')
  })

  await test.step('Samuel rechecks what he tagged before the rule', async () => {
    await visit(samuel, `${home}/recheck?category=${tallyId}`)
    await expect(samuel.getByRole('status').filter({ hasText: '2 tags to recheck' })).toBeVisible()
    await expect(samuel.getByRole('list', { name: 'Rules since then' })).toContainText('Not for whom')
    await expectClean(samuel, 'the list to recheck')
    await samuel.keyboard.press('y')
    await expect(samuel.getByRole('region', { name: 'Notices' })).toContainText(`Confirmed as “${tally}”. 1 left.`)
    await samuel.keyboard.press('y')
    await expect(samuel.getByRole('heading', { name: `Nothing to recheck in “${tally}”` })).toBeVisible()
  })

  await test.step('what all marked alike is decided by a rule, and taken back', async () => {
    await visit(lead, `${home}/disagreements?article=${article}&state=all`)
    await lead.getByRole('button', { name: 'Decide by a rule' }).click()
    const dialog = lead.getByRole('dialog', { name: 'Decide by a rule' })
    await expect(dialog.getByRole('region', { name: 'What it would decide' })).toContainText(alike)
    await expectClean(lead, 'a rule before it is applied')
    await dialog.getByRole('button', { name: 'Decide 1' }).click()
    const notices = lead.getByRole('region', { name: 'Notices' })
    await expect(notices).toContainText('Took 1 undisputed passage into the consensus.')
    await notices.getByRole('button', { name: /^Undo/ }).click()
    await expect(notices).toContainText('Taken back.')
  })

  await test.step('the consensus and the frozen layer are files of their own', async () => {
    const files = new Map<string, string>()
    for (const [layer, count] of [
      ['consensus', '1 excerpt'],
      ['blind', '10 excerpts'],
    ] as const) {
      await visit(lead, `${home}/excerpts?article=${article}&layer=${layer}`)
      await expect(lead.getByRole('status').filter({ hasText: count })).toBeVisible()
      await lead.getByRole('button', { name: 'Export' }).click()
      const coming = lead.waitForEvent('download')
      await lead.getByRole('menuitem', { name: 'CSV' }).click()
      files.set(layer, await readFile(await (await coming).path(), 'utf8'))
    }
    expect(files.get('consensus')).toContain(disputed)
    expect(files.get('consensus')).not.toContain(lone)
    for (const words of [alike, disputed, short, long, lone, people.linh]) expect(files.get('blind')).toContain(words)
  })

  await test.step('the agreement of the article is a figure, before and after', async () => {
    await visit(lead, `${home}/agreement?article=${article}&layer=both`)
    const alpha = lead.getByRole('article', { name: 'Krippendorff’s α', exact: true })
    await expect(alpha.getByRole('term')).toHaveText(['Before', 'Now'])
    await expect(alpha.getByRole('definition').first()).toContainText(/0\.\d\d/)
    await expect(alpha.getByRole('definition').last()).toContainText(/0\.\d\d/)
    await expectClean(lead, 'the agreement')
  })

  await test.step('what it brought in goes again', async () => {
    await ask(lead, 'DELETE', `/projects/${project}/articles/${article}`)
    for (const id of [oathId, tallyId]) await ask(lead, 'DELETE', `/projects/${project}/categories/${id}`)
    expect(complaints).toEqual([])
  })
  for (const page of [lead, tamar, samuel, linh]) await page.context().close()
})
