/** Who stands behind "he", "the ministry", «وأضاف», «المصدر نفسه»; who passed it on; and why nobody is named. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeExtraction } from '../src/claims/describe-extraction.ts'
import { extract } from '../src/extraction/extract.ts'

type Language = 'en' | 'ar'

function read(language: Language, text: string) {
  const draft = extract(text, { language, publishedAt: '2022-06-15' })
  return describeExtraction(text, draft, { publishedOn: '2022-06-15' })
}

/** The last attribution of a text: the words behind its source, or the reason why there are none, in brackets. */
function behindLast(language: Language, text: string): string {
  const last = read(language, text).attributions.at(-1)
  if (last === undefined) return '(no attribution)'
  if (last.antecedent !== null) return text.slice(...last.antecedent)
  return last.open === null ? '(itself)' : `(${last.open})`
}

describe('an English source', () => {
  test.each([
    // pronouns
    [
      'Transport Minister Pavel Dorin said the pass was shut. He added that it would open.',
      'Transport Minister Pavel Dorin',
    ],
    [
      'Pavel Dorin, the transport minister, toured the pass on Monday. He said it was shut.',
      'Pavel Dorin, the transport minister',
    ],
    [
      'Ms Alva Brandt, the mayor, said trams ran. She added that buses did, too.',
      'Ms Alva Brandt, the mayor',
    ],
    [
      'Mr Pavel Dorin said trams ran. Alva Brandt, a spokeswoman, said they did not. He repeated that they did.',
      'Mr Pavel Dorin',
    ],
    [
      'Mr Pavel Dorin said trams ran. Spokeswoman Alva Brandt said none did. She repeated that none did.',
      'Spokeswoman Alva Brandt',
    ],
    ['"We saw two boats," said Idris Okello. "They left at dawn," he added.', 'Idris Okello'],
    [
      'The Ministry of Health of Kenya said 4 wards were full. It added that 9 had room.',
      'The Ministry of Health of Kenya',
    ],
    [
      'Residents of Lower Town said shells fell all night. They said 3 houses burned.',
      'Residents of Lower Town',
    ],
    [
      'Crews cleared the pass on Friday.\n\nHezbollah, which earlier said no road was shut, left at noon.',
      'Hezbollah',
    ],
    ['Idris Okello said he believed that the dam would hold.', 'Idris Okello'],
    ['Governor Idris Okello said the dam would hold, adding that crews were ready.', '(itself)'],
    [
      'Coach Amara Diop said rain was due. The president seemed tired. He said talks would go on.',
      'The president',
    ],
    [
      'Mona Hart said the ferry was late. The Coast Guard, which patrols the bay, said it was not. She repeated that it was.',
      'Mona Hart',
    ],
    // first person
    ['Idris Okello said that we believe the dam is safe.', 'Idris Okello'],
    // relative pronouns
    ['The Kenyan president, who said the road was safe, left on Monday.', 'The Kenyan president'],
    // generic nouns
    [
      "Kenya's health ministry said 4 wards were full. The ministry later said 9 had room.",
      "Kenya's health ministry",
    ],
    [
      'Fire broke out at the Syrian oil ministry on Monday. The ministry said nobody was hurt.',
      'the Syrian oil ministry',
    ],
    [
      'A statement by the Georgian Interior Ministry said roads were shut. The statement added that one had opened.',
      'A statement by the Georgian Interior Ministry',
    ],
    [
      'The Georgian Interior Ministry issued a statement on Monday. The statement said roads were shut.',
      'The Georgian Interior Ministry',
    ],
    [
      'A source in the Greek coast guard said 4 boats sank. The same source said 9 were safe.',
      'A source in the Greek coast guard',
    ],
    [
      'A source in the Greek coast guard said 4 boats sank. The source added that 9 were safe.',
      'A source in the Greek coast guard',
    ],
    [
      'The Sudanese army said it held the bridge. The army denied that it had fired.',
      'The Sudanese army',
    ],
    [
      'The United Nations said the camp was full. The organisation said tents were short.',
      'The United Nations',
    ],
    [
      'Army spokesman Idris Okello said the town was calm. The spokesman added that shops had opened.',
      'Army spokesman Idris Okello',
    ],
    // surnames
    [
      'Colonel Idris Okello, the army spokesman, said the town was calm. Okello said shops had opened.',
      'Colonel Idris Okello, the army spokesman',
    ],
    [
      'Coach Idris Okello met Judge Amara Diop on Monday. Diop said the case was closed.',
      'Judge Amara Diop',
    ],
    [
      'Captain Mona Hart said the sea was calm. A Mona Hart film shows that it was not. Hart said it was old.',
      'Captain Mona Hart',
    ],
    // left open
    ['Idris Okello and Amara Diop said talks had failed. He said nobody was ready.', '(ambiguous)'],
    ['The talks went on all night. He said nobody was ready.', '(no_candidate)'],
    ['The ministry said 4 wards were full.', '(no_candidate)'],
    ['The statement said 4 wards were full.', '(no_candidate)'],
    ['Officials said 4 wards were full.', '(generic)'],
    ['Local fishermen said 4 boats sank.', '(generic)'],
    ['The dam was said to be safe.', '(unnamed)'],
    ['We believe that the dam is safe.', '(author)'],
    // names itself
    ['Peruvian officials said 4 wards were full.', '(itself)'],
    ['The Norwegian police said a man was held.', '(itself)'],
    ["Peru's interior ministry said a man was held.", '(itself)'],
  ])('%s', (text, expected) => {
    expect(behindLast('en', text)).toBe(expected)
  })
})

