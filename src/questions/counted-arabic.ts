/** Counted nouns in Arabic: «جندي واحد», «جنديين», «5 جنود», «16 جنديا», «200 جندي». Pure. */
import type { Quantity } from './intervals.ts'
import { vagueWords } from './vague-words.ts'

/**
 * Forms of a noun as they follow a noun in construct state (genitive), without vowels: singular with its
 * number word, dual, plural, the accusative singular after 11 to 99, the definite plural after «من».
 */
type Forms = readonly [one: string, two: string, few: string, many: string, all: string]

const nouns: Readonly<Record<string, Forms>> = {
  soldiers: ['جندي واحد', 'جنديين', 'جنود', 'جنديا', 'الجنود'],
  officers: ['ضابط واحد', 'ضابطين', 'ضباط', 'ضابطا', 'الضباط'],
  fighters: ['مقاتل واحد', 'مقاتلين اثنين', 'مقاتلين', 'مقاتلا', 'المقاتلين'],
  volunteers: ['متطوع واحد', 'متطوعين اثنين', 'متطوعين', 'متطوعا', 'المتطوعين'],
  mercenaries: ['مرتزق واحد', 'مرتزقين اثنين', 'مرتزقة', 'مرتزقا', 'المرتزقة'],
  militants: ['مسلح واحد', 'مسلحين اثنين', 'مسلحين', 'مسلحا', 'المسلحين'],
  police: ['شرطي واحد', 'شرطيين', 'من رجال الشرطة', 'شرطيا', 'رجال الشرطة'],
  people: ['شخص واحد', 'شخصين', 'أشخاص', 'شخصا', 'الأشخاص'],
  prisoners: ['أسير واحد', 'أسيرين', 'أسرى', 'أسيرا', 'الأسرى'],
  journalists: ['صحفي واحد', 'صحفيين اثنين', 'صحفيين', 'صحفيا', 'الصحفيين'],
  medics: ['مسعف واحد', 'مسعفين اثنين', 'مسعفين', 'مسعفا', 'المسعفين'],
  children: ['طفل واحد', 'طفلين', 'أطفال', 'طفلا', 'الأطفال'],
  women: ['امرأة واحدة', 'امرأتين', 'نساء', 'امرأة', 'النساء'],
  families: ['أسرة واحدة', 'أسرتين', 'أسر', 'أسرة', 'الأسر'],
  civilians: ['مدني واحد', 'مدنيين اثنين', 'مدنيين', 'مدنيا', 'المدنيين'],
  protesters: ['متظاهر واحد', 'متظاهرين اثنين', 'متظاهرين', 'متظاهرا', 'المتظاهرين'],
  workers: ['عامل واحد', 'عاملين', 'عمال', 'عاملا', 'العمال'],
  students: ['طالب واحد', 'طالبين', 'طلاب', 'طالبا', 'الطلاب'],
  refugees: ['لاجئ واحد', 'لاجئين اثنين', 'لاجئين', 'لاجئا', 'اللاجئين'],
  tanks: ['دبابة واحدة', 'دبابتين', 'دبابات', 'دبابة', 'الدبابات'],
  armoured_vehicles: ['مدرعة واحدة', 'مدرعتين', 'مدرعات', 'مدرعة', 'المدرعات'],
  vehicles: ['مركبة واحدة', 'مركبتين', 'مركبات', 'مركبة', 'المركبات'],
  artillery: ['قطعة مدفعية واحدة', 'قطعتي مدفعية', 'قطع مدفعية', 'قطعة مدفعية', 'قطع المدفعية'],
  air_defence: [
    'منظومة دفاع جوي واحدة',
    'منظومتي دفاع جوي',
    'منظومات دفاع جوي',
    'منظومة دفاع جوي',
    'منظومات الدفاع الجوي',
  ],
  aircraft: ['طائرة واحدة', 'طائرتين', 'طائرات', 'طائرة', 'الطائرات'],
  helicopters: ['مروحية واحدة', 'مروحيتين', 'مروحيات', 'مروحية', 'المروحيات'],
  drones: [
    'طائرة مسيرة واحدة',
    'طائرتين مسيرتين',
    'طائرات مسيرة',
    'طائرة مسيرة',
    'الطائرات المسيرة',
  ],
  missiles: ['صاروخ واحد', 'صاروخين', 'صواريخ', 'صاروخا', 'الصواريخ'],
  ships: ['سفينة واحدة', 'سفينتين', 'سفن', 'سفينة', 'السفن'],
  depots: ['مستودع واحد', 'مستودعين', 'مستودعات', 'مستودعا', 'المستودعات'],
  command_posts: ['مركز قيادة واحد', 'مركزي قيادة', 'مراكز قيادة', 'مركز قيادة', 'مراكز القيادة'],
  equipment: ['قطعة عتاد واحدة', 'قطعتي عتاد', 'قطع عتاد', 'قطعة عتاد', 'قطع العتاد'],
  houses: ['منزل واحد', 'منزلين', 'منازل', 'منزلا', 'المنازل'],
  villages: ['قرية واحدة', 'قريتين', 'قرى', 'قرية', 'القرى'],
  positions: ['موقع واحد', 'موقعين', 'مواقع', 'موقعا', 'المواقع'],
}

const anybody: Forms = ['شخص واحد', 'شخصين', 'أشخاص', 'شخصا', 'الأشخاص']

function formsOf(counted: string): Forms {
  return nouns[counted] ?? anybody
}

/** A noun that nobody counted, with the article: «الجنود». */
export function allOf(counted: string): string {
  return formsOf(counted)[4]
}

/** A figure with its noun; the noun's form hangs on the last two digits of the figure. */
function numbered(figure: number, counted: string): string {
  const [one, two, few, many] = formsOf(counted)
  if (figure === 1) return one
  if (figure === 2) return two
  const rest = figure % 100
  if (!Number.isInteger(figure) || rest >= 11) return `${figure} ${many}`
  if (rest >= 3) return `${figure} ${few}`
  return `${figure} ${one.replace(/ واحدة?$/u, '')}`
}

/** «16 جنديا», «أكثر من 100 شخص», «عشرات من المدنيين». `words`: those of the text, for vague ones. */
export function countedInArabic(quantity: Quantity, counted: string, words: string | null): string {
  const { low, high, comparator } = quantity
  const figure = low ?? high
  if (comparator === 'vague' || figure === null) {
    return `${vagueWords(words ?? '').ar} ${allOf(counted)}`
  }
  const named = numbered(figure, counted)
  switch (comparator) {
    case 'approx':
      return low === high || low === null || high === null
        ? `نحو ${named}`
        : `نحو ${low} إلى ${numbered(high, counted)}`
    case 'at_least':
      return `ما لا يقل عن ${named}`
    case 'more_than':
      return `أكثر من ${named}`
    case 'at_most':
      return `ما لا يزيد على ${numbered(high ?? figure, counted)}`
    case 'less_than':
      return `أقل من ${numbered(high ?? figure, counted)}`
    case 'between':
      return `ما بين ${figure} و${numbered(high ?? figure, counted)}`
    default:
      return named
  }
}
