import { html, type Rendered } from '../html.ts'
import type { Language } from '../language.ts'

/** Lines are told apart by shape, by letter and by dashes; colour only helps. */
const shapes = [
  'M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0Z',
  'M-5 -5H5V5H-5Z',
  'M0 -6L6 5H-6Z',
  'M0 -7L6 0L0 7L-6 0Z',
  'M0 6L6 -5H-6Z',
  'M-6 -2H-2V-6H2V-2H6V2H2V6H-2V2H-6Z',
] as const

const dashes = [undefined, '7 4', '2 4', '10 3 2 3'] as const

const letters = { en: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', ar: 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ' } as const

export const colours = 6

/** "A", «أ»; after the last letter of the alphabet they go on in pairs with a number. */
export function letterOf(language: Language, index: number): string {
  const own = letters[language]
  const round = Math.floor(index / own.length)
  return `${own[index % own.length]}${round === 0 ? '' : round + 1}`
}

export const shapeOf = (index: number): string => shapes[index % shapes.length] ?? shapes[0]

/** After each round of shapes the dashes change, so that no two lines of a readable chart are alike. */
export const dashOf = (index: number): string | undefined =>
  dashes[Math.floor(index / shapes.length) % dashes.length]

/** The mark of a line, beside its name. */
export function Marker({ index }: { readonly index: number }): Rendered {
  return html`<svg class=${`marker c${index % colours}`} width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
    <path d=${shapeOf(index)} />
  </svg>`
}
