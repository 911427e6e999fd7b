import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { playArticles } from '../src/evaluation/play-articles.ts'
import { inDatabase } from './support/database.ts'

type Told = readonly [language: 'en' | 'ar', publishedAt: string, body: string]

/** The relations that articles lead to: type, detail, and the two figures, `-` for none. */
function relationsOf(articles: readonly Told[]): Promise<string[]> {
  return inDatabase(async (db) => {
    await playArticles(
      db,
      articles.map(([language, publishedAt, body], at) => ({
        story: `story ${at}`,
        outlet: `outlet ${at}`,
        language,
        publishedAt,
        title: language === 'en' ? 'From the region' : 'أخبار المنطقة',
        body,
      })),
      { workers: 1 },
    )
    const { rows } = await sql<{ line: string }>`
      SELECT concat_ws(' ', relation.type, relation.detail, coalesce(source.quantity_low::text, '-'),
        coalesce(target.quantity_low::text, '-')) AS line
      FROM relation JOIN claim AS source ON source.id = relation.from_claim_id
      JOIN claim AS target ON target.id = relation.to_claim_id ORDER BY line`.execute(db)
    return rows.map((row) => row.line)
  })
}

// Wednesday 12 June 2019.
const noon = '2019-06-12T12:00:00Z'
const night = '2019-06-13T00:30:00Z'

describe('whole texts', () => {
  it.each<readonly [name: string, articles: readonly Told[], expected: readonly string[]]>([
    [
      'each side’s own villagers',
      [
        [
          'en',
          noon,
          'India said 8 villagers were killed in Poonch on Tuesday. Pakistan said 17 villagers were killed in Poonch on Tuesday by Indian guns.',
        ],
      ],
      ['not_comparable affected 17 8'],
    ],
    [
      'drones lost and drones brought down',
      [
        [
          'en',
          noon,
          'The Ethiopian army said 7 drones were shot down in Gondar on Tuesday. Eritrea said it had shot down 4 drones in Gondar on Tuesday.',
        ],
      ],
      ['not_comparable affected 7 4'],
    ],
    [
      'a toll since January and a toll of Tuesday',
      [
        [
          'en',
          noon,
          'The UN said 90,000 people had been displaced in Idlib since January. The Syrian government said 6,000 people were displaced in Idlib on Tuesday.',
        ],
      ],
      ['not_comparable period 90000 6000'],
    ],
    [
      'one night between two reports of one day',
      [
        [
          'en',
          noon,
          'The Turkish army said three of its soldiers were killed in Afrin on Tuesday.',
        ],
        ['en', night, 'Syria said it killed 14 Turkish soldiers in Afrin on Tuesday.'],
      ],
      ['contradicts 14 3'],
    ],
    [
      'the weekday of the fighting is not when the second one spoke',
      [
        [
          'ar',
          noon,
          'قال الحوثيون إن مقاتليهم قتلوا 20 جنديا سعوديا في نجران يوم الأحد، بينما قال الجيش السعودي إن ثلاثة جنود قتلوا في نجران يوم الأحد.',
        ],
      ],
      ['contradicts 20 3'],
    ],
    [
      'a separate ambush',
      [
        [
          'en',
          noon,
          'The Malian army said 22 soldiers were killed in a raid near Gao on Tuesday. Later it said 6 soldiers were killed in a separate ambush near Gao on Tuesday.',
        ],
      ],
      ['not_comparable incident 22 6'],
    ],
    [
      'another raid, in Arabic',
      [
        [
          'ar',
          noon,
          'قال الجيش المالي إن 22 جنديا قتلوا في كمين قرب غاو يوم الثلاثاء. وقال الجيش المالي إن 6 جنود قتلوا في غارة أخرى قرب غاو يوم الثلاثاء.',
        ],
      ],
      ['not_comparable incident 22 6'],
    ],
    [
      'a toll that is raised on another day is an update still',
      [
        ['en', noon, 'The Malian army said 22 soldiers were killed in a raid near Gao on Tuesday.'],
        [
          'en',
          '2019-06-13T12:00:00Z',
          'The Malian army said 25 soldiers were killed in the raid near Gao on Tuesday.',
        ],
      ],
      ['updates up 25 22'],
    ],
    [
      'a loss denied',
      [
        [
          'en',
          noon,
          'The Houthis said they had shot down two drones near Marib on Tuesday. The Saudi army denied losing any drones near Marib.',
        ],
      ],
      ['denies - 2'],
    ],
  ])('%s', async (_name, articles, expected) => {
    expect(await relationsOf(articles)).toEqual(expected)
  })
})
