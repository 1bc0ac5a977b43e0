// Dutch, to customers: people are addressed with ‘je’, the bot says ‘ik’.
import type { Catalogue } from '../words.ts';

export const nl: Catalogue = {
  // --- to customers: the bot
  welcome:
    'Hallo! Ik ben de automatische assistent van {$house}. Vraag maar raak: ik antwoord meteen, met onze hulppagina’s. Je kunt altijd met een mens praten: druk op de knop of typ /human.',
  greeting: 'Hallo! Waarmee kan ik je helpen?',
  customerHelp:
    'Typ gewoon je vraag. Met /human krijg je een mens, met /cancel ga je uit de wachtrij, en /forget (als antwoord op een bericht van jou) verwijdert de kopie ervan bij ons. /promise laat zien hoe lang anderen wachtten.',
  from: 'Bron: {$title}',
  unsure: 'Dat weet ik niet zeker, en ik wil er niet naar raden.',
  unsureNear: 'Dat weet ik niet zeker. Misschien bedoel je een van deze:',
  tooSlow: 'Dat duurde te lang, sorry. Een mens kan je helpen.',
  textOnly: 'Sorry, ik kan alleen tekst lezen. Een mens kan hier voor je naar kijken.',
  masked: 'Voor je veiligheid ziet wie je helpt {$labels} in plaats van wat je daar schreef.',
  maskedRights:
    'Alleen wie daar het recht toe heeft kan het bekijken, moet zeggen waarom, en dat wordt vastgelegd. /export laat je alles zien.',
  botBack: 'Je gesprek met {$agent} is afgelopen. Dit is weer de automatische assistent.',
  helpful: 'Nuttig',
  notHelpful: 'Niet nuttig',
  talkToHuman: 'Praten met een mens',
  thanksHelpful: 'Dank je, fijn om te weten.',
  sorryNotHelpful: 'Dat spijt me. Probeer het met andere woorden, of praat met een mens.',
  welcomeBack: 'Graag gedaan!',

  // --- to customers: waiting
  inLine:
    '.input {$place :number} .match $place 1 {{Een mens gaat je helpen. Je bent als eerste aan de beurt.}} * {{Een mens gaat je helpen. Je bent nummer {$place} in de wachtrij.}}',
  estimate:
    '.input {$minutes :number} .match $minutes one {{De laatste tijd duurde het ongeveer een minuut.}} * {{De laatste tijd duurde het ongeveer {$minutes} minuten.}}',
  estimateUnknown: 'Hoelang het duurt, kan ik nog niet zeggen. Je verzoek blijft open tot iemand antwoordt.',
  nobodyOnDuty:
    'Er is nu niemand in dienst. Je verzoek blijft open, en het antwoord komt hier zodra er weer iemand is.',
  nobodyUntil:
    'Er is nu niemand in dienst; over {$duration} is er weer iemand. Je verzoek blijft open en we schrijven je hier.',
  inLineChoices:
    'Je mag deze chat sluiten: het antwoord komt hier. Je kunt ook annuleren, of mij intussen verder vragen stellen.',
  askedAgain: 'Je staat al in de wachtrij en je houdt je plek.',
  reopened:
    'Jullie kennen elkaar al, dus {$agent} wordt als eerste gevraagd. Is {$agent} er niet, dan helpt iemand anders je.',
  stillWaiting: 'Ik zoek nog iemand voor je. Je houdt je plek, er gaat niets verloren.',
  added: 'Genoteerd voor degene die je gaat helpen. Zal ik het intussen proberen? Druk dan op ‘Vraag de assistent’.',
  askMeanwhile: 'Vraag de assistent',
  meanwhile: 'Graag: typ je vraag. Je houdt je plek in de wachtrij.',
  emergency:
    'Dit klinkt ernstig, en ik roep nu een mens voor je. Ben jij of is iemand anders op dit moment in gevaar, bel dan meteen het alarmnummer van je land (112 in de Europese Unie).',
  emergencyCall:
    'Ben jij of is iemand anders op dit moment in gevaar, bel dan meteen het alarmnummer van je land (112 in de Europese Unie).',
  cancel: 'Uit de wachtrij',
  cancelledGrave:
    'Je bent uit de wachtrij, en dat is goed. Je kunt altijd terugkomen, met de knop, met /human of in je eigen woorden: er is altijd een mens.',
  cancelled: 'Je bent uit de wachtrij. Ik ben er nog, en de mensen ook, wanneer je maar wilt.',
  slowDown:
    'Dat is veel tegelijk, en er gaat niets van verloren. Neem rustig de tijd: ik antwoord als je klaar bent, en wie je helpt ziet alles. Met /human komt er altijd een mens.',
  notInLine: 'Je staat nu niet in de wachtrij.',

  // --- to customers: the promise
  promise: 'Er is altijd een mens als je er een wilt.',
  promiseEnds: 'Een verzoek eindigt maar op twee manieren: een mens antwoordt, of wie het deed trekt het in.',
  promiseDay: 'De laatste 24 uur',
  promiseMonth: 'De laatste 30 dagen',
  promiseNow: 'Op dit moment',
  promiseRequests: 'Verzoeken om een mens',
  promiseAnswered: 'Door een mens beantwoord',
  promiseWithdrawn: 'Ingetrokken',
  promiseOpen: 'Nog open',
  promiseMedian: 'De helft wachtte hoogstens',
  promiseP95: '95 van de 100 wachtten hoogstens',
  promiseOldest: 'Langste wachttijd',
  promiseNobody: 'Er wacht niemand.',
  promiseForgotten: 'Vergeten (moet 0 zijn)',
  promiseWaits:
    'De wachttijd loopt van het verzoek tot het eerste antwoord van een mens, over alle antwoorden uit die tijd.',
  promiseLine: '{$what}: {$figure}',

  // --- to customers: a human is here
  role: '{$name}, helper uit de community',
  joined: 'Je praat nu met {$agent}. Wat je schreef, is al gelezen.',
  withYou: '{$agent} is er al voor je: schrijf gewoon hier.',
  agentHands:
    'Iemand met meer ervaring neemt het over van {$agent}. U staat vooraan in de rij, en alles wat gezegd is, is daar te lezen.',
  agentLeft:
    '{$agent} moest helaas weg. Je staat vooraan in de wachtrij, en wie je verder helpt, ziet alles wat er is gezegd.',
  transferred: 'Vanaf nu praat je met {$agent}. Wat je schreef, is al gelezen.',
  guestJoined: 'Nieuw in het gesprek: {$agent}.',
  guestLeft: 'Niet meer in het gesprek: {$agent}.',
  unsupportedFromYou:
    'Dat kon ik niet doorgeven ({$what}). Kun je het in woorden zeggen, of als foto of bestand sturen?',
  fileNotPassedOn: 'Je bestand kon ik niet doorgeven: {$reason}',
  ended: 'Dit gesprek is afgelopen. Je kunt mij weer vragen stellen, of om iemand anders vragen.',

  // --- to customers: closing
  closed: '{$agent} heeft het gesprek afgesloten. Hoe was het, van 1 (slecht) tot 5 (geweldig)?',
  reopenHint: 'Mist er nog iets, schrijf dan gewoon hier: {$agent} wordt als eerste gevraagd.',
  rated: 'Dank je! Wil je er kort bij zeggen waarom? Typ het gewoon hier.',
  ratedPoorly: 'Dank je voor je eerlijkheid, en sorry. Schrijf kort waarom, of praat nu met iemand anders.',
  ratedToast: 'Dank je!',
  wordThanks: 'Dank je, daar worden we beter van. Mist er nog iets, schrijf dan gewoon.',
  ratedAlready: 'Je hebt dit gesprek al beoordeeld. Dank je!',
  notYours: 'Deze knoppen zijn van wie de vraag stelde. Noem mij en ik ben er ook voor jou.',
  oldButton: 'Deze knop hoort bij een eerder gesprek.',
  forgotten: 'Bij ons verwijderd.',
  forgetHow: 'Typ /forget als antwoord op het bericht dat je wilt verwijderen.',

  // --- to customers: helping others
  wouldHelp:
    'Fijn dat het goed ging! Zou je anderen zoals jij willen helpen? Wie zelf geholpen is, helpt het best, en alleen als er tijd voor is.',
  wouldHelpYes: 'Ja, vertel meer',
  wouldHelpNo: 'Nee, dank je',
  wouldHelpDeclined: 'Helemaal goed. Mocht je er ooit zin in krijgen: /volunteer.',
  joinNone: 'Wat aardig dat je het vraagt! Op dit moment zoeken we geen helpers.',
  joinPrivate: 'Schrijf me /volunteer in een privébericht: een aanmelding gaat verder niemand aan.',
  joinRules:
    'Wat aardig! Helpers van {$house} antwoorden anderen in hun eigen tijd, en stoppen wanneer ze willen. Eerst de regels:',
  joinRead: 'Regels lezen',
  joinAgree: 'Akkoord',
  joinStop: 'Stoppen',
  joinDone: 'Klaar',
  joinStopped: 'Goed, er is niets verstuurd en er wordt niets van bewaard. /volunteer begint opnieuw.',
  joinLanguages: 'In welke talen kun je helpen, je moedertaal eerst? Druk erop, of schrijf ze.',
  joinSkills: 'Wat ken je goed? Druk op wat past, of schrijf het.',
  joinZone: 'Waar ben je, zodat je tijden kloppen? Druk op een stad, of schrijf die van jou, of de tijdzone (+2).',
  joinHours: 'Wanneer wil je helpen? Druk op wat past, of schrijf het: {$example}',
  join_mornings: 'Doordeweekse ochtenden',
  join_afternoons: 'Doordeweekse middagen',
  join_evenings: 'Doordeweekse avonden',
  join_weekends: 'Weekenden',
  joinWhy: 'In een paar zinnen: waarom wil je helpen?',
  joinCheck: 'Zal ik dit naar de coördinatoren sturen?',
  joinSend: 'Versturen',
  joinFactLanguages: 'Talen: {$value}',
  joinFactSkills: 'Kennis: {$value}',
  joinFactHours: 'Tijden: {$value}',
  joinFactWhy: 'Waarom: {$value}',
  joinUnread: 'Sorry, dat kon ik niet lezen.',
  joinSent: 'Dank je! De coördinatoren hebben je aanmelding, en het antwoord komt hier.',
  joinPending: 'De coördinatoren hebben je aanmelding. Het antwoord komt hier.',
  joinQuestion: 'Er is een vraag over je aanmelding: {$text} Je volgende bericht gaat naar de coördinatoren.',
  joinAnswered: 'Dank je, ik heb het doorgegeven.',
  joinAccepted: 'Goed nieuws: je aanmelding is aangenomen!',
  joinQuizStep: 'Vraag {$step} van {$count}, zonder haast: {$question}',
  joinFailed:
    'Je had er {$right} van de {$count} goed, en {$needed} zijn nodig. Geeft niet: probeer het over {$duration} opnieuw met /volunteer.',
  joinAgain: 'Fijn dat je terugkomt! Over {$duration} kun je het opnieuw proberen.',
  joinPassed: 'Welkom bij de helpers! Je begint als leerling, met iemand met ervaring naast je. {$welcome}',
  joinAlready: 'Je hoort al bij onze helpers. Dank je!',
  joinSuspended: 'Je bent op dit moment geschorst als helper.',
  joinDeclined:
    'Dank je voor je aanbod. Deze keer is het niet aangenomen: {$reason} Over {$duration} kun je je opnieuw aanmelden, en hier verandert er niets voor je.',
  joinDeclined_full: 'er zijn op dit moment genoeg helpers.',
  joinDeclined_skills: 'er zijn nu andere talen of kennis nodig.',
  joinDeclined_other: 'het past op dit moment niet.',

  // --- to customers: what is kept of them
  customerRights: '/export stuurt je alles wat we over je bewaren; /forget_me wist het.',
  customerReport:
    '/report met een paar woorden erachter vertelt de verantwoordelijken dat iemand die je hielp te ver is gegaan.',
  reportNobody: 'Hier heeft nog geen mens je geholpen, dus er is niemand te melden. /human brengt je bij iemand.',
  reportReceived:
    'Bedankt dat je het zegt. Je melding gaat met de laatste berichten naar de verantwoordelijken. Je hoeft niemand te antwoorden bij wie je je niet prettig voelt.',
  reportSoon: 'Je melding is al aangekomen. Is er meer te vertellen, schrijf dan over een minuut nog eens /report.',
  forgetMeSure:
    'Zal ik alles wissen wat we over je bewaren? Als je op een mens wacht, eindigt dat ook. Het kan niet ongedaan worden gemaakt. Met /export krijg je eerst een kopie.',
  forgetMeYes: 'Ja, alles wissen',
  forgetMeDone:
    'Klaar: alles wat we over je bewaarden is gewist, en de kopieën van je berichten zijn verwijderd waar het platform dat toelaat. Je kunt altijd opnieuw schrijven, als iemand die nieuw is.',
  exportFile: 'Hier is alles wat we over je bewaren. Het bestand opent in elke browser.',
  exportPrivate: 'Dit stuur ik alleen waar niemand anders meeleest. Schrijf me /export in een privébericht.',
  exportTitle: 'Wat we over je bewaren',
  exportSaid: 'Wat er is gezegd',
  exportReally: 'Zoals je het schreef:',
  exportRequests: 'Verzoeken om een mens',
  exportRatings: 'Beoordelingen en feedback',
  exportActs: 'Wat er is gedaan',

  // --- reasons
  reason_blocked: 'de bot is daar geblokkeerd.',
  reason_chatGone: 'de chat bestaat niet meer.',
  reason_tooLarge: 'het bestand is te groot voor de app van de ontvanger.',
  reason_connection: 'de verbinding viel weg tijdens het verzenden.',
  reason_filesUnsupported: 'de app van de ontvanger kan geen bestanden tonen.',

  // --- what cannot be shown as it is
  edited: '(bewerkt)',
  sticker: 'sticker {$emoji}',
  location: 'Locatie: {$latitude}, {$longitude}',
  contact: 'Contact: {$name}, {$phone}',
  fileFailed: '[bestand: {$name}]',
  fileOffered: 'Bestand {$name} ophalen (7 dagen lang)',
  cutShort: '[de rest van dit bericht is te lang om door te geven]',
  quoted: '‘{$text}’',
};
