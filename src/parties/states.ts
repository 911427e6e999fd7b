/**
 * States: codes of ISO 3166-1 (with XK, the code in use for Kosovo); their names come from the
 * runtime's own tables (Intl.DisplayNames, Unicode CLDR). Beside them, as data: demonyms in English
 * and Arabic, and capitals, which the press uses for governments.
 */

/** ISO 3166-1 alpha-2, as of 2024, and XK. Source: the ISO 3166 Maintenance Agency's published list. */
export const stateCodes = (
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ ' +
  'CA CD CF CG CH CI CK CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK ' +
  'FM FO FR GA GB GD GE GH GI GL GM GN GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO ' +
  'JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN ' +
  'MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS ' +
  'RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ ' +
  'UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW'
).split(' ')

/** Languages in which states are known by name. */
export const nameLanguages = ['en', 'ar', 'fr', 'de', 'es', 'ru', 'tr', 'fa', 'uk'] as const

export interface Demonym {
  /** English adjectives. */
  readonly en: readonly string[]
  /** Arabic nisba, masculine singular without article; the first one is used in composed names. */
  readonly ar: readonly string[]
  /** Arabic broken plurals of the people. */
  readonly people?: readonly string[]
}

function words(list: string): string[] {
  return list.split(',').map((word) => word.trim())
}

function demonym(en: string, ar: string, people?: string): Demonym {
  return people === undefined
    ? { en: words(en), ar: words(ar) }
    : { en: words(en), ar: words(ar), people: words(people) }
}

