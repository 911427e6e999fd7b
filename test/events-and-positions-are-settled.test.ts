import { describe, expect, it } from 'vitest'
import { genitive } from '../src/questions/arabic-genitive.ts'
import type { ComparedClaim } from '../src/questions/compared-claim.ts'
import { eventDay, floats, runsNear, runsOf } from '../src/questions/event-days.ts'
import { judge, pairKey } from '../src/questions/positions.ts'
import { keysOfStory, questionOf } from '../src/questions/question-key.ts'
import { rationaleOf } from '../src/questions/rationale.ts'
import { eventTitles, questionTitles } from '../src/questions/titles.ts'

describe('the day of an event', () => {
  const running = { predicate: 'people.killed', stance: 'asserts', counting: 'cumulative' } as const

  it('is the stated day; running totals, denials and what names no day float', () => {
    const stated = { occurredHow: 'stated' }
    expect(floats({ ...running, counting: null, ...stated })).toBe(false)
    expect(floats({ ...running, ...stated })).toBe(true)
    expect(floats({ ...running, counting: null, occurredHow: 'published' })).toBe(true)
    expect(floats({ ...running, predicate: 'attack', occurredHow: 'published' })).toBe(true)
    expect(floats({ ...running, predicate: 'attack', ...stated })).toBe(false)
    expect(floats({ ...running, predicate: 'attack', stance: 'denies', ...stated })).toBe(true)
  })

  it('of a floating claim is the first of its run of days, which three silent days end', () => {
    const runs = runsOf(['2020-10-08', '2020-09-30', '2020-09-27', '2020-10-03', '2020-09-27'])
    expect(runs).toEqual([
      { first: '2020-09-27', last: '2020-10-03' },
      { first: '2020-10-08', last: '2020-10-08' },
    ])
    expect(eventDay('2020-10-03', true, runs)).toBe('2020-09-27')
    expect(eventDay('2020-10-03', false, runs)).toBe('2020-10-03')
    expect(eventDay('2020-10-08', true, runs)).toBe('2020-10-08')
  })

  it('can only have changed in runs nearby', () => {
    const runs = runsOf(['2020-09-01', '2020-09-27', '2020-10-20'])
    expect(runsNear(runs, ['2020-09-29']).map((run) => run.first)).toEqual(['2020-09-27'])
  })
})

describe('the questions of one story', () => {
  it('are those about the people of a town and who did it', () => {
    const keys = keysOfStory('people.wounded/NG/any', 'maiduguri', 'NG')
    expect(keys).toContain('people.killed/NG/any')
    expect(keys).toContain('people.missing/-/any')
    expect(keys).toContain('attack/-/maiduguri')
    expect(keysOfStory('attack/-/maiduguri', 'maiduguri', 'NG')).toEqual(keys)
  })

  it('are one by one about soldiers, equipment, truces and whole states', () => {
    expect(keysOfStory('people.killed/NG/military', 'maiduguri', 'NG')).toHaveLength(1)
    expect(keysOfStory('ceasefire.agreed/-/maiduguri', 'maiduguri', 'NG')).toHaveLength(1)
    expect(keysOfStory('people.killed/NG/any', 'NG', 'NG')).toHaveLength(1)
    expect(keysOfStory('people.killed/NG/any', null, 'kashmir')).toHaveLength(1)
  })
})

describe('the question of a claim', () => {
  const subject = {
    predicate: 'people.killed',
    stance: 'asserts',
    affectedSide: 'AM',
    class: 'soldiers',
    placeKey: 'nagorno-karabakh',
  } as const

  it.each([
    [{}, 'people.killed/AM/military'],
    [{ class: 'officers' }, 'people.killed/AM/military'],
    [{ class: 'children' }, 'people.killed/AM/any'],
    [{ class: 'people' }, 'people.killed/AM/any'],
    [{ class: null }, 'people.killed/AM/any'],
    [{ predicate: 'people.casualties' }, 'people.killed/AM/military'],
    [{ predicate: 'people.wounded' }, 'people.wounded/AM/military'],
    [{ affectedSide: null }, 'people.killed/-/military'],
    [{ stance: 'denies' }, 'people.killed/AM/military'],
    [{ predicate: 'equipment.shot_down', class: 'drones' }, 'equipment.destroyed/AM/drones'],
    [{ predicate: 'equipment.destroyed', class: 'drones' }, 'equipment.destroyed/AM/drones'],
    [{ predicate: 'attack', class: null }, 'attack/-/nagorno-karabakh'],
    [{ predicate: 'statement' }, undefined],
    [{ stance: 'calls' }, undefined],
  ] as const)('%o', (change, key) => {
    expect(questionOf({ ...subject, ...change })?.key).toBe(key)
  })
})

