/**
 * A gold board: what a careful reader would put on the board after a story's articles, as a small text.
 * Pure.
 *
 *     party ministry = ministry-of-health:SD | عاصم البشير   a name here = key or display names, any of them
 *     event omdurman in SD 2023-06-08                         its place, what contains that, its first day
 *     question people.killed of SD or -, civilian = contested the affected side or none; the class; its status
 *       a was ministry: 28                                    said before, superseded since
 *       b now ministry: >= 35 as of 2023-06-09                said now; also `~ 35`, `20..24`, `some`, `yes`
 *       c now army: by RSF                                    who did it
 *       d now rebels: denies 35
 *       b updates:up a                                        a relation, with its detail
 */
import { relationType } from '../claims/schemas.ts'
import type { QuestionStatus } from '../questions/positions.ts'
import type { GoldFigure } from './gold-figure.ts'
import { parseFigure } from './gold-figure.ts'

export interface GoldClaim {
  readonly label: string
  /** Stands at the end of the story. */
  readonly stands: boolean
  /** Name of the party in the gold, for messages. */
  readonly party: string
  /** Keys or display names by which the machine may know it. */
  readonly partyNames: readonly string[]
  readonly denies: boolean
  /** Null: names no figure; undefined: any. */
  readonly figure: GoldFigure | null
  /** Who is said to have done it, by keys or names; null where the gold does not say. */
  readonly actorNames: readonly string[] | null
  /** `YYYY-MM-DD`, or null where the gold does not say. */
  readonly asOf: string | null
}

export interface GoldRelation {
  readonly from: string
  readonly type: string
  readonly detail: string | null
  readonly to: string
}

export interface GoldQuestion {
  /** The line that opens it, for messages. */
  readonly title: string
  readonly predicate: string
  /** Keys or names of the affected side, `-` for none; null where the predicate is about a place. */
  readonly affected: readonly string[] | null
  readonly classes: readonly string[] | null
  readonly status: QuestionStatus
  readonly claims: readonly GoldClaim[]
  readonly relations: readonly GoldRelation[]
}

export interface GoldEvent {
  /** Keys of the place and of what contains it: the board may be of any of them. */
  readonly places: readonly string[]
  readonly day: string
  readonly questions: readonly GoldQuestion[]
}

const statuses: ReadonlySet<string> = new Set(['one_sided', 'agreed', 'contested', 'converged'])
/** A repetition is no relation of a board. */
const types: ReadonlySet<string> = new Set(
  relationType.options.filter((type) => type !== 'repeats'),
)

interface OpenQuestion extends GoldQuestion {
  readonly claims: GoldClaim[]
  readonly relations: GoldRelation[]
}

/**
 * Reads a gold board.
 * @throws with the number of the line that cannot be read: an unknown word, a party or label that is not declared.
 */
export function parseGoldBoard(source: string): GoldEvent[] {
  const parties = new Map<string, readonly string[]>()
  const events: (GoldEvent & { questions: OpenQuestion[] })[] = []
  let question: OpenQuestion | undefined
  for (const [index, raw] of source.split('\n').entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    const fail = (what: string): never => {
      throw new Error(`line ${index + 1}: ${what}: ${line}`)
    }
    const [word, rest = ''] = halves(line, ' ')
    if (word === 'party') {
      const [name, names] = halves(rest, '=')
      parties.set(name, listOf(names ?? '', '|'))
    } else if (word === 'event') {
      const words = rest.split(' ').filter((it) => it !== '' && it !== 'in')
      const day = words.pop() ?? ''
      if (!/^\d{4}-\d\d-\d\d$/.test(day) || words.length === 0) fail('no place and day')
      events.push({ places: words, day, questions: [] })
      question = undefined
    } else if (word === 'question') {
      question = parseQuestion(rest)
      if (!statuses.has(question.status)) fail('an unknown status')
      const event = events.at(-1) ?? fail('a question before its event')
      event.questions.push(question)
    } else {
      const open = question ?? fail('a line before its question')
      const relation = /^(\S+) ([a-z_]+)(?::([a-z_]+))? (\S+)$/.exec(line)
      if (relation !== null && types.has(relation[2] ?? '')) {
        const [, from = '', type = '', detail, to = ''] = relation
        for (const label of [from, to]) {
          if (!open.claims.some((claim) => claim.label === label)) fail(`no claim ${label}`)
        }
        open.relations.push({ from, type, detail: detail ?? null, to })
      } else {
        open.claims.push(parseClaim(line, parties) ?? fail('neither a claim nor a relation'))
      }
    }
  }
  return events
}

function halves(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator)
  if (at < 0) return [text.trim(), undefined]
  return [text.slice(0, at).trim(), text.slice(at + separator.length).trim()]
}

function listOf(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((it) => it.trim())
    .filter((it) => it !== '')
}

function parseQuestion(text: string): OpenQuestion {
  const [title, status = ''] = halves(text, '=')
  const [subject, classes] = halves(title, ',')
  // The place of "attack in marib" is the event's.
  const [about] = halves(subject, ' in ')
  const [predicate, affected] = halves(about, ' of ')
  const aboutPlace = subject.includes(' in ')
  return {
    title,
    predicate,
    affected: aboutPlace ? null : listOf(affected ?? '-', ' or '),
    classes: classes === undefined ? null : listOf(classes, ' or '),
    status: status as QuestionStatus,
    claims: [],
    relations: [],
  }
}

function parseClaim(
  line: string,
  parties: ReadonlyMap<string, readonly string[]>,
): GoldClaim | undefined {
  const parts = /^(\S+) +(now|was) +([^:]+): *(.*)$/.exec(line)
  if (parts === null) return undefined
  const [, label = '', when, party = '', what = ''] = parts
  const partyNames = parties.get(party)
  if (partyNames === undefined) return undefined
  const [said, asOf] = halves(what, 'as of ')
  const denies = said === 'denies' || said.startsWith('denies ')
  const [amount, actor] = halves(` ${denies ? said.slice('denies'.length) : said}`, ' by ')
  const figure = parseFigure(amount)
  if (figure === undefined) return undefined
  return {
    label,
    stands: when === 'now',
    party,
    partyNames,
    denies,
    figure,
    actorNames: actor === undefined ? null : listOf(actor, ' or '),
    asOf: asOf ?? null,
  }
}
