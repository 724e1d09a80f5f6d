import { mainLanguage } from './segmenter'

/**
 * Words whose full stop does not end a sentence, in lower case without it.
 * Those of `beforeNumber` are abbreviations only there ("No. 7", "S. 12"): elsewhere they are ordinary words.
 */
interface Abbreviations {
  readonly always: string
  readonly beforeNumber?: string
  /** Words that, in a capital, begin a new sentence even after an abbreviation of initials ("… the U.S. The …"). */
  readonly starters?: string
  /** Single letters that are words, and so may end a sentence. */
  readonly letters?: string
  /** True where a full stop after a day or a rank makes an ordinal ("am 3. Oktober"). */
  readonly ordinals?: true
}

const latin = 'dr prof st vs ca cf etc al ed eds vol nr tel ing jr sr inc ltd co corp gen col'

const byLanguage: Readonly<Record<string, Abbreviations>> = {
  und: { always: latin },
  en: {
    always: `${latin} mr mrs ms messrs maj capt lt sgt cmdr adm gov sen rep hon rev fr mt ft dept est approx esp incl bros assn univ viz jan feb aug sept oct nov dec`,
    beforeNumber: 'no nos p pp fig figs art arts ch sec para mar apr jun jul',
    starters:
      'the a an this that these those he she it they we you his her its their our in on at by for from with but and as if when while after before since however yet still so there here what who why how not no',
    letters: 'i',
  },
  de: {
    always: `${latin} bzw usw evtl ggf vgl bspw inkl exkl zzgl abzgl geb gest str hr fr frl dipl jan feb febr aug sept okt nov dez sog bes allg insb hrsg mio mrd ebd österr russ ukr dt engl franz lat usf`,
    beforeNumber: 's abs art kap bd abb nr jh ziff anm',
    starters:
      'der die das ein eine er sie es wir ihr ich in im am auf für mit aber und doch dieser diese dieses wenn als',
    ordinals: true,
  },
  fr: {
    always:
      'dr prof st ste cf etc al éd m mm mme mmes mlle me mgr janv févr avr juil oct nov déc env av apr chap hab tél',
    beforeNumber: 'p pp fig n vol art sept',
    starters: "le la les l' un une il elle ils elles on ce cette ces mais et dans en à pour",
    letters: 'y',
  },
  es: {
    always: `${latin} sr sra sres srta dra ud uds ee uu av avda pág págs núm art cap aprox gral lic`,
    beforeNumber: 'p pp fig n',
    starters: 'el la los las un una él ella ellos pero y en por para con este esta',
    letters: 'y',
  },
  it: { always: `${latin} sig sigg dott on avv pag pagg art cap ecc`, beforeNumber: 'p pp fig n' },
  pt: { always: `${latin} sra dra pág págs art cap av exmo`, beforeNumber: 'p pp fig n' },
  nl: {
    always: 'dr prof st vs ca cf etc vol nr tel ir ing dhr mevr mw drs mr mrs enz bijv resp jl',
    beforeNumber: 'p blz art',
  },
  pl: {
    always: `${latin} np tzn tzw m.in r w ul al gen płk mgr im pt por godz tys mln mld`,
    beforeNumber: 's art poz',
  },
  cs: { always: `${latin} např tzv tj mj atd apod resp str čl odst ul mil mld`, beforeNumber: 'č s', ordinals: true },
  ru: {
    always:
      'г гг в вв др пр им ул д стр рис табл гл ст см ср напр т тыс млн млрд трлн руб коп проф акад доц чл ред изд ген полк подп кап лейт мин сек обл р-н пос просп пер корп кв тел англ нем фр лат укр рус сокр св зам зав пом нач',
    beforeNumber: 'п пп ч с № абз',
    starters: 'он она оно они мы вы это этот эта эти в на но и а по при когда если однако так как что',
    letters: 'я',
  },
  uk: {
    always:
      'р рр ст зв ін ім вул д стор рис табл гл див пор напр т тис млн млрд трлн грн коп проф акад доц ред вид ген полк обл р-н пос просп пров корп кв тел англ нім фр лат рос укр св заст зав пом нач',
    beforeNumber: 'п пп ч с № абз',
    starters: 'він вона воно вони ми ви це цей ця ці у в на але і й а по при коли якщо однак так як що',
    letters: 'я',
  },
}

interface Words {
  readonly always: ReadonlySet<string>
  readonly beforeNumber: ReadonlySet<string>
  readonly starters: ReadonlySet<string>
  readonly letters: ReadonlySet<string>
  readonly ordinals: boolean
}

const wordsByLanguage = new Map(
  Object.entries(byLanguage).map(([language, words]): [string, Words] => [
    language,
    {
      always: setOf(words.always),
      beforeNumber: setOf(words.beforeNumber),
      starters: setOf(words.starters),
      letters: setOf(words.letters),
      ordinals: words.ordinals ?? false,
    },
  ]),
)

const none: Words = {
  always: new Set(),
  beforeNumber: new Set(),
  starters: new Set(),
  letters: new Set(),
  ordinals: false,
}

function setOf(words: string | undefined): ReadonlySet<string> {
  return new Set(words?.split(' '))
}

const lastWord = /([\p{L}\p{M}\p{N}№.'’-]+)\.[\s\u00A0]*$/u
const initials = /^\p{L}\p{M}*(?:\.\p{L}\p{M}*)*$/u
const firstWord = /^[\s"'“„«‘(\[]*([\p{L}\p{M}]+)/u
const startsWithNumber = /^[\s\u00A0]*[\d№IVXLC]/u
// As far back as the longest word worth looking at: keeps the look cheap in a sentence of a megabyte.
const reach = 40

/** True when the full stop that ends `before` belongs to an abbreviation, so that `after` goes on with the sentence. */
export function endsInAbbreviation(before: string, after: string, language: string): boolean {
  const tag = mainLanguage(language)
  const words = wordsByLanguage.get(tag) ?? wordsByLanguage.get('und') ?? none
  const written = lastWord.exec(before.slice(-reach))?.[1]
  if (!written) return false
  const word = written.toLowerCase()
  if (initials.test(written)) {
    if (words.letters.has(word)) return false
    const next = firstWord.exec(after)?.[1]
    // A lone capital is somebody's initial; "U.S.", "p.m." and "г." may stand at a sentence's end.
    const mayEnd = written.includes('.') || word === written
    return !(mayEnd && next !== undefined && words.starters.has(next.toLowerCase()))
  }
  if (words.always.has(word)) return true
  if (words.beforeNumber.has(word)) return startsWithNumber.test(after)
  return words.ordinals && /^\d{1,2}$/.test(word) && /^[\s\u00A0]*\p{L}/u.test(after)
}
