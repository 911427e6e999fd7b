/** The rules of Arabic, in the order in which they are tried. An earlier rule keeps its cue. */
import { spanOf, tokenFrom, tokensOf, wordAt } from '../../document.ts'
import type { Document } from '../../document.ts'
import type { Found, Rule } from '../../pack.ts'
import type { Span, Stance } from '../../types.ts'
import { clauseAt, cueHits, segmentOf } from './clauses.ts'
import type { Clause, CueHit } from './clauses.ts'
import { contentEnd } from './contents.ts'
import type { Cuts } from './contents.ts'
import { headKind, isName, quoteStarts, sourceEnd } from './sources.ts'
import { auxiliaries, complementisers, isAdjunct, list } from './words.ts'

interface Reading {
  readonly hits: readonly CueHit[]
  readonly clauses: readonly Clause[]
  readonly cuts: Cuts
}

const readings = new WeakMap<Document, Reading>()

/** Cues and clauses of a document, worked out once for all rules. */
function read(document: Document): Reading {
  const known = readings.get(document)
  if (known !== undefined) return known
  const hits = cueHits(document)
  const clauses = hits.map((hit) => clauseAt(document, hit)).filter((clause) => clause !== null)
  const according = new Set<number>()
  const perSentence = new Map<number, number>()
  for (let index = 0; index < document.tokens.length; index += 1)
    if (accordingAt(document, index) !== null && !crowded(document, index, perSentence))
      according.add(index)
  for (const hit of hits) if (isComment(document, hit)) according.add(hit.index - 1)
  const reading = {
    hits,
    clauses,
    cuts: { clauses: new Map(clauses.map((clause) => [clause.hit.index, clause])), according },
  }
  readings.set(document, reading)
  return reading
}

/** More according-phrases in a sentence than any prose has. */
function crowded(document: Document, index: number, perSentence: Map<number, number>): boolean {
  const sentence = document.sentenceOf[index] ?? -1
  const count = (perSentence.get(sentence) ?? 0) + 1
  perSentence.set(sentence, count)
  return sentence < 0 || count > 8
}

function cueSpan(document: Document, hit: CueHit, negated: boolean): Span {
  const token = document.tokens[hit.index]
  const start = (token?.start ?? 0) + hit.skip
  return [negated ? (document.tokens[hit.index - 1]?.start ?? start) : start, token?.end ?? start]
}

/** «قال X إن …», «X يؤكد أن …», «أعلنت X مقتل …», «وأضاف "…"», «مشيرا إلى أن …». */
const reportingClause: Rule = {
  name: 'ar.reporting-clause',
  find(document) {
    const { clauses, cuts } = read(document)
    const found: Found[] = []
    for (const clause of clauses) {
      if (isDoubled(document, clause, cuts)) continue
      if (cuts.according.has(clause.hit.index - 1) && isComment(document, clause.hit)) continue
      const end = contentEnd(document, clause, cuts)
      if (end <= clause.content) continue
      const [start, stop] = spanOf(document, clause.content, end)
      const content: Span = [start + clause.clip, stop]
      const { stance } = clause.hit.form.verb
      found.push({
        source: clause.source === null ? [] : [clause.source],
        cue: [withSaying(document, clause, cueSpan(document, clause.hit, clause.negated))],
        content: [skipParticle(document, clause.content, content)],
        stance: stanceOf(document, clause, end, stance),
        negated: clause.negated,
        ...(clause.passive && clause.source === null ? { antecedent: null } : {}),
        confidence: clause.source === null ? 0.75 : 0.85,
      })
    }
    return found
  },
}

const goingOn = list('مضى مضت واصل واصلت ومضى ومضت وواصل وواصلت')

/** «وتابع قائلا», «ومضى قائلا»: one cue of two words. */
function withSaying(document: Document, clause: Clause, cue: Span): Span {
  const { index, form } = clause.hit
  if (form.verb.past !== 'قال' || form.aspect !== 'participle') return cue
  if (!goingOn.has(wordAt(document, index - 1))) return cue
  const before = document.tokens[index - 1]
  return [(before?.start ?? cue[0]) + (before?.norm.startsWith('و') === true ? 1 : 0), cue[1]]
}

