/** Scraped lines say nothing, whatever reporting words stand in them; prose that looks like them does. */
import { describe, expect, test } from 'vitest'
import { extract } from '../src/extraction/extract.ts'

const stories = {
  en: [
    'Ferry service resumes',
    'The port said the first ferry left at noon.',
    'Captains said the sea was calm.',
  ],
  ar: [
    'عودة العبارات إلى الميناء',
    'قالت إدارة الميناء إن أول عبارة غادرت ظهرا.',
    'وقال قباطنة إن البحر هادئ.',
  ],
} as const

/** The line between two paragraphs of a story: what is found in it, and whether it counts as boilerplate. */
function within(language: 'en' | 'ar', line: string) {
  const [title, first, last] = stories[language]
  const text = [title, first, line, last].join('\n\n')
  const start = text.indexOf(line, title.length + first.length)
  const span = [start, start + line.length] as const
  const draft = extract(text, { language, publishedAt: '2023-03-08' })
  return {
    found: draft.attributions.filter((item) =>
      item.cue.some(([from]) => from >= span[0] && from < span[1]),
    ).length,
    others: draft.attributions.filter((item) =>
      item.cue.some(([from]) => from < span[0] || from >= span[1]),
    ).length,
    boilerplate: draft.boilerplate.some(([from, to]) => from === span[0] && to === span[1]),
  }
}

const nothing = { found: 0, others: 2, boilerplate: true }

describe('English lines that are no part of the story', () => {
  test.each([
    // share
    'Share this article: the minister says it matters',
    'Share on WhatsApp',
    'Like the page if you agree that he promised it',
    // related
    'Read also: Harbour master says pier is unsafe',
    'READ MORE: Fishermen claim nets were cut',
    'Related: Mayor denies selling the lighthouse',
    'You may also like what the admiral said about tides',
    'Watch: Divers tell how they found the wreck',
    'See also | Customs warns of longer queues',
    "Don't miss: the crew tells its story",
    // channel
    'Follow us on Telegram, where the editors say more',
    'Follow Leda Voss on Twitter @ledavoss',
    'Join our WhatsApp channel to hear what officials say',
    'Download our app to read what experts think',
    'Subscribe to our channel: we promise no spam',
    'Got a tip? Tell our reporters what you know: tips@harbour.example',
    // byline
    'By Leda Voss, staff writer',
    'By Leda Voss and Omar Quill in Port Selim',
    'Written by LEDA VOSS',
    '(Reporting by Leda Voss in Port Selim; editing by Omar Quill)',
    'Omar Quill contributed to this report, which says what divers found.',
    'Source: Agencies',
    // credit
    '(Photo: Leda Voss/AFP)',
    'Photo: The minister says goodbye to the crew',
    'A boy says goodbye to his father at the pier (Photo: Leda Voss)',
    'The admiral tells sailors to board the ship [Omar Quill/AFP]',
    'A captain claims his catch at Port Selim. REUTERS/Leda Voss',
    'Image credit: Port Authority, which said it may be used',
    // notice
    'We use cookies because our partners say they help',
    'By clicking "Accept" you agree that we promised nothing',
    'Sign up for the newsletter that readers say they love',
    'Editor’s note: The paper has said that it takes no side.',
    'Correction: An earlier version wrongly said that the ferry was new.',
    'This story has been updated to add what the union said.',
    'Copyright 2023 Harbour Post. All rights reserved, the law says.',
    'The views expressed in this column are what its author believes.',
    'Advertisement',
    // stamps
    'Updated 14:20 GMT, 8 March 2023',
    '3 hours ago',
    '9:15 p.m.',
    // markup
    '<div class="quote" data-author="said">',
    'https://harbour.example/he-said-that-it-left',
  ])('%s', (line) => {
    expect(within('en', line)).toEqual(nothing)
  })
})

