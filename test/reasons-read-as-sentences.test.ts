import { describe, expect, it } from 'vitest'
import { countedInArabic } from '../src/questions/counted-arabic.ts'
import type { Quantity } from '../src/questions/intervals.ts'
import { rationaleOf } from '../src/questions/rationale.ts'
import { type NamedClaim, rationaleInArabic } from '../src/questions/rationale-arabic.ts'
import { sayingOf } from '../src/questions/saying.ts'

const names = {
  AM: { en: 'Armenia', ar: 'أرمينيا', body: 'Ministry of Defence of Armenia' },
  AZ: { en: 'Azerbaijan', ar: 'أذربيجان', body: 'Ministry of Defence of Azerbaijan' },
}
const arabicBodies = { AM: 'وزارة الدفاع الأرمينية', AZ: 'وزارة الدفاع الأذربيجانية' }

function exactly(figure: number): Quantity {
  return { low: figure, high: figure, comparator: 'eq' }
}

/** Sixteen soldiers of Armenia killed, said by its ministry. */
function claim(
  side: keyof typeof names,
  more: Partial<NamedClaim> & { actor?: keyof typeof names; nobody?: boolean } = {},
): NamedClaim {
  const { actor, nobody, ...rest } = more
  return {
    id: `${side}-${JSON.stringify(more)}`,
    partyName: names[side].body,
    partyId: `ministry-${side}`,
    sideId: side,
    sideKey: side,
    partyKey: `ministry-of-defence:${side}`,
    sideIsKnown: true,
    sideHasForces: true,
    predicate: 'people.killed',
    stance: 'asserts',
    polarity: 'affirmed',
    modality: 'plain',
    quantity: exactly(16),
    quantityText: '16',
    class: 'soldiers',
    counting: null,
    actorSideId: actor ?? null,
    actorName: actor === undefined ? null : names[actor].en,
    affectedSideId: nobody === true ? null : 'AM',
    affectedName: nobody === true ? null : 'Armenia',
    arabicNames: {
      party: arabicBodies[side],
      actor: actor === undefined ? null : names[actor].ar,
      affected: nobody === true ? null : 'أرمينيا',
    },
    placeKey: 'nagorno-karabakh',
    placeHow: null,
    placeIsRoot: true,
    occurredFrom: '2020-09-27',
    occurredTo: '2020-09-27',
    occurredHow: null,
    marks: { another: false, kind: null, overTime: false },
    assertedAt: 0,
    origins: [side],
    ...rest,
  }
}

const vague: Quantity = { low: null, high: null, comparator: 'vague' }
const more: Quantity = { low: 100, high: null, comparator: 'more_than' }

describe('what a claim says', () => {
  it.each<[Parameters<typeof claim>[1], string]>([
    [{ quantity: exactly(1), class: 'women', nobody: true }, '1 woman was killed'],
    [{ quantity: exactly(2), class: 'children', nobody: true }, '2 children were killed'],
    [
      {
        quantity: exactly(1),
        class: 'air_defence',
        predicate: 'equipment.destroyed',
        nobody: true,
      },
      '1 air-defence system was destroyed',
    ],
    [
      { quantity: exactly(15), counting: 'incremental' },
      '15 more soldiers were killed on the side of Armenia',
    ],
    [
      { quantity: exactly(550), predicate: 'people.casualties', nobody: true },
      '550 soldiers were killed or wounded',
    ],
    [
      {
        quantity: vague,
        quantityText: 'dozens',
        class: 'civilians',
        predicate: 'people.wounded',
        nobody: true,
      },
      'dozens of civilians were wounded',
    ],
    [
      {
        quantity: vague,
        quantityText: 'عشرات',
        class: 'civilians',
        predicate: 'people.wounded',
        nobody: true,
      },
      'dozens of civilians were wounded',
    ],
    [
      { quantity: vague, quantityText: 'an untold', nobody: true },
      'an unstated number of soldiers were killed',
    ],
    [{ quantity: null, class: 'civilians', nobody: true }, 'civilians were killed'],
    [
      { quantity: exactly(12_000), predicate: 'people.displaced', class: null, nobody: true },
      '12,000 people were displaced',
    ],
    [
      { quantity: null, predicate: 'attack', class: null, nobody: true, actor: 'AZ' },
      'Azerbaijan attacked',
    ],
    [{ quantity: null, predicate: 'attack', class: null, nobody: true }, 'there was an attack'],
    [
      {
        quantity: vague,
        quantityText: 'عدة',
        predicate: 'territory.captured',
        class: 'positions',
        nobody: true,
        actor: 'AZ',
      },
      'several positions were taken by Azerbaijan',
    ],
  ])('%o', (given, saying) => expect(sayingOf(claim('AM', given))).toBe(saying))
})

