/** True when every press of a binding is a bare key: no Ctrl, ⌘ or Alt (WCAG 2.1.4 lets people switch those off). */
export function isBareBinding(binding: string): boolean {
  return binding.split(' ').every((press) => !/(^|\+)\[?(\$mod|Control|Meta|Alt)\]?\+/.test(press))
}

/**
 * The same binding by place on the keyboard, for layouts without Latin letters: `'$mod+k'` → `'$mod+KeyK'`.
 * Null when no press has a letter.
 */
export function byPlace(binding: string): string | null {
  const placed = binding
    .split(' ')
    .map((press) =>
      press.replace(/(^|\+)([a-z])$/i, (_, before: string, letter: string) => `${before}Key${letter.toUpperCase()}`),
    )
    .join(' ')
  return placed === binding ? null : placed
}
