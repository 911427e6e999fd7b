import { describe, expect, it } from 'vitest'
import { nobodyEarlier, rememberParties } from '../src/parties/earlier-parties.ts'
import { fold } from '../src/parties/fold.ts'
import { nisbaForms } from '../src/parties/nisba.ts'
import { chainOf, type PartyEntry, sideOf } from '../src/parties/party.ts'
import { partyOf } from '../src/parties/party-of.ts'
import { people } from '../src/parties/people.ts'
import { registry } from '../src/parties/registry.ts'
import { resolveParty } from '../src/parties/resolve-party.ts'
import { partyNamedIn, sideBeside } from '../src/parties/side-named-in.ts'
import { demonyms, stateCodes } from '../src/parties/states.ts'

function resolve(
  text: string,
  more: { institution?: string; person?: string; earlier?: PartyEntry[]; language?: string } = {},
) {
  return resolveParty(
    { text, institution: more.institution ?? null, person: more.person ?? null, role: 'unknown' },
    { language: more.language ?? 'en', earlier: rememberParties(more.earlier) },
  )
}

function side(text: string) {
  const party = partyNamedIn(text, { language: 'en', earlier: nobodyEarlier })
  return party === undefined ? undefined : sideOf(party).key
}

const names: readonly (readonly [key: string, ...texts: string[]])[] = [
  [
    'ministry-of-defence:AM',
    'Armenian Defence Ministry',
    'the Armenian Defense Ministry',
    "Armenia's MoD",
    'Defense Ministry of Armenia',
    'Ministry of Defence of the Republic of Armenia',
    'وزارة الدفاع الأرمينية',
    'وزارة الدفاع الأرمنية',
    'الدفاع الأرمينية',
    'وزارة دفاع أرمينيا',
    'لوزارة الدفاع الأرمينيّة',
    'بيان لوزارة الدفاع الأرمينية',
    'a statement by the Armenian Defence Ministry',
  ],
  [
    'ministry-of-foreign-affairs:US',
    'US Department of State',
    'the State Department',
    'the U.S. State Department',
    'الخارجية الأمريكية',
    'وزارة الخارجية الأميركية',
  ],
  [
    'armed-forces:AZ',
    'Azerbaijani army',
    'القوات المسلحة الأذرية',
    'الجيش الأذربيجاني',
    "Azerbaijan's armed forces",
  ],
  [
    'ministry-of-health:EG',
    'وزارة الصحة المصرية',
    'Egyptian Health Ministry',
    'Ministry of Health of Egypt',
  ],
  [
    'ministry-of-interior:TR',
    'Turkish Interior Ministry',
    'الداخلية التركية',
    'وزارة داخلية تركيا',
  ],
  [
    'prosecutor-general:AZ',
    "Prosecutor General's Office of Azerbaijan",
    'النيابة العامة الأذربيجانية',
  ],
  ['parliament:AM', 'Armenian parliament', 'البرلمان الأرميني', 'National Assembly of Armenia'],
  [
    'president:nagorno-karabakh',
    'President of the Nagorno-Karabakh Republic',
    'رئيس جمهورية آرتساخ',
    'رئيس قره باغ المعترف به من جانب واحد',
  ],
  ['prime-minister:IL', 'Israeli Prime Minister', 'رئيس الوزراء الإسرائيلي', 'رئيس وزراء إسرائيل'],
  ['president:RU', 'the Kremlin', 'الكرملين', 'Russian President', 'الرئيس الروسي'],
  [
    'US',
    'United States',
    'Washington',
    'واشنطن',
    'الولايات المتحدة',
    'الولايات المتحدة الأميركية',
    'the US',
    'Vereinigte Staaten',
  ],
  [
    'AM',
    'Yerevan',
    'يريفان',
    'the Armenian side',
    'الجانب الأرميني',
    'أرمينيا',
    'Armenia',
    'Armenians',
    'الأرمن',
  ],
  ['KP', 'North Korea', 'كوريا الشمالية'],
  ['armed-forces:KP', 'North Korean army', 'الجيش الكوري الشمالي'],
  [
    'ministry-of-health:gaza',
    "Gaza's health ministry",
    'Health Ministry of Gaza',
    'the Ministry of Health in the Gaza Strip',
    'the Hamas-controlled health ministry in Gaza',
    'Hamas health ministry',
    'وزارة الصحة بقطاع غزة',
    'وزارة الصحة التي تديرها حماس',
    'وزارة الصحة الخاضعة لسيطرة حركة حماس',
    'متحدث باسم وزارة الصحة في غزة',
  ],
  [
    'media-office:gaza',
    'the government media office in Gaza',
    'المكتب الإعلامي الحكومي في قطاع غزة',
  ],
  ['hamas', 'the Palestinian group Hamas', 'حركة حماس الفلسطينية', 'لحماس', 'Hamas militants'],
  ['qassam-brigades', 'Hamas armed wing the Qassam Brigades', 'كتائب عز الدين القسام'],
  ['hezbollah', 'the Lebanese movement Hezbollah', 'حزب الله اللبناني', 'Tehran-backed Hezbollah'],
  ['tnla', "the Ta'ang National Liberation Army", 'جيش تحرير تانغ الوطني', 'TNLA fighters'],
  [
    'kataib-hezbollah',
    'كتائب حزب الله',
    "Iraq's Kataib Hezbollah",
    'Iran-aligned Kataib Hezbollah',
  ],
  [
    'houthis',
    'Yemeni Houthis',
    'حركة أنصار الله',
    'جماعة الحوثي المدعومة من إيران',
    'Houthi forces',
  ],
  ['ministry-of-health:houthis', 'the Houthi-run health ministry', 'وزارة الصحة التابعة للحوثيين'],
  ['rapid-support-forces', "Sudan's Rapid Support Forces", 'قوات الدعم السريع شبه العسكرية'],
  ['sdf', 'the US-backed Syrian Democratic Forces', 'قوات سوريا الديمقراطية', 'قسد'],
  ['syrian-national-army', 'the Turkish-backed Syrian National Army', 'الجيش الوطني السوري'],
  ['armed-forces:SY', 'the Syrian army', 'الجيش السوري'],
  ['taliban', 'the Taliban movement', 'طالبان', 'حركة طالبان الأفغانية'],
  [
    'ministry-of-interior:taliban',
    'the Taliban interior ministry',
    'the Taliban-run interior ministry',
  ],
  ['ttp', 'the Pakistani Taliban', 'حركة طالبان الباكستانية'],
  ['officials:hezbollah', 'a Hezbollah official', 'مسؤول في حزب الله'],
  ['reporters-without-borders', 'Reporters Without Borders', 'مراسلون بلا حدود'],
  ['un-secretary-general', 'UN Secretary-General', 'الأمين العام للأمم المتحدة'],
  ['minsk-group', 'OSCE Minsk Group', 'مجموعة مينسك'],
  ['reuters', 'Reuters', 'وكالة رويترز'],
  ['generic:witnesses', 'eyewitnesses', 'شهود عيان'],
  ['generic:security-source', 'a security source', 'مصدر أمني'],
  ['security-source:IQ', 'an Iraqi security source', 'مصدر أمني عراقي'],
]

