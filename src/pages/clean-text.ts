import { restoreMarks } from './references.ts'

/**
 * Characters that show nothing: soft hyphens, zero-width spaces and joins between words, byte order marks, marks of
 * direction (they are laid out anew wherever the text goes), controls. The zero-width joiner and non-joiner stay: Persian spells with them.
 */
const unseen =
  // oxlint-disable-next-line no-control-regex -- controls are what it takes out
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffc\ufffe\uffff]/gu

const spaces = /[\s\u0085]+/gu

/** Text of one paragraph: one space between words, none around, nothing unseen, well-formed UTF-16. */
export function cleanText(text: string): string {
  return restoreMarks(text.toWellFormed()).replace(unseen, '').replace(spaces, ' ').trim()
}

/** Letters and digits. */
export function lettersIn(text: string): number {
  let count = 0
  for (const _ of text.matchAll(/[\p{L}\p{N}]/gu)) count += 1
  return count
}
