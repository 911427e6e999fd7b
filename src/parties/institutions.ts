/**
 * Institutions that every state has, as patterns: a head ("defence ministry", «وزارة الدفاع») beside
 * words that name a country. Words of the languages, no list of anybody's.
 */

export interface InstitutionKind {
  /** English display name; `{}` is the country with its article. */
  readonly en: string
  /** Arabic display name before the country. */
  readonly ar: string
  /** Gender of the Arabic head: the nisba agrees with it. */
  readonly gender: 'masculine' | 'feminine'
  /** Heads in English, without articles and prepositions. */
  readonly heads: readonly string[]
  /** Heads in Arabic. */
  readonly arHeads: readonly string[]
  /** Heads that name it only beside a country: «الدفاع الأرمينية», "Armenian forces". */
  readonly elliptic?: readonly string[]
  /** The institution of the same country that it speaks for; the state itself where not given. */
  readonly under?: string
  readonly kind?: 'institution' | 'generic'
}

function ministry(
  en: string,
  words: readonly string[],
  ar: string,
  arWords: readonly string[],
): InstitutionKind {
  const heads: string[] = []
  for (const word of words) {
    heads.push(`${word} ministry`, `ministry ${word}`, `${word} department`, `department ${word}`)
  }
  const arHeads: string[] = []
  for (const word of arWords) {
    arHeads.push(`وزارة ال${word}`, `وزارة ${word}`, `وزاره ال${word}`)
  }
  return {
    en: `Ministry of ${en} of {}`,
    ar: `وزارة ${ar}`,
    gender: 'feminine',
    heads,
    arHeads,
    elliptic: arWords.map((word) => `ال${word}`),
  }
}

function minister(
  en: string,
  words: readonly string[],
  ar: string,
  arWords: readonly string[],
  under: string,
): InstitutionKind {
  const heads: string[] = []
  for (const word of words) {
    heads.push(`${word} minister`, `minister ${word}`, `${word} secretary`, `secretary ${word}`)
    heads.push(`deputy ${word} minister`, `deputy minister ${word}`)
  }
  const arHeads: string[] = []
  for (const word of arWords) {
    arHeads.push(`وزير ال${word}`, `وزير ${word}`, `وزيرة ال${word}`, `وزيرة ${word}`)
    arHeads.push(`نائب وزير ال${word}`, `نائبة وزير ال${word}`)
  }
  return {
    en: `Minister of ${en} of {}`,
    ar: `وزير ${ar}`,
    gender: 'masculine',
    heads,
    arHeads,
    under,
  }
}

