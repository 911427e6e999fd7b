/**
 * Why two claims stand as they do, in Arabic. Pure. Sentences are nominal («نفي من وزارة الدفاع …»), as
 * headlines are: a verb would have to agree with the party, whose gender the registry does not know.
 */

import { genitive } from './arabic-genitive.ts'
import type { RelationType } from './compare.ts'
import type { ComparedClaim } from './compared-claim.ts'
import { allOf, countedInArabic } from './counted-arabic.ts'

/** A claim with the Arabic names of those it speaks of; another language's where there is none. */
export interface NamedClaim extends ComparedClaim {
  readonly arabicNames: {
    readonly party: string
    readonly actor: string | null
    readonly affected: string | null
  }
}

/** Verbal nouns before what is counted, and what follows it. */
const fates: Readonly<Record<string, readonly [before: string, after?: string]>> = {
  'people.killed': ['مقتل'],
  'people.wounded': ['إصابة'],
  'people.casualties': ['سقوط', 'بين قتيل وجريح'],
  'people.missing': ['فقدان'],
  'people.captured': ['أسر'],
  'people.detained': ['احتجاز'],
  'people.displaced': ['نزوح'],
  'equipment.destroyed': ['تدمير'],
  'equipment.shot_down': ['إسقاط'],
  'equipment.captured': ['الاستيلاء على'],
  'territory.captured': ['السيطرة على'],
  'crowd.size': ['تجمع'],
}

const deeds: Readonly<Record<string, string>> = {
  attack: 'وقوع هجوم',
  offensive: 'بدء عملية هجومية',
  'offensive.counter': 'شن هجوم مضاد',
  'territory.captured': 'السيطرة على مواقع',
  'ceasefire.agreed': 'الاتفاق على وقف إطلاق النار',
  'ceasefire.violated': 'خرق وقف إطلاق النار',
}

/** A claim of a board stands in many relations, and says the same in each. */
const sayings = new WeakMap<NamedClaim, string>()

function sayingOf(claim: NamedClaim): string {
  const known = sayings.get(claim)
  if (known !== undefined) return known
  const said = newSayingOf(claim)
  sayings.set(claim, said)
  return said
}

function newSayingOf(claim: NamedClaim): string {
  const { quantity, arabicNames } = claim
  const deed = quantity === null ? deeds[claim.predicate] : undefined
  const words: string[] = []
  if (deed === undefined) {
    const counted =
      claim.class ?? (claim.predicate.startsWith('equipment.') ? 'equipment' : 'people')
    const [before, after] = fates[claim.predicate] ?? ['ذكر']
    words.push(before)
    words.push(
      quantity === null
        ? `عدد من ${allOf(counted)}`
        : countedInArabic(quantity, counted, claim.quantityText),
    )
    if (after !== undefined) words.push(after)
    if (claim.counting === 'incremental') words.push('زيادة على ما أعلن من قبل')
  } else {
    words.push(deed)
  }
  if (arabicNames.affected !== null) words.push(`في جانب ${genitive(arabicNames.affected)}`)
  if (arabicNames.actor !== null) words.push(`على يد ${genitive(arabicNames.actor)}`)
  return words.join(' ')
}

function statementOf(claim: NamedClaim): string {
  const said = sayingOf(claim)
  return `${claim.arabicNames.party}: ${claim.stance === 'denies' ? `نفي ${said}` : said}`
}

const differences: Readonly<Record<string, string>> = {
  population: 'لا تجوز المقارنة لأن كل رقم يحصي فئة مختلفة',
  unit: 'لا تجوز المقارنة لأن كل رقم يحصي شيئا مختلفا',
  counting: 'لا تجوز المقارنة لأن أحد الرقمين حصيلة إجمالية والآخر لا يحصي إلا ما استجد',
  period: 'لا تجوز المقارنة لأن كل رقم يخص أياما أو مدة مختلفة',
  as_of: 'القول الأول هو الأحدث، ومثل هذه الحصيلة تتغير مع الوقت',
  place: 'لا تجوز المقارنة لأن كل رقم يخص مكانا مختلفا',
  affected: 'لا تجوز المقارنة لأن أيا منهما لا يذكر خسائر من يحصي، وقد يكون لكل رقم جانب آخر',
  incident: 'لا تجوز المقارنة لأن كل رقم يخص حادثا مختلفا',
  vague: 'لا تجوز المقارنة بعدد غير محدد',
}

const updates: Readonly<Record<string, string>> = {
  up: 'رفع الرقم',
  down: 'خفض الرقم',
  refines: 'تدقيق ما سبق',
  corrects: 'تعديل الرواية',
  retracts: 'سحب ما سبق',
}

/** The sentence for a relation from one claim to another; the same inputs as `rationaleOf`. */
export function rationaleInArabic(
  type: RelationType,
  detail: string | null,
  from: NamedClaim,
  to: NamedClaim,
): string {
  const [a, b] = [statementOf(from), statementOf(to)]
  const party = () => genitive(from.arabicNames.party)
  switch (type) {
    case 'repeats':
      return sayingOf(from) === sayingOf(to)
        ? `تكرار من ${party()} لما سبق إعلانه. ${b}.`
        : `تكرار من ${party()} لما سبق إعلانه. الآن: ${a}. سابقا: ${b}.`
    case 'updates': {
      const did = `${updates[detail ?? ''] ?? 'تحديث'} من جانب ${party()}`
      return detail === 'retracts' ? `${did}. سابقا: ${b}.` : `${did}. سابقا: ${b}. الآن: ${a}.`
    }
    case 'not_comparable':
      return `${a}. ${b}. ${differences[detail ?? ''] ?? 'لا تجوز المقارنة بينهما'}.`
    case 'concedes':
      return `إقرار من ${party()}: ${sayingOf(from)}. ${b}.`
    case 'denies':
      return detail === 'other_measure'
        ? `نفي من ${party()}: ${sayingOf(from)}. ${b}، وهو مقياس آخر.`
        : `نفي من ${party()} لقول ${b}.`
    case 'blames_other':
      return `${a}. ${b}. كل منهما ينسب المسؤولية إلى طرف مختلف.`
    case 'contradicts':
      return `${a}. ${b}. لا يمكن أن يصح القولان معا.`
    default:
      return `${a}. ${b}. القولان متفقان ومصدراهما مختلفان.`
  }
}