describe('institutions, states, organisations', () => {
  it.each(names)('%s', (key, ...texts) => {
    for (const text of texts) expect(resolve(text).key, text).toBe(key)
  })

  it('takes the country of an institution from the one named before it', () => {
    const army = resolve('القوات المسلحة الأذرية')
    const ministry = resolve('Armenian Defence Ministry')
    expect(resolve('the Defense Ministry', { earlier: [ministry, army] })).toBe(ministry)
    expect(resolve('the ministry', { earlier: [ministry, army] })).toBe(ministry)
    expect(resolve('الجيش', { earlier: [ministry, army] })).toBe(army)
  })

  it('counts the ministries in Gaza with Palestine, and movements with nobody', () => {
    expect(sideOf(resolve('وزارة الصحة في غزة')).key).toBe('PS')
    expect(sideOf(resolve('كتائب القسام')).key).toBe('hamas')
    expect(sideOf(resolve('Hezbollah'))).toMatchObject({ key: 'hezbollah', country: 'LB' })
  })

  it('does not take another country for the home of a movement, nor common words for its name', () => {
    expect(resolve('the Turkish Hezbollah').key).not.toBe('hezbollah')
    expect(side('three men on the القاعدة')).toBeUndefined()
    expect(side('طالبان في الجامعة')).toBeUndefined()
  })

  it.each([
    ['five ', 'fighters', ' of the Rapid Support Forces', 'rapid-support-forces'],
    ['two Hezbollah ', 'commanders', ' near the border', 'hezbollah'],
    ['', 'عنصرا', ' من حزب الله قرب الحدود', 'hezbollah'],
    ['', 'جنديا', ' من بلدة مجاورة', undefined],
  ])('knows the movement beside a noun: %s%s%s', (before, noun, after, key) => {
    expect(sideBeside(before, noun, after)?.key).toBe(key)
  })

  it('takes a movement without its name for the one that was named before', () => {
    const earlier = [resolve('Hezbollah'), resolve('Lebanese army')]
    expect(resolve('the militant group', { earlier }).key).toBe('hezbollah')
    expect(resolve('الجماعة', { earlier }).key).toBe('hezbollah')
    expect(resolve('the group').known).toBe(false)
    expect(resolve('منظمة هيومن رايتس ووتش').key).toBe('human-rights-watch')
  })

  it('leaves an institution open where nothing tells its country', () => {
    expect(resolve('the Defense Ministry')).toMatchObject({ known: false, speaksFor: null })
  })

  it('does not take a former office for the office, nor a pronoun for a country', () => {
    expect(resolve('former president of Armenia').known).toBe(false)
    expect(resolve('us').known).toBe(false)
    expect(resolve('who').known).toBe(false)
  })
})

