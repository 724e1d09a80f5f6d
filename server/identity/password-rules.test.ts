import { expect, test } from 'vitest'
import { passwordFault } from './password-rules'

const owner = { email: 'tamar.gelovani@example.org', name: 'Tamar Gelovani' }

test.each([
  'correct staple lamp ocean',
  'lönnmördarens bästa vän',
  'Тёплый вечер у реки',
  'k7#Qz!p2Lm',
  '漢字仮名交じり文の例え',
  'sunshine over the harbour',
  '🦊🐢🦀🐙🦉🐝🦋🐌🐞🦔',
  'a\u0000binary-looking one',
  'x'.repeat(3) + 'yz'.repeat(3) + ' and so forth '.repeat(60),
])('%j will do', (password) => {
  expect(passwordFault(password, owner)).toBeNull()
})

test.each([
  ['short', /at least 10/],
  ['🦊🐢🦀🐙🦉', /at least 10/],
  ['e\u0301'.repeat(9), /at least 10/],
  ['ß'.repeat(513), /1,024/],
  ['password123', /first/],
  ['Password2026!', /first/],
  ['P@ssw0rd!!!!', /first/],
  ['passwordpassword', /repeats|first/],
  ['123letmein123', /first/],
  ['i love you 2024', /first/],
  ['correcthorsebatterystaple', /first/],
  ['1234567890', /keyboard/],
  ['0987654321', /keyboard/],
  ['qwertyuiop123', /first/],
  ['qwert12345', /keyboard/],
  ['abcdefghijkl', /keyboard/],
  ['aaaaaaaaaaaa', /repeats/],
  ['abcabcabcabc', /repeats/],
  ['121212121212', /repeats/],
  ['tamar.gelovani', /name or address/],
  ['Gelovani1987!', /name or address/],
  ['variorum2026', /name or address/],
  ['tamar@example.org', /name or address/],
])('%j is refused', (password, reason) => {
  expect(passwordFault(password, owner)).toMatch(reason)
})
