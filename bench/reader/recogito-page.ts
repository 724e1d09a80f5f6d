import '../../components/reading/reading.css'
import './page.css'
import '@recogito/text-annotator/text-annotator.css'
import { createTextAnnotator, type TextAnnotation } from '@recogito/text-annotator'
import type { Highlight } from '../../core/reading/highlight'
import { fetchHighlights, isWaiting, paramNumber, tellPainted } from './page'

const count = paramNumber('n', 1000)
const root = document.querySelector<HTMLElement>('.article-text')

if (root) {
  const starts = [...root.querySelectorAll<HTMLElement>('[data-chunk]')].map((chunk) => Number(chunk.dataset['start']))
  // It counts in the text content of the page, which has no newlines between blocks.
  const breaksBefore = (offset: number) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((starts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return low - 1
  }
  const now = new Date()
  const highlights = await fetchHighlights(count)
  const makeAnnotation = (h: Highlight): TextAnnotation => {
    const place = { quote: 'passage', start: h.start - breaksBefore(h.start), end: h.end - breaksBefore(h.end) }
    const selector = [{ id: h.id, ...place, range: document.createRange() }]
    return { id: h.id, bodies: [], target: { annotation: h.id, selector, created: now } }
  }
  const annotations = highlights.map(makeAnnotation)
  const annotator = createTextAnnotator(root, {})
  if (!isWaiting) annotator.setAnnotations(annotations)
  tellPainted(
    () =>
      document.querySelector('.r6o-span-highlight-layer *, .r6o-annotation') !== null ||
      ('highlights' in CSS && CSS.highlights.size > 0),
  )
  window.bench = {
    apply() {
      annotator.setAnnotations(annotations)
    },
    addOne(n) {
      const [first] = annotations
      if (first) annotator.addAnnotation({ ...first, id: `${first.id}-${n}` })
    },
    toggle() {},
  }
}
