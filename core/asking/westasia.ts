// From Turkey to Central Asia: Turkish, Azerbaijani, Uzbek, Arabic, Hebrew, Persian, Urdu, Pashto, Kurdish, Armenian and Georgian.

import type { Language } from './language.ts';

const turkish: Language = {
  code: 'tr',
  order: 'sov',
  agents:
    'temsilci*, müşteri temsilcisi*, insan, insanla, insana, insanı, insan ile, insanlar, insanlarla, operatör*, yetkili, yetkiliye, yetkiliyle, yetkilisi*, yetkili biri*, yetkili kişi*, görevli*, danışman*, çalışan, çalışanla, çalışanınız*, personel*, müdür*, yönetici*, amir*, süpervizör*, asistanınızla, ajan, ajanla, gerçek kişi*, gerçek insan*, canlı temsilci*, canlı destek*, canlı insan*, insan desteği, insan yardımı, uzman*',
  anyone:
    'biri, birisi, biriyle, birisiyle, birine, birisine, birini, birisini, kişi, kişiyle, kişiye, bir kişi, herhangi biri*, herhangi biriyle, başka biri, başka biriyle, başkası, başkasıyla, eleman, elemanla, sorumlu, patron*, birileri, kimse, kimseyle',
  teams:
    'müşteri hizmetleri*, müşteri hizmeti, müşteri destek, müşteri desteği*, destek ekibi*, destek, desteğe, teknik destek*, çağrı merkezi*, destek hattı*, ekibiniz*, canlı yardım',
  wants:
    'istiyorum, istiyoruz, isterim, istemekteyim, isterdim, lazım, gerek, gerekiyor, ihtiyacım var, ihtiyaç, verin, ver, verir misiniz, var mı, yok mu, mümkün mü, alabilir miyim, tercih ederim, arıyorum, rica ediyorum, talep ediyorum, çağırın, çağır, getirin, bekliyorum, nasıl ulaşırım, bulun, olsun, lütfen, alayım, alabilirmiyim',
  talks:
    'konuşmak, konuşmam, konuşabilir, konuşabilir miyim, konuşabilirmiyim, konuşayım, konuşalım, konuşma, konuşacağım, konuşsam, görüşmek, görüşme, görüşebilir, görüşebilir miyim, görüşebilirmiyim, görüşeyim, görüşmem, sohbet, sohbet etmek, yazışmak, iletişim, iletişime, iletişim kurmak, iletişime geçmek, irtibat, irtibata, ulaşmak, ulaşabilir, ulaşabilir miyim, ulaşayım, ulaşırım, bağla, bağlayın, bağlayınız, bağlar mısınız, bağlar mısın, bağlanmak, bağlanabilir, bağlanabilir miyim, bağlanayım, bağlantı, bağlamanızı, bağlanır mıyım, aktar, aktarın, aktarır mısınız, aktarmanızı, aktarılmak, yönlendir, yönlendirin, yönlendirir misiniz, yönlendirilmek, transfer, devret, devredin, arasın, aranmak, telefonda, bağlan, görüştürün, görüştür, konuşturun, ilgilensin, yardımcı olsun, cevap versin, görüşeceğim, konuşacağım, görüşmek isterim, konuşabilsem',
  links: 'çağır, eskale, ara, arayın',
  real: 'gerçek, canlı, hakiki, sahici, insan, yetkin, kanlı canlı',
  bots: 'botla, bota, botlar, botlarla, bottan, botu, bot ile, robotla, robota, robotlar, robotlarla, robottan, robotu, robot ile, makine, makineyle, makina, yapay zeka, yapay zekayla, yapay zeka ile, otomatik, otomatik cevap, bilgisayar, bilgisayarla, sanal asistan*, chatbotla, chatbotlar, chatbot ile, sohbet robotu*',
  nots: 'değil, istemiyorum, istemem, istemiyoruz, olmasın, olmadan, gerek yok, lazım değil, gerekmiyor, gerekmez, bıktım, yeter, konuşmayacağım, bırak, yerine, hariç, dışında, konuşmak istemiyorum, bağlamayın, bağlama, aktarmayın, aktarma, ihtiyacım yok',
  nos: 'hiçbir, hiç bir',
  small:
    'bir, biriyle, ile, la, le, bana, beni, ben, benim, benimle, biz, bizi, siz, sizin, sizden, sen, şu, bu, o, lütfen, lutfen, ltf, teşekkürler, tşk, şimdi, hemen, derhal, acil, acilen, hızlıca, çabuk, en kısa sürede, sadece, artık, direkt, doğrudan, burada, orada, merhaba, selam, iyi günler, evet, ve, veya, ya da, de, da, mi, mı, misiniz, mısınız, miyim, mıyım, olarak, nasıl, nerede, ne zaman, konuşamıyorum, neden konuşamıyorum, ulaşamıyorum, bağlanamıyorum, olur mu, olur, mümkünse, müsait, telefon, telefonla, bugün, müşteri, tane, başka, acaba, bi, hala, artik, doğru, geçmek, kurmak, etmek',
  after: 'hakkında, konusunda, çünkü, ama, yardım, yardımcı, bilen',
  particulars:
    'numara, numarası, telefon numarası, mail, e posta, eposta, adres, adresi, çalışma saatleri, saatleri, kaçta, açık, iş ilanı, maaş, memnuniyet',
  asks: 'beni arayın, beni ara, beni arar mısınız, beni arasınlar, geri arayın, geri arama, geri aranmak, aranmak istiyorum, arama talebi, biri beni arasın, birisi beni arasın, biri yardım etsin, biri yardımcı olsun, bana birini, gerçek biri, gerçek biriyle, gerçek birisi, canlı biri, canlı biriyle, birini istiyorum, birine ihtiyacım var, birini bağlayın, insan istiyorum, yok mu biri, insan yok mu, kimse yok mu gerçek, canlıya bağla*, canlı bağlan*',
  alone:
    'bağla, bağlayın, aktarın, müşteri hizmetleri, canlı destek, müşteri hizmetlerine bağla, konuşmak istiyorum insanla, yönlendirin',
  being:
    'sen, sen bir, sen misin, siz bir, bu bir, ben bir, robotla mı, botla mı, robot musun, bot musun, insanla mı, insan mısın, insan mısınız, gerçek mi, gerçek misin, gerçek misiniz, o bir, şu an bir robotla mı',
  decoys:
    'sigorta temsilcisi, sigorta acentesi, emlakçı, satış temsilcim, gizli ajan, benim temsilcim, temsilcim dün, insan hakları, insan kaynakları, insan vücudu, insan hatası, kişi başı, kişi başına, kaç kişi, kaç kişilik, bir kişilik, iki kişi, irtibat kişisi, tüzel kişi, gerçek zamanlı, yasal temsilci, operatör değiştir, gsm operatörü, operatörüm, tur operatörü, mali danışman, robot süpürge, çamaşır makinesi, kahve makinesi, bulaşık makinesi, insansız, insanlık, kişisel, müşteri temsilcisi maaşı, iş yerinde, personel alımı, sigortacı, insan gibi, hizmet memnuniyeti, müdürüm, uzmanlık, insansın, insansınız, yöneticilik',
  everyday: `ne, hangi, kaç, kadar, ücret, var, iyi, kötü, sipariş, siparişim, kart, kartım, kartımı, hesap, para, fiyat, her zaman, sonra, önce, her şey, bir şey, ödeme, teslimat, tarih, gün, yıl, oda, rezervasyon, bilmek, görmek, değiştirmek, iptal, almak, çalışıyor, geldi, dün, yarın, neden, paket, şifre, iki, üç, oldu, çaldı`,
};

