import { expect, it } from 'vitest'
import { toNormalForm } from '../src/claims/normal-form.ts'
import { extract } from '../src/extraction/extract.ts'

function lossesIn(language: string, text: string) {
  const draft = extract(text, { language, publishedAt: '2020-09-28' })
  return toNormalForm(text, draft, { publishedOn: '2020-09-28' }).claims.filter(({ predicate }) =>
    predicate.startsWith('people.'),
  )
}

it.each([
  // The ministry that speaks names another side as the loser: nothing is left to infer.
  [
    'en',
    'The Armenian Defence Ministry said Azerbaijan had suffered heavy losses in manpower.',
    'AZ',
    'soldiers',
  ],
  [
    'ar',
    'أعلنت وزارة الدفاع الأرمينية أن الجيش الأذربيجاني تكبد خسائر في القوات.',
    'AZ',
    'soldiers',
  ],
  [
    'ar',
    'قالت وزارة الدفاع الأرمينية إن خسائر أذربيجان في القوات بلغت 200 قتيل.',
    'AZ',
    'soldiers',
  ],
  [
    'ar',
    'أعلنت وزارة الدفاع الأذربيجانية أن خسائر الجيش الأرميني في الأرواح بلغت 550 بين قتيل وجريح.',
    'AM',
    'people',
  ],
  ['en', "Azerbaijan's Defence Ministry reported losses of 100 in manpower.", 'AZ', 'soldiers'],
  // People without a nationality are of the state in which they were hurt, whichever army counts them.
  ['en', 'The Moldovan Defence Ministry said 12 people were killed in Kyiv.', 'UA', 'people'],
  ['ar', 'قالت وزارة الدفاع المولدوفية إن 12 شخصا قتلوا في كييف.', 'UA', 'people'],
  // An army counts its own soldiers, wherever they fall.
  ['en', 'The Moldovan Defence Ministry said 12 soldiers were killed in Kyiv.', 'MD', 'soldiers'],
  ['ar', 'قالت وزارة الدفاع المولدوفية إن 12 جنديا قتلوا في كييف.', 'MD', 'soldiers'],
  [
    'en',
    'The Moldovan Defence Ministry said 12 of its soldiers were killed in Kyiv.',
    'MD',
    'soldiers',
  ],
  [
    'en',
    'The Moldovan Defence Ministry said 12 soldiers were killed in Tiraspol.',
    'MD',
    'soldiers',
  ],
  ['en', 'The Armenian Defence Ministry said 4 were killed in Ganja.', 'AZ', 'people'],
  // A movement has fighters: soldiers are not its own.
  ['en', 'Hezbollah said 7 soldiers were killed in Haifa.', 'IL', 'soldiers'],
  ['ar', 'قال حزب الله إن سبعة جنود قتلوا في حيفا.', 'IL', 'soldiers'],
  ['en', 'Hamas said 7 soldiers were killed in Sderot.', 'IL', 'soldiers'],
  ['en', 'Hamas said 7 soldiers were killed in Rafah.', null, 'soldiers'],
  ['en', 'Hezbollah said 7 of its fighters were killed in Haifa.', 'hezbollah', 'fighters'],
  // In a disputed region armies count their own, and people are of who lives there.
  [
    'en',
    'The Azerbaijani Defence Ministry said 4 soldiers were killed in Martakert.',
    'AZ',
    'soldiers',
  ],
  [
    'en',
    'The Azerbaijani Defence Ministry said 4 people were killed in Martakert.',
    null,
    'people',
  ],
  ['ar', 'قالت وزارة الدفاع الأذربيجانية إن 4 أشخاص قتلوا في مارتاكيرت.', null, 'people'],
  ['en', 'The Armenian Defence Ministry said 4 people were killed in Martakert.', 'AM', 'people'],
  ['en', 'The Israeli army said 5 people were killed in Gaza.', 'PS', 'people'],
  // Of an enemy that nobody has named it is not known who it is; it is not the speaker.
  ['en', 'The Armenian Defence Ministry said the enemy lost 200 personnel.', null, 'soldiers'],
  [
    'en',
    "Azerbaijan's Defence Ministry said 550 of the enemy's manpower were killed or wounded.",
    null,
    'soldiers',
  ],
  // Who did it is not who lost.
  [
    'en',
    'The Armenian Defence Ministry said 5 of its soldiers were killed by Azerbaijani shelling.',
    'AM',
    'soldiers',
  ],
  [
    'en',
    'The Armenian Defence Ministry said it suffered losses, with 5 killed in fighting with Azerbaijan.',
    'AM',
    'people',
  ],
] as const)('%s: %s', (language, text, side, counted) => {
  const [loss] = lossesIn(language, text)
  expect(loss?.affected?.side?.key ?? null).toBe(side)
  expect(loss?.class).toBe(counted)
})

it('is the only adversary of the article where it is called the enemy', () => {
  const claims = lossesIn(
    'en',
    'The Armenian Defence Ministry said Azerbaijani forces had shelled Armenian positions. ' +
      'The Armenian Defence Ministry said the enemy lost 200 personnel.',
  )
  expect(claims[0]?.affected).toMatchObject({
    how: 'inferred',
    reason: 'adversary',
    side: { key: 'AZ' },
  })
})
