import 'server-only'
import { commonPasswords } from './common-passwords'
import { maxPasswordBytes } from './password'

/** Ten characters that are not guessed first are more than a service with rate limits lets anybody try. */
export const leastPasswordLength = 10

/** Whose password it is to be: nobody should use the own name or address. */
export interface PasswordOwner {
  readonly email: string
  readonly name: string
}

/** What is wrong with a new password and what to do, or null when it will do. No demands for kinds of characters. */
export function passwordFault(password: string, owner: PasswordOwner): string | null {
  const composed = password.normalize('NFC')
  if ([...composed].length < leastPasswordLength) {
    return `Use at least ${leastPasswordLength} characters; a few words in a row are easy to remember.`
  }
  if (Buffer.byteLength(composed, 'utf8') > maxPasswordBytes) {
    return `Use at most ${maxPasswordBytes.toLocaleString('en')} bytes.`
  }
  const plain = composed.toLowerCase()
  if (isMonotonous(plain)) return 'This repeats itself or runs along the keyboard. Use a few unrelated words instead.'
  if (isCommon(plain)) return 'This is one of the first passwords anybody tries. Use a few unrelated words instead.'
  if (isPersonal(plain, owner)) return 'This is made of your name or address. Use a few unrelated words instead.'
  return null
}

/** Alphabets and keyboard rows somebody may run a finger along, both ways. */
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'asdfghjkl',
  'zxcvbnm',
]
const runs = rows.flatMap((row) => [row + row, [...(row + row)].toReversed().join('')])

/** Fewer than four different characters, one piece repeated, or nothing but runs of four and more along the rows. */
function isMonotonous(plain: string): boolean {
  if (new Set(plain).size < 4) return true
  const letters = [...plain]
  const periods = Array.from({ length: Math.floor(letters.length / 2) }, (_, at) => at + 1)
  if (periods.some((period) => letters.every((letter, at) => letter === letters[at % period]))) return true
  return withoutRuns(plain).length < 3
}

function withoutRuns(plain: string): string {
  let rest = ''
  for (let at = 0; at < plain.length;) {
    let length = 1
    while (at + length < plain.length && runs.some((run) => run.includes(plain.slice(at, at + length + 1)))) length += 1
    if (length < 4) rest += plain.slice(at, at + length)
    at += length
  }
  return rest
}

const disguises: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** The list holds what is common without the usual disguises: p@ssw0rd2024! is "password" with a tail. */
function isCommon(plain: string): boolean {
  const bare = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const undisguised = plain.replace(/[\d!.?*#_-]+$/, '').replace(/[013457@$!]/g, (sign) => disguises[sign] ?? sign)
  return [plain, bare, undisguised, ...halves(bare)].some((guess) => commonPasswords.has(guess.replace(/[\s._-]/g, '')))
}

/** `passwordpassword1` and its like: the same word twice. */
function halves(bare: string): string[] {
  const half = bare.slice(0, bare.length / 2)
  return half !== '' && half + half === bare ? [half] : []
}

/** Nothing much is left when the person's own words and the product's name are taken out. */
function isPersonal(plain: string, { email, name }: PasswordOwner): boolean {
  const words = [...`${email} ${name}`.toLowerCase().split(/[^\p{L}\d]+/u), 'variorum'].filter(
    (word) => word.length >= 3,
  )
  const left = words.reduce((rest, word) => rest.replaceAll(word, ''), plain).replace(/[^\p{L}]/gu, '')
  return left.length < 4 && words.some((word) => plain.includes(word))
}
