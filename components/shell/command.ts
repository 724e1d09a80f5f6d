/** Something the palette can do. */
export interface Command {
  /** Unique among the registered ones; a later registration of the same id wins. */
  readonly id: string
  readonly label: string
  /** Key binding as tinykeys writes it. */
  readonly keys?: string
  /** Heading it stands under, e.g. "Go to", "This article". */
  readonly section: string
  /** Other words people may look for. */
  readonly words?: string
  readonly run: () => void
}

/** The command that opens the palette. */
export const paletteCommandId = 'shell.palette'

/** The commands under their headings, headings and commands in the order in which they first came. */
export function bySection(
  commands: readonly Command[],
): readonly { readonly section: string; readonly commands: readonly Command[] }[] {
  const sections = new Map<string, Command[]>()
  for (const command of commands) {
    const list = sections.get(command.section)
    if (list) list.push(command)
    else sections.set(command.section, [command])
  }
  return [...sections].map(([section, list]) => ({ section, commands: list }))
}

/**
 * The keys of commands and what each does, sequences first: the first that is pressed to its end is the one that runs,
 * so after `g` a letter ends a sequence and is no command of its own.
 */
export function bindingsOf(commands: readonly Command[]): readonly (readonly [string, () => void])[] {
  const bound = commands.flatMap(({ keys, run }) => (keys ? [[keys, run] as const] : []))
  const pressesOf = (binding: string) => binding.split(' ').length
  return bound.toSorted(([a], [b]) => pressesOf(b) - pressesOf(a))
}

/** Whether every word of the query begins a word of the text, without regard to case and accents. */
export function matchesWords(text: string, query: string): boolean {
  const fold = (value: string) => value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const words = fold(text).split(/[^\p{L}\p{N}]+/u)
  return fold(query)
    .split(/\s+/)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)))
}
