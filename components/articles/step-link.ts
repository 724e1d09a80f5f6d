/** Moves the focus to the next (1) or previous (-1) article of the list, from none to the first or last. */
export function stepLink(list: HTMLElement | null, step: 1 | -1): void {
  const links = [...(list?.querySelectorAll<HTMLElement>('[data-shelf-link]') ?? [])]
  const at = links.findIndex((link) => link === document.activeElement)
  const to = at < 0 ? (step === 1 ? 0 : links.length - 1) : at + step
  links[Math.min(Math.max(to, 0), links.length - 1)]?.focus()
}
