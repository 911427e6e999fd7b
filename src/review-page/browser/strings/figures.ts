import type { CountedClass } from '../../../extraction/predicates.ts'
import type { Strings } from '../language.ts'

type Key =
  | 'approx'
  | 'at_least'
  | 'more_than'
  | 'at_most'
  | 'less_than'
  | 'between'
  | 'quoted'
  | 'no_figure'

/** Figures with their bounds, in the words of the reader's language; `quoted` holds words of an article. */
export const figureStrings: Strings<Key> = {
  en: {
    approx: 'about {low}',
    at_least: 'at least {low}',
    more_than: 'more than {low}',
    at_most: 'at most {high}',
    less_than: 'fewer than {high}',
    between: '{low} to {high}',
    quoted: '“{text}”',
    no_figure: 'no figure',
  },
  ar: {
    approx: 'نحو {low}',
    at_least: '{low} على الأقل',
    more_than: 'أكثر من {low}',
    at_most: '{high} على الأكثر',
    less_than: 'أقل من {high}',
    between: 'بين {low} و{high}',
    quoted: '«{text}»',
    no_figure: 'بلا رقم',
  },
}

/** What is counted, as a group: "(civilians)". */
export const classStrings: Strings<CountedClass> = {
  en: {
    soldiers: 'soldiers',
    officers: 'officers',
    fighters: 'fighters',
    volunteers: 'volunteers',
    mercenaries: 'mercenaries',
    militants: 'militants',
    police: 'police',
    people: 'people',
    prisoners: 'prisoners',
    journalists: 'journalists',
    medics: 'medics',
    children: 'children',
    women: 'women',
    families: 'families',
    civilians: 'civilians',
    protesters: 'protesters',
    workers: 'workers',
    students: 'students',
    refugees: 'refugees',
    tanks: 'tanks',
    armoured_vehicles: 'armoured vehicles',
    vehicles: 'vehicles',
    artillery: 'artillery pieces',
    air_defence: 'air-defence systems',
    aircraft: 'aircraft',
    helicopters: 'helicopters',
    drones: 'drones',
    missiles: 'missiles',
    ships: 'ships',
    depots: 'depots',
    command_posts: 'command posts',
    equipment: 'equipment',
    houses: 'houses',
    villages: 'villages',
    positions: 'positions',
    money: 'money',
    percent: 'per cent',
    time: 'time',
    votes: 'votes',
    measure: 'a measure',
  },
  ar: {
    soldiers: 'الجنود',
    officers: 'الضباط',
    fighters: 'المقاتلون',
    volunteers: 'المتطوعون',
    mercenaries: 'المرتزقة',
    militants: 'المسلحون',
    police: 'رجال الشرطة',
    people: 'الأشخاص',
    prisoners: 'الأسرى',
    journalists: 'الصحفيون',
    medics: 'المسعفون',
    children: 'الأطفال',
    women: 'النساء',
    families: 'الأسر',
    civilians: 'المدنيون',
    protesters: 'المتظاهرون',
    workers: 'العمال',
    students: 'الطلاب',
    refugees: 'اللاجئون',
    tanks: 'الدبابات',
    armoured_vehicles: 'المدرعات',
    vehicles: 'المركبات',
    artillery: 'قطع المدفعية',
    air_defence: 'منظومات الدفاع الجوي',
    aircraft: 'الطائرات',
    helicopters: 'المروحيات',
    drones: 'الطائرات المسيّرة',
    missiles: 'الصواريخ',
    ships: 'السفن',
    depots: 'المستودعات',
    command_posts: 'مراكز القيادة',
    equipment: 'العتاد',
    houses: 'المنازل',
    villages: 'القرى',
    positions: 'المواقع',
    money: 'المبالغ',
    percent: 'النسبة المئوية',
    time: 'المدة',
    votes: 'الأصوات',
    measure: 'مقدار',
  },
}
