import { describe, expect, it } from 'vitest'
import { nobodyEarlier } from '../src/parties/earlier-parties.ts'
import { resolveParty } from '../src/parties/resolve-party.ts'

function holder(text: string, institution: string | null, person: string) {
  const context = { language: 'en', earlier: nobodyEarlier }
  return resolveParty({ text, institution, person, role: 'office' }, context).key
}

const spokesmanOf = (institution: string, person: string) =>
  holder(`${institution} spokesman ${person}`, institution, person)

describe('somebody whom the registry does not know', () => {
  it('is one person in two scripts where both name the same body', () => {
    const latin = holder(
      'Chilean police spokesman Renato Bustamante',
      'Chilean police',
      'Renato Bustamante',
    )
    const arabic = holder(
      'المتحدث باسم الشرطة التشيلية ريناتو بوستامانتي',
      'الشرطة التشيلية',
      'ريناتو بوستامانتي',
    )
    expect(arabic).toBe(latin)
  })

  it('stays two where the bodies differ, the sounds differ, or the name is one word or short', () => {
    const bustamante = spokesmanOf('Chilean police', 'Renato Bustamante')
    expect(spokesmanOf('Peruvian police', 'Renato Bustamante')).not.toBe(bustamante)
    expect(spokesmanOf('Chilean police', 'Renata Bustos')).not.toBe(bustamante)
    expect(spokesmanOf('Chilean police', 'Bustamante')).not.toBe(
      spokesmanOf('Chilean police', 'بوستامانتي'),
    )
    expect(spokesmanOf('Chilean police', 'Ana Leal')).not.toBe(
      spokesmanOf('Chilean police', 'Uno Lyle'),
    )
  })

  it('is the office itself where that is one of a town', () => {
    const key = 'local-authorities:izmir'
    expect(holder('the governor of Izmir, Orhan Kaplan', 'Izmir', 'Orhan Kaplan')).toBe(key)
    expect(holder('والي إزمير أورهان كابلان', 'والي إزمير', 'أورهان كابلان')).toBe(key)
  })
})
