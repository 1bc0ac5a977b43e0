// German, to customers and agents: people are addressed with „Sie“, the bot says „ich“.
import type { Catalogue } from '../words.ts';

export const de: Catalogue = {
  // --- to customers: the bot
  welcome:
    'Hallo! Ich bin der automatische Assistent von {$house}. Fragen Sie, was Sie möchten: Ich antworte sofort, aus unseren Hilfeseiten. Mit einem Menschen können Sie jederzeit sprechen: Drücken Sie den Button oder schreiben Sie /human.',
  greeting: 'Hallo! Wie kann ich Ihnen helfen?',
  customerHelp:
    'Schreiben Sie einfach Ihre Frage. Mit /human erreichen Sie einen Menschen, mit /cancel verlassen Sie die Warteschlange, und /forget (als Antwort auf eine Ihrer Nachrichten) entfernt deren Kopie bei uns. /promise zeigt, wie lange andere gewartet haben.',
  from: 'Quelle: {$title}',
  unsure: 'Das weiß ich nicht sicher, und raten möchte ich nicht.',
  unsureNear: 'Das weiß ich nicht sicher. Vielleicht meinen Sie eines davon:',
  tooSlow: 'Das hat zu lange gedauert, Entschuldigung. Ein Mensch kann Ihnen weiterhelfen.',
  textOnly: 'Ich kann leider nur Text lesen. Ein Mensch kann sich das für Sie ansehen.',
  masked: 'Zu Ihrer Sicherheit sieht, wer Ihnen hilft, {$labels} anstelle dessen, was Sie dort geschrieben haben.',
  maskedRights:
    'Nur wer das Recht dazu hat, kann es ansehen; dabei muss ein Grund genannt werden, und das wird festgehalten. /export zeigt Ihnen alles.',
  botBack: 'Ihr Gespräch mit {$agent} ist beendet. Hier antwortet wieder der automatische Assistent.',
  helpful: 'Hilfreich',
  notHelpful: 'Nicht hilfreich',
  talkToHuman: 'Mit einem Menschen sprechen',
  thanksHelpful: 'Danke, gut zu wissen.',
  sorryNotHelpful: 'Das tut mir leid. Versuchen Sie es mit anderen Worten, oder sprechen Sie mit einem Menschen.',
  welcomeBack: 'Gern geschehen!',

  // --- to customers: waiting
  inLine:
    '.input {$place :number} .match $place 1 {{Ein Mensch wird Ihnen helfen. Sie sind als Nächstes dran.}} * {{Ein Mensch wird Ihnen helfen. Sie sind auf Platz {$place} der Warteschlange.}}',
  estimate:
    '.input {$minutes :number} .match $minutes one {{Zuletzt hat es etwa eine Minute gedauert.}} * {{Zuletzt hat es etwa {$minutes} Minuten gedauert.}}',
  estimateUnknown: 'Wie lange es dauert, kann ich noch nicht sagen. Ihre Anfrage bleibt offen, bis jemand antwortet.',
  nobodyOnDuty:
    'Gerade ist niemand im Dienst. Ihre Anfrage bleibt offen, und die Antwort kommt hierher, sobald wieder jemand da ist.',
  nobodyUntil:
    'Gerade ist niemand im Dienst; in {$duration} ist wieder jemand da. Ihre Anfrage bleibt offen, und wir schreiben Ihnen hier.',
  inLineChoices:
    'Sie können diesen Chat schließen, die Antwort kommt hierher. Sie können auch abbrechen oder solange weiter mich fragen.',
  askedAgain: 'Sie stehen schon in der Warteschlange und behalten Ihren Platz.',
  reopened:
    'Sie kennen sich schon, deshalb wird {$agent} zuerst gefragt. Ist {$agent} nicht da, hilft Ihnen jemand anderes.',
  stillWaiting: 'Ich suche noch jemanden für Sie. Sie behalten Ihren Platz, nichts geht verloren.',
  added:
    'Notiert für den Menschen, der Ihnen helfen wird. Soll ich es solange versuchen? Dann drücken Sie „Assistenten fragen“.',
  askMeanwhile: 'Assistenten fragen',
  meanwhile: 'Gern: Schreiben Sie Ihre Frage. Sie behalten Ihren Platz in der Warteschlange.',
  emergency:
    'Das klingt ernst, und ich rufe jetzt einen Menschen für Sie. Wenn Sie oder jemand anderes gerade in Gefahr sind, rufen Sie bitte sofort den Notruf Ihres Landes (in der Europäischen Union 112).',
  emergencyCall:
    'Wenn Sie oder jemand anderes gerade in Gefahr sind, rufen Sie bitte sofort den Notruf Ihres Landes (in der Europäischen Union 112).',
  cancel: 'Warteschlange verlassen',
  cancelledGrave:
    'Sie stehen nicht mehr in der Reihe, und das ist in Ordnung. Sie können jederzeit wiederkommen, mit dem Knopf, /human oder in Ihren eigenen Worten: Es ist immer ein Mensch für Sie da.',
  cancelled:
    'Sie haben die Warteschlange verlassen. Ich bin weiter für Sie da, und ein Mensch auch, wann immer Sie möchten.',
  slowDown:
    'Das ist viel auf einmal, und nichts davon geht verloren. Nehmen Sie sich ruhig Zeit: Ich antworte, wenn Sie fertig sind, und wer Ihnen hilft, sieht alles. /human holt jederzeit einen Menschen.',
  notInLine: 'Sie warten gerade nicht auf einen Menschen.',

  // --- to customers: the promise
  promise: 'Wer einen Menschen möchte, bekommt einen. Immer.',
  promiseEnds: 'Eine Anfrage endet nur auf zwei Arten: Ein Mensch antwortet, oder wer gefragt hat, zieht sie zurück.',
  promiseDay: 'Die letzten 24 Stunden',
  promiseMonth: 'Die letzten 30 Tage',
  promiseNow: 'Gerade jetzt',
  promiseRequests: 'Fragen nach einem Menschen',
  promiseAnswered: 'Von einem Menschen beantwortet',
  promiseWithdrawn: 'Zurückgezogen',
  promiseOpen: 'Noch offen',
  promiseMedian: 'Die Hälfte wartete höchstens',
  promiseP95: '95 von 100 warteten höchstens',
  promiseOldest: 'Längste Wartezeit',
  promiseNobody: 'Niemand wartet.',
  promiseForgotten: 'Vergessen (muss 0 sein)',
  promiseWaits:
    'Die Wartezeit läuft von der Anfrage bis zur ersten Antwort eines Menschen, über alle Antworten aus dieser Zeit.',
  promiseLine: '{$what}: {$figure}',

  // --- to customers: a human is here
  role: '{$name}, Hilfe aus der Community',
  joined: 'Jetzt für Sie da: {$agent}. Was Sie geschrieben haben, ist schon gelesen.',
  withYou: '{$agent} ist schon bei Ihnen: schreiben Sie einfach hier.',
  agentHands:
    'Jemand mit mehr Erfahrung übernimmt von {$agent}. Sie stehen ganz vorn, und alles bisher Gesagte ist dort zu lesen.',
  agentLeft:
    '{$agent} musste leider gehen. Sie stehen ganz vorn in der Warteschlange, und wer übernimmt, sieht alles, was bisher gesagt wurde.',
  transferred: 'Ab jetzt für Sie da: {$agent}. Was Sie geschrieben haben, ist schon gelesen.',
  guestJoined: 'Neu im Gespräch: {$agent}.',
  guestLeft: 'Nicht mehr im Gespräch: {$agent}.',
  unsupportedFromYou:
    'Das konnte ich nicht weitergeben ({$what}). Können Sie es in Worte fassen oder als Foto oder Datei schicken?',
  fileNotPassedOn: 'Ihre Datei konnte ich nicht weitergeben: {$reason}',
  ended: 'Dieses Gespräch ist beendet. Sie können wieder mich fragen oder um einen anderen Menschen bitten.',

  // --- to customers: closing
  closed: '{$agent} hat das Gespräch beendet. Wie war es, von 1 (schlecht) bis 5 (sehr gut)?',
  reopenHint: 'Fehlt noch etwas, schreiben Sie einfach hier: {$agent} wird zuerst gefragt.',
  rated: 'Danke! Möchten Sie kurz dazuschreiben, warum? Einfach hier.',
  ratedPoorly:
    'Danke für Ihre Ehrlichkeit, und es tut mir leid. Schreiben Sie kurz, woran es lag, oder sprechen Sie gleich mit einem anderen Menschen.',
  ratedToast: 'Danke!',
  wordThanks: 'Danke, das hilft uns, besser zu werden. Fehlt noch etwas, schreiben Sie einfach.',
  ratedAlready: 'Sie haben dieses Gespräch schon bewertet. Danke!',
  notYours: 'Diese Buttons sind für die Person, die gefragt hat. Erwähnen Sie mich, dann bin ich auch für Sie da.',
  oldButton: 'Dieser Button gehört zu einem früheren Gespräch.',
  forgotten: 'Bei uns entfernt.',
  forgetHow: 'Antworten Sie mit /forget auf die Nachricht, die entfernt werden soll.',

  // --- to customers: helping others
  wouldHelp:
    'Schön, dass es gut ging! Möchten Sie anderen helfen, denen es geht wie Ihnen? Wem selbst geholfen wurde, hilft am besten, und nur, wenn Zeit ist.',
  wouldHelpYes: 'Ja, erzählen Sie mehr',
  wouldHelpNo: 'Nein, danke',
  wouldHelpDeclined: 'Alles gut. Falls Sie doch einmal Lust bekommen: /volunteer.',
  joinNone: 'Wie nett, dass du fragst! Im Moment werden keine Helfer gesucht.',
  joinPrivate: 'Bitte schreib mir /volunteer in einer Direktnachricht: Eine Bewerbung geht sonst niemanden etwas an.',
  joinRules:
    'Wie nett von dir! Helfer von {$house} antworten anderen, in ihrer eigenen Zeit, und hören auf, wann sie wollen. Zuerst die Regeln:',
  joinRead: 'Regeln lesen',
  joinAgree: 'Einverstanden',
  joinStop: 'Abbrechen',
  joinDone: 'Fertig',
  joinStopped: 'In Ordnung, nichts wurde gesendet und nichts davon bleibt. /volunteer beginnt von vorn.',
  joinLanguages: 'In welchen Sprachen kannst du helfen, die Muttersprache zuerst? Drücke sie oder schreib sie.',
  joinSkills: 'Womit kennst du dich gut aus? Drücke, was passt, oder schreib es.',
  joinZone: 'Wo bist du, damit die Zeiten stimmen? Drücke eine Stadt, oder schreib deine oder die Zeitzone (+2).',
  joinHours: 'Wann möchtest du helfen? Drücke, was passt, oder schreib es: {$example}',
  join_mornings: 'Vormittags (Mo–Fr)',
  join_afternoons: 'Nachmittags (Mo–Fr)',
  join_evenings: 'Abends (Mo–Fr)',
  join_weekends: 'Am Wochenende',
  joinWhy: 'In ein paar Sätzen: Warum möchtest du helfen?',
  joinCheck: 'Soll ich das an die Koordinatoren senden?',
  joinSend: 'Senden',
  joinFactLanguages: 'Sprachen: {$value}',
  joinFactSkills: 'Kenntnisse: {$value}',
  joinFactHours: 'Zeiten: {$value}',
  joinFactWhy: 'Warum: {$value}',
  joinUnread: 'Das konnte ich leider nicht lesen.',
  joinSent: 'Danke! Deine Bewerbung liegt bei den Koordinatoren, und die Antwort kommt hierher.',
  joinPending: 'Deine Bewerbung liegt bei den Koordinatoren. Die Antwort kommt hierher.',
  joinQuestion: 'Zu deiner Bewerbung gibt es eine Frage: {$text} Deine nächste Nachricht geht an die Koordinatoren.',
  joinAnswered: 'Danke, das habe ich weitergegeben.',
  joinAccepted: 'Gute Nachricht: Deine Bewerbung ist angenommen!',
  joinQuizStep: 'Frage {$step} von {$count}, ganz ohne Eile: {$question}',
  joinFailed:
    '{$right} von {$count} waren richtig, nötig sind {$needed}. Das macht nichts: In {$duration} kannst du es mit /volunteer wieder versuchen.',
  joinAgain: 'Schön, dass du wiederkommst! In {$duration} kannst du es wieder versuchen.',
  joinPassed:
    'Willkommen unter den Helfern! Du beginnst als Lehrling, mit jemandem an deiner Seite, der sich auskennt. {$welcome}',
  joinAlready: 'Du bist schon unter unseren Helfern. Danke!',
  joinSuspended: 'Du bist als Helfer gerade gesperrt.',
  joinDeclined:
    'Danke für dein Angebot. Diesmal wurde es nicht angenommen: {$reason} In {$duration} kannst du dich wieder bewerben, und hier ändert sich für dich nichts.',
  joinDeclined_full: 'im Moment gibt es genug Helfer.',
  joinDeclined_skills: 'gerade werden andere Sprachen oder Kenntnisse gebraucht.',
  joinDeclined_other: 'im Moment passt es nicht.',

  // --- to customers: what is kept of them
  customerRights: '/export schickt Ihnen alles, was wir über Sie speichern; /forget_me löscht es.',
  customerReport:
    '/report mit ein paar Worten dahinter sagt den Verantwortlichen, dass jemand, der Ihnen geholfen hat, zu weit gegangen ist.',
  reportNobody:
    'Hier hat Ihnen noch kein Mensch geholfen, es gibt also niemanden zu melden. /human holt Ihnen jemanden.',
  reportReceived:
    'Danke, dass Sie es uns sagen. Ihre Meldung geht mit den letzten Nachrichten an die Verantwortlichen. Sie müssen niemandem antworten, bei dem Ihnen nicht wohl ist.',
  reportSoon:
    'Ihre Meldung ist schon angekommen. Wenn es mehr zu sagen gibt, schreiben Sie in einer Minute noch einmal /report.',
  forgetMeSure:
    'Soll ich alles löschen, was wir über Sie speichern? Falls Sie auf einen Menschen warten, endet auch das. Es lässt sich nicht rückgängig machen. Mit /export bekommen Sie vorher eine Kopie.',
  forgetMeYes: 'Ja, alles löschen',
  forgetMeDone:
    'Erledigt: Alles, was wir über Sie gespeichert hatten, ist gelöscht, und die Kopien Ihrer Nachrichten sind überall entfernt, wo die Plattform es zulässt. Sie können jederzeit wieder schreiben, als jemand Neues.',
  exportFile: 'Hier ist alles, was wir über Sie speichern. Die Datei lässt sich in jedem Browser öffnen.',
  exportPrivate:
    'Das schicke ich nur dorthin, wo niemand sonst mitliest. Schreiben Sie mir /export bitte als Direktnachricht.',
  exportTitle: 'Was wir über Sie speichern',
  exportSaid: 'Was gesagt wurde',
  exportReally: 'So haben Sie es geschrieben:',
  exportRequests: 'Anfragen nach einem Menschen',
  exportRatings: 'Bewertungen und Rückmeldungen',
  exportActs: 'Was getan wurde',

  // --- to agents: the card
  cardTitle: '{$name} möchte mit einem Menschen sprechen',
  cardAgain: '{$name} hat wieder geschrieben',
  cardFacts: 'Sprache: {$language} · wartet: {$waited}',
  cardDistress: 'Dringend: {$what}',
  distress_selfHarm: 'vielleicht geht es um Suizid oder Selbstverletzung',
  distress_threat: 'Drohungen, Gewalt oder Gefahr',
  distress_fraud: 'Betrug',
  distress_legal: 'rechtliche Schritte',
  cardSaid: 'Letzte Nachrichten',
  cardTried: 'Der Bot hat angeboten: {$titles}',
  cardTriedNothing: 'Der Bot hatte keine Antwort.',
  cardPassed:
    '.input {$count :number} .match $count one {{Eine Person sagte „Nicht ich“.}} * {{{$count} Personen sagten „Nicht ich“.}}',
  cardTaken: '{$agent} hat übernommen.',
  cardWithdrawn: '{$name} wartet nicht mehr.',
  cardClosed: '{$agent} hat geantwortet.',
  cardPrefer: '{$agent}, Sie kennen sich schon. Möchten Sie übernehmen?',
  take: 'Übernehmen',
  pass: 'Nicht ich',
  waitedNow: 'gerade erst',
  waitedMinutes: '.input {$minutes :number} .match $minutes one {{eine Minute}} * {{{$minutes} Minuten}}',
  waitedHours: '.input {$hours :number} .match $hours one {{eine Stunde}} * {{{$hours} Stunden}}',
  stillWaitingCard: '{$name} wartet noch ({$waited}).',

  // --- to agents: answers to a press or a command
  yours: 'Gehört Ihnen. Das Gespräch ist in seinem Thread.',
  takenBy: '{$agent} hat schon übernommen.',
  alreadyYours: 'Das haben Sie schon übernommen.',
  whichOne:
    'Welches Gespräch? Schreiben Sie das in den Thread des Gesprächs, oder als Antwort auf eine Nachricht daraus.',
  reachedNobody:
    'Das hat niemanden erreicht: Die Nachricht, auf die Sie geantwortet haben, gehört zu keinem Gespräch, oder zu keinem mehr.',
  nobodyWaits: 'Hier wartet niemand mehr.',
  preferFirst: '{$agent} wird kurz zuerst gefragt.',
  youBlocked: 'Sie haben diese Person blockiert. Jemand anderes hilft.',
  passed: 'In Ordnung. Die Anfrage bleibt für andere offen.',
  onlyOwner: 'Das kann nur {$agent}.',
  notAssigned: 'Dieses Gespräch hat gerade niemand. Drücken Sie zuerst „Übernehmen“.',
  closeNeedsReply:
    'Schreiben Sie erst mindestens eine Antwort, oder geben Sie es ab, damit jemand anderes helfen kann.',

  // --- to coordinators: applications
  applicant: '{$name} möchte helfen',
  applicantAccept: 'Annehmen',
  applicantAsk: 'Nachfragen',
  applicantDecline: 'Ablehnen',
  applicantQuestion: 'Deine Frage',
  applicantReason: 'Welchen Grund soll die Person lesen?',
  applicant_full: 'Genug Helfer',
  applicant_skills: 'Andere Sprachen oder Kenntnisse',
  applicant_other: 'Es passt nicht',
  applicantAskHow: 'Schreibe deine Frage an {$name} hier, hinter dies:',
  applicantAskWhom:
    'Schreibe hinter /applicant die Nummer und dann deine Frage: /applicant 123 Wann passt es dir? „Nachfragen“ unter der Bewerbung zeigt sie.',
  applicantAsked: 'Gefragt. Die Antwort kommt hierher.',
  applicantAnswered: '{$name} antwortet: {$text}',
  applicantAccepted: '{$agent} hat {$name} angenommen.',
  applicantDeclined: '{$agent} hat {$name} abgelehnt.',
  applicantDone: 'Erledigt. Die Person erfährt es.',
  applicantOver: 'Das ist schon entschieden.',
  onlyCoordinators: 'Das können nur Koordinatoren.',
  appliedCannot: 'Über deine Bewerbung ist noch nicht entschieden. Bis dahin kannst du keine Gespräche übernehmen.',
  suspendedCannot: 'Du bist gerade gesperrt und kannst keine Gespräche übernehmen.',

  // --- to coordinators: pages
  pageWaits: '{$house}: Jemand wartet auf einen Menschen, und niemand ist gekommen (Anfrage {$id})',
  pageUnstaffed: '{$house}: Jemand wartet auf einen Menschen, und niemand ist im Dienst (Anfrage {$id})',
  pageRefused: '{$house}: Jemand wartet auf einen Menschen, und ein Desk ist nicht erreichbar (Anfrage {$id})',
  pageDistress: '{$house}: Ein Mensch in Not wartet (Anfrage {$id})',
  pageHow:
    'Zum Übernehmen drücken Sie „Übernehmen“ auf der Karte an einem Desk. /queue zeigt dort, wer sonst noch wartet.',
  pageLost:
    'Die Koordination konnte über {$account} nicht gerufen werden ({$reason}). {$name} wartet noch immer ({$waited}).',
  pageUnsure:
    'Der Ruf an die Koordination über {$account} ist vielleicht nicht angekommen ({$reason}). {$name} wartet noch immer ({$waited}).',

  // --- to agents: the thread
  controlTitle: 'Sie sprechen mit {$name}',
  controlHow: 'Nachrichten von {$agent} gehen an {$name}. Was mit // beginnt, bleibt als Notiz hier.',
  controlClosed: 'Geschlossen.',
  controlWaiting: 'Wartet, bis jemand übernimmt.',
  controlSnoozed: 'Zurückgestellt.',
  controlGuests: 'Auch im Gespräch: {$names}',
  release: 'Abgeben',
  leave: 'Verlassen',
  transfer: 'Übergeben',
  invite: 'Einladen',
  note: 'Notiz',
  snooze: '1 Std. zurückstellen',
  close: 'Schließen',
  block: 'Blockieren',
  transcript: 'Verlauf',
  replies: 'Antworten',
  before: 'Was bisher gesagt wurde',
  who_customer: 'Kundin/Kunde',
  who_bot: 'Bot',
  who_agent: 'Hilfe',
  who_note: 'Notiz',
  transcriptEmpty: 'Bisher wurde nichts gesagt.',
  notesStay: 'Notiert. Nur Nachrichten von {$agent} gehen an {$name}; alles andere bleibt als Notiz hier.',
  notSentClosed: 'Nicht gesendet: Dieses Gespräch ist geschlossen. {$name} kann jederzeit wieder schreiben.',
  notSentWaiting: 'Nicht gesendet: Drücken Sie zuerst „Übernehmen“.',
  noteHow: 'Beginnen Sie eine Nachricht mit // (oder /note), dann bleibt sie hier.',
  nudge:
    '{$agent}, {$name} wartet auf Ihre erste Antwort. In einer Minute geht die Anfrage zurück in die Warteschlange, das ist nicht schlimm.',
  backInLine: 'Wieder in der Warteschlange, ganz vorn.',
  nowOwner: '{$agent}, dieses Gespräch gehört jetzt Ihnen.',
  nowGuest: '{$agent}, was Sie hier schreiben, erreicht jetzt auch {$name}.',
  nowGuestThere: '{$agent} liest jetzt am eigenen Tisch mit ({$account}) und schreibt auch an {$name}.',
  guestCall: '{$agent} holt Sie in das Gespräch mit {$name}: Der Verlauf steht an Ihrem Tisch.',
  chooseTransfer: 'Wer soll übernehmen?',
  chooseInvite: 'Wer soll dazukommen?',
  nobodyElse: 'Ich kenne hier noch niemand anderen. Wer helfen will, schreibt hier einmal etwas.',
  noSuchAgent: 'Ich kenne hier niemanden namens „{$name}“.',
  snoozedFor: 'Für eine Stunde zurückgestellt. Schreibt {$name}, geht es sofort weiter.',
  snoozeOver: '{$agent}, die Stunde ist um.',
  wokeUp: 'Es geht weiter.',
  overviewLine: 'Hier wird gewartet',
  overviewNobody: 'Niemand wartet. Ein guter Moment für eine Tasse Tee.',
  overviewMore: '… und weitere.',
  overviewOwn: 'Ihre Gespräche',
  overviewNone: 'Gerade keine.',
  overviewUnanswered: 'wartet auf Ihre erste Antwort ({$waited})',
  overviewTheyWait: 'wartet auf Sie',
  overviewYouWait: 'Sie warten auf Antwort',
  closeTitle: 'Schließen',
  closeHow: 'Wie ist es ausgegangen?',
  outcome_solved: 'Gelöst',
  outcome_partly: 'Teilweise gelöst',
  outcome_unsolved: 'Nicht gelöst',
  outcomeNote: 'Ergebnis: {$outcome}',
  noteLabel: 'Nur für Helfende sichtbar',
  noteShown: 'Notiz von {$agent}: {$text}',
  closedNote: 'Geschlossen. {$name} wird um eine Bewertung gebeten.',
  ratedNote: '.input {$score :number} {{Bewertung von {$name}: {$score} von 5.}}',
  wordNote: '{$name} schreibt dazu: {$word}',
  blockSure: '{$name} blockieren? Sie beide begegnen sich nicht wieder; andere können weiter helfen.',
  blockYes: 'Ja, blockieren',
  blockedNote: 'Blockiert. Sie und {$name} begegnen sich nicht wieder.',
  cannedChoose: 'Welche Antwort?',
  cannedNone: 'Es gibt noch keine fertigen Antworten: Sie stehen in der Konfiguration unter „canned“.',
  cannedUnknown: 'Eine Antwort namens „{$key}“ gibt es nicht.',
  unknownCommand: '{$text} kenne ich nicht. /help zeigt, was ich kann. Es wurde nichts gesendet.',
  unsupportedToYou: '[{$what}: lässt sich hier nicht zeigen. Die andere Seite weiß Bescheid.]',
  unsupportedFromAgent:
    'Nicht weitergegeben ({$what}). Fassen Sie es in Worte, oder schicken Sie es als Foto oder Datei.',
  notChecked: 'Nicht geprüft: Dateien bitte mit Vorsicht öffnen.',
  hiddenKept: 'Die verborgenen Angaben in {$file} (etwa der Aufnahmeort) ließen sich nicht entfernen.',
  hiddenSent:
    '{$file} ging mit verborgenen Angaben (etwa dem Aufnahmeort) an {$name}: Sie ließen sich nicht entfernen.',
  notDelivered: 'Nicht zugestellt an {$name}: {$reason}',
  maybeDelivered: 'Vielleicht nicht bei {$name} angekommen: {$reason}',
  maybeMissing: 'Hier fehlt vielleicht eine Nachricht, weil die Verbindung abgebrochen ist. Der Inhalt: {$text}',
  notShown: 'Eine Nachricht von {$name} ließ sich hier nicht zeigen ({$reason}). Der Inhalt: {$text}',
  customerLeft: '{$name} hat den Bot blockiert. Im Moment kommt dort nichts an.',
  customerReturned: '{$name} ist wieder erreichbar.',
  threadReopened: 'Der Thread wurde gelöscht. Hier geht es weiter, nichts ist verloren.',
  forgottenTitle: 'Vergessen',
  forgottenNote:
    'Der Kunde möchte vergessen werden. Was hierher weitergegeben wurde, wird entfernt; bitte löschen Sie selbst, was Sie über ihn geschrieben haben. Was hier geschrieben wird, erreicht niemanden mehr.',
  removedCopy: 'Auf der anderen Seite entfernt.',
  forgetHowAgent: 'Antworten Sie mit /forget auf eine eigene Nachricht, dann wird ihre Kopie entfernt.',
  edited: '(bearbeitet)',
  dutyOn: '{$agent} ist im Dienst: wird gefragt, wenn jemand wartet, und kann übernehmen, was andere weitergeben.',
  dutyOff: '{$agent} ist nicht im Dienst: wird nicht gefragt und bekommt nichts übergeben. „/duty on“ beendet das.',
  dutyLasts: 'Das gilt so lange: {$duration}.',
  dutySpeaks: 'Sprachen: {$languages}',
  dutyAtOnce: 'Gespräche zugleich: {$count}',
  dutyHours: 'Zeiten: {$hours}',
  dutyQuiet: 'Ruhe, also nie gefragt: {$from} bis {$to}',
  dutyZone: 'Zeitzone: {$zone}',
  dutyCall: 'Auch außer Dienst gefragt, wenn dort niemand helfen kann. „/duty call off“ beendet das.',
  dutyHow:
    'Schreiben Sie /duty on oder /duty off, wenn Sie mögen mit einer Dauer: /duty off 2h, /duty until 18:00. Wie Sie gefragt werden:\n\n/duty hours Mo-Fr 9-17 – dann im Dienst\n/duty quiet 22-7 – dann wird nichts gefragt\n/duty zone Berlin – Ihre Uhr\n/duty max 2 – Gespräche zugleich\n/duty speaks Polnisch, Deutsch – Ihre Sprachen, die Muttersprache zuerst\n/duty call – auch außer Dienst, wenn dort niemand helfen kann',
  goOnDuty: 'In den Dienst gehen',
  goOffDuty: 'Dienst beenden',
  offerFor: '{$agent}, würden Sie hier helfen?',
  offerAccept: 'Ich helfe',
  offerLater: 'Jetzt nicht',
  offerNever: 'Nicht mein Gebiet',
  offerCall: '{$agents}: Würden Sie {$name} helfen? ({$language}, wartet {$waited})',
  offerOver:
    'Nach {$name} werden jetzt andere gefragt. Wenn Sie doch einen Moment haben: Vielleicht ist die Anfrage noch frei.',
  offerDeclined: 'In Ordnung: Zu {$name} wird jemand anderes gefragt.',
  offerYours: '{$name} gehört jetzt Ihnen: Der Verlauf steht an Ihrem Tisch.',
  offersPaused:
    'Sie scheinen nicht da zu sein, deshalb werden Sie {$duration} lang nichts gefragt. Das macht nichts. „/duty on“ bringt Sie sofort zurück.',
  laterToast: 'In Ordnung, jemand anderes wird gefragt.',
  distressFirst:
    'Hier werden zuerst die Koordinatoren gefragt: Es kann ernst sein. Kommt in einigen Minuten niemand, steht es allen offen.',
  outside: 'Wer wartet, sehen nur, die hier arbeiten.',
  suspendHow: 'Schreiben Sie, wen und warum: /suspend NAME warum. /restore NAME holt jemanden zurück.',
  suspendWhich: 'Mehrere heißen so; nennen Sie die Nummer: {$ids}',
  suspendNot: '{$agent} kann nicht ausgesetzt werden: Koordinatoren stehen in der Konfiguration.',
  suspendDone: '{$agent} ist ausgesetzt. Was dort lag, geht an den Anfang der Reihe zurück.',
  suspendTold:
    'Sie sind vorerst ausgesetzt. Der Grund: {$why}. Was Sie hatten, ist jetzt bei anderen. Wenn Sie es anders sehen, schreiben Sie /appeal und warum: Die Koordinatoren lesen es.',
  restoreDone: '{$agent} ist zurück.',
  restoreTold: 'Sie sind zurück und können wieder gefragt werden. „/duty on“ sagt, dass Sie da sind.',
  appealFrom: '{$agent} erhebt Einspruch: {$words}',
  appealSent: 'Die Koordinatoren haben es und werden Ihnen antworten.',
  deskFirst: 'Kommen Sie zuerst an Ihren Tisch: Gespräche werden dort geführt.',
  silentNudge:
    '{$agent}, {$name} wartet auf ein Wort von Ihnen. Wenn Sie fertig sind, schließen Sie das Gespräch; wenn es dauert, lassen Sie es ruhen oder geben Sie es weiter.',
  overviewOn: 'Sie sind im Dienst.',
  overviewOff: 'Sie sind nicht im Dienst.',
  agentHelp:
    'Was Sie hier schreiben, geht an die Kundin oder den Kunden, solange das Gespräch Ihnen gehört. Nachrichten aller anderen sind Notizen.\n\n/take – übernehmen\n/release – zurück in die Warteschlange geben; als Gast: verlassen\n/transfer NAME – an jemanden übergeben\n/invite NAME – jemanden mitschreiben lassen, an welchem Tisch auch immer\n// oder /note TEXT – eine Notiz, die hier bleibt\n/r NAME – eine fertige Antwort senden (/r zeigt die Liste)\n/snooze – eine Stunde zurückstellen\n/transcript – zeigen, was gesagt wurde\n/forget – als Antwort: die Kopie Ihrer Nachricht entfernen\n/block – dieser Person nie wieder begegnen\n/report GRUND – der Koordination sagen, dass jemand zu weit ging\n/reveal GRUND – was verdeckt ist, für Sie allein\n/along – solange Sie lernen: bei diesem Gespräch mitlesen\n/fix WORTE, /return WORTE – für die Antwort von jemandem, der lernt: stattdessen das senden, oder sie zurückgeben\n/close – schließen und um eine Bewertung bitten; dahinter steht, wenn Sie mögen, wie es ausging\n/queue – wer wartet, und Ihre Gespräche\n/promise – wie das Versprechen gehalten wird\n/duty on, /duty off, /duty off 2h – ob Sie da sind; /duty allein: wie Sie gefragt werden, und wie Sie das ändern\n/me – Ihre eigenen Zahlen, und eine Sache zum Ausprobieren\n/link – mir allein: verbindet Ihre Chats auf mehreren Plattformen; /unlink beendet es\n/export, /forget_me – nur an mich: was über Sie gespeichert ist, schicken oder löschen',

  // --- to agents: what was masked, and reports
  reveal: 'Aufdecken',
  revealLabel: 'Wozu müssen Sie es sehen?',
  revealHow:
    'Wozu müssen Sie sehen, was verdeckt ist? Schreiben Sie /reveal und den Grund. Wer, wann und warum wird festgehalten.',
  revealWhy_solve: 'Um die Frage zu lösen',
  revealWhy_check: 'Um Schaden oder Betrug zu verhindern',
  revealWhy_asked: 'Ich wurde darum gebeten',
  revealNot: 'Was hier verdeckt ist, dürfen Sie nicht sehen. Die Koordination darf es.',
  revealNothing: 'In diesem Gespräch wurde nichts verdeckt.',
  revealGone: 'Was hier verdeckt wurde, ist nicht mehr gespeichert.',
  revealBriefly: 'Nur Sie sehen das, für {$duration}.',
  revealUntilClosed: 'Nur Sie sehen das, bis Sie es schließen.',
  revealUntilReloaded: 'Nur Sie sehen das, bis Sie die App neu laden: Zurücknehmen kann ich es nicht.',
  revealComing: 'Was Sie sehen wollten, erscheint hier gleich.',
  revealTaken: 'Ich entferne diese Nachricht nach {$duration}.',
  revealSent: 'Es steht in Ihrem eigenen Chat mit mir, für {$duration}.',
  revealNoChat:
    'Hier kann ich es nicht Ihnen allein zeigen. Schreiben Sie mir /queue als Direktnachricht und fragen Sie dann noch einmal.',
  revealMore: '.input {$count :number} {{Ältere, die fehlen: {$count}.}}',
  report: 'Melden',
  reportLabel: 'Was ist geschehen? Die Koordination liest es, mit den letzten Nachrichten.',
  reportedByAgent: '{$agent} meldet {$name}',
  reportedByCustomer: '{$name} meldet {$agent}',
  reportNoWhy: 'Ohne Angabe von Gründen.',
  reportThanks:
    'Danke. Es geht mit den letzten Nachrichten an die Koordination. /release gibt das Gespräch ab, /block auch für immer: ohne Rückfragen.',
  onlyCoordinatorsRead: 'Nur die Koordination kann es hier lesen.',
  alertRead: 'Was gesagt wurde',
  alertBrief:
    '{$house}: Für Gespräch {$id} wird die Koordination gebraucht. Wer dem Bot direkt schreibt, sieht solche Karten ganz.',
  flagged_agent: '{$agent} lockt {$name} vielleicht woandershin ({$what})',
  flagged_customer: '{$name} lockt {$agent} vielleicht woandershin ({$what})',
  lure_contact: 'privater Kontakt',
  lure_payment: 'private Zahlung',
  lure_messenger: 'anderer Messenger',

  // --- to agents: somebody learns
  heldTitle: '{$agent} lernt noch und möchte {$name} das schreiben. Vorher sieht es sich jemand an:',
  heldLure: 'Genau hinsehen: Das könnte wegführen ({$what}).',
  heldSend: 'Senden',
  heldFix: 'Ändern und senden',
  heldFixLabel: 'Was soll der Kunde oder die Kundin lesen?',
  heldFixHow: 'Schreiben Sie /fix und die Worte in den Thread: Sie gehen als die von {$agent} hinaus.',
  heldReturn: 'Zurückgeben',
  heldReturnLabel: 'Was sollte anders sein?',
  heldReturnHow:
    'Was soll {$agent} hören? Drücken Sie eines, oder schreiben Sie /return und eigene Worte in den Thread.',
  threadOnly: 'Schreiben Sie das in den Thread des Gesprächs an Ihrem Desk.',
  heldWord_tone: 'Bitte etwas herzlicher',
  heldWord_facts: 'Bitte prüfe, ob es stimmt',
  heldWord_ask: 'Frag erst zurück',
  heldSent: '{$mentor} hat gesendet, was {$agent} an {$name} schrieb:',
  heldFixed: '{$mentor} hat das für {$agent} an {$name} gesendet:',
  heldReturned: '{$mentor} hat es {$agent} zurückgegeben ({$word}). {$name} hat es nicht gesehen:',
  heldReturnedNote:
    '{$agent}, ein Wort von {$mentor}: {$word} {$name} hat es noch nicht gesehen, schreiben Sie es also neu.',
  heldTakenBack: '{$agent} hat es zurückgenommen. {$name} hat es nicht gesehen:',
  heldLetGo: 'Nicht gesendet: {$agent} schreibt {$name} nicht mehr. Das war der Entwurf:',
  heldUnread: 'Nicht gesendet: Niemand hatte Zeit, es anzusehen. Das war der Entwurf:',
  heldLetGoNote:
    '.input {$count :number} .match $count one {{Eine Antwort, die niemand angesehen hatte, ging nicht an {$name}. Sie steht oben.}} * {{{$count} Antworten, die niemand angesehen hatte, gingen nicht an {$name}. Sie stehen oben.}}',
  heldThanks: 'Danke, erledigt.',
  heldOver: 'Das ist schon erledigt. Trotzdem danke.',
  heldOwn: 'Das ist Ihre eigene. Jemand anderes sieht sie an.',
  heldNotYou: 'Ansehen können das nur, die nicht mehr lernen.',
  heldChanged: '{$agent} hat es inzwischen geändert. Sehen Sie sich die Karte noch einmal an.',
  heldOrder: 'Eine frühere von {$agent} wartet. Sehen Sie zuerst diese an, damit die Reihenfolge bleibt.',
  heldFull:
    '{$agent}, das ging nicht hinaus: Es warten schon so viele Antworten. Schreiben Sie es neu, sobald jemand sie angesehen hat.',
  closeHeld:
    '.input {$count :number} .match $count one {{Eine Antwort wartet noch darauf, dass jemand sie ansieht. Schließen Sie danach, oder löschen Sie sie.}} * {{{$count} Antworten warten noch darauf, dass jemand sie ansieht. Schließen Sie danach, oder löschen Sie sie.}}',
  floodNote:
    '{$name} schreibt sehr schnell. Bis es ruhiger wird, kommen die Worte hier gebündelt; Dateien kommen sofort. Wem es zu viel wird: /block.',
  floodMore:
    '.input {$count :number} .match $count one {{Eine Nachricht ist länger oder kam noch dazu: /transcript zeigt alles.}} * {{{$count} Nachrichten sind länger oder kamen noch dazu: /transcript zeigt alles.}}',
  editStays:
    '{$agent}, diese Änderung bleibt hier: Solange Sie lernen, schreiben Sie {$name} neu, was anders sein soll.',
  reviewCall: '{$mentor}, sehen Sie sich an, was {$agent} an {$name} schreibt? Ein Druck genügt.',
  reviewOver:
    'Niemand hatte Zeit, es anzusehen, und {$name} soll darauf nicht warten. Erfahrene werden gebeten zu übernehmen.',
  readAlong: 'Mitlesen',
  readFirst:
    '.input {$left :number} .match $left one {{Bevor Sie eines übernehmen, lesen Sie noch bei einem Gespräch mit. Drücken Sie „Mitlesen“, wo jemand Erfahrenes hilft, oder schreiben Sie /along in den Thread.}} * {{Lesen Sie zuerst bei {$left} Gesprächen mit. Drücken Sie „Mitlesen“, wo jemand Erfahrenes hilft, oder schreiben Sie /along in den Thread.}}',
  fullOnly: 'Das ist etwas für jemanden mit mehr Erfahrung.',
  noMentor: 'Gerade ist niemand da, der Ihre Antworten ansehen kann. Darum übernimmt das jemand anderes.',
  alongYes:
    'Sie lesen beim Gespräch von {$agent} mit {$name} mit ({$step} von {$count}). Es zählt, wenn es geschlossen wird.',
  alongNote: '{$agent}, {$reader} lernt und liest hier mit.',
  alongAlready: 'Sie lesen hier schon mit.',
  alongNotHere:
    'Lesen Sie mit, wo jemand Erfahrenes hilft: Das hier ist Ihres, oder von jemandem, der auch noch lernt.',
  alongElsewhere: 'Dieses Gespräch ist an einem anderen Desk, dort könnten Sie es nicht lesen.',
  alongFull: 'Hier lesen schon genug mit. Beim nächsten klappt es.',
  alongOver: 'Dieses Gespräch hat gerade niemand, es gibt also nichts mitzulesen.',
  alongNeedless: 'Nur wer lernt, liest erst mit. Sie brauchen es nicht.',
  readSome:
    '.input {$left :number} .match $left one {{Danke fürs Mitlesen. Noch ein Gespräch, dann dürfen Sie selbst eines übernehmen.}} * {{Danke fürs Mitlesen. Noch {$left} Gespräche, dann dürfen Sie selbst eines übernehmen.}}',
  readEnough:
    'Danke fürs Mitlesen. Ab jetzt dürfen Sie selbst Gespräche übernehmen, und jemand Erfahrenes sieht jede Antwort an, bevor sie hinausgeht.',
  markedGood: '.input {$good :number} .input {$count :number} {{Das ging gut: {$good} von {$count} Gesprächen.}}',
  promoted:
    'Sie haben es gelernt: Ab jetzt geht, was Sie schreiben, direkt an die Kundinnen und Kunden. Danke für Ihre Geduld, und schön, dass Sie dabei sind.',
  promotedNote: '{$agent} hat ausgelernt und antwortet jetzt allein.',
  meApprentice:
    'Ihre Lehrzeit: bei {$readAlong} von {$reads} Gesprächen mitgelesen, {$good} von {$count} eigenen gingen gut.',
  promoteDone: '{$agent} hat ausgelernt.',
  promoteNot: '{$agent} lernt nicht.',

  // --- to agents: how they do
  meTitle: '{$agent}, nur über Sie',
  meWeek: 'Die letzten 7 Tage',
  meNothing: 'Noch nichts.',
  meClosed: 'Geschlossene Gespräche',
  meFirstReply: 'Erste Antwort nach dem Übernehmen (die Hälfte binnen / 95 von 100 binnen)',
  meResolution: 'Von der Bitte bis zum Schließen (die Hälfte binnen / 95 von 100 binnen)',
  meReopened: 'Binnen 7 Tagen wieder um einen Menschen gebeten',
  meStars: 'Sterne im Mittel (Bewertungen)',
  meCsat: 'Zufriedene Kundschaft, von 1 (niemand) bis 5 (alle)',
  meReviews:
    '.input {$count :number} .match $count one {{Ein Gespräch haben andere noch einmal gelesen: {$yes} von {$asked} Antworten waren Ja.}} * {{{$count} Gespräche haben andere noch einmal gelesen: {$yes} von {$asked} Antworten waren Ja.}}',
  mePoints: 'Punkte als Dank: {$points}',
  meBadge: 'Abzeichen: {$badge}',
  meNext: 'Das nächste: {$badge}, noch {$points} Punkte',
  meTry: 'Eine Sache zum Ausprobieren',
  tryReopened: 'Mehrere kamen wieder. Fragen Sie vor dem Schließen, ob es jetzt klappt, und warten Sie die Antwort ab.',
  tryStars:
    'Nicht alle waren zufrieden. Sagen Sie zuerst, was Sie verstanden haben, dann, was Sie tun: Das allein hilft viel.',
  tryFaster:
    'Ein kurzes „Ich lese gerade“ gleich nach dem Übernehmen verkürzt das Warten. Die eigentliche Antwort darf dauern.',
  tryRated:
    'Ihre Gespräche werden selten bewertet. Verabschieden Sie sich freundlich und schließen Sie gleich, solange noch jemand da ist.',

  // --- to agents: reading a conversation again
  review: 'Nachlesen',
  reviewDrawn:
    'Das Gespräch von {$agent} mit {$name} wurde zum Nachlesen ausgelost: Jemand anderes liest es noch einmal und beantwortet vier Fragen.',
  reviewStep: '{$step} – {$question}',
  reviewUnderstood: 'Wurde die Frage verstanden?',
  reviewRight: 'War die Antwort richtig und vollständig?',
  reviewKind: 'War der Ton freundlich und klar?',
  reviewSafe: 'Wurden persönliche Daten und die Regeln geachtet?',
  yes: 'Ja',
  no: 'Nein',
  notApplicable: 'Trifft nicht zu',
  reviewThanks: 'Danke, das ist notiert.',
  reviewNoted: 'Notiert.',
  reviewOwn: 'Das ist Ihr eigenes Gespräch. Jemand anderes liest es nach.',
  reviewOthers: 'Diese Fragen beantwortet gerade jemand anderes. „Nachlesen“ gibt Ihnen eigene.',

  // --- to agents: what is kept of them
  formerAgent: 'eine frühere Helferin oder ein früherer Helfer',
  forgetMeAgent:
    'Das gilt auch für Sie als jemand, der hier hilft: Ihre Gespräche gehen zurück in die Reihe, und Ihr Name, Ihre Konten und Ihr Profil werden gelöscht. Punkte und Zahlen bleiben ohne Namen.',
  forgetMeConfigured:
    'Die Konfiguration dieses Hauses nennt Sie als Koordinator: Das bleibt, bis es dort herausgenommen wird.',
  exportHelping: 'Als jemand, der hier hilft',
  exportIdentities: 'Woher wir Sie kennen',
  exportProfile: 'Was Sie uns gesagt haben',
  exportFigures: 'Ihre Zahlen',
  exportPoints: 'Punkte als Dank',
  exportReviews: 'Was andere sagten, die Ihre Gespräche noch einmal lasen',
  exportReviewed: 'Was Sie über andere Gespräche sagten',

  // --- reasons
  reason_blocked: 'Der Bot wurde dort blockiert.',
  reason_chatGone: 'Den Chat gibt es nicht mehr.',
  reason_tooLarge: 'Die Datei ist zu groß für die App der anderen Seite.',
  reason_connection: 'Die Verbindung ist beim Senden abgebrochen.',
  reason_filesUnsupported: 'Die App der anderen Seite kann keine Dateien zeigen.',

  // --- what cannot be shown as it is
  sticker: 'Sticker {$emoji}',
  location: 'Standort: {$latitude}, {$longitude}',
  contact: 'Kontakt: {$name}, {$phone}',
  fileFailed: '[Datei: {$name}]',
  fileOffered: 'Die Datei {$name} abholen (7 Tage lang)',
  cutShort: '[Der Rest dieser Nachricht ist zu lang zum Weitergeben]',
  quoted: '„{$text}“',

  // --- linking a desk
  linked: 'Dies ist jetzt ein Desk von {$house}. Wer einen Menschen sprechen möchte, kommt hier an.',
  linkWrong: 'Dieser Code gilt nicht. Ein neuer wird beim Start des Dienstes angezeigt.',

  // --- to agents: one person, several platforms
  ownRequest: 'Das ist Ihre eigene Anfrage: Jemand anderes hilft Ihnen.',
  identityAlone:
    'Schreiben Sie /link und /unlink mir allein: Der Code ist nur für Sie. Oder drücken Sie, und nur Sie sehen einen.',
  identityShow: 'Code zeigen',
  identityCodeShown:
    'Schreiben Sie mir dies innerhalb von {$duration} allein auf der anderen Plattform: /link {$code}\nGeben Sie den Code niemandem.',
  identityCode:
    'Schreiben Sie mir dies innerhalb von {$duration} allein auf der anderen Plattform:\n/link {$code}\nDer Chat dort gehört dann Ihnen wie dieser: ein Name, ein Stand, ein Verlauf. Geben Sie den Code niemandem, und schreiben Sie keinen, den Sie von jemand anderem haben.',
  identityNobody:
    'Soweit ich weiß, helfen Sie hier noch nicht. Schreiben Sie mir /link allein, wo Sie es tun, und ich gebe Ihnen einen Code für diesen Chat.',
  identityNot: 'Andere Chats können Sie verbinden, sobald Sie zu denen gehören, die hier helfen.',
  identityWrong:
    'Dieser Code gilt nicht oder nicht mehr. Schreiben Sie mir /link allein, wo Sie schon helfen, und ich mache einen neuen.',
  identitySame: 'Dieser Chat gehört schon Ihnen.',
  identityOther: 'Dieser Chat ist mit jemand anderem verbunden. Schreiben Sie zuerst /unlink.',
  identityOpen:
    'Sie haben hier noch eigene Gespräche. Schließen Sie sie oder geben Sie sie zurück, und versuchen Sie es noch einmal.',
  identityWorked:
    'Sie haben aus diesem Chat schon geholfen, und das lässt sich nicht verschieben. Machen Sie den Code hier und schreiben Sie ihn dort. Haben Sie aus beiden geholfen, bleiben es zwei; die Koordination weiß Bescheid.',
  identitySuspended:
    'Sie sind hier ausgesetzt, darum lässt sich dieser Chat nicht verbinden. Die Koordination weiß Bescheid.',
  identityCoordinator:
    'Dieser Chat gehört jemandem, der koordiniert: Er kann nicht Teil von jemandem werden, der es nicht tut. Machen Sie den Code hier und schreiben Sie ihn dort.',
  identityHelped:
    '{$agent} spricht hier gerade mit Ihnen oder wird gleich von Ihnen bewertet. Beenden Sie das zuerst, und versuchen Sie es noch einmal.',
  identitySure:
    '{$agent} hat diesen Code gemacht, auf {$account}. Sind Sie das? Dann gehört dieser Chat Ihnen wie der dort, und was Sie hier als Kunde geschrieben haben, lässt sich von dort abrufen und löschen. Haben Sie den Code von jemand anderem, tun Sie nichts.',
  identityYes: 'Ja, das bin ich',
  identityLearning:
    'Hier läuft Ihre Bewerbung noch oder Sie lernen noch, und das würde so übersprungen. Schließen Sie es erst ab; die Koordination weiß Bescheid.',
  identityJoined:
    'Dieser Chat gehört jetzt {$agent}, wie der auf {$account}: ein Name, ein Stand, ein Verlauf. Sind Sie das nicht, schreiben Sie /unlink.',
  identityTold:
    'Ihr Chat auf {$account} ist mit diesem verbunden. Waren das nicht Sie, sagen Sie es gleich der Koordination.',
  identityRefusedNote:
    'Jemand wollte einen Chat auf {$account} mit dem von {$agent} verbinden, und ich habe abgelehnt: Er gehört jemandem, der koordiniert, ist ausgesetzt oder hat einen eigenen Verlauf.',
  unlinkFirst:
    'Mit diesem Chat haben Sie begonnen. Schreiben Sie /unlink in dem Chat, der gehen soll, oder /forget_me, um alles zu löschen.',
  unlinkNot:
    'Jetzt nicht: Solange Sie ausgesetzt sind oder lernen, bleiben alle Ihre Chats zusammen. /forget_me löscht alles.',
  unlinkOpen:
    'Sie haben auf dieser Plattform offene Gespräche. Schließen Sie sie oder geben Sie sie zurück, und versuchen Sie es noch einmal.',
  unlinkDone: 'Dieser Chat gehört nicht mehr {$agent}. Sie sind hier wieder unbekannt.',
  unlinkTold: 'Ihr Chat auf {$account} ist nicht mehr mit diesem verbunden.',
  setupDone:
    'Sie koordinieren hier jetzt, als Erste oder Erster. Sie nehmen Helfende auf und setzen sie aus, werden gerufen, wenn sonst niemand kommt, und erfahren hier, was alle angeht. Auch /duty, /queue und /me gehen hier.',
  setupHow:
    'Hier koordiniert noch niemand. Schreiben Sie /setup und den Code, der beim Start des Dienstes angezeigt wird.',
  setupWrong: 'Dieser Code gilt nicht oder nicht mehr. Ein neuer wird beim Start des Dienstes angezeigt.',
  setupOver:
    'Hier koordiniert schon jemand, darum gibt es keinen Code mehr. Wer sonst koordiniert, steht in der Konfiguration.',
  setupAlone: 'Schreiben Sie das bitte mir allein.',
  setupSpoiled:
    'Das können andere lesen, darum gilt dieser Code nicht mehr. Ein neuer wird beim Start des Dienstes angezeigt; schreiben Sie ihn mir allein.',
  deskBacklog:
    '.input {$count :number} .match $count one {{Eine Nachricht wartet auf diesen Desk: Die Plattform nimmt nur eine begrenzte Zahl pro Minute an. Ein zweiter Desk würde die Arbeit teilen.}} * {{{$count} Nachrichten warten auf diesen Desk: Die Plattform nimmt nur eine begrenzte Zahl pro Minute an. Ein zweiter Desk würde die Arbeit teilen.}}',
};
