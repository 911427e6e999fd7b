import { beforeAll, expect, it } from 'vitest'
import { readSampleArticles, type SampleArticle } from '../src/demo/sample-articles.ts'

let articles: SampleArticle[] = []
beforeAll(async () => {
  articles = await readSampleArticles()
})

it('has eight to twelve articles in two languages by several outlets', () => {
  expect(articles.length).toBeGreaterThanOrEqual(8)
  expect(articles.length).toBeLessThanOrEqual(12)
  expect(articles.filter((article) => article.language === 'ar').length).toBeGreaterThanOrEqual(4)
  expect(articles.filter((article) => article.language === 'en').length).toBeGreaterThanOrEqual(5)
  expect(new Set(articles.map((article) => article.outlet.name)).size).toBeGreaterThanOrEqual(5)
})

it('has no article twice, and none that could be taken for a real address', () => {
  expect(new Set(articles.map((article) => article.source.externalId)).size).toBe(articles.length)
  for (const article of articles) {
    expect(new URL(article.url).hostname.endsWith('.example.org')).toBe(true)
  }
})

it('is posted in the order in which it was published', () => {
  const times = articles.map((article) => Date.parse(article.publishedAt))
  expect(times).toEqual(times.toSorted((a, b) => a - b))
})

it('writes its Arabic in Arabic letters', () => {
  for (const article of articles) {
    const arabic = /\p{Script=Arabic}/u.test(article.body)
    expect(arabic, article.source.externalId).toBe(article.language === 'ar')
  }
})
