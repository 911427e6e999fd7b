/** Datelines: their parts, what hangs on them, and heads of paragraphs that are none. */
import { describe, expect, test } from 'vitest'
import { describeExtraction } from '../src/claims/describe-extraction.ts'
import { extract } from '../src/extraction/extract.ts'

const titles = { en: 'A title of the day', ar: 'عنوان من عناوين اليوم' } as const

function read(
  language: 'en' | 'ar',
  paragraph: string,
  publishedAt: string | undefined = '2023-03-09',
) {
  const text = `${titles[language]}\n\n${paragraph}`
  const draft = extract(text, { language, publishedAt })
  return {
    text,
    draft,
    shown: describeExtraction(text, draft, { publishedOn: publishedAt ?? null }),
  }
}

function day(language: 'en' | 'ar', paragraph: string, publishedAt?: string) {
  return read(language, paragraph, publishedAt).draft.claims[0]?.occurred?.from
}

function placeOf(paragraph: string) {
  const { claims } = read('en', paragraph).shown
  return claims.find((claim) => claim.predicate === 'people.killed')?.place
}

describe('a dateline', () => {
  test.each([
    [
      'en',
      'LISBON, March 8, /LUSITANPRESS/. The port said all was well.',
      'LISBON',
      'LUSITANPRESS',
      '2023-03-08',
    ],
    ['en', 'OSLO (Reuters) - The bank said rates would stay.', 'OSLO', 'Reuters', null],
    [
      'en',
      'CAPE TOWN, 7 March (Xinhua) — Divers said the wreck was found.',
      'CAPE TOWN',
      'Xinhua',
      '2023-03-07',
    ],
    ['en', 'Riga, March 8 (AFP) - The mayor said trams were back.', 'Riga', 'AFP', '2023-03-08'],
    ['en', 'Tallinn - Reuters - Sailors said the strait was open.', 'Tallinn', 'Reuters', null],
    ['en', 'ST. CLAIR, Mich. (AP) — The sheriff said two boats sank.', 'ST. CLAIR', 'AP', null],
    [
      'en',
      'MINSK, Dec. 30 (Belta). The ministry said the plant works.',
      'MINSK',
      'Belta',
      '2022-12-30',
    ],
    ['en', 'HAIFA/BEIRUT (AFP) - Medics said nobody was hurt.', 'HAIFA/BEIRUT', 'AFP', null],
    [
      'en',
      'GLASGOW, March 6, 2023 - Police said the bridge was shut.',
      'GLASGOW',
      null,
      '2023-03-06',
    ],
    ['en', 'Porto, Sunday - The union said the strike goes on.', 'Porto', null, '2023-03-05'],
    ['en', 'MALMO — The council said the library would move.', 'MALMO', null, null],
    ['en', '(Reuters) - The airline said profits had doubled.', null, 'Reuters', null],
    ['ar', 'تونس – رويترز\nقال الوالي إن الجسر سليم.', 'تونس', 'رويترز', null],
    ['ar', 'بيروت - رويترز: قالت البلدية إن المرفأ مفتوح.', 'بيروت', 'رويترز', null],
    ['ar', 'الرباط 8 مارس (أ ش أ) - قالت الوزارة إن السد امتلأ.', 'الرباط', 'أ ش أ', '2023-03-08'],
    ['ar', 'أبوظبي - العربية.نت\nقالت الشركة إن الرحلة تأخرت.', 'أبوظبي', 'العربية.نت', null],
    ['ar', 'مقديشو ٧ مارس\nقال مسؤول إن المطار فتح.', 'مقديشو', null, '2023-03-07'],
    ['ar', 'مسقط 6 - 3 (اف ب) - قال صيادون إن البحر هادئ.', 'مسقط', 'اف ب', '2023-03-06'],
    ['ar', 'المنامة، 8 آذار/مارس - قال المحافظ إن السوق مفتوح.', 'المنامة', null, '2023-03-08'],
    ['ar', 'رفح (قطاع غزة) 8 - 3 (اف ب) - قال شهود إن المعبر فتح.', 'رفح', 'اف ب', '2023-03-08'],
    [
      'ar',
      'نواكشوط في 7 مارس (وكالات) - قال الحاكم إن المطر غزير.',
      'نواكشوط',
      'وكالات',
      '2023-03-07',
    ],
    ['ar', 'عمان (بترا) – قال الوزير إن الأسعار ثابتة.', 'عمان', 'بترا', null],
  ] as const)('%s: %s', (language, paragraph, place, outlet, date) => {
    const { draft, shown, text } = read(language, paragraph)
    expect({
      place: shown.dateline?.place?.text ?? null,
      outlet: shown.dateline?.outlet?.text ?? null,
      date: shown.dateline?.date,
    }).toEqual({ place, outlet, date })
    // It is in no source and in no content.
    const end = draft.dateline?.span[1] ?? 0
    expect(text.indexOf(paragraph)).toBe(draft.dateline?.span[0])
    for (const item of draft.attributions)
      for (const [start] of [...item.source, ...item.content])
        expect(start).toBeGreaterThanOrEqual(end)
  })

  test.each([
    ['en', 'Oslo: talks on fish quotas collapse, the minister says.'],
    ['en', 'BREAKING - The army said the bridge had fallen.'],
    ['en', 'UPDATE 3 - The bank said rates would stay.'],
    ['en', 'Lisbon, March 2023 was the warmest on record, the office said.'],
    ['en', 'Mr Voss (a captain) - who was there - said the sea was calm.'],
    ['en', 'OFFICIALS SAY NO - VOTERS SAY YES, the poll found.'],
    ['en', 'Quill - by then a captain - said he would stay.'],
    ['ar', 'عاجل - قال الجيش إن الجسر سقط.'],
    ['ar', 'تونس - الجزائر: الوزير يقول إن الحدود مفتوحة.'],
    ['ar', 'بيروت: قال الوزير إن الكهرباء عادت.'],
    ['ar', 'سامي الحلو (ربان) - وكان هناك - قال إن البحر هادئ.'],
    ['ar', 'وزير الري (61 عاما) - قال إن السد آمن.'],
  ] as const)('is none: %s: %s', (language, paragraph) => {
    expect(read(language, paragraph).draft.dateline).toBeNull()
  })

  test('may be the first line where there is no title', () => {
    const text = 'QUITO (EFE) - The mayor said two people were killed.'
    const { dateline, attributions } = extract(text, { language: 'en' })
    expect(dateline?.span).toEqual([0, text.indexOf(' The')])
    expect(attributions).toHaveLength(1)
  })
})