const titleOf = (predicate: string, affectedSide: string | null, counted: string | null) => {
  const question = questionOf({
    predicate,
    affectedSide,
    class: counted,
    placeKey: 'hadrut',
    stance: 'asserts',
  })
  return question === undefined
    ? undefined
    : questionTitles(question, { en: 'The Group', ar: 'المجموعة' })
}

it.each([
  ['الحوثيون', 'الحوثيين'],
  ['جماعة الإخوان المسلمون', 'جماعة الإخوان المسلمين'],
  ['مجلس التعاون الخليجي', 'مجلس التعاون الخليجي'],
  ['هيئة الإذاعة والتلفزيون', 'هيئة الإذاعة والتلفزيون'],
  ['وزارة الدفاع الأرمينية', 'وزارة الدفاع الأرمينية'],
])('%s stands after «جانب» as %s', (name, after) => {
  expect(genitive(name)).toBe(after)
})

it('people hurt at home are on no side', () => {
  const subject = { predicate: 'people.killed', stance: 'asserts', placeKey: 'izmir' } as const
  const titles = (affectedSide: string, counted: string) => {
    const question = questionOf({ ...subject, affectedSide, class: counted })
    return question === undefined ? undefined : questionTitles(question, {}, null, 'TR')
  }
  expect(titles('TR', 'workers')).toEqual({
    en: 'How many people were killed in Turkey?',
    ar: 'كم بلغ عدد القتلى في تركيا؟',
  })
  expect(titles('SY', 'people')?.en).toBe('How many people on the Syrian side were killed?')
  expect(titles('TR', 'soldiers')?.en).toBe('How many soldiers on the Turkish side were killed?')
})

describe('titles', () => {
  it.each([
    [
      'people.killed',
      'AM',
      'soldiers',
      'How many soldiers on the Armenian side were killed?',
      'كم بلغ عدد القتلى من العسكريين في الجانب الأرميني؟',
    ],
    [
      'people.killed',
      'hamas',
      'soldiers',
      'How many fighters on the side of The Group were killed?',
      'كم بلغ عدد القتلى من المقاتلين في جانب المجموعة؟',
    ],
    [
      'people.killed',
      'houthis',
      'people',
      'How many people on the side of the Houthis were killed?',
      'كم بلغ عدد القتلى في جانب الحوثيين؟',
    ],
    [
      'territory.captured',
      null,
      null,
      'Who took control in and around Hadrut?',
      'من سيطر على مواقع في هادروت ومحيطها؟',
    ],
    [
      'offensive.counter',
      null,
      null,
      'Who launched a counter-offensive in Hadrut?',
      'من شن الهجوم المضاد في هادروت؟',
    ],
    ['people.wounded', null, 'civilians', 'How many people were wounded?', 'كم بلغ عدد الجرحى؟'],
    [
      'people.killed',
      'nagorno-karabakh',
      'people',
      'How many people on the side of the Nagorno-Karabakh Republic were killed?',
      'كم بلغ عدد القتلى في جانب جمهورية ناغورني قره باغ؟',
    ],
    [
      'equipment.destroyed',
      'AZ',
      'tanks',
      'How many tanks did the Azerbaijani side lose?',
      'كم دبابة خسر الجانب الأذربيجاني؟',
    ],
    [
      'equipment.captured',
      'AZ',
      'tanks',
      'How many tanks did the Azerbaijani side lose to capture?',
      'كم دبابة للجانب الأذربيجاني جرى الاستيلاء عليها؟',
    ],
    [
      'equipment.destroyed',
      'x',
      'drones',
      'How many drones did The Group lose?',
      'كم طائرة مسيرة خسر جانب المجموعة؟',
    ],
    [
      'attack',
      null,
      null,
      'Who attacked in Hadrut, and what was hit?',
      'من شن الهجمات في هادروت، وماذا أصابت؟',
    ],
  ] as const)('%s %s %s', (predicate, side, counted, en, ar) => {
    expect(titleOf(predicate, side, counted)).toEqual({ en, ar })
  })

  it('of events name place and day', () => {
    expect(eventTitles({ en: 'Hadrut', ar: 'هادروت' }, '2020-09-27')).toEqual({
      en: 'Hadrut, 27 September 2020',
      ar: 'هادروت، 27 سبتمبر 2020',
    })
  })
})

function denials(claims: ComparedClaim[], rejected?: ReadonlySet<string>) {
  return judge(claims, rejected).relations.filter((relation) => relation.type === 'denies')
}

