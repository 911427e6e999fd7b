import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionOf, actionsFor } from '../src/review-page/browser/task/actions.ts'
import { fieldsOf, figureOf, patchOf } from '../src/review-page/browser/task/claim-edit.ts'
import { type Range, segmentsOf } from '../src/review-page/browser/task/segments.ts'
import type { TaskClaim } from '../src/review-page/browser/wire.ts'

describe('the words around an attribution', () => {
  const none = { source: [], cue: [], content: [] }

  it('are cut where source, cue and content begin and end, counted from the whole text', () => {
    const text = 'قالت الوزارة إن 16 جنديا قتلوا'
    const spans = {
      cue: [[100, 104]],
      source: [[105, 112]],
      content: [[116, 130]],
    } satisfies Record<string, Range[]>
    const segments = segmentsOf({ start: 100, text }, spans)
    expect(segments.map((it) => [it.text, it.roles.join()])).toEqual([
      ['قالت', 'cue'],
      [' ', ''],
      ['الوزارة', 'source'],
      [' إن ', ''],
      ['16 جنديا قتلوا', 'content'],
    ])
  })

  it('are whole whatever the ranges are: nothing is lost, doubled or moved', () => {
    const range = fc.tuple(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 80 }))
    const ranges = fc.array(range, { maxLength: 4 })
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.nat(30),
        fc.record({ source: ranges, cue: ranges, content: ranges }),
        (text, start, given) => {
          const segments = segmentsOf({ start, text }, given)
          expect(segments.map((it) => it.text).join('')).toBe(text)
        },
      ),
    )
  })

  it('tell a range once where another one divides it', () => {
    const segments = segmentsOf(
      { start: 0, text: 'abcdef' },
      { ...none, content: [[0, 6]], source: [[2, 4]] },
    )
    expect(segments.map((it) => it.roles)).toEqual([
      ['content'],
      ['source', 'content'],
      ['content'],
    ])
    expect(segments.map((it) => it.begins)).toEqual([['content'], ['source'], []])
  })
})

describe('an edit', () => {
  const claim = {
    quantity: { low: 16, high: 16, comparator: 'eq', text: '16' },
    class: 'soldiers',
    stance: 'asserts',
    polarity: 'affirmed',
    modality: 'plain',
    counting: null,
    party: { id: 'p' },
    affected: { party: { id: 'a' }, basis: 'stated' },
    place: { key: 'AM', text: 'Armenia' },
    occurred: { from: '2020-09-27', to: '2020-09-27', precision: 'day' },
  } as TaskClaim
  const patch = (change: Partial<ReturnType<typeof fieldsOf>>, of = claim) =>
    patchOf(of, { ...fieldsOf(of), ...change })

  it('sends what is different, and nothing where nothing is', () => {
    expect(patch({})).toEqual({ patch: undefined })
    expect(patch({ low: '61' })).toEqual({ patch: { quantity: { low: 61, high: 61 } } })
    expect(patch({ stance: 'denies', class: '' })).toEqual({
      patch: { stance: 'denies', class: null },
    })
    expect(patch({ comparator: '' })).toEqual({ patch: { quantity: null } })
    expect(patch({ comparator: 'between', low: '15', high: '20' })).toEqual({
      patch: { quantity: { low: 15, high: 20 }, comparator: 'between' },
    })
    expect(patch({ comparator: 'at_most', high: '20' })).toEqual({
      patch: { quantity: { low: null, high: 20 }, comparator: 'at_most' },
    })
  })

  it('says who, whose, where and when', () => {
    expect(patch({ party: 'q', affected: '', place: 'AZ', counting: 'cumulative' })).toEqual({
      patch: { party: 'q', affected: null, place: 'AZ', counting: 'cumulative' },
    })
    expect(patch({ from: '2020-09-26' })).toEqual({
      patch: { occurred: { from: '2020-09-26', to: '2020-09-27' } },
    })
    expect(patch({ from: '', to: '' })).toEqual({ patch: { occurred: null } })
    expect(patch({ from: '2020-09-28' })).toEqual({ fault: 'from' })
  })

  it('names the field that holds no number', () => {
    expect(patch({ low: 'many' })).toEqual({ fault: 'low' })
    expect(patch({ comparator: 'between', low: '1', high: '' })).toEqual({ fault: 'high' })
  })

  it.each([
    ['1600', 1600],
    ['1,600', 1600],
    ['١٬٦٠٠', 1600],
    ['۱۶۰۰', 1600],
    ['2 500', 2500],
    ['٢٫٥', 2.5],
    ['-3', Number.NaN],
    ['1e3', Number.NaN],
    ['', Number.NaN],
  ])('reads %s as people write it', (text, figure) => {
    expect(figureOf(text)).toBe(figure)
  })
})

const press = (key: string, code: string, more: object = {}) =>
  actionOf({
    key,
    code,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    isComposing: false,
    ...more,
  })

describe('a key', () => {
  it('is known by its letter or, on an Arabic keyboard, by its place', () => {
    expect(press('a', 'KeyA')).toBe('accept')
    expect(press('a', 'KeyQ')).toBe('accept')
    expect(press('ش', 'KeyA')).toBe('accept')
    expect(press('؟', 'Slash')).toBe('help')
    expect(press('z', 'KeyZ')).toBeUndefined()
  })

  it('is the browser’s with a modifier, and the writer’s while a word is composed', () => {
    expect(press('r', 'KeyR', { ctrlKey: true })).toBeUndefined()
    expect(press('r', 'KeyR', { isComposing: true })).toBeUndefined()
  })
})

it('offers what the kind of a task and the role of its reader allow', () => {
  expect(actionsFor('party', 'reviewer')).not.toContain('merge')
  expect(actionsFor('party', 'editor')).toContain('merge')
  expect(actionsFor('verdict', 'reviewer').slice(0, 2)).toEqual(['verdict', 'reject'])
  expect(actionsFor('article_changed', null)).toEqual(['accept', 'snooze', 'skip', 'release'])
})
