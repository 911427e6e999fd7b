/** What words mean killed, wounded, destroyed …, and which nouns are counted. Ordinary spelling. */
import type { Trigger } from '../../pack.ts'
import { list } from './words.ts'

export interface Counted {
  readonly class: string
  readonly number: 'one' | 'two' | 'many'
}

const nouns = new Map<string, Counted>()

/** `one` indefinite singulars (تمييز too), `two` duals that cannot be plurals, `many` plurals. */
function noun(name: string, one: string, two: string, many: string): void {
  for (const word of list(one)) nouns.set(word, { class: name, number: 'one' })
  for (const word of list(two)) nouns.set(word, { class: name, number: 'two' })
  // «مهاجرين», «قاصرين» may be two or many: no figure is made of what may be a plural.
  for (const word of list(many)) nouns.set(word, { class: name, number: 'many' })
}

noun(
  'soldiers',
  'جندي جنديا عسكري عسكريا مجند مجندا',
  'جنديان جنديين عسكريان مجندان',
  'جنود جنودا عسكريون عسكريين مجندين مجندون',
)
noun('officers', 'ضابط ضابطا', 'ضابطان ضابطين', 'ضباط')
noun('fighters', 'مقاتل مقاتلا متمرد متمردا', 'مقاتلان متمردان', 'مقاتلين مقاتلون متمردين متمردون')
noun('volunteers', 'متطوع متطوعا', 'متطوعان', 'متطوعين متطوعون')
noun('mercenaries', 'مرتزق مرتزقا', 'مرتزقان', 'مرتزقة')
noun('militants', 'مسلح مسلحا إرهابي إرهابيا', 'مسلحان إرهابيان', 'مسلحين مسلحون إرهابيين إرهابيون')
noun('police', 'شرطي شرطيا', 'شرطيان شرطيين', 'شرطيون')
noun(
  'people',
  'جثة جثمان جثمانا سجين سجينا نزيل نزيلا راكب راكبا ساكن شخص شخصا قتيل قتيلا جريح جريحا مصاب مصابا شهيد شهيدا مفقود مفقودا ضحية إصابة رجل رجلا فرد فردا عنصر عنصرا عضو عضوا شاب شابا مشتبه مشتبها متهم متهما مطلوب مطلوبا حارس حارسا سائق سائقا سائح سائحا موظف موظفا مواطن مواطنا',
  'جثتان جثتين سجينان سجينين راكبان راكبين شخصان شخصين فردان فردين عنصران عنصرين ضحيتان ضحيتين إصابتان إصابتين قتيلان قتيلين جريحان جريحين مصابان شهيدان شهيدين رجلان رجلين شابان شابين عضوان عضوين متهمان مشتبهان حارسان سائقان سائحان موظفان مواطنان نائبان نائبين وزيران وزيرين شقيقان شقيقين',
  'جثث جثامين سجناء نزلاء ركاب سكان أشخاص رجال عناصر أفراد أعضاء قتلى جرحى مصابين مصابون شهداء مفقودين مفقودون ضحايا إصابات شبان متهمين متهمون مشتبهين مطلوبين حراس سائقين سائحين سياح موظفين موظفون مواطنين مواطنون',
)
noun('prisoners', 'أسير أسيرا أسيرة', 'أسيران أسيرين أسيرتان أسيرتين', 'أسرى أسيرات')
noun('journalists', 'صحافي صحافيا صحفي صحفيا', 'صحافيان صحفيان', 'صحافيين صحفيين صحافيون صحفيون')
noun('medics', 'مسعف مسعفا طبيب طبيبا', 'مسعفان طبيبان طبيبين', 'مسعفين أطباء')
noun(
  'children',
  'طفل طفلا طفلة فتى فتاة رضيع رضيعا رضيعة قاصر قاصرا',
  'طفلان طفلين طفلتان طفلتين فتاتان فتاتين رضيعان رضيعين قاصران قاصرين',
  'أطفال فتيات رضع قصر قاصرين',
)
noun('women', 'امرأة سيدة', 'امرأتان سيدتان امرأتين سيدتين', 'نساء')
noun('families', 'أسرة عائلة', 'أسرتان عائلتان أسرتين عائلتين', 'أسر عائلات')
noun(
  'civilians',
  'مدني مدنيا قروي قرويا مزارع مزارعا',
  'مدنيان قرويان',
  'مدنيين مدنيون مدنيو قرويين قرويون مزارعين',
)
noun('protesters', 'متظاهر متظاهرا محتج محتجا', 'متظاهران', 'متظاهرين متظاهرون محتجين محتجون')
noun('workers', 'عامل عاملا عاملة', 'عاملان عاملتان عاملتين', 'عمال عاملات')
noun(
  'students',
  'طالب طالبا طالبة تلميذ تلميذا تلميذة',
  'طالبين تلميذان تلميذين طالبتان طالبتين',
  'طلاب طلبة طالبات تلاميذ',
)
noun('people', 'مهاجر مهاجرا', 'مهاجران مهاجرين', 'مهاجرين مهاجرون')
noun('refugees', 'لاجئ لاجئا نازح نازحا', 'لاجئان', 'لاجئين نازحين نازحون لاجئون')
noun(
  'animals',
  'خروف خروفا نعجة بقرة عجل عجلا ثور ثورا حصان حصانا جمل جملا حمار حمارا كلب كلبا قطة دجاجة ذئب ذئبا فيل فيلا حيوان حيوانا',
  'خروفان خروفين بقرتان بقرتين حصانان حصانين جملان جملين كلبان كلبين فيلان فيلين',
  'خراف أغنام أبقار عجول ثيران خيول أحصنة جمال حمير كلاب قطط دجاجات ذئاب فيلة أفيال حيوانات مواش طيور أسماك نعاج ماعز',
)
noun('tanks', 'دبابة', 'دبابتان دبابتين', 'دبابات')
noun('armoured_vehicles', 'مدرعة عربة', 'مدرعتان مدرعتين عربتان عربتين', 'مدرعات عربات')
noun(
  'vehicles',
  'آلية مركبة سيارة شاحنة',
  'آليتان آليتين مركبتان مركبتين سيارتان سيارتين شاحنتان شاحنتين',
  'آليات مركبات سيارات شاحنات',
)
noun(
  'artillery',
  'مدفع مدفعا راجمة بطارية',
  'مدفعان مدفعين راجمتان راجمتين بطاريتان بطاريتين',
  'مدافع راجمات بطاريات مدفعية',
)
noun('air_defence', 'منظومة نظام نظاما', 'منظومتان منظومتين نظامين', 'منظومات أنظمة')
noun('aircraft', 'طائرة مقاتلة', 'طائرتان طائرتين مقاتلتان مقاتلتين', 'طائرات مقاتلات')
noun('helicopters', 'مروحية هليكوبتر', 'مروحيتان مروحيتين', 'مروحيات')
noun('drones', 'مسيرة درون', 'مسيرتان مسيرتين', 'مسيرات')
noun('missiles', 'صاروخ صاروخا قذيفة', 'صاروخان صاروخين قذيفتان قذيفتين', 'صواريخ قذائف')
noun('ships', 'سفينة زورق زورقا', 'سفينتان سفينتين زورقان زورقين', 'سفن زوارق')
noun('depots', 'مستودع مستودعا مخزن مخزنا', 'مستودعان مستودعين', 'مستودعات مخازن')
noun('houses', 'منزل منزلا بيت بيتا', 'منزلان منزلين', 'منازل بيوت')
noun('villages', 'قرية بلدة', 'قريتان قريتين بلدتان بلدتين', 'قرى بلدات')
noun('positions', 'موقع موقعا مرتفع', 'موقعان موقعين', 'مواقع مرتفعات')

