import { figureIn } from '../board/figure-words.ts'
import { html, type Rendered } from '../html.ts'
import { dayIn, type Language, nameIn, useLanguage, useStrings } from '../language.ts'
import { boardStrings } from '../strings/board.ts'
import { taskStrings } from '../strings/task.ts'
import type { Decision, DecisionBody, WholeTask } from '../wire.ts'
import type { Patch } from './claim-edit.ts'
import { classIn, predicateIn } from './claim-view.ts'
import { partiesIn, placesIn } from './named-in-task.ts'

type Finding = Extract<DecisionBody, { outcome: 'verdict' }>['finding']

interface Props {
  readonly decision: Decision
  readonly task: WholeTask
}

/** What a decision says beside its outcome: what was corrected, the rating, how single pairs were judged. */
export function DecisionContent({ decision, task }: Props): Rendered {
  const say = useStrings(taskStrings)
  if (decision.patch === null) return null
  if (decision.outcome === 'edit') {
    return html`<${Corrections} patch=${decision.patch} task=${task} />`
  }
  if (decision.outcome === 'verdict') {
    const { rating, explanation } = decision.patch as unknown as Finding
    return html`<p class="note" dir="auto"><b>${rating.alternateName}</b> — ${explanation}</p>`
  }
  return html`<details><summary>${say('content')}</summary><pre dir="ltr">${JSON.stringify(decision.patch, null, 1)}</pre></details>`
}

interface CorrectionProps {
  readonly patch: Patch
  readonly task: WholeTask
}

function Corrections({ patch, task }: CorrectionProps): Rendered {
  const say = useStrings(taskStrings)
  const sayBoard = useStrings(boardStrings)
  const language = useLanguage()
  const { stance, polarity, modality, counting, occurred } = patch
  const none = say('no_class')
  const parties = new Map(partiesIn(task).map(({ id, names }) => [id, nameIn(language, names)]))
  const places = new Map(placesIn(task, language))
  // Whom the claim no longer names is told by the id alone.
  const party = (id: string) => parties.get(id) ?? id
  const rows: [key: Parameters<typeof say>[0], value: string | undefined][] = [
    ['figure', figureOf(language, patch, say('no_figure'))],
    ['class', valueOf(patch.class, (key) => classIn(language, key), none)],
    ['stance', stance === undefined ? undefined : sayBoard(`stance_${stance}`)],
    ['polarity', polarity === undefined ? undefined : say(`polarity_${polarity}`)],
    [
      'modality',
      modality === undefined
        ? undefined
        : modality === 'plain'
          ? say('modality_plain')
          : sayBoard(`modality_${modality}`),
    ],
    ['counting', valueOf(counting, (how) => say(`counting_${how}`), none)],
    ['predicate', valueOf(patch.predicate, (key) => predicateIn(language, key), none)],
    ['party', valueOf(patch.party, party, none)],
    ['actor', valueOf(patch.actor, party, none)],
    ['affected', valueOf(patch.affected, party, none)],
    ['place', valueOf(patch.place, (key) => places.get(key) ?? key, none)],
    [
      'day',
      valueOf(
        occurred,
        ({ from, to }) =>
          from === to
            ? dayIn(language, from)
            : sayBoard('days', { from: dayIn(language, from), to: dayIn(language, to) }),
        none,
      ),
    ],
  ]
  return html`<dl class="form">
    ${rows.map(([key, value]) => (value === undefined ? null : html`<div><dt>${say(key)}</dt><dd><bdi>${value}</bdi></dd></div>`))}
  </dl>`
}

/** A value in words; what was taken away is said to be, what was left alone is not said. */
function valueOf<Value>(
  value: Value | null | undefined,
  inWords: (value: Value) => string,
  none: string,
): string | undefined {
  if (value === undefined) return undefined
  return value === null ? none : inWords(value)
}

function figureOf(language: Language, patch: Patch, none: string): string | undefined {
  if (patch.quantity === null) return none
  if (patch.quantity === undefined && patch.comparator === undefined) return undefined
  const { low = null, high = null } = patch.quantity ?? {}
  const comparator = patch.comparator ?? (low === high ? 'eq' : 'between')
  return figureIn(language, { low, high, comparator, text: '…' })
}
