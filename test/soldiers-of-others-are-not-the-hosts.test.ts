import { describe, expect, it } from 'vitest'
import { toNormalForm } from '../src/claims/normal-form.ts'
import { extract } from '../src/extraction/extract.ts'

/** Keys of whose soldiers the figures of a text are, by figure. */
function affectedIn(body: string, language: 'ar' | 'en'): Record<string, string | null> {
  const publishedAt = '2015-02-20T10:00:00Z'
  const draft = extract(body, { language, publishedAt })
  const { claims } = toNormalForm(body, draft, { publishedOn: '2015-02-20' })
  return Object.fromEntries(
    claims.flatMap(({ quantity, affected }) =>
      quantity === null ? [] : [[String(quantity.low), affected?.side?.key ?? null]],
    ),
  )
}

const foreign = 'generic:foreign-forces'

describe('soldiers of an alliance, of peacekeepers and of foreigners', () => {
  it.each([
    ['The Taliban said 9 foreign soldiers were killed in Kabul on Friday.', { 9: foreign }],
    ['The Taliban said nine NATO soldiers were killed in Kandahar on Friday.', { 9: 'nato' }],
    [
      'A Houthi spokesman said 30 coalition soldiers were killed in Marib on Friday.',
      { 30: foreign },
    ],
    [
      'Al-Shabaab said it killed 57 Kenyan soldiers and 12 African Union troops in Mogadishu on Friday.',
      { 57: 'KE', 12: 'african-union' },
    ],
    ['Al-Shabaab said it had killed 17 peacekeepers in Mogadishu on Friday.', { 17: foreign }],
    ['NATO said 3 of its soldiers were killed in Kandahar on Friday.', { 3: 'nato' }],
  ])('%s', (text, expected) => {
    expect(affectedIn(text, 'en')).toEqual(expected)
  })

  it.each([
    ['أعلنت حركة طالبان مقتل 9 جنود أجانب في كابول يوم الجمعة.', { 9: foreign }],
    ['أعلنت حركة طالبان مقتل 20 جنديا من حلف شمال الأطلسي في كابول يوم الجمعة.', { 20: 'nato' }],
    [
      'قال المتحدث باسم الحوثيين إن 30 جنديا من قوات التحالف قتلوا في مأرب يوم الجمعة.',
      { 30: foreign },
    ],
    [
      'قال المتحدث باسم الحوثيين إن 12 جنديا سعوديا من قوات التحالف قتلوا في مأرب يوم الجمعة.',
      { 12: 'SA' },
    ],
  ])('%s', (text, expected) => {
    expect(affectedIn(text, 'ar')).toEqual(expected)
  })
})

describe('soldiers beside whom such a force is only named', () => {
  it.each([
    ['NATO said 9 Afghan soldiers were killed in Kabul on Friday.', 'en', { 9: 'AF' }],
    [
      'The Taliban said 9 soldiers were killed in Kabul on Friday as foreign troops left.',
      'en',
      { 9: 'AF' },
    ],
    [
      'The Afghan Defence Ministry said 2 of its soldiers were killed in Kabul on Friday.',
      'en',
      { 2: 'AF' },
    ],
    [
      'The Afghan Interior Ministry said 5 foreign tourists were killed in Kabul on Friday.',
      'en',
      { 5: 'AF' },
    ],
    [
      'أعلنت حركة طالبان مقتل 7 جنود في هجوم على قوات التحالف في كابول يوم الجمعة.',
      'ar',
      { 7: 'AF' },
    ],
  ] as const)('%s', (text, language, expected) => {
    expect(affectedIn(text, language)).toEqual(expected)
  })
})
