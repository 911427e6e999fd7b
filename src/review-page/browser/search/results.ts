import { figureIn } from '../board/figure-words.ts'
import { html, type Rendered } from '../html.ts'
import { instantIn, nameIn, useLanguage, useStrings } from '../language.ts'
import { hashOf } from '../router.ts'
import { searchStrings } from '../strings/search.ts'
import { webAddress } from '../web-address.ts'
import type { ArticleFound, ClaimFound, PartyFound } from '../wire.ts'
import { FoundText } from './found-text.ts'

/** A claim: who, the figure, the words, and the way to its board. */
export function ClaimResult({ claim }: { readonly claim: ClaimFound }): Rendered {
  const say = useStrings(searchStrings)
  const language = useLanguage()
  return html`<p class="result-head">
      <bdi>${nameIn(language, claim.party.names)}</bdi>${
        claim.quantity === null ? null : html`: <b>${figureIn(language, claim.quantity)}</b>`
      }
    </p>
    <blockquote class="words" lang=${claim.language} dir=${claim.dir}>
      <q><${FoundText} text=${claim.words} matches=${claim.matches} /></q>
    </blockquote>
    <p class="result-facts">
      <span>${say('said_by', { when: instantIn(language, claim.assertedLast) })}</span>
      ${claim.eventId === null ? null : html`<a href=${hashOf({ view: 'event', id: claim.eventId })}>${say('on_board')}</a>`}
    </p>`
}

/** A party: its name in the reader's language, and the one under which it was found. */
export function PartyResult({ found }: { readonly found: PartyFound }): Rendered {
  const say = useStrings(searchStrings)
  const language = useLanguage()
  const { party, name } = found
  const shown = nameIn(language, party.names)
  const text = html`<bdi lang=${name.language} dir=${name.dir}><${FoundText} text=${name.text} matches=${name.matches} /></bdi>`
  return html`<p class="result-head">${shown === name.text ? text : html`<bdi>${shown}</bdi>`}</p>
    <p class="result-facts">
      <span>${say(`kind_${party.kind}`)}</span>
      ${shown === name.text ? null : html`<span>${say('also_named')} ${text}</span>`}
    </p>`
}

/** An article: its title, which leads to where it was published. */
export function ArticleResult({ article }: { readonly article: ArticleFound }): Rendered {
  const say = useStrings(searchStrings)
  const language = useLanguage()
  const address = webAddress(article.url)
  const title = html`<${FoundText} text=${article.title} matches=${article.matches} />`
  return html`<p class="result-head" lang=${article.language} dir=${article.dir}>${
    address === null
      ? title
      : html`<a href=${address} rel="noreferrer noopener external" target="_blank">${title}</a>`
  }</p>
    <p class="result-facts">
      <bdi>${article.outlet}</bdi>
      <span>${instantIn(language, article.publishedAt)}</span>
      ${article.withdrawn ? html`<span>${say('withdrawn')}</span>` : null}
    </p>`
}