/** Folded noun -> class and grammatical number. */
export const countedNouns: ReadonlyMap<string, Counted> = nouns

/** A word after the noun that makes the class a narrower one. */
export const narrowing: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [
    'aircraft',
    new Map([
      ['مسيرة', 'drones'],
      ['مسيره', 'drones'],
      ['مسيرتين', 'drones'],
      ['مسيرتان', 'drones'],
      ['مسيرات', 'drones'],
      ['مروحيتين', 'helicopters'],
      ['مروحيتان', 'helicopters'],
      ['مروحية', 'helicopters'],
      ['بدون', 'drones'],
      ['دون', 'drones'],
    ]),
  ],
  [
    'people',
    new Map(
      [
        ['الجيش القوات عسكريين عسكريون عسكري', 'soldiers'],
        ['الشرطة الأمن أمن شرطة', 'police'],
        ['مدنيين مدنيون مدنيان مدنيا', 'civilians'],
      ].flatMap(([words, name]) =>
        [...list(words ?? '')].map((word) => [word, name ?? ''] as const),
      ),
    ),
  ],
  [
    'vehicles',
    new Map([
      ['مدرعة', 'armoured_vehicles'],
      ['مدرعه', 'armoured_vehicles'],
    ]),
  ],
])

/** Words that belong to the counted noun: «منظومة مضادة للطائرات», «طائرة مسيرة». */
/** Bodies whose members are counted: «عناصر الشرطة», «أفراد الجيش». */
export const memberBodies = list('الجيش القوات الشرطة الأمن شرطة عسكريين عسكريون عسكري')

