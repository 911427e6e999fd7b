import { describe, expect, it } from 'vitest'
import { toNormalForm } from '../src/claims/normal-form.ts'
import { extract } from '../src/extraction/extract.ts'

/** Claims of a text as `speaker predicate actor affected class`, those without a known predicate left out. */
function told(text: string): string[] {
  const language = /\p{Script=Arabic}/u.test(text) ? 'ar' : 'en'
  const draft = extract(text, { language, publishedAt: '2023-09-20T12:00:00Z' })
  return toNormalForm(text, draft, { publishedOn: '2023-09-20' })
    .claims.filter((claim) => claim.predicate !== 'statement')
    .map(({ party, predicate, stance, polarity, actor, affected, class: counted, place }) =>
      [
        party?.key,
        `${stance === 'denies' ? 'denies ' : ''}${polarity === 'negated' ? 'not ' : ''}${predicate}`,
        actor?.side?.key ?? '-',
        affected?.side?.key ?? '-',
        counted ?? '-',
        place?.key ?? '-',
      ].join(' '),
    )
}

describe('two sides in one source', () => {
  it('each accuse the other, in either language', () => {
    for (const text of [
      'Sudan and Chad accused each other of shelling the border town of Tine.',
      'تبادل السودان وتشاد الاتهامات بقصف بلدة الطينة الحدودية.',
    ]) {
      const claims = told(text).map((line) => line.split(' ').slice(0, 3).join(' '))
      expect(claims.sort()).toEqual(['SD attack TD', 'TD attack SD'])
    }
  })

  it('each tell of the truce; who "both sides" are, the words tell', () => {
    const claims = told(
      "The Malian army and the Macina Katiba agreed to a truce in Mopti, both sides said. Mali's army said on Tuesday that talks would go on.",
    )
    expect(claims.filter((line) => line.includes('ceasefire.agreed')).length).toBeGreaterThan(0)
    expect(
      told(
        'The Sudanese army and the Rapid Support Forces agreed to a ceasefire in Nyala, both sides said.',
      ),
    ).toEqual([
      'armed-forces:SD ceasefire.agreed - - - nyala',
      'rapid-support-forces ceasefire.agreed - - - nyala',
    ])
  })

  it('stay one source where they count', () => {
    expect(told('Peru and Chile said nine people were killed in Arica.')).toHaveLength(1)
  })
})

describe('"the rebels"', () => {
  it('are the only movement that the article names', () => {
    const claims = told(
      'Al-Shabaab fighters entered Baidoa, residents said.\n\nThe militants said they had killed 12 soldiers in Baidoa.',
    )
    expect(claims).toContainEqual(expect.stringMatching(/^al-shabaab people\.killed/u))
  })

  it('are nobody known where the article names two', () => {
    const claims = told(
      'Al-Shabaab and Boko Haram are far apart.\n\nThe rebels said they had killed 12 soldiers in Baidoa.',
    )
    expect(claims).toContainEqual(expect.stringMatching(/^generic:rebels people\.killed/u))
  })
})

describe('soldiers whom a movement counts', () => {
  it('are of the state in which it says so', () => {
    expect(told('Al-Shabaab said it had captured 14 soldiers in Baidoa.')).toEqual([
      'al-shabaab people.captured al-shabaab SO soldiers baidoa',
    ])
  })
})

describe('an army that counts its own dead', () => {
  it('counts soldiers, whether it says so or not', () => {
    for (const text of [
      'The Kenyan army said its losses in Garissa stood at five dead.',
      'أعلن الجيش الكيني أن حصيلة قتلاه في غاريسا ارتفعت إلى خمسة.',
    ])
      expect(told(text)).toEqual(['armed-forces:KE people.killed - KE soldiers garissa'])
  })

  it('may count anybody where it does not call them its own', () => {
    expect(told('The Kenyan army said five people were killed in Garissa.')).toEqual([
      'armed-forces:KE people.killed - KE people garissa',
    ])
  })
})

