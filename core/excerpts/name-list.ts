/**
 * Paths of names as one line a person can read: `Actors / Exile opposition; Tone`. A backslash, a semicolon and a slash
 * that could be taken for a separator get a backslash before them, so that `parsePaths` finds the same names again.
 */
export function makePaths(paths: readonly (readonly string[])[]): string {
  return paths.map((path) => path.map(escapeName).join(' / ')).join('; ')
}

/** Undoes `makePaths`. Names are not empty; an empty line is no path. */
export function parsePaths(line: string): string[][] {
  if (line === '') return []
  const paths: string[][] = [['']]
  const put = (text: string) => {
    const path = paths.at(-1)
    path?.push(`${path.pop() ?? ''}${text}`)
  }
  for (const [part, escaped] of line.matchAll(/\\([^])|; | \/ |[^]/gu)) {
    if (part === '; ') paths.push([''])
    else if (part === ' / ') paths.at(-1)?.push('')
    else put(escaped ?? part)
  }
  return paths
}

function escapeName(name: string): string {
  if (!name.includes('/') && !name.includes(';') && !name.includes('\\')) return name
  return name.replace(/[\\;]/g, '\\$&').replace(/(?<=^|\s)\/|\/(?=\s|$)/gu, '\\/')
}
