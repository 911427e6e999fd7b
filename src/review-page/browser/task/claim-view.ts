import { figureIn } from '../board/figure-words.ts'
import { Quotation } from '../board/quotation.ts'
import { html, type Rendered } from '../html.ts'
import {
  dayIn,
  instantIn,
  type Language,
  nameIn,
  sayIn,
  useLanguage,
  useStrings,
} from '../language.ts'
import { boardStrings } from '../strings/board.ts'
import { classStrings } from '../strings/figures.ts'
import { predicateStrings } from '../strings/predicates.ts'
import { taskStrings } from '../strings/task.ts'
import type { TaskClaim, TaskParty } from '../wire.ts'
import { MentionView } from './mention-view.ts'

/** A claim with everything that was read out of its words, and where they stand. */
export function ClaimView({ claim }: { readonly claim: TaskClaim }): Rendered {
  const say = useStrings(taskStrings)
  const [first, ...others] = claim.mentions
  return html`<div class="reading">
    <div>
      <h3>${say('in_article')}</h3>
      ${first === undefined ? html`<p>${say('nowhere')}</p>` : html`<${MentionView} mention=${first} />`}
      ${
        others.length === 0
          ? null
          : html`<details>
              <summary>${say('other_mentions', { count: claim.mentionCount - 1 })}</summary>
              ${others.map((mention) => html`<${MentionView} key=${mention.id} mention=${mention} />`)}
              ${claim.mentionCount - 1 > others.length ? html`<p class="hint">${say('newest_shown', { count: others.length })}</p>` : null}
            </details>`
      }
    </div>
    <div>
      <h3>${say('normal_form')}</h3>
      <${NormalForm} claim=${claim} />
    </div>
  </div>`
}

/** The claim as the service counts and compares it. */
export function NormalForm({ claim }: { readonly claim: TaskClaim }): Rendered {
  const say = useStrings(taskStrings)
  const sayBoard = useStrings(boardStrings)
  const language = useLanguage()
  const { quantity, occurred, affected } = claim
  const rows: [key: Parameters<typeof say>[0], value: Rendered][] = [
    ['party', claim.party === null ? null : html`<${Party} party=${claim.party} />`],
    ['stance', sayBoard(`stance_${claim.stance}`)],
    ['predicate', predicateIn(language, claim.predicate)],
    ['polarity', say(`polarity_${claim.polarity}`)],
    ['modality', claim.modality === 'plain' ? null : sayBoard(`modality_${claim.modality}`)],
    [
      'figure',
      quantity === null ? null : figureIn(language, { ...quantity, text: quantity.text ?? '' }),
    ],
    ['class', claim.class === null ? null : classIn(language, claim.class)],
    ['counting', claim.counting === null ? null : say(`counting_${claim.counting}`)],
    [
      'affected',
      affected === null
        ? null
        : html`<${Party} party=${affected.party} />${affected.basis === 'inferred' ? html` <small>(${say('inferred')}${claim.affectedReason === null ? null : html`: <span lang="en" dir="ltr">${claim.affectedReason}</span>`})</small>` : null}`,
    ],
    ['actor', claim.actor === null ? null : html`<${Party} party=${claim.actor.party} />`],
    [
      'place',
      claim.place === null
        ? null
        : html`<bdi>${placeNameIn(language, claim.place)}</bdi> <small dir="ltr">${claim.place.key}</small>`,
    ],
    [
      'day',
      occurred === null
        ? null
        : occurred.from === occurred.to
          ? dayIn(language, occurred.from)
          : sayBoard('days', {
              from: dayIn(language, occurred.from),
              to: dayIn(language, occurred.to),
            }),
    ],
    ['said', saidIn(language, claim)],
    ['reviewed', say(`reviewed_${claim.reviewStatus}`)],
    ['confidence', say('sure', { percent: Math.round(claim.confidence * 100) })],
  ]
  return html`<dl class="form">
    ${rows.map(([key, value]) => (value === null ? null : html`<div><dt>${say(key)}</dt><dd>${value}</dd></div>`))}
  </dl>`
}

function saidIn(language: 'en' | 'ar', claim: TaskClaim): string {
  const from = instantIn(language, claim.firstAsserted)
  const say = sayIn(boardStrings, language)
  return claim.firstAsserted === claim.lastAsserted
    ? from
    : say('said_from_to', { from, to: instantIn(language, claim.lastAsserted) })
}

export function Party({ party }: { readonly party: TaskParty }): Rendered {
  const say = useStrings(taskStrings)
  const language = useLanguage()
  return html`<bdi>${nameIn(language, party.names)}</bdi>${party.known ? null : html` <small>(${say('unlisted')})</small>`}`
}

/** A claim beside the one in question: who, what figure, which words. */
export function ClaimLine({ claim }: { readonly claim: TaskClaim }): Rendered {
  const sayBoard = useStrings(boardStrings)
  const language = useLanguage()
  const { quantity, party } = claim
  const text = quantity?.text ?? ''
  return html`<p class="claim-line">
      ${party === null ? null : html`<${Party} party=${party} />`}${quantity === null ? null : html`: <b>${figureIn(language, { ...quantity, text })}</b>`}
      <small> · ${sayBoard(`stance_${claim.stance}`)} · ${instantIn(language, claim.lastAsserted)}</small>
    </p>
    <${Quotation} words=${claim.words} language=${claim.language} dir=${claim.dir} />`
}

/** The name of a place in the reader's language; of one that no list has, the words of the article. */
export function placeNameIn(language: Language, place: NonNullable<TaskClaim['place']>): string {
  return place.names === null ? (place.text ?? place.key) : nameIn(language, place.names)
}

export function classIn(language: 'en' | 'ar', key: string): string {
  const known = Object.hasOwn(classStrings[language], key)
  return known ? sayIn(classStrings, language)(key as keyof (typeof classStrings)['en']) : key
}

export function predicateIn(language: 'en' | 'ar', key: string): string {
  const known = Object.hasOwn(predicateStrings[language], key)
  return known
    ? sayIn(predicateStrings, language)(key as keyof (typeof predicateStrings)['en'])
    : key
}
