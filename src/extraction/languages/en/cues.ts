/**
 * Reporting words of English: what a word does (stance) and what may follow it (government).
 *
 * A verb line is `lemma frames prepositions`. Frames, one letter each:
 *   t  a clause, with or without "that"          T  a clause, only with "that"
 *   q  a quotation; may also follow what it reports ("…, he said")
 *   w  an indirect question ("whether …")        n  a noun phrase ("praised the deal")
 *   o  an infinitive ("vowed to leave")          a  an addressee comes first ("told reporters that")
 *   A  an addressee may come first ("urged the council to")
 *   p  a noun phrase, where a paper speaks ("polls show a tie")
 *   i  an attitude: content may follow, but nothing is ever put before it
 *   e  what seems so to nobody in particular
 * Prepositions after it introduce the content ("called for …", "warned of …").
 */
import type { Stance } from '../../types.ts'
import { adjectiveLines } from './adjective-cues.ts'
import type { VerbForm } from './inflection.ts'
import { inflect } from './inflection.ts'
import { opposingLines } from './opposing-phrases.ts'
import { sayingLines } from './saying-phrases.ts'

export interface VerbCue {
  readonly lemma: string
  readonly stance: Stance
  readonly frames: string
  readonly prepositions: readonly string[]
  /** What it does where this preposition follows: "called him" asserts, "called for" calls. */
  readonly byPreposition: ReadonlyMap<string, Stance>
}

/** A cue of several words: `words` follow the verb. */
export interface PhraseCue {
  readonly words: readonly string[]
  readonly cue: VerbCue
}

export interface VerbReading {
  /** Frames are empty where the verb reports only together with other words. */
  readonly cue: VerbCue
  readonly forms: ReadonlySet<VerbForm>
  /** What it is with fixed words after it, the longest first. */
  readonly phrases?: readonly PhraseCue[]
  /** What the word is as an adjective after "be". */
  readonly adjective?: VerbCue
}