/** «قال الوزير … قائلا: "…"»: «قائلا» only repeats the verb before it. */
function isDoubled(document: Document, clause: Clause, cuts: Cuts): boolean {
  const { index, form } = clause.hit
  if (form.verb.past !== 'قال' || form.aspect !== 'participle') return false
  const [first] = segmentOf(document, index)
  for (let at = index - 1; at >= first && at > index - 14; at -= 1) {
    const other = cuts.clauses.get(at)
    if (other !== undefined && other.content === clause.content) return true
  }
  return false
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
function stanceOf(document: Document, clause: Clause, end: number, stance: Stance): Stance {
  const first = wordAt(document, clause.content)
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

/** «نقلت X عن Y قوله إن …»: X at level 1, Y at level 2 over the same content. */
const relay: Rule = {
  name: 'ar.relay',
  find(document) {
    const { hits, cuts } = read(document)
    const found: Found[] = []
    for (const hit of hits) {
      if (!hit.form.verb.takes.includes('relay')) continue
      const [, limit] = segmentOf(document, hit.index)
      let from = -1
      for (let at = hit.index + 1; at < Math.min(limit, hit.index + 20); at += 1)
        if (wordAt(document, at) === 'عن') {
          from = at
          break
        }
      if (from < 0) continue
      const sourceStop = Math.min(sourceEnd(document, hit.index + 1, from), from)
      let opened = -1
      let said = -1
      let quoted = false
      for (let at = from + 1; at < Math.min(limit, from + 30); at += 1) {
        const word = wordAt(document, at)
        if (/^(?:قوله|قولها|قولهم|تاكيده|تاكيدها|اعلانه|اعلانها|تصريحه|قولهما)/u.test(word))
          said = at
        if (complementisers.has(word)) opened = at + 1
        else if (
          word === ':' ||
          (quoteStarts(document, at) && !isName(document, document.quoteOf[at] ?? -1))
        ) {
          quoted = true
          opened = at + 1
          if (word === ':' && quoteStarts(document, at + 1)) opened += 1
          if (complementisers.has(wordAt(document, opened))) opened += 1
        }
        if (opened > 0) break
      }
      if (opened < 0) continue
      const innerStop = Math.min(
        sourceEnd(document, from + 1, said > 0 ? said : opened),
        said > 0 ? said : opened,
      )
      const opener = quoted && (document.topQuoteOf[opened] ?? -1) >= 0 ? 'quote' : 'that'
      const clause: Clause = {
        hit,
        source: null,
        sourceFirst: -1,
        content: opened,
        opener,
        first: hit.index,
        negated: false,
        clip: 0,
        passive: false,
      }
      const content = [spanOf(document, opened, contentEnd(document, clause, cuts))]
      const outer: Found = {
        source: sourceStop > hit.index + 1 ? [spanOf(document, hit.index + 1, sourceStop)] : [],
        cue: [cueSpan(document, hit, false)],
        content,
        stance: 'asserts',
      }
      const cue = said > 0 ? spanOf(document, said, said + 1) : spanOf(document, from, from + 1)
      found.push(outer, {
        source: [spanOf(document, from + 1, innerStop)],
        cue: [cue],
        content,
        stance: 'asserts',
        under: outer,
      })
    }
    return found
  },
}

interface According {
  readonly cue: readonly [first: number, end: number]
  readonly sourceFirst: number
  /** Letters of the first source word that are a preposition. */
  readonly clip: number
}

const accordingWords = list('بحسب حسب وفق')
const accordingWithL = list('وفقا طبقا تبعا')

/** «بحسب X», «وفقا لما أعلنه X», «نقلا عن X», «على حد قول X» beginning at a token. */
function accordingAt(document: Document, index: number): According | null {
  const token = document.tokens[index]
  if (token?.kind !== 'word') return null
  const word =
    token.norm.startsWith('و') && token.norm.length > 3 && !token.norm.startsWith('وف')
      ? token.norm.slice(1)
      : token.norm
  const plain = token.norm.startsWith('ووف') ? token.norm.slice(1) : word
  const next = wordAt(document, index + 1)
  if (accordingWords.has(plain)) {
    if (next === '' || next === 'ان' || document.tokens[index + 1]?.kind !== 'word') return null
    return { cue: [index, index + 1], sourceFirst: index + 1, clip: 0 }
  }
  if (accordingWithL.has(plain) && next.startsWith('ل') && next.length > 2)
    return { cue: [index, index + 1], sourceFirst: index + 1, clip: 1 }
  if (plain === 'نقلا' && next === 'عن')
    return { cue: [index, index + 2], sourceFirst: index + 2, clip: 0 }
  if (
    plain === 'علي' &&
    next === 'حد' &&
    ['قول', 'تعبير', 'وصف', 'زعم', 'قوله', 'تعبيره', 'وصفه'].includes(wordAt(document, index + 2))
  )
    return { cue: [index, index + 3], sourceFirst: index + 3, clip: 0 }
  if (plain === 'علي' && next === 'لسان')
    return { cue: [index, index + 2], sourceFirst: index + 2, clip: 0 }
  return null
}

/** «كما أفاد X» after what it reports. */
function isComment(document: Document, hit: CueHit): boolean {
  const before = wordAt(document, hit.index - 1)
  return (
    (before === 'كما' || before === 'حسبما' || before === 'وفقما') &&
    hit.skip === 0 &&
    hit.form.aspect !== 'masdar' &&
    (before !== 'كما' || !isFirst(document, hit.index - 1))
  )
}

function isFirst(document: Document, index: number): boolean {
  return segmentOf(document, index)[0] === index
}

/** «وفقا للقانون», «وفق الخطة»: by what rule, not by whose words. */
const legal =
  /^ل{0,2}(?:ال)?(?:قانون|احكام|دستور|برنامج|بنود|اتفاق|معايير|قواعد|اصول|حاجة|نظام|ضرورة|طبيعة|ظروف|خطة|شروط|جدول|قرار|رغبة|حجم|نوع|اهمية|ترتيب)/u

const according: Rule = {
  name: 'ar.according-to',
  find(document) {
    const { hits, cuts } = read(document)
    const found: Found[] = []
    const byIndex = new Map(hits.map((hit) => [hit.index, hit]))
    for (const index of [...cuts.according].sort((a, b) => a - b)) {
      const phrase = accordingAt(document, index)
      if (phrase === null) continue
      const item = accordingFound(document, index, phrase, byIndex, cuts)
      if (item !== null) found.push(item)
    }
    for (const hit of hits) {
      if (!isComment(document, hit)) continue
      const [first, limit] = segmentOf(document, hit.index)
      const stop = Math.min(sourceEnd(document, hit.index + 1, limit), limit)
      if (stop <= hit.index + 1) continue
      const clause = cuts.clauses.get(hit.index)
      if (clause !== undefined && clause.source !== null) continue
      const start = clauseStart(document, hit.index - 1, first)
      if (hit.index - 1 - start < 3) continue
      found.push({
        source: [spanOf(document, hit.index + 1, stop)],
        cue: [cueSpan(document, hit, false)],
        content: [spanOf(document, start, hit.index - 1)],
        stance: 'asserts',
      })
    }
    return found
  },
}

function accordingFound(
  document: Document,
  index: number,
  phrase: According,
  hits: ReadonlyMap<number, CueHit>,
  cuts: Cuts,
): Found | null {
  const [first, limit] = segmentOf(document, index)
  let { sourceFirst, clip } = phrase
  if (legal.test(wordAt(document, sourceFirst))) return null
  const cue: Span[] = [clipConjunction(document, phrase.cue)]
  const what = wordAt(document, sourceFirst)
  if (what === 'ما' || what === 'لما') {
    const verb = hits.get(sourceFirst + 1) ?? suffixed(document, sourceFirst + 1)
    if (verb === null) return null
    cue.push(spanOf(document, verb.index, verb.index + 1))
    sourceFirst = verb.index + 1
    clip = 0
    if (wordAt(document, sourceFirst) === 'به' || wordAt(document, sourceFirst) === 'عنه')
      sourceFirst += 1
  }
  if (sourceFirst >= limit) return null
  const stop = sourceEnd(document, sourceFirst, Math.min(limit, sourceFirst + 24))
  if (stop <= sourceFirst) return null
  let [start, end] = spanOf(document, sourceFirst, stop)
  const head = wordAt(document, sourceFirst)
  // «لل…» writes al- without its alef: the whole word is the phrase then.
  if (clip === 1 && !head.startsWith('لل')) start += 1
  if (head.startsWith('لل') && clip === 1) start += 1
  const source: Span[] = [[start, end]]
  const leads = index - first <= 1 || startsAfterPause(document, index, first)
  const comma = wordAt(document, stop)
  if (
    leads &&
    (comma === '،' ||
      comma === ',' ||
      complementisers.has(comma) ||
      wordAt(document, stop).startsWith('ف'))
  ) {
    let content = comma === '،' || comma === ',' ? stop + 1 : stop
    const opener = wordAt(document, content)
    if (complementisers.has(opener) || /^فان(?:ه|ها|هم)?$/u.test(opener)) content += 1
    let clipped = 0
    if (wordAt(document, content) === 'فقد') clipped = 1
    else if (opener === 'ف') content += 1
    const clause: Clause = {
      hit: hitAt(index),
      source: null,
      sourceFirst: -1,
      content,
      opener: 'that',
      first: index,
      negated: false,
      clip: clipped,
      passive: false,
    }
    const span = spanOf(document, content, contentEnd(document, clause, cuts))
    return { source, cue, content: [[span[0] + clipped, span[1]]], stance: 'asserts' }
  }
  if (index - first < 3) return null
  // «أوردت X نقلا عن Y أن …»: Y stands inside X's clause, over the same content.
  if (complementisers.has(comma) && wordAt(document, index) === 'نقلا') return null
  const from = clauseStart(document, index, first)
  return index - from < 2
    ? null
    : { source, cue, content: [spanOf(document, from, index)], stance: 'asserts' }
}

function hitAt(index: number): CueHit {
  return {
    index,
    form: {
      verb: { past: '', present: '', stance: 'asserts', takes: [] },
      aspect: 'past',
      feminine: false,
      plural: false,
    },
    skip: 0,
  }
}

/** «أعلنه», «ذكرته»: a reporting verb with a pronoun that refers back. */
function suffixed(document: Document, index: number): CueHit | null {
  const word = wordAt(document, index)
  return /(?:ه|ته|وه|ها|تها)$/u.test(word) && word.length > 3 ? hitAt(index) : null
}

function clipConjunction(document: Document, [first, end]: readonly [number, number]): Span {
  const [start, stop] = spanOf(document, first, end)
  const word = wordAt(document, first)
  return [start + (/^و(?!فق)/u.test(word) || word.startsWith('ووف') ? 1 : 0), stop]
}

function startsAfterPause(document: Document, index: number, first: number): boolean {
  const before = wordAt(document, index - 1)
  return (
    (before === '،' || before === ',') && wordAt(document, index).startsWith('و') && index > first
  )
}

/** Where the clause that a trailing comment reports begins: the sentence, without و. */
function clauseStart(document: Document, index: number, first: number): number {
  let start = first
  for (let at = index - 2; at > first; at -= 1) {
    const word = wordAt(document, at)
    if (word === '؛') {
      start = at + 1
      break
    }
  }
  return start
}

/** «وجاء في بيان للوزارة: "…"». */
const document_: Rule = {
  name: 'ar.text-says',
  find(document) {
    const { cuts } = read(document)
    const found: Found[] = []
    for (let index = 0; index + 2 < document.tokens.length; index += 1) {
      const word = wordAt(document, index)
      const plain = word.startsWith('و') ? word.slice(1) : word
      if (!['جاء', 'ورد'].includes(plain) && !(word === 'ورد')) continue
      if (wordAt(document, index + 1) !== 'في' || (document.sentenceOf[index] ?? -1) < 0) continue
      const [, limit] = segmentOf(document, index)
      const stop = sourceEnd(document, index + 2, Math.min(limit, index + 24))
      let opened = -1
      for (let at = stop; at < Math.min(limit, stop + 12) && opened < 0; at += 1) {
        if (complementisers.has(wordAt(document, at))) opened = at + 1
        else if (wordAt(document, at) === ':')
          opened = quoteStarts(document, at + 1) ? at + 2 : at + 1
        else if (quoteStarts(document, at)) opened = at + 1
      }
      if (opened < 0 || stop <= index + 2) continue
      const skip: 0 | 1 = word.startsWith('و') && word !== 'ورد' ? 1 : 0
      const clause: Clause = {
        hit: { ...hitAt(index), skip },
        source: null,
        sourceFirst: -1,
        content: opened,
        opener: (document.topQuoteOf[opened] ?? -1) >= 0 ? 'quote' : 'that',
        first: index,
        negated: false,
        clip: 0,
        passive: false,
      }
      const [start, end] = spanOf(document, index, index + 2)
      found.push({
        source: [spanOf(document, index + 2, stop)],
        cue: [[start + skip, end]],
        content: [spanOf(document, opened, contentEnd(document, clause, cuts))],
        stance: 'asserts',
      })
    }
    return found
  },
}

/** «مسؤول: سقوط …» in a headline; a bare name where the story has it as a source. */
const headline: Rule = {
  name: 'ar.headline',
  find(document, context) {
    const line = document.paragraphs.find((it) => !it.boilerplate)
    if (line === undefined) return []
    for (let at = line.first + 1; at < Math.min(line.end - 2, line.first + 8); at += 1) {
      const token = document.tokens[at]
      if (token?.norm !== ':') continue
      if (reports(document, line.first, at)) return []
      const kind = headKind(wordAt(document, line.first))
      if (
        kind === 'place' ||
        (kind === 'other' && !isSpeaker(document, wordAt(document, at - 1), context.found))
      )
        return []
      return [
        {
          source: [spanOf(document, line.first, at)],
          cue: [[token.start, token.end]],
          content: [spanOf(document, at + 1, line.end)],
          stance: 'asserts',
        },
      ]
    }
    return []
  },
}

/** A line with a reporting word before its colon is no headline of this kind. */
function reports(document: Document, first: number, end: number): boolean {
  return (
    read(document).hits.some((hit) => hit.index >= first && hit.index < end) ||
    /^و?(?:جاء|ورد)$/u.test(wordAt(document, first))
  )
}

function isSpeaker(document: Document, name: string, found: readonly Found[]): boolean {
  return found.some((item) =>
    item.source.some((span) => {
      const [first, end] = tokensOf(document, span)
      for (let at = first; at < end; at += 1) if (wordAt(document, at) === name) return true
      return false
    }),
  )
}

const knowledge = list(
  'يحدد تحدد يحددوا يوضح توضح يكشف تكشف يعرف تعرف يعلق تعلق يذكر تذكر يفصح تفصح يدل تدل يشر',
)

/** «لم يحدد عدد …»: somebody says that he does not say. */
const silence: Rule = {
  name: 'ar.declines',
  find(document) {
    const found: Found[] = []
    for (let index = 1; index + 1 < document.tokens.length; index += 1) {
      if (!knowledge.has(wordAt(document, index))) continue
      const before = wordAt(document, index - 1)
      if ((before !== 'لم' && before !== 'لا') || (document.sentenceOf[index] ?? -1) < 0) continue
      const [first, limit] = segmentOf(document, index)
      const lead = wordAt(document, index - 2)
      const pronoun = /^(?:لكن|ان|ولكن|انه|فان)(?:ه|ها|هم)$/u.test(lead)
      let source: Span | null = null
      let content = index + 1
      if (!pronoun) {
        if (
          index - 1 !== first &&
          !auxiliaries.has(lead) &&
          document.tokens[index - 2]?.kind !== 'punct'
        )
          continue
        const stop = sourceEnd(document, index + 1, limit)
        if (headKind(wordAt(document, index + 1)) === 'other') continue
        source = spanOf(document, index + 1, Math.min(stop, index + 4))
        content = Math.min(stop, index + 4)
      }
      if (content >= limit || isAdjunct(document, content)) continue
      found.push({
        source: source === null ? [] : [source],
        cue: [spanOf(document, index - 1, index + 1)],
        content: [spanOf(document, content, limit)],
        stance: 'declines',
        negated: true,
        confidence: 0.65,
      })
    }
    return found
  },
}

/** «نقلا عن X أن» inside a reporting clause: the relayed source, over that clause's content. */
const citing: Rule = {
  name: 'ar.citing',
  find(document, context) {
    const found: Found[] = []
    const near = bySentence(document, context.found)
    for (let index = 0; index + 2 < document.tokens.length; index += 1) {
      if (wordAt(document, index) !== 'نقلا' || wordAt(document, index + 1) !== 'عن') continue
      const [, limit] = segmentOf(document, index)
      const stop = sourceEnd(document, index + 2, limit)
      const at = document.tokens[index]?.start ?? 0
      const next = document.tokens[stop]?.end ?? 0
      const outer = near.get(document.sentenceOf[index] ?? -1)?.find((item) => {
        const start = item.content[0]?.[0] ?? 0
        const cue = item.cue[0]?.[1] ?? 0
        return cue <= at && start >= next && start - next < 4
      })
      if (outer === undefined || !complementisers.has(wordAt(document, stop))) continue
      found.push({
        source: [spanOf(document, index + 2, stop)],
        cue: [spanOf(document, index, index + 2)],
        content: outer.content,
        stance: 'asserts',
        under: outer,
      })
    }
    return found
  },
}

/** Drafts by the sentence of their cue, the first few of each. */
function bySentence(document: Document, found: readonly Found[]): Map<number, Found[]> {
  const map = new Map<number, Found[]>()
  for (const item of found) {
    const sentence = document.sentenceOf[tokenFrom(document, item.cue[0]?.[0] ?? 0)] ?? -1
    const list = map.get(sentence)
    if (list === undefined) map.set(sentence, [item])
    else if (list.length < 30) list.push(item)
  }
  return map
}

export const rules: readonly Rule[] = [
  relay,
  document_,
  according,
  reportingClause,
  citing,
  silence,
  headline,
]
