import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLines } from '../src/read-lines.ts'

async function linesOf(chunks: readonly (string | Uint8Array)[], longest?: number) {
  const input = Readable.from(chunks.map((chunk) => Buffer.from(chunk)))
  const lines = []
  for await (const line of readLines(input, longest)) {
    lines.push('text' in line ? line.text : `! ${line.fault}`)
  }
  return lines
}

describe('lines of a stream', () => {
  it('end at LF or CRLF, and the last one may lack its end', async () => {
    expect(await linesOf(['a\r\nb\n\nc'])).toEqual(['a', 'b', '', 'c'])
    expect(await linesOf(['a\n'])).toEqual(['a'])
    expect(await linesOf([])).toEqual([])
  })

  it('do not end at the separators that JSON may hold', async () => {
    expect(await linesOf(['a\u2028b\u2029c\u0085d\n'])).toEqual(['a\u2028b\u2029c\u0085d'])
  })

  it('are the same wherever the stream was cut, even inside a letter', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[\r\n]/gu, ''))),
        fc.integer({ min: 1, max: 5 }),
        async (texts, size) => {
          const bytes = Buffer.from(texts.map((text) => `${text}\n`).join(''))
          const chunks = []
          for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size))
          expect(await linesOf(chunks)).toEqual(texts)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('of bytes that are not UTF-8 are faults, and the next line is read', async () => {
    const lines = await linesOf([Buffer.from([0x61, 0xff, 0x0a]), 'b\n'])
    expect(lines).toEqual(['! not valid UTF-8', 'b'])
  })

  it('that are too long are faults without being kept', async () => {
    expect(await linesOf(['abc', 'def', '\ng'], 5)).toEqual(['! longer than 5 bytes', 'g'])
  })
})