const verbLines: Readonly<Record<Stance, string>> = {
  asserts: `
name n
identify n
unveil n
chant nq
interpret n
illustrate tn
exemplify n
shrug q
holler q
bellow q
snarl q
gripe tq about
moan tq about
whine tq about
carp q about
demur q
conjecture t
deduce t
submit T
grin q
smile q
giggle q
snort q
weep q
wail q
drawl q
blurt q
stutter q
restate n
corroborate n
flag n
publicise n
publicize n
insinuate t
prophesy t
foretell n
dissent q
alert ta to
apprise ta of
retell n
count n
record n
register n
tally n
gloat tq about
grouse tq about
crow tq about
beam q
boom q
boo n
say tqw of
tell atqw about,of
add tqi
state tqn
put n
raise n
revise n
lower n
report tqn
announce tqn
declare tqn
note tqn
observe tq
remark tqn on
comment tq on
mention tn
explain tqwn
argue tq for,against
claim tqno
assert tqn
contend tq
maintain Tqp
insist tq on
stress tqn
emphasize tqn
emphasise tqn
underline Tn
underscore Tn
highlight n
reiterate tqn
repeat tqn
affirm tqn
reaffirm Tn
confirm tqn
reveal tqwn
disclose tqwn
warn Atq of,against,about
caution Atq against
inform ta of,about
notify ta of
remind ta of,about
assure ta of
reassure ta
write tqw of,about
tweet tqn about
retweet n
post qn
email q
recall tqn
recount tqn
reply tq to
respond tq to
answer tq
counter tq
retort tq
quip tq
joke tq about
continue q
conclude tq
testify tq
boast tq of,about
brag tq about
hint T at
imply t
suggest tqn
indicate tqn
signal Tn
describe n
characterize n
characterise n
portray n
depict n
label n
brand n
dub n
liken n
compare n
call nq
speak about,of,against
talk about,of
discuss nw
list n
cite n
quote n
reference n
show tp
find tp
read q
detail n
outline n
predict tqn
forecast tn
project tn
embrace n
interject q
shout q at
yell q at
chant qn
cry q
proclaim tqn
articulate n
voice n
express n
tout n
praise n for
hail n
applaud n
welcome n
thank n
congratulate n
defend n
endorse n
champion n
credit n
commend n
laud n
extol n
echo n
support n
favor n
favour n
advocate n for
bemoan nt
lament nt
complain tq about,of
grumble tq about
reflect q on
attribute n
establish T
document n
rule t out
learn t
point to,out
understand i
relay n
specify tn
clarify tn
allege tqn
speculate tq about
muse tq about
marvel q at
opine tq
refer to
allude to
attest t to
aver tq
avow tq
confide tq
divulge twn
elaborate q on
enumerate n
enthuse tq about
exclaim tq
expound on
hypothesize t
hypothesise t
intimate tn
intone q
mutter tq about
mumble q
murmur q
whisper tq
paraphrase n
ponder wnq
posit t
postulate t
pontificate on
propound n
rant tq about,against
rave tq about
rejoin q
riff on
scream tq at
shriek q
sigh q
snap q at
stipulate t
surmise tq
theorize tq
theorise tq
vent q about
verify tn
volunteer tq
vouch for
gush q about
declaim q
deadpan q
roar q
bark q
growl q
groan q
gasp q
sob q
chuckle q
laugh q
stammer q
thunder q
demonstrate t
invoke n
contrast n
recite n
justify n
trumpet n
profess tn
herald n
calculate t
determine T
summarize n
summarise n
preach n
tease n
venture q
offer q
back n
salute n
commemorate n
bet tq
concur tq with
convey Tn
forget T
notice T
pretend ti
prove T
`,
  denies: `
deny tqn
disclaim n
rubbish n
reject n
dispute n
refute n
rebut n
dismiss n
disavow n
repudiate n
contradict n
disagree q with
debunk n
discount n
downplay n
renounce n
disown n
rebuff n
deflect n
balk at
`,
  accuses: `
vote against
fulminate against
ignore n
accuse n of
slander n
smear n
defame n
implicate n
incriminate n
blame n for
criticize nq for
criticise nq for
condemn n
denounce n
decry n
slam n
blast n
attack n
assail n
lambast n
lambaste n
rebuke n
chide n
deride n
ridicule n
mock n
bash n
castigate n
berate n
excoriate n
scold n
charge tq with
deplore n
protest tn against
question nw
challenge n
oppose n
fault n
rail against
scoff q at
sue n
admonish nq for
arraign n
censure n
chastise n
chide n
denigrate n
disparage n
demonize n
demonise n
impugn n
lampoon n
malign n
pan n
pillory n
rebuke n
reprimand n
reproach n
revile n
savage n
skewer n
spurn n
swipe at
jab at
upbraid n
vilify n
fume tq about,at
rage q about,against,at
pummel n
needle n
taunt n
trash n
belittle n
skewer n
knock n
rap n
sneer q at
snipe q at
jeer nq at
heckle n
`,
  concedes: `
admit tqn to
acknowledge tqn
concede tqn
recognize Tn
recognise Tn
confess tq to
apologize q for
apologise q for
regret tn
agree tq with,on
accept Tn
grant T

`,
  retracts: `
retract n
recant n
`,
  calls: `
nominate n
vote for
appoint n
approve n
call for,on,upon
urge Atqn
demand tqno
order Atn
instruct At
ask for
beg Aqo
plead q for
appeal to,for
propose tnqo
recommend tn
request tn
advise Atq against
encourage An
implore Aq
direct A
exhort A
lobby A for
seek no
require T
persuade A
beseech Aqn
entreat Aq
prod A
nudge A
counsel A against
dictate wn
decree tn
mandate Tn
clamor for
clamour for
press for
push for,against
campaign for,against
agitate for
`,
  promises: `
plan on
decide ow against,on
agree o
promise Atqno
vow tqno
pledge tqno
swear tqo
threaten oqnt
offer no
commit to
guarantee tn
undertake o
resolve o
`,
  believes: `
seem e
appear e
love no
care about
understand twn
cherish n
plan o
look for,at
believe ti in
think tiqw of,about
feel ti
expect toin
estimate tn
fear tin
hope toi for
suspect ti
doubt tiwn
assume ti
consider ni
know tiwn
view n
regard n
want oin
wish toi
prefer oin
hate
worry tiq about
wonder wiq
guess tiq
imagine ti
figure ti
realize ti
realise ti
anticipate tin
deem n
judge Tn
envision n
foresee tn
remember tiqn
dread n
mistrust n
distrust n
envisage n
long for
yearn for
detest n
loathe n
despise n
admire n
rue n
resent n
relish n
reckon ti
suppose ti
presume ti
infer ti
sense ti
mull n
contemplate n
disapprove of
approve of
object q to
sympathize with
sympathise with
empathize with
empathise with
side with
aim o
intend o
conceive of
hear Tw
see T
`,
  declines: `
decline o
refuse o
`,
  asks: `
ask Aqw about,if,whether,for
inquire qw about
enquire qw about
wonder wq
query nw
pose q
quiz n about
grill n about
interrogate n about
`,
}

