// Polish, to customers: the second person without past tenses, so that no gender is presumed; names stay undeclined.
import type { Catalogue } from '../words.ts';

export const pl: Catalogue = {
  // --- to customers: the bot
  welcome:
    'Dzień dobry! Tu automatyczny asystent {$house}. Zapytaj o cokolwiek, a od razu odpowiem na podstawie naszych stron pomocy. Z człowiekiem możesz porozmawiać w każdej chwili: naciśnij przycisk lub napisz /human.',
  greeting: 'Dzień dobry! W czym mogę pomóc?',
  customerHelp:
    'Po prostu napisz pytanie. /human łączy z człowiekiem, /cancel to wyjście z kolejki, a /forget (w odpowiedzi na własną wiadomość) usuwa jej kopię po naszej stronie. /promise pokazuje, jak długo czekali inni.',
  from: 'Źródło: {$title}',
  unsure: 'Nie mam co do tego pewności i wolę nie zgadywać.',
  unsureNear: 'Nie mam co do tego pewności. Może chodzi o coś z tej listy:',
  tooSlow: 'Trwało to zbyt długo, przepraszam. Może pomóc człowiek.',
  textOnly: 'Przepraszam, umiem czytać tylko tekst. Może na to spojrzeć człowiek.',
  masked: 'Dla Twojego bezpieczeństwa osoby, które Ci pomagają, widzą {$labels} zamiast tego, co tam było napisane.',
  maskedRights:
    'Zobaczyć to może tylko osoba, która ma do tego prawo; musi podać powód i zostaje to zapisane. /export pokaże Ci wszystko.',
  botBack: 'Rozmowa dobiegła końca ({$agent}). Tu znowu automatyczny asystent.',
  helpful: 'Pomocne',
  notHelpful: 'Niepomocne',
  talkToHuman: 'Porozmawiaj z człowiekiem',
  thanksHelpful: 'Dziękuję, dobrze wiedzieć.',
  sorryNotHelpful: 'Przykro mi. Spróbuj innymi słowami albo porozmawiaj z człowiekiem.',
  welcomeBack: 'Nie ma za co!',

  // --- to customers: waiting
  inLine:
    '.input {$place :number} .match $place 1 {{Pomoże Ci człowiek. Twoja kolej jest następna.}} * {{Pomoże Ci człowiek. Twoje miejsce w kolejce: {$place}.}}',
  estimate:
    '.input {$minutes :number} .match $minutes one {{Ostatnio trwało to około minuty.}} * {{Ostatnio trwało to około {$minutes} minut.}}',
  estimateUnknown:
    'Nie umiem jeszcze powiedzieć, ile to potrwa. Twoja prośba pozostaje otwarta, dopóki ktoś nie odpowie.',
  nobodyOnDuty:
    'W tej chwili nikt nie ma dyżuru. Twoja prośba pozostaje otwarta, a odpowiedź przyjdzie tutaj, gdy tylko ktoś wróci.',
  nobodyUntil:
    'W tej chwili nikt nie ma dyżuru; ktoś będzie za {$duration}. Twoja prośba pozostaje otwarta, a my napiszemy tutaj.',
  inLineChoices:
    'Możesz zamknąć ten czat: odpowiedź przyjdzie tutaj. Możesz też zrezygnować albo w tym czasie dalej pytać mnie.',
  askedAgain: 'Twoja prośba już jest w kolejce i nie traci miejsca.',
  reopened: 'Znacie się już, więc najpierw pytamy tę samą osobę ({$agent}). Jeśli jej nie będzie, pomoże ktoś inny.',
  stillWaiting: 'Nadal szukam kogoś dla Ciebie. Twoje miejsce w kolejce czeka, nic nie przepadnie.',
  added: 'Zapisane dla osoby, która Ci pomoże. Jeśli mam w tym czasie spróbować, naciśnij „Zapytaj asystenta”.',
  askMeanwhile: 'Zapytaj asystenta',
  meanwhile: 'Chętnie: napisz pytanie. Twoje miejsce w kolejce czeka.',
  emergency:
    'To brzmi poważnie, dlatego już wzywam do Ciebie człowieka. Jeśli Tobie lub komuś innemu grozi teraz niebezpieczeństwo, zadzwoń natychmiast na numer alarmowy w swoim kraju (112 w Unii Europejskiej).',
  emergencyCall:
    'Jeśli Tobie lub komuś innemu grozi teraz niebezpieczeństwo, zadzwoń natychmiast na numer alarmowy w swoim kraju (112 w Unii Europejskiej).',
  cancel: 'Wyjdź z kolejki',
  cancelledGrave:
    'Nie czekasz już w kolejce i to w porządku. Możesz wrócić w każdej chwili: przyciskiem, przez /human albo własnymi słowami. Zawsze jest tu człowiek.',
  cancelled: 'Nie czekasz już w kolejce. Nadal tu jestem, ludzie też, kiedy tylko zechcesz.',
  slowDown:
    'To dużo naraz i nic z tego nie przepadnie. Spokojnie: odpowiem, gdy skończysz, a osoba, która Ci pomaga, zobaczy wszystko. /human w każdej chwili wezwie człowieka.',
  notInLine: 'Nie czekasz teraz w kolejce do człowieka.',

  // --- to customers: the promise
  promise: 'Zawsze jest człowiek, jeśli tego chcesz.',
  promiseEnds: 'Prośba kończy się tylko na dwa sposoby: odpowiada człowiek albo wycofuje ją ten, kto prosił.',
  promiseDay: 'Ostatnie 24 godziny',
  promiseMonth: 'Ostatnie 30 dni',
  promiseNow: 'W tej chwili',
  promiseRequests: 'Prośby o człowieka',
  promiseAnswered: 'Z odpowiedzią człowieka',
  promiseWithdrawn: 'Wycofane',
  promiseOpen: 'Wciąż otwarte',
  promiseMedian: 'Połowa czekała najwyżej',
  promiseP95: '95 na 100 czekało najwyżej',
  promiseOldest: 'Najdłuższe oczekiwanie',
  promiseNobody: 'Nikt nie czeka.',
  promiseForgotten: 'Zapomniane (musi być 0)',
  promiseWaits:
    'Czas oczekiwania liczy się od prośby do pierwszej odpowiedzi człowieka, dla wszystkich odpowiedzi z tego okresu.',
  promiseLine: '{$what}: {$figure}',

  // --- to customers: a human is here
  role: '{$name}, wsparcie społeczności',
  joined: 'Jest już z Tobą {$agent}. Twoje wiadomości są przeczytane.',
  withYou: '{$agent} już jest z Tobą: po prostu napisz tutaj.',
  agentHands:
    'Kogoś bardziej doświadczonego prosimy o przejęcie rozmowy po {$agent}. Jesteś na początku kolejki, a ta osoba zobaczy całą rozmowę.',
  agentLeft:
    '{$agent} musi już kończyć, przepraszamy. Twoja prośba jest na początku kolejki, a następna osoba widzi całą rozmowę.',
  transferred: 'Od teraz pomaga Ci {$agent}. Twoje wiadomości są przeczytane.',
  guestJoined: 'Do rozmowy dołącza {$agent}.',
  guestLeft: 'Rozmowę opuszcza {$agent}.',
  unsupportedFromYou:
    'Nie udało mi się tego przekazać ({$what}). Czy możesz opisać to słowami albo wysłać jako zdjęcie lub plik?',
  fileNotPassedOn: 'Nie udało mi się przekazać Twojego pliku: {$reason}',
  ended: 'Ta rozmowa dobiegła końca. Możesz znowu pytać mnie albo poprosić o inną osobę.',

  // --- to customers: closing
  closed: '{$agent} kończy rozmowę. Jak było, od 1 (źle) do 5 (świetnie)?',
  reopenHint: 'Jeśli czegoś brakuje, po prostu napisz tutaj: najpierw zapytamy tę samą osobę ({$agent}).',
  rated: 'Dziękujemy! Dodasz słowo, dlaczego? Po prostu napisz.',
  ratedPoorly: 'Dziękujemy za szczerość i przepraszamy. Napisz słowo, dlaczego, albo porozmawiaj teraz z inną osobą.',
  ratedToast: 'Dziękujemy!',
  wordThanks: 'Dziękujemy, dzięki temu będziemy lepsi. Jeśli czegoś brakuje, po prostu napisz.',
  ratedAlready: 'Ta rozmowa ma już Twoją ocenę. Dziękujemy!',
  notYours: 'Te przyciski są dla osoby, która pytała. Wspomnij o mnie, a pomogę też Tobie.',
  oldButton: 'Ten przycisk pochodzi z wcześniejszej rozmowy.',
  forgotten: 'Usunięte po naszej stronie.',
  forgetHow: 'Napisz /forget w odpowiedzi na wiadomość, którą chcesz usunąć.',

  // --- to customers: helping others
  wouldHelp:
    'Cieszymy się, że się udało! Czy chcesz pomagać innym takim jak Ty? Najlepiej pomaga ten, komu pomożono, i tylko wtedy, gdy ma czas.',
  wouldHelpYes: 'Tak, chcę wiedzieć więcej',
  wouldHelpNo: 'Nie, dziękuję',
  wouldHelpDeclined: 'W porządku. Jeśli kiedyś przyjdzie ochota: /volunteer.',
  joinNone: 'Jak miło, że pytasz! W tej chwili nie szukamy pomocników.',
  joinPrivate: 'Napisz do mnie /volunteer w wiadomości prywatnej: zgłoszenie nie jest sprawą nikogo innego.',
  joinRules: 'Jak miło! Pomocnicy {$house} odpowiadają innym w swoim czasie i kończą, kiedy chcą. Najpierw zasady:',
  joinRead: 'Przeczytaj zasady',
  joinAgree: 'Zgadzam się',
  joinStop: 'Przerwij',
  joinDone: 'Gotowe',
  joinStopped: 'Dobrze, nic nie wysłano i nic z tego nie zostaje. /volunteer zaczyna od nowa.',
  joinLanguages: 'W jakich językach możesz pomagać, najpierw ojczysty? Naciśnij je albo napisz.',
  joinSkills: 'Co dobrze znasz? Naciśnij, co pasuje, albo napisz.',
  joinZone: 'Gdzie jesteś, żeby godziny się zgadzały? Naciśnij miasto albo napisz swoje lub strefę czasową (+2).',
  joinHours: 'Kiedy chcesz pomagać? Naciśnij, co pasuje, albo napisz: {$example}',
  join_mornings: 'Poranki w tygodniu',
  join_afternoons: 'Popołudnia w tygodniu',
  join_evenings: 'Wieczory w tygodniu',
  join_weekends: 'Weekendy',
  joinWhy: 'W kilku zdaniach: dlaczego chcesz pomagać?',
  joinCheck: 'Czy wysłać to do koordynatorów?',
  joinSend: 'Wyślij',
  joinFactLanguages: 'Języki: {$value}',
  joinFactSkills: 'Umiejętności: {$value}',
  joinFactHours: 'Godziny: {$value}',
  joinFactWhy: 'Dlaczego: {$value}',
  joinUnread: 'Przepraszam, nie udało mi się tego odczytać.',
  joinSent: 'Dziękujemy! Koordynatorzy mają twoje zgłoszenie, a odpowiedź przyjdzie tutaj.',
  joinPending: 'Koordynatorzy mają twoje zgłoszenie. Odpowiedź przyjdzie tutaj.',
  joinQuestion: 'Jest pytanie o twoje zgłoszenie: {$text} Twoja następna wiadomość trafi do koordynatorów.',
  joinAnswered: 'Dziękuję, przekazałem to.',
  joinAccepted: 'Dobra wiadomość: twoje zgłoszenie zostało przyjęte!',
  joinQuizStep: 'Pytanie {$step} z {$count}, bez pośpiechu: {$question}',
  joinFailed:
    'Dobrych odpowiedzi: {$right} z {$count}, a potrzeba {$needed}. Nic się nie stało: spróbuj ponownie przez /volunteer za {$duration}.',
  joinAgain: 'Dobrze, że wracasz! Możesz spróbować ponownie za {$duration}.',
  joinPassed: 'Witamy wśród pomocników! Zaczynasz jako uczeń, z kimś doświadczonym u boku. {$welcome}',
  joinAlready: 'Już należysz do naszych pomocników. Dziękujemy!',
  joinSuspended: 'Twoja pomoc jest w tej chwili zawieszona.',
  joinDeclined:
    'Dziękujemy za chęć pomocy. Tym razem nie została przyjęta: {$reason} Możesz zgłosić się ponownie za {$duration}, a tutaj nic się dla ciebie nie zmienia.',
  joinDeclined_full: 'w tej chwili pomocników jest dość.',
  joinDeclined_skills: 'teraz potrzebne są inne języki lub umiejętności.',
  joinDeclined_other: 'w tej chwili to nie pasuje.',

  // --- to customers: what is kept of them
  customerRights: '/export wysyła wszystko, co o Tobie przechowujemy; /forget_me to usuwa.',
  customerReport:
    '/report i kilka słów po nim zawiadamia osoby odpowiedzialne, że ktoś, kto Ci pomagał, posunął się za daleko.',
  reportNobody: 'Nie pomagał Ci tu jeszcze żaden człowiek, więc nie ma kogo zgłosić. /human połączy Cię z kimś.',
  reportReceived:
    'Dziękujemy, że nam o tym mówisz. Zgłoszenie trafia do osób odpowiedzialnych razem z ostatnimi wiadomościami. Nie musisz odpowiadać nikomu, przy kim czujesz się nieswojo.',
  reportSoon: 'Zgłoszenie już dotarło. Jeśli jest coś jeszcze, napisz /report ponownie za minutę.',
  forgetMeSure:
    'Usunąć wszystko, co o Tobie przechowujemy? Jeśli czekasz na człowieka, to też się zakończy. Nie da się tego cofnąć. /export wyśle Ci najpierw kopię.',
  forgetMeYes: 'Tak, usuń wszystko',
  forgetMeDone:
    'Gotowe: wszystko, co o Tobie przechowywaliśmy, zostało usunięte, a kopie Twoich wiadomości zniknęły wszędzie, gdzie platforma na to pozwala. Zawsze możesz napisać ponownie, jak ktoś nowy.',
  exportFile: 'Oto wszystko, co o Tobie przechowujemy. Plik otworzy się w każdej przeglądarce.',
  exportPrivate: 'Wysyłam to tylko tam, gdzie nikt inny nie czyta. Napisz do mnie /export w wiadomości prywatnej.',
  exportTitle: 'Co o Tobie przechowujemy',
  exportSaid: 'Co zostało powiedziane',
  exportReally: 'Tak, jak to napisano:',
  exportRequests: 'Prośby o człowieka',
  exportRatings: 'Oceny i opinie',
  exportActs: 'Co zostało zrobione',

  // --- reasons
  reason_blocked: 'bot jest tam zablokowany.',
  reason_chatGone: 'ten czat już nie istnieje.',
  reason_tooLarge: 'plik jest za duży dla aplikacji po drugiej stronie.',
  reason_connection: 'połączenie zostało przerwane podczas wysyłania.',
  reason_filesUnsupported: 'aplikacja po drugiej stronie nie pokazuje plików.',

  // --- what cannot be shown as it is
  edited: '(edytowano)',
  sticker: 'naklejka {$emoji}',
  location: 'Lokalizacja: {$latitude}, {$longitude}',
  contact: 'Kontakt: {$name}, {$phone}',
  fileFailed: '[plik: {$name}]',
  fileOffered: 'Pobierz plik {$name} (przez 7 dni)',
  cutShort: '[reszta tej wiadomości jest zbyt długa, by ją przekazać]',
  quoted: '„{$text}”',
};
