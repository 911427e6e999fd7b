import { html, type Rendered } from './html.ts'
import { directionOf, type Language, useLanguage, useStrings } from './language.ts'
import { shellStrings } from './strings/shell.ts'

/** The other language, in its own words. */
export function LanguageSwitch({
  onLanguage,
}: {
  readonly onLanguage: (language: Language) => void
}): Rendered {
  const say = useStrings(shellStrings)
  const other = useLanguage() === 'ar' ? 'en' : 'ar'
  return html`<button type="button" class="quiet" lang=${other} dir=${directionOf(other)} onClick=${() => onLanguage(other)}>
    ${say('other_language')}
  </button>`
}