const governs = new Set(['to', 'on', 'at', 'in'])

/** Verbs whose plain or -s form is more often a noun ("reports", "claim"): they need a sign on their right. */
export const nounLike: ReadonlySet<string> = new Set(
  `report claim call plan show note comment estimate question answer support view hope fear request demand order attack
  challenge offer promise pledge vow threat doubt suspect warning detail document hint joke quote post project
  forecast label brand signal address voice credit champion honor praise blame list echo charge rule point
  advocate list issue state support think know remember cause detail sound sign reason release protest remark wish want fault dispute press push back side count draw walk break rise hit stop pin cast set shed stick stand strike tear float pan rap knock taunt sneer riff sense rage roar bark growl groan gasp sob sigh record register tally flag contest rubbish smear whine moan gripe carp snarl grin smile giggle snort weep wail honour favour campaign counsel contrast mandate dread rebuke salute aim need appeal plea ban tweet email book`.split(
    /\s+/u,
  ),
)

/** Cues that are adjectives. */
export const adjectiveCues: readonly VerbCue[] = Object.entries(adjectiveLines).flatMap(
  ([stance, lines]) =>
    lines
      .trim()
      .split('\n')
      .map((line) => {
        const [lemma = '', second = '', third = ''] = line.split(' ')
        const isFrames = /^[tTwo]+$/u.test(second) && !governs.has(second)
        return {
          ...silent(lemma),
          stance: stance as Stance,
          frames: isFrames ? second : '',
          prepositions: (isFrames ? third : second).split(',').filter(Boolean),
        }
      }),
)

/** Every form of a reporting verb, and of a verb or adjective that reports together with other words. */
export const verbReadings: ReadonlyMap<string, VerbReading> = buildReadings()

export const cueLemmas: readonly VerbCue[] = [
  ...new Set([...verbReadings.values()].map((r) => r.cue)),
].filter((cue) => cue.frames !== '' || cue.prepositions.length > 0)

function buildReadings(): Map<string, VerbReading> {
  const readings = new Map<string, VerbReading>()
  const cues = new Map<string, VerbCue>()
  for (const [stance, lines] of Object.entries(verbLines)) {
    for (const line of lines.split('\n')) {
      const [lemma = '', second = '', third = ''] = line.trim().split(' ')
      if (lemma === '') continue
      const isFrames = second === '-' || (/^[tTqwnoaAipe]+$/u.test(second) && !governs.has(second))
      const prepositions = (isFrames ? third : second).split(',').filter(Boolean)
      const frames = isFrames && second !== '-' ? second : ''
      const known = cues.get(lemma)
      const here = new Map(prepositions.map((word) => [word, stance as Stance]))
      cues.set(lemma, {
        lemma,
        stance: known !== undefined && known.frames !== '' ? known.stance : (stance as Stance),
        frames: (known?.frames ?? '') + frames,
        prepositions: [...(known?.prepositions ?? []), ...prepositions],
        byPreposition: new Map([...here, ...(known?.byPreposition ?? [])]),
      })
    }
  }
  const phrases = phraseCues()
  for (const lemma of phrases.keys()) if (!cues.has(lemma)) cues.set(lemma, silent(lemma))
  for (const cue of cues.values()) {
    const own = phrases.get(cue.lemma)
    for (const [word, forms] of inflect(cue.lemma))
      if (!readings.has(word))
        readings.set(word, { cue, forms, ...(own === undefined ? {} : { phrases: own }) })
  }
  for (const adjective of adjectiveCues) {
    const verb = readings.get(adjective.lemma)
    const base = verb ?? { cue: silent(adjective.lemma), forms: new Set<VerbForm>() }
    readings.set(adjective.lemma, { ...base, adjective })
  }
  return readings
}

