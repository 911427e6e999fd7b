import { describe, expect, it } from 'vitest'
import { readFragment, readPage } from '../src/pages/read-page.ts'

const english = '<p>The council said on Monday that nine people were hurt in the harbour fire.</p>'
const arabic =
  '<p>قال مجلس المدينة يوم الاثنين إن تسعة أشخاص أصيبوا في حريق اندلع في المرفأ القديم.</p>'

const linked = (json: string) => `<script type="application/ld+json">${json}</script>`

describe('JSON-LD', () => {
  it.each([
    [
      'in a graph with references',
      `{"@graph":[{"@id":"#o","@type":"Organization","name":"Gull"},{"@type":"NewsArticle","headline":"A fire","publisher":{"@id":"#o"}}]}`,
    ],
    [
      'in an array',
      `[{"@type":"WebPage"},{"@type":["Thing","NewsArticle"],"headline":"A fire","publisher":"Gull"}]`,
    ],
    [
      'with a comma too many and a line break in a string',
      `{"@type":"NewsArticle","headline":"A\nfire","publisher":{"name":"Gull",},};`,
    ],
    [
      'in a comment',
      `<!-- {"@type":"schema:ReportageNewsArticle","headline":"A fire","publisher":{"name":"Gull"}} -->`,
    ],
  ])('%s', (_, json) => {
    expect(readPage(`${linked(json)}${english}`)).toMatchObject({ title: 'A fire', outlet: 'Gull' })
  })

  it('that cannot be read leaves the next script and the page itself', () => {
    const html = `${linked('{"@type":')}${linked('{"@type":"NewsArticle","headline":"A fire"}')}<h1>Other</h1>${english}`
    expect(readPage(html).title).toBe('A fire')
  })

  it('its body is taken where the page holds none, unless readers pay for it', () => {
    const body =
      'First the harbour burned for nine hours. \\n\\nThen the wind turned, said the harbour master.'
    const json = (free: string) =>
      `{"@type":"NewsArticle","headline":"A fire","isAccessibleForFree":${free},"articleBody":"${body}"}`
    expect(readPage(linked(json('true'))).paragraphs).toEqual([
      'First the harbour burned for nine hours.',
      'Then the wind turned, said the harbour master.',
    ])
    expect(() => readPage(linked(json('"False"')))).toThrow('no text of an article')
  })
})

describe('times', () => {
  it.each([
    ['2024-05-06T07:08:09+03:00', '2024-05-06T07:08:09+03:00'],
    ['2024-05-06T07:08:09.123+0300', '2024-05-06T07:08:09+03:00'],
    ['2024-05-06 07:08', '2024-05-06T07:08:00Z'],
    ['2024-05-06', '2024-05-06T00:00:00Z'],
    ['Mon, 06 May 2024 07:08:09 +0300', '2024-05-06T07:08:09+03:00'],
    ['2024-02-30', null],
    ['yesterday', null],
  ])('%s is %s', (given, read) => {
    const html = `<meta property="article:published_time" content="${given}">${english}`
    expect(readPage(html).publishedAt).toBe(read)
  })

  it('an embargo is told where the page tells it', () => {
    const html = `<meta name="embargo" content="2031-01-01T06:00:00Z">${english}`
    expect(readPage(html).embargo).toBe('2031-01-01T06:00:00Z')
    expect(readPage(english)).not.toHaveProperty('embargo')
  })
})

it.each([
  ['ar', arabic, 'ar'],
  ['ar-EG', arabic, 'ar'],
  ['en', arabic, null],
  ['ar', english, null],
  ['fa', arabic, 'fa'],
  ['', english, null],
])('a page that declares "%s" is read as %s… in %s', (declared, text, language) => {
  expect(readPage(`<html lang="${declared}"><body>${text}`).language).toBe(language)
})

it.each([
  ['/a?b=1#c', 'https://news.example/x', 'https://news.example/a?b=1'],
  ['https://wire.example/a', 'https://news.example/x', 'https://wire.example/a'],
  ['javascript:alert(1)', 'https://news.example/x#y', 'https://news.example/x'],
  ['/a', undefined, null],
  ['https://user:secret@news.example/a', 'https://news.example/x', 'https://news.example/x'],
])('canonical address %s of a page found at %s is %s', (href, url, canonical) => {
  const html = `<link rel="canonical" href="${href}">${english}`
  expect(readPage(html, url === undefined ? {} : { url }).canonicalUrl).toBe(canonical)
})

it.each([
  ['By Ana Lisle', 'Ana Lisle'],
  ['بقلم: ليلى خوري', 'ليلى خوري'],
  ['https://social.example/ana', null],
  ['The Gull', null],
])('the author "%s" makes the byline %s', (author, byline) => {
  const html = `<meta property="og:site_name" content="The Gull"><meta name="author" content="${author}">${english}`
  expect(readPage(html).byline).toBe(byline)
})

describe('a fragment of a CMS', () => {
  it('keeps what its classes would cost on a page, and short texts', () => {
    expect(readFragment('<div class="share-box"><p>Nine hurt.</p></div>').paragraphs).toEqual([
      'Nine hurt.',
    ])
    expect(readFragment('').paragraphs).toEqual([])
  })

  it('loses captions, embeds and links to other articles', () => {
    const html = `<figure><img src="a.jpg"><figcaption>The harbour</figcaption></figure>${arabic}
      <p>اقرأ أيضًا: <a href="/b">خبر آخر</a></p><script>x</script><iframe src="/v">v</iframe>`
    expect(readFragment(html).paragraphs).toEqual([arabic.slice(3, -4)])
  })
})
