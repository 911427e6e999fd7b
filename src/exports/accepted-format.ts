import { Problem } from '../problems.ts'
import { boardFormats } from './schemas.ts'

/** Formats by name, each with its media type; the first one is what a request gets that says nothing. */
type Formats<Format extends string> = Readonly<Record<Format, string>>

/** Longer headers name nothing more. */
const longest = 1000

/**
 * The format that an `Accept` header likes best (RFC 9110, 12.5.1): of equal weight the one named first, and the first of
 * the formats where a range holds them all. Without the header every format is accepted; undefined where none of them is.
 */
export function acceptedFormat<Format extends string = keyof typeof boardFormats>(
  accept: string | undefined,
  formats: Formats<Format> = boardFormats as unknown as Formats<Format>,
): Format | undefined {
  const names = Object.keys(formats) as Format[]
  const header = (accept ?? '').slice(0, longest).trim()
  if (header === '') return names[0]
  const ranges = header.split(',').map(rangeOf)
  let best: { format: Format; weight: number; at: number } | undefined
  for (const format of names) {
    const type = formats[format]
    // The most exact range decides: "text/*, text/csv;q=0" wants anything but CSV.
    const at = [type, type.replace(/\/.*$/, '/*'), '*/*']
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
export function formatFor<Format extends string>(
  accept: string | undefined,
  formats: Formats<Format>,
): Format {
  const format = acceptedFormat(accept, formats)
  if (format !== undefined) return format
  const types = Object.values(formats).join(', ')
  throw new Problem('not-acceptable', `This is served as ${types}.`)
}

function rangeOf(entry: string): { readonly name: string; readonly weight: number } {
  const [name = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase())
  const given = parameters.find((parameter) => parameter.startsWith('q='))
  return { name, weight: given === undefined ? 1 : Number(given.slice(2)) }
}