export const modifiers = list(
  'مدنيين مدنيون مدنيان مدنيا مضادة مضاد للطائرات للدبابات للدروع مسيرتين مسيرتان مسيرات مروحيتين مروحيتان مروحية حربيتين حربيتان مسيرة قتالية حربية مدرعة عسكرية مقاتلة هجومية استطلاعية استطلاع جوي جوية دفاع صاروخية صاروخي بدون دون طيار صواريخ مدفعية رشاشة أمن',
)

export const others = list('آخرين آخرون أخرى آخر أخريين إضافيين')

export interface TriggerEntry {
  readonly predicate: string
  readonly takes: Trigger['takes']
  readonly pattern: string
  readonly bare?: boolean
  readonly class?: string
}

const entries = new Map<string, TriggerEntry>()

function trigger(
  words: string,
  predicate: string,
  takes: Trigger['takes'],
  pattern: string,
  extra: { bare?: boolean; class?: string } = {},
): void {
  for (const word of list(words)) entries.set(word, { predicate, takes, pattern, ...extra })
}

// Masdars: what they count follows.
trigger('مقتل مصرع استشهاد وفاة قتل بقتل بمقتل لمقتل', 'people.killed', 'after', 'masdar')
trigger('بحياة', 'people.killed', 'after', 'masdar')
trigger('أصاب أصابت', 'people.wounded', 'after', 'masdar', { class: 'people' })
trigger('إصابة جرح بإصابة بجرح لإصابة', 'people.wounded', 'after', 'masdar')
trigger('أسر اسر بأسر', 'people.captured', 'after', 'masdar')
trigger('اعتقال توقيف احتجاز حبس باعتقال', 'people.detained', 'after', 'masdar')
trigger('نزوح تهجير تشريد إجلاء', 'people.displaced', 'after', 'masdar')
trigger('فقدان', 'people.missing', 'after', 'masdar')
trigger('تدمير إعطاب تحطيم بتدمير لتدمير', 'equipment.destroyed', 'after', 'inflicted')
trigger('إسقاط بإسقاط لإسقاط', 'equipment.shot_down', 'after', 'inflicted')
trigger('اعترض اعترضت اعترضوا اعترضنا اعتراض', 'equipment.shot_down', 'after', 'inflicted')
trigger('تحييد القضاء تصفية', 'people.killed', 'after', 'inflicted')
// Verbs. The perfect is passive or active by its spelling alone; what it counts is near.
trigger(
  'قتل قتلت قتلوا قتلا قتلتا يقتل تقتل يقتلوا استشهد استشهدت استشهدوا يستشهد توفي توفيت توفيا توفوا مات ماتت ماتوا قضى قضت قضوا',
  'people.killed',
  'either',
  'verb',
  {
    bare: true,
    class: 'people',
  },
)
trigger(
  'أصيب أصيبت أصيبوا أصيبا أصيبتا جرح جرحت جرحوا جرحا يصاب تصاب يصب تصب يصابوا يجرح يجرحوا',
  'people.wounded',
  'either',
  'verb',
  {
    bare: true,
    class: 'people',
  },
)
trigger(
  'مصرعهم حتفهم مصرعه حتفه مصرعهما وفاتهم وفاته وفاتها وفاتهما',
  'people.killed',
  'before',
  'verb',
  { class: 'people' },
)
trigger('اعتقل اعتقلت اعتقلنا أوقفت احتجزت', 'people.detained', 'after', 'inflicted')
trigger(
  'اعتقلوا أوقفوا احتجزوا أوقف احتجز اعتقلا أوقفا احتجزا',
  'people.detained',
  'either',
  'inflicted',
)
trigger('القبض قبض قبضت', 'people.detained', 'after', 'inflicted')
trigger('غرقوا', 'people.killed', 'before', 'verb', { class: 'people' })
trigger('قتلنا', 'people.killed', 'after', 'inflicted', { class: 'people' })
trigger('أسرت أسرنا', 'people.captured', 'after', 'inflicted')
trigger('أسروا', 'people.captured', 'before', 'verb')
trigger('الأسر', 'people.captured', 'before', 'verb')
trigger('نزح نزحوا شردت', 'people.displaced', 'either', 'verb')
trigger('دمر دمرت دمروا دمرا دمرتا دمرنا يدمر تدمر', 'equipment.destroyed', 'either', 'inflicted', {
  bare: true,
})
trigger('أعطبوا أعطبت أعطب حطمت', 'equipment.destroyed', 'after', 'inflicted')
trigger('أسقط أسقطت أسقطوا أسقطا أسقطتا أسقطنا', 'equipment.shot_down', 'either', 'inflicted', {
  bare: true,
})
trigger('يسقط تسقط', 'equipment.shot_down', 'either', 'inflicted')
trigger(
  'فقد فقدت فقدوا يفقد تفقد يفقدوا خسر خسرت خسروا خسرنا فقدنا يخسر تخسر يخسروا تكبد تكبدت تكبدوا يتكبد تتكبد يتكبدوا خسارة',
  'equipment.destroyed',
  'after',
  'loser',
)
// Duals behind their noun are suffered: «دبابتين دمرتا».
trigger('دمرتا دمرا', 'equipment.destroyed', 'before', 'befell', { bare: true })
trigger('أسقطتا أسقطا', 'equipment.shot_down', 'before', 'befell', { bare: true })
trigger('اعتقلا أوقفا احتجزا اعتقلتا أوقفتا', 'people.detained', 'before', 'befell', {
  bare: true,
  class: 'people',
})
// Counted nouns that carry the predicate themselves.
trigger('قتيل قتيلا قتلى قتيلان قتيلين شهيد شهيدا شهداء', 'people.killed', 'self', 'counted', {
  class: 'people',
})
trigger(
  'جريح جريحا جرحى جريحان جريحين مصاب مصابا مصابين مصابون مصابان إصابات',
  'people.wounded',
  'self',
  'counted',
  { class: 'people' },
)
// «انتشال 44 جثة»
trigger('جثة جثث جثتان جثتين جثمان جثمانا جثامين', 'people.killed', 'self', 'counted', {
  class: 'people',
})
trigger('مفقود مفقودا مفقودين مفقودون', 'people.missing', 'self', 'counted', { class: 'people' })
trigger('أسير أسيرا أسرى أسيران', 'people.captured', 'self', 'counted', { class: 'prisoners' })
trigger('نازح نازحا نازحين', 'people.displaced', 'self', 'counted', { class: 'people' })
trigger('ضحية ضحايا', 'people.casualties', 'self', 'counted', { class: 'people' })
// Tolls: the figure follows («حصيلة القتلى إلى 31»).
trigger('القتلى الشهداء الوفيات قتلانا قتلاها قتلاه قتلاهم', 'people.killed', 'after', 'toll', {
  class: 'people',
})
trigger('الجرحى جرحاها جرحاه جرحاهم المصابين الإصابات', 'people.wounded', 'after', 'toll', {
  class: 'people',
})
trigger('الضحايا', 'people.casualties', 'after', 'toll', { class: 'people' })
trigger('المفقودين', 'people.missing', 'after', 'toll', { class: 'people' })
trigger('الموقوفين المعتقلين المحتجزين الموقوفون', 'people.detained', 'after', 'toll', {
  class: 'people',
})
trigger('الأسرى', 'people.captured', 'after', 'toll', { class: 'people' })
trigger('النازحين', 'people.displaced', 'after', 'toll', { class: 'people' })
trigger('المتظاهرين المشاركين المحتجين الحشد الحشود', 'crowd.size', 'after', 'toll', {
  class: 'people',
})
trigger('تظاهر تظاهروا شارك شاركوا احتشد احتشدوا تجمع تجمعوا', 'crowd.size', 'either', 'crowd', {
  class: 'people',
})