describe('people', () => {
  it.each([
    ['Al-Shabaab', 'al-shabaab'],
    ['قسد', 'sdf'],
    ['الحوثيون', 'houthis'],
    ['Dana Kareem', 'provisional:dana kareem'],
  ])(
    '%s is a body where the registry knows it as one, though it looks like a name',
    (text, key) => {
      expect(resolve(text, { person: text }).key).toBe(key)
    },
  )

  it.each([
    [
      'Defence Minister Oskar Lindqvist of Sweden',
      'Defence',
      'Oskar Lindqvist',
      'minister-of-defence:SE',
    ],
    [
      'Swedish Defence Minister Oskar Lindqvist',
      'Swedish Defence',
      'Oskar Lindqvist',
      'minister-of-defence:SE',
    ],
    [
      'وزير الدفاع السويدي أوسكار ليندكفيست',
      'وزير الدفاع السويدي',
      'أوسكار ليندكفيست',
      'minister-of-defence:SE',
    ],
    ['Hezbollah spokesman Nabil Karam', null, 'Nabil Karam', 'hezbollah'],
  ])('%s speaks for an office', (text, institution, person, office) => {
    const party = resolveParty(
      { text, institution, person, role: 'office' },
      { language: 'en', earlier: nobodyEarlier },
    )
    expect(party).toMatchObject({ kind: 'person', speaksFor: { key: office } })
  })

  const known = 'person:artsrun-hovhannisyan'
  it.each([
    ['Artsrun Hovhannisyan', known],
    ['آرتسرون هوفهانيسيان', known],
    ['Ardzrun Hovanisyan', known],
    ['Vagram Poghosyan', 'person:vahram-poghosyan'],
    ['فاهرام بوغوصيان', 'person:vahram-poghosyan'],
    ['António Guterres', 'person:antonio-guterres'],
    ['Mr Aliyev', 'person:ilham-aliyev'],
    ['سيرغي لافروف', 'person:sergey-lavrov'],
  ])('%s', (name, key) => {
    expect(resolve(name, { person: name }).key).toBe(key)
  })

  it('speak for their institution, and so for its state', () => {
    const spokesman = resolve('x', { person: 'Artsrun Hovhannisyan' })
    expect(chainOf(spokesman).map((party) => party.key)).toEqual([
      known,
      'ministry-of-defence:AM',
      'AM',
    ])
    expect(sideOf(spokesman).key).toBe('AM')
  })

  it('who are not known speak for the institution in the same phrase', () => {
    const person = resolve('Armenian Defence Ministry spokesman Ruben Example', {
      institution: 'Armenian Defence Ministry',
      person: 'Ruben Example',
    })
    expect(person).toMatchObject({ known: false, kind: 'person', names: { en: 'Ruben Example' } })
    expect(person.speaksFor?.key).toBe('ministry-of-defence:AM')
    expect(resolve('Example', { person: 'Example', earlier: [person] })).toBe(person)
    expect(resolve('Ruben Example', { person: 'Ruben Example' }).key).not.toBe(person.key)
  })

  it('of other names stay themselves', () => {
    for (const name of ['Arthur Hanson', 'Ann Lee', 'أحمد محمد', 'Maria Garcia']) {
      expect(resolve(name, { person: name }).known, name).toBe(false)
    }
  })

  it('each have an office that exists', () => {
    for (const person of Object.values(people)) {
      expect(partyOf(person.speaksFor), person.en).toBeDefined()
    }
  })
})

