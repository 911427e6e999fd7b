import type { Span } from '../extraction/types.ts'

/**
 * Spans as a JSON column keeps them; the column's type says nothing of their shape.
 * @throws where the column holds something else: spans that point anywhere would show as if they were right.
 */
export function storedSpans(value: unknown): [start: number, end: number][] {
  if (!Array.isArray(value)) throw new Error('a column of spans holds no list')
  return value.map((span: unknown) => {
    if (!isSpan(span)) throw new Error('a column of spans holds something else')
    return [span[0], span[1]]
  })
}

function isSpan(value: unknown): value is Span {
  return (
    Array.isArray(value) && value.length === 2 && value.every((offset) => Number.isInteger(offset))
  )
}
