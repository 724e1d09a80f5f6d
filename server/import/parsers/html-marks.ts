import 'server-only'

import type { Mark } from '@/core/text/content'
import type { HtmlElement } from './html'

type PlainMark = Exclude<Mark['type'], 'link'>

const byTag: Readonly<Record<string, PlainMark>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  sub: 'subscript',
  sup: 'superscript',
}

// Word processors write their formatting as style, and some wrap everything in <b style="font-weight:normal">.
const byStyle: readonly { readonly style: RegExp; readonly mark: PlainMark; readonly on: boolean }[] = [
  { style: /font-weight:\s*(?:bold|[6-9]00)/i, mark: 'bold', on: true },
  { style: /font-weight:\s*(?:normal|lighter|[1-5]00)/i, mark: 'bold', on: false },
  { style: /font-style:\s*(?:italic|oblique)/i, mark: 'italic', on: true },
  { style: /font-style:\s*normal/i, mark: 'italic', on: false },
  { style: /text-decoration(?:-line)?:[^;]*underline/i, mark: 'underline', on: true },
  { style: /text-decoration(?:-line)?:[^;]*line-through/i, mark: 'strike', on: true },
  { style: /vertical-align:\s*super/i, mark: 'superscript', on: true },
  { style: /vertical-align:\s*sub(?!\w)/i, mark: 'subscript', on: true },
]

/** The marks inside an element: those around it, changed by its tag and its style. Links underline themselves. */
export function withElementMarks({ tagName, properties }: HtmlElement, marks: readonly Mark[]): readonly Mark[] {
  const style = typeof properties['style'] === 'string' ? properties['style'] : ''
  const tagMark = byTag[tagName]
  let inside = tagMark ? toggled(marks, tagMark, true) : marks
  for (const rule of byStyle) {
    if (rule.mark === 'underline' && tagName === 'a') continue
    if (rule.style.test(style)) inside = toggled(inside, rule.mark, rule.on)
  }
  return inside
}

function toggled(marks: readonly Mark[], type: PlainMark, on: boolean): readonly Mark[] {
  const others = marks.filter((mark) => mark.type !== type)
  return on ? [...others, { type }] : others
}
