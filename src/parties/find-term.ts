/** The country that some words name. Pure. */
import { registry } from './registry.ts'

export interface FoundTerm {
  readonly code: string
  readonly role: 'name' | 'adjective' | 'capital'
  readonly from: number
  readonly count: number
}

/**
 * The country that the words name: the longest term, the first of equals. A capital counts only where
 * nothing else names a country. `clitics`: try words without a leading Arabic particle as well.
 */
export function findTerm(words: readonly string[], clitics: boolean): FoundTerm | undefined {
  const index = registry()
  let best: FoundTerm | undefined
  for (let from = 0; from < words.length; from += 1) {
    const most = Math.min(index.longest, words.length - from)
    for (let count = most; count > 0; count -= 1) {
      const slice = words.slice(from, from + count)
      let term = index.terms.get(slice.join(' '))
      if (term === undefined && clitics) {
        for (const bare of withoutClitics(slice).slice(1)) term ??= index.terms.get(bare.join(' '))
      }
      if (term === undefined) continue
      const better =
        best === undefined ||
        (best.role === 'capital' && term.role !== 'capital') ||
        (count > best.count && (term.role !== 'capital' || best.role === 'capital'))
      if (better) best = { code: term.code, role: term.role, from, count }
      break
    }
  }
  return best
}

/** Every term that the words name, in order; a longer one hides the shorter ones inside it. */
export function termsIn(words: readonly string[], clitics: boolean): FoundTerm[] {
  const index = registry()
  const found: FoundTerm[] = []
  for (let from = 0; from < words.length; ) {
    let took = 0
    for (let count = Math.min(index.longest, words.length - from); count > 0; count -= 1) {
      const slice = words.slice(from, from + count)
      const variants = clitics ? withoutClitics(slice) : [slice]
      const term = variants
        .map((bare) => index.terms.get(bare.join(' ')))
        .find((it) => it !== undefined)
      if (term === undefined) continue
      found.push({ code: term.code, role: term.role, from, count })
      took = count
      break
    }
    from += Math.max(1, took)
  }
  return found
}

const particles = ['و', 'ف', 'ب', 'ل', 'ك']

/** The words, then the words with Arabic particles taken from the first one («للجيش» -> «الجيش»). */
export function withoutClitics(words: readonly string[]): string[][] {
  const [first, ...others] = words
  const variants: string[][] = [[...words]]
  if (first === undefined || !/^\p{Script=Arabic}/u.test(first)) return variants
  if (first.startsWith('لل') && first.length > 4) variants.push([`ا${first.slice(1)}`, ...others])
  // «بأم درمان»: a short first word is no word by itself, and its second one tells that it is a name.
  const longEnough = first.length > 3 || (first.length === 3 && others.length > 0)
  if (longEnough && particles.includes(first[0] ?? '')) {
    variants.push([first.slice(1), ...others])
    if (first.startsWith('ول') && first.length > 4) variants.push([first.slice(2), ...others])
  }
  return variants
}
