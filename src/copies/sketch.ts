/**
 * Sketches of texts, by which near copies are told. Pure.
 *
 * After A. Z. Broder, "On the resemblance and containment of documents" (1997): a text is the set S of its shingles, the
 * runs of w words. Resemblance is r(A, B) = |A ∩ B| / |A ∪ B|; containment of the smaller set is |A ∩ B| / min(|A|, |B|).
 * Kept are the smallest hashes of the set and its size. Below the bound t up to which both sketches are complete, they
 * are a sample of both sets, as if every shingle had been drawn or not: |A_t ∩ B_t| / |A_t ∪ B_t| estimates r, and
 * |A_t ∩ B_t| over the sample of the smaller set its containment, which is exact where it is contained wholly. Two
 * sets of at most 256 shingles are compared exactly.
 */
import xxhash from 'xxhash-wasm'
import { normalise } from '../extraction/normalise.ts'
import { tokenise } from '../extraction/tokens.ts'
import type { Span } from '../extraction/types.ts'

/** Words of a shingle. Three: one changed word costs three shingles, so that a short report with one still counts as a copy. */
export const WIDTH = 3

/**
 * Hashes that are kept of a text: it is known wholly up to 256 shingles, and of a long one an eighth is kept, so that the
 * short text that it carries leaves enough of itself in the sample.
 */
const kept = (size: number) => Math.max(256, Math.ceil(size / 8))

export interface Sketch {
  /** How many different shingles the text has. */
  readonly size: number
  /** The smallest hashes of them, ascending, each once. */
  readonly hashes: Uint32Array
}

export interface Likeness {
  /** |A ∩ B| / |A ∪ B|, from 0 to 1. */
  readonly similarity: number
  /** |A ∩ B| / min(|A|, |B|), from 0 to 1. */
  readonly containment: number
  /** Hashes in common on which this rests. */
  readonly shared: number
}

const hasher = await xxhash()

/** Hashes of words: a text has some hundreds of different ones, and articles have them in common. */
const known = new Map<string, number>()
const MOST_KNOWN = 50_000

function hashOf(word: string): number {
  const found = known.get(word)
  if (found !== undefined) return found
  const made = hasher.h32(word)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(word, made)
  return made
}

/**
 * The sketch of a text. Words are those that extraction sees: folded (vowel marks, hamza seats, alef forms, digits of any
 * script, case); punctuation does not count.
 * @param without spans that are no part of what the article says: share lines, bylines
 */
export function sketchOf(text: string, without: readonly Span[] = []): Sketch {
  const words: number[] = []
  let at = 0
  for (const token of tokenise(normalise(text))) {
    while ((without[at]?.[1] ?? Infinity) <= token.start) at += 1
    if (token.kind === 'punct' || (without[at]?.[0] ?? Infinity) <= token.start) continue
    words.push(hashOf(token.norm))
  }
  const shingles = new Uint32Array(Math.max(0, words.length - WIDTH + 1))
  for (let index = 0; index < shingles.length; index += 1) shingles[index] = mix(words, index)
  shingles.sort()
  let size = 0
  for (let index = 0; index < shingles.length; index += 1) {
    const hash = shingles[index] ?? 0
    if (index > 0 && hash === shingles[size - 1]) continue
    shingles[size] = hash
    size += 1
  }
  return { size, hashes: shingles.slice(0, Math.min(size, kept(size))) }
}

/** One hash of the words of a shingle, in their order; multipliers are odd, so nothing is lost before the last step. */
function mix(words: readonly number[], from: number): number {
  let hash = WIDTH
  for (let index = from; index < from + WIDTH; index += 1) {
    hash = Math.imul(hash ^ (words[index] ?? 0), 0x2c1b3c6d)
    hash = Math.imul(hash ^ (hash >>> 15), 0x297a2d39)
    hash ^= hash >>> 13
  }
  hash = Math.imul(hash, 0x165667b1)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** How alike two texts are, as far as their sketches tell. */
export function likeness(one: Sketch, other: Sketch): Likeness {
  const bound = Math.min(boundOf(one), boundOf(other))
  let [i, j, shared] = [0, 0, 0]
  for (;;) {
    const [a, b] = [one.hashes[i] ?? Infinity, other.hashes[j] ?? Infinity]
    const least = Math.min(a, b)
    if (least > bound || least === Infinity) break
    if (a === b) shared += 1
    if (a === least) i += 1
    if (b === least) j += 1
  }
  const sampled = one.size < other.size || (one.size === other.size && i < j) ? i : j
  return {
    similarity: shared / Math.max(1, i + j - shared),
    containment: shared / Math.max(1, sampled),
    shared,
  }
}

/** Texts of fewer shingles (some twenty words) are no copies: two reports of one statement can be written alike. */
const LEAST = 18

/**
 * Half of the shorter text. Measured on 671 newspaper articles of which no two were known to be copies, 225,000 pairs: what is below
 * 0.4 shares stock phrases, the six pairs above have whole passages in common. Texts of which 70 % were kept and six
 * sentences of another article added have 0.64 and more in 95 of 100 cases, shortened ones without additions 1.
 */
const ALIKE = 0.5

/** Below so many hashes in common, half is chance. */
const SAMPLE = 8

/** Whether two texts are near copies: one is the other, or carries most of it. */
export function areCopies(one: Sketch, other: Sketch, found: Likeness): boolean {
  const least = Math.min(one.size, other.size)
  return least >= LEAST && found.shared >= SAMPLE && found.containment >= ALIKE
}

/** One of so many shingles is a key under which copies are looked up, whatever text it stands in. */
const RATE = 16

/** Of a short text so many at least, */
const FEWEST = 12

/** and of a long one so many at most. */
const MOST_KEYS = 256

/** A shingle by which a text is found, and the next one in the order of hashes, which sorts copies next to each other. */
export interface Band {
  readonly hash: number
  readonly next: number
}

/**
 * The bands of a text, of one row each: a short text inside a long one shares few of any band of several rows, and for
 * the shingles below a fixed bound it shares all that both have. Signed, as the database keeps them.
 */
export function bandsOf({ size, hashes }: Sketch): Band[] {
  if (size < LEAST) return []
  const bands: Band[] = []
  for (let index = 0; index < Math.min(hashes.length, MOST_KEYS); index += 1) {
    const hash = hashes[index] ?? 0
    if (index >= FEWEST && hash >= 2 ** 32 / RATE) break
    bands.push({ hash: hash | 0, next: (hashes[index + 1] ?? 0) | 0 })
  }
  return bands
}

export function toBytes({ hashes }: Sketch): Buffer {
  return Buffer.from(hashes.buffer, hashes.byteOffset, hashes.byteLength)
}

export function fromBytes(size: number, bytes: Buffer): Sketch {
  return { size, hashes: new Uint32Array(Uint8Array.from(bytes).buffer) }
}

/** Up to here a sketch has every hash of its text. */
function boundOf({ size, hashes }: Sketch): number {
  return size > hashes.length ? (hashes.at(-1) ?? -1) : Infinity
}
