import 'server-only'

import type { HtmlElement, HtmlNode, HtmlRoot } from './html'

const unread = new Set(
  (
    'head script style noscript template iframe frame frameset object embed applet svg math canvas audio video map ' +
    'nav menu dialog button input select textarea datalist output progress meter base link meta'
  ).split(' '),
)
// Some sites wrap the whole page in a form: one that holds an article is no form to a reader.
const longestForm = 1000

/** Takes out of the tree, in place, what a reader of the page doesn't read; counts the parts and the pictures. */
export function dropUnread(root: HtmlRoot): { readonly parts: number; readonly pictures: number } {
  let parts = 0
  let pictures = 0
  const keeps = (node: HtmlNode): boolean => {
    if (node.type !== 'element') return node.type === 'text'
    if (/^(?:img|picture)$/.test(node.tagName)) pictures += 1
    else if (node.tagName === 'form' ? lengthOf(node) <= longestForm : unread.has(node.tagName) || isHidden(node)) {
      if (lengthOf(node) > 0 && node.tagName !== 'head') parts += 1
    } else return true
    return false
  }
  const queue: (HtmlRoot | HtmlElement)[] = [root]
  for (let parent = queue.pop(); parent; parent = queue.pop()) {
    parent.children = parent.children.filter((node) => node.type !== 'doctype' && keeps(node))
    for (const child of parent.children) if (child.type === 'element') queue.push(child)
  }
  return { parts, pictures }
}

function isHidden({ properties }: HtmlElement): boolean {
  const style = typeof properties['style'] === 'string' ? properties['style'] : ''
  return (
    properties['hidden'] === true || properties['hidden'] === '' || /display:\s*none|visibility:\s*hidden/i.test(style)
  )
}

/** Characters of text and elements of a form inside a node, as far as they matter here. */
function lengthOf(element: HtmlElement): number {
  let length = 0
  const queue: HtmlNode[] = [element]
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (node.type === 'text') length += node.value.trim().length
    if (node.type === 'element') queue.push(...node.children)
    if (length > longestForm) return length
  }
  return length
}
