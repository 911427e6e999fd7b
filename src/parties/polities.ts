/**
 * De-facto authorities, armed groups, organisations and agencies, with the names that texts use.
 * Facts of public record: what these bodies call themselves and what the press calls them. Being
 * listed says that somebody speaks under the name, nothing about whether anybody recognises it.
 */
import type { PartyKind } from './party.ts'

export interface Polity {
  readonly kind: PartyKind
  readonly en: string
  readonly ar: string
  /** In English inside a sentence: "the Nagorno-Karabakh Republic". */
  readonly article?: boolean
  readonly names: readonly string[]
  /** English adjectives and Arabic nisba (masculine singular), for composed institutions. */
  readonly adjectives?: { readonly en: readonly string[]; readonly ar: readonly string[] }
  /** Code of the state at home in which texts place it ("Lebanon's Hezbollah"). */
  readonly home?: string
  /** Key of the party for which it speaks. */
  readonly under?: string
  /** Names that are other words inside a longer text («القاعدة», a base; «طالبان», two students): whole phrases only. */
  readonly alone?: readonly string[]
}

/** Bodies that have ministries, armies and presidents of their own. The key is the polity's code. */
export const authorities: Readonly<Record<string, Polity>> = {
  // Source: the authorities' own name until 2017 and after (Artsakh); spelling variants of the press.
  'nagorno-karabakh': {
    kind: 'de_facto_authority',
    en: 'Nagorno-Karabakh Republic',
    ar: 'جمهورية ناغورني قره باغ',
    article: true,
    names: [
      'Nagorno-Karabakh Republic',
      'Republic of Nagorno-Karabakh',
      'Nagorno-Karabakh',
      'Nagorny Karabakh',
      'Nagorny Karabakh Republic',
      'Nagorno Karabagh',
      'Karabakh',
      'Artsakh',
      'Republic of Artsakh',
      'Artsakh Republic',
      'NKR',
      'Stepanakert',
      'ناغورني قره باغ',
      'ناغورني قرة باغ',
      'ناغورنو قره باغ',
      'ناغورنو قرة باغ',
      'ناغورني كاراباخ',
      'ناغورنو كاراباخ',
      'ناغورنو كارباخ',
      'ناغورني كاراباغ',
      'ناجورنو كاراباخ',
      'ناجورني كاراباخ',
      'جمهورية ناغورني قره باغ',
      'جمهورية ناغورنو كاراباخ',
      'جمهورية ناغورني كاراباخ',
      'كاراباخ',
      'كارباخ',
      'قره باغ',
      'قرة باغ',
      'قرباغ',
      'آرتساخ',
      'أرتساخ',
      'جمهورية آرتساخ',
      'ستيباناكيرت',
    ],
    adjectives: { en: ['Karabakh', 'Artsakhi', 'Karabakhi'], ar: ['كاراباخي', 'قره باغي'] },
  },
  abkhazia: {
    kind: 'de_facto_authority',
    en: 'Abkhazia',
    ar: 'أبخازيا',
    names: ['Abkhazia', 'Republic of Abkhazia', 'أبخازيا'],
    adjectives: { en: ['Abkhaz', 'Abkhazian'], ar: ['أبخازي'] },
  },
  'south-ossetia': {
    kind: 'de_facto_authority',
    en: 'South Ossetia',
    ar: 'أوسيتيا الجنوبية',
    names: ['South Ossetia', 'أوسيتيا الجنوبية'],
    adjectives: { en: ['South Ossetian'], ar: ['أوسيتي جنوبي'] },
  },
  transnistria: {
    kind: 'de_facto_authority',
    en: 'Transnistria',
    ar: 'ترانسنيستريا',
    names: ['Transnistria', 'Transdniester', 'ترانسنيستريا'],
    adjectives: { en: ['Transnistrian'], ar: ['ترانسنيستري'] },
  },
  'northern-cyprus': {
    kind: 'de_facto_authority',
    en: 'Turkish Republic of Northern Cyprus',
    ar: 'جمهورية شمال قبرص التركية',
    article: true,
    names: ['Turkish Republic of Northern Cyprus', 'Northern Cyprus', 'جمهورية شمال قبرص التركية'],
    adjectives: { en: ['Turkish Cypriot'], ar: ['قبرصي تركي'] },
  },
  'donetsk-republic': {
    kind: 'de_facto_authority',
    en: "Donetsk People's Republic",
    ar: 'جمهورية دونيتسك الشعبية',
    article: true,
    names: ["Donetsk People's Republic", 'DPR', 'جمهورية دونيتسك الشعبية'],
  },
  'luhansk-republic': {
    kind: 'de_facto_authority',
    en: "Luhansk People's Republic",
    ar: 'جمهورية لوغانسك الشعبية',
    article: true,
    names: [
      "Luhansk People's Republic",
      "Lugansk People's Republic",
      'LPR',
      'جمهورية لوغانسك الشعبية',
    ],
  },
  somaliland: {
    kind: 'de_facto_authority',
    en: 'Somaliland',
    ar: 'أرض الصومال',
    names: ['Somaliland', 'أرض الصومال', 'صوماليلاند'],
    adjectives: { en: ['Somaliland'], ar: [] },
  },
  'western-sahara': {
    kind: 'de_facto_authority',
    en: 'Sahrawi Arab Democratic Republic',
    ar: 'الجمهورية العربية الصحراوية الديمقراطية',
    article: true,
    names: ['Sahrawi Republic', 'Polisario', 'Polisario Front', 'البوليساريو', 'جبهة البوليساريو'],
    adjectives: { en: ['Sahrawi'], ar: ['صحراوي'] },
  },
  // Source: the ministries in Gaza call themselves Palestinian; since 2007 Hamas runs them, which the press says beside
  // their names. What they count are Palestinians, so they stand with Palestine and not with the movement.
  gaza: {
    kind: 'de_facto_authority',
    en: 'Gaza',
    ar: 'غزة',
    names: ['Gaza', 'Gaza Strip', 'Gaza City', 'غزة', 'قطاع غزة', 'مدينة غزة'],
    adjectives: { en: ['Gazan'], ar: ['غزي', 'غزاوي'] },
    under: 'PS',
  },
  // Source: in power in Sanaa since 2014 under this name (Supreme Political Council), with ministries of their own.
  houthis: {
    kind: 'armed_group',
    en: 'Houthis',
    ar: 'الحوثيون',
    article: true,
    home: 'YE',
    names: [
      'Houthis',
      'Houthi movement',
      'Ansar Allah',
      'Ansarullah',
      'Ansarallah',
      'Ansar Allah movement',
      'الحوثيون',
      'الحوثيين',
      'للحوثيين',
      'الحوثي',
      'أنصار الله',
      'حركة أنصار الله',
      'جماعة أنصار الله',
      'Houthi rebels',
    ],
    adjectives: { en: ['Houthi'], ar: ['حوثي'] },
  },
  // Source: the Islamic Emirate, its name for its government in Kabul since 2021 (and from 1996 to 2001).
  taliban: {
    kind: 'armed_group',
    en: 'Taliban',
    ar: 'حركة طالبان',
    article: true,
    home: 'AF',
    names: [
      'Taliban',
      'Taleban',
      'Afghan Taliban',
      'Islamic Emirate of Afghanistan',
      'حركة طالبان',
      'جماعة طالبان',
      'حركة طالبان الأفغانية',
      'طالبان الأفغانية',
      'إمارة أفغانستان الإسلامية',
      'حكومة طالبان',
      'الإمارة الإسلامية',
    ],
    alone: ['طالبان'],
  },
  // Source: the council formed in Aden in 2017.
  'southern-transitional-council': {
    kind: 'de_facto_authority',
    en: 'Southern Transitional Council',
    ar: 'المجلس الانتقالي الجنوبي',
    article: true,
    names: [
      'Southern Transitional Council',
      'STC',
      'المجلس الانتقالي الجنوبي',
      'الانتقالي الجنوبي',
    ],
  },
  'iraqi-kurdistan': {
    kind: 'de_facto_authority',
    en: 'Kurdistan Region of Iraq',
    ar: 'إقليم كردستان العراق',
    article: true,
    names: [
      'Kurdistan Regional Government',
      'KRG',
      'Iraqi Kurdistan',
      'إقليم كردستان',
      'كردستان العراق',
    ],
  },
}