const azerbaijani: Language = {
  code: 'az',
  order: 'sov',
  agents:
    'operator*, insan, insanla, insana, insanı, agent, agentlə, agentə, əməkdaş*, nümayəndə*, mütəxəssis*, menecer*, məsləhətçi*, müdir*, rəhbər*, işçi, işçiylə, işçi ilə, canlı insan*, real insan*',
  anyone:
    'kimsə, kimsəylə, kimləsə, kiminləsə, birisi, birisiylə, biri, biri ilə, adam, adamla, şəxs, şəxslə, başqa biri',
  teams:
    'müştəri xidməti, müştəri xidmətləri*, dəstək, dəstək xidməti, dəstək komandası, texniki dəstək, çağrı mərkəzi, zəng mərkəzi',
  wants:
    'istəyirəm, istərdim, istəyirik, lazımdır, lazım, verin, ver, var, varmı, olar, olarmı, mümkündürmü, mümkün, çağırın, çağır, axtarıram, gözləyirəm, xahiş edirəm, bilərəm, ehtiyacım var',
  talks:
    'danışmaq, danışım, danışa, danışa bilərəm, danışmağa, söhbət, söhbət etmək, əlaqə, əlaqə saxlamaq, əlaqələndirin, bağlayın, bağla, qoş, qoşun, qoşulmaq, qoşar, yönləndirin, yönləndir, köçürün, köçür, keçirin, keçir, calayın, cala, birləşdirin, birləşdir, yazışmaq',
  real: 'real, həqiqi, canlı, əsl',
  bots: 'botla, bota, robotla, robota, maşın, maşınla, süni intellekt, süni intellektlə, bot ilə, robot ilə',
  nots: 'deyil, istəmirəm, lazım deyil, yox, bəsdir, əvəzinə',
  small:
    'bir, ilə, mən, mənim, siz, sizin, zəhmət olmasa, xahiş, sağ ol, təşəkkür, indi, dərhal, təcili, tez, yalnız, sadəcə, salam, bəli, hə, və, ya, necə, harada, birbaşa, bilərəm, bilərəmmi, olar, olarmı, mi, mı',
  asks: 'mənə zəng edin, mənə zəng et, zəng edin mənə, geri zəng, kimsə mənə kömək etsin, canlı biri, real biri',
  being: 'sən, siz, bu, mən bir, mən robotla',
  decoys:
    'insan haqları, insan resursları, insansan, insansanmı, insansınız, sığorta agenti, nəfərlik, neçə nəfər, adambaşına, mobil operator, mobil operatorum, insanlıq',
  everyday: `nə, hansı, qədər, yaxşı, pis, sifariş, sifarişim, kart, kartım, hesab, pul, qiymət, həmişə, sonra, əvvəl, hər şey, nəsə, ödəniş, çatdırılma, tarix, gün, il, otaq, bilmək, görmək, dəyişmək, ləğv, almaq, işləyir, gəldi, dünən, sabah, niyə, bağlama, şifrə, iki, üç, oldu`,
};

