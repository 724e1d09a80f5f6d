import 'server-only'

interface Signature {
  readonly kind: string
  readonly begins: string
  /** Bytes that must also occur near the beginning. */
  readonly holds?: string
}

// As Latin-1 characters; for a ZIP the first entries tell what it is.
const signatures: readonly Signature[] = [
  { kind: 'a PDF file', begins: '%PDF' },
  { kind: 'a Word document (.docx)', begins: 'PK\x03\x04', holds: 'word/' },
  { kind: 'a spreadsheet (.xlsx)', begins: 'PK\x03\x04', holds: 'xl/' },
  { kind: 'a presentation (.pptx)', begins: 'PK\x03\x04', holds: 'ppt/' },
  { kind: 'an e-book (.epub)', begins: 'PK\x03\x04', holds: 'application/epub+zip' },
  { kind: 'an OpenDocument text (.odt)', begins: 'PK\x03\x04', holds: 'application/vnd.oasis.opendocument.text' },
  { kind: 'a ZIP archive', begins: 'PK\x03\x04' },
  { kind: 'an old Word document (.doc)', begins: '\xd0\xcf\x11\xe0' },
  { kind: 'an RTF document', begins: '{\\rtf' },
  { kind: 'a picture', begins: '\x89PNG' },
  { kind: 'a picture', begins: '\xff\xd8\xff' },
  { kind: 'a picture', begins: 'GIF8' },
  { kind: 'a picture', begins: 'RIFF', holds: 'WEBP' },
  { kind: 'a compressed file', begins: '\x1f\x8b' },
  { kind: 'a program', begins: '\x7fELF' },
  { kind: 'a program', begins: 'MZ\x90' },
  { kind: 'a database', begins: 'SQLite format 3' },
]

/** What a file of a format we don't read is, by its first bytes, in words ("a PDF file"); null when they tell nothing. */
export function namedKind(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return signatures.find(({ begins, holds }) => head.startsWith(begins) && head.includes(holds ?? ''))?.kind ?? null
}
