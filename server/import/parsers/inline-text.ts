import 'server-only'

import type { Inline } from '@/core/text/content'

/** Text as a text node may hold it: line ends that came in as character references become spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\n\r\u0085\u2028\u2029]/gu, ' ').replaceAll('\0', '\uFFFD')
}

/** An address as a link may hold it: blanks that people leave in addresses are encoded. */
export function toHref(address: string): string {
  return address.trim().replaceAll(' ', '%20')
}

/** The `content` of a node, absent when there is none. */
export function emptyToNone(inlines: readonly Inline[]): { readonly content?: readonly Inline[] } {
  return inlines.length > 0 ? { content: inlines } : {}
}
