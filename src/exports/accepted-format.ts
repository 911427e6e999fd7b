import { type BoardFormat, boardFormats } from './schemas.ts'

/** Longer headers name nothing more. */
const longest = 1000

/** The format that an `Accept` header likes best (RFC 9110, 12.5.1): text where it names none of them. */
export function acceptedFormat(accept: string | undefined): BoardFormat {
  const wanted = (accept ?? '').slice(0, longest).split(',')
  let best: { format: BoardFormat; weight: number } | undefined
  for (const entry of wanted) {
    const [type = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase())
    const format = (Object.keys(boardFormats) as BoardFormat[]).find(
      (key) => boardFormats[key] === type,
    )
    const given = parameters.find((parameter) => parameter.startsWith('q='))
    const weight = given === undefined ? 1 : Number(given.slice(2))
    if (format === undefined || !(weight > 0)) continue
    if (best === undefined || weight > best.weight) best = { format, weight }
  }
  return best?.format ?? 'text'
}
