/** What the words around a figure tell of which incident and which time it speaks. Pure. */
import { foldWords } from '../parties/fold.ts'

export interface FigureMarks {
  /** "A separate attack", «في هجوم آخر»: another incident than the one that was spoken of before. */
  readonly another: boolean
  /** What kind of incident it names, where it names one kind only: two kinds are two incidents. */
  readonly kind: IncidentKind | null
  /** "Since April", «منذ بدء الحرب»: a count over weeks or years, whatever day the report is of. */
  readonly overTime: boolean
}

/** From the air or afar, by hand, on the road or at sea, by nature. A blast and a fire may be of any of them. */
export type IncidentKind = 'bombardment' | 'shooting' | 'accident' | 'disaster'

const wordSet = (words: string): ReadonlySet<string> => new Set(foldWords(words))

const incidents = wordSet(
  'attack attacks strike strikes airstrike raid raids ambush incident shelling blast explosion bombing clash clashes ' +
    'shooting operation battle crash collapse accident fire ' +
    'هجوم الهجوم غارة الغارة قصف القصف كمين انفجار تفجير حادث حادثة ضربة اشتباك اشتباكات عملية معركة هجمات غارات',
)
const others = wordSet(
  'separate another second different unrelated third ' +
    'آخر أخرى منفصل منفصلة ثان ثانية مختلف مختلفة ثالث ثالثة',
)

const kinds: readonly (readonly [IncidentKind, ReadonlySet<string>])[] = [
  [
    'bombardment',
    wordSet(
      'airstrike airstrikes shelling shelled bombardment missile missiles rocket rockets ' +
        'غارة غارات الغارة الغارات قصف القصف صاروخ صواريخ',
    ),
  ],
  ['shooting', wordSet('shooting gunfire gunmen gunman shootout ambush كمين الرصاص رصاص')],
  [
    'accident',
    wordSet(
      'crash collision derailment derailed capsized collided overturned تصادم اصطدام انقلاب غرق',
    ),
  ],
  [
    'disaster',
    wordSet(
      'earthquake quake flood floods landslide avalanche زلزال الزلزال فيضان فيضانات سيول السيول انهيارات',
    ),
  ],
]

/** Words that may stand between the two: "a second, smaller drone strike". */
const BETWEEN = 3

const since = wordSet('since منذ')
/** After "since": a time of day or a day of the week, which is the day's own count. */
const lately = wordSet(
  'monday tuesday wednesday thursday friday saturday sunday yesterday dawn morning midnight noon evening night ' +
    'overnight early hours today sunrise ' +
    'الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد أمس فجر الفجر صباح الصباح مساء ظهر ليل الليل منتصف ساعات ساعة اليوم يوم',
)
/** What began a few days ago at most: the count since then is that of the disaster itself. */
const brief = wordSet(
  'earthquake quake flood floods flooding landslide avalanche storm hurricane cyclone typhoon fire crash collapse accident sinking ' +
    'زلزال الزلزال الفيضان الفيضانات فيضانات السيول العاصفة الإعصار الحريق الحادث الانهيار الكارثة',
)
/** How many words after "since" tell of what it is. */
const AFTER_SINCE = 3

/**
 * Marks in the part of a claim's words that a figure stands in: from the figure before it to the figure after it.
 * @param figure the words of the number, or null; without them the whole is looked at
 */
export function marksAround(words: string, figure: string | null): FigureMarks {
  const near = foldWords(partOf(words, figure))
  return { another: namesAnother(near), kind: kindIn(near), overTime: isOverTime(near) }
}

/** Where another figure stands beside, the comma nearest to that one is the border. */
function partOf(words: string, figure: string | null): string {
  const at = figure === null || figure === '' ? -1 : words.indexOf(figure)
  if (figure === null || at < 0) return words
  const before = words.slice(0, at)
  const after = words.slice(at + figure.length)
  const last = lastDigit(before)
  const next = after.search(/\p{Nd}/u)
  return `${last < 0 ? before : afterComma(before.slice(last + 1))} ${next < 0 ? after : beforeComma(after.slice(0, next))}`
}

const comma = /[,،;؛]/u

function afterComma(text: string): string {
  const at = text.search(comma)
  return at < 0 ? text : text.slice(at + 1)
}

function beforeComma(text: string): string {
  const parts = text.split(comma)
  return parts.length === 1 ? text : parts.slice(0, -1).join(' ')
}

function namesAnother(words: readonly string[]): boolean {
  return words.some((word, at) => {
    if (!others.has(word)) return false
    // English puts it before the noun, Arabic after it.
    const isArabic = /^\p{Script=Arabic}/u.test(word)
    const from = isArabic ? Math.max(0, at - BETWEEN) : at + 1
    const to = isArabic ? at : at + 1 + BETWEEN
    return words
      .slice(from, to)
      .some((near) => incidents.has(near.replace(/^[وفبك]/u, '')) || incidents.has(near))
  })
}

function kindIn(words: readonly string[]): IncidentKind | null {
  const named = kinds.filter(([, of]) =>
    words.some((word) => of.has(word) || of.has(word.replace(/^[وفبك]/u, ''))),
  )
  return named.length === 1 ? (named[0]?.[0] ?? null) : null
}

function isOverTime(words: readonly string[]): boolean {
  return words.some(
    (word, at) =>
      since.has(word) &&
      at + 1 < words.length &&
      !words
        .slice(at + 1, at + 1 + AFTER_SINCE)
        .some((next) => lately.has(next) || brief.has(next)),
  )
}

function lastDigit(text: string): number {
  for (let at = text.length - 1; at >= 0; at -= 1) if (/\p{Nd}/u.test(text[at] ?? '')) return at
  return -1
}
