import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { createPagePool } from '../src/pages/page-pool.ts'
import { readFragment, readPage } from '../src/pages/read-page.ts'
import { pageLimits } from '../src/pages/trim-markup.ts'
import { UnreadablePage } from '../src/pages/unreadable-page.ts'

const sentence = 'The council said on Monday that nine people were hurt in the harbour fire.'
const article = `<p>${sentence}</p><p>The mayor denied it.</p>`
const paragraphs = [sentence, 'The mayor denied it.']

const megabyte = 1_000_000
const filled = (piece: string, length = megabyte) => piece.repeat(Math.floor(length / piece.length))

/** Milliseconds that this thread has worked: others on the machine do not count. */
function cpuTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}

/** @returns the fault, or the paragraphs */
function outcome(html: string): string | readonly string[] {
  try {
    return readPage(html).paragraphs
  } catch (error) {
    if (error instanceof UnreadablePage) return error.fault
    throw error
  }
}

describe('what exceeds a limit is refused before it is parsed', () => {
  it.each([
    ['a megabyte of open elements', filled('<div>'), 'too-deep'],
    ['tables in tables', filled('<table><tr><td>'), 'too-deep'],
    ['more elements than any page', filled('<p>a</p>'), 'too-many-elements'],
    ['ten megabytes of comment', `<!--${filled('x', 10 * megabyte)}-->${article}`, 'too-large'],
    ['Arabic counted in bytes', `<p>${'خبر '.repeat(600_000)}`, 'too-large'],
  ])('%s', (_, html, fault) => {
    const startedAt = cpuTime()
    expect(outcome(html)).toBe(fault)
    expect(cpuTime() - startedAt).toBeLessThan(1_000)
  })
})

describe('what is only odd is read', () => {
  it.each([
    ['100,000 attributes', `<p ${filled('a="b" ', 600_000)}>${sentence}<p>The mayor denied it.`],
    ['a script that holds markup', `<script>x = "</p><p>no</p>"</script>${article}`],
    ['a script that never ends', `${article}<script>${filled('<p>no</p>')}`],
    ['a megabyte of comment', `<!--${filled('<p>no</p>')}-->${article}`],
    ['a comment that never ends', `${article}<!-- <p>no</p>`],
    ['NUL characters', article.replaceAll('e', 'e\u0000')],
    ['a CDATA section', `<p><![CDATA[${sentence}]]></p><p>The mayor denied it.</p>`],
    [
      'an instruction and a doctype with entities',
      `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>${article}`,
    ],
    [
      'references, known and not',
      article.replace('nine', '&#110;&#x69;ne').replace('fire', 'fi&shy;re'),
    ],
    ['end tags of nothing', `${filled('</div></p></b>', 100_000)}${article}`],
  ])('%s', (_, html) => {
    expect(outcome(html)).toEqual(paragraphs)
  })

  it('a storm of references, known and unknown, in linear time', () => {
    for (const storm of ['&amp;', '&lt;', '&nope;', '&', '<', '&#x41;']) {
      const startedAt = cpuTime()
      outcome(`<p>${filled(storm)}</p>${article}`)
      expect(cpuTime() - startedAt, storm).toBeLessThan(5_000)
    }
  })
})

it('references become what they stand for, and no markup', () => {
  const { paragraphs } = readFragment(
    '<p>A&amp;B &lt;b&gt; &laquo;x&raquo; &#8217; &rlm;&nbsp;&amp;lt; &#150; &bogus;</p>',
  )
  expect(paragraphs).toEqual(['A&B <b> «x» ’ &lt; – &bogus;'])
})

