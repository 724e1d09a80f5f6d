const bare = /^<?(?:https?:\/\/|www\.)[^\s<>]+>?[,;|]?$/i
const each = /<?(?:https?:\/\/|www\.)[^\s<>]+>?/gi

/** True for a text that is nothing but one or several web addresses. */
export function isBareLinks(text: string): boolean {
  return (
    /^<?(?:https?:\/\/|www\.)/i.test(text.trimStart()) &&
    text
      .trim()
      .split(/\s+/)
      .every((word) => bare.test(word))
  )
}

/** The web addresses in a text, without angle brackets and the punctuation that follows them. */
export function linksIn(text: string): readonly string[] {
  return [...text.matchAll(each)].map(([link]) => {
    const address = link.replace(/^<|>$/g, '').replace(/[.,;:!?)\]'"”’»]+$/u, '')
    return /^www\./i.test(address) ? `https://${address}` : address
  })
}

/** The host of a web address in lower case without "www.", or null. */
export function hostOf(address: string): string | null {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(address)?.[1]
  return host ? host.toLowerCase().replace(/^www\./, '') : null
}
