/** Soldiers of an alliance, of peacekeepers or of foreigners: they are not the soldiers of the land they fell in. Pure. */
import type { ClaimDraft } from '../extraction/types.ts'
import { fold } from '../parties/fold.ts'
import type { PartyEntry } from '../parties/party.ts'
import { partyOf } from '../parties/party-of.ts'
import { foreignForces } from '../parties/serving-under.ts'
import { clauseOf } from '../parties/side-named-in.ts'
import { clauseAround, sliceOf } from './claim-speakers.ts'

/** Words for such forces, by the party that they name. */
const forces: readonly (readonly [key: string, words: string])[] = [
  ['nato', 'nato|isaf|الناتو|لناتو|حلف الناتو|حلف شمال الأطلسي|إيساف'],
  ['african-union', 'african union|amisom|الاتحاد الأفريقي|الاتحاد الإفريقي'],
  ['un', 'un|united nations|unifil|minusma|monusco|الأمم المتحدة|اليونيفيل|يونيفيل'],
  ['coalition-yemen', 'saudi led coalition|arab coalition|التحالف العربي|التحالف بقيادة السعودية'],
  [
    foreignForces,
    'foreign|international|allied|coalition|multinational|أجانب|أجنبيا|أجنبي|أجنبيين|أجنبيان|دوليين|دوليون|التحالف|' +
      'التحالف الدولي|القوات الدولية|القوات الأجنبية|القوات المتعددة الجنسيات|حفظ السلام',
  ],
]

/** What ties a force to the noun before it: "soldiers of the …", «جنديا من قوات …», «جنود تابعين ل…». */
const tie =
  'of (?:the )?|from (?:the )?|من (?:قوات |قوة |جنود |عناصر )?|في (?:قوات |قوة )|تابعين |تابعا '

const known = forces.map(([key, words]) => {
  const terms = words.split('|').map((word) => fold(word))
  const arabic = terms.filter((term) => /\p{Script=Arabic}/u.test(term))
  return {
    key,
    ahead: new RegExp(`(?:^| )(?:${terms.join('|')})(?: led)?(?: peacekeeping)?$`, 'u'),
    // An Arabic adjective needs no tie; an English word after the noun is of another clause: "killed 9 soldiers, UN said".
    behind: new RegExp(
      `^(?:(?:${folded(tie)})(?:${terms.join('|')})|${arabic.join('|') || '(?!)'})(?: |$)`,
      'u',
    ),
  }
})

function folded(pattern: string): string {
  return pattern.replace(/\p{Script=Arabic}+/gu, (word) => fold(word))
}

/** True of a noun that is such a force by itself, whosever it is: "peacekeepers". */
export function arePeacekeepers(noun: string): boolean {
  return /(?:^| )peacekeepers?$/u.test(fold(noun))
}

/** Characters after a noun in which its force is looked for. */
const REACH = 60

/**
 * The side of soldiers whom the words beside their noun give to such a force: the party that they name, else foreign forces.
 * Undefined where they name none.
 */
export function thirdForceIn(text: string, claim: ClaimDraft): PartyEntry | undefined {
  if (claim.counted === null || !claim.predicate.startsWith('people.')) return undefined
  const noun = fold(sliceOf(text, claim.counted))
  const isKeeper = arePeacekeepers(noun)
  if (claim.class !== 'soldiers' && !isKeeper) return undefined
  const end = claim.counted[1]
  const before = fold(clauseAround(text, claim.counted)[0])
  // "Foreign soldiers" may be the noun whole, or the adjective may stand before it.
  const ahead = [before, `${before} ${noun}`.replace(/ [^ ]+$/u, '')]
  const behind = fold(clauseOf(text.slice(end, end + REACH)))
  const force = known.find(
    (it) => ahead.some((words) => it.ahead.test(words)) || it.behind.test(behind),
  )
  return force === undefined && !isKeeper ? undefined : partyOf(force?.key ?? foreignForces)
}