/** Folded word -> what it triggers. */
export const triggerWords: ReadonlyMap<string, TriggerEntry> = entries

/** Verbs of attack; `on` are followed by the affected with «على». */
export const attackVerbs = list(
  'قصف قصفت قصفوا يقصف تقصف هاجم هاجمت هاجموا تهاجم استهدف استهدفت استهدفوا تستهدف ضرب ضربت',
)
/** What strikes without being a side. */
export const disasters = list(
  'زلزال زلازل هزة هزات إعصار أعاصير عاصفة عواصف فيضان فيضانات سيل سيول تسونامي جفاف وباء موجة حريق حرائق انهيار صاعقة بركان أزمة',
)
export const attackMasdars = list('بقصف بمهاجمة باستهداف بضرب قصف استهداف مهاجمة')
export const fireVerbs = list('أطلق أطلقت أطلقوا فتح فتحت فتحوا بفتح تطلق يطلق بإطلاق إطلاق')
export const exposureVerbs = list('تعرض تعرضت تعرضوا تتعرض يتعرض تعرضها تعرضه')
export const launchVerbs = list('شن شنت شنوا تشن يشن نفذ نفذت بشن شنها بدأ بدأت أطلقت أطلق')
/** «شن» and the like take these as objects: a strike or an offensive. */
export const strikes = list(
  'غارة غارات ضربة ضربات قصفا هجوم هجوما هجمات لهجوم لهجمات لقصف لنيران لغارات لغارة لضربات لضربة لإطلاق للقصف لنار نيران لصواريخ لهجمة',
)
export const offensives = list('عملية عمليات هجوم هجوما مضاد مضادا')
export const takeoverWords = list(
  'سيطر سيطرت سيطرة استعاد استعادت حرر حررت السيطرة بالسيطرة استعادة تحرير احتل احتلت',
)
export const truceHeads = list('وقف هدنة الهدنة لوقف بوقف')
export const violations = list('خرق خرقت خرقوا انتهك انتهكت انتهاك بخرق بانتهاك خروقات خرقا')
export const agreements = list('اتفق اتفقت اتفقا اتفقوا اتفاق الاتفاق التوصل')

