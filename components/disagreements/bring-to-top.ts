/** Scrolls the nearest box that scrolls by itself, else the page, so that the element stands at its top; nothing else moves. */
export function bringToTop(element: HTMLElement): void {
  const box = scrollingBoxOf(element)
  if (box === null) return element.scrollIntoView({ block: 'start' })
  box.scrollTop += element.getBoundingClientRect().top - box.getBoundingClientRect().top - 8
}

function scrollingBoxOf(element: HTMLElement): HTMLElement | null {
  for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
    const { overflowY } = getComputedStyle(box)
    if ((overflowY === 'auto' || overflowY === 'scroll') && box.scrollHeight > box.clientHeight) return box
  }
  return null
}
