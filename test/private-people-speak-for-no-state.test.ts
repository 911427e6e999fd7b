import { expect, it } from 'vitest'
import { toNormalForm } from '../src/claims/normal-form.ts'
import { extract } from '../src/extraction/extract.ts'
import { sideOf } from '../src/parties/party.ts'

function sideIn(who: string) {
  const text = `${who}, said 7 people were killed in Tyre.`
  const draft = extract(text, { language: 'en', publishedAt: '2024-09-28' })
  const [claim] = toNormalForm(text, draft, { publishedOn: '2024-09-28' }).claims
  return claim?.party == null ? null : sideOf(claim.party).key
}

it.each(['a doctor from Lebanon', 'a shopkeeper from Haifa', 'a resident of Tyre'])(
  'speaks for nobody: %s',
  (whoever) => {
    expect(sideIn(`Samir Nader, ${whoever}`)).toMatch(/^provisional:/)
  },
)

it('speaks for a state: an official from there', () => {
  expect(sideIn('Samir Nader, a senior official from Lebanon')).toBe('LB')
})
