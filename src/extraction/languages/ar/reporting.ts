/** The reporting clause as a rule: cue, source, content and what the stance is. */

import type { Document } from '../../document.ts'
import { quoteAt, spanOf, wordAt } from '../../document.ts'
import type { Found, Rule } from '../../pack.ts'
import type { Span, Stance } from '../../types.ts'
import type { Clause } from './clauses.ts'
import type { Cuts } from './contents.ts'
import { contentEnd } from './contents.ts'
import { segmentOf } from './hits.ts'
import { jointSources } from './joint-sources.ts'
import { followsQuote } from './openings.ts'
import { cueSpan, isComment, read } from './reading.ts'
import { headKind } from './sources.ts'
import { goingOn } from './subjects.ts'
import { complementisers, endsInPronoun, list } from './words.ts'

/** «قال X إن …», «X يؤكد أن …», «أعلنت X مقتل …», «وأضاف "…"», «مشيرا إلى أن …». */
export const reportingClause: Rule = {
  name: 'ar.reporting-clause',
  find(document) {
    const { clauses, cuts } = read(document)
    const found: Found[] = []
    for (const clause of clauses) {
      if (isDoubled(document, clause, cuts)) continue
      if (cuts.according.has(clause.hit.index - 1) && isComment(document, clause.hit)) continue
      const end = contentEnd(document, clause, cuts)
      if (end <= clause.content) continue
      const [inside, stop] = spanOf(document, clause.content, end)
      const start = openedMark(document, clause, inside, stop)
      const content: Span = [start + clause.clip, stop]
      const { stance } = clause.hit.form.verb
      found.push({
        source: clause.source === null ? [] : jointSources(document, clause.source),
        cue: [withSaying(document, clause, cueSpan(document, clause.hit, clause.negated))],
        content: [
          ...beforeCue(document, clause),
          isWhether(document, clause) ? content : skipParticle(document, clause.content, content),
          ...further(document, clause, end, cuts),
        ],
        stance: stanceOf(document, clause, end, stance),
        negated: clause.negated,
        ...(clause.author == null ? {} : { antecedent: clause.author }),
        ...(clause.passive && clause.source === null ? { antecedent: null } : {}),
        confidence: clause.source === null ? 0.75 : 0.85,
      })
    }
    return found
  },
}

/** «فشلت المحادثات»، قال المفاوض، «ولن نعود إليها»: the first half of a quotation that is parted by its cue. */
function beforeCue(document: Document, { hit, opener, source }: Clause): Span[] {
  if (opener !== 'quote' || source === null || !followsQuote(document, hit)) return []
  const quote = quoteAt(document, document.quoteOf[hit.index - 2])
  return quote === undefined ? [] : [[quote.innerStart, quote.innerEnd]]
}

/** «عن "أسفها" لما حدث»: a mark that closes inside the content opens it, too. */
function openedMark(document: Document, clause: Clause, start: number, stop: number): number {
  const mark = clause.content - 1
  const quote = quoteAt(document, document.quoteOf[mark])
  if (clause.opener !== 'quote' || quote?.close == null) return start
  if (quote.open !== document.tokens[mark]?.start || quote.end >= stop) return start
  if (document.sentenceOf[mark] !== document.sentenceOf[clause.hit.index]) return start
  return /\p{L}/u.test(document.text.slice(quote.end, stop)) ? quote.open : start
}

/** What goes on with a content after its sentence: the rest of its quotation, a fragment that hangs on it. */
function further(document: Document, clause: Clause, end: number, cuts: Cuts): readonly Span[] {
  const home = document.sentenceOf[clause.content] ?? -1
  const quote = quoteAt(document, document.topQuoteOf[clause.content])
  const spans: Span[] = []
  let next = document.sentences[home + 1]
  if (home < 0 || end < (document.sentences[home]?.end ?? 0) - 1) return spans
  const inside = document.topQuoteOf[clause.hit.index] !== document.topQuoteOf[clause.content]
  if (quote !== undefined && inside)
    for (let at = home + 1; next !== undefined && next.span[0] < quote.innerEnd; at += 1) {
      spans.push([next.span[0], Math.min(next.span[1], quote.innerEnd)])
      next = document.sentences[at + 1]
    }
  if (spans.length > 0 || next === undefined || clause.opener === 'noun') return spans
  return hangsOn(document, next.first, next.end, cuts) ? [next.span] : spans
}

/** «بالإضافة إلى …», «فضلا عن …», «مما …» as a sentence of its own, without a report in it. */
function hangsOn(document: Document, first: number, end: number, cuts: Cuts): boolean {
  const pair = `${wordAt(document, first)} ${wordAt(document, first + 1)}`
  if (!/^(?:بالاضافة الي|اضافة الي|فضلا عن|علاوة علي) |^مما /u.test(`${pair} `)) return false
  for (let at = first; at < end; at += 1) if (cuts.clauses.has(at)) return false
  return true
}

/** «وتابع قائلا», «ومضى قائلا»: one cue of two words. */
function withSaying(document: Document, clause: Clause, cue: Span): Span {
  const { index, form } = clause.hit
  if (form.verb.past !== 'قال' || form.aspect === 'past') return cue
  if (!goingOn.has(wordAt(document, index - 1))) return cue
  const before = document.tokens[index - 1]
  return [(before?.start ?? cue[0]) + (before?.norm.startsWith('و') === true ? 1 : 0), cue[1]]
}