const uzbek: Language = {
  code: 'uz',
  order: 'sov',
  agents:
    'operator*, odam, odam bilan, inson, inson bilan, insonga, insonni, agent, agent bilan, xodim, xodim bilan, xodimga, mutaxassis*, menejer*, maslahatchi*, vakil*, rahbar*, tirik odam*, haqiqiy odam*',
  anyone: "kimdir, kimdir bilan, birov, birov bilan, biror kishi, boshqa odam, mas'ul, kishi, kishi bilan",
  teams:
    "qo'llab quvvatlash, qo'llab quvvatlash xizmati, mijozlarga xizmat, mijozlar xizmati, texnik yordam, aloqa markazi",
  wants:
    "kerak, xohlayman, istayman, hohlayman, iltimos, bering, ber, bormi, mumkinmi, mumkin, chaqiring, chaqir, olsam, bo'ladimi, moqchiman",
  talks:
    "gaplashmoqchiman, gaplashmoqchi, gaplashish, gaplashsam, gaplashay, gaplashib, suhbatlashish, suhbatlashmoqchiman, bog'lang, bog'la, bog'lab, bog'lanish, bog'lanmoqchiman, ulang, ula, ulab, ulanish, ulab bering, ulanmoqchiman, yo'naltiring, o'tkazing, o'tkaz, o'tkazib, yozishmoqchiman, ulab qo'ying",
  real: 'tirik, haqiqiy, jonli, real',
  bots: "sun'iy intellekt, mashina, robot bilan, bot bilan",
  nots: "emas, kerak emas, xohlamayman, istamayman, yo'q, yetar",
  small:
    "bir, bilan, men, menga, meni, mening, siz, sizning, iltimos, rahmat, hozir, tez, tezroq, darhol, shoshilinch, faqat, salom, assalomu alaykum, ha, va, yoki, qanday, bo'ladimi, mumkinmi, bera, qo'ying, bering, olasizmi, bilasizmi, bir odam",
  asks: "menga qo'ng'iroq qiling, qo'ng'iroq qiling, qayta qo'ng'iroq, telefon qiling menga",
  being: 'sen, siz, bu, men robot bilan, men bot bilan',
  decoys:
    "inson huquqlari, inson resurslari, odam boshiga, necha kishi, nechta odam, sug'urta agenti, mobil operator, odamsan, odammisiz, odammisan, insonmisiz",
  everyday: `nima, qaysi, qancha, qachon, yaxshi, yomon, buyurtma, buyurtmam, karta, hisob, pul, narx, narxi, doim, keyin, oldin, hammasi, nimadir, to'lov, yetkazib, sana, kun, yil, xona, bilish, ko'rish, o'zgartirish, bekor, olish, ishlayapti, keldi, kecha, ertaga, nega, parol, ikki, uch, bo'ldi`,
};