/** Common knowledge of the two languages; spellings as dictionaries and the Arabic press have them. */
export const demonyms: Readonly<Record<string, Demonym>> = {
  AE: demonym('Emirati', 'إماراتي'),
  AF: demonym('Afghan', 'أفغاني', 'أفغان'),
  AL: demonym('Albanian', 'ألباني', 'ألبان'),
  AM: demonym('Armenian', 'أرميني, أرمني', 'أرمن'),
  AO: demonym('Angolan', 'أنغولي'),
  AR: demonym('Argentine, Argentinian', 'أرجنتيني'),
  AT: demonym('Austrian', 'نمساوي'),
  AU: demonym('Australian', 'أسترالي'),
  AZ: demonym('Azerbaijani, Azeri', 'أذربيجاني, أذري, أذربيجي'),
  BA: demonym('Bosnian', 'بوسني'),
  BD: demonym('Bangladeshi', 'بنغلاديشي'),
  BE: demonym('Belgian', 'بلجيكي'),
  BF: demonym('Burkinabe', 'بوركيني'),
  BG: demonym('Bulgarian', 'بلغاري', 'بلغار'),
  BH: demonym('Bahraini', 'بحريني'),
  BR: demonym('Brazilian', 'برازيلي'),
  BY: demonym('Belarusian, Belarussian', 'بيلاروسي, بيلاروسى'),
  CA: demonym('Canadian', 'كندي'),
  CD: demonym('Congolese', 'كونغولي'),
  CH: demonym('Swiss', 'سويسري'),
  CL: demonym('Chilean', 'تشيلي'),
  CM: demonym('Cameroonian', 'كاميروني'),
  CN: demonym('Chinese', 'صيني'),
  CO: demonym('Colombian', 'كولومبي'),
  CU: demonym('Cuban', 'كوبي'),
  CY: demonym('Cypriot', 'قبرصي', 'قبارصة'),
  CZ: demonym('Czech', 'تشيكي'),
  DE: demonym('German', 'ألماني', 'ألمان'),
  DJ: demonym('Djiboutian', 'جيبوتي'),
  DK: demonym('Danish', 'دنماركي, دانماركي'),
  DZ: demonym('Algerian', 'جزائري'),
  EE: demonym('Estonian', 'إستوني'),
  EG: demonym('Egyptian', 'مصري'),
  ER: demonym('Eritrean', 'إريتري'),
  ES: demonym('Spanish', 'إسباني, أسباني', 'إسبان'),
  ET: demonym('Ethiopian', 'إثيوبي'),
  FI: demonym('Finnish', 'فنلندي'),
  FR: demonym('French', 'فرنسي'),
  GB: demonym('British, UK', 'بريطاني'),
  GE: demonym('Georgian', 'جورجي'),
  GH: demonym('Ghanaian', 'غاني'),
  GR: demonym('Greek', 'يوناني'),
  HR: demonym('Croatian', 'كرواتي', 'كروات'),
  HU: demonym('Hungarian', 'مجري, هنغاري'),
  ID: demonym('Indonesian', 'إندونيسي'),
  IE: demonym('Irish', 'إيرلندي, أيرلندي'),
  IL: demonym('Israeli', 'إسرائيلي'),
  IN: demonym('Indian', 'هندي', 'هنود'),
  IQ: demonym('Iraqi', 'عراقي'),
  IR: demonym('Iranian', 'إيراني'),
  IS: demonym('Icelandic', 'آيسلندي'),
  IT: demonym('Italian', 'إيطالي'),
  JO: demonym('Jordanian', 'أردني'),
  JP: demonym('Japanese', 'ياباني'),
  KE: demonym('Kenyan', 'كيني'),
  KG: demonym('Kyrgyz', 'قرغيزي, قيرغيزي'),
  KP: demonym('North Korean', 'كوري شمالي'),
  KR: demonym('South Korean', 'كوري جنوبي'),
  KW: demonym('Kuwaiti', 'كويتي'),
  KZ: demonym('Kazakh, Kazakhstani', 'كازاخستاني, كازاخي'),
  LB: demonym('Lebanese', 'لبناني'),
  LT: demonym('Lithuanian', 'ليتواني'),
  LV: demonym('Latvian', 'لاتفي'),
  LY: demonym('Libyan', 'ليبي'),
  MA: demonym('Moroccan', 'مغربي', 'مغاربة'),
  MD: demonym('Moldovan', 'مولدوفي'),
  ML: demonym('Malian', 'مالي'),
  MM: demonym('Burmese, Myanmar', 'ميانماري, بورمي'),
  MR: demonym('Mauritanian', 'موريتاني'),
  MX: demonym('Mexican', 'مكسيكي'),
  MY: demonym('Malaysian', 'ماليزي'),
  NE: demonym('Nigerien', 'نيجري'),
  NG: demonym('Nigerian', 'نيجيري'),
  NL: demonym('Dutch', 'هولندي'),
  NO: demonym('Norwegian', 'نرويجي'),
  NZ: demonym('New Zealand', 'نيوزيلندي'),
  OM: demonym('Omani', 'عماني'),
  PE: demonym('Peruvian', 'بيروفي'),
  PH: demonym('Philippine, Filipino', 'فلبيني, فيليبيني'),
  PK: demonym('Pakistani', 'باكستاني'),
  PL: demonym('Polish', 'بولندي'),
  PS: demonym('Palestinian', 'فلسطيني'),
  PT: demonym('Portuguese', 'برتغالي'),
  QA: demonym('Qatari', 'قطري'),
  RO: demonym('Romanian', 'روماني'),
  RS: demonym('Serbian, Serb', 'صربي', 'صرب'),
  RU: demonym('Russian', 'روسي', 'روس'),
  RW: demonym('Rwandan', 'رواندي'),
  SA: demonym('Saudi, Saudi Arabian', 'سعودي'),
  SD: demonym('Sudanese', 'سوداني'),
  SE: demonym('Swedish', 'سويدي'),
  SI: demonym('Slovenian', 'سلوفيني'),
  SK: demonym('Slovak', 'سلوفاكي'),
  SN: demonym('Senegalese', 'سنغالي'),
  SO: demonym('Somali', 'صومالي'),
  SS: demonym('South Sudanese', 'جنوب سوداني'),
  SY: demonym('Syrian', 'سوري'),
  TD: demonym('Chadian', 'تشادي'),
  TH: demonym('Thai', 'تايلاندي, تايلندي'),
  TJ: demonym('Tajik', 'طاجيكي, طاجيكستاني'),
  TM: demonym('Turkmen', 'تركماني'),
  TN: demonym('Tunisian', 'تونسي'),
  TR: demonym('Turkish', 'تركي', 'أتراك'),
  TW: demonym('Taiwanese', 'تايواني'),
  TZ: demonym('Tanzanian', 'تنزاني'),
  UA: demonym('Ukrainian', 'أوكراني'),
  UG: demonym('Ugandan', 'أوغندي'),
  US: demonym('American, US, USA', 'أمريكي, أميركي'),
  UZ: demonym('Uzbek', 'أوزبكي, أوزبكستاني'),
  VA: demonym('Vatican', 'فاتيكاني'),
  VE: demonym('Venezuelan', 'فنزويلي'),
  VN: demonym('Vietnamese', 'فيتنامي'),
  XK: demonym('Kosovar, Kosovan', 'كوسوفي'),
  YE: demonym('Yemeni', 'يمني'),
  ZA: demonym('South African', 'جنوب أفريقي, جنوب إفريقي'),
  ZW: demonym('Zimbabwean', 'زيمبابوي'),
}

