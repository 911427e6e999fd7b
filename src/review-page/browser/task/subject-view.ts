import { html, type Rendered } from '../html.ts'
import { nameIn, useLanguage, useStrings } from '../language.ts'
import { hashOf } from '../router.ts'
import { boardStrings } from '../strings/board.ts'
import { taskStrings } from '../strings/task.ts'
import type { Relation, TaskClaim, WholeTask } from '../wire.ts'
import { ClaimLine, ClaimView } from './claim-view.ts'
import { Legend, MentionView } from './mention-view.ts'

/** Relations by which a claim stands against another: what a review of a question judges. */
const disputes: ReadonlySet<Relation['type']> = new Set(['contradicts', 'denies', 'blames_other'])

export const isOpenDispute = ({ type, status }: Relation): boolean =>
  disputes.has(type) && status === 'proposed'

interface Props {
  readonly task: WholeTask
  /** Pairs that are to be judged otherwise than the rest; undefined where pairs are only read. */
  readonly except: ReadonlySet<string> | undefined
  readonly onExcept: (relationId: string) => void
}

/** All that a task is about: the claim or party in question, the question it answers, what others say, how that is tied. */
export function SubjectView({ task, except, onExcept }: Props): Rendered {
  const say = useStrings(taskStrings)
  const language = useLanguage()
  const { claim, question, party, claims } = task
  return html`
    ${
      question === null
        ? null
        : html`<p class="question-line">${say('question')} <a href=${hashOf({ view: 'event', id: question.event.id })}><bdi>${nameIn(language, question.titles)}</bdi></a></p>`
    }
    ${claim === null && claims.length === 0 ? null : html`<${Legend} />`}
    ${claim === null ? null : html`<section><h2>${say('claim')}</h2><${ClaimView} claim=${claim} /></section>`}
    ${
      party === null
        ? null
        : html`<section><h2>${say('who')}</h2>
            <p class="unknown-name"><bdi>${nameIn(language, party.names)}</bdi></p>
            <${Candidates} task=${task} />
          </section>`
    }
    ${
      task.relations.length === 0
        ? null
        : html`<section>
            <${Pairs} task=${task} except=${except} onExcept=${onExcept} />
          </section>`
    }
    ${
      claims.length === 0
        ? null
        : html`<section><h2>${claim === null ? say('claims', { count: claims.length }) : say('counterparts', { count: claims.length })}</h2>
            <ul class="claims">${claims.map((one) => html`<li key=${one.id}><${OtherClaim} claim=${one} /></li>`)}</ul>
          </section>`
    }`
}

function OtherClaim({ claim }: { readonly claim: TaskClaim }): Rendered {
  const say = useStrings(taskStrings)
  return html`<${ClaimLine} claim=${claim} />
    <details>
      <summary>${say('in_article')}</summary>
      ${claim.mentions.map((mention) => html`<${MentionView} key=${mention.id} mention=${mention} />`)}
    </details>`
}

function Candidates({ task }: { readonly task: WholeTask }): Rendered {
  const say = useStrings(taskStrings)
  const language = useLanguage()
  if (task.candidates.length === 0) return html`<p>${say('no_candidates')}</p>`
  return html`<p>${say('candidates')}</p>
    <ul>
      ${task.candidates.map(
        ({ party, name, likeness }) => html`<li>
          <bdi>${nameIn(language, party.names)}</bdi> <small>(<bdi>${name}</bdi>, ${say('alike', { percent: Math.round(likeness * 100) })})</small>
        </li>`,
      )}
    </ul>`
}

/** Pairs of claims, the open disputes first, each with both claims' words and the reason in the reader's language. */
function Pairs({ task, except, onExcept }: Props): Rendered {
  const say = useStrings(taskStrings)
  const claims = new Map(
    [...(task.claim === null ? [] : [task.claim]), ...task.claims].map((one) => [one.id, one]),
  )
  const list = (relations: readonly Relation[]) => html`<ul class="relations">
    ${relations.map(
      (relation) => html`<li key=${relation.id}>
        <${Pair} relation=${relation} from=${claims.get(relation.from)} to=${claims.get(relation.to)}
          isExcept=${except?.has(relation.id)} onExcept=${except === undefined || !isOpenDispute(relation) ? undefined : () => onExcept(relation.id)} />
      </li>`,
    )}
  </ul>`
  const [open, others] = [
    task.relations.filter(isOpenDispute),
    task.relations.filter((relation) => !isOpenDispute(relation)),
  ]
  return html`${open.length === 0 ? null : html`<h2>${say('disputes', { count: open.length })}</h2>${list(open)}`}
    ${others.length === 0 ? null : html`<details class="disclosure"><summary>${say('other_relations', { count: others.length })}</summary>${list(others)}</details>`}`
}

function Pair({
  relation,
  from,
  to,
  isExcept,
  onExcept,
}: {
  readonly relation: Relation
  readonly from: TaskClaim | undefined
  readonly to: TaskClaim | undefined
  readonly isExcept: boolean | undefined
  readonly onExcept: (() => void) | undefined
}): Rendered {
  const say = useStrings(taskStrings)
  const sayBoard = useStrings(boardStrings)
  const language = useLanguage()
  return html`<p class="tie"><strong>${sayBoard(`relation_${relation.type}`)}</strong> <small>${sayBoard(`relation_${relation.status}`)}</small></p>
    <div class="pair">
      ${[from, to].map((claim) => (claim === undefined ? null : html`<div class="claim"><${ClaimLine} claim=${claim} /></div>`))}
    </div>
    <p class="rationale" dir="auto">${relation.rationales[language]}</p>
    ${
      onExcept === undefined
        ? null
        : html`<label class="choice"><input type="checkbox" checked=${isExcept} onChange=${onExcept} /> ${say('except')}</label>`
    }`
}
