/**
 * Armed movements that issue statements of their own, with the names that texts use. Facts of public record: what they
 * call themselves and what the press calls them. Being listed says that somebody speaks under the name, no more.
 * Those that have ministries (`houthis`, `taliban`) stand among the authorities in `polities.ts`.
 */
import type { Polity } from './polities.ts'

export interface ArmedGroup extends Polity {
  /** Code of the authority whose ministries it runs: "the Hamas-run health ministry". */
  readonly governs?: string
}

function group(en: string, ar: string, home: string | null, ...names: string[]): ArmedGroup {
  return {
    kind: 'armed_group',
    en,
    ar,
    ...(home === null ? {} : { home }),
    names: [en, ar, ...names],
  }
}

export const armedGroups: Readonly<Record<string, ArmedGroup>> = {
  // Palestine. Source: the groups' own names; حماس is the acronym of the full name.
  hamas: {
    ...group(
      'Hamas',
      'حماس',
      'PS',
      'Islamic Resistance Movement',
      'Islamic Resistance Movement Hamas',
      'حركة حماس',
      'حركة المقاومة الإسلامية',
      'حركة المقاومة الإسلامية حماس',
    ),
    governs: 'gaza',
  },
  'qassam-brigades': {
    ...group(
      'Qassam Brigades',
      'كتائب القسام',
      'PS',
      'Al-Qassam Brigades',
      'Izz ad-Din al-Qassam Brigades',
      'Ezzedine al-Qassam Brigades',
      'Izz al-Din al-Qassam Brigades',
      'كتائب عز الدين القسام',
      'كتائب الشهيد عز الدين القسام',
    ),
    under: 'hamas',
  },
  'islamic-jihad': {
    ...group(
      'Palestinian Islamic Jihad',
      'حركة الجهاد الإسلامي',
      'PS',
      'Islamic Jihad',
      'حركة الجهاد الإسلامي في فلسطين',
    ),
    alone: ['الجهاد الإسلامي', 'PIJ'],
  },
  'quds-brigades': {
    ...group('Al-Quds Brigades', 'سرايا القدس', 'PS', 'Quds Brigades'),
    under: 'islamic-jihad',
  },
  fatah: { ...group('Fatah', 'حركة فتح', 'PS', 'Fatah movement'), alone: ['فتح'] },
  // Lebanon, Syria, Iraq
  hezbollah: group(
    'Hezbollah',
    'حزب الله',
    'LB',
    'Hizbullah',
    'Hizbollah',
    'Hezbullah',
    'Islamic Resistance in Lebanon',
    'المقاومة الإسلامية في لبنان',
  ),
  'kataib-hezbollah': group('Kataib Hezbollah', 'كتائب حزب الله', 'IQ', "Kata'ib Hezbollah"),
  'islamic-resistance-in-iraq': group(
    'Islamic Resistance in Iraq',
    'المقاومة الإسلامية في العراق',
    'IQ',
  ),
  pmf: group(
    'Popular Mobilization Forces',
    'الحشد الشعبي',
    'IQ',
    'قوات الحشد الشعبي',
    'هيئة الحشد الشعبي',
    'Popular Mobilisation Forces',
    'PMF',
    'Hashd al-Shaabi',
  ),
  sdf: group(
    'Syrian Democratic Forces',
    'قوات سوريا الديمقراطية',
    'SY',
    'SDF',
    'قسد',
    'قوات سورية الديمقراطية',
  ),
  ypg: group(
    "People's Protection Units",
    'وحدات حماية الشعب',
    'SY',
    'YPG',
    'وحدات حماية الشعب الكردية',
  ),
  'syrian-national-army': group('Syrian National Army', 'الجيش الوطني السوري', 'SY', 'SNA'),
  'free-syrian-army': group('Free Syrian Army', 'الجيش السوري الحر', 'SY', 'الجيش الحر'),
  hts: group(
    'Hayat Tahrir al-Sham',
    'هيئة تحرير الشام',
    'SY',
    'Tahrir al-Sham',
    'HTS',
    'جبهة النصرة',
    'Nusra Front',
  ),
  pkk: group(
    'PKK',
    'حزب العمال الكردستاني',
    'TR',
    "Kurdistan Workers' Party",
    'Kurdistan Workers Party',
  ),
  'islamic-state': group(
    'Islamic State',
    'تنظيم الدولة الإسلامية',
    null,
    'ISIS',
    'ISIL',
    'داعش',
    'تنظيم داعش',
    'تنظيم الدولة',
    'Islamic State group',
  ),
  'islamic-state-khorasan': group(
    'Islamic State Khorasan',
    'تنظيم الدولة الإسلامية في خراسان',
    'AF',
    'Islamic State Khorasan Province',
    'ISIS-K',
    'ISKP',
    'تنظيم داعش خراسان',
    'ولاية خراسان',
  ),
  'al-qaeda': { ...group('Al-Qaeda', 'تنظيم القاعدة', null, 'al Qaida'), alone: ['القاعدة'] },
  aqap: group(
    'Al-Qaeda in the Arabian Peninsula',
    'تنظيم القاعدة في جزيرة العرب',
    'YE',
    'AQAP',
    'القاعدة في جزيرة العرب',
  ),
  // Africa
  'rapid-support-forces': group(
    'Rapid Support Forces',
    'قوات الدعم السريع',
    'SD',
    'الدعم السريع',
    'ميليشيا الدعم السريع',
    'مليشيا الدعم السريع',
  ),
  'splm-north': group(
    'SPLM-N',
    'الحركة الشعبية لتحرير السودان شمال',
    'SD',
    "Sudan People's Liberation Movement-North",
  ),
  lna: group(
    'Libyan National Army',
    'الجيش الوطني الليبي',
    'LY',
    'LNA',
    'Libyan Arab Armed Forces',
    'قوات حفتر',
    "Haftar's forces",
    "Khalifa Haftar's forces",
    "Haftar's Libyan National Army",
    'forces of Khalifa Haftar',
    'قوات خليفة حفتر',
  ),
  tplf: group(
    "Tigray People's Liberation Front",
    'جبهة تحرير شعب تيغراي',
    'ET',
    'TPLF',
    'جبهة تحرير تيغراي',
    'Tigray forces',
    'Tigrayan forces',
    'قوات تيغراي',
  ),
  'oromo-liberation-army': group('Oromo Liberation Army', 'جيش تحرير أورومو', 'ET', 'OLA'),
  fano: group('Fano', 'ميليشيا فانو', 'ET', 'Fano militia'),
  'al-shabaab': {
    ...group(
      'Al-Shabaab',
      'حركة الشباب',
      'SO',
      'al-Shabab',
      'حركة الشباب الصومالية',
      'حركة الشباب المجاهدين',
      'حركة شباب المجاهدين',
    ),
    alone: ['الشباب'],
  },
  'boko-haram': group('Boko Haram', 'بوكو حرام', 'NG', 'جماعة بوكو حرام'),
  iswap: group(
    'Islamic State West Africa Province',
    'تنظيم الدولة الإسلامية في غرب أفريقيا',
    'NG',
    'ISWAP',
  ),
  jnim: group('JNIM', 'جماعة نصرة الإسلام والمسلمين', 'ML', "Jama'at Nusrat al-Islam wal-Muslimin"),
  m23: group('M23', 'حركة 23 مارس', 'CD', 'March 23 Movement', 'حركة إم 23', 'متمردو إم 23'),
  adf: group('Allied Democratic Forces', 'القوات الديمقراطية المتحالفة', 'CD'),
  // Asia
  ttp: group(
    'Tehrik-e-Taliban Pakistan',
    'حركة طالبان الباكستانية',
    'PK',
    'Pakistani Taliban',
    'TTP',
    'حركة طالبان باكستان',
    'طالبان باكستان',
    'طالبان الباكستانية',
    'Tehreek-e-Taliban Pakistan',
  ),
  bla: group(
    'Baloch Liberation Army',
    'جيش تحرير بلوشستان',
    'PK',
    'Balochistan Liberation Army',
    'BLA',
  ),
  'arakan-army': group('Arakan Army', 'جيش أراكان', 'MM'),
  tnla: group(
    "Ta'ang National Liberation Army",
    'جيش تحرير تانغ الوطني',
    'MM',
    'TNLA',
    'جيش التحرير الوطني تانغ',
  ),
  'karen-national-union': group('Karen National Union', 'اتحاد كارين الوطني', 'MM', 'KNU'),
  // Elsewhere
  wagner: {
    ...group('Wagner Group', 'مجموعة فاغنر', 'RU', 'Wagner mercenaries', 'مرتزقة فاغنر'),
    alone: ['Wagner', 'فاغنر'],
  },
  eln: group('National Liberation Army of Colombia', 'جيش التحرير الوطني الكولومبي', 'CO', 'ELN'),
  farc: group('FARC', 'القوات المسلحة الثورية الكولومبية', 'CO', 'فارك'),
}
