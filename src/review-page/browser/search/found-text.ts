import { html, type Rendered } from '../html.ts'

interface Props {
  readonly text: string
  /** Start and end in UTF-16 code units, in order. */
  readonly matches: readonly (readonly [number, number])[]
}

/** A text with the words that were looked for marked in it. */
export function FoundText({ text, matches }: Props): Rendered {
  const parts: Rendered[] = []
  let at = 0
  for (const [start, end] of matches) {
    if (start < at || end > text.length) continue
    parts.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`)
    at = end
  }
  return [...parts, text.slice(at)]
}
