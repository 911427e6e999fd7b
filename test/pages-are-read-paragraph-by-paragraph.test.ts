import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { paragraphFloor } from '../src/commands/evaluate-pages.ts'
import { ratesOf, sumOf } from '../src/evaluation/score-board.ts'
import { readGoldPages, scorePage } from '../src/evaluation/score-pages.ts'
import { runCli } from './support/run-cli.ts'

const pages = await readGoldPages(fileURLToPath(new URL('pages', import.meta.url)))
const scores = pages.map(({ name, html, gold }) => scorePage(name, html, gold))

it('at least 12 pages in Arabic and 12 in English', () => {
  for (const language of ['ar-', 'en-']) {
    expect(pages.filter(({ name }) => name.startsWith(language)).length).toBeGreaterThanOrEqual(12)
  }
})

it('reaches the floor over all of them', () => {
  const { f } = ratesOf(sumOf(scores.map((score) => score.paragraphs)))
  expect(f, scores.flatMap((score) => score.faults).join('\n')).toBeGreaterThanOrEqual(
    paragraphFloor,
  )
})

describe('title, byline, language and time are found', () => {
  it.each(scores)('$name', ({ faults }) => {
    expect(faults.filter((fault) => !/^[-+] /u.test(fault))).toEqual([])
  })
})

it('the command prints each page and all of them', async () => {
  const { code, stdout } = await runCli(['evaluate-pages'])
  expect(code).toBe(0)
  for (const { name } of scores) expect(stdout).toContain(name)
  expect(stdout).toMatch(/^all +\d+ +\d+\.\d +\d+\.\d +\d+\.\d$/mu)
})
