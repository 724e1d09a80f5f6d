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

/** Whether every word of the query begins a word of the text, without regard to case and accents. */
export function matchesWords(text: string, query: string): boolean {
  const fold = (value: string) => value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const words = fold(text).split(/[^\p{L}\p{N}]+/u)
  return fold(query)
    .split(/\s+/)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)))
}
