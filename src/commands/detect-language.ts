import { eld } from 'eld/small'

/** Code units that the detector looks at; more of a long text changes nothing. */
const sampleLength = 1000
const link = /(?:https?:\/\/|www\.)\S+/giu

/**
 * The language of a text as an ISO 639-1 code, or null where the letters do not tell. Addresses are
 * taken out first: they are Latin letters in every language.
 */
export function detectLanguage(text: string): string | null {
  const sample = text
    .slice(0, sampleLength * 4)
    .replace(link, ' ')
    .slice(0, sampleLength)
  if (!/\p{L}/u.test(sample)) return null
  const found = eld.detect(sample).language
  return found === '' ? null : found
}
