// The words that carry grammar or politeness rather than a subject, by language: they weigh little in a search.
import { fold } from './fold.ts';

/** `bare` words say next to nothing ("the", "please"); `light` ones say a little ("want", "today"). */
interface Everyday {
  readonly bare: string;
  readonly light: string;
}

const lists: Readonly<Record<string, Everyday>> = {
  en: {
    bare: `a about after all also am an and any anyone anything are as at be because been before being but by can could
      did do does doing done each even ever every for from had has have having he her here him his how i if in into is
      it its itself just like many may me might mine more most much must my myself no not now of on once one only or
      other our ours out over own per she should since so some somebody someone something still such than that the their
      them then there these they thing things this those though through to too under until up us very was we well were
      what when where which while who whom whose why will with within without would yet you your yours yourself
      hi hello hey hiya dear sir madam please pls plz kindly thanks thank thx ty ok okay yes yeah yep nope sorry
      cannot dont doesnt didnt cant couldnt wont wouldnt isnt arent wasnt werent hasnt havent hadnt shouldnt im ive id
      ill youre youve theyre thats whats wheres hows whos theres lets gonna wanna gotta u ur r m s t d ll ve re`,
    light: `able actually ask bit come day days did else enough find get gets getting give go goes going good got happen
      happened happening happens help hour hours idea info information instead issue keep kind know last let look
      looking lot make makes maybe mean mine minute morning afternoon evening need needed needs new next old people person possible problem put
      question questions quick quickly really right say says see show soon start stuff sure take takes taking tell time
      times today tomorrow tried try trying use used using want wanted wants way week weeks whether wish wonder wondering
      work works wrong yesterday guys answer explain understand long often`,
  },
  de: {
    bare: `aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bist da dabei
      dafur damit dann daran darauf das dass dein deine deinem deinen deiner dem den denn der des dich die dies diese
      diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines er es etwas euch euer eure
      eurem euren eurer fur gegen hab habe haben habt hat hatte hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in
      ins ist ja jede jedem jeden jeder jedes jetzt kann kannst kein keine keinem keinen keiner konnen konnt konnte
      konnten mal man mehr mein meine meinem meinen meiner mich mir mit muss mussen nach nein nicht nichts noch nur ob
      oder ohne schon sehr sein seine seit sich sie sind so soll sollen sollte sonst uber um und uns unser unsere unserem
      unseren unter vom von vor wann war waren warum was weil welche welchem welchen welcher welches wem wen wenn wer
      werde werden wie wieso wir wird wo woher wohin wurde wurden zu zum zur zwischen
      hallo hi hey guten tag morgen abend servus moin gruss liebe lieber bitte danke dankeschon vielen dank okay ok`,
    light: `anders bekomme bekommen bekommt bleiben brauche brauchen braucht bringen darf durfen eigentlich erfahren
      erhalten fragen frage geben gebt geht gehen gern gerne gibt gut hilfe helfen heute info informationen jemand kommen
      kommt lange lassen machen macht mache melden mochte mochten mogen mussten neu neue neuen neues nutzen oft problem
      sagen sagt schauen schnell sehen suche suchen tage tagen tun uhr verwenden viel viele warten weiss wieder will
      wissen wollen wollte zeigen zeit`,
  },
  fr: {
    bare: `a ai alors as au aucun aucune aussi autre autres aux avec avez avoir avons c ca car ce cela ces cet cette ceux
      chez ci comme comment d dans de des donc dont du elle elles en entre es est et etait etes etre eu eux fait font il
      ils j je l la le les leur leurs lui ma mais me meme mes moi mon n ne ni nos notre nous on ont ou par pas plus pour
      pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se sera ses si son sont suis sur t ta te tes
      toi ton tous tout toute toutes tres tu un une vos votre vous y etait etaient quelque quelques dois doit faut
      bonjour bonsoir salut coucou merci plait svp stp madame monsieur oui non ok`,
    light: `aide aider aimerais aller avant besoin bien chose combien comprendre croire demander dire dis dites encore
      faire faites fois heure heures info information informations jour jours jusqu maintenant mettre moyen nouveau
      nouvelle obtenir passer pendant peu peut peux possible pourrais pourrait pouvez pouvoir prendre probleme puis
      question savoir sais temps toujours trouver utiliser va vais veut veux voir voudrais voulez vouloir`,
  },
  es: {
    bare: `a al algo alguien algun alguna algunas alguno algunos ante antes aqui asi aun aunque bajo cada casi como con
      contra cual cuales cualquier cuando cuanta cuantas cuantos cuanto de del desde donde dos e el ella ellas ellos en
      entre era eran eres es esa esas ese eso esos esta estaba estan estar estas este esto estos estoy fue ha han has
      hasta hay he la las le les lo los mas me mi mia mio mis muy nada ni no nos nosotros nuestra nuestro o os otra otras
      otro otros para pero por porque pues que quien quienes se sea ser si sido sin sobre sois solo somos son soy su sus
      tambien tan te ti tiene tienen tienes tengo toda todas todo todos tu tus un una unas uno unos usted ustedes va ya
      yo vosotros vuestra vuestro hola buenas buenos dias tardes noches gracias favor saludos vale ok`,
    light: `ahora ayuda ayudar bien buscar conseguir cosa cosas creo dar debe debo decir deja dejar despues dia dime duda
      encontrar explicar forma gustaria hace hacer hacen hago hora horas hoy informacion ir lugar luego llevar manera
      mejor mismo mucho necesita necesito nueva nuevo obtener parte pasa pasar poco poder podria pregunta problema puede
      pueden puedes puedo poner querer quiero quiere quisiera saber sabes se semana siempre tarda tiempo tener usar
      utilizar veces ver vez voy`,
  },
  it: {
    bare: `a ad agli ai al alla alle allo anche ancora avete avere c che chi ci cio come con cosa cui d da dagli dai dal
      dalla dalle dallo degli dei del dell della delle dello di dove due e ed era essere fa gli ha hai hanno ho i il in
      io la le lei li lo loro lui l ma me mi mia mie miei mio ne negli nei nel nella nelle nello no noi non nostra nostro
      o ogni per perche piu poi qual quale quali quando quanta quante quanti quanto quel quella quelle quelli quello
      questa queste questi questo qui se sei senza si sia siamo siete solo sono sta stai state stato sto su sua sue sugli
      sui sul sulla suo tra tu tua tue tuo tutta tutte tutti tutto un una uno vi voi vostra vostro
      ciao salve buongiorno buonasera grazie prego favore cortesia ok`,
    light: `adesso aiuto aiutare altra altri altro avrei bisogno bene capire cercare chiedere cose dare deve devo dire
      dimmi domanda dopo fare faccio giorni giorno informazioni mettere modo molto nuova nuovo oggi ora ore ottenere
      parte possibile posso potete potrei prendere prima problema puo puoi qualche qualcosa qualcuno sapere sai sempre
      serve tempo trovare usare vedere volta vorrei voglio vuoi`,
  },
  pt: {
    bare: `a agora ainda algo alguem algum alguma ao aos aquela aquele aquilo as ate com como da das de dela dele depois
      do dos e ela elas ele eles em entre era es essa esse esta estao estar estas este estou eu foi ha isso isto ja la lhe
      lo mais mas me mesmo meu meus minha minhas muito na nao nas nem no nos nossa nosso num numa o onde os ou outra
      outro para pela pelas pelo pelos por porque pra qual quais quando quanto quantos que quem se sem ser seu seus sim so
      sobre sao sou sua suas tambem te tem tenho teu teve ti toda todas todo todos tu tua tudo um uma umas uns voce voces
      vos ola oi bom boa dia tarde noite obrigada obrigado favor ok`,
    light: `ajuda ajudar antes bem coisa consigo conseguir dar deve devo dizer duvida dias encontrar faco faz fazer ficar
      forma gostaria hoje hora horas informacao informacoes ir novo nova obter pergunta pode podem poder posso preciso
      problema procurar quer querer quero saber sempre tempo ter usar utilizar vai ver vez vezes vou`,
  },
  nl: {
    bare: `aan al alle alles als ben bij dan dat de deze die dit doen doet door dus een en er ge geen had heb hebben hebt
      heeft hem het hier hij hoe hun i iemand iets ik in is ja je jij jou jouw jullie kan kun kunnen kunt maar me mee meer
      met mij mijn moet moeten na naar nee niet niets nog nu of om onder ons onze ook op over per reeds te tegen toch toen
      tot u uit uw van veel voor waar waarom wanneer want waren was wat we wel welke werd wie wij wil word worden wordt zal
      ze zei zelf zich zij zijn zo zonder zou hallo hoi dag goedemorgen goedemiddag bedankt dank alsjeblieft alstublieft ok`,
    light: `dagen gaan gaat geven graag goed helpen hulp informatie komen komt krijg krijgen lang laten maken mag mogelijk
      nieuw nieuwe nodig probleem snel tijd uur vandaag vinden vraag vragen weer weet weten willen zeggen zien zoeken`,
  },
  pl: {
    bare: `a aby ale albo ani bez bo by byc byl byla bylo byly chyba ci cie co czy czyli dla do gdy gdzie go i ich ile im
      inne inny ja jak jaka jaki jakie jako je jego jej jest jestem jesli juz kiedy kto ktora ktore ktory ku lub ma maja
      mam mamy mi mnie moj moja moje mozna my na nad nam nas nasz nie nic niz no o od on ona one oni oraz po pod poniewaz
      przed przez przy sa sam sie skad sobie swoj ta tak takze tam te tego tej ten tez to toba tu twoj ty tych tylko tym u
      w was wasz we wszystko wy z za ze zeby czesc dzien dobry witam prosze dziekuje dzieki ok`,
    light: `bardzo chce chcialabym chcialbym czas dlaczego dlugo dni dostac dzis godzin informacje jeszcze miec moge moze
      mozecie mozliwe musze nowa nowy potrzebuje pomoc problem pytanie robic teraz trzeba uzyc wiedziec wiem zrobic znalezc`,
  },
  sv: {
    bare: `alla allt an and andra at att av bara blev bli blir da de del dem den denna deras dess dessa det detta dig din
      dina ditt du efter ej eller en er era ert ett fast for fran ha hade han har hon hos hur i icke in inga ingen inget
      inte ja jag kan kunde man med mellan men mer mig min mina mitt mot mycket nagon nagot nagra nar ni nej nu och om oss
      pa sa samma sedan sig sin sina sitt ska skall som till under upp ut utan vad var vara varfor vart vem vi vid vilka
      vilken vilket vill hej hejsan tack snalla god dag ok`,
    light: `behover bra dagar fa far finns fraga fragor ga gar ge gor gora hitta hjalp hjalpa information komma kommer
      lang lange mojligt ny nya nytt problem saga se skulle snabbt tid tillbaka veta vet vilja`,
  },
  da: {
    bare: `af alle alt anden at blev blive bliver da de dem den denne der deres det dette dig din dine dit du efter ej
      eller en end er et for fra ham han har havde hende her hos hun hvad hvem hver hvilke hvilken hvis hvor hvordan
      hvorfor hvornar i ikke ind ingen ja jeg jer kan man mange med meget mellem men mere mig min mine mit mod ned nej nu
      nar og ogsa om op os over pa sa sig sin sine sit skal som sadan til ud uden under var ved vi vil vores hej tak venlig ok`,
    light: `behov brug bruge dage findes finde fa far ga gar give god gore hjaelp hjaelpe information komme kommer kunne
      lang laenge muligt ny nye problem se sige skulle sporgsmal tid ved vide ville`,
  },
  no: {
    bare: `alle at av bare ble bli blir da de deg dem den denne der dere deres det dette din dine ditt du eller en enn er
      et etter for fra ha hadde han har hos hun hva hvem hver hvilke hvilken hvis hvor hvordan hvorfor i ikke ingen inn ja
      jeg kan man mange med meg mellom men mer min mine mitt mot mye nei noe noen nå når na og ogsa om opp oss over pa sa
      seg sin sine sitt skal som til under ut uten var ved vi vil hei takk vennligst ok`,
    light: `behov bruk bruke dager finne finnes far fa ga gar gi gjor gjore god hjelp hjelpe informasjon komme kommer
      kunne lang lenge mulig ny nye problem se si skulle sporsmal tid trenger vet vite`,
  },
  fi: {
    bare: `ei eika en et etta ette he hei heidan hän han hanen ihan itse ja jo joka joku jos jota kai kaikki kanssa kuin
      kuinka kuka kun me meidan mihin mika mikä miksi millainen milla milloin mina minua minulla minun missa mista mita
      mitä miten moi mutta mutten myos ne niin nyt olen olet oli olla on ovat pois se sen siella sina sinun sita taa tama
      taman tata te teidan teilla tuo tässä vain vai voi voin voiko voinko voisi voitte yli terve kiitos ole hyva kiitti ok`,
    light: `aika apua auttaa haluan haluaisin kauan kysymys kysyä loytaa ongelma paiva pitaa pitaisi saa saada saan
      tarvitsen tehda tieto tietaa uusi tulee kayttaa`,
  },
  tr: {
    bare: `acaba ama ancak bana bazi belki ben beni benim bir biraz biri bu buna bunu bunun burada ca cok cunku da daha de
      degil diye dolayi en eger gibi hangi hem hep her hic icin ile ise iste kadar ki kim kime mi mu ne neden nedir nerede
      nereye nasil niye o olan olarak olur on ona onlar onu onun siz size sizin sonra su sen senin ta tum var ve veya ya
      yani yok mı mü biz bize bizim selam merhaba lutfen tesekkurler tesekkur evet hayir tamam`,
    light: `almak bilgi bilmek bulmak gerek gerekiyor gun istiyorum istiyordum kullanmak mumkun olabilir problem saat soru
      sorun soylemek yapmak yapabilir yardim yeni zaman`,
  },
  ru: {
    bare: `а без бы был была были было быть в вам вами вас ваш ваша ваше ваши вы где да для до его ее ей если есть еще же
      за и из или им их к как какая какие какой ко когда кто ли меня мне мои мой моя мы на над нам нас наш не него нет ни
      но о об он она они от по под при про с сам себя со так такой там то тоже только том ты у уже что чтобы чья эта эти
      это этот я здравствуйте привет добрый день пожалуйста спасибо ок`,
    light: `будет вопрос время все всё делать день дней долго зачем знать информация можно могу можете найти надо нужен
      нужна нужно новый очень подскажите получить помогите помощь потом почему проблема сделать сегодня сейчас сказать
      сколько скажите хочу хотел хотела час`,
  },
  uk: {
    bare: `а або без би був була були було бути в вам вас ваш ваша ви від він вона вони все де для до є же з за і із й
      його її їх коли котрий мене мені ми мій моя на над нам нас наш не ні о один по під при про с та так також там те ти
      тільки то той у хто це цей ці чи чому що щоб як яка яке який які я вітаю привіт добрий день дякую будь ласка ок`,
    light: `буде година день допомога допоможіть довго знати зробити зараз інформація можна можу можете новий отримати
      питання потрібно потім проблема скільки скажіть сьогодні треба хочу час знайти`,
  },
  cs: {
    bare: `a aby ale ani asi az bez bude by byl byla bylo byt ci co coz dnes do ho i ja jak jako je jeho jej jeji jen
      jeste ji jsem jsi jsme jsou jste k kam kde kdo kdy kdyz ke ktera ktere ktery ma mate me mi mit mne mnou muj moje na
      nad nam nas nase ne nebo nejsou neni nez nic o od on ona oni pak po pod podle pro proc protoze pred pri s se si sve
      ta tak take tam tato te ten tento tim to tu ty u uz v vam vas vase ve vsak z za ze ahoj dobry den prosim dekuji diky ok`,
    light: `chci chtel chtela cas dlouho dni dostat informace jit moci mohu mozne muze muzete nova novy otazka potrebuji
      pomoc problem udelat vedet vim najit`,
  },
  ro: {
    bare: `a acea aceasta aceea acel acest aceste acesta ai al ale am ar are as asa asta ati au ca cand care cat ce cel cu
      cum da daca dar de deci din dintr doar dupa e ea ei el ele era este eu fara fi fie fost i ii il in inainte intr isi
      la le li lor lui ma mai mea mei mele meu mi ne nici noastra nostru nu o ori pana pe pentru prin sa sau se si sunt
      ta te toate tot tu un una unde unei unor unui va voi vostru buna salut multumesc mersi rog ok`,
    light: `ajutor ajuta avea bine fac face gasi informatii intrebare mult nevoie nou noua ore pot poate problema putea
      puteti stiu timp trebuie vreau vedea zile`,
  },
  hu: {
    bare: `a abban ahhoz aki akkor amely ami az azok azt be csak de e egy ek el en es ez ezek ezt fel ha hanem hogy hogyan
      hol honnan hova ide igen igy is itt jo ki kell le lehet legyen ma mar meg melyik mert mi miert mikor milyen mint
      mit most nagyon ne nekem nem nincs o ok on onok ott pedig s sem te tud tudok ugy utan vagy vagyok van vannak volt
      szia udvozlom jonapot koszonom kerem hello`,
    light: `ido ideig informacio kaphatok kerdes lehetseges mennyi meddig problema segitseg segiteni szeretnek szeretnem
      szukseges uj tudni talalok nap`,
  },
  el: {
    bare: `α αν από απο αυτα αυτη αυτο αυτος για δε δεν εγω ειμαι ειναι εισαι εκει ενα ενας εχει εχετε εχω η ηταν θα και
      κατα κι μα μας με μετα μη μην μια μου να ναι ο οι ομως οπως οταν οτι οχι ποια ποιο ποιος πολυ που πρεπει πριν προς πως
      πωσ σας σε στα στη στην στις στο στον στους τα τη την της τι τις το τον του τους των ως γεια καλημερα καλησπερα ευχαριστω
      παρακαλω`,
    light: `βοηθεια βρω γινεται ερωτηση θελω θελει καινουργιο κανω μπορειτε μπορω ποσο ποτε προβλημα πληροφοριες χρειαζομαι ωρα`,
  },
  ar: {
    bare: `ا أن إن أنا أنت أو أي إلى إذا الذي التي أم بعد بعض ب بها به بين تم ثم حتى حول خلال ذلك على عن عند عندما غير ف
      فقط في فيه قبل قد ك كان كانت كل كما كيف ل لا لدي لديكم لكن لم لماذا له لها لو لي ليس ما ماذا مع من منذ متى نحن نعم
      هل هذا هذه هنا هناك هو هي و يا أين مرحبا السلام عليكم شكرا فضلك من`,
    light: `أريد استطيع أستطيع الآن اليوم تستطيع سؤال ساعدني مساعدة كم مشكلة معرفة ممكن معلومات وقت يمكن يمكنني يوم`,
  },
  hi: {
    bare: `अगर अपना अपनी अपने अब आप आपका आपकी आपके इस इसे उस एक और का कि किस की के को कौन कर करना करें क्या क्यों कब कहाँ कहां
      कैसे कोई गया जा जी जो तक तो था थी थे ने नहीं पर भी में मेरा मेरी मेरे मैं मुझे यह या ये वह वे से है हैं हो हम हमारे ही
      नमस्ते धन्यवाद कृपया हाँ`,
    light: `कितना कितने चाहिए चाहता चाहती जानकारी दिन बता बताएं मदद समय समस्या सकता सकते सकती सवाल`,
  },
  id: {
    bare: `ada adalah agar akan aku anda apa apakah atau bagaimana bagi bahwa berapa bisa boleh dalam dan dapat dari
      dengan di dia dimana hanya harus ini itu jadi jika juga kalau kami kamu kapan karena ke kenapa kita ku lagi mana
      mengapa mereka nya oleh pada saya sebagai sebuah sedang seperti siapa sudah tapi telah tentang tetapi tidak untuk
      yang ya halo hai terima kasih tolong mohon selamat pagi siang`,
    light: `baru bantu bantuan butuh cara hari info informasi ingin lama mau masalah melakukan mendapatkan perlu
      pertanyaan sekarang tahu waktu`,
  },
  zh: {
    bare: `的 了 和 是 我 你 您 他 她 它 们 我们 你们 您们 他们 在 有 也 就 不 吗 呢 吧 啊 呀 哦 嗯 这 那 这个 那个 个 一 一个 把 被
      给 对 跟 与 及 或 都 很 还 又 再 要 会 能 可以 到 从 为 为了 因为 所以 但 但是 如果 请 请问 谢谢 你好 您好 哈喽 好的 没 没有
      什么 怎么 怎样 如何 为什么 哪 哪里 哪个 谁 多少 几 么 着 过 地 得 之 其 以 于 而 并 让 上 下 里 吧`,
    light: `想 知道 告诉 需要 帮 帮忙 帮我 问题 问 时候 时间 现在 今天 做 说 看 用 使用 去 来 大 小 好 新 能不能 可不可以 多久 觉得`,
  },
  ja: {
    bare: `の に は を た が で て と し れ さ ある いる も する から な こと として い や など なっ ない この ため その あっ よう また
      もの あり ます まし です でし ませ か ね よ へ より だ でも これ それ あれ どれ ここ そこ どこ 私 わたし 僕 あなた そして しかし
      ください 下さい こんにちは こんばんは ありがとう すみません お ご 何 なに いつ どう なぜ だれ どの どんな どうやって ん う`,
    light: `教え 知り たい でき できる できます 方法 欲しい 必要 問題 質問 今 今日 使う 使い 場合 時間 どのくらい`,
  },
  ko: {
    bare: `이 그 저 것 수 등 및 는 은 가 을 를 에 의 와 과 도 로 으로 에서 나 너 저는 제가 나는 내가 제 내 있나요 있어요 있습니까
      입니다 인가요 하나요 해요 합니다 안녕하세요 안녕 감사합니다 네 아니요 무엇 뭐 언제 어디 어디서 어떻게 왜 누구 어떤 좀`,
    light: `알고 싶어요 싶습니다 가능한가요 필요 문제 질문 도움 시간 지금 오늘 얼마나 알려주세요 해주세요 방법`,
  },
  vi: {
    bare: `ai anh bạn bao bằng bị các cái cho chị chúng có của cũng do đã đang đâu để đến đi được em gì hay hoặc khi không
      là làm lại lúc mà mình mỗi một muốn nào này nếu ngày như những nhưng ở ra rất rồi sao sẽ tại thế thì tôi từ và vì
      với vậy chào xin cảm ơn vui lòng dạ vâng ạ`,
    light: `biết cần cách giờ giúp hỏi lâu mới thể thông tin thời gian vấn đề`,
  },
  th: {
    bare: `ที่ และ ของ ใน เป็น มี ได้ ให้ ว่า จะ ไม่ การ กับ ก็ นี้ นั้น แต่ หรือ จาก โดย ถ้า เมื่อ ผม ฉัน คุณ เรา เขา ไหม มั้ย
      หรือไม่ อะไร ทำไม อย่างไร ยังไง ที่ไหน เมื่อไหร่ ใคร ครับ ค่ะ คะ นะ สวัสดี ขอบคุณ กรุณา ช่วย แล้ว ยัง อยู่ ต้อง`,
    light: `อยาก ต้องการ ทราบ รู้ ปัญหา คำถาม เวลา วัน วันนี้ ตอนนี้ วิธี ทำ ใช้ กี่ นาน`,
  },
};

/** What a bare word weighs; a word with a subject weighs 1. */
const bareWeight = 0.2;
const lightWeight = 0.45;

const read = (list: Everyday): ReadonlyMap<string, number> => {
  const weights = new Map<string, number>();
  for (const word of list.light.split(/\s+/)) weights.set(fold(word), lightWeight);
  for (const word of list.bare.split(/\s+/)) weights.set(fold(word), bareWeight);
  return weights;
};

const known = new Map<string, ReadonlyMap<string, number>>();

/** How much each everyday word of a language counts, from 0 to 1; a word that is absent counts in full. */
export function everydayWords(lang: string): ReadonlyMap<string, number> {
  const list = lists[lang];
  if (list === undefined) return none;
  let weights = known.get(lang);
  if (weights === undefined) {
    weights = read(list);
    known.set(lang, weights);
  }
  return weights;
}

/** Whether a question is greetings, thanks and grammar alone in any one language that is known here. */
export const isBare = (words: readonly string[]): boolean =>
  Object.keys(lists).some((lang) => words.every((word) => everydayWords(lang).get(word) === bareWeight));

const none: ReadonlyMap<string, number> = new Map();