describe('an Arabic figure with its noun', () => {
  it.each<[Quantity, string, string]>([
    [exactly(1), 'soldiers', 'جندي واحد'],
    [exactly(1), 'women', 'امرأة واحدة'],
    [exactly(2), 'soldiers', 'جنديين'],
    [exactly(5), 'soldiers', '5 جنود'],
    [exactly(16), 'soldiers', '16 جنديا'],
    [exactly(100), 'soldiers', '100 جندي'],
    [exactly(103), 'tanks', '103 دبابات'],
    [exactly(550), 'soldiers', '550 جنديا'],
    [exactly(12), 'air_defence', '12 منظومة دفاع جوي'],
    [more, 'people', 'أكثر من 100 شخص'],
    [vague, 'civilians', 'عشرات من المدنيين'],
  ])('%o %s: %s', (quantity, counted, words) => {
    expect(countedInArabic(quantity, counted, 'dozens')).toBe(words)
  })
})

describe('why', () => {
  it('a side raised its figure', () => {
    const [old, now] = [claim('AM'), claim('AM', { quantity: exactly(31) })]
    expect(rationaleOf('updates', 'up', now, old)).toBe(
      'Ministry of Defence of Armenia raised its figure: it had said that 16 soldiers were killed on the side ' +
        'of Armenia, and it now says that 31 soldiers were killed on the side of Armenia.',
    )
    expect(rationaleInArabic('updates', 'up', now, old)).toBe(
      'رفع الرقم من جانب وزارة الدفاع الأرمينية. سابقا: وزارة الدفاع الأرمينية: مقتل 16 جنديا في جانب أرمينيا. ' +
        'الآن: وزارة الدفاع الأرمينية: مقتل 31 جنديا في جانب أرمينيا.',
    )
  })

  it('each side blames the other', () => {
    const attack = { predicate: 'attack', quantity: null, class: null, nobody: true } as const
    const [a, b] = [
      claim('AM', { ...attack, actor: 'AZ' }),
      claim('AZ', { ...attack, actor: 'AM' }),
    ]
    expect(rationaleOf('blames_other', null, a, b)).toBe(
      'Ministry of Defence of Armenia says that Azerbaijan attacked; Ministry of Defence of Azerbaijan says that ' +
        'Armenia attacked; each blames the other.',
    )
    expect(rationaleInArabic('blames_other', null, a, b)).toContain('وقوع هجوم على يد أذربيجان')
  })

  it('a figure is denied', () => {
    const denial = claim('AM', { stance: 'denies', quantity: exactly(550) })
    const both = claim('AZ', { quantity: exactly(550), predicate: 'people.casualties' })
    expect(rationaleOf('denies', 'other_measure', denial, both)).toMatch(
      /^Ministry of Defence of Armenia denies that 550 soldiers were killed .* another measure\.$/,
    )
    expect(rationaleInArabic('denies', null, denial, both)).toBe(
      'نفي من وزارة الدفاع الأرمينية لقول وزارة الدفاع الأذربيجانية: سقوط 550 جنديا بين قتيل وجريح في جانب أرمينيا.',
    )
  })
})

describe('a repetition', () => {
  const first = claim('AM', { actor: 'AZ', quantity: exactly(4), class: 'civilians' })
  const again = claim('AM', {
    partyId: 'person',
    partyName: 'Anahit Petrosyan',
    quantity: exactly(4),
    class: 'civilians',
  })

  it('puts no words in the mouth of who repeats: only the first said who did it', () => {
    expect(rationaleOf('repeats', null, again, first)).toBe(
      'Anahit Petrosyan says again that 4 civilians were killed on the side of Armenia; ' +
        'Ministry of Defence of Armenia had said that 4 civilians were killed on the side of Armenia by Azerbaijan.',
    )
    const arabic = rationaleInArabic('repeats', null, again, first)
    expect(arabic).toContain('الآن:')
    expect(arabic).toContain('سابقا:')
  })

  it('is told once where both say the same', () => {
    const same = { ...again, actorSideId: first.actorSideId, actorName: first.actorName }
    expect(rationaleOf('repeats', null, same, first)).toBe(
      'Anahit Petrosyan repeats what Ministry of Defence of Armenia said: that 4 civilians were killed on the side of Armenia by Azerbaijan.',
    )
  })
})
