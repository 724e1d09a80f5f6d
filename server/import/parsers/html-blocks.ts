import 'server-only'

import { mergeInlines, plainOf, sliceInlines, styled, trimInlines } from '@/core/import/inlines'
import type { Block, Inline, ListItem, Mark, TableCell, TableRow } from '@/core/text/content'
import { isHref } from '@/core/text/href'
import type { HtmlElement, HtmlNode } from './html'
import { withElementMarks } from './html-marks'
import { emptyToNone, oneLine, toHref } from './inline-text'

const inlineTags = new Set('a b strong i em cite u ins s strike del sub sup span font code br'.split(' '))
// Deeper towers of lists and quotations than that are made by machines; what is inside is kept, less deep.
const deepest = 12

/** Turns a sanitised tree into blocks of our schema, and counts the links that lead nowhere. */
export class HtmlBlocks {
  emptyLinks = 0

  flow(nodes: readonly HtmlNode[], marks: readonly Mark[] = [], depth = 0): readonly Block[] {
    const blocks: Block[] = []
    let pending: Inline[] = []
    const flush = () => {
      blocks.push(...paragraphsOf(pending))
      pending = []
    }
    for (const node of nodes) {
      if (node.type === 'text') pending.push(styled(node.value, marks))
      if (node.type !== 'element') continue
      if (isInline(node)) pending.push(...this.inline(node, marks))
      else {
        flush()
        blocks.push(...this.block(node, marks, depth))
      }
    }
    flush()
    return blocks
  }

  private block(element: HtmlElement, marks: readonly Mark[], depth: number): readonly Block[] {
    const { tagName, children } = element
    const own = this.marksInside(element, marks)
    switch (tagName) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6': {
        const level = Math.min(4, Number(tagName.charAt(1))) as 1 | 2 | 3 | 4
        const line = trimInlines(tidySpace(this.inlines(children, own).map(unbold)))
        return plainOf(line) === '' ? [] : [{ type: 'heading', attrs: { level }, content: line }]
      }
      case 'figcaption':
      case 'caption': {
        const line = trimInlines(tidySpace(this.inlines(children, own)))
        return line.length > 0 ? [{ type: 'caption', content: line }] : []
      }
      case 'blockquote': {
        const content = this.flow(children, own, depth + 1)
        return content.length > 0 && depth < deepest ? [{ type: 'blockquote', content }] : content
      }
      case 'ul':
      case 'ol':
        return this.list(element, own, depth)
      case 'pre': {
        const lines = textIn(children).replace(/[\r\u0085\u2028\u2029]/gu, '\n')
        const code = lines.replace(/^\n/u, '').trimEnd()
        return code === '' ? [] : [{ type: 'codeBlock', content: [{ type: 'text', text: code }] }]
      }
      case 'table':
        return this.table(element, own, depth)
      default:
        return this.flow(children, own, depth)
    }
  }

  private list(
    { tagName, children, properties }: HtmlElement,
    marks: readonly Mark[],
    depth: number,
  ): readonly Block[] {
    const items: ListItem[] = []
    for (const child of children) {
      if (child.type !== 'element') continue
      // Word and Google Docs put a nested list beside the items instead of into one.
      const nested = child.tagName === 'ul' || child.tagName === 'ol'
      const content = this.flow(
        nested ? [child] : child.children,
        nested ? marks : this.marksInside(child, marks),
        depth + 1,
      )
      const last = items.at(-1)
      if (nested && last) items[items.length - 1] = { ...last, content: [...last.content, ...content] }
      else if (content.length > 0) items.push({ type: 'listItem', content })
    }
    if (items.length === 0) return []
    if (depth >= deepest) return items.flatMap(({ content }) => content)
    if (tagName === 'ul') return [{ type: 'bulletList', content: items }]
    const start = Number(properties['start'] ?? 1)
    const counted = Number.isSafeInteger(start) && start >= 0 && start < 1e9 && start !== 1
    return [{ type: 'orderedList', ...(counted && { attrs: { start } }), content: items }]
  }

  private table(element: HtmlElement, marks: readonly Mark[], depth: number): readonly Block[] {
    const captions = childrenOf(element, ['caption']).flatMap((caption) => this.block(caption, marks, depth))
    const groups = [element, ...childrenOf(element, ['thead', 'tbody', 'tfoot'])]
    const rows = groups
      .flatMap((group) => childrenOf(group, ['tr']))
      .flatMap((row): readonly TableRow[] => {
        const cells = childrenOf(row, ['td', 'th']).map((cell): TableCell => {
          const blocks = this.flow(cell.children, this.marksInside(cell, marks), depth + 1)
          const type = cell.tagName === 'th' ? 'tableHeader' : 'tableCell'
          return { type, content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] }
        })
        return cells.length > 0 ? [{ type: 'tableRow', content: cells }] : []
      })
    // Pages laid out with tables: one column is no table, and neither is one inside towers of others.
    const isLayout = depth >= deepest || rows.every(({ content }) => content.length === 1)
    if (isLayout) return [...captions, ...rows.flatMap(({ content }) => content.flatMap((cell) => cell.content))]
    return [...captions, { type: 'table', content: rows }]
  }

  private inlines(nodes: readonly HtmlNode[], marks: readonly Mark[]): readonly Inline[] {
    return nodes.flatMap((node) => {
      if (node.type === 'text') return [styled(node.value, marks)]
      return node.type === 'element' ? this.inline(node, marks) : []
    })
  }

  private inline(element: HtmlElement, marks: readonly Mark[]): readonly Inline[] {
    if (element.tagName === 'br') return [{ type: 'hardBreak' }]
    const inside = this.inlines(element.children, this.marksInside(element, marks))
    return inlineTags.has(element.tagName) ? inside : [styled(' '), ...inside, styled(' ')]
  }

  private marksInside(element: HtmlElement, marks: readonly Mark[]): readonly Mark[] {
    const inside = withElementMarks(element, marks)
    if (element.tagName !== 'a') return inside
    const href = toHref(String(element.properties['href'] ?? ''))
    if (isHref(href)) return [...inside.filter(({ type }) => type !== 'link'), { type: 'link', attrs: { href } }]
    if (textIn(element.children).trim() !== '') this.emptyLinks += 1
    return inside
  }
}