describe('an Arabic source', () => {
  test.each([
    // elided subjects
    [
      'أعلن وزير النقل الأردني سامر الحلو إغلاق الممر. وأضاف أن فتحه قريب.',
      'وزير النقل الأردني سامر الحلو',
    ],
    ['قالت وزارة الصحة الكينية إن الأقسام ممتلئة. وأضافت أن غيرها فارغ.', 'وزارة الصحة الكينية'],
    [
      'قالت الناطقة باسم الشرطة هدى الزين إن الممر مغلق، مشيرة إلى أن فتحه قريب.',
      'الناطقة باسم الشرطة هدى الزين',
    ],
    ['قال سكان البلدة القديمة إن القصف استمر. وأضافوا أن المنازل احترقت.', 'سكان البلدة القديمة'],
    [
      'أكد الرئيس الكيني أن الطريق آمن. وقالت وزيرة الصحة إن الأقسام ممتلئة. وأضاف أن الجيش سينتشر.',
      'الرئيس الكيني',
    ],
    ['تفقد الوزير سامر الحلو الممر يوم الاثنين. وقال إن الطريق مغلق.', 'الوزير سامر الحلو'],
    ['نشرت وزارة الداخلية الجورجية أرقاما جديدة. وقالت إن الطرق مغلقة.', 'وزارة الداخلية الجورجية'],
    // pronouns
    [
      'قال إدريس عثمان، قائد الفرقة، إن البلدة هادئة. وهو يؤكد أن المتاجر فتحت.',
      'إدريس عثمان، قائد الفرقة',
    ],
    // generic nouns
    [
      'قالت وزارة الصحة الكينية إن الأقسام ممتلئة. وأكدت الوزارة أن غيرها فارغ.',
      'وزارة الصحة الكينية',
    ],
    ['اندلع حريق في وزارة النفط السورية. وقالت الوزارة إن أحدا لم يصب.', 'وزارة النفط السورية'],
    [
      'ذكر بيان لوزارة الداخلية الجورجية أن الطرق مغلقة. وأضاف البيان أن طريقا فتح.',
      'بيان لوزارة الداخلية الجورجية',
    ],
    ['أصدرت وزارة الداخلية الجورجية بيانا. وقال البيان إن الطرق مغلقة.', 'وزارة الداخلية الجورجية'],
    [
      'قال مصدر في خفر السواحل اليوناني إن زورقا غرق. وأضاف المصدر نفسه أن آخر نجا.',
      'مصدر في خفر السواحل اليوناني',
    ],
    [
      'قال مصدر في خفر السواحل اليوناني إن زورقا غرق. وأكد المصدر ذاته أن آخر نجا.',
      'مصدر في خفر السواحل اليوناني',
    ],
    [
      'قال مصدر في خفر السواحل اليوناني إن زورقا غرق. وأضاف المصدر أن آخر نجا.',
      'مصدر في خفر السواحل اليوناني',
    ],
    ['قال الجيش السوداني إنه عند الجسر. ونفى الجيش أنه أطلق النار.', 'الجيش السوداني'],
    [
      'قال المتحدث باسم الجيش السوداني إدريس عثمان إن البلدة هادئة. وأضاف المتحدث أن المتاجر فتحت.',
      'المتحدث باسم الجيش السوداني إدريس عثمان',
    ],
    // names
    [
      'قال المتحدث باسم الجيش السوداني إدريس عثمان إن البلدة هادئة. وقال عثمان إن المتاجر فتحت.',
      'المتحدث باسم الجيش السوداني إدريس عثمان',
    ],
    [
      'التقى الوفد وزير النقل سامر الحلو في عمان. وقال الحلو إن الممر مغلق.',
      'وزير النقل سامر الحلو',
    ],
    // left open
    ['وأضاف أن الطرق مغلقة.', '(no_candidate)'],
    ['وأكدت الوزارة أن الأقسام ممتلئة.', '(no_candidate)'],
    ['وقال المصدر نفسه إن زورقا غرق.', '(no_candidate)'],
    ['قال مسؤولون إن الأقسام ممتلئة.', '(generic)'],
    ['قال شهود إن زورقا غرق.', '(generic)'],
    ['أُعلن عن مقتل 4 أشخاص.', '(unnamed)'],
    // names itself
    ['قالت الشرطة النرويجية إن رجلا اعتقل.', '(itself)'],
  ])('%s', (text, expected) => {
    expect(behindLast('ar', text)).toBe(expected)
  })
})

