import { describe, expect, it } from 'vitest'
import { nobodyEarlier } from '../src/parties/earlier-parties.ts'
import { sideOf } from '../src/parties/party.ts'
import { resolveParty } from '../src/parties/resolve-party.ts'
import { useApp } from './support/app.ts'
import { publish } from './support/reports.ts'

const service = useApp()

function partyCalled(text: string, institution: string | null = text) {
  return resolveParty(
    { text, institution, person: null, role: 'body' },
    { language: 'en', earlier: nobodyEarlier },
  )
}

describe('a source that is called by what it is and where it is', () => {
  it.each([
    ['local authorities in Stepanakert', 'officials:nagorno-karabakh'],
    ['Officials in Martakert', 'officials:nagorno-karabakh'],
    ['several local officials in Ganja', 'officials:AZ'],
    ['السلطات المحلية في ستيباناكيرت', 'officials:nagorno-karabakh'],
    ['مصادر رسمية في باكو', 'officials:AZ'],
    ['مصادر عسكرية مطلعة في باكو', 'military-source:AZ'],
    ['officials in Baku and Stepanakert', 'generic:officials'],
    ['مسؤولون في باكو وستيباناكيرت', 'generic:officials'],
    ['Armenian and Azerbaijani officials', 'generic:officials'],
    ['residents of Stepanakert', 'generic:residents'],
    ['شهود عيان في باكو', 'generic:witnesses'],
    ['residents in Dar Zeina', 'generic:residents'],
    ['villagers in the hamlet of Dar Zeina', 'generic:residents'],
    ['مصادر طبية في دار زينة', 'generic:medical-source'],
    ['unconfirmed reports', 'generic:media'],
    ['تقارير غير مؤكدة', 'generic:media'],
  ])('%s', (text, key) => {
    expect(partyCalled(text).key).toBe(key)
  })

  it('speaks for the authority of its place, or for no side', () => {
    expect(sideOf(partyCalled('local authorities in Stepanakert')).key).toBe('nagorno-karabakh')
    expect(partyCalled('officials in Baku and Stepanakert').speaksFor).toBeNull()
  })

  it('holds a town’s office whose name stands beside it', () => {
    const text = 'the governor of Ganja, Oktay Velizade'
    const governor = resolveParty(
      { text, institution: 'governor of Ganja', person: 'Oktay Velizade', role: 'office' },
      { language: 'en', earlier: nobodyEarlier },
    )
    expect(governor.key).toContain('local-authorities:')
    expect(sideOf(governor).key).toBe('AZ')
  })

  it.each([
    ['Durban police captain Thabo Zwane', 'Durban police', 'Thabo Zwane', 'police:ZA'],
    ['حاكم ولاية كانو بشير دنلادي', 'حاكم ولاية', 'كانو بشير دنلادي', 'local-authorities:kano'],
  ])('is of the state or town that its office names: %s', (text, institution, person, key) => {
    const party = resolveParty(
      { text, institution, person, role: 'office' },
      { language: 'en', earlier: nobodyEarlier },
    )
    expect([party.key, party.speaksFor?.key]).toContain(key)
  })

  it.each([
    ['the Zambian Red Cross', 'red-cross:ZM'],
    ['الصليب الأحمر الزامبي', 'red-cross:ZM'],
    ["Honduras's prison service", 'prison-service:HN'],
    ['مصلحة السجون الهندوراسية', 'prison-service:HN'],
    ["Mozambique's disaster management agency", 'emergency-agency:MZ'],
    ['the United Nations refugee agency', 'unhcr'],
  ])('or a body that most states have: %s', (text, key) => {
    expect(partyCalled(text).key).toBe(key)
  })

  it('speaks for itself where it is independent of its state', () => {
    expect(sideOf(partyCalled('the Zambian Red Cross')).key).toBe('red-cross:ZM')
    expect(sideOf(partyCalled("Honduras's prison service")).key).toBe('HN')
  })

  it.each(['غير مؤكدة', 'رسمية', 'مطلعة', 'unconfirmed', 'غير معروفة', 'several'])(
    'is nobody where only an adjective is left: %s',
    (text) => expect(partyCalled(text).key).toBe('generic:unnamed'),
  )

  it('is found by the whole phrase where the institution was cut to an adjective', () => {
    expect(partyCalled('تقارير غير مؤكدة', 'غير مؤكدة').key).toBe('generic:media')
  })
})

it('stands in the last columns of the board, whenever it spoke', async () => {
  const wounded = { predicate: 'people.wounded', class: 'civilians', place: 'Martakert' }
  const speakers = [
    'Witnesses',
    'Officials in Baku and Stepanakert',
    'The Armenian Defence Ministry',
  ]
  for (const [hour, who] of speakers.entries()) {
    const words = 'civilians were wounded in Martakert'
    const at = `2020-09-27T1${hour}:00:00Z`
    await publish(service.deps.db, { outlet: who, at, said: [{ ...wounded, who, words }] })
  }
  const headers = { authorization: (await service.key('claims:read')).authorization }
  const events = await service.app.inject({ url: '/v1/events', headers })
  const url = `/v1/events/${events.json().items[0].id}`
  const { columns } = (await service.app.inject({ url, headers })).json()
  expect(columns.map(({ party }: { party: { key: string } }) => party.key)).toEqual([
    'AM',
    'generic:witnesses',
    'generic:officials',
  ])
})
