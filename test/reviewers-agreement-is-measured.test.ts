import { describe, expect, it } from 'vitest'
import {
  agreementOf,
  cohensKappa,
  krippendorffsAlpha,
  type Pair,
} from '../src/reviews/agreement.ts'
import { leaseTask } from '../src/reviews/leases.ts'
import { recordDecision } from '../src/reviews/record-decision.ts'
import { useApp } from './support/app.ts'
import { makeClaim, makeMention, makeParty, makeTask } from './support/factories.ts'

const test = useApp()

const times = (count: number, pair: Pair): Pair[] => Array.from({ length: count }, () => pair)

describe('the coefficients', () => {
  it('are those worked out by hand for a table of four', () => {
    // 20 and 15 alike, 5 and 10 apart: observed .7; by chance .5 x .6 + .5 x .4 = .5.
    const pairs = [
      ...times(20, ['accept', 'accept']),
      ...times(5, ['accept', 'reject']),
      ...times(10, ['reject', 'accept']),
      ...times(15, ['reject', 'reject']),
    ]
    expect(cohensKappa(pairs)).toBeCloseTo(0.4, 12)
    // 55 and 45 of 100 values: 1 - 99 x 30 / (100 x 99 - 55 x 54 - 45 x 44).
    expect(krippendorffsAlpha(pairs)).toBeCloseTo(1 - (99 * 30) / (9900 - 2970 - 1980), 12)
    expect(agreementOf(pairs)).toMatchObject({ pairs: 50, observed: 0.7 })
  })

  it('are 1 for those who always agree, below 0 for those who never do', () => {
    const same: Pair[] = [
      ['accept', 'accept'],
      ['reject', 'reject'],
    ]
    expect([cohensKappa(same), krippendorffsAlpha(same)]).toEqual([1, 1])
    const never: Pair[] = [
      ['accept', 'reject'],
      ['reject', 'accept'],
    ]
    expect(cohensKappa(never)).toBe(-1)
    expect(krippendorffsAlpha(never)).toBeLessThan(0)
  })

  it('are no numbers where there is nothing to measure', () => {
    expect(agreementOf([])).toEqual({ pairs: 0, observed: null, kappa: null, alpha: null })
    expect(agreementOf(times(3, ['accept', 'accept']))).toEqual({
      pairs: 3,
      observed: 1,
      kappa: null,
      alpha: null,
    })
  })
})

async function decide(holder: string, outcome: 'accept' | 'reject') {
  const { db } = test.deps
  const leased = await leaseTask(db, { holder, seconds: 60 })
  return db.transaction().execute((trx) =>
    recordDecision(
      trx,
      {
        taskId: leased?.id ?? '',
        reviewer: holder,
        fence: leased?.fence ?? -1,
        outcome,
        reason: outcome === 'reject' ? 'other' : null,
        note: null,
        patch: null,
      },
      { rates: { claim: 1 } },
    ),
  )
}

describe('the figures of the review work', () => {
  it('count pairs, days, kinds and sides', async () => {
    const { db } = test.deps
    const state = await makeParty(db, { kind: 'state', names: { ar: 'دولة', en: 'State' } })
    for (const [first, second] of [
      ['accept', 'accept'],
      ['accept', 'reject'],
      ['reject', 'reject'],
    ] as const) {
      const claim = await makeClaim(db, { party_id: state.id })
      await makeMention(db, { claimId: claim.id })
      await makeTask(db, { claim_id: claim.id })
      await decide('ana', first)
      await decide('ben', second)
    }
    const answer = await test.app.inject({
      url: '/v1/review/stats',
      headers: await test.key('review'),
    })
    expect(answer.statusCode, answer.body).toBe(200)
    const stats = answer.json()
    expect(stats.agreement.kinds).toMatchObject([{ kind: 'claim', pairs: 3 }])
    expect(stats.agreement.kinds[0].observed).toBeCloseTo(2 / 3)
    const [ana, ben] = stats.agreement.reviewers
    expect(ana).toMatchObject({ reviewer: 'ana', decisions: 3, pairs: 3 })
    expect(ben).toMatchObject({ reviewer: 'ben', decisions: 3, pairs: 3 })
    expect(stats.days.at(-1)).toMatchObject({ decisions: 6, skips: 0 })
    expect(stats.open).toMatchObject([{ kind: 'adjudication', open: 1, age: { underAnHour: 1 } }])
    expect(stats.timeToDecision[0]).toMatchObject({ kind: 'claim', decided: 6 })
    // The dispute of the two has not taken effect: one accepted, one rejected.
    expect(stats.sides).toMatchObject([{ side: { id: state.id }, accepted: 1, rejected: 1 }])
  })

  it('want the scope of reviewers, and a moment that is one', async () => {
    const url = '/v1/review/stats'
    const reader = await test.key('claims:read')
    expect((await test.app.inject({ url, headers: reader })).statusCode).toBe(403)
    const key = await test.key('review')
    const wrong = await test.app.inject({ url: `${url}?since=yesterday`, headers: key })
    expect(wrong.statusCode).toBe(422)
  })
})
