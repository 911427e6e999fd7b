/**
 * Every word of the lexicons in a frame that is made for it: an entry that nothing tests is a guess. The corpora hold the sentences in
 * which such words meet others.
 */
import { describe, expect, it } from 'vitest'
import { analyse } from '../src/extraction/document.ts'
import { extract } from '../src/extraction/extract.ts'
import { money, numberWords } from '../src/extraction/languages/ar/number-words.ts'
import { countedNouns } from '../src/extraction/languages/ar/predicates.ts'
import {
  agencies,
  documents as arabicDocuments,
  offices as arabicOffices,
  speakers as arabicSpeakers,
  institutions,
  people,
} from '../src/extraction/languages/ar/sources.ts'
import { countedPhrases } from '../src/extraction/languages/en/counted.ts'
import { classes, currencies } from '../src/extraction/languages/en/counted-classes.ts'
import {
  bodies,
  documents,
  offices,
  speakers,
} from '../src/extraction/languages/en/institutions.ts'
import { pack } from '../src/extraction/languages/en/pack.ts'
import { occupations, roles, titles } from '../src/extraction/languages/en/titles.ts'

function read(text: string, language: 'en' | 'ar') {
  const { attributions, claims } = extract(text, { language, publishedAt: '2026-03-01' })
  return {
    claims,
    sources: attributions.map(({ source }) =>
      source.map(([start, end]) => text.slice(start, end)).join(' '),
    ),
  }
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)

const classesIn = (text: string, language: 'en' | 'ar') =>
  read(text, language).claims.map((claim) => claim.class)

function englishClass([word]: readonly [string, string]): string | null | undefined {
  const document = analyse(`one ${word} near the port`, pack)
  return countedPhrases(document, 0, document.tokens.length, () => false)[0]?.class
}

const arabicFrames = {
  one: (word: string) => `قالت الوزارة إن 14 ${word} شوهدوا في الميناء.`,
  two: (word: string) => `قالت الوزارة إن ${word} شوهدا في الميناء.`,
  many: (word: string) => `قالت الوزارة إن ستة ${word} شوهدوا في الميناء.`,
}

describe('English', () => {
  it('counts every noun in its class', () => {
    expect(classes.size).toBeGreaterThan(300)
    const wrong = [...classes].filter((entry) => englishClass(entry) !== entry[1])
    expect(wrong).toEqual([])
  })

  it('knows money by the name of every currency', () => {
    const wrong = [...currencies].filter((word) => {
      const text = `The ministry said it spent 40 million ${word} on the port.`
      return !classesIn(text, 'en').includes('money')
    })
    expect(wrong).toEqual([])
  })

  it.each([
    ['title', titles],
    ['role', roles],
    ['occupation', occupations],
  ])('has a person with every %s as a source', (_kind, words) => {
    const wrong = [...words].filter((word) => {
      const person = `${capital(word)} Imre Vass`
      return !read(`${person} said the port was open.`, 'en').sources.includes(person)
    })
    expect(wrong).toEqual([])
  })

  it.each([
    ['bodies', bodies],
    ['speakers', speakers],
    ['documents', documents],
    ['offices', offices],
  ])('has all of its %s as sources', (_kind, words) => {
    const wrong = [...words].filter(
      (word) => !read(`The ${word} said the port was open.`, 'en').sources.includes(`The ${word}`),
    )
    expect(wrong).toEqual([])
  })
})

describe('Arabic', () => {
  it('counts every noun in its class, whatever its number', () => {
    expect(countedNouns.size).toBeGreaterThan(400)
    const wrong = [...countedNouns].filter(
      ([word, noun]) => !classesIn(arabicFrames[noun.number](word), 'ar').includes(noun.class),
    )
    expect(wrong).toEqual([])
  })

  it('knows money by the name of every currency', () => {
    const wrong = [...money].filter((word) => {
      const text = `قالت الوزارة إنها أنفقت 14 مليون ${word} على الميناء.`
      return !classesIn(text, 'ar').includes('money')
    })
    expect(wrong).toEqual([])
  })

  it.each([
    ['institutions', institutions],
    ['agencies', agencies],
    ['offices', arabicOffices],
    ['speakers', arabicSpeakers],
    ['documents', arabicDocuments],
    ['people', people],
  ])('has all of its %s as sources', (_kind, words) => {
    const wrong = [...words].filter((word) => {
      const { sources } = read(`قال ${word} في كينيا إن الميناء مفتوح.`, 'ar')
      return !sources.some((source) => source.startsWith(word))
    })
    expect(wrong).toEqual([])
  })

  it('knows the value of every number word', () => {
    // «خمس من الجنود» is a fifth of them, and a half has a frame of its own.
    const frames: Readonly<Record<string, string>> = {
      خمس: 'قالت الوزارة إن خمس دبابات شوهدت في الميناء.',
      خمسا: 'قالت الوزارة إنها رأت خمسا وأربعين دبابة في الميناء.',
      سبع: 'قالت الوزارة إن سبع دبابات شوهدت في الميناء.',
      تسع: 'قالت الوزارة إن تسع دبابات شوهدت في الميناء.',
      الاف: 'قالت الوزارة إن ثلاثة آلاف جندي شوهدوا في الميناء.',
      ملايين: 'قالت الوزارة إنها أنفقت ثلاثة ملايين دولار على الميناء.',
      نصف: 'قالت الوزارة إنها أنفقت نصف مليون دولار على الميناء.',
      ربع: 'قالت الوزارة إنها أنفقت ربع مليون دولار على الميناء.',
      واحدا: 'قالت الوزارة إن جنديا واحدا قتل في الميناء.',
      واحده: 'قالت الوزارة إن دبابة واحدة دمرت في الميناء.',
    }
    const values: Readonly<Record<string, number>> = {
      خمسا: 45,
      الاف: 3_000,
      ملايين: 3_000_000,
      نصف: 500_000,
      ربع: 250_000,
    }
    const wrong = [...numberWords].filter(([word, value]) => {
      const text = frames[word] ?? `قالت الوزارة إن ${word} من الجنود شوهدوا في الميناء.`
      const found = read(text, 'ar').claims.map((claim) => claim.quantity?.low)
      return !found.includes(values[word] ?? value)
    })
    expect(wrong).toEqual([])
  })
})