function org(en: string, ar: string, ...names: string[]): Polity {
  return { kind: 'organisation', en, ar, names: [en, ar, ...names] }
}
function agency(en: string, ar: string, ...names: string[]): Polity {
  return { kind: 'agency', en, ar, names: [en, ar, ...names] }
}

/** Alliances, international and human-rights organisations. */
export const organisations: Readonly<Record<string, Polity>> = {
  un: org(
    'United Nations',
    'الأمم المتحدة',
    'UN',
    'United Nations Organization',
    'منظمة الأمم المتحدة',
  ),
  'un-security-council': {
    ...org(
      'UN Security Council',
      'مجلس الأمن الدولي',
      'United Nations Security Council',
      'UNSC',
      'مجلس الأمن',
      'مجلس الأمن التابع للأمم المتحدة',
    ),
    under: 'un',
  },
  'un-secretary-general': {
    ...org(
      'UN Secretary-General',
      'الأمين العام للأمم المتحدة',
      'United Nations Secretary-General',
      'Secretary-General of the United Nations',
      'UN chief',
    ),
    under: 'un',
  },
  unhcr: org(
    'UN High Commissioner for Refugees',
    'مفوضية الأمم المتحدة لشؤون اللاجئين',
    'UNHCR',
    'UN refugee agency',
    'المفوضية السامية للأمم المتحدة لشؤون اللاجئين',
    'مفوضية اللاجئين',
    'المفوضية السامية لشؤون اللاجئين',
    'وكالة الأمم المتحدة للاجئين',
  ),
  unicef: org(
    'UNICEF',
    'اليونيسف',
    'يونيسف',
    'منظمة الأمم المتحدة للطفولة',
    "UN children's agency",
    "UN children's fund",
    'صندوق الأمم المتحدة للطفولة',
  ),
  ohchr: org(
    'UN Human Rights Office',
    'مفوضية الأمم المتحدة لحقوق الإنسان',
    'OHCHR',
    'UN High Commissioner for Human Rights',
    'المفوضية السامية لحقوق الإنسان',
    'مكتب الأمم المتحدة لحقوق الإنسان',
    'مكتب حقوق الإنسان التابع للأمم المتحدة',
    'المفوضية السامية للأمم المتحدة لحقوق الإنسان',
    'UN rights office',
  ),
  ocha: org('UN OCHA', 'مكتب الأمم المتحدة لتنسيق الشؤون الإنسانية', 'OCHA', 'أوتشا'),
  iom: org(
    'International Organization for Migration',
    'المنظمة الدولية للهجرة',
    'IOM',
    'International Organisation for Migration',
    'UN migration agency',
    'منظمة الهجرة الدولية',
  ),
  who: org('World Health Organization', 'منظمة الصحة العالمية', 'WHO', 'الصحة العالمية'),
  iaea: org('IAEA', 'الوكالة الدولية للطاقة الذرية', 'International Atomic Energy Agency'),
  osce: org(
    'OSCE',
    'منظمة الأمن والتعاون في أوروبا',
    'Organization for Security and Co-operation in Europe',
    'Organisation for Security and Cooperation in Europe',
    'منظمة الأمن والتعاون الأوروبي',
  ),
  'minsk-group': org(
    'OSCE Minsk Group',
    'مجموعة مينسك',
    'Minsk Group',
    'مجموعة مينسك التابعة لمنظمة الأمن والتعاون في أوروبا',
    'Minsk Group co-chairs',
    'OSCE Minsk Group co-chairs',
    'الرؤساء المشاركون لمجموعة مينسك',
  ),
  eu: org('European Union', 'الاتحاد الأوروبي', 'EU', 'الاتحاد الأوربي'),
  'european-commission': org('European Commission', 'المفوضية الأوروبية'),
  'council-of-europe': org('Council of Europe', 'مجلس أوروبا'),
  nato: org(
    'NATO',
    'حلف شمال الأطلسي',
    'North Atlantic Treaty Organization',
    'الناتو',
    'حلف الناتو',
  ),
  csto: org('Collective Security Treaty Organization', 'منظمة معاهدة الأمن الجماعي', 'CSTO'),
  'arab-league': org(
    'Arab League',
    'جامعة الدول العربية',
    'League of Arab States',
    'الجامعة العربية',
  ),
  oic: org('Organisation of Islamic Cooperation', 'منظمة التعاون الإسلامي', 'OIC'),
  gcc: org(
    'Gulf Cooperation Council',
    'مجلس التعاون الخليجي',
    'GCC',
    'مجلس التعاون لدول الخليج العربية',
  ),
  'african-union': org('African Union', 'الاتحاد الأفريقي', 'AU', 'الاتحاد الإفريقي'),
  'turkic-council': org('Turkic Council', 'المجلس التركي', 'Organization of Turkic States'),
  icrc: org(
    'International Committee of the Red Cross',
    'اللجنة الدولية للصليب الأحمر',
    'ICRC',
    'Red Cross',
    'الصليب الأحمر',
    'الصليب الأحمر الدولي',
  ),
  'red-crescent': org('Red Crescent', 'الهلال الأحمر'),
  'human-rights-watch': org('Human Rights Watch', 'هيومن رايتس ووتش', 'HRW'),
  amnesty: org('Amnesty International', 'منظمة العفو الدولية', 'Amnesty', 'العفو الدولية'),
  msf: org('Doctors Without Borders', 'أطباء بلا حدود', 'MSF', 'Médecins Sans Frontières'),
  'reporters-without-borders': org(
    'Reporters Without Borders',
    'مراسلون بلا حدود',
    'Reporters sans frontières',
  ),
  sohr: org(
    'Syrian Observatory for Human Rights',
    'المرصد السوري لحقوق الإنسان',
    'SOHR',
    'المرصد السوري',
  ),
  imf: org('International Monetary Fund', 'صندوق النقد الدولي', 'IMF'),
  'world-bank': org('World Bank', 'البنك الدولي'),
  opec: org('OPEC', 'أوبك', 'منظمة أوبك'),
  icj: org('International Court of Justice', 'محكمة العدل الدولية', 'ICJ'),
  icc: org('International Criminal Court', 'المحكمة الجنائية الدولية', 'ICC'),
  echr: org('European Court of Human Rights', 'المحكمة الأوروبية لحقوق الإنسان', 'ECHR', 'ECtHR'),
  'coalition-yemen': org(
    'Saudi-led coalition',
    'التحالف العربي',
    'Arab coalition',
    'التحالف بقيادة السعودية',
    'التحالف العربي بقيادة السعودية',
  ),
}