describe('positions', () => {
  let counter = 0
  const claim = (
    sideId: string,
    hour: number,
    low: number | null,
    more: Partial<ComparedClaim> = {},
  ): ComparedClaim => {
    counter += 1
    return {
      id: `${sideId}-${hour}-${counter}`,
      partyId: sideId,
      partyName: sideId,
      sideId,
      sideKey: sideId,
      partyKey: sideId,
      sideIsKnown: true,
      sideHasForces: true,
      predicate: 'people.killed',
      stance: 'asserts',
      polarity: 'affirmed',
      modality: 'plain',
      quantity: low === null ? null : { low, high: low, comparator: 'eq' },
      quantityText: null,
      class: 'soldiers',
      counting: null,
      actorSideId: null,
      actorName: null,
      affectedSideId: 'AM',
      affectedName: 'AM',
      placeKey: 'hadrut',
      placeHow: null,
      placeIsRoot: false,
      occurredFrom: '2020-09-27',
      occurredTo: '2020-09-27',
      occurredHow: null,
      marks: { another: false, kind: null, overTime: false },
      assertedAt: Date.UTC(2020, 8, 27, hour),
      origins: [sideId],
      ...more,
    }
  }

  it('are what each side said last, with what it said before', () => {
    const [a, b, c] = [claim('AM', 8, 16), claim('AM', 12, 20), claim('AM', 16, 31)]
    const judged = judge([c, a, b])
    expect(judged.standing).toEqual([c.id])
    expect(judged.timelines.get(c.id)).toEqual([a.id, b.id])
    expect(judged.status).toBe('one_sided')
  })

  it('stand side by side where they cannot take each other’s place', () => {
    const total = claim('AM', 8, 16)
    const fresh = claim('AM', 12, 5, { counting: 'incremental' })
    const denial = claim('AM', 14, 200, { stance: 'denies' })
    expect(judge([total, fresh, denial]).standing).toEqual([total.id, fresh.id, denial.id])
  })

  it('keep the figure when it is said again without one', () => {
    const [figure, bare] = [claim('AM', 8, 16), claim('AM', 12, null)]
    expect(judge([figure, bare]).standing).toEqual([figure.id])
  })

  it('make a question contested, agreed, or converged once the contest is settled', () => {
    const [low, high] = [claim('AM', 8, 16), claim('AZ', 9, 200)]
    expect(judge([low, high]).status).toBe('contested')
    expect(judge([low, claim('AZ', 9, 16)]).status).toBe('agreed')
    const settled = judge([low, high, claim('AZ', 20, 16)])
    expect(settled.status).toBe('converged')
    expect(judge([low, claim('AZ', 9, 200, { predicate: 'people.casualties' })]).status).toBe(
      'one_sided',
    )
  })

  it('deny the figure of the same measure, and another measure only where there is no other', () => {
    const killed = claim('AZ', 8, 550, {
      quantity: { low: 550, high: null, comparator: 'more_than' },
    })
    const both = claim('AZ', 9, 550, { predicate: 'people.casualties' })
    const denial = claim('AM', 14, 550, { stance: 'denies' })
    expect(denials([killed, both, denial])).toMatchObject([
      { from: denial.id, to: killed.id, confidence: 0.85, detail: null },
    ])
    const [second, ...others] = denials([both, denial])
    expect(second).toMatchObject({ to: both.id, confidence: 0.5, detail: 'other_measure' })
    expect(rationaleOf('denies', 'other_measure', denial, both)).toMatch(
      /denies that 550 .* were killed .*killed or wounded .*measure/,
    )
    expect(others).toEqual([])
    // A reviewer has said that the first is not meant: then it may be the second.
    const rejected = new Set([pairKey(denial.id, killed.id)])
    expect(denials([killed, both, denial], rejected).map((it) => it.to)).toContain(both.id)
  })

  it('are not superseded by an update that a reviewer has rejected', () => {
    const [old, now] = [claim('AM', 8, 16), claim('AM', 12, 31)]
    const judged = judge([old, now], new Set([pairKey(now.id, old.id)]))
    expect(judged.standing).toEqual([old.id, now.id])
  })

  it('are not contested by a relation that a reviewer has rejected', () => {
    const [low, high] = [claim('AM', 8, 16), claim('AZ', 9, 200)]
    const rejected = new Set([pairKey(low.id, high.id)])
    expect(judge([low, high], rejected).status).toBe('settled_by_review')
    // A third side agrees with one of them: the figures still differ.
    const third = claim('GE', 10, 16)
    expect(judge([low, high, third], rejected).status).toBe('contested')
    const both = new Set([...rejected, pairKey(high.id, third.id)])
    expect(judge([low, high, third], both).status).toBe('settled_by_review')
    expect(judge([low, claim('AZ', 20, 16)], rejected).status).toBe('agreed')
  })
})