/** A word that reports nothing by itself. */
function silent(lemma: string): VerbCue {
  return { lemma, stance: 'asserts', frames: '', prepositions: [], byPreposition: new Map() }
}

/** Cues that are a verb with fixed words after it, by the verb's lemma. */
export function phraseCues(): ReadonlyMap<string, readonly PhraseCue[]> {
  const byVerb = new Map<string, PhraseCue[]>()
  for (const [stance, lines] of Object.entries({ asserts: sayingLines, ...opposingLines }))
    for (const line of lines.trim().split('\n')) {
      const [head = '', frames = ''] = line.split(' | ')
      const [lemma = '', ...words] = head.split(' ')
      const cue = { ...silent(head), stance: stance as Stance, frames }
      const list = byVerb.get(lemma)
      if (list === undefined) byVerb.set(lemma, [{ words, cue }])
      else list.push({ words, cue })
    }
  for (const list of byVerb.values()) list.sort((a, b) => b.words.length - a.words.length)
  return byVerb
}

/** Nouns that report: the prepositions that lead to their content. All of them may take "that". */
const nounLines: Readonly<Partial<Record<Stance, string>>> = {
  asserts: `claim of|claims of|statement on|statements on|assertion of|assertions|announcement of|suggestion of|report of|reports of
comment on,about|comments on,about|remark on,about|remarks on,about|description of|warning of,about,against|warnings of,about,against
prediction of|predictions of|contention|insistence on|argument for,against|arguments|endorsement of
thoughts on,about|assessment of|assessments of|embrace of|tribute to|tributes to|assurance of|assurances of|findings on
conclusion|confirmation of|rumours about|rumors about`,
  denies: `denial of|denials of|disagreement with|disagreements with|disavowal of|repudiation of|rejection of|dismissal of`,
  accuses: `attack on|attacks on|critique of|critiques of|denunciation of|mockery of|disdain for|contempt for|accusation of|accusations of|allegation of|allegations of|criticism of|criticisms of|condemnation of|opposition to|complaint about|complaints about`,
  calls: `call for,to|calls for,to|plea for,to|pleas for,to|demand for|demands for|appeal for|request for|requests for|proposal for|proposals for|recommendation of`,
  promises: `promise of,to|promises of,to|pledge of,to|pledges of,to|vow to|vows to|threat to|threats to`,
  believes: `belief in|confidence in|passion for|desire for,to|skepticism of,about|scepticism of,about|admiration for,of|enthusiasm for|distrust of|anger at,over,about|frustration with,over,about|view|opinion|hope for|hopes for|fear of|fears of|concern about,over|concerns about,over|doubts about|expectation of|expectations of|suspicion of|conviction`,
  concedes: `admission of|acknowledgement of|acknowledgment of|apology for`,
  declines: `refusal to|reluctance to|unwillingness to`,
  asks: `questions about|inquiry about`,
}

/** Nouns after which "that" begins what is said; after others it is mostly a relative pronoun. */
export const nounsWithThat: ReadonlySet<string> = new Set(
  `claim claims statement statements assertion assertions announcement suggestion report reports warning warnings prediction
  predictions contention insistence argument arguments conclusion confirmation rumours rumors denial denials accusation
  assurance assurances findings accusations allegation allegations complaint complaints promise pledge threat belief view opinion hope hopes fear fears
  suspicion conviction admission acknowledgement acknowledgment`.split(/\s+/u),
)

/** What goes round with nobody named: "the claim that …" without an owner is mostly the author's own summary. */
export const ownerlessNouns: ReadonlySet<string> = new Set(
  'rumours rumors reports allegations complaints fears'.split(' '),
)

export const reportingNouns: ReadonlyMap<
  string,
  { readonly stance: Stance; readonly prepositions: readonly string[] }
> = new Map(
  Object.entries(nounLines).flatMap(([stance, lines]) =>
    lines.split(/[|\n]/u).map((line) => {
      const [noun = '', prepositions = ''] = line.trim().split(' ')
      return [
        noun,
        { stance: stance as Stance, prepositions: prepositions.split(',').filter(Boolean) },
      ] as const
    }),
  ),
)
