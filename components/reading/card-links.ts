import type { HighlightId } from '@/core/ids'

/** The DOM id of a highlight's card in the margin; marks point to it with `aria-details`. */
export function cardId(highlight: HighlightId | string): string {
  return `card-${highlight}`
}

/** Points every mark under `root` to those of its cards that are in the page. */
export function linkCards(root: ParentNode): void {
  for (const mark of root.querySelectorAll('mark[tabindex]')) {
    const ids = (mark.getAttribute('data-h') ?? '').split(' ').map(cardId)
    const details = ids.filter((id) => document.getElementById(id) !== null).join(' ')
    if ((mark.getAttribute('aria-details') ?? '') === details) continue
    if (details === '') mark.removeAttribute('aria-details')
    else mark.setAttribute('aria-details', details)
  }
}