/** Further names of states, as the press writes them. */
export const stateAliases: Readonly<Record<string, readonly string[]>> = {
  AE: ['United Arab Emirates', 'UAE', 'Emirates', 'الإمارات', 'دولة الإمارات'],
  AM: ['أرمينية', 'ارمينيا', 'Hayastan'],
  AZ: ['آذربيجان', 'أذربيجان', 'اذربيجان'],
  BA: ['Bosnia', 'البوسنة', 'البوسنة والهرسك'],
  BY: ['Belarus', 'بيلاروس', 'بيلاروسيا', 'روسيا البيضاء'],
  CD: ['DR Congo', 'DRC', 'Democratic Republic of the Congo', 'الكونغو الديمقراطية'],
  CI: ['Ivory Coast', 'ساحل العاج', 'كوت ديفوار'],
  CN: ['PRC', "People's Republic of China"],
  CZ: ['Czech Republic', 'التشيك', 'جمهورية التشيك'],
  EG: ['جمهورية مصر العربية'],
  GB: ['UK', 'Britain', 'Great Britain', 'بريطانيا', 'المملكة المتحدة'],
  GE: ['جورجيا'],
  IR: ['Islamic Republic of Iran', 'الجمهورية الإسلامية الإيرانية', 'إيران'],
  KP: ['North Korea', 'DPRK', 'كوريا الشمالية'],
  KR: ['South Korea', 'كوريا الجنوبية'],
  LA: ['Laos'],
  MK: ['Macedonia', 'North Macedonia', 'مقدونيا الشمالية'],
  MM: ['Burma', 'Myanmar', 'ميانمار', 'بورما'],
  PS: ['Palestine', 'فلسطين', 'دولة فلسطين', 'State of Palestine'],
  RU: ['Russian Federation', 'روسيا الاتحادية', 'الاتحاد الروسي'],
  SA: ['السعودية', 'المملكة العربية السعودية', 'KSA', 'المملكة السعودية'],
  SY: ['Syrian Arab Republic', 'الجمهورية العربية السورية'],
  TR: ['Turkey', 'Turkiye', 'تركيا', 'تركية'],
  US: [
    'USA',
    'US',
    'United States of America',
    'America',
    'الولايات المتحدة الأمريكية',
    'الولايات المتحدة الأميركية',
    'أمريكا',
    'أميركا',
  ],
  VA: ['Vatican', 'Holy See', 'الفاتيكان', 'الكرسي الرسولي'],
}

