import '../../components/reading/reading.css'
import './page.css'
import { createReader } from '../../components/reading/reader'
import { makeHighlight } from '../../core/reading/testing'
import { categories, rowsOf, type HighlightColumns } from './corpus'
import { fetchHighlights, isWaiting, paramNumber, tellPainted } from './page'

const count = paramNumber('n', 1000)
const root = document.getElementById('text')

if (root && count === 0) tellPainted(() => true)
if (root && count > 0) {
  const reader = createReader()
  reader.attach(root)
  const first = document.getElementById('first')?.textContent
  if (first && !isWaiting) reader.show(rowsOf(JSON.parse(first) as HighlightColumns), categories)
  tellPainted(() => root.querySelector('mark') !== null)
  const highlights = await fetchHighlights(count)
  if (!isWaiting) reader.show(highlights, categories)
  window.bench = {
    apply() {
      reader.show(highlights, categories)
    },
    addOne(n: number) {
      const chunk = [...root.querySelectorAll<HTMLElement>('[data-chunk]')].find(
        (e) => e.getBoundingClientRect().top > 100,
      )
      const start = Number(chunk?.dataset['start'] ?? 0) + 20 + n
      const added = makeHighlight({
        n: count + n + 1,
        start,
        end: start + 40,
        categories: categories.slice(0, 1).map((c) => c.id),
      })
      reader.show([...highlights, added], categories)
      void document.body.offsetHeight
    },
    toggle(n: number) {
      reader.hide(n % 2 === 0 ? categories.slice(3, 4).map((c) => c.id) : [])
      void document.body.offsetHeight
    },
  }
}
