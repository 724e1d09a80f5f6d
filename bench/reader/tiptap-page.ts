import '../../components/reading/reading.css'
import './page.css'
import { Editor, Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import StarterKit from '@tiptap/starter-kit'
import type { Highlight } from '../../core/reading/highlight'
import type { Content } from '../../core/text/content'
import { textOf } from '../../core/text/text-of'
import { fetchHighlights, isWaiting, paramNumber, tellPainted } from './page'

const count = paramNumber('n', 1000)
const root = document.getElementById('text')

if (root) {
  const json = await (await fetch('content.json')).text()
  const content = JSON.parse(json) as Content
  const highlights = await fetchHighlights(count)
  const key = new PluginKey<DecorationSet>('highlights')
  // Each paragraph adds two positions and its newline one unit: position = offset + paragraphs before + 1.
  const lineOf: number[] = []
  textOf(content)
    .split('\n')
    .forEach((line, i) => {
      for (let k = 0; k <= line.length; k += 1) lineOf.push(i)
    })
  const decorate = (h: Highlight) =>
    Decoration.inline(h.start + (lineOf[h.start] ?? 0) + 1, h.end + (lineOf[h.end] ?? 0) + 1, {
      nodeName: 'mark',
      class: `s0-${h.tags[0]?.categoryId.slice(-2) ?? 'n'}`,
      'data-h': h.id,
    })
  const extension = Extension.create({
    addProseMirrorPlugins: () => [
      new Plugin({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (tr, set) => (tr.getMeta(key) as DecorationSet | undefined) ?? set.map(tr.mapping, tr.doc),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ],
  })
  root.replaceChildren()
  const editor = new Editor({
    element: root,
    extensions: [StarterKit, extension],
    content: JSON.parse(json),
    editable: false,
  })
  editor.view.dom.classList.add('article-text')
  const show = (all: readonly Highlight[]) => {
    const set = DecorationSet.create(editor.state.doc, all.map(decorate))
    editor.view.dispatch(editor.state.tr.setMeta(key, set))
  }
  if (!isWaiting) show(highlights)
  tellPainted(() => root.querySelector('mark') !== null)
  window.bench = {
    apply() {
      show(highlights)
    },
    addOne(n) {
      const [first] = highlights
      const set = key.getState(editor.state)
      if (!first || !set) return
      const added = decorate({ ...first, start: 40 + n, end: 80 + n })
      editor.view.dispatch(editor.state.tr.setMeta(key, set.add(editor.state.doc, [added])))
      void document.body.offsetHeight
    },
    toggle() {},
  }
}