export const institutionKinds: Readonly<Record<string, InstitutionKind>> = {
  'ministry-of-defence': {
    ...ministry('Defence', ['defence'], 'الدفاع', ['دفاع']),
    heads: [
      'defence ministry',
      'ministry defence',
      'mod',
      'defence department',
      'department defence',
      'defence',
    ],
  },
  'ministry-of-foreign-affairs': ministry(
    'Foreign Affairs',
    ['foreign', 'foreign affairs', 'external affairs', 'state'],
    'الخارجية',
    ['خارجية'],
  ),
  'ministry-of-interior': ministry(
    'Internal Affairs',
    ['interior', 'internal affairs'],
    'الداخلية',
    ['داخلية'],
  ),
  'ministry-of-health': ministry('Health', ['health', 'public health'], 'الصحة', ['صحة']),
  'ministry-of-emergencies': ministry(
    'Emergency Situations',
    ['emergency situations', 'emergencies', 'emergency'],
    'الطوارئ',
    ['طوارئ', 'طوارئ والكوارث'],
  ),
  'ministry-of-finance': ministry('Finance', ['finance', 'treasury'], 'المالية', ['مالية']),
  'ministry-of-justice': ministry('Justice', ['justice'], 'العدل', ['عدل']),
  'ministry-of-energy': ministry('Energy', ['energy', 'oil'], 'الطاقة', ['طاقة', 'نفط']),
  'ministry-of-economy': ministry('Economy', ['economy', 'trade'], 'الاقتصاد', ['اقتصاد', 'تجارة']),
  'ministry-of-education': ministry('Education', ['education'], 'التعليم', ['تعليم', 'تربية']),
  'ministry-of-information': ministry('Information', ['information', 'communications'], 'الإعلام', [
    'إعلام',
  ]),
  'minister-of-defence': minister(
    'Defence',
    ['defence'],
    'الدفاع',
    ['دفاع'],
    'ministry-of-defence',
  ),
  'minister-of-foreign-affairs': {
    ...minister(
      'Foreign Affairs',
      ['foreign', 'foreign affairs', 'external affairs', 'state'],
      'الخارجية',
      ['خارجية'],
      'ministry-of-foreign-affairs',
    ),
  },
  'minister-of-interior': minister(
    'Internal Affairs',
    ['interior', 'home'],
    'الداخلية',
    ['داخلية'],
    'ministry-of-interior',
  ),
  'minister-of-health': minister('Health', ['health'], 'الصحة', ['صحة'], 'ministry-of-health'),
  'armed-forces': {
    en: 'Armed Forces of {}',
    ar: 'القوات المسلحة',
    gender: 'feminine',
    heads: [
      'armed forces',
      'army',
      'military',
      'armed force',
      'defence army',
      'defence forces',
      'defence force',
    ],
    arHeads: [
      'القوات المسلحة',
      'الجيش',
      'قوات مسلحة',
      'جيش',
      'جيش الدفاع',
      'قوات الدفاع',
      'قيادة الجيش',
      'القيادة العامة للقوات المسلحة',
    ],
    elliptic: [
      'forces',
      'troops',
      'القوات',
      'قوات',
      'soldiers',
      'servicemen',
      'units',
      'fighters',
      'جنود',
      'الجنود',
      'عسكريين',
      'العسكريين',
      'عسكريون',
      'العسكريون',
      'وحدات',
      'الوحدات',
      'الجندي',
      'جندي',
    ],
  },
  'air-force': {
    en: 'Air Force of {}',
    ar: 'القوات الجوية',
    gender: 'feminine',
    heads: ['air force', 'air forces'],
    arHeads: ['سلاح الجو', 'القوات الجوية', 'سلاح الطيران', 'قوات الجو'],
    under: 'armed-forces',
  },
  navy: {
    en: 'Navy of {}',
    ar: 'القوات البحرية',
    gender: 'feminine',
    heads: ['navy', 'naval forces'],
    arHeads: ['القوات البحرية', 'سلاح البحرية'],
    elliptic: ['البحرية'],
    under: 'armed-forces',
  },
  'general-staff': {
    en: 'General Staff of {}',
    ar: 'هيئة الأركان العامة',
    gender: 'feminine',
    heads: [
      'general staff',
      'general staff armed forces',
      'joint chiefs staff',
      'chief staff',
      'army chief',
      'chief general staff',
    ],
    arHeads: [
      'هيئة الأركان',
      'هيئة الأركان العامة',
      'رئاسة الأركان',
      'الأركان العامة',
      'رئيس الأركان',
      'رئيس هيئة الأركان',
      'رئيس أركان الجيش',
    ],
    under: 'armed-forces',
  },
  'border-guard': {
    en: 'Border Guard of {}',
    ar: 'حرس الحدود',
    gender: 'masculine',
    heads: ['border guard', 'border guards', 'border service', 'state border service'],
    arHeads: ['حرس الحدود', 'قوات حرس الحدود', 'جهاز الحدود'],
  },
  president: {
    en: 'President of {}',
    ar: 'رئيس',
    gender: 'masculine',
    heads: [
      'president',
      'presidency',
      'presidential office',
      'office president',
      'presidential administration',
      'head state',
      'leader',
      'president republic',
    ],
    arHeads: [
      'الرئيس',
      'رئيس',
      'الرئاسة',
      'رئاسة',
      'رئيس الجمهورية',
      'رئاسة الجمهورية',
      'مكتب الرئيس',
      'ديوان الرئاسة',
      'الرئيسة',
      'رئيس جمهورية',
      'رئيس دولة',
    ],
  },
  'vice-president': {
    en: 'Vice President of {}',
    ar: 'نائب رئيس',
    gender: 'masculine',
    heads: ['vice president', 'deputy president'],
    arHeads: ['نائب الرئيس', 'نائب رئيس'],
  },
  'prime-minister': {
    en: 'Prime Minister of {}',
    ar: 'رئيس وزراء',
    gender: 'masculine',
    heads: [
      'prime minister',
      'premier',
      'pm',
      'chancellor',
      'office prime minister',
      'prime minister office',
      'head government',
    ],
    arHeads: [
      'رئيس الوزراء',
      'رئيس وزراء',
      'رئيسة الوزراء',
      'رئيسة وزراء',
      'رئيس الحكومة',
      'رئاسة الوزراء',
      'المستشار',
      'المستشارة',
      'الوزير الأول',
      'مكتب رئيس الوزراء',
      'رئاسة مجلس الوزراء',
    ],
  },
  'head-of-authority': {
    en: 'Leader of {}',
    ar: 'زعيم',
    gender: 'masculine',
    heads: ['king', 'emir', 'sultan', 'supreme leader', 'crown prince'],
    arHeads: [
      'الملك',
      'ملك',
      'أمير',
      'الأمير',
      'سلطان',
      'السلطان',
      'المرشد الأعلى',
      'مرشد',
      'العاهل',
      'ولي العهد',
      'عاهل',
    ],
  },
  'prosecutor-general': {
    en: 'Prosecutor General of {}',
    ar: 'النيابة العامة',
    gender: 'feminine',
    heads: [
      'prosecutor general',
      'general prosecutor',
      'attorney general',
      'public prosecutor',
      'prosecutor general office',
      'general prosecutor office',
      'prosecutors office',
      'prosecution',
      'public prosecution',
      'prosecutors',
      'office prosecutor general',
      'attorney general office',
    ],
    arHeads: [
      'النيابة العامة',
      'المدعي العام',
      'النائب العام',
      'مكتب المدعي العام',
      'الادعاء العام',
      'النيابة',
      'الادعاء',
      'مدعي عام',
    ],
  },
  parliament: {
    en: 'Parliament of {}',
    ar: 'البرلمان',
    gender: 'masculine',
    heads: [
      'parliament',
      'national assembly',
      'legislature',
      'parliamentary speaker',
      'speaker parliament',
      'congress',
      'milli majlis',
    ],
    arHeads: [
      'البرلمان',
      'برلمان',
      'مجلس النواب',
      'الجمعية الوطنية',
      'مجلس الشعب',
      'مجلس الأمة',
      'رئيس البرلمان',
      'رئيس مجلس النواب',
      'المجلس الوطني',
    ],
  },
  government: {
    en: 'Government of {}',
    ar: 'الحكومة',
    gender: 'feminine',
    heads: [
      'government',
      'authorities',
      'cabinet',
      'administration',
      'council ministers',
      'regime',
    ],
    arHeads: [
      'الحكومة',
      'حكومة',
      'السلطات',
      'سلطات',
      'مجلس الوزراء',
      'مجلس وزراء',
      'الإدارة',
      'إدارة',
      'النظام',
    ],
  },
  police: {
    en: 'Police of {}',
    ar: 'الشرطة',
    gender: 'feminine',
    heads: ['police', 'national police', 'police force', 'police department'],
    arHeads: ['الشرطة', 'شرطة', 'الأمن العام', 'مديرية الأمن', 'قيادة الشرطة', 'الشرطة الوطنية'],
    under: 'ministry-of-interior',
  },
  'security-service': {
    en: 'Security Service of {}',
    ar: 'جهاز الأمن',
    gender: 'masculine',
    heads: [
      'security service',
      'national security service',
      'intelligence service',
      'intelligence',
      'intelligence agency',
      'state security service',
      'security services',
      'security forces',
    ],
    arHeads: [
      'جهاز الأمن',
      'جهاز الأمن القومي',
      'جهاز المخابرات',
      'المخابرات',
      'الاستخبارات',
      'أجهزة الأمن',
      'الأجهزة الأمنية',
      'قوات الأمن',
      'جهاز الاستخبارات',
    ],
  },
  'security-council': {
    en: 'Security Council of {}',
    ar: 'مجلس الأمن القومي',
    gender: 'masculine',
    heads: [
      'national security council',
      'security council secretary',
      'secretary security council',
    ],
    arHeads: ['مجلس الأمن القومي', 'أمين مجلس الأمن'],
  },
  ombudsman: {
    en: 'Human Rights Defender of {}',
    ar: 'أمين المظالم',
    gender: 'masculine',
    heads: ['ombudsman', 'human rights defender', 'human rights ombudsman', 'ombudswoman'],
    arHeads: ['أمين المظالم', 'أمينة المظالم', 'المدافع عن حقوق الإنسان', 'مفوض حقوق الإنسان'],
  },
  embassy: {
    en: 'Embassy of {}',
    ar: 'سفارة',
    gender: 'feminine',
    heads: ['embassy', 'ambassador'],
    arHeads: ['السفارة', 'سفارة', 'السفير', 'سفير', 'السفيرة'],
    under: 'ministry-of-foreign-affairs',
  },
  'supreme-court': {
    en: 'Supreme Court of {}',
    ar: 'المحكمة العليا',
    gender: 'feminine',
    heads: ['supreme court', 'constitutional court', 'court'],
    arHeads: ['المحكمة العليا', 'المحكمة الدستورية', 'المحكمة'],
  },
  opposition: {
    en: 'Opposition in {}',
    ar: 'المعارضة',
    gender: 'feminine',
    heads: ['opposition', 'opposition party', 'opposition parties'],
    arHeads: ['المعارضة', 'معارضة', 'أحزاب المعارضة'],
    kind: 'generic',
  },
  officials: {
    en: 'Officials of {}',
    ar: 'مسؤولون',
    gender: 'masculine',
    heads: [
      'official',
      'officials',
      'senior official',
      'senior officials',
      'diplomat',
      'diplomats',
      'government official',
      'government officials',
      'local official',
      'local officials',
      'local authorities',
      'regional authorities',
      'government source',
      'government sources',
      'official source',
      'official sources',
    ],
    arHeads: [
      'مسؤول',
      'مسؤولون',
      'مسؤولين',
      'المسؤول',
      'المسؤولون',
      'دبلوماسي',
      'دبلوماسيون',
      'مسؤول كبير',
      'مسؤول رفيع',
      'مسؤول حكومي',
      'مسؤول محلي',
      'مسؤولون محليون',
      'السلطات المحلية',
      'مصدر حكومي',
      'مصادر حكومية',
      'مصدر رسمي',
      'مصادر رسمية',
    ],
    kind: 'generic',
  },
  'military-source': {
    en: 'Military sources of {}',
    ar: 'مصادر عسكرية',
    gender: 'feminine',
    heads: [
      'military source',
      'military sources',
      'military official',
      'military officials',
      'commander',
      'military commander',
    ],
    arHeads: ['مصدر عسكري', 'مصادر عسكرية', 'مسؤول عسكري', 'مسؤولون عسكريون', 'قائد عسكري'],
    kind: 'generic',
  },
  'security-source': {
    en: 'Security sources of {}',
    ar: 'مصادر أمنية',
    gender: 'feminine',
    heads: [
      'security source',
      'security sources',
      'security official',
      'security officials',
      'intelligence officials',
    ],
    arHeads: ['مصدر أمني', 'مصادر أمنية', 'مسؤول أمني', 'مسؤولون أمنيون'],
    kind: 'generic',
  },
  media: {
    en: 'Media of {}',
    ar: 'وسائل إعلام',
    gender: 'feminine',
    heads: [
      'media',
      'state media',
      'press',
      'state television',
      'state tv',
      'local media',
      'news agency',
      'state news agency',
      'media reports',
      'news agencies',
      'television',
    ],
    arHeads: [
      'وسائل إعلام',
      'وسائل الإعلام',
      'الإعلام الرسمي',
      'التلفزيون',
      'التلفزيون الرسمي',
      'الصحافة',
      'صحف',
      'وسائل إعلام رسمية',
      'وكالة الأنباء',
      'وسائل إعلام محلية',
      'الإعلام',
    ],
    kind: 'generic',
  },
}