const pieces = fc.constantFrom(
  '<p>',
  '</p>',
  '<div class="',
  '">',
  '<table>',
  '<tr>',
  '<td>',
  '</table>',
  '<a href=x>',
  '</a>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<script type="application/ld+json">',
  '{"@type":"NewsArticle","articleBody":"',
  '"}',
  '[{"@graph":',
  '<br>',
  '<li>',
  '<ul>',
  '<h1>',
  '<title>',
  '<meta name=author content=',
  '<time datetime=2020-01-01>',
  '&',
  '&#x110000;',
  '\ud800',
  '\u0000',
  '\u202e',
  'قال ',
  'الوزير إن العدد بلغ 12 شخصا. ',
  'she said. ',
  '<![CDATA[',
  ']]>',
  '<svg>',
  '<body>',
  '<html lang=',
  '<blockquote>',
  '<pre>\n\n',
  '<',
  '>',
  '"',
  "'",
  '=',
  ' class=comments',
  ' hidden',
  '/>',
)

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
)

it('no text makes it throw anything but the refusal, and what it gives is clean', () => {
  fc.assert(
    fc.property(hostile, fc.boolean(), (html, asPage) => {
      try {
        const read = asPage ? readPage(html, { url: 'https://example.test/a' }) : readFragment(html)
        expect(read.text).toBe(read.paragraphs.join('\n\n'))
        for (const paragraph of read.paragraphs) {
          expect(paragraph).toBe(paragraph.trim())
          expect(paragraph.isWellFormed()).toBe(true)
          expect(paragraph).toMatch(/^[^\n\p{Cc}\u00ad\u202a-\u202e\ufdd0\ufdd1]+$/u)
        }
      } catch (error) {
        if (!(error instanceof UnreadablePage)) throw error
        expect(error.fault).not.toBe('failed')
      }
    }),
    { numRuns: 400 },
  )
})

it.each([
  ['paragraphs', `<p>${sentence}`],
  ['links', `<a href=x>word</a> and ${sentence} `],
  ['lines', `${sentence}<br><br>`],
  ['boxes', `<div class="share ad">${sentence}</div>`],
])('%s cost in step with their number', (_, piece) => {
  const cost = (count: number) => {
    const times = [1, 2, 3].map(() => {
      const startedAt = cpuTime()
      outcome(`<h1>Title</h1>${piece.repeat(count)}`)
      return cpuTime() - startedAt
    })
    return Math.min(...times)
  }
  cost(200)
  // Four times the page: quadratic work would take sixteen times as long.
  expect(cost(2_000) / cost(500)).toBeLessThan(10)
})

describe('in the pool', () => {
  const pool = createPagePool({ size: 1, timeoutMs: 10_000 })
  const hasty = createPagePool({ size: 1, timeoutMs: 1 })
  afterAll(async () => await Promise.all([pool.close(), hasty.close()]))

  it('a page and a fragment are read as outside it', async () => {
    const html = `<html lang="en"><title>A fire</title>${article}`
    expect(await pool.read(html, { url: 'https://example.test/fire#top' })).toEqual(
      readPage(html, { url: 'https://example.test/fire' }),
    )
    expect(await pool.readFragment(article)).toEqual({ paragraphs, text: paragraphs.join('\n\n') })
  })

  it('a refusal keeps its fault, and the next page is read', async () => {
    await expect(pool.read(filled('<div>'))).rejects.toMatchObject({ fault: 'too-deep' })
    await expect(pool.read('<a href="/">Home</a>')).rejects.toMatchObject({ fault: 'no-article' })
    expect((await pool.read(article)).paragraphs).toEqual(paragraphs)
  })

  it('a page that takes too long is given up', async () => {
    const slow = `<p>${filled(`<span class="a">${sentence}</span>`)}`
    await expect(hasty.read(slow)).rejects.toMatchObject({ fault: 'timed-out' })
  })

  it('once closed it refuses', async () => {
    const closed = createPagePool({ size: 1, timeoutMs: 1_000 })
    await closed.close()
    await expect(closed.read(article)).rejects.toMatchObject({ fault: 'failed' })
  })
})

it('limits are the default ones unless given', () => {
  expect(() => readPage(article, { limits: { ...pageLimits, maxElements: 1 } })).toThrow(
    UnreadablePage,
  )
})
