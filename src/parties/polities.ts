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
function group(en: string, ar: string, ...names: string[]): Polity {
  return { kind: 'armed_group', en, ar, names: [en, ar, ...names] }
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
  'un-security-council': org(
    'UN Security Council',
    'مجلس الأمن الدولي',
    'United Nations Security Council',
    'UNSC',
    'مجلس الأمن',
    'مجلس الأمن التابع للأمم المتحدة',
  ),
  'un-secretary-general': org(
    'UN Secretary-General',
    'الأمين العام للأمم المتحدة',
    'United Nations Secretary-General',
    'Secretary-General of the United Nations',
    'UN chief',
  ),
  unhcr: org(
    'UN High Commissioner for Refugees',
    'مفوضية الأمم المتحدة لشؤون اللاجئين',
    'UNHCR',
    'UN refugee agency',
    'المفوضية السامية للأمم المتحدة لشؤون اللاجئين',
  ),
  unicef: org('UNICEF', 'اليونيسف', 'يونيسف', 'منظمة الأمم المتحدة للطفولة'),
  ohchr: org(
    'UN Human Rights Office',
    'مفوضية الأمم المتحدة لحقوق الإنسان',
    'OHCHR',
    'UN High Commissioner for Human Rights',
    'المفوضية السامية لحقوق الإنسان',
  ),
  ocha: org('UN OCHA', 'مكتب الأمم المتحدة لتنسيق الشؤون الإنسانية', 'OCHA', 'أوتشا'),
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
  rsf: org('Reporters Without Borders', 'مراسلون بلا حدود', 'RSF'),
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

/** Armed movements that issue statements of their own. */
export const armedGroups: Readonly<Record<string, Polity>> = {
  houthis: group(
    'Houthis',
    'الحوثيون',
    'Houthi',
    'Ansar Allah',
    'الحوثيين',
    'جماعة الحوثي',
    'أنصار الله',
    'جماعة أنصار الله',
    'Houthi movement',
    'Houthi rebels',
  ),
  hamas: group('Hamas', 'حماس', 'حركة حماس', 'حركة المقاومة الإسلامية'),
  'islamic-jihad': group(
    'Palestinian Islamic Jihad',
    'الجهاد الإسلامي',
    'Islamic Jihad',
    'حركة الجهاد الإسلامي',
  ),
  hezbollah: group('Hezbollah', 'حزب الله', 'Hizbullah', 'Hizbollah'),
  taliban: group('Taliban', 'طالبان', 'حركة طالبان', 'Afghan Taliban'),
  'islamic-state': group(
    'Islamic State',
    'تنظيم الدولة الإسلامية',
    'ISIS',
    'ISIL',
    'داعش',
    'تنظيم داعش',
  ),
  'al-qaeda': group('Al-Qaeda', 'القاعدة', 'تنظيم القاعدة', 'al Qaida'),
  'al-shabaab': group('Al-Shabaab', 'حركة الشباب', 'al-Shabab', 'حركة الشباب الصومالية'),
  pkk: group('PKK', 'حزب العمال الكردستاني', "Kurdistan Workers' Party"),
  sdf: group('Syrian Democratic Forces', 'قوات سوريا الديمقراطية', 'SDF', 'قسد'),
  lna: group('Libyan National Army', 'الجيش الوطني الليبي', 'LNA'),
  rsf: group('Rapid Support Forces', 'قوات الدعم السريع', 'الدعم السريع'),
  tplf: group(
    "Tigray People's Liberation Front",
    'جبهة تحرير شعب تيغراي',
    'TPLF',
    'جبهة تحرير تيغراي',
  ),
  'boko-haram': group('Boko Haram', 'بوكو حرام'),
  wagner: group('Wagner Group', 'مجموعة فاغنر', 'Wagner', 'فاغنر'),
  pmf: group('Popular Mobilization Forces', 'الحشد الشعبي', 'قوات الحشد الشعبي', 'PMF'),
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
