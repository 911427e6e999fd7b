import { html, type Rendered } from '../html.ts'
import { instantIn, nameIn, useLanguage, useStrings } from '../language.ts'
import { taskStrings } from '../strings/task.ts'
import { webAddress } from '../web-address.ts'
import type { TaskMention } from '../wire.ts'
import { roles, segmentsOf } from './segments.ts'

/** Where a claim stands: the article, who passed it on, and its words with source, cue and content marked. */
export function MentionView({ mention }: { readonly mention: TaskMention }): Rendered {
  const say = useStrings(taskStrings)
  const language = useLanguage()
  const { article, outlet, chain } = mention
  const address = webAddress(article.url)
  return html`<article class="mention">
    <p class="mention-head facts">
      <span><b><bdi>${outlet.name}</bdi></b></span><span>${instantIn(language, article.publishedAt)}</span><span>${say('version', { version: article.version })}</span>
      ${mention.live ? null : html`<span class="state">${say('not_live')}</span>`}
    </p>
    ${
      article.title === null
        ? null
        : html`<p class="mention-title" lang=${mention.language} dir=${mention.dir}>${
            address === null
              ? article.title
              : html`<a href=${address} rel="noreferrer noopener external" target="_blank">${article.title}</a>`
          }</p>`
    }
    <${Excerpt} mention=${mention} />
    <p class="hint facts">
      <span>${say(`type_${mention.type}`)}</span>
      ${chain.length < 2 ? null : html`<span>${say('chain')} ${chain.map((party, index) => html`${index === 0 ? null : html`<span aria-hidden="true"> ${language === 'ar' ? '←' : '→'} </span>`}<bdi>${nameIn(language, party.names)}</bdi>`)}</span>`}
      <span>${say('rule')} <code dir="ltr">${mention.rule}</code></span>
      <span>${say('sure', { percent: Math.round(mention.confidence * 100) })}</span>
    </p>
  </article>`
}

/** The words around an attribution. What a mark means is said by its line and by a hidden word, not by its colour alone. */
function Excerpt({ mention }: { readonly mention: TaskMention }): Rendered {
  const say = useStrings(taskStrings)
  const language = useLanguage()
  const segments = segmentsOf(mention.excerpt, mention)
  return html`<p class="excerpt" lang=${mention.language} dir=${mention.dir}>
    ${mention.excerpt.start > 0 ? '… ' : null}${segments.map((segment) =>
      segment.roles.length === 0
        ? segment.text
        : html`<mark class=${segment.roles.map((role) => `mark-${role}`).join(' ')}>${segment.begins.map((role) => html`<span class="visually-hidden" lang=${language}> [${say(role)}:] </span>`)}${segment.text}</mark>`,
    )}
  </p>`
}

/** What the marks mean. */
export function Legend(): Rendered {
  const say = useStrings(taskStrings)
  return html`<p class="legend" aria-label=${say('legend')}>
    ${roles.map((role) => html`<mark class=${`mark-${role}`}>${say(role)}</mark> `)}
  </p>`
}
