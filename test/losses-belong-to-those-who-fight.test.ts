import { expect, it } from 'vitest'
import { boardsOf, positionsOn, type Told } from './support/told-boards.ts'

const at = '2018-06-07T10:00:00Z'
const later = '2018-06-07T14:00:00Z'

it.each<readonly [name: string, articles: readonly Told[], badges: readonly (string | null)[]]>([
  [
    'migrants who drown off a coast are nobody’s losses, whoever counts them',
    [
      ['en', at, 'The Libyan Interior Ministry said 31 migrants drowned off Zuwara on Wednesday.'],
      ['en', later, 'The Italian coast guard said 44 migrants drowned off Zuwara on Wednesday.'],
    ],
    [null, null],
  ],
  [
    'the same in Arabic',
    [
      ['ar', at, 'قالت وزارة الداخلية التونسية إن 31 مهاجرا غرقوا قبالة صفاقس يوم الأربعاء.'],
      ['ar', later, 'قال خفر السواحل الإيطالي إن 44 مهاجرا غرقوا قبالة صفاقس يوم الأربعاء.'],
    ],
    [null, null],
  ],
  [
    'a fire at home makes a state no party to a war',
    [['ar', at, 'قالت وزارة الصحة المصرية إن 5 أشخاص قتلوا في حريق في الإسكندرية يوم الأربعاء.']],
    [null],
  ],
  [
    'a foreign official counts the dead of a strike and is no other side',
    [
      ['en', at, 'Russia attacked Kharkiv on Wednesday, Ukraine said.'],
      [
        'en',
        at,
        'The Ukrainian army said Russia killed 4 Ukrainian soldiers in Kharkiv on Wednesday.',
      ],
      ['en', later, 'A French official said 10 people were killed in Kharkiv on Wednesday.'],
    ],
    ['own_losses', null],
  ],
  [
    'soldiers are the losses of their side, and of the other to its enemy',
    [
      ['en', at, 'The Ukrainian army said 3 of its soldiers were killed in Avdiivka on Wednesday.'],
      [
        'ar',
        later,
        'قالت وزارة الدفاع الروسية إن 20 جنديا أوكرانيا قتلوا في أفدييفكا يوم الأربعاء.',
      ],
    ],
    ['own_losses', 'other_side_losses'],
  ],
])('%s', async (_name, articles, badges) => {
  const positions = positionsOn(await boardsOf(articles))
  const counted = positions.filter(({ claim }) => claim.predicate.startsWith('people.'))
  const marks = counted.map(({ badge }) => badge ?? 'none')
  expect(marks.toSorted()).toEqual(badges.map((badge) => badge ?? 'none').toSorted())
})
