import { classNames } from './class-names'

/** `primary`: the one thing to do here. `quiet`: bordered. `plain`: without border, for bars. `danger`: takes something away. `inverse`: plain, on ink. */
export type ButtonLook = 'primary' | 'quiet' | 'plain' | 'danger' | 'inverse'
export type ButtonSize = 'md' | 'sm'

const base =
  'inline-flex items-center justify-center gap-2 rounded-md font-medium whitespace-nowrap select-none no-underline ' +
  'transition-colors duration-100 outline-offset-2 touch-target ' +
  'disabled:cursor-default disabled:opacity-45 data-pending:cursor-progress aria-disabled:opacity-45'

const looks: Readonly<Record<ButtonLook, string>> = {
  primary: 'bg-ink text-paper hover:bg-ink/85 data-pressed:bg-ink/75',
  quiet: 'border border-rule-strong bg-raised text-ink hover:bg-sunken data-pressed:bg-wash-strong',
  plain: 'text-ink hover:bg-wash data-pressed:bg-wash-strong aria-expanded:bg-wash',
  danger: 'border border-danger text-danger hover:bg-danger-tint data-pressed:bg-danger-tint',
  inverse: 'text-paper outline-paper hover:bg-paper/12 data-pressed:bg-paper/20',
}

const sizes: Readonly<Record<ButtonSize, string>> = { md: 'h-9 px-3.5 text-sm', sm: 'h-7.5 px-2.5 text-[0.8125rem]' }
const squares: Readonly<Record<ButtonSize, string>> = {
  md: 'size-9 text-sm pointer-coarse:min-w-11',
  sm: 'size-7.5 text-[0.8125rem] pointer-coarse:min-w-11',
}

/** The classes of everything that looks like a button: buttons, links, file triggers. `square` is for a lone icon. */
export function buttonLook(look: ButtonLook = 'quiet', size: ButtonSize = 'md', square = false): string {
  return classNames(base, looks[look], square ? squares[size] : sizes[size])
}
