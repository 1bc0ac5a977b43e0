// Italian, to customers: people are addressed with «tu», the bot says «io».
import type { Catalogue } from '../words.ts';

export const it: Catalogue = {
  // --- to customers: the bot
  welcome:
    'Ciao! Sono l’assistente automatico di {$house}. Chiedimi quello che vuoi: ti rispondo subito, con le nostre pagine di aiuto. Puoi parlare con una persona in qualsiasi momento: premi il pulsante o scrivi /human.',
  greeting: 'Ciao! Come posso aiutarti?',
  customerHelp:
    'Scrivi semplicemente la tua domanda. Con /human ti risponde una persona, con /cancel esci dalla coda, e /forget (in risposta a un tuo messaggio) ne rimuove la copia dalla nostra parte. /promise mostra quanto hanno aspettato gli altri.',
  from: 'Fonte: {$title}',
  unsure: 'Non lo so con certezza e preferisco non tirare a indovinare.',
  unsureNear: 'Non lo so con certezza. Forse intendi una di queste cose:',
  tooSlow: 'Ci ho messo troppo tempo, scusa. Una persona può aiutarti.',
  textOnly: 'Scusa, so leggere solo il testo. Una persona può guardarlo per te.',
  masked: 'Per la tua sicurezza, chi ti aiuta vede {$labels} al posto di quello che hai scritto.',
  maskedRights:
    'Può vederlo solo chi ne ha il diritto: deve dire perché, e la cosa viene annotata. /export ti mostra tutto.',
  botBack: 'La tua conversazione con {$agent} è terminata. Qui risponde di nuovo l’assistente automatico.',
  helpful: 'Utile',
  notHelpful: 'Non mi aiuta',
  talkToHuman: 'Parla con una persona',
  thanksHelpful: 'Grazie, buono a sapersi.',
  sorryNotHelpful: 'Mi dispiace. Prova con altre parole, o parla con una persona.',
  welcomeBack: 'Figurati!',

  // --- to customers: waiting
  inLine:
    '.input {$place :number} .match $place 1 {{Ti aiuterà una persona. Il prossimo turno è il tuo.}} * {{Ti aiuterà una persona. Sei al numero {$place} della coda.}}',
  estimate:
    '.input {$minutes :number} .match $minutes one {{Ultimamente c’è voluto circa un minuto.}} * {{Ultimamente ci sono voluti circa {$minutes} minuti.}}',
  estimateUnknown: 'Non so ancora dirti quanto ci vorrà. La tua richiesta resta aperta finché qualcuno non risponde.',
  nobodyOnDuty:
    'In questo momento nessuno è in servizio. La tua richiesta resta aperta, e la risposta arriva qui appena qualcuno torna.',
  nobodyUntil:
    'In questo momento nessuno è in servizio; qualcuno ci sarà tra {$duration}. La tua richiesta resta aperta e ti scriveremo qui.',
  inLineChoices:
    'Puoi chiudere questa chat: la risposta arriva qui. Puoi anche annullare, o continuare intanto a fare domande a me.',
  askedAgain: 'Sei già in coda e mantieni il tuo posto.',
  reopened: 'Vi conoscete già, quindi sentiamo prima {$agent}. Se {$agent} non c’è, ti aiuterà qualcun altro.',
  stillWaiting: 'Sto ancora cercando qualcuno per te. Mantieni il tuo posto, niente va perso.',
  added: 'Annotato per la persona che ti aiuterà. Se vuoi che intanto ci provi io, premi «Chiedi all’assistente».',
  askMeanwhile: 'Chiedi all’assistente',
  meanwhile: 'Volentieri: scrivi la tua domanda. Mantieni il tuo posto in coda.',
  emergency:
    'Sembra una cosa seria, e sto chiamando subito una persona per te. Se tu o qualcun altro siete in pericolo in questo momento, chiama immediatamente il numero di emergenza del tuo Paese (112 nell’Unione europea).',
  emergencyCall:
    'Se tu o qualcun altro siete in pericolo in questo momento, chiama immediatamente il numero di emergenza del tuo Paese (112 nell’Unione europea).',
  cancel: 'Esci dalla coda',
  cancelledGrave:
    'Non sei più in coda, e va bene così. Puoi tornare quando vuoi, con il pulsante, con /human o con parole tue: c’è sempre una persona.',
  cancelled: 'Ora non sei più in coda. Io resto qui, e le persone anche, quando vuoi.',
  slowDown:
    'Sono tanti messaggi insieme, e nessuno va perso. Prenditi il tuo tempo: rispondo quando hai finito, e chi ti aiuta vede tutto. /human chiama una persona in qualsiasi momento.',
  notInLine: 'In questo momento non sei in coda.',

  // --- to customers: the promise
  promise: 'C’è sempre una persona, se la vuoi.',
  promiseEnds: 'Una richiesta finisce solo in due modi: una persona risponde, o chi l’ha fatta la ritira.',
  promiseDay: 'Ultime 24 ore',
  promiseMonth: 'Ultimi 30 giorni',
  promiseNow: 'In questo momento',
  promiseRequests: 'Richieste',
  promiseAnswered: 'Con la risposta di una persona',
  promiseWithdrawn: 'Ritirate',
  promiseOpen: 'Ancora aperte',
  promiseMedian: 'La metà ha aspettato al massimo',
  promiseP95: '95 su 100 hanno aspettato al massimo',
  promiseOldest: 'Attesa più lunga',
  promiseNobody: 'Non aspetta nessuno.',
  promiseForgotten: 'Dimenticate (devono essere 0)',
  promiseWaits:
    'L’attesa va dalla richiesta alla prima risposta di una persona, per tutte le risposte date in quel periodo.',
  promiseLine: '{$what}: {$figure}',

  // --- to customers: a human is here
  role: '{$name}, supporto della community',
  joined: 'Ora parli con {$agent}. Quello che hai scritto è già stato letto.',
  withYou: '{$agent} è già con te: scrivi pure qui.',
  agentHands:
    'Una persona con più esperienza prende il posto di {$agent}. Lei è in cima alla fila, e chi arriva vede tutto ciò che è stato detto.',
  agentLeft:
    '{$agent} ha dovuto lasciare la conversazione, ci dispiace. Sei in cima alla coda, e la prossima persona vede tutto quello che è stato detto.',
  transferred: 'Da ora parli con {$agent}. Quello che hai scritto è già stato letto.',
  guestJoined: 'Si unisce alla conversazione: {$agent}.',
  guestLeft: 'Lascia la conversazione: {$agent}.',
  unsupportedFromYou: 'Non ho potuto inoltrarlo ({$what}). Puoi spiegarlo a parole, o inviarlo come foto o file?',
  fileNotPassedOn: 'Non ho potuto inoltrare il tuo file: {$reason}',
  ended: 'Questa conversazione è terminata. Puoi chiedere di nuovo a me, o parlare con un’altra persona.',

  // --- to customers: closing
  closed: '{$agent} ha chiuso la conversazione. Com’è andata, da 1 (male) a 5 (benissimo)?',
  reopenHint: 'Se manca qualcosa, scrivi semplicemente qui: sentiamo prima {$agent}.',
  rated: 'Grazie! Vuoi aggiungere due parole sul perché? Scrivile qui.',
  ratedPoorly:
    'Grazie per la sincerità, ci dispiace. Scrivi due parole sul perché, o parla subito con un’altra persona.',
  ratedToast: 'Grazie!',
  wordThanks: 'Grazie, ci aiuta a migliorare. Se manca qualcosa, scrivi pure.',
  ratedAlready: 'Hai già valutato questa conversazione. Grazie!',
  notYours: 'Questi pulsanti sono di chi ha fatto la domanda. Menzionami e ci sono anche per te.',
  oldButton: 'Questo pulsante è di una conversazione precedente.',
  forgotten: 'Rimosso dalla nostra parte.',
  forgetHow: 'Scrivi /forget in risposta al messaggio che vuoi rimuovere.',

  // --- to customers: helping others
  wouldHelp:
    'Che bello che sia andata bene! Aiuteresti altre persone come te? Chi è stato aiutato sa aiutare meglio di tutti, quando ha tempo.',
  wouldHelpYes: 'Sì, dimmi di più',
  wouldHelpNo: 'No, grazie',
  wouldHelpDeclined: 'Va benissimo così. Se un giorno ti va: /volunteer.',
  joinNone: 'Che gentile a chiedere! Al momento non cerchiamo nessuno che aiuti.',
  joinPrivate: 'Scrivimi /volunteer in un messaggio diretto: una candidatura non riguarda nessun altro.',
  joinRules:
    'Che gentile! Chi aiuta {$house} risponde ad altri nel proprio tempo, e smette quando vuole. Prima le regole:',
  joinRead: 'Leggi le regole',
  joinAgree: 'Sono d’accordo',
  joinStop: 'Ferma',
  joinDone: 'Fatto',
  joinStopped: 'Va bene, non è stato inviato nulla e non ne resta nulla. /volunteer ricomincia.',
  joinLanguages: 'In quali lingue puoi aiutare, prima la lingua madre? Premile o scrivile.',
  joinSkills: 'Che cosa conosci bene? Premi ciò che va bene, o scrivilo.',
  joinZone: 'Dove sei, perché i tuoi orari siano giusti? Premi una città, o scrivi la tua o il fuso orario (+2).',
  joinHours: 'Quando vorresti aiutare? Premi ciò che va bene, o scrivilo: {$example}',
  join_mornings: 'Mattine feriali',
  join_afternoons: 'Pomeriggi feriali',
  join_evenings: 'Sere feriali',
  join_weekends: 'Fine settimana',
  joinWhy: 'In poche frasi: perché vorresti aiutare?',
  joinCheck: 'Lo invio ai coordinatori?',
  joinSend: 'Invia',
  joinFactLanguages: 'Lingue: {$value}',
  joinFactSkills: 'Competenze: {$value}',
  joinFactHours: 'Orari: {$value}',
  joinFactWhy: 'Perché: {$value}',
  joinUnread: 'Scusa, non sono riuscito a leggerlo.',
  joinSent: 'Grazie! I coordinatori hanno la tua candidatura, e la risposta arriva qui.',
  joinPending: 'I coordinatori hanno la tua candidatura. La risposta arriva qui.',
  joinQuestion: 'C’è una domanda sulla tua candidatura: {$text} Il tuo prossimo messaggio va ai coordinatori.',
  joinAnswered: 'Grazie, l’ho inoltrato.',
  joinAccepted: 'Buona notizia: la tua candidatura è accettata!',
  joinQuizStep: 'Domanda {$step} di {$count}, senza fretta: {$question}',
  joinFailed:
    'Ne hai indovinate {$right} su {$count}, ne servono {$needed}. Niente di male: puoi riprovare con /volunteer tra {$duration}.',
  joinAgain: 'Grazie di essere tornato! Puoi riprovare tra {$duration}.',
  joinPassed: 'Benvenuto tra chi aiuta! Cominci come apprendista, con una persona esperta accanto. {$welcome}',
  joinAlready: 'Sei già tra chi aiuta. Grazie!',
  joinSuspended: 'Al momento il tuo aiuto è sospeso.',
  joinDeclined:
    'Grazie di aver offerto il tuo aiuto. Questa volta non è stato accolto: {$reason} Puoi ricandidarti tra {$duration}, e qui per te non cambia nulla.',
  joinDeclined_full: 'al momento siamo in numero sufficiente.',
  joinDeclined_skills: 'al momento servono altre lingue o competenze.',
  joinDeclined_other: 'al momento non è adatto.',

  // --- to customers: what is kept of them
  customerRights: '/export ti invia tutto quello che conserviamo su di te; /forget_me lo cancella.',
  customerReport:
    '/report, seguito da qualche parola, avvisa i responsabili che chi ti ha aiutato ha passato il limite.',
  reportNobody:
    'Qui non ti ha ancora aiutato nessuna persona, quindi non c’è nessuno da segnalare. /human ti passa qualcuno.',
  reportReceived:
    'Grazie di avercelo detto. La tua segnalazione arriva ai responsabili insieme agli ultimi messaggi. Non devi rispondere a chi ti mette a disagio.',
  reportSoon: 'La tua segnalazione è già arrivata. Se c’è altro da dire, scrivi di nuovo /report tra un minuto.',
  forgetMeSure:
    'Vuoi che cancelli tutto quello che conserviamo su di te? Se stai aspettando una persona, finisce anche quello. Non si può annullare. Con /export ne ricevi prima una copia.',
  forgetMeYes: 'Sì, cancella tutto',
  forgetMeDone:
    'Fatto: tutto quello che conservavamo su di te è stato cancellato, e le copie dei tuoi messaggi sono state rimosse ovunque la piattaforma lo permetta. Puoi scrivere di nuovo quando vuoi, come se fosse la prima volta.',
  exportFile: 'Ecco tutto quello che conserviamo su di te. Il file si apre in qualsiasi browser.',
  exportPrivate: 'Lo invio solo dove non legge nessun altro. Scrivimi /export in un messaggio diretto.',
  exportTitle: 'Che cosa conserviamo su di te',
  exportSaid: 'Che cosa è stato detto',
  exportReally: 'Come l’hai scritto tu:',
  exportRequests: 'Richieste di una persona',
  exportRatings: 'Valutazioni e commenti',
  exportActs: 'Che cosa è stato fatto',

  // --- reasons
  reason_blocked: 'il bot è stato bloccato.',
  reason_chatGone: 'la chat non esiste più.',
  reason_tooLarge: 'il file è troppo grande per l’app di chi lo riceve.',
  reason_connection: 'la connessione si è interrotta durante l’invio.',
  reason_filesUnsupported: 'l’app di chi lo riceve non può mostrare file.',

  // --- what cannot be shown as it is
  edited: '(modificato)',
  sticker: 'sticker {$emoji}',
  location: 'Posizione: {$latitude}, {$longitude}',
  contact: 'Contatto: {$name}, {$phone}',
  fileFailed: '[file: {$name}]',
  fileOffered: 'Scarica il file {$name} (per 7 giorni)',
  cutShort: '[il resto di questo messaggio è troppo lungo per essere inoltrato]',
  quoted: '«{$text}»',
};