const arabic: Language = {
  code: 'ar',
  order: 'svo',
  prefixes: 'ال, ب, بال, ل, لل, و, وال, ف, ك',
  agents: `موظف*, موظفه*, موظفين, ممثل, ممثله, ممثل خدمه العملاء, وكيل, عامل, مندوب, مندوبه, مستشار, بشري, بشريه, بشر, بنيادم, بني ادم, انسان, انسانه, مسؤول, مسئول, مشرف, مشرفه, مدير, مديره, مشغل, مساعد بشري, شخص حقيقي, شخص بشري, انسان حقيقي, خدمه بشريه, دعم بشري, دعم بشرى, اخصائي, استشاري, اوبريتر, تدخل بشري`,
  anyone:
    'شخص, شخصا, احد, احدا, حد, حدا, واحد, احدهم, شخص اخر, شخص ما, شخص تاني, فرد, خبير, فني, تقني, زميل, ناس, اشخاص',
  teams:
    'خدمه العملاء, خدمه الزبائن, خدمه عملاء, دعم العملاء, دعم فني, الدعم الفني, دعم, فريق الدعم, فريق, قسم, مركز الاتصال, كول سنتر, اداره, خدمه المشتركين, خدمه المستخدمين',
  wants: `اريد, نريد, اود, ارغب, ارغب في, احتاج, احتاج الي, محتاج, محتاجه, ابغي, ابغا, ابي, ابا, عايز, عاوز, عايزه, عاوزه, بدي, حاب, حابب, حابه, اطلب, طلب, اعطني, اعطيني, اعطوني, هاتوا, هات, جيب, جيبولي, هل يوجد, هل هناك, يوجد, هناك, فيه, في, ممكن, هل يمكن, هل يمكنني, يمكنني, هل استطيع, استطيع, اقدر, هل بامكاني, بامكاني, من فضلك, لو سمحت, افضل, ابحث عن, ادور, خليني, دعني, دعوني, مساعده من, وين, اين, ودي, نبي, نبغي, عندكم`,
  talks: `التحدث, تحدث, اتحدث, نتحدث, ان اتحدث, الحديث, حديث, اتكلم, اكلم, نكلم, تكلم, الكلام, كلم, كلمني, يكلمني, التكلم, المحادثه, محادثه, دردشه, ادردش, التواصل, تواصل, اتواصل, نتواصل, الاتصال ب, الاتصال مع, اتصل, توصيلي, وصلني, وصلوني, توصلني, توصلوني, اوصل, حولني, حولوني, تحولني, تحولوني, تحويلي, تحويل المكالمه, التحويل الي, تحويل الي, تحويل ل, حول المكالمه, حولها, انقلني, ربطني, اربطني, ربط, يرد علي, يتواصل معي, يتواصل معايا, مكالمه مع, مناقشه, مخاطبه, احكي, نحكي, حكي, نهدر, نهضر, التحويل`,
  links: 'تحويل, حول, نقل, اتصال, التصعيد, تصعيد, نادي, ناد, استدعاء',
  real: 'حقيقي, حقيقيه, حقيقيا, حقيقى, فعلي, واقعي, بشري, بشريه, حي, حيه, مباشر, من لحم ودم, طبيعي',
  bots: 'روبوت, روبوتات, بوت, بوتات, اله, الات, ذكاء اصطناعي, الذكاء الاصطناعي, رد الي, ردود اليه, شات بوت, شاتبوت, كمبيوتر, مجيب الي, برنامج الي, الي, ربوت, روبورت',
  nots: 'لا, مش, مو, ما, لست, ليس, بدون, دون, كفايه, كفي, يكفي, بدلا من, بدل, مب, ماني, لا اريد, مش عايز, ما ابي, ما ابغي, مابي, مابغي, مابدي, ما بدي, توقف عن, زهقت من, مليت من, ولا, لم, غير',
  nos: 'اي ولا',
  small:
    'مع, الي, الى, من, في, عن, علي, على, ب, ل, لي, ان, انا, نحن, لديكم, عندكم, لدي, اي, احد, فضلك, من فضلك, لو سمحت, لو سمحتم, رجاء, ارجوك, ارجو, الرجاء, يرجي, شكرا, الان, الحين, دلوقتي, هسه, حالا, فورا, بسرعه, عاجل, ضروري, باسرع وقت, فقط, بس, هنا, السلام عليكم, سلام عليكم, مرحبا, اهلا, صباح الخير, مساء الخير, نعم, و, او, اخر, اخري, كيف, ازاي, اين, متي, مباشره, هل, يمكن, ممكن, تقدر, تقدرون, يا, لا استطيع, ما اقدر, مش عارف, لماذا لا استطيع, لا يمكنني, عندك, حق, تبع, معاكم, معكم, اليوم, ضروري جدا, جدا, العملاء, الهاتف, هاتف, عبر, معاه, طريقه, ازى',
  after: 'بخصوص, حول موضوع, بشان, لان, لكن, الذي, يساعدني, يفهم, يفهمني, علشان, عشان',
  particulars: 'رقم, ارقام, هاتف, ايميل, بريد, عنوان, ساعات, مواعيد, دوام, وظائف, وظيفه, راتب, توظيف, استبيان',
  asks: `اتصلوا بي, اتصل بي, كلموني, يكلمني احد, يتصل بي, احد يتصل بي, حد يكلمني, حد يتصل بي, معاوده الاتصال, اعاده الاتصال, اتصلوا علي, دقوا علي, احد يساعدني, حد يساعدني, شخص يساعدني, من يساعدني, اريد شخصا, اريد شخص, عايز حد, ابي احد, ابغي احد, بدي حدا, محتاج حد, احتاج شخص, حد يرد علي, احد يرد علي, حد حقيقي, احد حقيقي, كلم حد, موظف لو سمحت`,
  alone: 'حولني, وصلني, خدمه العملاء, دعم فني, حولوني, تحويل, خدمه عملاء',
  being:
    'هل انت, انت, انتم, هل هذا, هذا, هل اتحدث, هل اتكلم, هل اكلم, انا اتحدث, انا موظف, انا اتكلم, انني, هو, هي, كان, كانت, مثل, ما هو, من هو, هل تكون, انا انسان, هل انا اتحدث',
  decoys:
    'وكيل تامين, وكيل عقارات, وكيل سفر, مندوب التوصيل, مندوب توصيل, المندوب, وكيلي, حقوق الانسان, موارد بشريه, الموارد البشريه, موظف التوصيل, جسم الانسان, خطا بشري, للشخص, لكل شخص, كم شخص, لشخص واحد, لكم شخص, شخصين, الشخص المسؤول عن, جهه اتصال, مشغل الشبكه, ممثل قانوني, مدير اعمال, مدير البنك, مدير كلمات المرور, البشر, البشريه, غساله, مكنسه, موظفي, شخصيه, شخصي, لا شكرا, لا باس, لا يعمل, لا اعرف, ما هي, ما هذا',
};

