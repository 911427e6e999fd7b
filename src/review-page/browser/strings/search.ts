import type { Strings } from '../language.ts'
import type { PartyItem } from '../wire.ts'

type Key =
  | `kind_${PartyItem['kind']}`
  | 'words'
  | 'hint'
  | 'find'
  | 'claims'
  | 'parties'
  | 'events'
  | 'articles'
  | 'found'
  | 'nothing'
  | 'advice'
  | 'more_claims'
  | 'more_parties'
  | 'more_events'
  | 'more_articles'
  | 'also_named'
  | 'on_board'
  | 'said_by'
  | 'withdrawn'
  | 'too_long'

export const searchStrings: Strings<Key> = {
  en: {
    kind_state: 'state',
    kind_institution: 'institution',
    kind_armed_group: 'armed group',
    kind_de_facto_authority: 'de facto authority',
    kind_organisation: 'organisation',
    kind_agency: 'news agency',
    kind_outlet: 'outlet',
    kind_person: 'person',
    kind_generic: 'source without a name',
    kind_unknown: 'unknown',
    words: 'Words to look for',
    hint: 'In claims, names of parties and places, and titles of articles. All words must be there; spelling variants and vowel marks make no difference.',
    find: 'Search',
    claims: 'Claims',
    parties: 'Parties',
    events: 'Events',
    articles: 'Articles',
    found: { one: '{count} result shown', other: '{count} results shown' },
    nothing: 'Nothing has all of these words.',
    advice: 'Try fewer words, or the beginning of a word.',
    more_claims: 'More claims',
    more_parties: 'More parties',
    more_events: 'More events',
    more_articles: 'More articles',
    also_named: 'also named',
    on_board: 'On the board',
    said_by: 'said {when}',
    withdrawn: 'withdrawn',
    too_long: 'At most 200 characters.',
  },
  ar: {
    kind_state: 'دولة',
    kind_institution: 'مؤسسة رسمية',
    kind_armed_group: 'جماعة مسلحة',
    kind_de_facto_authority: 'سلطة أمر واقع',
    kind_organisation: 'منظمة',
    kind_agency: 'وكالة أنباء',
    kind_outlet: 'وسيلة إعلام',
    kind_person: 'شخص',
    kind_generic: 'مصدر غير مسمى',
    kind_unknown: 'غير معروف',
    words: 'كلمات البحث',
    hint: 'في الادعاءات وأسماء الأطراف والأماكن وعناوين المقالات. يجب أن ترد الكلمات كلها، ولا فرق بين صور الهمزة والألف ولا أثر للتشكيل.',
    find: 'ابحث',
    claims: 'الادعاءات',
    parties: 'الأطراف',
    events: 'الأحداث',
    articles: 'المقالات',
    found: {
      zero: 'لا نتائج',
      one: 'نتيجة واحدة معروضة',
      two: 'نتيجتان معروضتان',
      few: '{count} نتائج معروضة',
      many: '{count} نتيجة معروضة',
      other: '{count} نتيجة معروضة',
    },
    nothing: 'لا شيء يجمع هذه الكلمات كلها.',
    advice: 'جرّب كلمات أقل، أو أول الكلمة فقط.',
    more_claims: 'المزيد من الادعاءات',
    more_parties: 'المزيد من الأطراف',
    more_events: 'المزيد من الأحداث',
    more_articles: 'المزيد من المقالات',
    also_named: 'يُسمّى أيضًا',
    on_board: 'على لوحة الحدث',
    said_by: 'ورد في {when}',
    withdrawn: 'مسحوب',
    too_long: '200 حرف على الأكثر.',
  },
}