/** Capitals that stand for a government in the press: metonyms, not places, when they speak. */
export const capitals: Readonly<Record<string, readonly string[]>> = {
  AE: ['Abu Dhabi', 'أبوظبي', 'أبو ظبي'],
  AF: ['Kabul', 'كابول', 'كابل'],
  AM: ['Yerevan', 'يريفان', 'إيريفان'],
  AR: ['Buenos Aires', 'بوينس آيرس'],
  AT: ['Vienna', 'فيينا'],
  AU: ['Canberra', 'كانبرا', 'كانبيرا'],
  AZ: ['Baku', 'باكو'],
  BA: ['Sarajevo', 'سراييفو'],
  BE: ['Brussels', 'بروكسل'],
  BH: ['Manama', 'المنامة'],
  BR: ['Brasilia', 'برازيليا'],
  BY: ['Minsk', 'مينسك'],
  CA: ['Ottawa', 'أوتاوا'],
  CN: ['Beijing', 'بكين'],
  CU: ['Havana', 'هافانا'],
  CY: ['Nicosia', 'نيقوسيا'],
  DE: ['Berlin', 'برلين'],
  DK: ['Copenhagen', 'كوبنهاغن'],
  DZ: ['Algiers'],
  EG: ['Cairo', 'القاهرة'],
  ER: ['Asmara', 'أسمرة', 'أسمرا'],
  ES: ['Madrid', 'مدريد'],
  ET: ['Addis Ababa', 'أديس أبابا'],
  FI: ['Helsinki', 'هلسنكي'],
  FR: ['Paris', 'باريس'],
  GB: ['London', 'لندن'],
  GE: ['Tbilisi', 'تبليسي', 'تفليس'],
  GR: ['Athens', 'أثينا'],
  HU: ['Budapest', 'بودابست'],
  IL: ['تل أبيب', 'Tel Aviv'],
  IN: ['New Delhi', 'Delhi', 'نيودلهي'],
  IQ: ['Baghdad', 'بغداد'],
  IR: ['Tehran', 'Teheran', 'طهران'],
  IT: ['Rome', 'روما'],
  JO: ['Amman'],
  JP: ['Tokyo', 'طوكيو'],
  KP: ['Pyongyang', 'بيونغ يانغ', 'بيونغيانغ'],
  KR: ['Seoul', 'سيول', 'سول'],
  KZ: ['Astana', 'Nur-Sultan', 'أستانا', 'نور سلطان'],
  LB: ['Beirut', 'بيروت'],
  LY: ['Tripoli', 'طرابلس'],
  MA: ['Rabat', 'الرباط'],
  MD: ['Chisinau', 'كيشيناو'],
  OM: ['Muscat', 'مسقط'],
  PK: ['Islamabad', 'إسلام آباد', 'إسلام أباد'],
  PL: ['Warsaw', 'وارسو'],
  PS: ['Ramallah', 'رام الله'],
  QA: ['Doha', 'الدوحة'],
  RO: ['Bucharest', 'بوخارست'],
  RS: ['Belgrade', 'بلغراد'],
  RU: ['Moscow', 'موسكو'],
  SA: ['Riyadh', 'الرياض'],
  SD: ['Khartoum', 'الخرطوم'],
  SE: ['Stockholm', 'ستوكهولم'],
  SO: ['Mogadishu', 'مقديشو'],
  SY: ['Damascus', 'دمشق'],
  TN: ['Tunis'],
  TR: ['Ankara', 'أنقرة'],
  TW: ['Taipei', 'تايبيه', 'تايبيه'],
  UA: ['Kyiv', 'Kiev', 'كييف'],
  US: ['Washington', 'واشنطن', 'Washington DC'],
  UZ: ['Tashkent', 'طشقند'],
  VE: ['Caracas', 'كاراكاس'],
  XK: ['Pristina', 'بريشتينا'],
  YE: ['Sanaa', "Sana'a", 'صنعاء'],
}

/** English names that take the article inside a sentence ("of the United States"). */
export const withArticle = new Set(
  'AE BS CD CF CG DO FO GB GM KM KY MH MV NL PH SB SC US VA'.split(' '),
)