/** «قال الوزير … قائلا: "…"»: «قائلا» only repeats the verb before it. */
function isDoubled(document: Document, clause: Clause, cuts: Cuts): boolean {
  const { index, form } = clause.hit
  // «أوضح النائب في تصريحه للصحيفة: …»: only the occasion.
  // «اختتم الوزير تصريحه بالقول …»: so is that.
  const occasion =
    form.aspect === 'masdar' &&
    (wordAt(document, index - 1) === 'في' || endsInPronoun(wordAt(document, index)))
  // «علق الوزير مكتفيا بالقول إن …»: one report.
  const only = form.verb.past === 'اكتفي' && form.aspect === 'participle'
  if (!occasion && !only && (form.verb.past !== 'قال' || form.aspect === 'past')) return false
  const [first] = segmentOf(document, index)
  for (let at = index - 1; at >= first && at > index - 14; at -= 1) {
    const other = cuts.clauses.get(at)
    if (other !== undefined && other.content === clause.content) return true
  }
  return false
}

/** «سأله إن كان قد …»: «إن» asks. */
function isWhether(document: Document, { content, hit }: Clause): boolean {
  return (
    hit.form.verb.stance === 'asks' &&
    wordAt(document, content) === 'ان' &&
    /^كان(?:ت|وا)?$/u.test(wordAt(document, content + 1))
  )
}

/** «فقد», «فإن» and a complementiser that follows a mark are no part of a content. */
function skipParticle(document: Document, first: number, span: Span): Span {
  const word = wordAt(document, first)
  if (complementisers.has(word) || word === 'فان' || word === 'فانه' || word === 'فانها')
    return [document.tokens[first + 1]?.start ?? span[0], span[1]]
  return span
}

const commitments = list(
  'التزام التزامه التزامها التزامهم التزامهما استعداده استعدادها استعدادهم عزمه عزمها نيته نيتها',
)
const refusals = list('رفضه رفضها رفضهم')

/**
 * What the content makes of a neutral verb: «أكدت التزامها» promises, «قال إن قوات … أطلقت النار على
 * …» accuses, since it names another side as the one who did harm.
 */
const charges = /^(?:اتهام|مزاعم|ادعاء|زعم|شايع|افتراء)/u

function stanceOf(document: Document, clause: Clause, end: number, stance: Stance): Stance {
  const first = wordAt(document, clause.content)
  // «رفضت اتهامات بأن …» says that they are untrue.
  const head = wordAt(document, clause.content).replace(/^ال/u, '')
  if (stance === 'declines' && charges.test(head)) return 'denies'
  if (stance !== 'asserts' && stance !== 'promises')
    return clause.negated && stance === 'believes' ? 'denies' : stance
  if (commitments.has(first)) return 'promises'
  if (refusals.has(first)) return 'declines'
  if (clause.negated && stance === 'asserts') return 'declines'
  if (
    clause.opener === 'quote' &&
    (first === 'لا' || first === 'كلا') &&
    clause.hit.form.verb.past === 'اجاب'
  )
    return 'denies'
  if (stance === 'asserts' && clause.opener === 'that' && accusesOther(document, clause, end))
    return 'accuses'
  return stance
}

const harms = list(
  'أطلقت أطلق أطلقوا قصفت قصف هاجمت هاجم استهدفت استهدف انتهكت انتهك خرقت خرق شنت شن ارتكبت ارتكب قتلت فتحت فتح',
)
const forces = list('القوات الجيش قوات جيش الجانب الطرف العدو المسلحون ميليشيات القوة')

/** The content's subject is an armed side other than the speaker's, and its verb does harm. */
function accusesOther(document: Document, clause: Clause, end: number): boolean {
  const head = wordAt(document, clause.content)
  if (!forces.has(head) && headKind(head) !== 'place') return false
  const speaker = clause.sourceFirst
  if (speaker < 0) return false
  // «قال المتحدث العسكري إن الجيش قصف …»: the army without a name is the speaker's own.
  const bare = /^(?:الجيش|القوات)$/u.test(head)
  if (
    bare &&
    nationRoot(wordAt(document, clause.content + 1)) === '' &&
    nationRoot(wordAt(document, clause.content + 2)) === ''
  )
    return false
  const own = new Set<string>()
  for (let at = speaker; at < Math.min(clause.content, speaker + 12); at += 1)
    own.add(nationRoot(wordAt(document, at)))
  for (let at = clause.content; at < Math.min(end, clause.content + 24); at += 1) {
    const word = wordAt(document, at)
    if (own.has(nationRoot(word)) && nationRoot(word) !== '') return false
    if (harms.has(word)) return true
  }
  return false
}

/** The consonants that a nisba shares with its state: «الأذربيجانية», «أذربيجان», «أذرية». */
function nationRoot(word: string): string {
  const match =
    /^(?:[ولبف]?ال)?(ارمين|اذرب?|ترك|روس|سور|اسرا?ي?يل|فلسطين|اوكران|ايران|امر?ي?ك|عراق|جورج|فرنس|يمن|لبنان|سعود)/u.exec(
      word,
    )
  return match?.[1]?.slice(0, 3) ?? ''
}