const hebrew: Language = {
  code: 'he',
  order: 'svo',
  prefixes: 'ה, ל, ב, ו, מ, ש, לה',
  agents:
    'נציג, נציגה, נציגים, נציגי, נציג אנושי, נציג שירות, נציגת שירות, נציג שירות לקוחות, אדם, בן אדם, בנאדם, בן אנוש, אנושי, אנושית, סוכן, סוכנת, מפעיל, מוקדן, מוקדנית, מנהל, מנהלת, מנהלים, עובד, עובדת, יועץ, יועצת, אחראי, אחראית, מענה אנושי, שירות אנושי, עזרה אנושית, איש צוות, איש שירות, מישהו אמיתי, מישהו אנושי, טלפנית, מרכזניה',
  anyone: 'מישהו, מישהי, מישו, אחד, איש, אנשים, מישהו אחר, מומחה, טכנאי, בוס, צוות, אדם אחר, גורם',
  teams: 'שירות לקוחות, שירות הלקוחות, מוקד, תמיכה, תמיכה טכנית, מחלקה, מחלקת, מוקד שירות, צוות התמיכה',
  wants:
    'רוצה, אני רוצה, רוצים, צריך, צריכה, צריכים, מבקש, מבקשת, הייתי רוצה, אשמח, תן לי, תני לי, תנו לי, תביא לי, תביאו, תביאי, אפשר, האם אפשר, יכול, יכולה, האם אני יכול, יש, האם יש, יש שם, מעדיף, מעדיפה, מחפש, מחפשת, דורש, דורשת, תקראו, תקרא, עזרה מ, ניתן, בבקשה',
  talks:
    "לדבר, לשוחח, לצ'וטט, להתכתב, לתקשר, ליצור קשר, קשר עם, בקשר, שיחה עם, להתחבר, חבר אותי, חברי אותי, חברו אותי, תחבר אותי, תחברי אותי, תחברו אותי, לחבר אותי, להעביר אותי, העבר אותי, העבירו אותי, תעביר אותי, תעבירי אותי, תעבירו אותי, העברה, לעבור, מעבר, הפנה אותי, תפנה אותי, תפנו אותי, לקשר, תקשר אותי, תקשרו אותי, קשר אותי, דברו איתי, שידבר איתי, שיחזור אלי, שיעזור לי, להגיע ל, להגיע אל, מענה של, מענה מ, שיחה, לדבר עם",
  links: 'להעביר, העבירו, חיבור, לקרוא, קראו, התקשר, הסלמה',
  real: 'אמיתי, אמיתית, אמיתיים, חי, חיה, אנושי, אנושית, ממשי, בשר ודם, אמתי, מוסמך',
  bots: "רובוט, רובוטים, בוט, בוטים, מכונה, מכונות, בינה מלאכותית, מחשב, אוטומטי, אוטומטית, מענה אוטומטי, צאטבוט, צ'אטבוט, צ'אט בוט, משיבון",
  nots: 'לא, בלי, ללא, די, מספיק, במקום, אף פעם, נמאס לי מ, נמאס, אל, לא רוצה, תפסיק, תפסיקו, אין צורך, ולא',
  nos: 'שום, אין',
  small:
    'עם, אל, את, של, על, אותי, לי, אני, אנחנו, אנו, שלכם, שלך, אתכם, איתכם, איזה, איזשהו, אחר, אחרת, בבקשה, תודה, עכשיו, מיד, מייד, דחוף, בדחיפות, מהר, בהקדם, רק, פשוט, כבר, כאן, פה, שם, שלום, היי, הי, בוקר טוב, כן, ו, או, גם, כדי, איך, איפה, מתי, יכולים, יכול, תוכל, תוכלו, תוכלי, אפשר, לא מצליח, לא מצליחה, למה אי אפשר, למה אני לא יכול, לא יכול, ישירות, זמין, טלפון, בטלפון, טלפונית, היום, לקוחות, שירות, מ, ל, לפחות',
  after: 'לגבי, בנוגע, בקשר ל, כי, אבל, שיכול, שיודע, שמבין, שיעזור, שיכולה',
  particulars: 'מספר, אימייל, מייל, כתובת, שעות, שעות פעילות, פתוח, משרה, משכורת, סקר',
  asks: 'תתקשרו אלי, תתקשר אלי, התקשרו אלי, חזרו אלי, תחזרו אלי, שיתקשרו אלי, שיחזרו אלי, שיחה חוזרת, מישהו שיעזור לי, מישהו שיכול לעזור, מישהו יכול להתקשר, צריך מישהו, רוצה מישהו, תנו לי מישהו, מישהו אמיתי, מישהו חי, מישהו אנושי, מענה אנושי, צרו איתי קשר, צור איתי קשר',
  alone: 'תעבירו אותי, חברו אותי, שירות לקוחות, מוקד, העבירו אותי, תחבר אותי',
  being:
    'אתה, את, אתם, האם אתה, האם את, האם אני מדבר, אני מדבר, אני מדברת, זה, האם זה, אני, הוא, היא, היה, הייתה, כמו, מה זה, מי זה, אני בן אדם, האם אני',
  decoys:
    'סוכן ביטוח, סוכנת ביטוח, סוכן נסיעות, סוכן נדל"ן, הסוכן שלי, זכויות אדם, משאבי אנוש, כוח אדם, גוף האדם, טעות אנוש, לאדם, לכל אדם, כמה אנשים, לכמה אנשים, איש קשר, נציג חוקי, שואב רובוטי, רובוט שואב, מכונת כביסה, מכונת קפה, המחשב שלי, בני אדם, האנושות, מנהל סיסמאות, לא תודה, לא עובד, לא יודע',
};

