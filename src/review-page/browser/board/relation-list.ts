import { html, type Rendered } from '../html.ts'
import { nameIn, useLanguage, useStrings } from '../language.ts'
import { boardStrings } from '../strings/board.ts'
import type { BoardRow, Relation } from '../wire.ts'
import { figureIn } from './figure-words.ts'
import { Quotation } from './quotation.ts'

/** The relations of a question: both claims' words beside each other, and why the machine ties them. */
export function RelationList({ row }: { readonly row: BoardRow }): Rendered {
  const say = useStrings(boardStrings)
  const said = saidIn(row)
  const relations = inOrder(row.relations)
  const findings = relations.filter(isFinding)
  const others = relations.filter((relation) => !isFinding(relation))
  return html`${findings.length === 0 ? null : html`<${Relations} relations=${findings} said=${said} />`}
    ${
      others.length === 0
        ? null
        : html`<details open=${findings.length === 0}>
            <summary>${say('no_findings', { count: others.length })}</summary>
            <${Relations} relations=${others} said=${said} />
          </details>`
    }`
}

/** That two figures cannot be compared, that somebody says a thing again, that a person rejected a tie: told when asked. */
const isFinding = ({ type, status }: Relation) =>
  type !== 'not_comparable' && type !== 'repeats' && status !== 'rejected'

function Relations({
  relations,
  said,
}: {
  readonly relations: readonly Relation[]
  readonly said: ReadonlyMap<string, Said>
}): Rendered {
  return html`<ul class="relations">
    ${relations.map((relation) => html`<li key=${relation.id}><${RelationView} relation=${relation} said=${said} /></li>`)}
  </ul>`
}

interface Said {
  readonly name: Readonly<Record<string, string>>
  readonly quantity: BoardRow['cells'][number]['positions'][number]['claim']['quantity']
  readonly words: string
  readonly language: string
  readonly dir: 'ltr' | 'rtl'
}

/** Every claim that a row shows, past ones too, by id. */
function saidIn(row: BoardRow): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>()
  for (const position of row.cells.flatMap((cell) => cell.positions)) {
    for (const step of position.timeline) {
      said.set(step.claimId, { ...step, name: (step.party ?? position.party).names })
    }
    said.set(position.claim.id, { ...position.claim, name: position.party.names })
  }
  return said
}

function RelationView({
  relation,
  said,
}: {
  readonly relation: Relation
  readonly said: ReadonlyMap<string, Said>
}): Rendered {
  const say = useStrings(boardStrings)
  const language = useLanguage()
  // What took the place of another is read after it, as its rationale tells it.
  const { from, to, type } = relation
  const pair = type === 'updates' ? [to, from] : [from, to]
  return html`<p class="tie"><strong>${say(`relation_${relation.type}`)}</strong> <small>${say(`relation_${relation.status}`)}</small></p>
    <div class="pair">${pair.map((id) => html`<${Side} key=${id} claim=${said.get(id)} />`)}</div>
    <p class="rationale" dir="auto">${relation.rationales[language]}</p>`
}

function Side({ claim }: { readonly claim: Said | undefined }): Rendered {
  const language = useLanguage()
  if (claim === undefined) return null
  return html`<div class="claim">
    <p><bdi>${nameIn(language, claim.name)}</bdi>${claim.quantity === null ? null : html`: <b>${figureIn(language, claim.quantity)}</b>`}</p>
    <${Quotation} words=${claim.words} language=${claim.language} dir=${claim.dir} />
  </div>`
}

/** In the order of what a reader looks for; what is no finding comes last. */
const order: readonly Relation['type'][] = [
  'contradicts',
  'denies',
  'blames_other',
  'concedes',
  'updates',
  'corroborates',
  'not_comparable',
  'repeats',
]

const rank = ({ type, status }: Relation) =>
  order.indexOf(type) + (status === 'rejected' ? order.length : 0)

const inOrder = (relations: readonly Relation[]) => relations.toSorted((a, b) => rank(a) - rank(b))
