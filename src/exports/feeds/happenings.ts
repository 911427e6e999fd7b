/** What happened on a board, one thing after another. Pure. */
import type { readBoard } from '../../questions/read-board.ts'
import type { QuotableArticles } from '../quotable-articles.ts'
import type { Speech } from '../speech.ts'
import { isolate, plainLine } from '../terminal-text.ts'
import { feedWords } from './feed-words.ts'
import { itemId } from './item-id.ts'

type Board = Awaited<ReturnType<typeof readBoard>>
type Row = Board['rows'][number]
type Report = Row['cells'][number]['positions'][number]['claim']['report']

/** What the board does not say: when this service learnt of what, and what reviewers published. */
export interface Records {
  readonly articles: QuotableArticles
  readonly claims: ReadonlyMap<string, Date>
  /** Since when a relation is known, and since when it is what it is now. */
  readonly relations: ReadonlyMap<string, { readonly opened: Date; readonly changed: Date }>
  readonly factChecks: readonly {
    readonly id: string
    readonly claimId: string
    readonly version: number
    readonly rating: string
    readonly claimReviewed: string
    readonly explanation: string
    readonly correction: string | null
    readonly publishedAt: Date
    readonly url: string | null
  }[]
}

export interface Happening {
  /** A URN that never names anything else. */
  readonly id: string
  readonly kind: 'position' | 'revision' | 'opened' | 'confirmed' | 'fact-check' | 'correction'
  readonly at: Date
  readonly questionId: string
  readonly title: string
  /** Lines. */
  readonly text: string
  /** Where it was said or published. */
  readonly source: string | null
}

/** Items of a feed: readers keep older ones themselves. */
const most = 100

/** A claim that the board shows, of an article that may be quoted. */
interface Shown {
  readonly party: string
  readonly head: string
  readonly before: string | null
  readonly words: string
  readonly at: string
  readonly report: Report
}

/** Relations that are news of themselves; the others say nothing new, or are told as revisions. */
const newsworthy: ReadonlySet<string> = new Set([
  'contradicts',
  'denies',
  'concedes',
  'blames_other',
  'corroborates',
])

function shownIn(row: Row, records: Records, speech: Speech): Map<string, Shown> {
  const shown = new Map<string, Shown>()
  const add = (id: string, claim: Shown) => {
    if (records.articles.has(claim.report.articleId) && !shown.has(id)) shown.set(id, claim)
  }
  for (const { party, claim, firstMention, timeline } of row.cells.flatMap((it) => it.positions)) {
    let before: string | null = null
    for (const past of timeline) {
      const head = speech.figure(past.quantity) ?? '–'
      const name = speech.name((past.party ?? party).names)
      const { words, report } = past
      add(past.claimId, { party: name, head, before, words, at: past.assertedAt, report })
      before = head
    }
    const head = speech.head(claim, row.question)
    const { words, report } = claim
    const name = speech.name(party.names)
    add(claim.id, { party: name, head, before, words, at: firstMention, report })
  }
  return shown
}

function saidIn(row: Row, shown: ReadonlyMap<string, Shown>, records: Records, speech: Speech) {
  const words = feedWords[speech.language]
  return [...shown].flatMap(([id, claim]): Happening[] => {
    const at = records.claims.get(id)
    if (at === undefined) return []
    const isNew = claim.before === null
    const title = isNew
      ? words.position(claim.party, claim.head)
      : words.revision(claim.party, claim.head, claim.before ?? '')
    const text = [
      speech.name(row.question.titles),
      title,
      words.quoted(isolate(plainLine(claim.words))),
      words.reported(isolate(plainLine(claim.report.outlet)), speech.day(claim.at)),
    ].join('\n')
    const source = records.articles.get(claim.report.articleId)?.url ?? null
    const kind = isNew ? 'position' : 'revision'
    return [{ id: itemId('claim', id), kind, at, questionId: row.question.id, title, text, source }]
  })
}

function relatedIn(row: Row, shown: ReadonlyMap<string, Shown>, records: Records, speech: Speech) {
  const words = feedWords[speech.language]
  return row.relations.flatMap((relation): Happening[] => {
    const known = records.relations.get(relation.id)
    const [from, to] = [shown.get(relation.from), shown.get(relation.to)]
    const isNews = newsworthy.has(relation.type) && relation.status !== 'rejected'
    if (!isNews || known === undefined || from === undefined || to === undefined) return []
    const sides = [from, to].map(({ party, head }) => `${isolate(party)}: ${head}`).join(' / ')
    const title = `${speech.relation(relation)}: ${sides}`
    const question = speech.name(row.question.titles)
    const text = [question, title, speech.reason(relation)].join('\n')
    const shared = { questionId: row.question.id, text, source: null }
    const opened = itemId('relation', relation.id)
    const confirmed = itemId('relation confirmed', relation.id)
    return [
      { ...shared, id: opened, kind: 'opened', at: known.opened, title },
      ...(relation.status === 'confirmed'
        ? [
            {
              ...shared,
              id: confirmed,
              kind: 'confirmed' as const,
              at: known.changed,
              title: words.confirmed(title),
            },
          ]
        : []),
    ]
  })
}

function checkedIn(row: Row, shown: ReadonlyMap<string, Shown>, records: Records, speech: Speech) {
  const words = feedWords[speech.language]
  return records.factChecks.flatMap((check): Happening[] => {
    if (!shown.has(check.claimId)) return []
    const { correction } = check
    const [rating, claim] = [plainLine(check.rating), isolate(plainLine(check.claimReviewed))]
    const title = correction === null ? words.rated(rating, claim) : words.corrected(rating, claim)
    const kind = correction === null ? 'fact-check' : 'correction'
    const lines = [speech.name(row.question.titles), title]
    if (correction !== null) lines.push(plainLine(correction))
    lines.push(plainLine(check.explanation))
    return [
      {
        id: itemId('fact-check', `${check.id} ${check.version}`),
        kind,
        at: check.publishedAt,
        questionId: row.question.id,
        title,
        text: lines.join('\n'),
        source: check.url,
      },
    ]
  })
}

/** The newest things that happened on a board, or to one question of it, newest first. */
export function happeningsOf(
  board: Board,
  records: Records,
  speech: Speech,
  questionId?: string,
): Happening[] {
  return board.rows
    .filter((row) => questionId === undefined || row.question.id === questionId)
    .flatMap((row) => {
      const shown = shownIn(row, records, speech)
      return [saidIn, relatedIn, checkedIn].flatMap((tell) => tell(row, shown, records, speech))
    })
    .toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? -1 : 1))
    .slice(0, most)
}
