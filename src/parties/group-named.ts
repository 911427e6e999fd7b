/**
 * Armed movements in longer phrases: "Yemen's Houthis", «حركة حماس الفلسطينية», "the Hamas-run health ministry". Pure.
 */
import { armedGroups } from './armed-groups.ts'
import { type FoundTerm, termsIn } from './find-term.ts'
import { fold } from './fold.ts'
import { institutionKinds } from './institutions.ts'
import type { PartyEntry } from './party.ts'
import { partyOf } from './party-of.ts'
import { authorities } from './polities.ts'
import { headOf, registry } from './registry.ts'

function folded(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map((word) => fold(word)))
}

/** What a movement is called beside its name; none of it names a body of its own. */
const kindsOfGroup = folded(
  'movement group militia militias rebel rebels fighter fighters militant militants gunmen force forces organisation ' +
    'faction paramilitary paramilitaries armed militant islamist wing military troops leadership army ' +
    'حركة جماعة ميليشيا مليشيا ميليشيات مليشيات تنظيم مقاتلو مقاتلي مقاتلون مسلحو مسلحي مسلحون مسلحين عناصر قوات ' +
    'قيادة الجناح العسكري المسلح المسلحة المتمردة المتمردون المتمردين الإسلامية الكردية شبه العسكرية',
)

const bareGroups = folded(
  'group movement militia paramilitaries rebels militants insurgents separatists ' +
    'الحركة الجماعة الميليشيا المليشيا المتمردون المتمردين الانفصاليون الانفصاليين',
)

/** True for "the paramilitary group", «الحركة»: a movement that was named before. */
export function isSomeGroup(words: readonly string[]): boolean {
  return (
    words.some((word) => bareGroups.has(word)) &&
    words.every((word) => bareGroups.has(word) || kindsOfGroup.has(word))
  )
}

/** Bodies of a movement that are the movement itself. */
const itself: ReadonlySet<string> = new Set([
  'armed-forces',
  'general-staff',
  'president',
  'head-of-authority',
])

/** "Iran-backed", "Kurdish-led": who stands behind a body is another matter than who it is. */
const backed = folded(
  'backed aligned allied supported linked sponsored affiliated led installed appointed imposed',
)
const backedInArabic = folded(
  'المدعومة المدعوم المدعومين الموالية الموالي الموالين المتحالفة المرتبطة',
)
const between = folded('من مع ب')

/** The words without those that tell who stands behind somebody. */
export function withoutBackers(words: readonly string[]): string[] {
  const kept: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (at + 2 < words.length && backed.has(words[at + 1] ?? '')) at += 1
    else if (at > 0 && backedInArabic.has(word)) at += between.has(words[at + 1] ?? '') ? 2 : 1
    else kept.push(word)
  }
  return kept
}

const apart = folded(
  'separatist separatists rebel breakaway occupation occupying insurgent ' +
    'الانفصالية الانفصاليين الانفصاليون المتمردة الاحتلال',
)

/**
 * True for bodies that stand against the state in which they are, or under another one: "Moscow-installed
 * authorities", "separatist officials", «السلطات الموالية لروسيا». Where they are does not tell whose they are.
 */
export function standsApart(words: readonly string[]): boolean {
  return withoutBackers(words).length < words.length || words.some((word) => apart.has(word))
}

function isGroup(code: string): boolean {
  return armedGroups[code] !== undefined || authorities[code]?.kind === 'armed_group'
}

/**
 * The movement, or a body that it runs, that the words name with nothing left over but what such movements are called
 * and where they are at home. Undefined for every other phrase.
 */
export function groupNamed(words: readonly string[]): PartyEntry | undefined {
  const terms = termsIn(words, true)
  const groups = terms.filter((term) => isGroup(term.code))
  const group = ofGroups(groups)
  if (group === undefined) return undefined
  const others = new Set(terms.filter((term) => !isGroup(term.code)).map((term) => term.code))
  const home = partyOf(group)?.country
  const governs = armedGroups[group]?.governs
  if (![...others].every((code) => code === home || code === governs)) return undefined
  const rest = words.filter(
    (_, at) => !terms.some((it) => it.from <= at && at < it.from + it.count),
  )
  return bodyOf(group, headOf(rest))
}

/** The one group, or of two the one that speaks for the other ("Hamas's armed wing, the Qassam Brigades"). */
function ofGroups(groups: readonly FoundTerm[]): string | undefined {
  const codes = [...new Set(groups.map((term) => term.code))]
  if (codes.length < 2) return codes[0]
  return codes.length > 2
    ? undefined
    : codes.find((code) => codes.includes(armedGroups[code]?.under ?? ''))
}

function bodyOf(group: string, rest: string): PartyEntry | undefined {
  const { heads, self } = registry()
  // "A Hezbollah official" is one of them, not the movement.
  const isBare = rest === '' || (self.has(rest) && !heads.has(rest))
  if (isBare || rest.split(' ').every((word) => kindsOfGroup.has(word))) return partyOf(group)
  const kind = heads.get(rest)?.kind
  if (kind === undefined) return undefined
  if (itself.has(kind)) return partyOf(group)
  if (institutionKinds[kind]?.kind === 'generic') return partyOf(`${kind}:${group}`)
  const owner = authorities[group] === undefined ? armedGroups[group]?.governs : group
  return owner === undefined ? partyOf(group) : partyOf(`${kind}:${owner}`)
}
