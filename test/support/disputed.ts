import type { Database } from '../../src/db/create-database.ts'
import {
  makeArticle,
  makeClaim,
  makeEvent,
  makeMention,
  makeParty,
  makeQuestion,
  makeRelation,
} from './factories.ts'

/** An event with a question that two sides dispute, each in its own words. */
export async function makeDispute(
  db: Database,
  given: {
    readonly place?: Readonly<Record<string, string>>
    /** Of the two sides, with the languages of their words. */
    readonly names?: readonly [Readonly<Record<string, string>>, Readonly<Record<string, string>>]
    readonly words?: readonly [string, string]
    readonly languages?: readonly [string, string]
    readonly outlet?: { readonly id: string }
    readonly url?: string
  } = {},
) {
  const {
    names = [
      { en: 'North', ar: 'الشمال' },
      { en: 'South', ar: 'الجنوب' },
    ],
  } = given
  const { words = ['16 soldiers fell', 'قتل 550 جنديا'], languages = ['en', 'ar'] } = given
  const event = await makeEvent(db, {
    placeNames: given.place ?? { en: 'Martakert', ar: 'مارتاكيرت' },
  })
  const question = await makeQuestion(db, { event_id: event.id, status: 'contested' })
  const claims: { id: string; articleId: string }[] = []
  for (const side of [0, 1] as const) {
    const party = await makeParty(db, { kind: 'state', names: names[side] })
    const claim = await makeClaim(db, {
      party_id: party.id,
      event_id: event.id,
      question_id: question.id,
      words: words[side],
      language: languages[side],
      quantity_low: side === 0 ? 16 : 550,
      quantity_high: side === 0 ? 16 : 550,
    })
    const article = await makeArticle(db, {
      language: languages[side],
      ...(given.outlet === undefined ? {} : { outletId: given.outlet.id }),
    })
    await db
      .updateTable('article')
      .set({ url: given.url ?? `https://paper.example.org/${side}?a=1&b=2` })
      .where('id', '=', article.id)
      .execute()
    await makeMention(db, { claimId: claim.id, article })
    claims.push({ id: claim.id, articleId: article.id })
  }
  const [from, to] = claims
  await makeRelation(db, {
    question_id: question.id,
    from_claim_id: from?.id ?? '',
    to_claim_id: to?.id ?? '',
    type: 'contradicts',
  })
  return { eventId: event.id, questionId: question.id, claims }
}
