/**
 * A copy of a text for matching, with a map of offsets back to the original.
 *
 * One pass, linear time. Dropped: Arabic vowel marks and tatweel, combining marks, bidi and
 * zero-width characters, soft hyphens, the byte order mark. Folded: hamza carriers and alef forms to
 * ا, hamza on و and ي to its seat, alef maqsura and Persian ya to ي, Persian kaf to ك, presentation forms to letters,
 * Arabic-Indic and Persian digits to ASCII, accented Latin letters to their base, exotic spaces to
 * a space. Ta marbuta stays, so that it can be told from a pronoun's ha.
 */

export interface Normalised {
  readonly text: string
  /** Offset in the original of the unit that stands at `index` of the copy. */
  toOriginal(index: number): number
  /** End in the original of a range that ends at `index` of the copy: marks after it belong to it. */
  toOriginalEnd(index: number): number
  /** First offset of the copy at or after `index` of the original. */
  toNormal(index: number): number
}

const SAME = 0xffff
const DROP = 0xfffe
const EXPAND = 0xfffd

const expansions = new Map<number, string>()
const table = buildTable()

function buildTable(): Uint16Array {
  const map = new Uint16Array(65536).fill(SAME)
  const drop = (from: number, to: number) => map.fill(DROP, from, to + 1)
  const fold = (from: string, to: string) => {
    for (const character of from) map[character.charCodeAt(0)] = to.charCodeAt(0)
  }
  // Accented Latin letters to their base letter.
  for (let code = 0xc0; code < 0x250; code += 1) {
    const base = String.fromCharCode(code).normalize('NFD')
    if (base.length > 1 && base.charCodeAt(0) < 0x80) map[code] = base.charCodeAt(0)
  }
  // Arabic presentation forms to letters: ligatures become several.
  for (let code = 0xfb50; code < 0xfeff; code += 1) {
    const plain = Array.from(String.fromCharCode(code).normalize('NFKC'))
      .filter((character) => !/\p{M}|\s/u.test(character))
      .join('')
    if (plain.length === 1) map[code] = plain.charCodeAt(0)
    else if (plain.length > 1 && plain.length < 5) {
      map[code] = EXPAND
      expansions.set(code, plain)
    }
  }
  drop(0x300, 0x36f)
  drop(0x610, 0x61a)
  drop(0x64b, 0x65f)
  drop(0x6d6, 0x6dc)
  drop(0x6df, 0x6e4)
  drop(0x200b, 0x200f)
  drop(0x202a, 0x202e)
  drop(0x2060, 0x2069)
  fold('أإآٱ', 'ا')
  fold('ؤ', 'و')
  fold('ئ', 'ي')
  fold('ىیې', 'ي')
  fold('ک', 'ك')
  fold('ہ', 'ه')
  for (let digit = 0; digit < 10; digit += 1) {
    map[0x660 + digit] = 0x30 + digit
    map[0x6f0 + digit] = 0x30 + digit
  }
  fold('٫', '.')
  fold('٬', ',')
  for (const code of [0x640, 0x670, 0xad, 0x61c, 0x200d, 0xfeff]) map[code] = DROP
  for (const code of [0x09, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) map[code] = 0x20
  for (let code = 0x2000; code <= 0x200a; code += 1) map[code] = 0x20
  return map
}

/** True for characters that stand on the letter before them: vowel marks, combining marks, tatweel. */
function clingsToLetter(code: number): boolean {
  return (
    code === 0x640 ||
    code === 0x670 ||
    (code >= 0x64b && code <= 0x65f) ||
    (code >= 0x300 && code <= 0x36f)
  )
}

export function normalise(text: string): Normalised {
  let clean = true
  for (let index = 0; index < text.length && clean; index += 1)
    clean = table[text.charCodeAt(index)] === SAME
  if (clean) return { text, toOriginal: same, toOriginalEnd: same, toNormal: same }

  const length = lengthOf(text)
  const units = new Uint16Array(length)
  const origin = new Uint32Array(length + 1)
  let kept = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    const to = table[code] ?? SAME
    if (to === EXPAND) {
      for (const plain of expansions.get(code) ?? '') {
        units[kept] = plain.charCodeAt(0)
        origin[kept] = index
        kept += 1
      }
    } else if (to !== DROP) {
      units[kept] = to === SAME ? code : to
      origin[kept] = index
      kept += 1
    }
  }
  origin[length] = text.length
  return {
    text: stringOf(units),
    toOriginal: (index) => (index >= length ? text.length : (origin[index] ?? text.length)),
    toOriginalEnd: (index) => {
      if (index <= 0) return 0
      let end = (origin[Math.min(index, length) - 1] ?? text.length - 1) + 1
      while (end < text.length && clingsToLetter(text.charCodeAt(end))) end += 1
      return end
    },
    toNormal: (index) => {
      let low = 0
      let high = length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((origin[middle] ?? text.length) < index) low = middle + 1
        else high = middle
      }
      return low
    },
  }
}

/** Arguments of one call, at most: engines bound them at some 65,000. */
const CHUNK = 8192

function stringOf(units: Uint16Array): string {
  let text = ''
  for (let from = 0; from < units.length; from += CHUNK)
    // Not spread, which would walk an iterator: several times slower here.
    text += Reflect.apply(String.fromCharCode, null, units.subarray(from, from + CHUNK))
  return text
}

/** Units of the copy of a text. Counted first, so that neither copy nor map has to grow. */
function lengthOf(text: string): number {
  let length = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    const to = table[code]
    if (to === EXPAND) length += expansions.get(code)?.length ?? 0
    else if (to !== DROP) length += 1
  }
  return length
}

function same(index: number): number {
  return index
}

/** The folded form of a word or phrase, as lexicons hold it. */
export function fold(text: string): string {
  return normalise(text).text.toLowerCase()
}
