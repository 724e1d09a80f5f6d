import { hrefLimit, isHref } from '../text/href'
import { isBareLinks, linksIn } from './bare-link'
import { parseByline } from './byline'
import { parseDate } from './date'
import type { Suggestion } from './metadata'

type Detail = Pick<Suggestion, 'field' | 'value' | 'certain'>

const published =
  /^(?:(?:first |originally )?(?:published|posted|publication date|date(?: of publication)?)(?:\s+on)?|veröffentlicht(?:\s+am)?|datum|stand|publié(?: le)?|publicado(?: el)?|fecha|дата(?: публикации)?|опубликовано|опубліковано|дата публікації)\s*[:：]?\s+/iu
const updated =
  /^(?:(?:last )?(?:updated|modified)(?:\s+on)?|aktualisiert(?:\s+am)?|обновлено|оновлено|mis à jour(?: le)?)\s*[:：]?\s+/iu
const titled = /^(?:title|headline|titel|titre|título|заголовок)\s*[:：]\s*(\S.*)$/iu
const sourced =
  /^(?:original(?:ly published)?(?:\s+(?:url|link|article|source|at|on))?|source(?:\s+(?:url|link))?|url|link|permalink|canonical(?:\s+url)?|quelle|источник|оригинал|ссылка|джерело|оригінал|посилання|fuente|fonte)\s*[:：]?\s*(.*)$/iu
// A longer line is prose.
const longest = 300
// What divides the parts of such a line, tried one after the other: a name may be followed by its date without a sign.
const borders = [
  /(?<=\p{L}{2})[,.]?\s+(?=(?:\p{L}{3,9}\.?\s+\d{1,2},?|\d{1,2}\.?\s+\p{L}{3,9}\.?)\s+\d{4}$)/u,
  /\n|\s*[|·•]\s*/u,
  /\n|\s*[|·•]\s*|\s+[–—-]\s+/u,
]
const readingTime = /^\d{1,3}\s*(?:-\s*)?min(?:ute)?s?(?:\s+read)?$/i

/**
 * The details a line consists of ("By Jane Roe | January 2, 2024 | 3 min read"): author, date, title or address.
 * Null as soon as one part of the line is something else, so that no prose is taken for a byline.
 */
export function parseDetailsLine(line: string): readonly Detail[] | null {
  if (line.length > longest) return null
  for (const border of borders) {
    const parts = line
      .split(border)
      .map((part) => part.trim())
      .filter(Boolean)
    const details = parts.map(detailsOf)
    if (details.length > 0 && details.every((each) => each !== null)) {
      const found = details.flat()
      return found.length > 0 ? found : null
    }
  }
  return null
}

/** The address a line names as its source ("Original url: https://…"), '' when only the label stands there, or null. */
export function parseSourceLine(line: string): string | null {
  if (line.length > longest + hrefLimit) return null
  const rest = sourced.exec(line.trim())?.[1]
  if (rest === undefined) return null
  if (rest === '') return /[:：]$/.test(line.trim()) ? '' : null
  return isBareLinks(rest) ? firstAddress(rest) : null
}

/** The first full web address in a text, or null. */
export function firstAddress(text: string): string | null {
  return linksIn(text).find(isHref) ?? null
}

function detailsOf(part: string): readonly Detail[] | null {
  if (readingTime.test(part)) return []
  const title = titled.exec(part)?.[1]
  if (title) return [{ field: 'title', value: title, certain: true }]
  const source = parseSourceLine(part)
  if (source) return [{ field: 'sourceUrl', value: source, certain: true }]
  const author = parseByline(part)
  if (author) return [{ field: 'author', value: author, certain: true }]
  const later = updated.exec(part)
  const iso = parseDate(part.replace(published, '').replace(updated, ''))
  return iso ? [{ field: 'publishedOn', value: iso, certain: !later }] : null
}