const persian: Language = {
  code: 'fa',
  order: 'sov',
  agents:
    'اپراتور, اپراتوری, کارشناس, کارشناسی, کارشناسان, کارشناس پشتیبانی, نماینده, نماینده ای, انسان, انسانی, آدم, ادمی, آدم واقعی, یه آدم, یک آدم, کارمند, کارمندی, مسئول, مسیول, مدیر, سرپرست, مشاور, مشاوری, همکار, همکاران, همکاراتون, همکارانتان, پاسخگو, ادمین, ادم, پشتیبان, پشتیبانی انسانی, شخص واقعی, فرد واقعی, متصدی',
  anyone: 'کسی, یکی, یه نفر, یک نفر, شخص, شخصی, فرد, فردی, نفر, کس دیگری, یکی دیگه, رئیس, متخصص, تکنسین',
  teams:
    'پشتیبانی, خدمات مشتری, خدمات مشتریان, مرکز تماس, تیم پشتیبانی, بخش پشتیبانی, بخش, واحد پشتیبانی, پشتیبانی فنی, امور مشتریان, پشتیبانی آنلاین',
  wants:
    'میخواهم, می خواهم, میخوام, می خوام, میخاهم, میخام, می‌خواهم, می‌خوام, خواستم, لازم دارم, نیاز دارم, احتیاج دارم, بدهید, بدید, بده, هست, آیا, میشه, می شود, میشود, می‌شود, می‌شه, ممکن است, میتونم, می توانم, میتوانم, می‌توانم, می‌تونم, لطفا, ترجیح میدم, دنبال, صدا کنید, بیاورید, خواهشمندم, کجاست, منتظر, ترجیح می‌دهم',
  talks:
    'صحبت, صحبت کنم, صحبت کردن, حرف, حرف بزنم, حرف زدن, گفتگو, گفتگو کنم, گفت و گو, چت, چت کنم, مکالمه, تماس, تماس بگیرم, تماس با, ارتباط, ارتباط با, ارتباط برقرار, وصل, وصل کن, وصل کنید, وصلم کن, وصلم کنید, وصل شوم, وصل بشم, متصل, متصل کنید, متصلم کنید, منتقل, منتقل کنید, انتقال, ارجاع, ارجاع دهید, جواب بده, پاسخ بده, پاسخ بدهد, جواب بدهد',
  links: 'زنگ, فراخوانی',
  real: 'واقعی, حقیقی, زنده, انسانی, راستکی',
  bots: 'ربات, رباتی, رباتها, ربات ها, بات, روبات, روبوت, ماشین, هوش مصنوعی, چت بات, چتبات, خودکار, کامپیوتر, پاسخگوی خودکار, منشی تلفنی',
  nots: 'نه, نمیخواهم, نمی خواهم, نمیخوام, نمی خوام, نمی‌خواهم, نمی‌خوام, نیست, نیستم, بدون, بجای, به جای, نباشد, نباشه, بسه, کافیه, خسته شدم, لازم نیست, نیاز نیست, نیازی نیست, نکنید',
  nos: 'هیچ',
  small:
    'با, به, از, را, رو, یک, یه, من, منو, مرا, ما, شما, شماها, این, اون, آن, که, تا, و, یا, هم, لطفا, لطفاً, ممنون, مرسی, متشکرم, الان, اکنون, همین الان, فوری, فورا, سریع, سریعتر, زودتر, فقط, اینجا, اونجا, سلام, درود, بله, آره, دیگر, دیگه, کنم, کنید, کن, بشم, شوم, بزنم, بگیرم, بکنم, داشته باشم, باشم, چطور, چگونه, کجا, نمیتونم, نمی توانم, نمی‌توانم, چرا نمیتونم, آیا, مستقیم, تلفنی, آنلاین, امروز, هست, کرد, کنین, برقرار, ها',
  after: 'درباره, در مورد, راجع به, چون, زیرا, اما, ولی, کمک, کمکم',
  particulars: 'شماره, ایمیل, آدرس, ساعت, ساعات, ساعت کاری, استخدام, حقوق',
  asks: 'با من تماس بگیرید, با من تماس بگیر, به من زنگ بزنید, بهم زنگ بزنید, بهم زنگ بزن, زنگ بزنید, تماس بگیرید, کسی کمکم کند, کسی کمک کنه, یکی کمکم کنه, یکی جواب بده, یه نفر جواب بده, یکی زنگ بزنه, کسی هست جواب, یه آدم واقعی, آدم واقعی, انسان واقعی',
  alone: 'وصل کنید, وصلم کنید, پشتیبانی, خدمات مشتریان, وصلم کن',
  being:
    'تو, شما, آیا شما, آیا تو, این, آیا این, دارم با, من دارم با, او, بود, هستی, انسان هستی, ربات هستی, آیا دارم, مثل',
  decoys:
    'صحبت میکنم, صحبت می کنم, حرف میزنم, حرف می زنم, نماینده بیمه, کارشناس بیمه, مشاور املاک, حقوق بشر, منابع انسانی, بدن انسان, خطای انسانی, هر نفر, چند نفر, برای هر نفر, چند نفره, نفره, یک نفره, اپراتور تلفن همراه, اپراتور موبایل, تغییر اپراتور, انسان هستی, آدمی یا, مدیر عامل, مدیریت, جارو رباتیک, ماشین لباسشویی, انسانها, انسان ها, شخصی من, حساب شخصی, نماینده قانونی, کارشناسی ارشد, دیروز, صحبت کردم, حرف زدم, تماس گرفتم',
};

