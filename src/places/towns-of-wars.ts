/**
 * Towns in the news of wars, by what contains them, and how reports in Latin, Arabic and Cyrillic letters spell them. Facts
 * of geography, written down from common knowledge; a spelling is listed because texts use it, not because it is the
 * right one. Same lines as in `cities.ts`; a town that another table
 * has keeps its key, names and container there, and only gets more spellings. Names that are common words are left out.
 */
export const townsOfWars: Readonly<Record<string, string>> = {
  UA: `Kyiv | كييف | Киев | Київ | كيف الأوكرانية
    Kharkiv | خاركيف | خاركوف | Харьков | Харків
    Lviv | لفيف | Lvov | لفوف | Львов | Львів
    Odesa | أوديسا | أوديسة | Одесса | Одеса
    Mariupol | ماريوبول | Мариуполь | Маріуполь
    Donetsk | دونيتسك | دانيتسك | Донецк | Донецьк
    Luhansk | لوغانسك | لوهانسك | Луганск | Луганськ
    Bakhmut | باخموت | بخموت | Artyomovsk | Artemovsk | أرتيوموفسك | أرتيموفسك | Бахмут | Артёмовск | Артемовск
    Avdiivka | أفدييفكا | Авдеевка | Авдіївка
    Pokrovsk | بوكروفسك | Krasnoarmeysk | Покровск | Покровськ
    Kramatorsk | كراماتورسك | Краматорск | Краматорськ
    Sloviansk | سلافيانسك | Славянск | Слов'янськ
    Sumy | سومي | Сумы | Суми
    Zaporizhzhia | زابوريجيا | زابوروجيا | Запорожье | Запоріжжя
    Kherson | خيرسون | خرسون | Херсон
    Melitopol | ميليتوبول | Мелитополь | Мелітополь
    Mykolaiv | ميكولايف | نيكولاييف | Николаев | Миколаїв
    Dnipro | دنيبرو | Dnepr | Dnipropetrovsk | Днепр | Дніпро
    Chernihiv | تشيرنيهيف | Чернигов | Чернігів
    Kupiansk | كوبيانسك | Купянск | Куп'янськ
    Izium | إيزيوم | Изюм | Ізюм
    Toretsk | توريتسك | Dzerzhinsk | Торецк
    Horlivka | هورليفكا | Gorlovka | غورلوفكا | Горловка | Горлівка
    Berdiansk | بيرديانسك | Berdyansk | Бердянск | Бердянськ
    Lysychansk | ليسيتشانسك | Lisichansk | Лисичанск
    Kostiantynivka | كوستيانتينيفكا | Konstantinovka | كونستانتينوفكا | Константиновка
    Kryvyi Rih | كريفي ريه | Krivoy Rog | كريفوي روغ | Кривой Рог | Кривий Ріг
    Enerhodar | إنيرهودار | Energodar | إنرغودار | Энергодар
    Kremenchuk | كريمنتشوك | Kremenchug | Кременчуг
    Zhytomyr | جيتومير | Zhitomir | Житомир
    Sievierodonetsk | سيفيرودونيتسك | Северодонецк`,
  crimea: `Sevastopol | سيفاستوبول | سيباستوبول | Севастополь
    Simferopol | سيمفيروبول | Симферополь
    Kerch | كيرتش | Керчь
    Dzhankoi | جانكوي | Dzhankoy | Джанкой
    Feodosia | فيودوسيا | Феодосия`,
  RU: `Moscow | موسكو | Москва
    Belgorod | بيلغورود | بلغورود | بيلجورود | Белгород
    Kursk | كورسك | Курск
    Bryansk | بريانسك | Брянск
    Voronezh | فورونيج | فورونيش | Воронеж
    Rostov | روستوف | Ростов-на-Дону | Ростов
    Nizhny Novgorod | نيجني نوفغورود | نيجني نوفجورود | Nizhniy Novgorod | Нижний Новгород
    Sudzha | سودجا | Суджа
    Shebekino | شيبيكينو | Шебекино
    Taganrog | تاغانروغ | Таганрог
    Krasnodar | كراسنودار | Краснодар
    Volgograd | فولغوغراد | Волгоград
    Saratov | ساراتوف | Саратов
    Engels | إنغلز | Энгельс
    Kazan | قازان | كازان | Казань
    Samara region | سامارا الروسية | Самара
    Novorossiysk | نوفوروسيسك | Новороссийск
    Tuapse | توابسي | Туапсе`,
  chechnya: 'Grozny | غروزني | جروزني | Grozniy | Грозный\n Gudermes | غوديرميس | Гудермес',
  dagestan: 'Makhachkala | محج قلعة | ماخاتشكالا | Махачкала\n Derbent | دربند | Дербент',
  'nagorno-karabakh': `Stepanakert | ستيباناكيرت | خانكيندي | Ханкенди | Xankendi
    Shusha | شوشا | Шуша | Шуши
    Martakert | مارتاكيرت | Мартакерт
    Hadrut | هادروت | Гадрут
    Lachin | لاتشين | Лачин
    Fuzuli | فضولي | Физули`,
  AM: 'Gyumri | غيومري | Гюмри\n Goris | غوريس | Горис\n Vardenis | فاردينيس | Варденис',
  AZ: 'Ganja | كنجة | Гянджа\n Aghdam | أغدام | Агдам\n Tartar | ترتر | Тертер',
  GE: `Tskhinvali | تسخينفالي | Цхинвали
    Gori | مدينة غوري | Гори
    Sukhumi | سوخومي | Sokhumi | Сухуми
    Tbilisi | تبليسي | Тбилиси`,
  SD: `Khartoum | الخرطوم | Хартум
    Omdurman | أم درمان | Umm Durman | أمدرمان
    Khartoum North | الخرطوم بحري
    El Obeid | مدينة الأبيض | Al Ubayyid | El-Obeid | Al-Obeid
    Wad Madani | ود مدني | Wad Medani | ودمدني
    Port Sudan | بورتسودان
    Kosti | مدينة كوستي
    Rabak | ربك السودانية
    Dongola | دنقلا
    Merowe | مروي السودانية
    Shendi | مدينة شندي
    Ed Damazin | الدمازين | Damazin
    Dilling | الدلنج | Al Dalanj
    Babanusa | بابنوسة
    El Nahud | مدينة النهود | En Nahud
    Al Fula | مدينة الفولة`,
  darfur: `El Fasher | الفاشر | El-Fasher | Al-Fashir
    El Geneina | الجنينة | El-Geneina | Al-Junaynah
    Zalingei | زالنجي | Zalingi
    Ed Daein | الضعين | Al-Daein | El Daein
    Kutum | كتم السودانية
    Zamzam | مخيم زمزم | Zamzam camp
    Tawila | مدينة طويلة | Tawilah
    Mellit | مليط`,
  gaza: `Rafah | رفح | Рафах
    Khan Younis | خان يونس | Khan Yunus | Хан-Юнис
    Jabalia | جباليا | Jabaliya camp | Джабалия
    Deir al-Balah | دير البلح | Deir el-Balah
    Nuseirat | النصيرات | Al-Nuseirat
    Bureij | البريج | al-Bureij
    Maghazi | المغازي | al-Maghazi
    Beit Lahiya | بيت لاهيا | Beit Lahya
    Mawasi | المواصي | al-Mawasi
    Sheikh Radwan | الشيخ رضوان
    Tal al-Hawa | تل الهوى | Tel al-Hawa
    Abasan | عبسان
    Bani Suheila | بني سهيلا`,
  LB: `Nabatieh | النبطية | Nabatiyah | Nabatiye
    Baalbek | بعلبك | Baalbeck
    Bint Jbeil | بنت جبيل | Bint Jbail
    Marjayoun | مرجعيون | Marjeyoun
    Khiam | بلدة الخيام | Al-Khiam | El Khiam
    Aita al-Shaab | عيتا الشعب | Ayta al-Shaab
    Maroun al-Ras | مارون الراس
    Kfar Kila | كفركلا | Kfarkila
    Odaisseh | العديسة | Adaisseh
    Yaroun | بلدة يارون
    Hasbaya | حاصبيا
    Jezzine | جزين
    Qana | بلدة قانا
    Zahle | زحلة`,
  SY: `Aleppo | حلب | Алеппо
    Idlib | إدلب | Idleb | Идлиб
    Homs | حمص | Хомс
    Daraa | درعا | Дераа
    Raqqa | الرقة | Raqqah | Ракка
    Deir ez-Zor | دير الزور | Dayr az-Zawr | Deir Ezzour
    Hasakah | الحسكة | Hassakeh | Al-Hasakah
    Sweida | السويداء | As-Suwayda | Suweida
    Saraqib | سراقب | Saraqeb
    Khan Sheikhoun | خان شيخون | Khan Shaykhun
    Maarat al-Numan | معرة النعمان | Maaret al-Numan
    Al-Bab | مدينة الباب
    Tel Rifaat | تل رفعت | Tal Rifaat
    Azaz | أعزاز
    Jarablus | جرابلس
    Ras al-Ain | رأس العين | Serekaniye
    Tal Abyad | تل أبيض | Tel Abyad
    Al-Bukamal | البوكمال | Abu Kamal
    Ain Issa | عين عيسى
    Jableh | جبلة السورية
    Jisr al-Shughur | جسر الشغور`,
  YE: `Hodeidah | الحديدة | Hodeida | Al-Hudaydah
    Marib | مأرب | Ma'rib
    Taiz | تعز | Ta'izz
    Saada | صعدة | Sa'dah
    Ataq | مدينة عتق
    Zinjibar | زنجبار اليمنية
    Al-Mokha | المخا | Mocha port
    Seiyun | سيئون | Sayun
    Amran | مدينة عمران
    Ibb | مدينة إب
    Lahij | محافظة لحج | Lahj
    Hajjah | محافظة حجة
    Dhale | محافظة الضالع | Al-Dhale`,
  LY: `Misrata | مصراتة | Misurata | مصراته
    Sirte | سرت | Surt
    Zintan | الزنتان
    Gharyan | غريان
    Zuwara | زوارة | Zuwarah
    Sabratha | صبراتة
    Zliten | زليتن
    Murzuq | مرزق
    Kufra | مدينة الكفرة
    Brega | البريقة
    Ras Lanuf | رأس لانوف
    Al-Jufra | الجفرة | Jufra`,
  IQ: `Mosul | الموصل | Мосул
    Falluja | الفلوجة | Al-Fallujah
    Tal Afar | تلعفر | Tel Afar
    Baquba | بعقوبة | Baqubah
    Samarra | سامراء
    Hawija | الحويجة | Hawijah
    Baiji | بيجي | Bayji
    Al-Amarah | العمارة العراقية
    Diwaniyah | الديوانية
    Duhok | دهوك | Dohuk
    Halabja | حلبجة
    Sulaymaniyah | السليمانية | Sulaimaniya | Sulaimaniyah
    Makhmur | مخمور العراقية | Makhmour
    Abu Ghraib | أبو غريب
    Al-Qaim | القائم العراقية
    Al-Kut | مدينة الكوت`,
  MM: `Naypyidaw | نايبيداو | Nay Pyi Taw | Naypyitaw
    Yangon | يانغون | Rangoon | رانغون
    Monywa | مونيوا
    Myawaddy | مياوادي
    Laukkai | لاوكاي | Laukkaing
    Taunggyi | تاونغي
    Hpa-an | هبا آن
    Mogok | موغوك
    Kyaukme | كياوكمي
    Pyin Oo Lwin | بيين أو لوين
    Meiktila | ميكتيلا
    Dawei | داوي البورمية`,
  rakhine: `Sittwe | سيتوي
    Maungdaw | مونغدو
    Buthidaung | بوثيدونغ
    Mrauk-U | مراوك يو | Mrauk U
    Kyaukphyu | كياوكبيو | Kyaukpyu
    Minbya | مينبيا
    Thandwe | ثاندوي`,
  tigray: `Mekelle | ميكيلي | Mek'ele | ميقلي
    Axum | أكسوم | Aksum
    Adigrat | أديغرات
    Shire Inda Selassie | شيري الإثيوبية | Inda Selassie
    Adwa | عدوة الإثيوبية
    Humera | حميرة الإثيوبية
    Alamata | ألاماتا`,
  amhara: `Gondar | غوندر | Gonder
    Lalibela | لاليبيلا
    Dessie | ديسي الإثيوبية | Dese
    Kombolcha | كومبولتشا
    Weldiya | ولديا الإثيوبية | Woldia
    Debre Birhan | دبري برهان`,
  oromia: 'Nekemte | نقمتي\n Shashamane | شاشاماني | Shashemene\n Bishoftu | بيشوفتو',
  ET: 'Gambella | غامبيلا | Gambela\n Jijiga | جيجيغا\n Semera | سيميرا\n Asosa | أسوسا',
  'north-kivu': `Goma | غوما | Гома
    Rutshuru | روتشورو
    Masisi | ماسيسي
    Walikale | واليكالي
    Kanyabayonga | كانيابايونغا
    Bunagana | بوناغانا
    Kiwanja | كيوانجا
    Lubero | لوبيرو`,
  'south-kivu':
    'Minova | مينوفا\n Kamanyola | كامانيولا\n Fizi | فيزي الكونغولية\n Kavumu | كافومو',
  ituri: 'Djugu | دجوغو\n Mongbwalu | مونغبوالو\n Komanda | كوماندا',
  CD: 'Kalemie | كاليمي\n Kindu | كيندو\n Bukama | بوكاما\n Tshikapa | تشيكابا',
  ML: `Gao | غاو
    Kidal | كيدال
    Timbuktu | تمبكتو | تمبوكتو
    Mopti | موبتي
    Menaka | ميناكا
    Tessalit | تيساليت
    Tinzaouaten | تين زواتين | تنزواتين`,
  NE: `Agadez | أغاديز
    Diffa | ديفا
    Tillaberi | تيلابيري | تيلابيرى`,
}
