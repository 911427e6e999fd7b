/** An exported board in Arabic. Nominal phrases throughout: a verb would have to agree with a party whose gender nobody knows. */
import { genitive } from '../questions/arabic-genitive.ts'
import { allOf } from '../questions/counted-arabic.ts'
import { vagueWords } from '../questions/vague-words.ts'
import {
  type BoardView,
  droppedOf,
  isPlainNone,
  noteOf,
  type PositionView,
  pastOf,
  type QuantityView,
  type RowView,
} from './board-words.ts'
import { nameIn, type Speech } from './speech.ts'
import { isolate, plainLine, shorten } from './terminal-text.ts'

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const dayFormat = new Intl.DateTimeFormat('ar-u-ca-gregory-nu-latn', {
  dateStyle: 'long',
  timeZone: 'UTC',
})

const statuses: Readonly<Record<string, string>> = {
  one_sided: 'رواية طرف واحد',
  agreed: 'متفق عليه',
  contested: 'محل خلاف',
  settled_by_review: 'حسمته المراجعة',
  converged: 'اتفاق بعد خلاف',
}

const stances: Readonly<Record<string, string>> = {
  asserts: 'تأكيد',
  denies: 'نفي',
  accuses: 'اتهام',
  concedes: 'إقرار',
  retracts: 'سحب القول',
  calls: 'دعوة',
  promises: 'تعهد',
  believes: 'ترجيح',
  declines: 'امتناع عن التعليق',
  asks: 'تساؤل',
}

const modalities: Readonly<Record<string, string>> = {
  hedged: 'غير مؤكد',
  conditional: 'مشروط',
  forecast: 'توقع',
}

const measures: Readonly<Record<string, string>> = {
  'people.casualties': 'بين قتيل وجريح',
  'equipment.shot_down': 'إسقاطا',
}

/** Classes that the title of a question has named already. */
const named: Readonly<Record<string, string>> = { military: 'soldiers', any: 'people' }

const relations: Readonly<Record<string, string>> = {
  repeats: 'تكرار',
  updates: 'تحديث',
  not_comparable: 'لا مقارنة',
  concedes: 'إقرار',
  denies: 'نفي',
  blames_other: 'اتهام متبادل',
  contradicts: 'تعارض',
  corroborates: 'توافق',
}

const details: Readonly<Record<string, string>> = {
  up: 'رفع الرقم',
  down: 'خفض الرقم',
  refines: 'تدقيق',
  corrects: 'تعديل',
  retracts: 'سحب',
  population: 'فئتان مختلفتان',
  unit: 'شيئان مختلفان',
  place: 'مكانان مختلفان',
  affected: 'خسائر طرف غير مذكور',
  incident: 'حادثان مختلفان',
  counting: 'حصيلة وزيادة',
  period: 'مدتان مختلفتان',
  as_of: 'وقتان مختلفان',
  vague: 'عدد غير محدد',
  other_measure: 'مقياس آخر',
}

function dayOf(value: string): string {
  const time = Date.parse(value)
  return Number.isNaN(time) ? plainLine(value) : dayFormat.format(time)
}

/** Without the year where it is that of the event. */
function shortDayOf(value: string, event: BoardView['event']): string {
  const sameYear = value.slice(0, 4) === event.days.from.slice(0, 4)
  return sameYear ? dayOf(value).replace(/ \d{4}$/u, '') : dayOf(value)
}

function figureOf(quantity: QuantityView | null): string | null {
  if (quantity === null) return null
  const { low, high, comparator, text } = quantity
  const figure = low ?? high
  if (comparator === 'vague' || figure === null) return vagueOf(text)
  const [from, to] = [number.format(figure), number.format(high ?? figure)]
  switch (comparator) {
    case 'approx':
      return low !== null && high !== null && low !== high
        ? `نحو ${number.format((low + high) / 2)}`
        : `نحو ${from}`
    case 'at_least':
      return `${from} على الأقل`
    case 'more_than':
      return `أكثر من ${from}`
    case 'at_most':
      return `${to} على الأكثر`
    case 'less_than':
      return `أقل من ${to}`
    case 'between':
      return `بين ${from} و${to}`
    default:
      return from
  }
}

/** Arabic words stay as they are; those of another language are put into Arabic, as vague as they were. */
function vagueOf(text: string): string {
  if (/\p{Script=Arabic}/u.test(text)) return `«${isolate(shorten(plainLine(text), 30))}»`
  return vagueWords(text).ar.replace(/ من$/u, '')
}