describe('words inside claims', () => {
  it('name the side whose people or equipment they are', () => {
    expect(side('Armenian servicemen')).toBe('AM')
    expect(side('سلاح الجو الأرمني')).toBe('AM')
    expect(side('Azerbaijan')).toBe('AZ')
    expect(side('أراضي أرمينيا')).toBe('AM')
    expect(side('houses in Armenia')).toBeUndefined()
    expect(side('المناطق المدنية في كاراباخ')).toBeUndefined()
  })

  it('name it beside a counted noun', () => {
    expect(sideBeside('', 'جنديا', ' أرمينيا قتلوا')?.key).toBe('AM')
    expect(sideBeside('', 'منظومة', ' تابعة للجيش الأذربيجاني')?.key).toBe('AZ')
    expect(sideBeside('two Azerbaijani ', 'tanks', ' were hit')?.key).toBe('AZ')
    expect(sideBeside('Armenia said that ', 'soldiers', ' were killed')).toBeUndefined()
    expect(sideBeside('', 'tanks', ', Armenian officials said')).toBeUndefined()
  })
})

describe('the registry', () => {
  it('has demonyms of at least 60 states, all of them states', () => {
    const codes = Object.keys(demonyms)
    expect(codes.length).toBeGreaterThanOrEqual(60)
    expect(codes.filter((code) => !stateCodes.includes(code))).toEqual([])
  })

  it('knows every form of an Arabic adjective', () => {
    for (const form of [
      'أرمينية',
      'الأرمينية',
      'الأرميني',
      'الأرمينيون',
      'أرمينيين',
      'للأرمينية',
    ]) {
      expect(nisbaForms('أرميني')).toContain(form)
      expect(registry().terms.get(fold(form))?.code, form).toBe('AM')
    }
  })

  it('folds what is written differently and means alike', () => {
    expect(fold('وِزَارَةُ الدِّفَاع')).toBe(fold('وزاره الدفاع'))
    expect(fold('الإعـــلام')).toBe(fold('الاعلام'))
    expect(fold("Armenia's")).toBe('armenia')
    expect(fold('U.S. Army')).toBe(fold('US Army'))
    expect(fold('Erdoğan')).toBe('erdogan')
  })
})
