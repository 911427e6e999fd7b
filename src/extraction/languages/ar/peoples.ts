/**
 * Adjectives and names of peoples, in folded spelling. States by the runtime's own table (CLDR); beside it the
 * peoples whose adjective is not made of the state's name, and plurals that are broken.
 */
import { fold } from '../../normalise.ts'
import { byWord } from './by-token.ts'

/** Nisbas that no name of a state gives. */
const others = `أرمني أذري تركي أمريكي أميركي بريطاني إنجليزي إنكليزي فلسطيني سعودي إماراتي كوري كونغولي بوسني كردي حوثي
  أفغاني أوزبكي طاجيكي قرغيزي قيرغيزي كازاخي تركماني صربي شيشاني أوكراني روسي جورجي سوري`

/** Plurals of peoples that follow no rule. */
const broken = `أرمن روس أتراك هنود أفغان أكراد صرب بلغار أوزبك طاجيك قرغيز تركمان أمريكان أميركان إنجليز إنكليز شيشان
  صرب كروات سلاف يهود عرب أقباط أحباش زنوج`

/** «مالي» is money, «عاج» is no people. */
const noPeople = new Set(['مالي', 'جزري'])

const endings = ['', 'ا', 'ة', 'ه', 'ون', 'ين', 'ان', 'تان', 'تين', 'ات']

const names = buildNames()

const forms = buildForms()

function buildNames(): ReadonlySet<string> {
  const found = new Set<string>()
  const table = new Intl.DisplayNames(['ar'], { type: 'region', fallback: 'none' })
  for (let a = 65; a <= 90; a += 1)
    for (let b = 65; b <= 90; b += 1) {
      const name = table.of(String.fromCharCode(a, b))
      if (name !== undefined && !name.includes(' ')) found.add(fold(name))
    }
  return found
}

/** «الهند» هندي, «طاجيكستان» طاجيكستاني and طاجيكي, «ليبيا» ليبي. */
function nisbas(name: string): string[] {
  const plain = name.replace(/^ال/u, '').replace(/(?:يا|ا|ة)$/u, '')
  const stems = [plain, ...(plain.endsWith('ستان') ? [plain.slice(0, -4)] : [])]
  return stems
    .filter((stem) => stem.length >= 2)
    .map((stem) => (stem.endsWith('ي') ? stem : `${stem}ي`))
}

function buildForms(): ReadonlySet<string> {
  const bases = [...names].flatMap(nisbas).concat(fold(others).split(/\s+/u))
  const all = new Set(fold(broken).split(/\s+/u))
  for (const base of bases)
    if (base.length >= 3 && !noPeople.has(base))
      for (const ending of endings) all.add(`${base}${ending}`)
  // «أرمينيا» is the accusative of a man and the state alike.
  for (const name of names) all.delete(name)
  return all
}

/** A nisba or people's name, with or without article: «أذربيجانيا», «الأرمينية», «الأرمن», «هنود», «للحوثيين». */
export const isNationality = byWord(
  (word) => forms.has(word) || forms.has(word.replace(/^(?:[ولبف]?ال|لل)/u, '')),
)
