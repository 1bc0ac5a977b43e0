// Turkish, to customers: people are addressed with “siz”; a noun after a number stays singular, so one form serves all.
import type { Catalogue } from '../words.ts';

export const tr: Catalogue = {
  // --- to customers: the bot
  welcome:
    'Merhaba! Ben {$house} otomatik asistanıyım. Ne isterseniz sorun: yardım sayfalarımızdan hemen yanıtlarım. Dilediğiniz zaman bir insanla görüşebilirsiniz: düğmeye basın ya da /human yazın.',
  greeting: 'Merhaba! Size nasıl yardımcı olabilirim?',
  customerHelp:
    'Sorunuzu yazmanız yeterli. /human sizi bir insana bağlar, /cancel sıradan çıkarır, /forget (bir mesajınıza yanıt olarak) o mesajın bizdeki kopyasını siler. /promise başkalarının ne kadar beklediğini gösterir.',
  from: 'Kaynak: {$title}',
  unsure: 'Bundan emin değilim, tahminde bulunmak da istemem.',
  unsureNear: 'Bundan emin değilim. Belki şunlardan birini kastediyorsunuz:',
  tooSlow: 'Bu çok uzun sürdü, kusura bakmayın. Bir insan size yardımcı olabilir.',
  textOnly: 'Kusura bakmayın, yalnızca metin okuyabiliyorum. Buna sizin için bir insan bakabilir.',
  masked: 'Güvenliğiniz için, size yardım edenler yazdığınızın yerine {$labels} görür.',
  maskedRights:
    'Buna yalnızca yetkisi olan bakabilir; nedenini söylemesi gerekir ve bu kaydedilir. /export size hepsini gösterir.',
  botBack: '{$agent} ile görüşmeniz sona erdi. Karşınızda yine otomatik asistan var.',
  helpful: 'Yardımcı oldu',
  notHelpful: 'Yardımcı olmadı',
  talkToHuman: 'Bir insanla görüş',
  thanksHelpful: 'Teşekkürler, bunu bilmek güzel.',
  sorryNotHelpful: 'Üzgünüm. Başka sözcüklerle deneyin ya da bir insanla görüşün.',
  welcomeBack: 'Rica ederim!',

  // --- to customers: waiting
  inLine:
    '.input {$place :number} .match $place 1 {{Size bir insan yardımcı olacak. Sıradaki kişi sizsiniz.}} * {{Size bir insan yardımcı olacak. Sıradaki yeriniz: {$place}.}}',
  estimate:
    '.input {$minutes :number} .match $minutes 1 {{Son zamanlarda yaklaşık bir dakika sürdü.}} * {{Son zamanlarda yaklaşık {$minutes} dakika sürdü.}}',
  estimateUnknown: 'Ne kadar süreceğini henüz söyleyemem. Biri yanıt verene kadar isteğiniz açık kalır.',
  nobodyOnDuty: 'Şu anda görevde kimse yok. İsteğiniz açık kalır; biri döner dönmez yanıt buraya gelir.',
  nobodyUntil: 'Şu anda görevde kimse yok; {$duration} içinde biri olacak. İsteğiniz açık kalır, size buradan yazarız.',
  inLineChoices:
    'Bu sohbeti kapatabilirsiniz: yanıt buraya gelir. İsterseniz vazgeçebilir ya da bu arada bana sormaya devam edebilirsiniz.',
  askedAgain: 'Zaten sıradasınız ve yerinizi koruyorsunuz.',
  reopened:
    'Birbirinizi tanıdığınız için önce {$agent} ile iletişime geçiyoruz. Orada değilse size başka biri yardımcı olacak.',
  stillWaiting: 'Sizin için hâlâ birini arıyorum. Yerinizi koruyorsunuz, hiçbir şey kaybolmaz.',
  added:
    'Size yardımcı olacak kişi için not alındı. Bu arada benim denememi isterseniz “Asistana sor” düğmesine basın.',
  askMeanwhile: 'Asistana sor',
  meanwhile: 'Memnuniyetle: sorunuzu yazın. Sıradaki yerinizi koruyorsunuz.',
  emergency:
    'Bu ciddi görünüyor; şu anda sizin için bir insan çağırıyorum. Siz ya da bir başkası şu an tehlikedeyse lütfen hemen ülkenizin acil yardım numarasını arayın (Türkiye’de ve Avrupa Birliği’nde 112).',
  emergencyCall:
    'Siz ya da bir başkası şu an tehlikedeyse lütfen hemen ülkenizin acil yardım numarasını arayın (Türkiye’de ve Avrupa Birliği’nde 112).',
  cancel: 'Sıradan çık',
  cancelledGrave:
    'Sıradan çıktınız, bunda bir sorun yok. Düğmeyle, /human ile ya da kendi sözlerinizle istediğiniz an geri gelebilirsiniz: her zaman bir insan var.',
  cancelled: 'Sıradan çıktınız. Ben hâlâ buradayım; ne zaman isterseniz insanlar da burada.',
  slowDown:
    'Bir anda çok mesaj geldi, hiçbiri kaybolmaz. Acele etmeyin: siz bitirince yanıtlarım, size yardım eden kişi de hepsini görür. /human istediğiniz an bir insan çağırır.',
  notInLine: 'Şu anda bir insan için sırada değilsiniz.',

  // --- to customers: the promise
  promise: 'İsterseniz her zaman bir insan vardır.',
  promiseEnds: 'Bir istek yalnızca iki şekilde sona erer: bir insan yanıt verir ya da isteyen kişi vazgeçer.',
  promiseDay: 'Son 24 saat',
  promiseMonth: 'Son 30 gün',
  promiseNow: 'Şu anda',
  promiseRequests: 'İnsanla görüşme istekleri',
  promiseAnswered: 'Bir insanın yanıtladıkları',
  promiseWithdrawn: 'Geri çekilenler',
  promiseOpen: 'Hâlâ açık olanlar',
  promiseMedian: 'Yarısı en çok bu kadar bekledi',
  promiseP95: '100 kişiden 95’i en çok bu kadar bekledi',
  promiseOldest: 'En uzun bekleyiş',
  promiseNobody: 'Kimse beklemiyor.',
  promiseForgotten: 'Unutulanlar (0 olmalı)',
  promiseWaits: 'Bekleme, istekten bir insanın ilk yanıtına kadar sayılır; bu süre içinde verilen tüm yanıtlar için.',
  promiseLine: '{$what}: {$figure}',

  // --- to customers: a human is here
  role: '{$name}, topluluk desteği',
  joined: 'Artık karşınızda: {$agent}. Yazdıklarınız okundu.',
  withYou: '{$agent} zaten sizinle: buraya yazmanız yeterli.',
  agentHands:
    '{$agent} yerine daha deneyimli biri devam edecek. Sıranın başındasınız ve o kişi konuşulan her şeyi görür.',
  agentLeft:
    '{$agent} ayrılmak zorunda kaldı, kusura bakmayın. Sıranın en başındasınız; sizinle ilgilenecek kişi tüm konuşulanları görüyor.',
  transferred: 'Bundan sonra sizinle ilgilenen: {$agent}. Yazdıklarınız okundu.',
  guestJoined: 'Görüşmeye katıldı: {$agent}.',
  guestLeft: 'Görüşmeden ayrıldı: {$agent}.',
  unsupportedFromYou:
    'Bunu iletemedim ({$what}). Yazıyla anlatabilir ya da fotoğraf veya dosya olarak gönderebilir misiniz?',
  fileNotPassedOn: 'Dosyanızı iletemedim: {$reason}',
  ended: 'Bu görüşme sona erdi. Yeniden bana sorabilir ya da başka bir kişi isteyebilirsiniz.',

  // --- to customers: closing
  closed: '{$agent} görüşmeyi kapattı. Nasıldı, 1 (kötü) ile 5 (harika) arasında?',
  reopenHint: 'Eksik kalan bir şey olursa buraya yazmanız yeterli: önce {$agent} ile iletişime geçeriz.',
  rated: 'Teşekkürler! Nedenini birkaç sözcükle ekler misiniz? Buraya yazmanız yeterli.',
  ratedPoorly:
    'Dürüstlüğünüz için teşekkürler, üzgünüz. Nedenini birkaç sözcükle yazın ya da hemen başka bir insanla görüşün.',
  ratedToast: 'Teşekkürler!',
  wordThanks: 'Teşekkürler, bu daha iyi olmamıza yardımcı oluyor. Eksik kalan bir şey olursa yazmanız yeterli.',
  ratedAlready: 'Bu görüşmeyi zaten puanladınız. Teşekkürler!',
  notYours: 'Bu düğmeler soruyu soran kişi içindir. Benden bahsedin, size de yardımcı olayım.',
  oldButton: 'Bu düğme önceki bir görüşmeye ait.',
  forgotten: 'Bizim tarafımızda silindi.',
  forgetHow: 'Silinmesini istediğiniz mesaja yanıt olarak /forget yazın.',

  // --- to customers: helping others
  wouldHelp:
    'İyi gitmesine sevindik! Sizin gibi başkalarına yardım eder misiniz? En iyi yardımı, kendisi de yardım görmüş olanlar eder; vakitleri oldukça.',
  wouldHelpYes: 'Evet, biraz anlatın',
  wouldHelpNo: 'Hayır, teşekkürler',
  wouldHelpDeclined: 'Hiç sorun değil. Bir gün içinizden gelirse: /volunteer.',
  joinNone: 'Sorman ne kadar ince! Şu anda yardımcı aranmıyor.',
  joinPrivate: 'Lütfen bana özel mesajla /volunteer yaz: başvuru başka kimseyi ilgilendirmez.',
  joinRules:
    'Ne kadar ince! {$house} yardımcıları başkalarına kendi zamanlarında yanıt verir ve istedikleri zaman bırakır. Önce kurallar:',
  joinRead: 'Kuralları oku',
  joinAgree: 'Kabul ediyorum',
  joinStop: 'Vazgeç',
  joinDone: 'Tamam',
  joinStopped: 'Peki, hiçbir şey gönderilmedi ve saklanmadı. /volunteer yeniden başlatır.',
  joinLanguages: 'Hangi dillerde yardım edebilirsin, önce ana dilin? Onlara bas ya da yaz.',
  joinSkills: 'Neyi iyi biliyorsun? Uyanlara bas ya da yaz.',
  joinZone: 'Saatlerin doğru olsun diye: neredesin? Bir şehre bas, ya da kendi şehrini veya saat dilimini (+2) yaz.',
  joinHours: 'Ne zaman yardım etmek istersin? Uyanlara bas ya da yaz: {$example}',
  join_mornings: 'Hafta içi sabah',
  join_afternoons: 'Hafta içi öğleden sonra',
  join_evenings: 'Hafta içi akşam',
  join_weekends: 'Hafta sonu',
  joinWhy: 'Birkaç cümleyle: neden yardım etmek istiyorsun?',
  joinCheck: 'Bunu koordinatörlere göndereyim mi?',
  joinSend: 'Gönder',
  joinFactLanguages: 'Diller: {$value}',
  joinFactSkills: 'Bilgiler: {$value}',
  joinFactHours: 'Saatler: {$value}',
  joinFactWhy: 'Neden: {$value}',
  joinUnread: 'Üzgünüm, bunu okuyamadım.',
  joinSent: 'Teşekkürler! Başvurun koordinatörlerde, yanıt buraya gelecek.',
  joinPending: 'Başvurun koordinatörlerde. Yanıt buraya gelecek.',
  joinQuestion: 'Başvurunla ilgili bir soru var: {$text} Bir sonraki mesajın koordinatörlere gidecek.',
  joinAnswered: 'Teşekkürler, ilettim.',
  joinAccepted: 'İyi haber: başvurun kabul edildi!',
  joinQuizStep: 'Soru {$step} / {$count}, acele etmeden: {$question}',
  joinFailed:
    '{$count} sorudan {$right} doğru, {$needed} gerekiyor. Olsun: {$duration} sonra /volunteer ile yeniden deneyebilirsin.',
  joinAgain: 'Geri geldiğin için teşekkürler! {$duration} sonra yeniden deneyebilirsin.',
  joinPassed: 'Yardımcıların arasına hoş geldin! Yanında deneyimli biriyle, çırak olarak başlıyorsun. {$welcome}',
  joinAlready: 'Zaten yardımcılarımızdan birisin. Teşekkürler!',
  joinSuspended: 'Yardımcılığın şu anda askıda.',
  joinDeclined:
    'Yardım teklifin için teşekkürler. Bu kez kabul edilmedi: {$reason} {$duration} sonra yeniden başvurabilirsin, burada senin için bir şey değişmiyor.',
  joinDeclined_full: 'şu anda yeterince yardımcı var.',
  joinDeclined_skills: 'şu anda başka diller veya bilgiler gerekiyor.',
  joinDeclined_other: 'şu anda uygun değil.',

  // --- to customers: what is kept of them
  customerRights: '/export hakkınızda sakladığımız her şeyi gönderir; /forget_me hepsini siler.',
  customerReport: '/report ve ardından birkaç söz, size yardım eden birinin ileri gittiğini sorumlulara bildirir.',
  reportNobody: 'Burada size henüz bir insan yardım etmedi, bildirilecek kimse yok. /human sizi birine bağlar.',
  reportReceived:
    'Söylediğiniz için teşekkürler. Bildiriminiz son mesajlarla birlikte sorumlulara gidiyor. Sizi rahatsız eden kimseye cevap vermek zorunda değilsiniz.',
  reportSoon: 'Bildiriminiz ulaştı. Anlatacak başka bir şey varsa bir dakika sonra yeniden /report yazın.',
  forgetMeSure:
    'Hakkınızda sakladığımız her şeyi sileyim mi? Bir insan bekliyorsanız o da sona erer. Bu geri alınamaz. /export size önce bir kopya gönderir.',
  forgetMeYes: 'Evet, hepsini sil',
  forgetMeDone:
    'Tamam: hakkınızda sakladığımız her şey silindi, mesajlarınızın kopyaları da platformun izin verdiği her yerden kaldırıldı. İstediğiniz zaman yeni biri olarak yeniden yazabilirsiniz.',
  exportFile: 'Hakkınızda sakladığımız her şey burada. Dosya her tarayıcıda açılır.',
  exportPrivate: 'Bunu yalnızca başka kimsenin okumadığı yere gönderirim. Bana özel mesajla /export yazın.',
  exportTitle: 'Hakkınızda sakladıklarımız',
  exportSaid: 'Konuşulanlar',
  exportReally: 'Sizin yazdığınız gibi:',
  exportRequests: 'İnsanla görüşme istekleri',
  exportRatings: 'Puanlar ve geri bildirimler',
  exportActs: 'Yapılanlar',

  // --- reasons
  reason_blocked: 'bot engellenmiş.',
  reason_chatGone: 'sohbet artık yok.',
  reason_tooLarge: 'dosya, karşı tarafın uygulaması için çok büyük.',
  reason_connection: 'gönderim sırasında bağlantı koptu.',
  reason_filesUnsupported: 'karşı tarafın uygulaması dosya gösteremiyor.',

  // --- what cannot be shown as it is
  edited: '(düzenlendi)',
  sticker: 'çıkartma {$emoji}',
  location: 'Konum: {$latitude}, {$longitude}',
  contact: 'Kişi: {$name}, {$phone}',
  fileFailed: '[dosya: {$name}]',
  fileOffered: '{$name} dosyasını indir (7 gün boyunca)',
  cutShort: '[bu mesajın devamı iletilemeyecek kadar uzun]',
  quoted: '“{$text}”',
};