export const lossNouns = list('خسائر خسارة الخسائر')
export const livesNouns = list('الأرواح أرواح القوات الأفراد الجنود صفوف الأشخاص الرجال')
export const machineNouns = list(
  'العتاد عتاد المعدات الآليات الدبابات المدرعات الطائرات الأسلحة السلاح التجهيزات المركبات',
)
export const humanAdjectives = list('بشرية')

export const hedges = list(
  'المفترض يفترض المحتمل يحتمل المرجح يرجح ربما يعتقد يبدو يزعم لعل الأرجح',
)
export const conditions = list('إذا لو إن')
/** Verbs of killing and of wounding that share one figure («قتلوا أو جرحوا»). */
export const killVerbs = list('قتل قتلت قتلوا قتلا')
export const woundVerbs = list('جرح جرحت جرحوا أصيب أصيبت أصيبوا')

export const totals = list(
  'حصيلة الحصيلة حصيلته عدد عددهم إجمالي ارتفع ارتفعت ارتفاع ترتفع يرتفع بلغ بلغت يبلغ تبلغ وصل وصلت مجموع ليرتفع لترتفع رفعت رفع بلوغ مجمل',
)

/** Sides of an armed conflict by their common nouns. */
export const sideNouns = list(
  'الجيش القوات جيش قوات العدو الجانب الطرف سلاح صفوف الميليشيات وحدات الوحدات',
)