const urdu: Language = {
  code: 'ur',
  order: 'sov',
  agents:
    'نمائندے, نمائندہ, نمائندگان, نمایندے, ایجنٹ, انسان, بندہ, بندے, آدمی, آپریٹر, افسر, مینیجر, منیجر, سپروائزر, اہلکار, ملازم, کسٹمر کیئر نمائندہ, اصلی انسان, حقیقی انسان, حقیقی شخص, اصل انسان, ہیومن, ریپریزنٹیٹو, مشیر',
  anyone: 'کسی, کوئی, کسی شخص, شخص, کسی اور, کسی سے, کسی بندے, فرد, ماہر, عملے, عملہ, ذمہ دار',
  teams: 'کسٹمر سروس, کسٹمر کیئر, کسٹمر سپورٹ, سپورٹ, سپورٹ ٹیم, ہیلپ لائن, ٹیم, شعبہ, ٹیکنیکل سپورٹ, کال سینٹر',
  wants:
    'چاہتا ہوں, چاہتی ہوں, چاہتا, چاہتی, چاہیے, چاہئے, چاہیئے, ضرورت ہے, ضرورت, درکار, دیں, دے دیں, دو, سکتا ہوں, سکتی ہوں, ہے کوئی, کیا کوئی, بلائیں, بلاؤ, ہے, مانگتا, براہ کرم, ہونا چاہیے, کیا',
  talks:
    'بات, بات کرنا, بات کرنی, بات کروائیں, بات کرائیں, بات کراؤ, بات کروا, بات کرنے, بات کر, بات چیت, گفتگو, رابطہ, رابطہ کرنا, رابطہ کروائیں, رابطہ کرائیں, چیٹ, جوڑ, جوڑیں, ملا دیں, ملائیں, ملوائیں, کنیکٹ, کنکٹ, منسلک, ٹرانسفر, منتقل, ملوا, بھیج دیں, کال کرے, بولنا',
  links: 'کال, فارورڈ',
  real: 'اصلی, حقیقی, زندہ, انسانی, اصل, سچ مچ, لائیو',
  bots: 'روبوٹ, بوٹ, بوٹس, مشین, مصنوعی ذہانت, اے آئی, چیٹ بوٹ, کمپیوٹر, خودکار',
  nots: 'نہیں, نہ, مت, بغیر, بجائے, بس, بند کرو, نہیں چاہیے',
  small:
    'سے, کو, کے, کی, کا, کے ساتھ, ساتھ, مجھے, میری, میرا, میں, ہمیں, آپ, آپکے, اپنے, ایک, یہ, وہ, پر, براہ کرم, مہربانی, پلیز, شکریہ, ابھی, فوری, فورا, فوراً, جلدی, صرف, یہاں, سلام, السلام علیکم, ہیلو, جی, ہاں, اور, یا, دوسرے, دوسرا, کیسے, کہاں, ہے, ہیں, ہوں, کریں, کرو, دیں, سکتا, سکتی, سکتے, کیا, جائے, ہو, نہیں کر سکتا, براہ راست, کرنا, کرنی, کروا دیں',
  after: 'کے بارے, متعلق, کیونکہ, لیکن, جو, مدد, مدد کرے',
  particulars: 'نمبر, فون نمبر, ای میل, پتہ, اوقات, وقت, نوکری, تنخواہ',
  asks: 'مجھے کال کریں, مجھے کال کرو, کال بیک, فون کریں, مجھے فون کریں, کوئی مجھے کال, کوئی میری مدد, کسی کو بلائیں, کسی سے بات, کسی کی مدد, کوئی اصلی, انسان سے بات',
  alone: 'کسٹمر سروس, کسٹمر کیئر, ہیلپ لائن, ٹرانسفر, کنیکٹ کریں',
  being: 'کیا آپ, آپ, تم, کیا تم, کیا یہ, یہ, کیا میں, وہ, تھا, تھی',
  decoys:
    'بات کر رہا, بات کر رہی, انشورنس ایجنٹ, بیمہ ایجنٹ, پراپرٹی ایجنٹ, ٹریول ایجنٹ, انسانی حقوق, انسانی وسائل, انسانی جسم, فی شخص, کتنے افراد, کتنے لوگ, موبائل آپریٹر, واشنگ مشین, قانونی نمائندہ, کوئی بات نہیں, کیا آپ انسان, کوئی مسئلہ, بات کی, بات ہوئی, بات ہو گئی',
};

const pashto: Language = {
  code: 'ps',
  order: 'sov',
  agents:
    'استازی, استازي, انسان, انسان سره, سړی, سړي, اپراتور, کارکوونکی, کارکوونکي, مدیر, مسئول, ریښتینی انسان, ریښتیني انسان',
  anyone: 'چا, څوک, چا سره, کس, کس سره, بل چا',
  teams: 'د پیرودونکو خدمت, ملاتړ, مرستې ټیم',
  wants: 'غواړم, غواړو, اړتیا لرم, اړتیا, راکړئ, کولای شم, کولی شم, مهرباني, هیله',
  talks: 'خبرې, خبرې وکړم, خبرې کول, خبري, وصل, وصل کړئ, ونښلوئ, اړیکه, تماس',
  real: 'ریښتینی, ریښتیني, اصلي, واقعي, ژوندی',
  bots: 'روبوټ, بوټ, ماشین',
  nots: 'نه, نه غواړم, پرته, بس',
  small: 'سره, ته, له, د, زه, ما, مې, یو, یوه, تاسو, مهرباني وکړئ, مننه, اوس, ژر, سلام, هو, او, یا, څنګه, شم, کړئ',
  being: 'ته, تاسو, ایا ته, ایا تاسو, دا',
  decoys: 'بشري حقونه, انسان یې, څو کسان',
};

const kurdish: Language = {
  code: 'ku',
  order: 'sov',
  agents:
    'mirov, mirovek, mirovekî, nûner, nûnerek, nûnerekî, operator, operatorek, operatorekî, karmend, karmendek, karmendekî, rêveber, mirovekî rastîn',
  anyone: 'kesek, kesekî, kes, yek, yekî, kesekî din',
  teams: 'xizmeta xerîdaran, piştgirî, piştgiriyê',
  wants: 'dixwazim, ez dixwazim, dixwazin, pêwîst, pêdivî, hewce, bidin, dikarim, ez dikarim, heye, ji kerema xwe',
  talks:
    'biaxivim, biaxive, axaftin, bipeyivim, qise bikim, sohbet, têkilî, girêdin, min girêdin, girêde, veguhezînin, derbas bikin',
  real: 'rastîn, rast, zindî',
  bots: 'makîne, robotekî',
  nots: 'na, naxwazim, ne, bê, bes',
  small: 'bi, re, ra, li, ji, min, ez, te, we, yek, niha, zû, lezgîn, spas, silav, erê, û, an',
  being: 'tu, hûn, ev, ez bi robot re, ez bi robotekî',
  decoys: 'mafên mirovan, çend kes, serê kesî, tu mirov î',
};

