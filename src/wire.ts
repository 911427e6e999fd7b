/** How instants, pages, cursors and directions look on the wire; shared by the routes of all features. */
import { z } from 'zod'
import type { Direction } from './extraction/types.ts'
import { Problem } from './problems.ts'

/** An instant in an answer: RFC 3339 in UTC, made by `toInstant`. */
export const instant = z.iso.datetime().meta({ examples: ['2020-09-28T05:53:00.000Z'] })

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date().meta({ examples: ['2020-09-27'] })

export function toInstant(date: Date): string
export function toInstant(date: Date | null): string | null
export function toInstant(date: Date | null): string | null {
  return date === null ? null : date.toISOString()
}

/** Years outside of these are slips of the pen, and some of them Postgres cannot keep. */
const yearsAccepted = { from: 1900, to: 2200 } as const

/** In minutes: Kiribati is 14 hours ahead. Postgres refuses 16 and more. */
const furthestOffset = 14 * 60

/** An instant in a request: RFC 3339 with `Z` or an offset. It stays the string that was sent, since its own date part matters. */
export const givenInstant = z.iso
  .datetime({ offset: true })
  .refine(
    (text) => {
      const year = Number(text.slice(0, 4))
      return year >= yearsAccepted.from && year < yearsAccepted.to
    },
    `a year from ${yearsAccepted.from} to ${yearsAccepted.to - 1}`,
  )
  .refine((text) => {
    const [, hours = '0', minutes = '0'] = /[+-](\d\d):(\d\d)$/.exec(text) ?? []
    return Number(hours) * 60 + Number(minutes) <= furthestOffset
  }, 'an offset that some place on earth has')
  // Postgres reads no fraction of any length.
  .refine((text) => !/\.\d{10}/.test(text), 'at most 9 digits of a second')
  .meta({ examples: ['2020-09-28T05:53:00+03:00'] })

/** The same in a query, where a plus sign that was not encoded arrives as a space. */
export const queryInstant = z.preprocess(
  (given) => (typeof given === 'string' ? given.replace(/ (?=\d\d:\d\d$)/, '+') : given),
  givenInstant.optional(),
)

export const direction = z.enum(['ltr', 'rtl'])

/** ISO 15924 scripts that run from right to left. */
const rightToLeft: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
])

/** The languages that the service meets are few; the tables that tell of one take their time. */
const directions = new Map<string, Direction>()
const MOST_LANGUAGES = 1_000

/** The direction in which text of a BCP 47 language runs: that of its likely script (CLDR). */
export function directionOf(language: string): Direction {
  const known = directions.get(language)
  if (known !== undefined) return known
  const found = directionByScript(language)
  if (directions.size < MOST_LANGUAGES) directions.set(language, found)
  return found
}

function directionByScript(language: string): Direction {
  try {
    const script = new Intl.Locale(language).maximize().script ?? ''
    return rightToLeft.has(script) ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}

/** Path parameters of `…/{id}`. */
export const idParams = z.strictObject({ id: z.uuid() })

const longestCursor = 1024

/** A whole number in an address: plain digits, none of the other spellings that `Number` reads (`0x1`, `1e2`, ` 5`). */
export function plainInteger<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess(
    (given) => (typeof given === 'string' && /^\d{1,10}$/.test(given) ? Number(given) : given),
    schema,
  )
}

/** Query of every list; a route adds its filters with `.extend({…})`. Unknown parameters are refused. */
export const pageQuery = z.strictObject({
  limit: plainInteger(z.int().min(1).max(200).default(50)).meta({
    description: 'How many items to answer at most.',
  }),
  cursor: z
    .string()
    .min(1)
    .max(longestCursor)
    .optional()
    .meta({ description: 'The `nextCursor` of the page before.' }),
})

/** The answer of every list; `nextCursor` is null on the last page. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() })
}

/** An opaque cursor over the sort keys of the last item of a page. */
export function encodeCursor(keys: unknown): string {
  return Buffer.from(JSON.stringify(keys), 'utf8').toString('base64url')
}

/**
 * Reads a cursor that `encodeCursor` made; undefined stays undefined (the first page).
 * @throws Problem `invalid-cursor` for anything that does not fit the schema.
 */
export function decodeCursor<Schema extends z.ZodType>(
  schema: Schema,
  cursor: string | undefined,
): z.output<Schema> | undefined {
  if (cursor === undefined) return undefined
  let keys: unknown
  try {
    keys = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    throw new Problem('invalid-cursor', 'The cursor cannot be read.')
  }
  const parsed = schema.safeParse(keys)
  // A cursor that another spelling also gives was not made here (base64url ignores what it does not know).
  if (!parsed.success || encodeCursor(keys) !== cursor) {
    throw new Problem('invalid-cursor', 'The cursor is not one that this route handed out.')
  }
  return parsed.data
}

/** What fits a Postgres `integer`: a cursor may be made up, and must not get as far as the database then. */
export const cursorInteger = z.int().min(-2_147_483_648).max(2_147_483_647)

/** What `exactInstant` makes: Postgres has no year 0, and reads no fraction of any length. */
const cursorInstant = z.iso
  .datetime()
  .refine((text) => text >= '1970' && !/\.\d{7}/.test(text), 'an instant of a row')

/** Sort keys of a list by id. A cursor names its list: of another one it would mean another place. */
export const idCursor = <List extends string>(list: List) =>
  z.strictObject({ list: z.literal(list), id: z.uuid() })

/**
 * Sort keys of a list by time, then id. `at` has microseconds (`exactInstant` of `src/db/exact-instant.ts`): a
 * Date has only milliseconds, and a page that starts from one repeats or leaves out rows.
 */
export const timeCursor = <List extends string>(list: List) =>
  z.strictObject({ list: z.literal(list), at: cursorInstant, id: z.uuid() })

/**
 * Cuts one row more than asked for into a page.
 * @param rows up to `limit + 1` rows: the one more tells that there is a next page.
 */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  toKeys: (row: Row) => unknown,
): { items: Item[]; nextCursor: string | null } {
  const kept = rows.slice(0, limit)
  const last = kept.at(-1)
  const more = rows.length > limit && last !== undefined
  return { items: kept.map(toItem), nextCursor: more ? encodeCursor(toKeys(last)) : null }
}