/** Headings are bold by their kind. */
function unbold(inline: Inline): Inline {
  return inline.type === 'text'
    ? styled(
        inline.text,
        inline.marks?.filter(({ type }) => type !== 'bold'),
      )
    : inline
}

function isInline(element: HtmlElement): boolean {
  return (
    inlineTags.has(element.tagName) && element.children.every((child) => child.type !== 'element' || isInline(child))
  )
}

function childrenOf(element: HtmlElement, tags: readonly string[]): readonly HtmlElement[] {
  return element.children.filter(
    (child): child is HtmlElement => child.type === 'element' && tags.includes(child.tagName),
  )
}

function textIn(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      if (node.type !== 'element') return ''
      return node.tagName === 'br' ? '\n' : textIn(node.children)
    })
    .join('')
}

/** Paragraphs of a run of inlines: two line breaks in a row, as people make paragraphs by hand, divide them. */
function paragraphsOf(inlines: readonly Inline[]): readonly Block[] {
  const spaced = tidySpace(inlines)
  const plain = plainOf(spaced)
  const paragraphs: Block[] = []
  let from = 0
  for (const { index, 0: gap } of [...plain.matchAll(/\n{2,}/gu), { index: plain.length, 0: '' }]) {
    const line = trimInlines(sliceInlines(spaced, from, index))
    if (line.length > 0) paragraphs.push({ type: 'paragraph', ...emptyToNone(line) })
    from = index + gap.length
  }
  return paragraphs
}

/** Collapses white space as a browser does, across the borders of text nodes, and drops it beside line breaks. */
function tidySpace(inlines: readonly Inline[]): readonly Inline[] {
  let afterSpace = true
  const tidied: Inline[] = []
  for (const inline of inlines) {
    if (inline.type === 'hardBreak') {
      const last = tidied.at(-1)
      if (last?.type === 'text' && last.text.endsWith(' '))
        tidied[tidied.length - 1] = { ...last, text: last.text.slice(0, -1) }
      afterSpace = true
      tidied.push(inline)
      continue
    }
    let text = oneLine(inline.text.replace(/[ \t\n\r\f]+/g, ' '))
    if (afterSpace && text.startsWith(' ')) text = text.slice(1)
    if (text === '') continue
    afterSpace = text.endsWith(' ')
    tidied.push({ ...inline, text })
  }
  return mergeInlines(tidied)
}
