import type { Language } from '../language.ts'

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const

/** A time in the largest unit of which it has one at least: "3 hours", «3 ساعات». */
export function durationIn(language: Language, seconds: number): string {
  const [unit, size] = units.find(([, least]) => seconds >= least) ?? units[3]
  return new Intl.NumberFormat(language === 'ar' ? 'ar-u-nu-latn' : 'en-GB', {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  }).format(seconds / size)
}