/** News agencies and broadcasters that are quoted as sources. */
export const agencies: Readonly<Record<string, Polity>> = {
  reuters: agency('Reuters', 'رويترز', 'وكالة رويترز', 'Reuters news agency'),
  afp: agency(
    'Agence France-Presse',
    'وكالة الصحافة الفرنسية',
    'AFP',
    'فرانس برس',
    'وكالة فرانس برس',
    'وكالة الأنباء الفرنسية',
  ),
  ap: agency(
    'Associated Press',
    'أسوشيتد برس',
    'AP',
    'The Associated Press',
    'وكالة أسوشيتد برس',
    'أسوشييتد برس',
  ),
  dpa: agency('dpa', 'وكالة الأنباء الألمانية', 'Deutsche Presse-Agentur', 'د ب أ'),
  tass: agency('TASS', 'تاس', 'وكالة تاس', 'TASS news agency'),
  'ria-novosti': agency(
    'RIA Novosti',
    'ريا نوفوستي',
    'RIA',
    'نوفوستي',
    'وكالة نوفوستي',
    'وكالة ريا نوفوستي',
  ),
  interfax: agency('Interfax', 'إنترفاكس', 'وكالة إنترفاكس', 'Interfax news agency'),
  sputnik: agency('Sputnik', 'سبوتنيك', 'وكالة سبوتنيك'),
  rt: agency('RT', 'روسيا اليوم', 'Russia Today'),
  anadolu: agency(
    'Anadolu Agency',
    'وكالة الأناضول',
    'Anadolu',
    'AA',
    'الأناضول',
    'وكالة أنباء الأناضول',
  ),
  xinhua: agency('Xinhua', 'شينخوا', 'وكالة شينخوا', 'Xinhua News Agency'),
  armenpress: agency(
    'Armenpress',
    'أرمنبريس',
    'Armenpress news agency',
    'وكالة أرمنبريس',
    'أرمن برس',
  ),
  azertac: agency('Azertac', 'أذرتاج', 'AzerTag', 'وكالة أذرتاج', 'State news agency Azertac'),
  trend: agency('Trend News Agency', 'وكالة ترند', 'Trend', 'وكالة تريند'),
  'apa-azerbaijan': agency('APA', 'وكالة أبا', 'Azeri Press Agency', 'APA news agency'),
  turan: agency('Turan', 'وكالة توران', 'Turan news agency'),
  irna: agency('IRNA', 'إرنا', 'وكالة إرنا', 'وكالة الأنباء الإيرانية'),
  fars: agency('Fars News Agency', 'وكالة فارس', 'Fars', 'وكالة أنباء فارس'),
  tasnim: agency('Tasnim', 'تسنيم', 'وكالة تسنيم'),
  sana: agency('SANA', 'سانا', 'وكالة سانا', 'وكالة الأنباء السورية'),
  spa: agency('Saudi Press Agency', 'وكالة الأنباء السعودية', 'SPA', 'واس'),
  wam: agency('WAM', 'وكالة أنباء الإمارات', 'وام', 'Emirates News Agency'),
  mena: agency('MENA', 'وكالة أنباء الشرق الأوسط', 'Middle East News Agency'),
  petra: agency('Petra', 'بترا', 'وكالة بترا', 'وكالة الأنباء الأردنية'),
  kuna: agency('KUNA', 'كونا', 'وكالة الأنباء الكويتية'),
  wafa: agency('WAFA', 'وفا', 'وكالة وفا', 'وكالة الأنباء الفلسطينية'),
  ina: agency('Iraqi News Agency', 'وكالة الأنباء العراقية', 'INA', 'واع'),
  saba: agency('Saba', 'سبأ', 'وكالة سبأ', 'وكالة الأنباء اليمنية'),
  nna: agency('National News Agency', 'الوكالة الوطنية للإعلام', 'NNA'),
  aps: agency('APS', 'وكالة الأنباء الجزائرية', 'Algeria Press Service'),
  kyodo: agency('Kyodo News', 'كيودو', 'Kyodo', 'وكالة كيودو'),
  yonhap: agency('Yonhap', 'يونهاب', 'وكالة يونهاب'),
  kcna: agency('KCNA', 'وكالة الأنباء المركزية الكورية'),
  bloomberg: agency('Bloomberg', 'بلومبرغ', 'وكالة بلومبرغ', 'Bloomberg News'),
  bbc: agency('BBC', 'بي بي سي', 'هيئة الإذاعة البريطانية', 'BBC News'),
  cnn: agency('CNN', 'سي إن إن', 'شبكة سي إن إن'),
  'al-jazeera': agency('Al Jazeera', 'الجزيرة', 'قناة الجزيرة', 'Aljazeera'),
  'al-arabiya': agency('Al Arabiya', 'العربية', 'قناة العربية', 'Al-Arabiya'),
  'new-york-times': agency(
    'The New York Times',
    'نيويورك تايمز',
    'New York Times',
    'صحيفة نيويورك تايمز',
  ),
  'washington-post': agency(
    'The Washington Post',
    'واشنطن بوست',
    'Washington Post',
    'صحيفة واشنطن بوست',
  ),
  'wall-street-journal': agency(
    'The Wall Street Journal',
    'وول ستريت جورنال',
    'Wall Street Journal',
    'WSJ',
  ),
  guardian: agency('The Guardian', 'الغارديان', 'Guardian', 'صحيفة الغارديان'),
}