describe('the party', () => {
  test.each([
    [
      'en',
      "Kenya's health ministry said 3 people died. It added that 5 people were wounded.",
      'ministry-of-health:KE',
    ],
    [
      'en',
      'The Georgian Interior Ministry issued a statement. The statement said 5 people were wounded.',
      'ministry-of-interior:GE',
    ],
    ['en', 'The talks went on. The ministry said 5 people were wounded.', 'generic:unnamed'],
    [
      'ar',
      'قالت وزارة الصحة الكينية إن 3 أشخاص قتلوا. وأضافت أن 5 أصيبوا.',
      'ministry-of-health:KE',
    ],
    [
      'ar',
      'أصدرت وزارة الداخلية الجورجية بيانا. وقال البيان إن 5 أشخاص أصيبوا.',
      'ministry-of-interior:GE',
    ],
  ] as const)('%s: %s', (language, text, key) => {
    expect(read(language, text).claims.at(-1)?.chain.at(-1)?.key).toBe(key)
  })
})

/** Keys of the chain of the claim that no other passes on. */
function chainOf(language: Language, text: string): string[] {
  const origins = read(language, text).claims.filter(
    (claim) => claim.predicate !== 'statement' && !claim.relays,
  )
  expect(origins).toHaveLength(1)
  return (origins[0]?.chain ?? []).map((party) => party.key.replace(/^provisional:/u, ''))
}

