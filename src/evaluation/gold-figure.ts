/** Figures of gold boards: how they are written, read and printed. Pure. */
import type { Quantity } from '../questions/intervals.ts'

export type GoldFigure = Quantity

const signs: readonly (readonly [sign: string, comparator: Quantity['comparator']])[] = [
  ['>=', 'at_least'],
  ['<=', 'at_most'],
  ['>', 'more_than'],
  ['<', 'less_than'],
  ['~', 'approx'],
]

/** The figure; null for none (`yes` or nothing); undefined for what is no figure. */
export function parseFigure(text: string): GoldFigure | null | undefined {
  const words = text.trim()
  if (words === '' || words === 'yes') return null
  if (words === 'some') return { low: null, high: null, comparator: 'vague' }
  const range = /^(\d+)\.\.(\d+)$/.exec(words)
  if (range !== null) {
    return { low: Number(range[1]), high: Number(range[2]), comparator: 'between' }
  }
  const [sign, comparator] = signs.find(([it]) => words.startsWith(it)) ?? ['', 'eq' as const]
  const digits = words.slice(sign.length).trim()
  if (!/^\d+$/.test(digits)) return undefined
  const value = Number(digits)
  switch (comparator) {
    case 'at_least':
    case 'more_than':
      return { low: value, high: null, comparator }
    case 'at_most':
    case 'less_than':
      return { low: null, high: value, comparator }
    default:
      return { low: value, high: value, comparator }
  }
}

/** As gold boards write it. */
export function figureText(figure: Quantity | null): string {
  if (figure === null) return 'yes'
  if (figure.comparator === 'vague') return 'some'
  if (figure.comparator === 'between') return `${figure.low}..${figure.high}`
  const sign = signs.find(([, comparator]) => comparator === figure.comparator)?.[0]
  const value = figure.low ?? figure.high
  return sign === undefined ? String(value) : `${sign} ${value}`
}
