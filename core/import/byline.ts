const lead =
  /^(?:(?:story|text|words|written|report(?:ed|ing)?|article|opinion|analysis|comment(?:ary)?)\s+)?(?:by|von|par|por|di|door|автор(?:ы|и)?|authors?|autor(?:en|es|a)?|auteurs?|written by|text|текст)(?:\s*[:：]\s*|\s+)/iu
const particle = '(?:al|bin|ibn|da|de|del|della|der|den|di|dos|du|el|la|le|ten|ter|van|von|y|zu|zum)'
const part = String.raw`(?:(?:[dDlLO]['’]|Mc|Mac|al-)?\p{Lu}[\p{L}\p{M}'’-]*\.?|\p{Lu}\.)`
const name = new RegExp(String.raw`^(?:${part}|${particle}\s+${part})(?:\s+(?:${particle}\s+)*${part}){0,4}$`, 'u')
// Longer than that is a sentence that happens to begin with "By".
const longest = 160

/**
 * The authors a line names as such ("By Jane Roe and John Doe", "Von Anna Beispiel", "Автор: Иван Петров"), joined by
 * commas, or null. What follows the names after a comma ("…, Berlin correspondent") is left out.
 */
export function parseByline(line: string): string | null {
  if (line.length > longest) return null
  const plain = line.trim().replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
  const found = lead.exec(plain)
  if (!found) return null
  const names: string[] = []
  for (const each of plain.slice(found[0].length).split(/\s*(?:,|;|&|\s(?:and|und|et|y|e|en|и|та|і)\s)\s*/u)) {
    const candidate = each.trim().replace(/\.$/, '')
    if (name.test(candidate)) names.push(candidate)
    else if (names.length === 0 || /[.!?]\s/.test(each)) return null
    else break
  }
  const lone = names.length === 1 && !names[0]?.includes(' ')
  // "By Monday": a single word is an author only where the line says so with a colon.
  return names.length === 0 || (lone && !/[:：]\s*$/.test(found[0])) ? null : names.join(', ')
}
