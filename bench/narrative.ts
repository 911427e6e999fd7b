/**
 * Sentences in which nobody is quoted, put together from word lists: most of a news text is of this
 * kind, and its many different words are what readers with a cache of known words have to work for.
 */

const english = {
  noun: 'bridge harbour market school clinic orchard railway tunnel warehouse library factory pipeline reservoir airport monastery quarry bakery stadium theatre garden cemetery depot workshop laboratory canal ferry lighthouse museum parliament court prison garrison barracks refinery mill vineyard pasture glacier plateau ravine forest meadow swamp delta island peninsula hamlet suburb boulevard courtyard balcony cellar attic corridor staircase elevator kitchen stove blanket mattress lantern generator battery antenna transmitter satellite telescope camera newspaper magazine dictionary ledger passport ticket receipt parcel envelope pencil notebook calendar bicycle tractor lorry trailer ambulance helicopter glider sailboat canoe raft saddle harness plough shovel hammer ladder rope bucket barrel basket carpet curtain mirror violin trumpet drum painting statue fountain monument chapel mosque synagogue temple bell clock tower roof chimney window door fence gate road path junction roundabout'.split(
    ' ',
  ),
  adjective:
    'old narrow crowded empty quiet muddy frozen dusty bright dark wooden concrete rusty fragile heavy shallow steep distant northern southern eastern western provincial rural coastal mountainous industrial abandoned restored temporary permanent ordinary unusual careful hurried patient nervous cheerful weary stubborn modest expensive cheap borrowed stolen forgotten familiar foreign ancient modern plain colourful broken crooked polished damp windy stormy sunny humid bitter gentle'.split(
      ' ',
    ),
  verb: 'crossed repaired painted emptied flooded measured guarded photographed inspected closed reopened rented inherited cleaned dismantled rebuilt overlooked surrounded blocked supplied served replaced resembled divided connected shaded lit warmed sheltered outlived survived crushed buried covered filled carried towed lifted dragged delivered collected sorted weighed counted shared borrowed sold bought exchanged'.split(
    ' ',
  ),
  person:
    'farmers drivers nurses pupils shopkeepers carpenters engineers sailors shepherds musicians volunteers electricians gardeners bakers pensioners travellers fishermen plumbers librarians mechanics widows brothers cousins neighbours strangers passengers clerks porters painters tailors'.split(
      ' ',
    ),
  name: 'Anahit Leyla Tigran Rashad Maro Samir Gayane Farid Narek Aysel Davit Kamran Lusine Nigar Hayk Elchin Sona Vugar Ruben Sabina Aram Orkhan Karine Tural Armen Zaur Nare Ilham Levon Gunel'.split(
    ' ',
  ),
  time: 'before sunrise|after the storm|in late autumn|during the holidays|for most of the week|at the end of the month|since early spring|through the night|around lunchtime|on market days'.split(
    '|',
  ),
}

const arabic = {
  noun: 'الجسر الميناء السوق المدرسة العيادة البستان النفق المستودع المكتبة المصنع الخزان المطار المتحف المسرح الحديقة المخبز الملعب الورشة القناة المنارة المحكمة المزرعة الغابة السهل الجزيرة الضاحية الشارع الفناء الشرفة السلم المطبخ الموقد الفانوس المولد الهوائي الصحيفة القاموس الدفتر الدراجة الجرار الشاحنة القارب السرج المحراث السجادة المرآة اللوحة التمثال النافورة البرج السقف النافذة السياج البوابة الطريق المفترق'.split(
    ' ',
  ),
  adjective:
    'القديم الضيق المزدحم الخالي الهادئ البعيد الشمالي الجنوبي الشرقي الغربي الريفي الساحلي الجبلي الصناعي المهجور المؤقت المألوف الأجنبي الحديث البسيط الملون المكسور الرطب'.split(
      ' ',
    ),
  verb: 'عبر أصلح نظف أغلق فتح استأجر ورث باع اشترى غطى ملأ حمل جر رفع جمع رتب وزن أضاء أعاد زار رسم صور'.split(
    ' ',
  ),
  person:
    'المزارعون السائقون الممرضون التلاميذ التجار النجارون المهندسون البحارة الرعاة المتطوعون الخبازون المسافرون الصيادون الجيران الركاب الخياطون'.split(
      ' ',
    ),
  name: 'أناهيت ليلى سمير فريد كامران سونا روبين أرام كارين ليفون صابرينا نديم هالة يوسف مريم طارق'.split(
    ' ',
  ),
  time: 'قبل الفجر|بعد العاصفة|في أواخر الخريف|خلال العطلة|في معظم أيام الأسبوع|منذ بداية الربيع|طوال الليل|عند الظهيرة|في أيام السوق'.split(
    '|',
  ),
}

const shapes = {
  en: [
    'The {adjective} {noun} beside the {noun} was {adjective} {time}, and {person} {verb} it with a {adjective} {noun}.',
    '{name} and {name} {verb} the {noun} {time}, while the {person} {verb} a {noun}.',
    '{time} the {person} {verb} the {adjective} {noun}, the {noun} and a {adjective} {noun} that nobody needed.',
    'Behind the {noun} stood a {adjective} {noun}, which the {person} had {verb} {time}.',
    'There was a {noun} in the {adjective} {noun}, but the {noun} was {adjective} and {adjective}.',
    'Few {person} {verb} the {noun} {time}, because the {adjective} {noun} was under the {noun}.',
    '{name}, whose {noun} was {adjective}, {verb} the {noun} between the {noun} and the {adjective} {noun}.',
  ],
  ar: [
    'وكان {noun} {adjective} قرب {noun} {time}، و{verb} {person} {noun} {adjective}.',
    '{verb} {name} {noun} {time} بينما {verb} {name} {noun} {adjective}.',
    'و{time} {verb} {person} {noun} {adjective} ثم {noun}.',
    'ووراء {noun} {adjective} كان {noun} الذي {verb} {name} {time}.',
    'ولم يكن في {noun} سوى {noun} {adjective} و{noun}.',
  ],
} as const

/**
 * One sentence about nothing in particular.
 * @param random gives a whole number below its argument.
 */
export function narrate(language: 'ar' | 'en', random: (below: number) => number): string {
  const words: Readonly<Record<string, readonly string[]>> = language === 'ar' ? arabic : english
  const shape = shapes[language][random(shapes[language].length)] ?? ''
  const filled = shape.replaceAll(/\{([a-z]+)\}/g, (_, kind: string) => {
    const list = words[kind] ?? []
    return list[random(list.length)] ?? ''
  })
  return `${filled.charAt(0).toUpperCase()}${filled.slice(1)}`
}
