/** A calendar day found in a text: ISO 8601 ("2024-01-02") and how many UTF-16 units of the text it took. */
export interface FoundDate {
  readonly iso: string
  readonly length: number
}

// Months by the beginnings of their names in the languages we read most: en, de, fr, es, it, pt, nl, pl, cs, ru, uk.
const monthNames: readonly string[] = [
  'jan|jän|ene|gen|sty|led|янв|січ',
  'feb|fév|fev|lut|úno|фев|лют',
  'mar|mär|maa|mrt|bře|мар|бер',
  'apr|avr|abr|kwi|dub|апр|кві',
  'may|mai|mag|mei|maj|kvě|мая|май|тра',
  'jun|juin|giu|cze|červn|июн|чер',
  'jul|juil|lug|lip|červen?c|июл|лип',
  'aug|aoû|aou|ago|sie|srp|авг|сер',
  'sep|set|wrz|zář|сен|вер',
  'oct|okt|out|ott|paź|říj|окт|жов',
  'nov|lis|ноя',
  'dec|dez|déc|dic|gru|pro|дек|гру',
]
// "mai" must be tried before "mar", "juil" before "jul": longer beginnings first. Two names serve two months:
// "lis" is November in Polish and in Czech, "лис" in Ukrainian.
const months = monthNames
  .flatMap((names, i) => `${names}${i === 10 ? '|лис' : ''}`.split('|').map((name) => ({ name, month: i + 1 })))
  .sort((a, b) => b.name.length - a.name.length)
  .map(({ name, month }) => ({ begins: new RegExp(`^${name}`, 'iu'), month }))

const weekday = /^(?:on )?\p{L}{2,12}\.?,\s+(?=\p{L}|\d)/u
const time = String.raw`(?:[T,]?\s*(?:at\s+|um\s+|в\s+|о\s+)?\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]\.?m\.?)?(?:\s*(?:Z|Uhr|(?:UTC|GMT|BST|CES?T|EES?T|MSK|E[DS]?T|C[DS]T|P[DS]?T)\b|[+-]\d{2}:?\d{2}))?)?`
const forms: readonly { readonly form: RegExp; readonly read: (parts: readonly string[]) => string | null }[] = [
  {
    form: new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)${time}`, 'u'),
    read: ([year = '', month = '', day = '']) => isoOf(year, Number(month), day),
  },
  {
    form: new RegExp(String.raw`^(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)${time}`, 'u'),
    read: ([name = '', day = '', year = '']) => isoOf(year, monthOf(name), day),
  },
  {
    form: new RegExp(
      String.raw`^(\d{1,2})(?:\.|st|nd|rd|th|er|º)?\s+(?:of\s+|de\s+)?(\p{L}{3,12})\.?,?\s+(?:de\s+)?(\d{4})(?!\d)(?:\s*(?:г|р)\.|\s*(?:года|року))?${time}`,
      'u',
    ),
    read: ([day = '', name = '', year = '']) => isoOf(year, monthOf(name), day),
  },
  {
    form: new RegExp(String.raw`^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)${time}`, 'u'),
    read: ([day = '', month = '', year = '']) => isoOf(year, Number(month), day),
  },
  { form: new RegExp(String.raw`^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)${time}`, 'u'), read: readSlashed },
]

/**
 * Reads the date a text begins with, weekday and time of day included: "January 02, 2024", "Tue, 2 Jan 2024 14:05",
 * "2024-01-02", "2. Januar 2024", "2 января 2024 г.", "02.01.2024". Null when there is none, when no calendar has that
 * day, or when "02/01/2024" leaves open which number is the month.
 */
export function readDate(text: string): FoundDate | null {
  const skipped = weekday.exec(text)?.[0].length ?? 0
  for (const from of new Set([0, skipped])) {
    for (const { form, read } of forms) {
      const match = form.exec(text.slice(from, from + 80))
      const iso = match && read(match.slice(1))
      if (iso) return { iso, length: from + match[0].length }
    }
  }
  return null
}

/** The day a whole text names and nothing else, as ISO 8601, or null. */
export function parseDate(text: string): string | null {
  const trimmed = text.trim()
  const found = readDate(trimmed)
  return found?.length === trimmed.length ? found.iso : null
}

function readSlashed([first = '', second = '', year = '']: readonly string[]): string | null {
  if (Number(first) > 12) return isoOf(year, Number(second), first)
  if (Number(second) > 12 || first === second) return isoOf(year, Number(first), second)
  return null
}

function monthOf(name: string): number | null {
  return months.find(({ begins }) => begins.test(name))?.month ?? null
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isoOf(year: string, month: number | null, day: string): string | null {
  const [y, d] = [Number(year), Number(day)]
  if (!month || y < 1000 || y > 2999) return null
  const leap = month === 2 && y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0)
  if (d < 1 || d > (monthLengths[month - 1] ?? 0) + (leap ? 1 : 0)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}
