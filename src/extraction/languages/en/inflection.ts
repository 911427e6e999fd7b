/** Forms of verbs by the rules of English spelling, and the irregular ones. */

/** `plain` is also the infinitive; `past` and `participle` are one form for regular verbs. */
export type VerbForm = 'plain' | 'third' | 'past' | 'participle' | 'ing'

/** Irregular forms: `lemma past participle`; others follow the spelling rules of `inflect`. */
const irregular = new Map<string, readonly [past: string, participle: string]>(
  `say said said|tell told told|write wrote written|read read read|speak spoke spoken|find found found
|show showed shown|see saw seen|know knew known|think thought thought|feel felt felt|understand understood understood
|hear heard heard|swear swore sworn|forbid forbade forbidden|seek sought sought|beg begged begged|quip quipped quipped
|slam slammed slammed|rip ripped ripped|brag bragged bragged|rebut rebutted rebutted|commit committed committed
|admit admitted admitted|plan planned planned|regret regretted regretted|forecast forecast forecast|draw drew drawn
|bet bet bet|rue rued rued|pan panned panned|rap rapped rapped|prod prodded prodded|jab jabbed jabbed|withdraw withdrew withdrawn|undertake undertook undertaken|choose chose chosen|foresee foresaw foreseen
|forget forgot forgotten|refer referred referred|prefer preferred preferred|dub dubbed dubbed|extol extolled extolled
|label labeled labelled|signal signaled signalled|put put put|slap slapped slapped|ban banned banned|make made made|take took taken|get got got|bring brought brought|lay laid laid|set set set|stand stood stood|stick stuck stuck|sing sang sung|give gave given|shed shed shed|leave left left|go went gone|come came come|break broke broken|cast cast cast|throw threw thrown|hit hit hit|shoot shot shot|strike struck struck|tear tore torn|rise rose risen|have had had|hold held held|send sent sent|stop stopped stopped|pin pinned pinned|marvel marveled marvelled|pummel pummeled pummelled|counsel counseled counselled|pay paid paid|lend lent lent|weep wept wept|foretell foretold foretold|retell retold retold|learn learned learnt`
    .split('|')
    .map((line) => {
      const [lemma = '', past = '', participle = ''] = line.trim().split(' ')
      return [lemma, [past, participle]] as const
    }),
)

const doubling = new Set([
  'beg',
  'quip',
  'slam',
  'rip',
  'brag',
  'rebut',
  'commit',
  'admit',
  'plan',
  'regret',
  'forbid',
  'forget',
  'refer',
  'prefer',
  'dub',
  'extol',
  'slap',
  'ban',
  'pan',
  'rap',
  'prod',
  'jab',
  'stop',
  'pin',
  'get',
  'set',
  'hit',
  'shrug',
  'put',
  'aver',
  'snap',
  'sob',
  'bet',
  'concur',
  'infer',
  'shed',
])

/** All forms of a verb by the rules of English spelling: base, -s, -ed, participle, -ing. */
export function inflect(lemma: string): ReadonlyMap<string, ReadonlySet<VerbForm>> {
  const last = lemma.at(-1) ?? ''
  const beforeLast = lemma.at(-2) ?? ''
  const consonantY = last === 'y' && !'aeiou'.includes(beforeLast)
  const stem = last === 'e' ? lemma.slice(0, -1) : doubling.has(lemma) ? lemma + last : lemma
  const third = consonantY
    ? `${lemma.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh|o)$/u.test(lemma)
      ? `${lemma}es`
      : `${lemma}s`
  const regular = consonantY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`
  const [past, participle] = irregular.get(lemma) ?? [regular, regular]
  const forms = new Map<string, Set<VerbForm>>()
  const add = (word: string, form: VerbForm) => {
    const known = forms.get(word)
    if (known) known.add(form)
    else forms.set(word, new Set([form]))
  }
  add(lemma, 'plain')
  add(third, 'third')
  add(past, 'past')
  add(participle, 'participle')
  if (participle !== past && irregular.get(lemma)?.[1].endsWith('ed')) add(participle, 'past')
  if (past !== participle && past.endsWith('ed')) add(past, 'participle')
  add(lemma.endsWith('ee') || lemma.endsWith('oe') ? `${lemma}ing` : `${stem}ing`, 'ing')
  return forms
}
