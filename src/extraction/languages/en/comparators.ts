/** Words before a number that say how exact it is. Those that begin alike stand with the longer first. */
import type { Comparator } from '../../types.ts'

const lines: readonly (readonly [comparator: Comparator, phrases: string])[] = [
  [
    'at_least',
    'no fewer than|no less than|not less than|not fewer than|a minimum of|at the very least|at least|as few as|as little as',
  ],
  ['at_most', 'no more than|not more than|a maximum of|as many as|as much as|at most|up to'],
  ['less_than', 'fewer than|less than|well under|just under|well below|just below|under|below'],
  [
    'more_than',
    'more than|in excess of|upwards of|well over|just over|well above|just above|over|above|exceeded|exceed|exceeds|exceeding|topped|topping|surpassed|surpass|surpasses|surpassing',
  ],
  [
    'approx',
    'close to|an estimated|in the region of|something like|somewhere around|about|around|some|roughly|approximately|nearly|almost|estimated',
  ],
  ['eq', 'exactly|precisely|only|just'],
]

export const comparators: readonly (readonly [words: readonly string[], comparator: Comparator])[] =
  lines.flatMap(([comparator, phrases]) =>
    phrases.split('|').map((phrase) => [phrase.split(' '), comparator] as const),
  )
