import { afterEach, expect, it } from 'vitest'
import { fromLocalField, toLocalField } from '../src/review-page/browser/board/local-time.ts'

const zone = process.env['TZ']
afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

it.each([
  ['Asia/Yerevan', '2020-09-27T18:05'],
  ['America/St_Johns', '2020-09-27T11:35'],
  ['UTC', '2020-09-27T14:05'],
])(
  'an instant stands in its field as a clock in %s shows it, and comes back the same',
  (name, field) => {
    process.env['TZ'] = name
    expect(toLocalField('2020-09-27T14:05:00.000Z')).toBe(field)
    expect(fromLocalField(field)).toBe('2020-09-27T14:05:00.000Z')
  },
)

it('keeps seconds, and makes nothing of what is no instant', () => {
  process.env['TZ'] = 'UTC'
  expect(toLocalField('2020-09-27T14:05:09Z')).toBe('2020-09-27T14:05:09')
  expect([undefined, '', 'yesterday'].map(toLocalField)).toEqual(['', '', ''])
  expect(['', 'yesterday'].map(fromLocalField)).toEqual([undefined, undefined])
})
