import { html, type Rendered } from '../html.ts'
import { dayIn, instantIn, nameIn, useLanguage, useStrings } from '../language.ts'
import { boardStrings } from '../strings/board.ts'
import type { BoardRow, Position } from '../wire.ts'
import { ArticleLink } from './article-link.ts'
import { headIn, marksOf, revisionsOf } from './figure-words.ts'
import { Quotation } from './quotation.ts'

interface Props {
  readonly position: Position
  readonly question: BoardRow['question']
}

/** What one voice of a side says now: the figure, who speaks, what must be read with it, its own words, and where it came from. */
export function PositionView({ position, question }: Props): Rendered {
  const say = useStrings(boardStrings)
  const language = useLanguage()
  const { claim, party, asOf } = position
  const marks = marksOf(language, position, question)
  return html`<div class="position">
    <p class="figure">${headIn(language, claim)}</p>
    <p class="voice"><bdi>${nameIn(language, party.names)}</bdi></p>
    ${
      marks.length === 0
        ? null
        : html`<ul class="marks">
            ${marks.map(({ text, kind }) => html`<li class=${`mark ${kind}`}>${text}</li>`)}
          </ul>`
    }
    <${Revisions} position=${position} />
    <${Quotation} words=${claim.words} language=${claim.language} dir=${claim.dir} />
    <p class="reach">
      ${asOf === null ? null : html`<span>${say('as_of', { day: dayIn(language, asOf) })}</span>`}
      <span>${say('outlets', { count: position.outlets })}</span>
      <span>${say('origins', { count: position.origins })}</span>
    </p>
    <details class="source">
      <summary>${say('more')}</summary>
      <p>${
        position.firstMention === position.lastMention
          ? say('said_once', { from: instantIn(language, position.firstMention) })
          : say('said_from_to', {
              from: instantIn(language, position.firstMention),
              to: instantIn(language, position.lastMention),
            })
      }</p>
      ${position.outlets > position.origins ? html`<p class="hint">${say('copy_of_origin')}</p>` : null}
      <${ArticleLink} report=${claim.report} />
    </details>
  </div>`
}

/** "16 → 31" with the days; the arrow points the way the page is read. */
function Revisions({ position }: { readonly position: Position }): Rendered {
  const say = useStrings(boardStrings)
  const language = useLanguage()
  const steps = revisionsOf(language, position)
  if (steps.length === 0) return null
  const arrow = language === 'ar' ? '←' : '→'
  return html`<p class="revised">
    <span class="label">${say('revised')}</span>${' '}
    ${steps.map(
      ({ figure, at, by }) =>
        html`<span class="step">${figure} <small>(${by === null ? null : html`<bdi>${nameIn(language, by)}</bdi>${language === 'ar' ? '، ' : ', '}`}${dayIn(language, at.slice(0, 10))})</small></span> <span class="arrow" aria-hidden="true">${arrow}</span> `,
    )}<span class="step">${headIn(language, position.claim)} <small>(${dayIn(language, position.firstMention.slice(0, 10))})</small></span>
  </p>`
}
