import { ApiProblem } from '../../src/client/api-problem.ts'
import { createClient } from '../../src/client/client.ts'

const api = createClient({ url: process.env['URL'] ?? '', key: process.env['KEY'] ?? '' })

const sent = await api.call('putArticle', {
  path: { system: 'my-cms', externalId: 'story-19' },
  body: {
    outlet: { name: 'The Example' },
    language: 'ar',
    publishedAt: '2020-09-27T21:40:00+03:00',
    body: 'أعلنت وزارة الدفاع الأرمينية، مساء اليوم الأحد، مقتل 16 جنديا في ناغورنو كاراباخ.',
  },
})
console.log(sent.body.change, sent.body.state)

for await (const claim of api.items('listClaims', { query: { predicate: 'people.killed' } })) {
  console.log(claim.party.names['en'], claim.stance, claim.quantity?.text, claim.words)
}

try {
  await api.call('readArticle', { path: { id: 'no-id' } })
} catch (error) {
  if (!(error instanceof ApiProblem)) throw error
  console.log(error.status, error.code, error.faults[0]?.pointer)
}
