/**
 * Towns and provinces that news comes from, and capitals, by what contains them. Facts of geography, written down from
 * common knowledge. Towns where desks and courts sit (The Hague, New York) and names that people bear are left out. Each
 * line is the English name, the Arabic name, then further spellings, after " | ". A name that is a common word of its
 * language («صور», pictures; «الأبيض», the white one) is listed with its noun only.
 */

import { townsOfWars } from './towns-of-wars.ts'

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
    Sidi Bouzid | سيدي بوزيد
    Monastir | المنستير
    Jendouba | جندوبة
    Medenine | مدنين
    Nabeul | نابل
    Zaghouan | زغوان`,
  DZ: `Oran | وهران
    Constantine | قسنطينة
    Annaba | عنابة
    Tizi Ouzou | تيزي وزو
    Bejaia | بجاية
    Tipaza | تيبازة
    Batna | باتنة
    Bordj Bou Arreridj | برج بوعريريج`,
  IT: `Lampedusa | لامبيدوزا | لامبيدوسا
    Sicily | صقلية
    Milan | ميلانو
    Naples | نابولي
    Turin | تورينو
    Genoa | جنوة
    Palermo | باليرمو
    Bologna | بولونيا الإيطالية
    Venice | البندقية
    Catania | كاتانيا
    Calabria | كالابريا
    Sardinia | سردينيا`,
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
    Smolensk | سمولينسك
    Novosibirsk | نوفوسيبيرسك
    Yekaterinburg | يكاترينبورغ
    Ufa | أوفا
    Kemerovo | كيميروفو
    Vladivostok | فلاديفوستوك
    Irkutsk | إيركوتسك
    Orenburg | أورينبورغ
    Sochi | سوتشي
    Magnitogorsk | ماغنيتوغورسك
    Ryazan | ريازان
    Norilsk | نوريلسك
    Volgograd | فولغوغراد`,
  chechnya: 'Grozny | غروزني',
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
  EG: `Arish | العريش
    Giza | الجيزة
    Minya | المنيا
    Luxor | الأقصر
    Aswan | أسوان
    Port Said | بورسعيد
    Suez | السويس
    Ismailia | الإسماعيلية
    Sohag | سوهاج
    Qena | قنا
    Assiut | أسيوط | Asyut
    Beni Suef | بني سويف
    Fayoum | الفيوم | Faiyum
    Tanta | طنطا
    Mansoura | المنصورة
    Damietta | دمياط
    Damanhur | دمنهور
    Zagazig | الزقازيق
    Sharm el-Sheikh | شرم الشيخ
    Hurghada | الغردقة
    Qalyub | قليوب`,
  tigray: 'Mekelle | ميكيلي | Mekele | مقلي',
  ET: `Amhara | أمهرة
    Oromia | أوروميا
    Dire Dawa | ديري داوا
    Hawassa | هواسا`,
  SO: `Kismayo | كيسمايو
    Baidoa | بيدوا
    Beledweyne | بلدوين
    Bosaso | بوصاصو`,
  SS: `Juba | جوبا
    Malakal | ملكال
    Bentiu | بانتيو`,
  CD: `Kinshasa | كينشاسا
    Ituri | إيتوري
    North Kivu | شمال كيفو
    South Kivu | جنوب كيفو
    Lubumbashi | لوبومباشي
    Kisangani | كيسانغاني
    Mbandaka | مبانداكا
    Kolwezi | كولويزي
    Kananga | كانانغا`,
  NG: `Abuja | أبوجا
    Lagos | لاغوس
    Borno | بورنو
    Zamfara | زامفارا
    Kano | كانو
    Kaduna | كادونا
    Katsina | كاتسينا
    Sokoto | سوكوتو
    Ibadan | إيبادان
    Port Harcourt | بورت هاركورت
    Benin City | بنين سيتي
    Enugu | إينوغو
    Yobe | يوبي
    Adamawa | أداماوا
    Benue | بينوي
    Bauchi | باوتشي
    Warri | واري`,
  ML: `Bamako | باماكو
    Timbuktu | تمبكتو
    Kidal | كيدال
    Mopti | موبتي
    Menaka | ميناكا
    Segou | سيغو
    Kayes | كاييس`,
  BF: 'Ouagadougou | واغادوغو\n Djibo | جيبو',
  NE: `Niamey | نيامي
    Agadez | أغاديز
    Diffa | ديفا النيجرية
    Zinder | زندر
    Tillaberi | تيلابيري`,
  TD: `N'Djamena | نجامينا | Ndjamena
    Abeche | أبشي
    Moundou | موندو`,
  CF: 'Bangui | بانغي',
  KE: `Nairobi | نيروبي
    Mombasa | مومباسا
    Kisumu | كيسومو
    Nakuru | ناكورو
    Eldoret | إلدوريت
    Garissa | غاريسا
    Lamu | لامو
    Mandera | مانديرا`,
  UG: `Kampala | كمبالا
    Entebbe | عنتيبي
    Jinja | جينجا
    Kasese | كاسيسي`,
  RW: 'Kigali | كيغالي',
  SN: `Dakar | داكار
    Saint-Louis | سان لوي السنغالية
    Ziguinchor | زيغينشور
    Thies | تييس
    Touba | طوبى السنغالية`,
  ZA: `Pretoria | بريتوريا
    Johannesburg | جوهانسبرغ
    Cape Town | كيب تاون
    Durban | ديربان
    Soweto | سويتو
    Port Elizabeth | بورت إليزابيث | Gqeberha
    Bloemfontein | بلومفونتين
    Rustenburg | روستنبرغ
    Polokwane | بولوكواني
    KwaZulu-Natal | كوازولو ناتال`,
  MA: `Casablanca | الدار البيضاء
    Marrakesh | مراكش | Marrakech
    Fez | مدينة فاس | Fes
    Tangier | طنجة
    Agadir | أكادير
    Meknes | مكناس
    Oujda | وجدة
    Al Hoceima | الحسيمة
    Taroudant | تارودانت
    Al Haouz | الحوز
    Tetouan | تطوان`,
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
    Zahedan | زاهدان
    Qom | مدينة قم
    Rasht | رشت
    Arak | أراك الإيرانية
    Yazd | يزد
    Kerman | كرمان
    Abadan | عبادان
    Tabas | طبس
    Urmia | أرومية
    Sanandaj | سنندج
    Hamadan | همدان`,
  TR: `Diyarbakir | ديار بكر
    Gaziantep | غازي عنتاب
    Hatay | هاتاي
    Adana | أضنة
    Bursa | بورصة التركية
    Antalya | أنطاليا
    Konya | قونية
    Kahramanmaras | كهرمان مرعش
    Malatya | ملاطية
    Adiyaman | أديامان
    Trabzon | طرابزون
    Bolu | بولو
    Van province | محافظة فان
    Zonguldak | زونغولداق
    Bartin | بارتين
    Sanliurfa | شانلي أورفا
    Mersin | مرسين
    Elazig | إلازيغ
    Samsun | سامسون`,
  PK: `Lahore | لاهور
    Balochistan | بلوشستان | Baluchistan
    Waziristan | وزيرستان | North Waziristan | South Waziristan
    Khyber Pakhtunkhwa | خيبر بختونخوا
    Rawalpindi | روالبندي
    Multan | ملتان
    Faisalabad | فيصل آباد
    Sialkot | سيالكوت
    Sindh | إقليم السند | Sindh province
    Punjab province | إقليم البنجاب`,
  kashmir: `Srinagar | سريناغار
    Pahalgam | باهالغام
    Muzaffarabad | مظفر آباد
    Poonch | بونش`,
  IN: `Kolkata | كولكاتا
    Amritsar | أمريتسار
    Manipur | مانيبور
    Bengaluru | بنغالورو | Bangalore
    Kerala | كيرالا
    Gujarat | غوجارات
    Assam | آسام
    Bihar | بيهار
    Odisha | أوديشا
    Uttarakhand | أوتاراخند
    Uttar Pradesh | أوتار براديش
    Jaipur | جايبور
    Tamil Nadu | تاميل نادو
    Bhopal | بوبال
    Nagpur | ناغبور
    Hyderabad | حيدر آباد`,
  AF: `Herat | هرات
    Mazar-i-Sharif | مزار شريف | Mazar-e-Sharif
    Kunduz | قندوز
    Nangarhar | ننغرهار
    Paktika | باكتيكا
    Khost | خوست
    Ghazni | غزني
    Panjshir | بانشير
    Badakhshan | بدخشان
    Baghlan | بغلان
    Kunar | كونار
    Faryab | فارياب
    Bamiyan | باميان`,
  MM: `Yangon | يانغون
    Mandalay | ماندالاي
    Naypyidaw | نايبيداو
    Rakhine | راخين
    Lashio | لاشيو
    Bago | باغو
    Sagaing | ساغاينغ
    Pakokku | باكوكو
    Magway | ماغواي
    Mawlamyine | مولامين
    Chin State | ولاية تشين
    Kachin | كاتشين
    Kayah | كاياه
    Shan State | ولاية شان`,
  BD: `Dhaka | دكا
    Chittagong | شيتاغونغ | Chattogram
    Sylhet | سيلهت
    Khulna | خولنا
    Cox's Bazar | كوكس بازار
    Rajshahi | راجشاهي
    Narayanganj | نارايانغانج
    Gazipur | غازيبور
    Barisal | باريسال
    Munshiganj | مونشيغانج`,
  LK: `Colombo | كولومبو
    Kandy | كاندي
    Jaffna | جافنا
    Negombo | نيغومبو
    Trincomalee | ترينكومالي`,
  NP: `Kathmandu | كاتماندو
    Pokhara | بوخارا
    Jajarkot | جاجاركوت
    Biratnagar | بيراتناغار`,
  TH: `Bangkok | بانكوك
    Chiang Mai | شيانغ ماي
    Phuket | بوكيت
    Pattani | فطاني
    Surin | سورين
    Ubon Ratchathani | أوبون راتشاثاني
    Sisaket | سيساكيت
    Narathiwat | ناراتيوات
    Hat Yai | هات ياي
    Pattaya | باتايا`,
  VN: `Hanoi | هانوي
    Ho Chi Minh City | مدينة هو تشي منه | هو تشي منه
    Da Nang | دا نانغ
    Haiphong | هايفونغ`,
  PH: `Manila | مانيلا
    Marawi | ماراوي
    Cebu | سيبو
    Mindanao | مينداناو
    Luzon | لوزون
    Tacloban | تاكلوبان
    Iloilo | إيلويلو
    Batangas | باتانغاس
    Jolo | جولو
    Basilan | باسيلان
    Palawan | بالاوان`,
  ID: `Jakarta | جاكرتا
    Surabaya | سورابايا
    Bandung | باندونغ
    Sulawesi | سولاويسي
    Sumatra | سومطرة
    Lombok | لومبوك
    Aceh | آتشيه
    Papua | بابوا
    Jayapura | جايابورا
    Semarang | سيمارانغ
    Yogyakarta | يوغياكارتا
    Malang | مالانغ
    Cianjur | تشيانجور
    Kalimantan | كاليمانتان
    Balikpapan | باليكبابان
    Ambon | أمبون
    Banyuwangi | بانيووانغي`,
  TM: 'Ashgabat | عشق أباد',
  MN: 'Ulaanbaatar | أولان باتور',
  HT: `Port-au-Prince | بور أو برنس
    Cap-Haitien | كاب هايتيان
    Les Cayes | لي كاي
    Gonaives | غوناييف
    Pont-Sonde | بون سوندي`,
  CO: `Bogota | بوغوتا
    Barranquilla | بارانكيا
    Cucuta | كوكوتا
    Catatumbo | كاتاتومبو
    Cauca | كاوكا
    Buenaventura | بوينافينتورا
    Antioquia | أنتيوكيا
    Choco | تشوكو
    Tulua | تولوا`,
  PE: `Lima | ليما
    Arequipa | أريكيبا
    Cusco | كوسكو | Cuzco
    Puno | بونو
    Juliaca | خولياكا
    Ayacucho | أياكوتشو
    Callao | كالاو
    Piura | بيورا`,
  EC: `Quito | كيتو
    Guayaquil | غواياكيل
    Esmeraldas | إسميرالداس
    Machala | ماتشالا
    Latacunga | لاتاكونغا
    Manabi | مانابي`,
  MX: `Mexico City | مكسيكو سيتي
    Guadalajara | غوادالاخارا
    Monterrey | مونتيري
    Acapulco | أكابولكو
    Tijuana | تيخوانا
    Oaxaca | أواكساكا
    Chiapas | تشياباس
    Veracruz | فيراكروز
    Ciudad Juarez | سيوداد خواريز
    Michoacan | ميتشواكان
    Sinaloa | سينالوا
    Puebla | بويبلا`,
  PT: `Lisbon | لشبونة
    Porto | بورتو
    Madeira | ماديرا
    Coimbra | كويمبرا
    Leiria | ليريا`,
  IE: 'Dublin | دبلن',
  NO: 'Oslo | أوسلو',
  CZ: 'Prague | براغ',
  SK: 'Bratislava | براتيسلافا',
  HR: 'Zagreb | زغرب',
  AL: 'Tirana | تيرانا',
  LT: 'Vilnius | فيلنيوس',
  LV: 'Riga | ريغا',
  EE: 'Tallinn | تالين',
  TZ: `Dar es Salaam | دار السلام التنزانية
    Dodoma | دودوما
    Mwanza | موانزا
    Arusha | أروشا
    Zanzibar | زنجبار`,
  GH: `Accra | أكرا
    Kumasi | كوماسي`,
  CI: `Abidjan | أبيدجان
    Bouake | بواكيه
    Yamoussoukro | ياموسوكرو
    Korhogo | كورهوغو`,
  GN: `Conakry | كوناكري
    Nzerekore | نزيريكوري`,
  SL: `Freetown | فريتاون`,
  LR: `Monrovia | مونروفيا`,
  CM: `Yaounde | ياوندي
    Douala | دوالا
    Bamenda | باميندا
    Maroua | ماروا
    Buea | بويا`,
  GQ: `Bata | باتا | مدينة باتا
    Malabo | مالابو`,
  GA: `Libreville | ليبرفيل`,
  AO: `Luanda | لواندا
    Huambo | هوامبو
    Benguela | بنغيلا`,
  MZ: `Maputo | مابوتو
    Beira | بيرا الموزمبيقية
    Nampula | نامبولا
    Cabo Delgado | كابو ديلغادو
    Quelimane | كيليماني`,
  ZM: `Lusaka | لوساكا
    Ndola | ندولا
    Kitwe | كيتوي`,
  ZW: `Harare | هراري
    Bulawayo | بولاوايو`,
  MW: `Lilongwe | ليلونغوي
    Blantyre | بلانتاير`,
  MG: `Antananarivo | أنتاناناريفو
    Toamasina | تواماسينا`,
  MR: `Nouadhibou | نواذيبو`,
  JO: `Zarqa | الزرقاء
    Irbid | إربد
    Aqaba | العقبة
    Karak | الكرك
    Maan | معان الأردنية`,
  KW: `Mangaf | المنقف`,
  OM: `Salalah | صلالة
    Sohar | صحار`,
  AE: `Sharjah | الشارقة
    Ajman | عجمان
    Fujairah | الفجيرة`,
  KH: `Siem Reap | سيام ريب
    Sihanoukville | سيهانوكفيل
    Poipet | بويبت
    Preah Vihear | برياه فيهير`,
  MY: `Penang | بينانغ
    Johor | جوهور
    Sarawak | ساراواك
    Selangor | سيلانغور
    Ipoh | إيبوه`,
  CN: `Shanghai | شنغهاي
    Wuhan | ووهان
    Chongqing | تشونغتشينغ
    Tianjin | تيانجين
    Xinjiang | شينجيانغ
    Tibet | التبت
    Sichuan | سيتشوان
    Yunnan | يونان الصينية
    Gansu | قانسو
    Shanxi | شانشي
    Henan | خنان
    Hunan | هونان
    Guangdong | قوانغدونغ
    Shandong | شاندونغ
    Hebei | خبي
    Jiangsu | جيانغسو
    Guizhou | قويتشو
    Harbin | هاربين
    Inner Mongolia | منغوليا الداخلية`,
  JP: `Osaka | أوساكا
    Hiroshima | هيروشيما
    Fukushima | فوكوشيما
    Ishikawa | إيشيكاوا
    Kobe | كوبي
    Sapporo | سابورو
    Kumamoto | كوماموتو
    Nagasaki | ناغازاكي`,
  KR: `Busan | بوسان
    Incheon | إنتشون
    Daegu | دايغو
    Gwangju | غوانغجو
    Itaewon | إيتايوون
    Muan | موان
    Hwaseong | هواسيونغ`,
  KZ: `Almaty | ألماتي
    Karaganda | كاراغاندا
    Shymkent | شيمكنت
    Aktau | أكتاو
    Atyrau | أتيراو`,
  UZ: `Samarkand | سمرقند
    Nukus | نوكوس
    Karakalpakstan | قره قلباقستان
    Andijan | أنديجان
    Bukhara | بخارى`,
  GE: `Batumi | باتومي
    Kutaisi | كوتايسي
    Rustavi | روستافي
    Zugdidi | زوغديدي`,
  GR: `Thessaloniki | سالونيك
    Piraeus | بيرايوس
    Patras | باتراس
    Crete | كريت
    Lesbos | ليسبوس
    Larissa | لاريسا
    Tempi | تمبي
    Pylos | بيلوس
    Kalamata | كالاماتا
    Chios | خيوس
    Samos | ساموس`,
  ES: `Seville | إشبيلية
    Malaga | مالقة
    Zaragoza | سرقسطة
    Bilbao | بلباو
    Murcia | مورسيا
    Tenerife | تينيريفي
    Canary Islands | جزر الكناري
    Ceuta | سبتة
    Melilla | مليلية
    Galicia | غاليسيا
    Catalonia | كتالونيا
    Lanzarote | لانزاروت
    El Hierro | إل هييرو`,
  FR: `Marseille | مرسيليا
    Lyon | مدينة ليون
    Toulouse | تولوز
    Bordeaux | بوردو
    Lille | مدينة ليل
    Nantes | نانت
    Rennes | رين الفرنسية
    Montpellier | مونبلييه
    Calais | كاليه
    Grenoble | غرونوبل
    Corsica | كورسيكا
    Nanterre | نانتير
    Dunkirk | دنكيرك`,
  DE: `Hamburg | هامبورغ
    Munich | ميونيخ
    Cologne | كولونيا الألمانية
    Frankfurt | فرانكفورت
    Stuttgart | شتوتغارت
    Leipzig | لايبزيغ
    Dresden | دريسدن
    Hanover | هانوفر
    Bremen | بريمن
    Dortmund | دورتموند
    Magdeburg | ماغديبورغ
    Solingen | زولينغن
    Mannheim | مانهايم
    Nuremberg | نورمبرغ`,
  GB: `Manchester | مانشستر
    Birmingham | برمنغهام
    Liverpool | ليفربول
    Leeds | مدينة ليدز
    Glasgow | غلاسكو
    Edinburgh | إدنبرة
    Belfast | بلفاست
    Southport | ساوثبورت
    Cardiff | كارديف
    Sheffield | شيفيلد`,
  PL: `Krakow | كراكوف
    Gdansk | غدانسك
    Wroclaw | فروتسواف
    Poznan | بوزنان
    Lodz | مدينة وودج
    Katowice | كاتوفيتسه`,
  RO: `Cluj | كلوج
    Timisoara | تيميشوارا
    Constanta | كونستانتا`,
  BG: `Varna | فارنا
    Plovdiv | بلوفديف
    Burgas | بورغاس`,
  RS: `Novi Sad | نوفي ساد`,
  MK: `Kocani | كوتشاني
    Tetovo | تيتوفو`,
  BA: `Mostar | موستار
    Banja Luka | بانيا لوكا
    Tuzla | توزلا
    Jablanica | يابلانيتسا`,
  HU: `Debrecen | ديبريتسين`,
  BE: `Antwerp | أنتويرب
    Ghent | غنت
    Liege | لييج
    Charleroi | شارلروا`,
  NL: `Rotterdam | روتردام
    Utrecht | أوتريخت
    Eindhoven | آيندهوفن`,
  SE: `Gothenburg | غوتنبرغ
    Malmo | مالمو
    Orebro | أوريبرو`,
  US: `Houston | هيوستن
    Minneapolis | مينيابوليس
    New Orleans | نيو أورلينز
    Baltimore | بالتيمور
    Detroit | ديترويت
    Philadelphia | فيلادلفيا
    San Francisco | سان فرانسيسكو
    Florida | فلوريدا
    California | كاليفورنيا
    Texas | تكساس
    Hawaii | هاواي
    Las Vegas | لاس فيغاس
    Atlanta | أتلانتا
    Miami | ميامي
    Seattle | سياتل
    Louisville | لويفيل`,
  CA: `Toronto | تورونتو
    Quebec | كيبيك
    Alberta | ألبرتا
    British Columbia | كولومبيا البريطانية`,
  GT: `Guatemala City | غواتيمالا سيتي
    Quetzaltenango | كيتسالتينانغو`,
  HN: `Tegucigalpa | تيغوسيغالبا
    San Pedro Sula | سان بيدرو سولا`,
  SV: `San Salvador | سان سلفادور`,
  NI: `Managua | ماناغوا`,
  DO: `Santo Domingo | سانتو دومينغو`,
  CU: `Havana | هافانا
    Matanzas | ماتانزاس`,
  VE: `Caracas | كاراكاس
    Maracaibo | ماراكايبو
    Ciudad Bolivar | سيوداد بوليفار
    Tachira | تاتشيرا
    Barquisimeto | باركيسيميتو`,
  BO: `La Paz | لاباز
    Santa Cruz de la Sierra | سانتا كروز دي لا سييرا
    Cochabamba | كوتشابامبا
    Potosi | بوتوسي
    El Alto | إل ألتو
    Oruro | أورورو`,
  CL: `Santiago | سانتياغو
    Valparaiso | فالبارايسو
    Antofagasta | أنتوفاغاستا
    Vina del Mar | فينيا ديل مار
    Rancagua | رانكاغوا
    Copiapo | كوبيابو`,
  AR: `La Plata | لا بلاتا
    Bahia Blanca | باهيا بلانكا
    Tucuman | توكومان`,
  BR: `Sao Paulo | ساو باولو
    Rio de Janeiro | ريو دي جانيرو
    Recife | ريسيفي
    Manaus | ماناوس
    Fortaleza | فورتاليزا
    Minas Gerais | ميناس جيرايس
    Rio Grande do Sul | ريو غراندي دو سول
    Bahia | باهيا
    Petropolis | بتروبوليس
    Belem | بيليم
    Altamira | ألتاميرا`,
  PY: `Asuncion | أسونسيون`,
  UY: `Montevideo | مونتيفيديو`,
  AU: `Sydney | سيدني
    Melbourne | ملبورن
    Perth | بيرث
    Queensland | كوينزلاند
    Tasmania | تسمانيا`,
  NZ: `Auckland | أوكلاند
    Christchurch | كرايستشيرش`,
  PG: `Port Moresby | بورت مورسبي`,
  BI: `Bujumbura | بوجومبورا
    Gitega | جيتيغا`,
  borno: `Maiduguri | مايدوغوري`,
  'khyber-pakhtunkhwa': `Peshawar | بيشاور
    Bannu | بانو`,
  balochistan: `Quetta | كويتا
    Gwadar | غوادر`,
  'north-kivu': `Goma | غوما
    Butembo | بوتيمبو`,
  'south-kivu': `Bukavu | بوكافو
    Uvira | أوفيرا`,
  ituri: `Bunia | بونيا`,
  rakhine: `Sittwe | سيتوي`,
  kerala: `Wayanad | واياناد`,
  odisha: `Balasore | بالاسور`,
  ishikawa: `Noto | نوتو`,
  sindh: `Karachi | كراتشي
    Sukkur | سكر الباكستانية`,
  xinjiang: `Urumqi | أورومتشي`,
  sichuan: `Chengdu | تشنغدو`,
  henan: `Zhengzhou | تشنغتشو`,
  nangarhar: `Jalalabad | جلال آباد`,
  catalonia: `Barcelona | برشلونة`,
  aceh: `Banda Aceh | باندا آتشيه`,
  'cabo-delgado': `Pemba | بيمبا`,
  hawaii: `Maui | ماوي`,
  kachin: `Myitkyina | ميتكيينا
    Hpakant | هباكانت
    Bhamo | بامو`,
  kayah: `Loikaw | لويكاو`,
  benue: `Makurdi | ماكوردي`,
  calabria: `Crotone | كروتوني`,
  antioquia: `Medellin | ميديلين`,
  gujarat: `Ahmedabad | أحمد آباد`,
  'uttar-pradesh': `Lucknow | لكناو
    Prayagraj | براياغراج`,
  'minas-gerais': `Belo Horizonte | بيلو هوريزونتي
    Brumadinho | برومادينيو`,
  'rio-grande-do-sul': `Porto Alegre | بورتو أليغري`,
  dagestan: `Makhachkala | محج قلعة
    Derbent | ديربنت`,
  sinaloa: `Culiacan | كولياكان`,
  guangdong: `Guangzhou | قوانغتشو | غوانزو
    Shenzhen | شنتشن`,
  oromia: `Adama | أداما
    Jimma | جيما`,
  amhara: `Gondar | غوندر
    Bahir Dar | بحر دار`,
  'tamil-nadu': `Chennai | تشيناي`,
  orenburg: `Orsk | أورسك`,
  queensland: `Brisbane | بريزبن`,
  sulawesi: `Makassar | ماكاسار
    Manado | مانادو`,
  sumatra: `Medan | ميدان الإندونيسية
    Padang | بادانغ`,
  mindanao: `Davao | دافاو
    Cotabato | كوتاباتو
    Zamboanga | زامبوانغا`,
  alberta: `Calgary | كالغاري`,
  'british-columbia': `Vancouver | فانكوفر`,
  quebec: `Montreal | مونتريال`,
  khatlon: `Kulob | كولاب | Kulyab`,
}

export interface City {
  readonly en: string
  readonly ar: string
  readonly within: string
  readonly names: readonly string[]
}

function townsOf(lists: Readonly<Record<string, string>>): City[] {
  return Object.entries(lists).flatMap(([within, list]) =>
    list.split('\n').map((line) => {
      const [en = '', ar = '', ...names] = line.split('|').map((name) => name.trim())
      return { en, ar, within, names }
    }),
  )
}

/** The towns, in the order of the list. */
export const cities: readonly City[] = townsOf(byContainer)

/** More towns, and more spellings of those that this table, the regions and the capitals have. */
export const furtherTowns: readonly City[] = townsOf(townsOfWars)
