/** All forms of the reporting verbs: perfect, imperfect, jussive, passive, participle, masdar, with pronouns. */
import { fold } from '../../normalise.ts'
import type { Verb } from './cues.ts'
import { verbs } from './cues.ts'

export type Aspect = 'past' | 'present' | 'participle' | 'masdar'

export interface CueForm {
  readonly verb: Verb
  readonly aspect: Aspect
  readonly feminine: boolean
  readonly plural: boolean
  /** A passive that is spelt otherwise than the active: «قيل», «يفاد». */
  readonly passive?: boolean
}

function collect(formsOfVerb: (entry: Verb) => [string, CueForm][]): Map<string, CueForm> {
  const forms = new Map<string, CueForm>()
  for (const entry of verbs)
    for (const [form, value] of formsOfVerb(entry)) if (!forms.has(form)) forms.set(form, value)
  return forms
}

const pronouns = ['ه', 'ها', 'هم', 'هما']

/** Hollow verbs whose passive is in use without anybody named: «قيل إن», «أفيد بأن». */
const passives: ReadonlyMap<string, readonly [past: string, present: string]> = new Map([
  ['قال', ['قيل', 'يقال']],
  ['افاد', ['افيد', 'يفاد']],
  ['اشار', ['اشير', 'يشار']],
])

/** The inflection table of one verb: a corpus line that holds one form samples it. */
export function formsOf(entry: Verb): [string, CueForm][] {
  const rows: [string, CueForm][] = []
  const add = (form: string, aspect: Aspect, feminine = false, plural = false) => {
    rows.push([fold(form), { verb: entry, aspect, feminine, plural }])
  }
  const { past, present } = entry
  // «دعا», «نفى»: the last letter goes before the ending of the plural.
  const defective = /[اي]$/u.test(past) && past.length > 2
  const weak = defective ? past.slice(0, -1) : past
  const fem = entry.fem ?? `${past}ت`
  add(past, 'past')
  add(fem, 'past', true)
  add(entry.fem === undefined ? `${past}وا` : `${weak}وا`, 'past', false, true)
  // «آملا» is rather the participle.
  if (entry.participle !== past) add(`${past}ا`, 'past', false, true)
  add(`${fem}ا`, 'past', true, true)
  const stem = present.slice(1)
  for (const [prefix, feminine] of [
    ['ي', false],
    ['ت', true],
  ] as const) {
    add(prefix + stem, 'present', feminine)
    add(`س${prefix}${stem}`, 'present', feminine)
  }
  const many = /[يوا]$/u.test(stem) ? stem.slice(0, -1) : stem
  add(`ي${many}ون`, 'present', false, true)
  add(`ي${many}وا`, 'present', false, true)
  add(`ي${stem}ان`, 'present', false, true)
  const passive = passives.get(past)
  if (passive !== undefined)
    for (const [at, form] of passive.entries())
      rows.push([
        form,
        {
          // «أفيد عن مقتل …»
          verb: { ...entry, takes: [...entry.takes, 'عن'] },
          aspect: at === 0 ? 'past' : 'present',
          feminine: false,
          plural: false,
          passive: true,
        },
      ])
  if (entry.participle !== undefined) {
    const p = entry.participle
    add(`${p}ا`, 'participle')
    // «متحدثة», «ناقلة» are nouns.
    if (!nounsInFeminine.has(p)) {
      add(`${p}ه`, 'participle', true)
      add(`${p}ة`, 'participle', true)
      // «متهمين» are the accused.
      if (p !== 'متهم') add(`${p.replace(/ي$/u, '')}ين`, 'participle', false, true)
    }
  }
  rows.push(...formsWithObject(entry, fem, stem))
  if (entry.masdar !== undefined) {
    const m = entry.masdar
    add(m, 'masdar')
    const open = m.endsWith('ه') ? `${m.slice(0, -1)}ت` : m
    if (m.endsWith('ه')) add(`${m.slice(0, -1)}ة`, 'masdar')
    for (const suffix of pronouns) add(open + suffix, 'masdar', suffix === 'ها')
  }
  return rows
}

const nounsInFeminine = new Set(['متحدث', 'ناقل', 'طالب', 'واعد', 'مواصل'])

/** «اتهمها بـ…», «دعاهم إلى …», «تصفه بأنه»: whom it is about is a pronoun of the verb. */
function formsWithObject(entry: Verb, fem: string, stem: string): [string, CueForm][] {
  const { past } = entry
  const toSomebody =
    past === 'اعتبر' || entry.takes.some((way) => ['target', 'addressee', 'hearer'].includes(way))
  // «حثها» is rather the masdar of «حث».
  // «حثها» is rather the masdar of «حث» (`hits.ts` tells where it is not).
  if (!toSomebody || entry.masdar === past) return []
  const verb: Verb = {
    ...entry,
    takes: [...entry.takes.filter((way) => way !== 'target' && way !== 'addressee'), 'ب'],
  }
  const rows: [string, CueForm][] = []
  const open = past.endsWith('ي') ? `${past.slice(0, -1)}ا` : past
  const many = `${entry.fem === undefined ? past : past.slice(0, -1)}و`
  for (const suffix of pronouns) {
    const add = (form: string, aspect: Aspect, feminine: boolean, plural: boolean) =>
      rows.push([fold(form + suffix), { verb, aspect, feminine, plural }])
    add(many, 'past', false, true)
    add(open, 'past', false, false)
    add(fem, 'past', true, false)
    if (/[يوا]$/u.test(stem)) continue
    add(`ي${stem}`, 'present', false, false)
    add(`ت${stem}`, 'present', true, false)
    add(`ي${stem}ون`, 'present', false, true)
  }
  return rows
}

/** Forms behind «لم» that have lost a long vowel: «يقل» of «يقول», «ينف» of «ينفي». */
function shortFormsOf(entry: Verb): [string, CueForm][] {
  const stem = entry.present.slice(1)
  // «قال», «أشار»: hollow; «نوه» is not.
  const hollow = /ا[^ا]$/u.test(entry.past) && /[يوا].$/u.test(stem)
  const short = /[يوا]$/u.test(stem)
    ? stem.slice(0, -1)
    : hollow
      ? stem.slice(0, -2) + stem.slice(-1)
      : ''
  if (short.length < 1) return []
  return (['ي', 'ت'] as const).map((prefix) => [
    fold(prefix + short),
    { verb: entry, aspect: 'present', feminine: prefix === 'ت', plural: false },
  ])
}

/** Every inflected form of every verb -> its verb. Two verbs may share a form: the first one has it. */
export const cueForms: ReadonlyMap<string, CueForm> = collect(formsOf)

/** Shortened forms, which stand behind «لم» only: «لم يشر», «لم تنف». Elsewhere they are other words. */
export const shortForms: ReadonlyMap<string, CueForm> = collect(shortFormsOf)
