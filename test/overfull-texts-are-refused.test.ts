/** A text that repeats a report without an end gets a stated refusal and no hang. */
import { describe, expect, it } from 'vitest'
import { serveExtraction } from '../src/claims/extraction-messages.ts'
import { contentRanges, mostInside } from '../src/extraction/content-ranges.ts'
import { analyse } from '../src/extraction/document.ts'
import { extract } from '../src/extraction/extract.ts'
import { packs } from '../src/extraction/languages/index.ts'
import { isOverfullTextError, mostFound } from '../src/extraction/overfull.ts'
import type { AttributionDraft } from '../src/extraction/types.ts'

const size = 400_000

const repeated = (piece: string) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size)

function refusalOf(text: string, language: string): unknown {
  try {
    extract(text, { language, publishedAt: '2021-05-03' })
  } catch (error) {
    return error
  }
  return undefined
}

describe('a text with more than any article says', () => {
  it.each([
    ['en', 'attributions', 'said Vass, '],
    ['en', 'claims', 'Krull claimed 14 boats sunk, 3 sailors drowned and '],
    ['ar', 'claims', 'نفى إصابة أي سفينة '],
  ])('is refused in %s for its %s', { timeout: 60_000 }, (language, what, piece) => {
    const error = refusalOf(repeated(piece), language)
    expect(isOverfullTextError(error)).toBe(true)
    expect(String(error)).toContain(`more than ${mostFound} ${what}`)
  })

  it('is answered by the thread as one that overflows', async () => {
    const { port1, port2 } = new MessageChannel()
    const replies: unknown[] = []
    await new Promise<void>((resolve) => {
      port2.on('message', (reply: unknown) => {
        replies.push(reply)
        if (replies.length === 2) resolve()
      })
      serveExtraction(port1, extract, 'test')
      const options = { language: 'en', publishedAt: '2021-05-03' }
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port, not a window
      port2.postMessage({ text: repeated('said Vass, '), options })
    })
    port1.close()
    port2.close()
    expect(replies[1]).toMatchObject({ kind: 'result', result: { overflow: expect.any(String) } })
  }, 60_000)
})

describe('a content that holds one report after another', () => {
  const names = Array.from({ length: 20 }, (_, index) => `Krull${index} said that`).join(' ')
  const text = `${names} it rained`
  const document = analyse(text, packs.en)
  const cues = [...text.matchAll(/said/gu)].map(({ index }) => index)
  const drafts = cues.map(
    (at): AttributionDraft => ({
      source: [],
      cue: [[at, at + 4]],
      content: [[at + 10, text.length]],
      type: 'indirect',
      stance: 'asserts',
      level: 1,
      parent: null,
      antecedent: null,
      open: null,
      parts: null,
      negated: false,
      asserted: null,
      rule: 'test',
      confidence: 0.8,
    }),
  )

  it('is read up to where as many stand in it as no article has', () => {
    const ranges = contentRanges(document, packs.en, drafts).map(([range]) => range)
    const [first, end] = ranges[0] ?? [0, 0]
    // Three words a report: its name, the cue and "that".
    expect(end - first).toBe(3 * mostInside + 1)
    expect(ranges.at(-1)?.[1]).toBe(document.tokens.length)
  })
})
