import { hostOf } from './bare-link'

const owner =
  /\b(?:position|policy|stance|views?|opinions?|those)\s+of\s+(?:the\s+(?:editors?|editorial board|publishers?)\s+of\s+)?((?:[Tt]he\s+)?\p{Lu}[\p{L}\p{N}’'&-]*(?:\s+(?:(?:of|for|the|and|&)\s+)*\p{Lu}[\p{L}\p{N}’'&-]*)*)/gu

/**
 * The outlet a disclaimer speaks for ("… the position of The Example Times."), or null. Where the sentence is cut off
 * ("… of The Example") and one of the hosts begins like it ("theexampletimes.com"), the host completes it: a guess.
 */
export function outletOfDisclaimer(
  text: string,
  hosts: readonly string[],
): { readonly name: string; readonly certain: boolean } | null {
  const name = [...text.matchAll(owner)].at(-1)?.[1]
  if (!name) return null
  if (/[.!?)]["'”’»]?\s*$/u.test(text)) return { name, certain: true }
  const rest = hosts
    .map(labelOf)
    .flatMap((label) => writings(name).map((written) => (label.startsWith(written) ? label.slice(written.length) : '')))
    .find((ending) => ending !== '')
  return { name: rest ? `${name} ${rest.charAt(0).toUpperCase()}${rest.slice(1)}` : name, certain: false }
}

/**
 * The outlet at an address: a name in capitals in `text` that is written like the host ("The Example Times" for
 * theexampletimes.com), else the host itself; null for something that is no address.
 */
export function outletOfAddress(address: string, text: string): string | null {
  const host = hostOf(address)
  if (!host) return null
  const label = labelOf(host)
  for (const [phrase] of text.matchAll(
    /\p{Lu}[\p{L}\p{N}’'&-]*(?:[ \u00A0]+(?:(?:of|for|the|and|&) )*\p{Lu}[\p{L}\p{N}’'&-]*){0,5}/gu,
  )) {
    const words = phrase.split(/\s+/)
    for (let from = 0; from < words.length; from++) {
      for (let to = words.length; to > from; to--) {
        const name = words.slice(from, to).join(' ')
        if (writings(name).includes(label)) return name
      }
    }
  }
  return host
}

/** A name as hosts write it: without spaces and signs, with and without its article. */
function writings(name: string): readonly string[] {
  const whole = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const bare = name.replace(/^the\s+/i, '')
  return bare === name ? [whole] : [whole, bare.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')]
}

/** The part of a host that bears the name: "theexampletimes" of "news.theexampletimes.co.uk". */
function labelOf(host: string): string {
  const labels = host.split('.')
  const ending = /^(?:co|com|org|net|ac|gov)$/.test(labels.at(-2) ?? '') && labels.length > 2 ? 2 : 1
  return (labels.at(-ending - 1) ?? host).replaceAll('-', '')
}
