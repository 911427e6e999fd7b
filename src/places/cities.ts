/**
 * Towns and provinces where news of conflicts comes from, and capitals, by what contains them. Facts of geography, written
 * down from common knowledge; each line is the English name, the Arabic name, then further spellings, after " | ". A name
 * that is a common word of its language («صور», pictures; «الأبيض», the white one) is listed with its noun only.
 */

/** Key of the container (a state, or a place of `places.ts`) -> its towns. */
const byContainer: Readonly<Record<string, string>> = {
  UA: `Kupiansk | كوبيانسك | Kupyansk
    Bakhmut | باخموت | Artemivsk
    Avdiivka | أفدييفكا | Avdeevka | أفديفكا
    Pokrovsk | بوكروفسك
    Kramatorsk | كراماتورسك
    Sloviansk | سلوفيانسك | Slavyansk
    Toretsk | توريتسك
    Chasiv Yar | تشاسيف يار
    Vuhledar | فوغليدار | Ugledar | أوغليدار
    Izium | إيزيوم | Izyum
    Vovchansk | فوفتشانسك | Volchansk
    Kherson | خيرسون
    Zaporizhzhia | زابوريجيا | Zaporizhia | Zaporozhye | زاباروجيا
    Mykolaiv | ميكولايف | Nikolaev
    Odesa | أوديسا | Odessa
    Dnipro | دنيبرو
    Kryvyi Rih | كريفي ريه
    Poltava | بولتافا
    Chernihiv | تشيرنيهيف | Chernigov | تشيرنيغوف
    Sumy | سومي
    Lviv | ليفيف
    Vinnytsia | فينيتسا
    Melitopol | ميليتوبول
    Bucha | بوتشا
    Sievierodonetsk | سيفيرودونيتسك | Severodonetsk`,
  KG: `Batken | باتكين | Баткен | Batken region | منطقة باتكين
    Osh | أوش | Ош
    Naryn | نارين
    Talas | تالاس
    Karakol | كاراكول
    Leilek | ليليك
    Kok-Tash | كوك تاش
    Bishkek | بشكيك`,
  TJ: `Khujand | خوجند | Худжанд | Khudjand | خجند
    Isfara | إسفرة | اسفرا | Исфара
    Vorukh | فوروخ | Ворух
    Sughd | صغد | Sughd region
    Khatlon | ختلان
    Khorog | خوروغ | Khorugh
    Kulob | كولاب | Kulyab
    Dushanbe | دوشنبه`,
  TN: `Sfax | صفاقس
    Sousse | سوسة التونسية
    Bizerte | بنزرت
    Gabes | قابس
    Zarzis | جرجيس
    Mahdia | المهدية
    Kairouan | القيروان
    Gafsa | قفصة
    Kasserine | القصرين
    Sidi Bouzid | سيدي بوزيد`,
  DZ: `Oran | وهران
    Constantine | قسنطينة
    Annaba | عنابة
    Tizi Ouzou | تيزي وزو
    Bejaia | بجاية`,
  IT: 'Lampedusa | لامبيدوزا | لامبيدوسا\n Sicily | صقلية\n Milan | ميلانو',
  RU: `Kursk | كورسك | Курск | Kursk region | Kursk oblast | مقاطعة كورسك
    Belgorod | بيلغورود | Белгород | Belgorod region | مقاطعة بيلغورود
    Bryansk | بريانسك
    Sudzha | سودجا | Suja
    Shebekino | شيبيكينو
    Voronezh | فورونيج
    Rostov | روستوف | Rostov-on-Don | روستوف على الدون
    Taganrog | تاغانروغ
    Krasnodar | كراسنودار
    Novorossiysk | نوفوروسيسك
    Saratov | ساراتوف
    Engels | إنغلز
    Kazan | قازان
    Smolensk | سمولينسك`,
  chechnya: 'Grozny | غروزني',
  dagestan: 'Makhachkala | محج قلعة',
  crimea: `Sevastopol | سيفاستوبول
    Simferopol | سيمفيروبول
    Kerch | كيرتش`,
  gaza: `Rafah | رفح
    Khan Younis | خان يونس | Khan Yunis | خانيونس
    Deir al-Balah | دير البلح
    Jabalia | جباليا | Jabalya | Jabaliya
    Nuseirat | النصيرات
    Beit Lahiya | بيت لاهيا | Beit Lahia
    Beit Hanoun | بيت حانون
    Shujaiya | الشجاعية | Shejaiya
    Netzarim | نتساريم`,
  'west-bank': `Jenin | جنين
    Nablus | نابلس
    Tulkarm | طولكرم | Tulkarem
    Hebron | الخليل
    Bethlehem | بيت لحم
    Qalqilya | قلقيلية
    Tubas | طوباس
    Jericho | أريحا`,
  golan: 'Majdal Shams | مجدل شمس',
  IL: `Haifa | حيفا
    Ashdod | أسدود
    Ashkelon | عسقلان
    Beersheba | بئر السبع | Beersheva
    Eilat | إيلات
    Sderot | سديروت
    Kiryat Shmona | كريات شمونة
    Metula | المطلة
    Nahariya | نهاريا
    Acre | عكا | Akko`,
  LB: `Southern Lebanon | جنوب لبنان | South Lebanon | الجنوب اللبناني
    Sidon | صيدا
    Nabatieh | النبطية | Nabatiyeh
    Baalbek | بعلبك
    Bint Jbeil | بنت جبيل
    Marjayoun | مرجعيون
    Khiam | بلدة الخيام
    Naqoura | الناقورة
    Hermel | الهرمل
    City of Tyre | مدينة صور
    Southern suburbs of Beirut | ضاحية بيروت الجنوبية | Dahiyeh | الضاحية الجنوبية`,
  SY: `Latakia | اللاذقية
    Tartus | طرطوس | Tartous
    Hama | حماة
    Deir ez-Zor | دير الزور | Deir al-Zor | Deir Ezzor
    Hasakah | الحسكة | Hasaka
    Qamishli | القامشلي
    Manbij | منبج
    Afrin | عفرين
    Kobani | كوباني | Kobane | عين العرب
    Palmyra | تدمر
    Sweida | السويداء | Suwayda | Sweida province
    Quneitra | القنيطرة
    Douma | دوما`,
  IQ: `Tikrit | تكريت
    Ramadi | الرمادي
    Najaf | النجف
    Karbala | كربلاء | Kerbala
    Samarra | سامراء
    Baquba | بعقوبة
    Diyala | ديالى
    Anbar | الأنبار
    Sinjar | سنجار
    Sulaymaniyah | السليمانية
    Nasiriyah | الناصرية`,
  YE: `Ras Isa | رأس عيسى
    Mukalla | المكلا
    Shabwa | شبوة
    Abyan | أبين
    Hadramawt | حضرموت
    Dhamar | ذمار
    Hajjah | محافظة حجة
    Bayda province | محافظة البيضاء`,
  darfur: `El Fasher | الفاشر | Al Fashir | El-Fashir | Al-Fasher
    Nyala | نيالا
    El Geneina | الجنينة | Geneina
    Zalingei | زالنجي`,
  SD: `Omdurman | أم درمان
    Khartoum North | الخرطوم بحري
    Wad Madani | ود مدني | Wad Medani
    Port Sudan | بورتسودان | بور سودان
    El Obeid | مدينة الأبيض
    Kadugli | كادقلي
    Sennar | سنار
    Gedaref | القضارف
    Kassala | كسلا
    Atbara | عطبرة
    Kordofan | كردفان
    Gezira State | ولاية الجزيرة | Al Jazirah State`,
  LY: `Zawiya | الزاوية
    Derna | درنة
    Sabha | سبها
    Tarhuna | ترهونة
    Ajdabiya | أجدابيا
    Tobruk | طبرق
    Bani Walid | بني وليد`,
  EG: 'Arish | العريش\n Giza | الجيزة',
  tigray: 'Mekelle | ميكيلي | Mekele | مقلي',
  ET: `Amhara | أمهرة
    Oromia | أوروميا
    Gondar | غوندر
    Bahir Dar | بحر دار`,
  SO: `Kismayo | كيسمايو
    Baidoa | بيدوا
    Beledweyne | بلدوين
    Bosaso | بوصاصو`,
  SS: 'Juba | جوبا\n Malakal | ملكال',
  CD: `Kinshasa | كينشاسا
    Goma | غوما
    Bukavu | بوكافو
    Uvira | أوفيرا
    Bunia | بونيا
    Ituri | إيتوري
    North Kivu | شمال كيفو
    South Kivu | جنوب كيفو`,
  NG: `Abuja | أبوجا
    Lagos | لاغوس
    Maiduguri | مايدوغوري
    Borno | بورنو
    Zamfara | زامفارا`,
  ML: `Bamako | باماكو
    Timbuktu | تمبكتو
    Kidal | كيدال`,
  BF: 'Ouagadougou | واغادوغو\n Djibo | جيبو',
  NE: 'Niamey | نيامي',
  TD: "N'Djamena | نجامينا | Ndjamena",
  CF: 'Bangui | بانغي',
  KE: 'Nairobi | نيروبي',
  UG: 'Kampala | كمبالا',
  RW: 'Kigali | كيغالي',
  SN: 'Dakar | داكار',
  ZA: 'Pretoria | بريتوريا\n Johannesburg | جوهانسبرغ\n Cape Town | كيب تاون',
  MA: 'Casablanca | الدار البيضاء',
  SA: `Jeddah | جدة
    Mecca | مكة المكرمة
    Najran | نجران
    Jizan | جيزان | Jazan | جازان
    Abqaiq | بقيق`,
  IR: `Isfahan | أصفهان
    Tabriz | تبريز
    Mashhad | مشهد الإيرانية
    Shiraz | شيراز
    Natanz | نطنز
    Fordow | فوردو
    Bandar Abbas | بندر عباس
    Kermanshah | كرمانشاه
    Ahvaz | الأهواز | Ahwaz
    Zahedan | زاهدان`,
  TR: `Diyarbakir | ديار بكر
    Gaziantep | غازي عنتاب
    Hatay | هاتاي
    Adana | أضنة`,
  PK: `Lahore | لاهور
    Karachi | كراتشي
    Peshawar | بيشاور
    Quetta | كويتا
    Balochistan | بلوشستان | Baluchistan
    Waziristan | وزيرستان | North Waziristan | South Waziristan
    Bannu | بانو
    Khyber Pakhtunkhwa | خيبر بختونخوا
    Rawalpindi | روالبندي
    Multan | ملتان`,
  kashmir: `Srinagar | سريناغار
    Pahalgam | باهالغام
    Muzaffarabad | مظفر آباد
    Poonch | بونش`,
  IN: `Kolkata | كولكاتا
    Chennai | تشيناي
    Amritsar | أمريتسار
    Manipur | مانيبور
    Bengaluru | بنغالورو | Bangalore`,
  AF: `Herat | هرات
    Mazar-i-Sharif | مزار شريف | Mazar-e-Sharif
    Kunduz | قندوز
    Nangarhar | ننغرهار
    Jalalabad | جلال آباد
    Paktika | باكتيكا
    Khost | خوست
    Ghazni | غزني
    Panjshir | بانشير`,
  MM: `Yangon | يانغون
    Mandalay | ماندالاي
    Naypyidaw | نايبيداو
    Rakhine | راخين
    Sittwe | سيتوي
    Lashio | لاشيو`,
  BD: 'Dhaka | دكا',
  LK: 'Colombo | كولومبو',
  NP: 'Kathmandu | كاتماندو',
  TH: 'Bangkok | بانكوك',
  VN: 'Hanoi | هانوي',
  PH: 'Manila | مانيلا\n Marawi | ماراوي',
  ID: 'Jakarta | جاكرتا',
  TM: 'Ashgabat | عشق أباد',
  MN: 'Ulaanbaatar | أولان باتور',
  HT: 'Port-au-Prince | بور أو برنس',
  CO: 'Bogota | بوغوتا',
  PE: 'Lima | ليما',
  EC: 'Quito | كيتو',
  MX: 'Mexico City | مكسيكو سيتي',
  PT: 'Lisbon | لشبونة',
  IE: 'Dublin | دبلن',
  NO: 'Oslo | أوسلو',
  CZ: 'Prague | براغ',
  SK: 'Bratislava | براتيسلافا',
  HR: 'Zagreb | زغرب',
  AL: 'Tirana | تيرانا',
  LT: 'Vilnius | فيلنيوس',
  LV: 'Riga | ريغا',
  EE: 'Tallinn | تالين',
}

export interface City {
  readonly en: string
  readonly ar: string
  readonly within: string
  readonly names: readonly string[]
}

/** The towns, in the order of the list. */
export const cities: readonly City[] = Object.entries(byContainer).flatMap(([within, list]) =>
  list.split('\n').map((line) => {
    const [en = '', ar = '', ...names] = line.split('|').map((name) => name.trim())
    return { en, ar, within, names }
  }),
)
