/**
 * How alike two names are, across spellings and scripts: for proposals to people, never for deciding by itself. Pure.
 * The weights and the threshold were measured on names of towns in two scripts.
 */
import anyAscii from 'any-ascii'
import { foldWords } from './fold.ts'
import { skeletonOf } from './skeleton.ts'

/** From here on two names may be of one party. */
export const alike = 0.72

/** Fewest consonant classes of a name that is compared by sound at all: "Iran" and "Iraq" have two. */
const FEWEST_CLASSES = 3

/** Longest name that is compared, in UTF-16 code units: the cost is the product of two lengths. */
const LONGEST = 80

/**
 * 0 to 1: .6 for the consonant skeletons, .4 for the letters in ASCII (Jaro-Winkler); 1 for equal folded names, 0 for
 * different names one of which is too short.
 */
export function likeness(one: string, other: string): number {
  const [a, b] = [plain(one), plain(other)]
  if (a === b) return a === '' ? 0 : 1
  const skeletons = [skeletonOf(a), skeletonOf(b)] as const
  if (skeletons.some((it) => it.replaceAll(' ', '').length < FEWEST_CLASSES)) return 0
  return 0.6 * nearness(...skeletons) + 0.4 * jaroWinkler(anyAscii(a), anyAscii(b))
}

function plain(name: string): string {
  const words = foldWords(name.slice(0, LONGEST))
  return (words[0] === 'the' ? words.slice(1) : words).join(' ')
}

/** 1 for equal texts, less by the share of letters that have to change (Levenshtein). */
function nearness(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return 1 - (row[b.length] ?? 0) / Math.max(a.length, b.length, 1)
}

/** Letters in common within half the length, out of order at half weight; a common beginning counts more. */
function jaroWinkler(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Set<number>()
  const matched: string[] = []
  for (let i = 0; i < a.length; i += 1) {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j += 1) {
      if (taken.has(j) || a[i] !== b[j]) continue
      taken.add(j)
      matched.push(a[i] ?? '')
      break
    }
  }
  const common = matched.length
  if (common === 0) return 0
  const inOrder = [...taken].sort((x, y) => x - y).map((at) => b[at])
  const swapped = matched.filter((letter, at) => letter !== inOrder[at]).length / 2
  const jaro = (common / a.length + common / b.length + (common - swapped) / common) / 3
  let prefix = 0
  while (prefix < 4 && a[prefix] !== undefined && a[prefix] === b[prefix]) prefix += 1
  return jaro + prefix * 0.1 * (1 - jaro)
}
