import { expect, it } from 'vitest'
import { detectLanguage } from '../src/articles/language.ts'

// Sentences of our own, one for each language that shares a script with Arabic or English.
it.each([
  ['ar', 'أعلنت الوزارة في بيان أن قواتها أسقطت مروحيتين قرب القرية.'],
  ['ar', 'مقتل ستة عشر جنديا ووقوع جرحى'],
  [
    'ar',
    'وقال المتحدث باسم الحكومة Arthur Smith في تغريدة على تويتر https://example.org/status إن الوضع هادئ.',
  ],
  ['fa', 'سخنگوی وزارت دفاع گفت که دو بالگرد در نزدیکی روستا سرنگون شده است.'],
  ['ur', 'وزارت دفاع کے ترجمان نے کہا کہ دو ہیلی کاپٹر گرائے گئے ہیں۔'],
  ['en', 'The ministry said in a statement that its forces had shot down two helicopters.'],
  ['en', 'Sixteen soldiers killed near the village'],
  ['en', 'Officials, quoted by the daily «الوقت», said the convoy had left.'],
  ['de', 'Das Ministerium erklärte, dass die Truppen zwei Hubschrauber abgeschossen haben.'],
  ['fr', 'Le ministère a déclaré que ses forces avaient abattu deux hélicoptères près du village.'],
  ['es', 'El ministerio dijo que sus fuerzas habían derribado dos helicópteros.'],
  ['tr', 'Bakanlık, güçlerinin köyün yakınında iki helikopteri düşürdüğünü açıkladı.'],
  ['ru', 'Министерство сообщило, что его силы сбили два вертолёта у деревни.'],
])('reads %s: %s', async (language, text) => {
  expect(await detectLanguage(text)).toBe(language)
})

it('takes the language of most of the text', async () => {
  const arabic = 'أعلنت الوزارة في بيان أن قواتها أسقطت مروحيتين قرب القرية.'
  const english = 'Read also: the minister of the interior said that the road had been opened.'
  expect(await detectLanguage([english, arabic, arabic, arabic].join('\n\n'))).toBe('ar')
  expect(await detectLanguage([english, english, english, arabic].join('\n\n'))).toBe('en')
})

it('does not guess where there is nothing to read', async () => {
  for (const text of ['', '16 : 34', 'https://example.org/the/of/and', '😀😀😀']) {
    expect(await detectLanguage(text)).toBeUndefined()
  }
})

it('is quick on a megabyte of anything', async () => {
  const started = performance.now()
  for (const text of ['the '.repeat(250_000), '\n'.repeat(1_000_000), 'א'.repeat(1_000_000)]) {
    await detectLanguage(text)
  }
  expect(performance.now() - started).toBeLessThan(5_000)
})