describe('a chain of relays', () => {
  test.each([
    [
      'en',
      'Reuters reported, citing the Turkish Defence Ministry, that 4 people were killed.',
      ['reuters', 'ministry-of-defence:TR'],
    ],
    [
      'en',
      'Interfax quoted the Georgian Interior Ministry as saying that 4 people were killed.',
      ['interfax', 'ministry-of-interior:GE'],
    ],
    [
      'en',
      'According to Interfax, the Georgian Interior Ministry said 4 people were killed.',
      ['interfax', 'ministry-of-interior:GE'],
    ],
    [
      'en',
      'The Georgian Interior Ministry said 4 people were killed, Interfax reported.',
      ['interfax', 'ministry-of-interior:GE'],
    ],
    [
      'en',
      'TASS reported that the Georgian Interior Ministry said Vakho Lomidze had told it that 4 people were killed.',
      ['tass', 'ministry-of-interior:GE', 'vakho lomidze'],
    ],
    [
      'en',
      'TASS reported that the ministry said 4 people were killed.',
      ['tass', 'generic:unnamed'],
    ],
    [
      'ar',
      'ذكرت وكالة الأناضول نقلا عن وزارة الدفاع التركية أن 4 جنود قتلوا.',
      ['anadolu', 'ministry-of-defence:TR'],
    ],
    [
      'ar',
      'نقلت وكالة رويترز عن وزارة الداخلية الجورجية قولها إن 4 أشخاص قتلوا.',
      ['reuters', 'ministry-of-interior:GE'],
    ],
    [
      'ar',
      'وبحسب وكالة تاس، قالت وزارة الداخلية الجورجية إن 4 أشخاص قتلوا.',
      ['tass', 'ministry-of-interior:GE'],
    ],
    [
      'ar',
      'أفادت وكالة تاس بأن وزارة الداخلية الجورجية أعلنت مقتل 4 أشخاص.',
      ['tass', 'ministry-of-interior:GE'],
    ],
    [
      'en',
      'BAKU, June 14 (Reuters) - The Georgian Interior Ministry said 4 people were killed.',
      ['reuters', 'ministry-of-interior:GE'],
    ],
    ['en', 'BAKU (Reuters) - Reuters reported that 4 people were killed.', ['reuters']],
    [
      'ar',
      'أنقرة (رويترز) - أعلنت وزارة الداخلية الجورجية مقتل 4 أشخاص.',
      ['reuters', 'ministry-of-interior:GE'],
    ],
    [
      'en',
      'The Georgian Interior Ministry said that Interfax reported that the Georgian Interior Ministry said 4 people were killed.',
      ['interfax', 'ministry-of-interior:GE'],
    ],
  ] as const)('%s: %s', (language, text, chain) => {
    expect(chainOf(language, text)).toEqual(chain)
  })

  test('never loops, and a relay is never the origin, however deep it is', () => {
    const links = fc.array(
      fc.constantFrom(
        'TASS',
        'Reuters',
        'Interfax',
        'The Georgian Interior Ministry',
        'Idris Okello',
        'He',
        'The agency',
        'Officials',
      ),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    const verbs = fc.constantFrom('said', 'reported', 'announced', 'claimed')
    fc.assert(
      fc.property(links, verbs, fc.boolean(), (sources, verb, cited) => {
        const inner = sources.map((source) => `${source} ${verb} that`).join(' ')
        const text = `${inner} 4 people were killed${cited ? ', according to Interfax' : ''}.`
        const { attributions, claims } = read('en', text)
        for (const [index, attribution] of attributions.entries()) {
          const seen = new Set([index])
          for (let at = attribution.parent; at !== null; at = attributions[at]?.parent ?? null) {
            expect(seen.has(at), text).toBe(false)
            seen.add(at)
          }
        }
        const parents = new Set(attributions.map((attribution) => attribution.parent))
        for (const claim of claims) {
          expect(claim.chain.length, text).toBeGreaterThan(0)
          expect(new Set(claim.chain.map(({ key }) => key)).size, text).toBe(claim.chain.length)
          const own = attributions[claim.attribution]?.party?.key ?? 'generic:unnamed'
          expect(claim.chain.at(-1)?.key, text).toBe(own)
          // Whoever passes a claim on is marked so, and only then.
          if (claim.predicate === 'people.killed')
            expect(claim.relays, text).toBe(parents.has(claim.attribution))
        }
      }),
      { numRuns: 150 },
    )
  })
})
