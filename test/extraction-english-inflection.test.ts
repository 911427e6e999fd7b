/** A table made from the lexicon: every reporting verb, in every frame it has, yields its attribution. */
import { describe, expect, test } from 'vitest'
import { extract } from '../src/extraction/extract.ts'
import type { VerbCue } from '../src/extraction/languages/en/cues.ts'
import {
  adjectiveCues,
  cueLemmas,
  nounsWithThat,
  phraseCues,
  reportingNouns,
} from '../src/extraction/languages/en/cues.ts'
import type { VerbForm } from '../src/extraction/languages/en/inflection.ts'
import { inflect } from '../src/extraction/languages/en/inflection.ts'
import { triggerPhrases } from '../src/extraction/languages/en/predicate-words.ts'

/** The form of a verb as the table needs it. */
function formOf(lemma: string, form: VerbForm): string {
  for (const [word, forms] of inflect(lemma)) if (forms.has(form)) return word
  throw new Error(`${lemma} has no ${form}`)
}

interface Row {
  readonly frame: string
  readonly text: string
  readonly content: string
}

function rowsOf(cue: VerbCue): Row[] {
  const past = formOf(cue.lemma, 'past')
  const rows: Row[] = []
  const addressee = cue.frames.includes('a') ? ' him' : ''
  const add = (frame: string, rest: string, content: string) =>
    rows.push({ frame, text: `The envoy ${past}${addressee} ${rest}.`, content })
  if (/[tT]/u.test(cue.frames)) add('clause', 'that the pass was closed', 'the pass was closed')
  if (cue.frames.includes('q')) add('quotation', '"the pass is closed"', 'the pass is closed')
  if (cue.frames.includes('o')) add('infinitive', 'to close the pass', 'to close the pass')
  // Of these the only object that reports is a figure.
  const figure = ['put', 'raise', 'revise', 'lower'].includes(cue.lemma)
  if (figure) add('figure', 'the toll to nine', 'the toll to nine')
  const toll = ['count', 'record', 'register', 'tally'].includes(cue.lemma)
  if (toll) add('toll', '12 dead', '12 dead')
  if (cue.frames.includes('n') && !figure && !toll && cue.lemma !== 'call')
    add('noun phrase', 'the closure', 'the closure')
  for (const preposition of cue.prepositions.filter(
    (word) => !['if', 'whether', 'out'].includes(word),
  ))
    add(preposition, `${preposition} the closure`, 'the closure')
  return rows
}

describe('every English reporting verb', () => {
  for (const cue of cueLemmas)
    for (const row of rowsOf(cue))
      test(`${cue.lemma}, ${row.frame}`, () => {
        const draft = extract(row.text, { language: 'en' })
        const found = draft.attributions.map((item) => ({
          source: item.source.map(([start, end]) => row.text.slice(start, end)),
          content: item.content.map(([start, end]) => row.text.slice(start, end)),
        }))
        expect(found).toContainEqual({ source: ['The envoy'], content: [row.content] })
      })
})

describe('every English verb that reports with fixed words after it', () => {
  for (const [lemma, phrases] of phraseCues())
    for (const { words, cue } of phrases)
      for (const [rest, content] of [
        /[tT]/u.test(cue.frames) ? ['that the pass was closed', 'the pass was closed'] : null,
        cue.frames.includes('n') ? ['the closure', 'the closure'] : null,
        cue.frames.includes('w') ? ['how the pass was closed', 'how the pass was closed'] : null,
        cue.frames.includes('o') ? ['to close the pass', 'to close the pass'] : null,
      ].filter((row) => row !== null))
        test(`${lemma} ${words.join(' ')}, ${rest}`, () => {
          const text = `The envoy ${formOf(lemma, 'past')} ${words.join(' ')} ${rest}.`
          const found = extract(text, { language: 'en' }).attributions.map((item) => [
            item.source.map(([start, end]) => text.slice(start, end)),
            item.content.map(([start, end]) => text.slice(start, end)),
          ])
          expect(found).toContainEqual([['The envoy'], [content]])
        })
})

describe('every English adjective that reports', () => {
  for (const { lemma, frames, prepositions } of adjectiveCues)
    for (const [rest, content] of [
      ...(frames.includes('t') ? [['that the pass was closed', 'the pass was closed']] : []),
      ...(frames.includes('o') ? [['to close the pass', 'to close the pass']] : []),
      ...prepositions.map((word) => [`${word} the closure`, 'the closure']),
    ])
      test(`${lemma}, ${rest}`, () => {
        const text = `The envoy was ${lemma} ${rest}.`
        const found = extract(text, { language: 'en' }).attributions.map((item) => [
          item.source.map(([start, end]) => text.slice(start, end)),
          item.content.map(([start, end]) => text.slice(start, end)),
        ])
        expect(found).toContainEqual([['The envoy'], [content]])
      })
})

describe('every English reporting noun', () => {
  for (const [noun, { prepositions }] of reportingNouns)
    test(noun, () => {
      const rest = nounsWithThat.has(noun)
        ? 'that the pass was closed'
        : `${prepositions[0]} the closure`
      const text = `The envoy's ${noun} ${rest}.`
      const draft = extract(text, { language: 'en' })
      const cues = draft.attributions.flatMap((item) =>
        item.cue.map(([start, end]) => text.slice(start, end)),
      )
      expect(cues.map((cue) => cue.split(' ')[0])).toContain(noun)
    })
})

describe('every English trigger', () => {
  for (const phrase of triggerPhrases)
    test(phrase, () => {
      const words = phrase.replaceAll(' - ', '-')
      const texts = [
        `The army said 12 soldiers were ${words}.`,
        `The army said its units ${words} 12 soldiers.`,
        `The army said its units ${words} 12 tanks.`,
        `The army said its units ${words} five villages.`,
        `The army said the ${words} of 12 people was 12.`,
        `The army said 12 ${words}.`,
        `The army said its divers recovered 12 ${words}.`,
        `The army said its units will ${words} 12 soldiers.`,
        `The army said its units will ${words} 12 tanks.`,
        `The army said five villages were ${words}.`,
        `The army said it had ${words} five villages.`,
      ]
      const predicates = texts.flatMap((text) =>
        extract(text, { language: 'en' }).claims.map((claim) => claim.predicate),
      )
      expect(predicates.some((predicate) => predicate !== 'statement')).toBe(true)
    })
})
