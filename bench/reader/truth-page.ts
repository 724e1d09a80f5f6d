import '../../components/reading/reading.css'
import './page.css'
import { articleHtml } from '../../components/reading/article-html'
import { offsetOf, rangeOf } from '../../components/reading/dom-offsets'
import { createReader } from '../../components/reading/reader'
import { collectChunks, type TextChunks } from '../../components/reading/text-chunks'
import type { Highlight } from '../../core/reading/highlight'
import { textOf } from '../../core/text/text-of'
import { categories, makeColumns, randomFrom, rowsOf } from './corpus'
import { sample } from './sample'

/** What was looked at, and what was wrong; no faults is the right answer. */
export interface Truth {
  readonly looked: number
  readonly faults: readonly string[]
}

declare global {
  interface Window {
    truth?: Promise<Truth>
  }
}

const text = textOf(sample)

/** Four blocks are drawn in a frame: enough for all of a window. */
const framesToSettle = 10
const sameText = (a: string) => a.replaceAll('\n', '')

/** Every unit's highlights as the page shows them, by walking marks; against every unit's highlights by definition. */
function paintedWrongly(chunks: TextChunks, highlights: readonly Highlight[]): string[] {
  const faults: string[] = []
  chunks.elements.forEach((element, row) => {
    let at = chunks.start[row] ?? 0
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const shown = node.parentElement?.closest('mark')?.getAttribute('data-h')?.split(' ').toSorted().join(' ') ?? ''
      for (let i = 0; i < (node.nodeValue?.length ?? 0); i += 1, at += 1) {
        const meant = highlights
          .filter((h) => h.start <= at && at < h.end)
          .map((h) => h.id)
          .toSorted()
          .join(' ')
        if (meant !== shown) faults.push(`unit ${at} shows [${shown}], should show [${meant}]`)
      }
    }
    if (at !== chunks.end[row]) faults.push(`chunk ${row} ends at ${at}, says ${chunks.end[row]}`)
  })
  return faults
}

/** Random passages there and back: offsets → range → text and offsets. */
function lostOnTheWay(chunks: TextChunks, random: () => number): string[] {
  const faults: string[] = []
  for (let i = 0; i < 300; i += 1) {
    const start = Math.floor(random() * (text.length - 1))
    const end = Math.min(text.length, start + 1 + Math.floor(random() * 400))
    const range = rangeOf(chunks, start, end)
    const meant = text.slice(start, end)
    if (!range || sameText(range.toString()) !== sameText(meant))
      faults.push(`[${start}, ${end}) gives ${JSON.stringify(range?.toString())}`)
    if (!range) continue
    const from = offsetOf(chunks, { node: range.startContainer, offset: range.startOffset }, 'start')
    const to = offsetOf(chunks, { node: range.endContainer, offset: range.endOffset }, 'end')
    const isSame = from !== null && to !== null && text.slice(from, to).trim() === meant.trim()
    if (!isSame) faults.push(`[${start}, ${end}) came back as [${from}, ${to})`)
  }
  return faults
}

async function check(): Promise<Truth> {
  const root = document.getElementById('text')
  if (!root) throw new Error('The page has no text.')
  root.innerHTML = `<div class="article-text">${articleHtml(sample, text)}</div>`
  const reader = createReader()
  reader.attach(root)
  const random = randomFrom(3)
  const faults: string[] = []
  const rounds = 8
  for (let round = 0; round < rounds; round += 1) {
    const highlights = rowsOf(makeColumns(text, 5 + round * 4, round + 1)).filter(() => random() < 0.8)
    reader.show(highlights, categories)
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y)
      for (let i = 0; i < framesToSettle; i += 1) await new Promise((done) => requestAnimationFrame(done))
    }
    await new Promise((done) => setTimeout(done, 250))
    const chunks = collectChunks(root)
    faults.push(...paintedWrongly(chunks, highlights), ...lostOnTheWay(chunks, random))
  }
  reader.show([], categories)
  await new Promise((done) => setTimeout(done, 300))
  if (root.querySelector('mark')) faults.push('marks are left when nothing is to be shown')
  if (
    collectChunks(root).elements.some(
      (element) => element.textContent !== text.slice(Number(element.dataset['start']), Number(element.dataset['end'])),
    )
  )
    faults.push('the text has changed')
  return { looked: rounds * (text.length + 300), faults: faults.slice(0, 20) }
}

window.truth = check()
