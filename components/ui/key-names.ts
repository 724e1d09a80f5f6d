/** Which names the keys of this keyboard bear. */
export type Keyboard = 'mac' | 'other'

const mac: Readonly<Record<string, string>> = { $mod: '⌘', Meta: '⌘', Control: '⌃', Alt: '⌥', Shift: '⇧' }
const other: Readonly<Record<string, string>> = {
  $mod: 'Ctrl',
  Meta: 'Win',
  Control: 'Ctrl',
  Alt: 'Alt',
  Shift: 'Shift',
}
const shared: Readonly<Record<string, string>> = {
  Enter: '↵',
  Escape: 'Esc',
  Backspace: '⌫',
  Delete: 'Del',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Space: 'Space',
}

/**
 * Splits a binding as tinykeys writes it into presses, each a list of key caps to show:
 * `'$mod+Shift+k'` → `[['Ctrl', 'Shift', 'K']]`, `'g a'` → `[['G'], ['A']]`. Optional modifiers are left out.
 */
export function keyNames(binding: string, keyboard: Keyboard): readonly (readonly string[])[] {
  const modifiers = keyboard === 'mac' ? mac : other
  return binding
    .split(' ')
    .map((press) =>
      (press === '+' ? ['+'] : press.split('+'))
        .filter((key) => !key.startsWith('['))
        .map(
          (key) =>
            modifiers[key] ??
            shared[key] ??
            (key.length === 1 ? key.toUpperCase() : key.replace(/^(Key|Digit)(?=.$)/, '')),
        ),
    )
}
