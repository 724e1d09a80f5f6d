/** A number with its noun: “1 article”, “12 articles”, “no articles”. */
export function counted(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}