const armenian: Language = {
  code: 'hy',
  order: 'free',
  agents:
    'օպերատոր, օպերատորի, օպերատորին, օպերատորը, մարդ, մարդու, մարդուն, մարդը, իրական մարդ, իրական մարդու, կենդանի մարդ, կենդանի մարդու, աշխատակից, աշխատակցի, աշխատակցին, մասնագետ, մասնագետի, մասնագետին, ներկայացուցիչ, ներկայացուցչի, մենեջեր, մենեջերի, խորհրդատու, խորհրդատուի, ղեկավար, ղեկավարի, գործակալ, գործակալի',
  anyone: 'ինչ որ մեկի, ինչ-որ մեկի, ինչ որ մեկը, ինչ-որ մեկը, որևէ մեկի, որևէ մեկը, մեկի, ուրիշի, անձ, անձի',
  teams:
    'աջակցություն, աջակցման ծառայություն, աջակցման ծառայության, սպասարկման կենտրոն, սպասարկման կենտրոնի, հաճախորդների սպասարկում',
  wants:
    'ուզում եմ, ուզում, կուզեի, կցանկանայի, ցանկանում եմ, պետք է, պետք, ինձ պետք է, տվեք, տուր, կարող եմ, կարելի է, կա, խնդրում եմ, կանչեք',
  talks: 'խոսել, խոսեմ, զրուցել, շփվել, կապվել, կապ, միացրեք, միացրու, միացնել, կապեք, կապել, փոխանցեք, փոխանցել, կապի',
  real: 'իրական, կենդանի, իսկական, մարդկային',
  bots: 'բոտ, բոտի, ռոբոտ, ռոբոտի, մեքենա, մեքենայի, արհեստական բանականություն',
  nots: 'չեմ, չեմ ուզում, ոչ, առանց, պետք չէ, բավական է, փոխարեն',
  small:
    'հետ, ինձ, ես, իմ, մի, ձեր, դուք, խնդրում եմ, խնդրում, շնորհակալություն, հիմա, արագ, շտապ, անմիջապես, միայն, այստեղ, բարև, բարև ձեզ, այո, և, կամ, եմ, է, էի, ինչպես, կարո՞ղ, կարող, ուրիշ',
  asks: 'զանգահարեք ինձ, զանգեք ինձ, հետ զանգեք',
  being: 'դու, դուք, արդյոք, սա, ես խոսում եմ, խոսում եմ',
  decoys:
    'մարդու իրավունքներ, մարդկային ռեսուրսներ, քանի մարդ, մարդ ես, մարդ եք, ապահովագրական գործակալ, բջջային օպերատոր',
};

const georgian: Language = {
  code: 'ka',
  order: 'free',
  agents:
    'ოპერატორ*, ადამიან*, აგენტ*, თანამშრომელ*, თანამშრომლ*, კონსულტანტ*, წარმომადგენელ*, წარმომადგენლ*, მენეჯერ*, სპეციალისტ*, ხელმძღვანელ*, უფროს*, მრჩეველ*',
  anyone: 'ვინმე, ვინმეს, ვინმესთან, ვიღაც, ვიღაცას, ვიღაცასთან, პირთან, სხვას, სხვასთან',
  teams: 'მხარდაჭერ*, მომხმარებელთა მომსახურებ*, ცხელი ხაზი, ქოლ ცენტრ*',
  wants:
    'მინდა, მსურს, მჭირდება, გთხოვთ, მომეცით, შემიძლია, შეიძლება, შესაძლებელია, არის, გაქვთ, დამიძახეთ, მირჩევნია, მინდოდა',
  talks:
    'საუბარი, ვისაუბრო, დალაპარაკება, დაველაპარაკო, ლაპარაკი, გასაუბრება, დაკავშირება, დამაკავშირეთ, დამაკავშირე, დავუკავშირდე, გადამრთეთ, გადამრთე, გადამიყვანეთ, შემაერთეთ, მიმოწერა, ესაუბრო',
  real: 'ნამდვილ*, ცოცხალ*, რეალურ*',
  bots: 'ბოტ, ბოტი, ბოტთან, ბოტს, რობოტი, რობოტთან, რობოტს, მანქანასთან, ხელოვნურ*',
  nots: 'არა, არ, არ მინდა, გარეშე, კმარა, ნაცვლად',
  small:
    'მე, მეც, თქვენ, თქვენს, ერთ, ერთი, გთხოვთ, თუ შეიძლება, მადლობა, ახლა, სასწრაფოდ, მალე, მხოლოდ, აქ, გამარჯობა, დიახ, კი, და, ან, როგორ, სხვა, პირდაპირ, ვინმე',
  asks: 'დამირეკეთ, გადმომირეკეთ, დამირეკოს',
  being: 'შენ, თქვენ ხართ, ხარ, ხართ, ეს, ვესაუბრები, ველაპარაკები, მე ვარ',
  decoys: 'ადამიანის უფლებ*, ადამიანური რესურს*, რამდენი ადამიან*, სადაზღვევო აგენტ*, მობილური ოპერატორ*',
};

export const westAsiaTables: readonly Language[] = [
  turkish,
  azerbaijani,
  uzbek,
  arabic,
  hebrew,
  persian,
  urdu,
  pashto,
  kurdish,
  armenian,
  georgian,
];
