import { html, type Rendered } from '../html.ts'
import { useStrings } from '../language.ts'
import { shellStrings } from '../strings/shell.ts'

/** Search over claims. */
export function SearchPage({ query }: { readonly query: string }): Rendered {
  const say = useStrings(shellStrings)
  return html`<h1>${say('search')}</h1><p>${query}</p>`
}