describe('a ministry that sits in its capital', () => {
  it('speaks of the town that the article is about', () => {
    const claims = told(
      'مقتل ثلاثة مدنيين في قصف قرب غوريس\n\nنفت وزارة الدفاع في باكو قصف المدينة، وقالت إنها ردت على مصادر النيران.',
    )
    expect(claims).toContain('ministry-of-defence:AZ denies attack AZ - - goris')
  })
})

describe('a town taken, lost and held', () => {
  it('is one that the list of places knows', () => {
    expect(told('The Sudanese army denied losing Nyala.')).toEqual([
      'armed-forces:SD denies territory.captured - - - nyala',
    ])
    expect(told('The Sudanese army said it still held Nyala.')).toEqual([
      'armed-forces:SD not territory.captured - - - nyala',
    ])
    expect(told('نفى الجيش السوداني سقوط نيالا.')).toEqual([
      'armed-forces:SD denies territory.captured - - - nyala',
    ])
    expect(told('The Sudanese army denied losing Patience.')).toEqual([])
  })
})

describe('the people of a movement', () => {
  it('fought for it where its enemy counts them, and where it counts its own losses', () => {
    expect(told('The Somali army said it had killed 30 members of Al-Shabaab in Baidoa.')).toEqual([
      'armed-forces:SO people.killed SO al-shabaab fighters baidoa',
    ])
    expect(told('Al-Shabaab put its losses in Baidoa at nine dead.')).toEqual([
      'al-shabaab people.killed - al-shabaab fighters baidoa',
    ])
  })

  it('are of the movement whose whole name stands there, not of the state in it', () => {
    expect(
      told('قال الجيش الوطني السوري إنه قتل 12 عنصرا من قوات سوريا الديمقراطية في منبج.'),
    ).toEqual(['syrian-national-army people.killed - sdf fighters manbij'])
  })
})

describe('those who died of their wounds', () => {
  it('are in the total that stands beside them', () => {
    const claims = told(
      'أعلنت وزارة الصحة اليمنية ارتفاع حصيلة الهجوم في تعز إلى 14 قتيلا بعد وفاة ثلاثة من الجرحى.',
    )
    expect(claims).toHaveLength(1)
  })
})

describe('a bare office', () => {
  it('is of the town, or of the only state, that the text is about', () => {
    expect(
      told('Nine people were killed in a storm in Herat, Afghanistan, the regional governor said.'),
    ).toEqual(['local-authorities:herat people.killed - AF people herat'])
    expect(
      told(
        'The defence ministry said nine people were killed in a blast in Bata, Equatorial Guinea.',
      ),
    ).toEqual([expect.stringMatching(/^ministry-of-defence:GQ people\.killed/u)])
  })

  it('is nobody’s where two states are named', () => {
    expect(
      told(
        'Chad and Niger closed the border. The defence ministry said nine soldiers were killed in Herat.',
      ),
    ).toEqual([expect.stringMatching(/^ people\.killed/u)])
  })
})

describe('a body beside whose name a state stands', () => {
  it('is the body, whether it is listed or only understood', () => {
    const speakers = [
      "Libya's Government of National Accord said nine of its fighters were killed in Sirte.",
      'The Chad Doctors Network said nine people were killed in Abeche.',
      'أعلنت شبكة أطباء تشاد مقتل تسعة أشخاص في أبشي.',
    ].map((text) => told(text)[0]?.split(' people.')[0])
    expect(speakers).toEqual([
      'gna',
      'provisional:=network TD doctor',
      'provisional:=network TD doctor',
    ])
  })
})

describe('what is told about a source', () => {
  it('is no part of its name', () => {
    expect(told('UNICEF, which runs the camp, said nine people were killed in Herat.')[0]).toMatch(
      /^unicef /u,
    )
  })
})
