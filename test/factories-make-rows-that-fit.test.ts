import { expect, it } from 'vitest'
import { useDatabase } from './support/database.ts'
import {
  makeArticle,
  makeClaim,
  makeMention,
  makeParty,
  makeQuestion,
  makeRelation,
  makeTask,
} from './support/factories.ts'

const database = useDatabase()

it('makes a question on which two sides differ, with the mention behind each claim', async () => {
  const db = database.db
  const state = await makeParty(db, { kind: 'state' })
  const ministry = await makeParty(db, { speaksFor: state })
  const question = await makeQuestion(db)
  const one = await makeClaim(db, { party_id: ministry.id, question_id: question.id })
  const other = await makeClaim(db, { question_id: question.id, quantity_low: 9, quantity_high: 9 })
  const article = await makeArticle(db)
  const { id } = await makeMention(db, { claimId: one.id, article })
  await makeRelation(db, {
    question_id: question.id,
    from_claim_id: other.id,
    to_claim_id: one.id,
    type: 'contradicts',
  })
  const task = await makeTask(db, { question_id: question.id })

  const mention = await db
    .selectFrom('mention')
    .innerJoin('article_version as v', 'v.id', 'mention.version_id')
    .select(['mention.content', 'mention.words', 'v.text'])
    .where('mention.id', '=', id)
    .executeTakeFirstOrThrow()
  const [[start, end]] = mention.content as [[number, number]]
  expect(mention.text.slice(start, end)).toBe(mention.words)
  expect(ministry.sideId).toBe(state.id)
  expect(task.questionId).toBe(question.id)
})