function headOf(claim: PositionView['claim'], question: RowView['question']): string {
  const figure = figureOf(claim.quantity)
  const stance = stances[claim.stance] ?? plainLine(claim.stance)
  const plainly = claim.stance === 'asserts' || claim.stance === 'accuses'
  const actor = claim.actor?.party ?? null
  const namesActor = plainly && claim.polarity === 'affirmed' && actor !== null
  const words: string[] = []
  const isNone = isPlainNone(claim)
  const held = claim.predicate === 'territory.captured' && namesActor
  if (isNone) words.push('صفر')
  else if (figure !== null && held) {
    words.push(`الفاعل: ${isolate(nameIn(actor.names, 'ar'))}: ${figure}`)
  } else if (figure !== null) words.push(plainly ? figure : `${stance}: ${figure}`)
  else if (namesActor && !claim.predicate.startsWith('people.'))
    words.push(`الفاعل: ${isolate(nameIn(actor.names, 'ar'))}`)
  else words.push(stance)
  if (figure !== null || isNone) words.push(...measureOf(claim, question))
  if (claim.polarity === 'negated' && !isNone) words.push('(بصيغة النفي)')
  if (claim.modality !== 'plain') words.push(`(${modalities[claim.modality] ?? claim.modality})`)
  return words.join(' ')
}

function measureOf(claim: PositionView['claim'], question: RowView['question']): string[] {
  const words: string[] = []
  if (claim.predicate !== question.predicate) words.push(measures[claim.predicate] ?? '')
  const known = question.class === null ? null : (named[question.class] ?? question.class)
  if (claim.class !== null && claim.class !== known) words.push(`(${allOf(claim.class)})`)
  if (claim.counting === 'incremental') words.push('زيادة على ما سبق')
  return words.filter((word) => word !== '')
}

export const arabic: Speech = {
  language: 'ar',
  direction: 'rtl',
  name: (names) => nameIn(names, 'ar'),
  by: (names) => `على لسان ${isolate(genitive(nameIn(names, 'ar')))}`,
  day: dayOf,
  status: (status) => statuses[status] ?? plainLine(status),
  head: headOf,
  figure: figureOf,
  badge: (badge) => {
    if (badge === null) return null
    return badge === 'own_losses' ? 'خسائر جانبه' : 'خسائر الطرف الآخر'
  },
  when: (asOf, said, event) => {
    const last = `آخر ذكر ${shortDayOf(said, event)}`
    return asOf === null ? last : `حتى ${shortDayOf(asOf, event)}، ${last}`
  },
  revised: (position, now, event) => {
    const past = pastOf(position, now, figureOf)
    if (past.length === 0) return null
    const steps = past.map(({ figure, at, by }) => {
      const who = by === null ? '' : ` ${arabic.by(by.names)}`
      return `${figure}${who} (${shortDayOf(at, event)})`
    })
    return `تعديل: ${[...steps, now].join(' ← ')}`
  },
  morePairs: (count) => `(وأزواج أخرى مثله: ${count})`,
  moreRelations: (count) => `وعلاقات أخرى: ${count}`,
  reports: (outlets, origins) => `وسائل الإعلام: ${outlets}، المصادر المستقلة: ${origins}`,
  relation: ({ type, detail }) => {
    const name = relations[type] ?? plainLine(type)
    return detail === null ? name : `${name} (${details[detail] ?? plainLine(detail)})`
  },
  reason: (relation) => plainLine(relation.rationales.ar),
  correction: (correction, event) => {
    const { outlet, version, at, replacedBy } = correction
    const what = droppedOf(correction, figureOf)
    const now = replacedBy === null ? null : figureOf(replacedBy.quantity)
    const name = isolate(plainLine(outlet))
    const did =
      now === null || now === what ? `حذفت ${name} ${what}` : `غيرت ${name} ${what} إلى ${now}`
    return `تصحيح: ${did} في النسخة ${version} (${shortDayOf(at, event)})${noteOf(correction)}`
  },
  labels: {
    gone: 'ما حذف',
    side: 'الطرف',
    says: 'ما يقوله الآن',
    before: 'ما قاله من قبل',
    asOf: 'حتى يوم',
    reports: 'من نقله',
    words: 'بنص الكلام',
    nobody: 'لم يقل أحد شيئا تصح مقارنته.',
  },
}
