import { html, type Rendered } from '../html.ts'

interface Props {
  readonly words: string
  readonly language: string
  readonly dir: 'ltr' | 'rtl'
}

/** Words of an article, in their own language, direction and quotation marks. */
export function Quotation({ words, language, dir }: Props): Rendered {
  return html`<blockquote class="words" lang=${language} dir=${dir}><q>${words}</q></blockquote>`
}