describe('relative days', () => {
  test('hang on the date of the dateline where the story is a few days old', () => {
    const story = 'ARUSHA, March 7 (AFP) - Police said 4 people were killed today.'
    expect(day('en', story, '2023-03-09')).toBe('2023-03-07')
    expect(day('ar', 'عدن 7 مارس (اف ب) - قالت الشرطة إن 4 أشخاص قتلوا اليوم.', '2023-03-09')).toBe(
      '2023-03-07',
    )
  })

  test.each([
    ['it is older than three days', 'ARUSHA, March 4 (AFP) - ', '2023-03-09'],
    ['it is after the publication', 'ARUSHA, March 10 (AFP) - ', '2023-03-09'],
    ['it has no date', 'ARUSHA (AFP) - ', '2023-03-09'],
  ])('hang on the publication where %s', (_, head, publishedAt) => {
    expect(day('en', `${head}Police said 4 people were killed today.`, publishedAt)).toBe(
      publishedAt,
    )
  })

  test('hang on a dateline with its year where nobody knows when it was published', () => {
    const text = 'ARUSHA, March 7, 2023 (AFP) - Police said 4 people were killed on Sunday.'
    expect(extract(text, { language: 'en' }).claims[0]?.occurred?.from).toBe('2023-03-05')
  })
})

describe('the place of a dateline', () => {
  test('is where losses happened that name no place, unless it is a capital', () => {
    expect(placeOf('GANJA (AFP) - Medics said 4 people were killed.')).toMatchObject({
      key: 'ganja',
      how: 'article',
    })
    expect(placeOf('OSLO (AFP) - Medics said 4 people were killed.') ?? null).toBeNull()
  })

  test('gives way to every place that the story names', () => {
    const place = placeOf('GANJA (AFP) - Medics said 4 people were killed in Stepanakert.')
    expect(place).toMatchObject({ key: 'stepanakert', how: 'stated' })
  })
})