describe('Arabic lines that are no part of the story', () => {
  test.each([
    'شارك الخبر عبر تويتر إن قال لك أحد إنه مهم',
    'اقرأ أيضا: مدير المرفأ يؤكد أن الرصيف متصدع',
    'إقرأ أيضاً: صيادون يقولون إن شباكهم قطعت',
    'قد يهمك أيضا: العمدة ينفي بيع المنارة',
    'شاهد: غواصون يؤكدون أنهم وجدوا الحطام',
    'شاهد بالفيديو.. الأميرال يقول إن المد عال',
    'طالع المزيد: الجمارك تحذر من أن الطوابير ستطول',
    'مواضيع ذات صلة',
    'الأكثر قراءة',
    'تابعنا على تيليغرام حيث قال المحررون إن الأخبار أسرع',
    'تابعونا على واتساب',
    'لمتابعة آخر الأخبار التي أعلنها المرفأ حمل تطبيقنا',
    'انضم إلى قناتنا لتعرف ما قاله الربان',
    'اشترك في النشرة التي يقول القراء إنها مفيدة',
    'كتب: سامي الحلو',
    'كتبت - هدى الزين',
    'إعداد: قسم الأخبار',
    'بقلم هدى الزين',
    'المصدر: وكالات',
    'صورة: الوزير يقول إنه سعيد على متن العبارة',
    'صورة أرشيفية لربان يؤكد جاهزية السفينة',
    'طفل يقول وداعا لوالده عند الرصيف (تصوير: هدى الزين)',
    'أعلن الربان موعد الرحلة (هدى الزين/أ ف ب)',
    'نستخدم ملفات تعريف الارتباط لأن شركاءنا قالوا إنها تفيد',
    'جميع الحقوق محفوظة 2023 لصحيفة المرفأ',
    'المقالات المنشورة تقول رأي كاتبها ولا تعبر بالضرورة عن رأي الصحيفة',
    'تصحيح: قالت نسخة سابقة إن العبارة جديدة',
    'إعلان',
    'آخر تحديث: 14:20 بتوقيت غرينتش',
    'منذ 3 ساعات',
  ])('%s', (line) => {
    expect(within('ar', line)).toEqual(nothing)
  })
})

describe('prose that only looks like boilerplate', () => {
  test.each([
    ['en', 'By Monday, officials said, the pier will be open.'],
    ['en', 'By Harbour Act rules, the union said, crews must rest.'],
    ['en', 'Watch officers said they saw no lights.'],
    ['en', 'Related costs rose by a tenth, the port said.'],
    ['en', 'Share prices fell after the news, brokers said.'],
    ['en', 'Follow-up checks are due in May, the inspector said.'],
    ['en', 'Photo evidence was destroyed, the lawyer said.'],
    ['en', 'Subscribers to the service said they were not told.'],
    ['en', 'The regulator said the site uses cookies without consent.'],
    ['en', 'Written orders were ignored, the captain said.'],
    ['en', '“Join our crew and see the world,” the captain said.'],
    ['en', 'The army said on its WhatsApp channel that the road was closed.'],
    ['en', 'The captain said nobody was hurt (Reuters/AFP)'],
    ['en', '14:05 GMT - The port said the second ferry was late.'],
    ['ar', 'شارك آلاف في المسيرة، بحسب الشرطة.'],
    ['ar', 'شاهد عيان قال إن السفينة مالت.'],
    ['ar', 'انضم إلى الإضراب مئة عامل، كما قالت النقابة.'],
    ['ar', 'اشترك في البحث ثلاثون غواصا، بحسب خفر السواحل.'],
    ['ar', 'كتب الوزير على تويتر أن الميناء آمن.'],
    ['ar', 'صورة الوضع قاتمة، كما قال مدير المرفأ للصحافيين.'],
    ['ar', 'المصدر نفسه أكد أن الرصيف سليم.'],
    ['ar', 'قال الربان إن أحدا لم يصب (رويترز/أ ف ب)'],
    ['ar', '14:05 - قالت الإدارة إن العبارة الثانية تأخرت.'],
  ] as const)('%s: %s', (language, line) => {
    const { found, boilerplate } = within(language, line)
    expect({ found, boilerplate }).toEqual({ found: 1, boilerplate: false })
  })
})

describe('a heading over links', () => {
  test('takes the links with it, up to the next sentence', () => {
    const text =
      'Ferry service resumes\n\nThe port said it was ready.\n\nRead also\nMayor says pier is safe\nDivers claim a find\n\nThe crew said it was tired.'
    const draft = extract(text, { language: 'en' })
    expect(
      draft.attributions.map((item) => item.content.map(([a, b]) => text.slice(a, b))),
    ).toEqual([['it was ready'], ['it was tired']])
    expect(draft.boilerplate.map(([a, b]) => text.slice(a, b))).toEqual([
      'Read also',
      'Mayor says pier is safe',
      'Divers claim a find',
    ])
  })

  test('leaves the paragraph that a byline in brackets closes', () => {
    const aside = '(Reporting by Leda Voss; Editing by Omar Quill)'
    const text = `Ferry service resumes\n\nThe port said it was ready. ${aside}`
    const draft = extract(text, { language: 'en' })
    expect(draft.attributions).toHaveLength(1)
    expect(draft.boilerplate.map(([from, to]) => text.slice(from, to))).toEqual([aside])
  })

  test('is found where a scraper ran it into the paragraph before', () => {
    const text = 'عودة العبارات\n\nقالت الإدارة إن الرصيف سليم. اقرأ أيضا: العمدة ينفي بيع المنارة'
    const draft = extract(text, { language: 'ar' })
    expect(draft.attributions).toHaveLength(1)
    expect(draft.boilerplate.map(([a, b]) => text.slice(a, b))).toEqual([
      'اقرأ أيضا: العمدة ينفي بيع المنارة',
    ])
  })
})
