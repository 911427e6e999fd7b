/** Closed classes of English, as bit flags, so that one look-up tells what a word can be. */

export const DETERMINER = 1

export const PREPOSITION = 2

export const PRONOUN = 4

export const BE = 8

export const HAVE = 16

export const DO = 32

export const MODAL = 64

export const ADVERB = 128

export const SUBORDINATOR = 256

export const CONJUNCTION = 512

export const DAY = 1024

export const NEGATION = 2048

export const RELATIVE = 4096

export const POSSESSIVE = 8192

export const VERB = 16384

export const MONTH = 32768

export const OBJECT = 65536

/** Words that "according to" and its kin begin with. */
export const OPENS_SOURCE = 1 << 17

/** Words that a day told from the day of publication begins with. */
export const OPENS_DAY = 1 << 18

/** Words, beside names of months and numbers, that a date or a period begins with. */
export const OPENS_DATE = 1 << 19

/** Adverbs that tell a clause on hearsay. */
export const HEARSAY = 1 << 26

/** Words, beside forms of "have", that a refusal to speak begins with. */
export const OPENS_SILENCE = 1 << 27

export const AUXILIARY = BE | HAVE | DO | MODAL

const flags = new Map<string, number>()

function put(flag: number, words: string): void {
  for (const word of words.split(/\s+/u)) if (word) flags.set(word, (flags.get(word) ?? 0) | flag)
}

put(
  DETERMINER,
  `the a an this that these those some any no each every both all another several many few most such either neither
  one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands`,
)
put(POSSESSIVE, 'his her its their my our your whose')
put(
  PREPOSITION,
  `of in on at by for with from to into about against between among through during over under after before without
  within toward towards upon across behind near outside inside along amid around beyond despite like off onto per
  since than until via versus regarding concerning including following besides except beneath above below alongside as`,
)
put(PRONOUN, 'he she it they we i you everyone everybody nobody someone somebody anyone one others')
put(OBJECT, 'him them us me himself herself itself themselves myself ourselves yourself it her you')
put(
  BE,
  `is are was were be been being am 's 're 'm isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t`,
)
put(HAVE, "has have had having 've hasn't haven't hadn't hasn’t haven’t hadn’t")
put(DO, "do does did doesn't don't didn't doesn’t don’t didn’t")
put(
  MODAL,
  `will would can could may might must shall should 'll 'd won't wouldn't can't couldn't cannot shouldn't
  won’t wouldn’t can’t couldn’t shouldn’t`,
)
put(
  ADVERB,
  `also then now later earlier again still just even already once twice soon ago not never always often sometimes
  further meanwhile however instead yet too so very more most rather quite almost perhaps maybe today yesterday tomorrow
  tonight thus therefore moreover nevertheless nonetheless afterwards afterward since first last only ever
  here there well long far back away together indeed otherwise likewise else reportedly`,
)
put(
  SUBORDINATOR,
  `that because although though while whereas if unless when whenever where whether after before since until as once
  how why what lest`,
)
put(CONJUNCTION, 'and or but nor yet so plus')
put(RELATIVE, 'who which that whom whose')
put(DAY, 'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight')
put(
  MONTH,
  `january february march april may june july august september october november december jan feb mar apr jun jul aug
  sep sept oct nov dec`,
)
put(
  NEGATION,
  `not never n't no isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't
  cannot shouldn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t won’t wouldn’t can’t couldn’t
  shouldn’t`,
)
// Common verbs that report nothing: they end a noun phrase that is walked from its right.
put(
  VERB,
  `went came took made got gave put kept left held brought began became met ran led lost won paid sent stood sat
  grew drew broke spent cut rose fell hit fought caught taught built bought sold drove flew threw wore hid struck shot
  goes comes takes makes gets gives puts keeps leaves holds brings begins becomes meets runs leads loses wins
  remains remained seems seemed appears appeared looks looked continued continues turned turns
  killed wounded injured destroyed captured launched fired opened closed started ended moved returned arrived visited
  joined served worked lived died failed tried used allowed caused happened occurred
  received followed entered reached stopped increased decreased resulted
  fled spread shook sank swept slept woke drank ate sang ran rang rode bought bore bound bred burnt chose dug drank fed felt forgot froze
  hung heard lent lay laid lit meant rebuilt sewed slid spun split stole swung taught tore understood went withdrew wept
  includes included contains consists costs belongs depends arrives departs plays stays costs
  overran retook retaken overthrew withstood
  go come take make get give keep leave hold bring begin become meet run lead lose win pay send stand sit`,
)

put(OPENS_SOURCE, 'according in as per to under')
put(
  OPENS_DAY,
  `sunday monday tuesday wednesday thursday friday saturday yesterday today tonight tomorrow overnight earlier later last
  this`,
)

put(
  OPENS_DATE,
  `sunday monday tuesday wednesday thursday friday saturday yesterday today tonight tomorrow overnight earlier later last
  this ago before previous past`,
)
put(HEARSAY | ADVERB, 'reportedly allegedly supposedly purportedly')
put(OPENS_SILENCE, "made makes make offered gave not n't n’t")

/** Every word that stands in a closed class. */
export const closedWords = (): Iterable<string> => flags.keys()

/** What a folded, lower-case word can be; 0 for an open-class word. */
export function flagsOf(word: string): number {
  return flags.get(word) ?? flagsOfOpenClass(word)
}

/** The same of a word that stands in no closed class: its ending may make it an adverb. */
export function flagsOfOpenClass(word: string): number {
  if (word.length > 4 && word.endsWith('ly') && !notAdverbs.has(word)) return ADVERB
  return 0
}

const notAdverbs = new Set(
  'family italy ally assembly reply supply rally july bully anomaly monopoly rely apply imply comply daily weekly monthly early elderly friendly likely only'.split(
    ' ',
  ),
)

/** Abstract or plain nouns that take part in the names of times ("last week", "the weekend"). */
export const timeNouns = new Set(
  'morning afternoon evening night noon midnight week month year weekend day hours days weeks months years hour minutes'.split(
    ' ',
  ),
)
