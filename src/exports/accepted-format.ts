import { Problem } from '../problems.ts'
import { type BoardFormat, boardFormats } from './schemas.ts'

/** Longer headers name nothing more. */
const longest = 1000

/**
 * The format that an `Accept` header likes best (RFC 9110, 12.5.1): of equal weight the one named first, and text where a
 * range holds them all. Without the header every format is accepted; undefined where none of them is.
 */
export function acceptedFormat(accept: string | undefined): BoardFormat | undefined {
  const header = (accept ?? '').slice(0, longest).trim()
  if (header === '') return 'text'
  const ranges = header.split(',').map(rangeOf)
  let best: { format: BoardFormat; weight: number; at: number } | undefined
  for (const format of Object.keys(boardFormats) as BoardFormat[]) {
    const type = boardFormats[format]
    // The most exact range decides: "text/*, text/csv;q=0" wants anything but CSV.
    const at = [type, 'text/*', '*/*']
      .map((name) => ranges.findIndex((range) => range.name === name))
      .find((index) => index >= 0)
    const weight = ranges[at ?? -1]?.weight ?? 0
    if (at === undefined || !(weight > 0)) continue
    const isBetter =
      best === undefined || weight > best.weight || (weight === best.weight && at < best.at)
    if (isBetter) best = { format, weight, at }
  }
  return best?.format
}

/**
 * The format of an answer to a request with this `Accept` header.
 * @throws Problem `not-acceptable` where it accepts none
 */
export function formatFor(accept: string | undefined): BoardFormat {
  const format = acceptedFormat(accept)
  if (format !== undefined) return format
  throw new Problem(
    'not-acceptable',
    `The board is served as ${Object.values(boardFormats).join(', ')}.`,
  )
}

function rangeOf(entry: string): { readonly name: string; readonly weight: number } {
  const [name = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase())
  const given = parameters.find((parameter) => parameter.startsWith('q='))
  return { name, weight: given === undefined ? 1 : Number(given.slice(2)) }
}