/** Heads that name the state or authority itself beside its adjective. */
export const selfHeads: readonly string[] = [
  'side',
  'party',
  'official',
  'delegation',
  'nation',
  'state',
  'republic',
  'الجانب',
  'جانب',
  'الطرف',
  'طرف',
  'الوفد',
  'دولة',
  'الدولة',
  'جمهورية',
  'territory',
  'territories',
  'أراضي',
  'الأراضي',
  'people',
  'الشعب',
]

/** Names that stand for one institution of one country. Source: common use of the press. */
export const fixedNames: Readonly<Record<string, readonly string[]>> = {
  'ministry-of-foreign-affairs:US': ['State Department', 'Department of State', 'Foggy Bottom'],
  'ministry-of-defence:US': ['Pentagon', 'البنتاغون', 'البنتاجون'],
  'president:US': ['White House', 'البيت الأبيض'],
  'parliament:US': ['Congress', 'US Congress', 'الكونغرس', 'الكونغرس الأمريكي', 'الكونجرس'],
  'security-service:US': ['CIA', 'FBI'],
  'president:RU': ['Kremlin', 'الكرملين'],
  'parliament:RU': ['State Duma', 'Duma', 'الدوما', 'مجلس الدوما'],
  'security-service:RU': ['FSB'],
  'ministry-of-foreign-affairs:GB': [
    'Foreign Office',
    'Foreign, Commonwealth and Development Office',
  ],
  'prime-minister:GB': ['Downing Street', '10 Downing Street', 'داونينغ ستريت'],
  'president:FR': ['Elysée', 'Élysée Palace', 'الإليزيه', 'قصر الإليزيه'],
  'parliament:DE': ['Bundestag', 'البوندستاغ'],
  'armed-forces:DE': ['Bundeswehr'],
  'armed-forces:IL': [
    'Israel Defense Forces',
    'Israeli Defense Forces',
    'IDF',
    'جيش الاحتلال',
    'جيش الاحتلال الإسرائيلي',
  ],
  'parliament:IL': ['Knesset', 'الكنيست'],
  'parliament:AZ': ['Milli Majlis', 'Azerbaijani Milli Majlis'],
  'armed-forces:nagorno-karabakh': [
    'Artsakh Defence Army',
    'Defence Army of Artsakh',
    'Karabakh Defence Army',
    'Nagorno-Karabakh Defence Army',
    'Defence Army',
    'جيش الدفاع في قره باغ',
    'جيش دفاع آرتساخ',
  ],
  'security-service:IR': ['Revolutionary Guards', 'IRGC', 'الحرس الثوري', 'الحرس الثوري الإيراني'],
  'security-service:AZ': ['State Security Service of Azerbaijan'],
}

/** Display names that differ from the pattern. Source: how the bodies name themselves. */
export const displayNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'ministry-of-foreign-affairs:US': {
    en: 'US Department of State',
    ar: 'وزارة الخارجية الأمريكية',
  },
  'ministry-of-defence:US': { en: 'US Department of Defense', ar: 'وزارة الدفاع الأمريكية' },
  'minister-of-foreign-affairs:US': { en: 'US Secretary of State', ar: 'وزير الخارجية الأمريكي' },
  'minister-of-defence:US': { en: 'US Secretary of Defense', ar: 'وزير الدفاع الأمريكي' },
  'parliament:US': { en: 'US Congress', ar: 'الكونغرس الأمريكي' },
  'parliament:AZ': { en: 'Milli Majlis of Azerbaijan', ar: 'البرلمان الأذربيجاني' },
  'ministry-of-foreign-affairs:GB': { en: 'UK Foreign Office', ar: 'وزارة الخارجية البريطانية' },
}
