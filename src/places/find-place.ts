/** Places in texts: known names, longest first, on folded words; and what contains what. Pure. */

import { withoutClitics } from '../parties/find-term.ts'
import { foldWords } from '../parties/fold.ts'
import { stateNames } from '../parties/state-names.ts'
import { capitals, stateAliases, stateCodes } from '../parties/states.ts'
import { cities, furtherTowns } from './cities.ts'
import { regionalPlaces } from './places.ts'

export interface Place {
  readonly key: string
  readonly names: Readonly<Record<string, string>>
  readonly within: string | null
}

interface Index {
  readonly places: ReadonlyMap<string, Place>
  readonly names: ReadonlyMap<string, string>
  /** First words of the names: few words of a text begin one. */
  readonly beginnings: ReadonlySet<string>
  readonly longest: number
}

let built: Index | undefined

function index(): Index {
  built ??= build()
  return built
}

function build(): Index {
  const places = new Map<string, Place>()
  const names = new Map<string, string>()
  let longest = 1
  const put = (name: string, key: string) => {
    const words = foldWords(name)
    if (words.length === 0 || names.has(words.join(' '))) return
    names.set(words.join(' '), key)
    longest = Math.max(longest, words.length)
  }
  for (const [key, data] of Object.entries(regionalPlaces)) {
    places.set(key, { key, names: { en: data.en, ar: data.ar }, within: data.within })
    for (const name of [data.en, data.ar, ...data.names]) put(name, key)
  }
  for (const { en, ar, within, names: others } of cities) {
    const key = foldWords(en).join('-')
    places.set(key, { key, names: { en, ar }, within })
    for (const name of [en, ar, ...others]) put(name, key)
  }
  for (const code of stateCodes) {
    places.set(code, { key: code, names: stateNames(code), within: null })
    for (const name of [...Object.values(stateNames(code)), ...(stateAliases[code] ?? [])]) {
      put(name, code)
    }
    const [en, ar] = capitals[code] ?? []
    if (en === undefined || ar === undefined || names.has(foldWords(en).join(' '))) continue
    const key = foldWords(en).join('-')
    places.set(key, { key, names: { en, ar }, within: code })
    for (const name of capitals[code] ?? []) put(name, key)
  }
  for (const { en, ar, within, names: others } of furtherTowns) {
    const known = names.get(foldWords(en).join(' '))
    const key = known ?? foldWords(en).join('-')
    if (known === undefined) places.set(key, { key, names: { en, ar }, within })
    for (const name of [en, ar, ...others]) put(name, key)
  }
  const beginnings = new Set([...names.keys()].map((name) => name.split(' ')[0] ?? ''))
  return { places, names, beginnings, longest }
}

/** The place of a key, or undefined. */
export function placeOf(key: string): Place | undefined {
  return index().places.get(key)
}

/** The place whose name some folded words are, or undefined. */
export function placeCalled(words: readonly string[]): string | undefined {
  return index().names.get(words.join(' '))
}

/** The place, then what contains it, up to its root. */
export function containersOf(key: string): string[] {
  const chain: string[] = []
  for (let at: string | null = key; at !== null && !chain.includes(at); ) {
    chain.push(at)
    at = placeOf(at)?.within ?? /^([A-Z]{2})~/.exec(at)?.[1] ?? null
  }
  return chain
}

/** The root of a place: where events meet. */
export function rootOf(key: string): string {
  return containersOf(key).at(-1) ?? key
}

/** True for keys of states; other roots are regions. */
export function isState(key: string): boolean {
  return /^[A-Z]{2}$/.test(key)
}

/**
 * True for the capital of a state, where desks and governments sit, whatever they speak of; and for every town of a
 * state whose capital is not in the table.
 */
export function mayBeCapital(key: string): boolean {
  const state = rootOf(key)
  if (!isState(state)) return false
  const name = capitals[state]?.[0]
  return name === undefined || placeCalled(foldWords(name)) === key
}

function isCapital(key: string): boolean {
  const name = capitals[rootOf(key)]?.[0]
  return name !== undefined && placeCalled(foldWords(name)) === key
}

export interface FoundPlace {
  readonly key: string
  /** Folded word before it, an article aside, and after it, or ''. */
  readonly before: string
  readonly after: string
  /** The word before an "of" that stands before it, else ''. */
  readonly head: string
}

/** Known places named in a text, in order; a longer name hides the shorter ones inside it. */
export function placesIn(text: string): FoundPlace[] {
  const { names, beginnings, longest } = index()
  const mayBegin = (word: string) =>
    withoutClitics([word, '']).some(([first = '']) => beginnings.has(first))
  const words = foldWords(text)
  const found: FoundPlace[] = []
  for (let from = 0; from < words.length; ) {
    let took = 0
    const most = mayBegin(words[from] ?? '') ? Math.min(longest, words.length - from) : 0
    for (let count = most; count > 0 && took === 0; count -= 1) {
      const slice = words.slice(from, from + count)
      for (const variant of withoutClitics(slice)) {
        const key = names.get(variant.join(' '))
        if (key === undefined) continue
        // «بكاراباخ»: the particle that was taken off is the word before it.
        const particle = variant[0] === slice[0] ? '' : (slice[0]?.[0] ?? '')
        const before = words[from - 1] === 'the' ? words[from - 2] : words[from - 1]
        const after = words[from + count] ?? ''
        const head = words[from - 1] === 'of' ? (words[from - 2] ?? '') : ''
        found.push({ key, before: particle === '' ? (before ?? '') : particle, after, head })
        took = count
        break
      }
    }
    from += took === 0 ? 1 : took
  }
  return found
}

/**
 * The one place that some words name: of several, the one that contains the others; where none does,
 * the first. Undefined where no known place is named.
 */
export function placeIn(text: string): string | undefined {
  const keys = placesIn(text).map((found) => found.key)
  const first = keys[0]
  if (first === undefined) return undefined
  const chains = keys.map(containersOf)
  const common = keys.find((key) => chains.every((chain) => chain.includes(key)))
  return common ?? first
}

/** Words after which a state's name is a place and no actor. */
const locative = new Set(
  'southern northern eastern western central in on near inside into across throughout at from within over against في علي ب داخل قرب من الي عبر شمال جنوب شرق غرب اراضي حدود منطقه'.split(
    ' ',
  ),
)

/** "In US strikes": the state is whose they were. */
const itsOwn = new Set(
  'strike strikes airstrike airstrikes air attack attacks raid raids shelling bombing bombardment fire missile missiles drone drones artillery warplanes jets forces troops soldiers army military custody'.split(
    ' ',
  ),
)

/** Bodies and ranks that bear the name of a town, wherever what they speak of happened. */
const namesakes = new Set(
  'university bank bishop archbishop duke duchess college institute museum school academy جامعه بنك مصرف نادي'.split(
    ' ',
  ),
)
const clubs = new Set(
  'university college museum manager coach striker midfielder goalkeeper fc'.split(' '),
)

/** "The University of Lagos", "Liverpool manager": a town in the name of somebody or something else. */
function isNamedAfter({ head, before, after }: FoundPlace): boolean {
  return namesakes.has(head) || namesakes.has(before) || clubs.has(after)
}

/** Places in a text where they stand as places: regions anywhere, states after a preposition. */
export function placesStanding(text: string): string[] {
  return placesIn(text)
    .filter(
      (found) =>
        // A capital speaks for its state: "Lisbon denied it".
        !isNamedAfter(found) &&
        (!(isState(found.key) || isCapital(found.key)) ||
          (locative.has(found.before) && !itsOwn.has(found.after))),
    )
    .map((found) => found.key)
}
