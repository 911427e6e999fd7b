/** Datelines: "YEREVAN, Sept 27 (Agency) -". */
import type { Token } from '../../tokens.ts'
import type { Dateline } from '../../types.ts'

/** "YEREVAN, Sept 27 (Agency) -", "BAKU - …": capitals, then a dash, in the first words of a paragraph. */
export function datelineOf(
  text: string,
  tokens: readonly Token[],
  first: number,
  end: number,
): Dateline | null {
  const head = tokens[first]
  if (head === undefined || head.kind !== 'word') return null
  let place = first
  while (place < end) {
    const token = tokens[place]
    if (token === undefined) break
    const word = text.slice(token.start, token.end)
    if (
      token.kind === 'word' &&
      word.length > 1 &&
      word === word.toUpperCase() &&
      word !== word.toLowerCase()
    )
      place += 1
    else if (
      (token.norm === '-' || token.norm === '/' || token.norm === '.') &&
      !token.spaced &&
      place > first
    )
      place += 1
    else break
  }
  if (place === first) return null
  for (let at = place; at < Math.min(end, place + 14); at += 1) {
    const token = tokens[at]
    if (token === undefined) break
    if (token.norm === '—' || token.norm === '–' || (token.norm === '-' && token.spaced)) {
      const from = head.start
      return { span: [from, token.end], place: [from, tokens[place - 1]?.end ?? head.end] }
    }
    if (token.norm === '.' && token.spaced) break
  }
  return null
}
