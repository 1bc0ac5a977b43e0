// French, to customers and agents: people are addressed with « vous », the bot says « je ».
import type { Catalogue } from '../words.ts';

export const fr: Catalogue = {
  // --- to customers: the bot
  welcome:
    'Bonjour ! Je suis l’assistant automatique de {$house}. Posez-moi votre question : je réponds tout de suite, à partir de nos pages d’aide. Vous pouvez parler à une personne quand vous voulez : appuyez sur le bouton ou écrivez /human.',
  greeting: 'Bonjour ! En quoi puis-je vous aider ?',
  customerHelp:
    'Écrivez simplement votre question. /human pour parler à une personne, /cancel pour quitter la file d’attente, et /forget (en réponse à l’un de vos messages) pour en supprimer la copie chez nous. /promise montre combien de temps les autres ont attendu.',
  from: 'Source : {$title}',
  unsure: 'Je n’en ai pas la certitude, et je préfère ne pas deviner.',
  unsureNear: 'Je n’en ai pas la certitude. L’un de ces sujets est peut-être le bon :',
  tooSlow: 'Cela m’a pris trop de temps, pardon. Une personne peut vous aider.',
  textOnly: 'Pardon, je ne sais lire que du texte. Une personne peut regarder cela pour vous.',
  masked: 'Pour votre sécurité, les personnes qui vous aident voient {$labels} à la place de ce que vous avez écrit.',
  maskedRights:
    'Seule une personne qui en a le droit peut le consulter ; elle doit dire pourquoi, et c’est consigné. /export vous montre tout.',
  botBack: 'Votre conversation avec {$agent} est terminée. C’est de nouveau l’assistant automatique qui vous répond.',
  helpful: 'Utile',
  notHelpful: 'Pas utile',
  talkToHuman: 'Parler à une personne',
  thanksHelpful: 'Merci, c’est bon à savoir.',
  sorryNotHelpful: 'Toutes mes excuses. Essayez avec d’autres mots, ou parlez à une personne.',
  welcomeBack: 'Avec plaisir !',

  // --- to customers: waiting
  inLine:
    '.input {$place :number} .match $place 1 {{Quelqu’un va vous aider. Vous êtes en tête de la file d’attente.}} * {{Quelqu’un va vous aider. Vous êtes en position {$place} dans la file d’attente.}}',
  estimate:
    '.input {$minutes :number} .match $minutes 1 {{Ces derniers temps, il a fallu environ une minute.}} one {{Ces derniers temps, il a fallu environ {$minutes} minute.}} * {{Ces derniers temps, il a fallu environ {$minutes} minutes.}}',
  estimateUnknown:
    'Je ne peux pas encore dire combien de temps cela prendra. Votre demande reste ouverte jusqu’à ce que quelqu’un réponde.',
  nobodyOnDuty:
    'Personne n’est de service en ce moment. Votre demande reste ouverte, et la réponse arrivera ici dès que quelqu’un sera de retour.',
  nobodyUntil:
    'Personne n’est de service en ce moment ; quelqu’un sera là dans {$duration}. Votre demande reste ouverte, et nous vous écrirons ici.',
  inLineChoices:
    'Vous pouvez fermer cette conversation : la réponse arrivera ici. Vous pouvez aussi annuler, ou continuer à me poser des questions en attendant.',
  askedAgain: 'Vous êtes déjà dans la file d’attente, et vous gardez votre place.',
  reopened:
    'Vous vous connaissez déjà : nous demandons d’abord à {$agent}. En cas d’absence, quelqu’un d’autre vous aidera.',
  stillWaiting: 'Je cherche toujours quelqu’un pour vous. Vous gardez votre place, rien n’est perdu.',
  added:
    'C’est noté pour la personne qui vous aidera. Si vous voulez que j’essaie en attendant, appuyez sur « Demander à l’assistant ».',
  askMeanwhile: 'Demander à l’assistant',
  meanwhile: 'Volontiers : écrivez votre question. Vous gardez votre place dans la file.',
  emergency:
    'Cela me paraît grave, et j’appelle quelqu’un pour vous tout de suite. Si vous ou une autre personne êtes en danger en ce moment, appelez immédiatement le numéro d’urgence de votre pays (112 dans l’Union européenne, 911 au Canada).',
  emergencyCall:
    'Si vous ou une autre personne êtes en danger en ce moment, appelez immédiatement le numéro d’urgence de votre pays (112 dans l’Union européenne, 911 au Canada).',
  cancel: 'Quitter la file d’attente',
  cancelledGrave:
    'Vous n’êtes plus dans la file, et c’est très bien ainsi. Vous pouvez revenir à tout moment, par le bouton, par /human ou avec vos propres mots : il y a toujours un humain.',
  cancelled:
    'Vous avez quitté la file d’attente. Je reste là, et quelqu’un peut vous répondre dès que vous le souhaitez.',
  slowDown:
    'Cela fait beaucoup de messages d’un coup, et rien n’est perdu. Prenez votre temps : je réponds quand vous avez fini, et la personne qui vous aide voit tout. /human fait venir un humain à tout moment.',
  notInLine: 'Vous n’êtes pas dans la file d’attente en ce moment.',

  // --- to customers: the promise
  promise: 'Il y a toujours une personne pour vous répondre, si vous le souhaitez.',
  promiseEnds: 'Une demande ne prend fin que de deux façons : une personne y répond, ou celle qui l’a faite la retire.',
  promiseDay: 'Ces 24 dernières heures',
  promiseMonth: 'Ces 30 derniers jours',
  promiseNow: 'En ce moment',
  promiseRequests: 'Demandes',
  promiseAnswered: 'Avec la réponse d’une personne',
  promiseWithdrawn: 'Retirées',
  promiseOpen: 'Encore ouvertes',
  promiseMedian: 'La moitié a attendu au plus',
  promiseP95: '95 sur 100 ont attendu au plus',
  promiseOldest: 'Attente la plus longue',
  promiseNobody: 'Personne n’attend.',
  promiseForgotten: 'Oubliées (doit être 0)',
  promiseWaits:
    'L’attente va de la demande à la première réponse d’une personne, pour toutes les réponses données pendant cette période.',
  promiseLine: '{$what} : {$figure}',

  // --- to customers: a human is here
  role: '{$name}, de l’équipe d’entraide',
  joined: 'Voici {$agent}, qui a lu ce que vous avez écrit.',
  withYou: '{$agent} est déjà avec vous : écrivez simplement ici.',
  agentHands:
    'Quelqu’un de plus expérimenté prend le relais de {$agent}. Vous êtes en tête de la file, et tout ce qui a été dit lui est visible.',
  agentLeft:
    '{$agent} a dû partir, toutes nos excuses. Vous êtes en tête de la file, et la prochaine personne verra tout ce qui s’est dit.',
  transferred: 'Voici {$agent}, qui prend le relais et a lu ce que vous avez écrit.',
  guestJoined: 'Voici {$agent}, qui rejoint la conversation.',
  guestLeft: 'Ne fait plus partie de la conversation : {$agent}.',
  unsupportedFromYou:
    'Je n’ai pas pu transmettre ceci ({$what}). Pouvez-vous l’expliquer par écrit, ou l’envoyer en photo ou en fichier ?',
  fileNotPassedOn: 'Je n’ai pas pu transmettre votre fichier : {$reason}',
  ended: 'Cette conversation est terminée. Vous pouvez me poser d’autres questions ou demander une autre personne.',

  // --- to customers: closing
  closed: '{$agent} a clos la conversation. Comment était-ce, de 1 (mauvais) à 5 (excellent) ?',
  reopenHint: 'S’il manque quelque chose, écrivez simplement ici : nous demanderons d’abord à {$agent}.',
  rated: 'Merci ! Voulez-vous ajouter un mot pour dire pourquoi ? Écrivez-le ici.',
  ratedPoorly:
    'Merci de votre franchise, et toutes nos excuses. Écrivez un mot pour dire pourquoi, ou parlez maintenant à une autre personne.',
  ratedToast: 'Merci !',
  wordThanks: 'Merci, cela nous aide à progresser. S’il manque quelque chose, écrivez-nous simplement.',
  ratedAlready: 'Vous avez déjà noté cette conversation. Merci !',
  notYours: 'Ces boutons sont à la personne qui a posé la question. Mentionnez-moi et je suis là pour vous aussi.',
  oldButton: 'Ce bouton vient d’une conversation précédente.',
  forgotten: 'C’est supprimé chez nous.',
  forgetHow: 'Répondez /forget au message que vous voulez supprimer.',

  // --- to customers: helping others
  wouldHelp:
    'Tant mieux si tout s’est bien passé ! Aideriez-vous d’autres personnes comme vous ? Qui a été aidé aide souvent le mieux, quand il en a le temps.',
  wouldHelpYes: 'Oui, dites-m’en plus',
  wouldHelpNo: 'Non, merci',
  wouldHelpDeclined: 'Pas de souci. Si l’envie vous vient un jour : /volunteer.',
  joinNone: 'C’est gentil de demander ! Personne n’est recherché pour aider en ce moment.',
  joinPrivate: 'Écrivez-moi /volunteer en message privé : une candidature ne regarde personne d’autre.',
  joinRules:
    'C’est gentil ! Les bénévoles de {$house} répondent à d’autres, à leur rythme, et arrêtent quand ils veulent. D’abord les règles :',
  joinRead: 'Lire les règles',
  joinAgree: 'Je suis d’accord',
  joinStop: 'Arrêter',
  joinDone: 'Terminé',
  joinStopped: 'D’accord, rien n’a été envoyé et rien n’en est gardé. /volunteer recommence.',
  joinLanguages:
    'Dans quelles langues pouvez-vous aider, la langue maternelle d’abord ? Appuyez dessus ou écrivez-les.',
  joinSkills: 'Que connaissez-vous bien ? Appuyez sur ce qui convient, ou écrivez-le.',
  joinZone:
    'Où êtes-vous, pour que vos heures soient justes ? Appuyez sur une ville, ou écrivez la vôtre ou le fuseau (+2).',
  joinHours: 'Quand aimeriez-vous aider ? Appuyez sur ce qui convient, ou écrivez-le : {$example}',
  join_mornings: 'Matins en semaine',
  join_afternoons: 'Après-midis en semaine',
  join_evenings: 'Soirs en semaine',
  join_weekends: 'Week-ends',
  joinWhy: 'En quelques phrases : pourquoi aimeriez-vous aider ?',
  joinCheck: 'Dois-je envoyer cela aux coordinateurs ?',
  joinSend: 'Envoyer',
  joinFactLanguages: 'Langues : {$value}',
  joinFactSkills: 'Compétences : {$value}',
  joinFactHours: 'Heures : {$value}',
  joinFactWhy: 'Pourquoi : {$value}',
  joinUnread: 'Désolé, je n’ai pas pu lire cela.',
  joinSent: 'Merci ! Les coordinateurs ont votre candidature, et la réponse arrive ici.',
  joinPending: 'Les coordinateurs ont votre candidature. La réponse arrive ici.',
  joinQuestion: 'Une question sur votre candidature : {$text} Votre prochain message ira aux coordinateurs.',
  joinAnswered: 'Merci, je l’ai transmis.',
  joinAccepted: 'Bonne nouvelle : votre candidature est acceptée !',
  joinQuizStep: 'Question {$step} sur {$count}, sans hâte : {$question}',
  joinFailed:
    '{$right} réponses justes sur {$count}, et il en faut {$needed}. Rien de grave : vous pourrez réessayer avec /volunteer dans {$duration}.',
  joinAgain: 'Merci de revenir ! Vous pourrez réessayer dans {$duration}.',
  joinPassed:
    'Bienvenue parmi les bénévoles ! Vous commencez en apprentissage, avec quelqu’un d’expérience à vos côtés. {$welcome}',
  joinAlready: 'Vous êtes déjà parmi nos bénévoles. Merci !',
  joinSuspended: 'Vous êtes suspendu comme bénévole en ce moment.',
  joinDeclined:
    'Merci d’avoir proposé votre aide. Elle n’a pas été retenue cette fois : {$reason} Vous pourrez recandidater dans {$duration}, et rien ne change ici pour vous.',
  joinDeclined_full: 'il y a assez de bénévoles en ce moment.',
  joinDeclined_skills: 'd’autres langues ou compétences sont recherchées en ce moment.',
  joinDeclined_other: 'cela ne convient pas en ce moment.',

  // --- to customers: what is kept of them
  customerRights: '/export vous envoie tout ce que nous conservons sur vous ; /forget_me l’efface.',
  customerReport:
    '/report, suivi de quelques mots, signale aux responsables qu’une personne qui vous a aidé est allée trop loin.',
  reportNobody:
    'Aucune personne ne vous a encore aidé ici : il n’y a donc personne à signaler. /human vous met en relation avec quelqu’un.',
  reportReceived:
    'Merci de nous l’avoir dit. Votre signalement est transmis aux responsables avec les derniers messages. Vous n’êtes pas tenu de répondre à quelqu’un qui vous met mal à l’aise.',
  reportSoon:
    'Votre signalement est déjà arrivé. S’il y a autre chose à dire, écrivez de nouveau /report dans une minute.',
  forgetMeSure:
    'Dois-je effacer tout ce que nous conservons sur vous ? Si vous attendez une personne, cela prend fin aussi. C’est définitif. /export vous en envoie d’abord une copie.',
  forgetMeYes: 'Oui, tout effacer',
  forgetMeDone:
    'C’est fait : tout ce que nous conservions sur vous est effacé, et les copies de vos messages sont supprimées partout où la plateforme le permet. Vous pouvez réécrire à tout moment, comme si c’était la première fois.',
  exportFile: 'Voici tout ce que nous conservons sur vous. Le fichier s’ouvre dans n’importe quel navigateur.',
  exportPrivate: 'Je n’envoie cela que là où personne d’autre ne lit. Écrivez-moi /export en message privé.',
  exportTitle: 'Ce que nous conservons sur vous',
  exportSaid: 'Ce qui a été dit',
  exportReally: 'Tel que vous l’avez écrit :',
  exportRequests: 'Demandes d’une personne',
  exportRatings: 'Notes et avis',
  exportActs: 'Ce qui a été fait',

  // --- to agents: the card
  cardTitle: '{$name} demande une personne',
  cardAgain: '{$name} a de nouveau écrit',
  cardFacts: 'Langue : {$language} · attente : {$waited}',
  cardDistress: 'Urgent : {$what}',
  distress_selfHarm: 'il s’agit peut-être de suicide ou d’automutilation',
  distress_threat: 'menaces, violence ou danger',
  distress_fraud: 'fraude',
  distress_legal: 'action en justice',
  cardSaid: 'Derniers messages',
  cardTried: 'Le bot a proposé : {$titles}',
  cardTriedNothing: 'Le bot n’avait pas de réponse.',
  cardPassed:
    '.input {$count :number} .match $count 1 {{Une personne a dit « Pas moi ».}} one {{{$count} personne a dit « Pas moi ».}} * {{{$count} personnes ont dit « Pas moi ».}}',
  cardTaken: '{$agent} s’en occupe.',
  cardWithdrawn: '{$name} n’attend plus.',
  cardClosed: '{$agent} a répondu.',
  cardPrefer: '{$agent}, vous vous connaissez déjà. Voulez-vous vous en occuper ?',
  take: 'Je m’en occupe',
  pass: 'Pas moi',
  waitedNow: 'à l’instant',
  waitedMinutes:
    '.input {$minutes :number} .match $minutes 1 {{une minute}} one {{{$minutes} minute}} * {{{$minutes} minutes}}',
  waitedHours: '.input {$hours :number} .match $hours 1 {{une heure}} one {{{$hours} heure}} * {{{$hours} heures}}',
  stillWaitingCard: '{$name} attend toujours ({$waited}).',

  // --- to agents: answers to a press or a command
  yours: 'C’est à vous. La conversation est dans son fil.',
  takenBy: '{$agent} s’en occupe déjà.',
  alreadyYours: 'Vous vous en occupez déjà.',
  whichOne: 'Quelle conversation ? Écrivez-le dans le fil d’un client, ou en réponse à l’un de ses messages.',
  reachedNobody:
    'Cela n’est parvenu à personne : le message auquel vous avez répondu n’appartient à aucune conversation, ou plus à aucune.',
  nobodyWaits: 'Plus personne n’attend ici.',
  preferFirst: 'Pour un instant, nous demandons d’abord à {$agent}.',
  youBlocked: 'Vous avez bloqué cette personne. Quelqu’un d’autre l’aidera.',
  passed: 'Pas de souci. La demande reste ouverte pour les autres.',
  onlyOwner: 'Seule cette personne peut le faire : {$agent}.',
  notAssigned: 'Personne n’a cette conversation en ce moment. Appuyez d’abord sur « Je m’en occupe ».',
  closeNeedsReply:
    'Écrivez d’abord au moins une réponse, ou rendez la conversation pour que quelqu’un d’autre le fasse.',

  // --- to coordinators: applications
  applicant: '{$name} aimerait aider',
  applicantAccept: 'Accepter',
  applicantAsk: 'Demander',
  applicantDecline: 'Refuser',
  applicantQuestion: 'Votre question',
  applicantReason: 'Quelle raison la personne doit-elle lire ?',
  applicant_full: 'Assez de bénévoles',
  applicant_skills: 'Autres langues ou compétences',
  applicant_other: 'Cela ne convient pas',
  applicantAskHow: 'Écrivez ici votre question à {$name}, à la suite de ceci :',
  applicantAskWhom:
    'Écrivez le numéro après /applicant, puis votre question : /applicant 123 Quelles heures vous conviennent ? « Demander » sous la candidature le montre.',
  applicantAsked: 'Demandé. La réponse arrive ici.',
  applicantAnswered: '{$name} répond : {$text}',
  applicantAccepted: '{$agent} a accepté {$name}.',
  applicantDeclined: '{$agent} a refusé {$name}.',
  applicantDone: 'Fait. La personne est prévenue.',
  applicantOver: 'C’est déjà décidé.',
  onlyCoordinators: 'Seuls les coordinateurs peuvent le faire.',
  appliedCannot: 'Votre candidature n’est pas encore décidée. D’ici là, vous ne pouvez pas prendre de conversations.',
  suspendedCannot: 'Vous êtes suspendu en ce moment et ne pouvez pas prendre de conversations.',

  // --- to coordinators: pages
  pageWaits: '{$house} : quelqu’un attend un humain et personne n’est venu (demande {$id})',
  pageUnstaffed: '{$house} : quelqu’un attend un humain et personne n’est de service (demande {$id})',
  pageRefused: '{$house} : quelqu’un attend un humain et un bureau est injoignable (demande {$id})',
  pageDistress: '{$house} : une personne en détresse attend (demande {$id})',
  pageHow:
    'Pour la prendre, appuyez sur « Je m’en occupe » sur sa carte dans un bureau. /queue y montre qui d’autre attend.',
  pageLost: 'La coordination n’a pas pu être alertée par {$account} ({$reason}). {$name} attend toujours ({$waited}).',
  pageUnsure:
    'L’alerte à la coordination par {$account} n’est peut-être pas arrivée ({$reason}). {$name} attend toujours ({$waited}).',

  // --- to agents: the thread
  controlTitle: 'Vous parlez avec {$name}',
  controlHow: 'Les messages de {$agent} sont envoyés à {$name}. Ceux qui commencent par // restent ici, comme notes.',
  controlClosed: 'Conversation close.',
  controlWaiting: 'En attente de quelqu’un pour s’en occuper.',
  controlSnoozed: 'En pause.',
  controlGuests: 'Aussi dans la conversation : {$names}',
  release: 'Rendre',
  leave: 'Quitter',
  transfer: 'Transférer',
  invite: 'Inviter',
  note: 'Note',
  snooze: 'Pause 1 h',
  close: 'Clore',
  block: 'Bloquer',
  transcript: 'Historique',
  replies: 'Réponses',
  before: 'Ce qui s’est dit avant',
  who_customer: 'Client',
  who_bot: 'Bot',
  who_agent: 'Entraide',
  who_note: 'Note',
  transcriptEmpty: 'Rien n’a encore été dit.',
  notesStay: 'C’est noté. Seuls les messages de {$agent} vont à {$name} ; ceux des autres restent ici comme notes.',
  notSentClosed: 'Non envoyé : cette conversation est close. {$name} peut réécrire à tout moment.',
  notSentWaiting: 'Non envoyé : appuyez d’abord sur « Je m’en occupe ».',
  noteHow: 'Commencez un message par // (ou /note) et il reste ici.',
  nudge:
    '{$agent}, {$name} attend votre première réponse. Dans une minute, la demande retourne dans la file, sans conséquence pour vous.',
  backInLine: 'De retour dans la file, en tête.',
  nowOwner: '{$agent}, cette conversation est maintenant la vôtre.',
  nowGuest: '{$agent}, ce que vous écrivez ici parvient aussi à {$name}.',
  nowGuestThere: '{$agent} lit désormais ceci à son bureau ({$account}) et écrit aussi à {$name}.',
  guestCall: '{$agent} vous invite dans la conversation avec {$name} : le fil est à votre bureau.',
  chooseTransfer: 'Qui doit prendre le relais ?',
  chooseInvite: 'Qui doit rejoindre la conversation ?',
  nobodyElse: 'Je ne connais encore personne d’autre ici. Il suffit d’y écrire une fois pour être connu.',
  noSuchAgent: 'Je ne connais personne du nom de « {$name} » ici.',
  snoozedFor: 'En pause pour une heure. Elle reprend dès que {$name} écrit.',
  snoozeOver: '{$agent}, l’heure est passée.',
  wokeUp: 'La pause est finie.',
  overviewLine: 'En attente de quelqu’un',
  overviewNobody: 'Personne n’attend. Un bon moment pour un thé.',
  overviewMore: '… et d’autres.',
  overviewOwn: 'Vos conversations',
  overviewNone: 'Aucune pour le moment.',
  overviewUnanswered: 'attend votre première réponse ({$waited})',
  overviewTheyWait: 'attend votre réponse',
  overviewYouWait: 'vous attendez une réponse',
  closeTitle: 'Clore',
  closeHow: 'Comment cela s’est-il terminé ?',
  outcome_solved: 'Résolu',
  outcome_partly: 'Résolu en partie',
  outcome_unsolved: 'Non résolu',
  outcomeNote: 'Résultat : {$outcome}',
  noteLabel: 'Visible par l’équipe seulement',
  noteShown: 'Note de {$agent} : {$text}',
  closedNote: 'Conversation close. Une note est demandée à {$name}.',
  ratedNote: '.input {$score :number} {{Note de {$name} : {$score} sur 5.}}',
  wordNote: '{$name} a écrit à ce sujet : {$word}',
  blockSure: 'Bloquer {$name} ? Vous ne serez plus mis en relation ; d’autres pourront toujours aider.',
  blockYes: 'Oui, bloquer',
  blockedNote: 'C’est bloqué. Vous et {$name} ne serez plus mis en relation.',
  cannedChoose: 'Quelle réponse ?',
  cannedNone:
    'Il n’y a pas encore de réponses toutes prêtes : elles se trouvent dans la configuration, sous « canned ».',
  cannedUnknown: 'Il n’y a pas de réponse nommée « {$key} ».',
  unknownCommand: 'Je ne connais pas {$text}. /help montre ce que je sais faire. Rien n’a été envoyé.',
  unsupportedToYou: '[{$what} : impossible à afficher ici. L’autre côté en est informé.]',
  unsupportedFromAgent: 'Non transmis ({$what}). Expliquez-le par écrit, ou envoyez-le en photo ou en fichier.',
  notChecked: 'Non vérifié : ouvrez les fichiers avec prudence.',
  hiddenKept: 'Les données cachées de {$file} (comme le lieu de prise de vue) n’ont pas pu être retirées.',
  hiddenSent:
    '{$file} est parti vers {$name} avec ses données cachées (comme le lieu de prise de vue) : elles n’ont pas pu être retirées.',
  notDelivered: 'Non remis à {$name} : {$reason}',
  maybeDelivered: 'Ceci n’est peut-être pas arrivé à {$name} : {$reason}',
  maybeMissing: 'Il manque peut-être un message ici, car la connexion a été coupée. Il disait : {$text}',
  notShown: 'Un message de {$name} n’a pas pu être affiché ici ({$reason}). Il disait : {$text}',
  customerLeft: '{$name} a bloqué le bot. Plus rien ne lui parvient pour le moment.',
  customerReturned: 'On peut de nouveau joindre {$name}.',
  threadReopened: 'Le fil a été supprimé. La conversation continue ici, rien n’est perdu.',
  forgottenTitle: 'Oublié',
  forgottenNote:
    'Le client a demandé à être oublié. Ce qui a été transmis ici est en cours de suppression ; merci d’effacer vous-même ce que vous avez écrit à son sujet. Ce qui s’écrit ici n’atteint plus personne.',
  removedCopy: 'Supprimé de l’autre côté.',
  forgetHowAgent: 'Répondez /forget à l’un de vos messages, et sa copie est supprimée.',
  edited: '(modifié)',
  dutyOn: '{$agent} est de service : on lui demande quand quelqu’un attend, et d’autres peuvent lui passer le relais.',
  dutyOff: '{$agent} n’est pas de service : on ne lui demande rien, et rien ne lui est passé. « /duty on » y met fin.',
  dutyLasts: 'Cela vaut pour {$duration}.',
  dutySpeaks: 'Langues : {$languages}',
  dutyAtOnce: 'Conversations à la fois : {$count}',
  dutyHours: 'Horaires : {$hours}',
  dutyQuiet: 'Calme, aucune demande : de {$from} à {$to}',
  dutyZone: 'Fuseau horaire : {$zone}',
  dutyCall: 'On vous demande aussi hors service, si personne ne peut aider. « /duty call off » y met fin.',
  dutyHow:
    'Écrivez /duty on ou /duty off et, si vous voulez, pour combien de temps : /duty off 2h, /duty until 18:00. Comment on vous demande :\n\n/duty hours lun-ven 9-17 – de service à ces heures\n/duty quiet 22-7 – aucune demande à ces heures\n/duty zone Paris – votre horloge\n/duty max 2 – conversations à la fois\n/duty speaks polonais, français – vos langues, la maternelle d’abord\n/duty call – aussi hors service, si personne ne peut y aider',
  goOnDuty: 'Prendre le service',
  goOffDuty: 'Quitter le service',
  offerFor: '{$agent}, voulez-vous aider ici ?',
  offerAccept: 'J’aide',
  offerLater: 'Pas maintenant',
  offerNever: 'Pas mon domaine',
  offerCall: '{$agents} : voulez-vous aider {$name} ? ({$language}, attend {$waited})',
  offerOver:
    'D’autres sont sollicités pour {$name} maintenant. Si vous avez un moment malgré tout, la demande est peut-être encore libre.',
  offerDeclined: 'Pas de souci : quelqu’un d’autre est sollicité pour {$name}.',
  offerYours: '{$name} est à vous : le fil est à votre bureau.',
  offersPaused:
    'Vous semblez absent, on ne vous demande donc rien pendant {$duration}. Il n’y a pas de mal. « /duty on » vous ramène aussitôt.',
  laterToast: 'D’accord, quelqu’un d’autre est sollicité.',
  distressFirst:
    'Les coordinateurs sont sollicités d’abord : cela peut être grave. Si aucun ne vient d’ici quelques minutes, la demande est ouverte à tous.',
  outside: 'Seuls ceux qui travaillent ici voient qui attend.',
  suspendHow: 'Dites qui, et pourquoi : /suspend NOM pourquoi. /restore NOM fait revenir quelqu’un.',
  suspendWhich: 'Plusieurs portent ce nom ; indiquez le numéro : {$ids}',
  suspendNot: '{$agent} ne peut pas être suspendu : les coordinateurs sont nommés dans la configuration.',
  suspendDone: '{$agent} est suspendu. Ce qu’il avait revient au début de la file.',
  suspendTold:
    'Vous êtes suspendu pour l’instant. La raison : {$why}. Ce que vous aviez est confié à d’autres. Si vous voyez les choses autrement, écrivez /appeal et pourquoi : les coordinateurs le lisent.',
  restoreDone: '{$agent} est de retour.',
  restoreTold: 'Vous êtes de retour et pouvez être sollicité à nouveau. « /duty on » dit que vous êtes là.',
  appealFrom: '{$agent} fait appel : {$words}',
  appealSent: 'Les coordinateurs l’ont reçu et vous répondront.',
  deskFirst: 'Venez d’abord à votre bureau : les conversations s’y tiennent.',
  silentNudge:
    '{$agent}, {$name} attend un mot de vous. Si c’est fini, fermez la conversation ; si cela prend du temps, mettez-la en pause ou transmettez-la.',
  overviewOn: 'Vous êtes de service.',
  overviewOff: 'Vous n’êtes pas de service.',
  agentHelp:
    'Ce que vous écrivez ici est envoyé au client tant que la conversation est à vous. Les messages des autres sont des notes.\n\n/take – s’en occuper\n/release – rendre à la file d’attente ; comme invité : quitter\n/transfer NOM – passer le relais à quelqu’un\n/invite NOM – laisser quelqu’un écrire aussi, quel que soit son bureau\n// ou /note TEXTE – une note qui reste ici\n/r NOM – envoyer une réponse toute prête (/r les montre)\n/snooze – mettre en pause une heure\n/transcript – montrer ce qui s’est dit\n/forget – en réponse : supprimer la copie de votre message\n/block – ne plus jamais rencontrer cette personne\n/report RAISON – dire aux coordinateurs que cette personne est allée trop loin\n/reveal RAISON – ce qui est masqué, pour vous seul\n/along – tant que vous apprenez : lire cette conversation\n/fix MOTS, /return MOTS – pour la réponse d’une personne qui apprend : envoyer ces mots à la place, ou la rendre\n/close – clore et demander une note ; vous pouvez ajouter comment cela s’est terminé\n/queue – qui attend, et vos conversations\n/promise – comment la promesse est tenue\n/duty on, /duty off, /duty off 2h – si vous êtes là ; /duty seul : comment on vous demande, et comment le changer\n/me – vos propres chiffres, et une chose à essayer\n/link – à moi seul : réunit vos conversations de plusieurs plateformes ; /unlink y met fin\n/export, /forget_me – à moi seul : ce qui est conservé sur vous, envoyé ou effacé',

  // --- to agents: what was masked, and reports
  reveal: 'Révéler',
  revealLabel: 'Pourquoi avez-vous besoin de le voir ?',
  revealHow:
    'Pourquoi avez-vous besoin de voir ce qui est masqué ? Écrivez /reveal et la raison. Qui, quand et pourquoi est consigné.',
  revealWhy_solve: 'Pour répondre à la question',
  revealWhy_check: 'Pour éviter un dommage ou une fraude',
  revealWhy_asked: 'On me l’a demandé',
  revealNot: 'Vous ne pouvez pas voir ce qui est masqué ici. Un coordinateur le peut.',
  revealNothing: 'Rien n’a été masqué dans cette conversation.',
  revealGone: 'Ce qui a été masqué ici n’est plus conservé.',
  revealBriefly: 'Vous seul voyez ceci, pendant {$duration}.',
  revealUntilClosed: 'Vous seul voyez ceci, jusqu’à ce que vous le fermiez.',
  revealUntilReloaded:
    'Vous seul voyez ceci, jusqu’à ce que vous rechargiez l’application : je ne peux pas le retirer.',
  revealComing: 'Ce que vous avez demandé à voir apparaît ici dans un instant.',
  revealTaken: 'Je supprime ce message dans {$duration}.',
  revealSent: 'C’est dans votre propre discussion avec moi, pendant {$duration}.',
  revealNoChat:
    'Je ne peux pas vous le montrer à vous seul ici. Écrivez-moi /queue en message direct, puis redemandez.',
  revealMore: '.input {$count :number} {{Plus anciens, non affichés : {$count}.}}',
  report: 'Signaler',
  reportLabel: 'Que s’est-il passé ? Les coordinateurs le lisent, avec les derniers messages.',
  reportedByAgent: '{$agent} signale {$name}',
  reportedByCustomer: '{$name} signale {$agent}',
  reportNoWhy: 'Aucune raison n’a été donnée.',
  reportThanks:
    'Merci. C’est transmis aux coordinateurs avec les derniers messages. /release rend la conversation, /block aussi, pour toujours : sans justification.',
  onlyCoordinatorsRead: 'Seuls les coordinateurs peuvent le lire ici.',
  alertRead: 'Ce qui a été dit',
  alertBrief:
    '{$house} : la conversation {$id} a besoin d’un coordinateur. Écrivez au bot seul à seul pour voir ces cartes en entier.',
  flagged_agent: '{$agent} attire peut-être {$name} ailleurs ({$what})',
  flagged_customer: '{$name} attire peut-être {$agent} ailleurs ({$what})',
  lure_contact: 'un contact privé',
  lure_payment: 'un paiement privé',
  lure_messenger: 'une autre messagerie',

  // --- to agents: somebody learns
  heldTitle: '{$agent} apprend encore et voudrait envoyer ceci à {$name}. Quelqu’un le relit d’abord :',
  heldLure: 'À regarder de près : cela pourrait mener ailleurs ({$what}).',
  heldSend: 'Envoyer',
  heldFix: 'Modifier et envoyer',
  heldFixLabel: 'Ce que le client doit lire',
  heldFixHow: 'Écrivez /fix et les mots dans le fil : ils partent au nom de {$agent}.',
  heldReturn: 'Rendre avec un mot',
  heldReturnLabel: 'Qu’est-ce qui devrait changer ?',
  heldReturnHow: 'Que dire à {$agent} ? Choisissez, ou écrivez /return et vos propres mots dans le fil.',
  threadOnly: 'Écrivez cela dans le fil de la conversation, à votre bureau.',
  heldWord_tone: 'Un peu plus chaleureux, s’il te plaît',
  heldWord_facts: 'Vérifie les faits, s’il te plaît',
  heldWord_ask: 'Pose d’abord une question',
  heldSent: '{$mentor} a envoyé ce que {$agent} a écrit à {$name} :',
  heldFixed: '{$mentor} a envoyé ceci à {$name} pour {$agent} :',
  heldReturned: '{$mentor} l’a rendu à {$agent} ({$word}). {$name} ne l’a pas vu :',
  heldReturnedNote: '{$agent}, un mot de {$mentor} : {$word} {$name} ne l’a pas encore vu, récrivez-le.',
  heldTakenBack: '{$agent} l’a retiré. {$name} ne l’a pas vu :',
  heldLetGo: 'Non envoyé : {$agent} n’écrit plus à {$name}. Voici le brouillon :',
  heldUnread: 'Non envoyé : personne n’a eu le temps de le relire. Voici le brouillon :',
  heldLetGoNote:
    '.input {$count :number} .match $count 1 {{Une réponse que personne n’avait relue n’a pas été envoyée à {$name}. Elle est plus haut.}} * {{{$count} réponses que personne n’avait relues n’ont pas été envoyées à {$name}. Elles sont plus haut.}}',
  heldThanks: 'Merci, c’est fait.',
  heldOver: 'C’est déjà réglé. Merci quand même.',
  heldOwn: 'C’est la vôtre. Quelqu’un d’autre la relit.',
  heldNotYou: 'Seuls ceux qui n’apprennent plus peuvent relire.',
  heldChanged: '{$agent} l’a modifié entre-temps. Regardez la carte à nouveau.',
  heldOrder: 'Une réponse plus ancienne de {$agent} attend. Commencez par elle, pour garder l’ordre.',
  heldFull:
    '{$agent}, ceci n’a pas été envoyé : trop de réponses attendent déjà. Récrivez-le quand elles seront relues.',
  closeHeld:
    '.input {$count :number} .match $count 1 {{Une réponse attend encore d’être relue. Fermez ensuite, ou supprimez-la.}} * {{{$count} réponses attendent encore d’être relues. Fermez ensuite, ou supprimez-les.}}',
  floodNote:
    '{$name} écrit très vite. En attendant le calme, ses messages arrivent ici regroupés ; les fichiers arrivent aussitôt. Si c’en est trop : /block.',
  floodMore:
    '.input {$count :number} .match $count one {{{$count} message est plus long ou s’y ajoute : /transcript montre tout.}} * {{{$count} messages sont plus longs ou s’y ajoutent : /transcript montre tout.}}',
  editStays:
    '{$agent}, cette modification reste ici : tant que vous apprenez, récrivez à {$name} ce qui doit être différent.',
  reviewCall: '{$mentor}, pouvez-vous relire ce que {$agent} écrit à {$name} ? Une pression suffit.',
  reviewOver:
    'Personne n’a eu le temps de relire, et {$name} ne doit pas attendre. Quelqu’un d’expérience est prié de reprendre.',
  readAlong: 'Lire avec',
  readFirst:
    '.input {$left :number} .match $left 1 {{Lisez encore une conversation avant d’en prendre une. Pressez « Lire avec » là où quelqu’un d’expérience aide, ou écrivez /along dans son fil.}} * {{Lisez d’abord {$left} conversations. Pressez « Lire avec » là où quelqu’un d’expérience aide, ou écrivez /along dans son fil.}}',
  fullOnly: 'Celle-ci est pour quelqu’un de plus expérimenté.',
  noMentor: 'Personne n’est là pour relire vos réponses ; celle-ci est donc pour quelqu’un d’autre.',
  alongYes:
    'Vous lisez la conversation de {$agent} avec {$name} ({$step} sur {$count}). Elle compte quand elle est fermée.',
  alongNote: '{$agent}, {$reader} apprend et lit ici.',
  alongAlready: 'Vous lisez déjà ici.',
  alongNotHere: 'Lisez là où quelqu’un d’expérience aide : celle-ci est à vous, ou à quelqu’un qui apprend aussi.',
  alongElsewhere: 'Cette conversation est à un autre bureau, où vous ne pourriez pas la lire.',
  alongFull: 'Assez de monde lit déjà ici. La prochaine sera pour vous.',
  alongOver: 'Personne n’a cette conversation pour l’instant ; il n’y a rien à lire.',
  alongNeedless: 'Seuls ceux qui apprennent lisent d’abord. Vous n’en avez pas besoin.',
  readSome:
    '.input {$left :number} .match $left 1 {{Merci d’avoir lu. Encore une conversation, et vous pourrez en prendre une.}} * {{Merci d’avoir lu. Encore {$left} conversations, et vous pourrez en prendre une.}}',
  readEnough:
    'Merci d’avoir lu. Vous pouvez maintenant prendre des conversations ; quelqu’un relit chaque réponse avant qu’elle parte.',
  markedGood: '.input {$good :number} .input {$count :number} {{C’était bien : {$good} conversations sur {$count}.}}',
  promoted:
    'Vous avez appris : désormais, ce que vous écrivez va directement au client. Merci de votre patience, et d’être des nôtres.',
  promotedNote: '{$agent} a fini son apprentissage et répond désormais sans relecture.',
  meApprentice:
    'Votre apprentissage : {$readAlong} conversations lues sur {$reads}, {$good} des vôtres réussies sur {$count}.',
  promoteDone: '{$agent} n’est plus en apprentissage.',
  promoteNot: '{$agent} n’est pas en apprentissage.',

  // --- to agents: how they do
  meTitle: '{$agent}, rien que pour vous',
  meWeek: 'Les 7 derniers jours',
  meNothing: 'Rien pour l’instant.',
  meClosed: 'Conversations terminées',
  meFirstReply: 'Première réponse après la prise en charge (la moitié en / 95 sur 100 en)',
  meResolution: 'De la demande à la fin (la moitié en / 95 sur 100 en)',
  meReopened: 'Ont redemandé un humain dans les 7 jours',
  meStars: 'Étoiles en moyenne (évaluations)',
  meCsat: 'Clients satisfaits, de 1 (personne) à 5 (tous)',
  meReviews:
    '.input {$count :number} .match $count 1 {{Une conversation a été relue par d’autres : {$yes} réponses sur {$asked} étaient oui.}} * {{{$count} conversations ont été relues par d’autres : {$yes} réponses sur {$asked} étaient oui.}}',
  mePoints: 'Points de remerciement : {$points}',
  meBadge: 'Insigne : {$badge}',
  meNext: 'Le prochain : {$badge}, dans {$points} points',
  meTry: 'Une chose à essayer',
  tryReopened: 'Plusieurs clients sont revenus. Avant de terminer, demandez si cela fonctionne et attendez la réponse.',
  tryStars:
    'Les clients n’étaient pas toujours contents. Dites d’abord ce que vous avez compris, puis ce que vous allez faire : cela aide déjà beaucoup.',
  tryFaster:
    'Un court « je lis votre message » juste après la prise en charge rend l’attente plus légère. La vraie réponse peut prendre son temps.',
  tryRated:
    'Peu de clients évaluent vos conversations. Prenez congé gentiment et terminez aussitôt, tant qu’ils sont là.',

  // --- to agents: reading a conversation again
  review: 'Relire',
  reviewDrawn:
    'La conversation de {$agent} avec {$name} a été tirée au sort : quelqu’un d’autre la relit et répond à quatre questions.',
  reviewStep: '{$step} – {$question}',
  reviewUnderstood: 'La question a-t-elle été comprise ?',
  reviewRight: 'La réponse était-elle juste et complète ?',
  reviewKind: 'Le ton était-il aimable et clair ?',
  reviewSafe: 'Les données personnelles et les règles ont-elles été respectées ?',
  yes: 'Oui',
  no: 'Non',
  notApplicable: 'Sans objet',
  reviewThanks: 'Merci : c’est noté.',
  reviewNoted: 'C’est noté.',
  reviewOwn: 'C’est votre propre conversation. Quelqu’un d’autre la relit.',
  reviewOthers: 'Quelqu’un d’autre répond à ces questions. « Relire » vous en donne les vôtres.',

  // --- to agents: what is kept of them
  formerAgent: 'une personne qui aidait ici',
  forgetMeAgent:
    'Cela vaut aussi pour vous comme personne qui aide ici : vos conversations retournent dans la file, et votre nom, vos comptes et votre profil sont effacés. Les points et les chiffres restent, sans nom.',
  forgetMeConfigured:
    'La configuration de cette maison vous nomme comme coordination : cela reste jusqu’à ce que ce soit retiré là-bas.',
  exportHelping: 'Comme personne qui aide ici',
  exportIdentities: 'Comment nous vous connaissons',
  exportProfile: 'Ce que vous nous avez dit',
  exportFigures: 'Vos chiffres',
  exportPoints: 'Points de remerciement',
  exportReviews: 'Ce qu’ont dit ceux qui ont relu vos conversations',
  exportReviewed: 'Ce que vous avez dit d’autres conversations',

  // --- reasons
  reason_blocked: 'le bot y est bloqué.',
  reason_chatGone: 'la conversation n’existe plus.',
  reason_tooLarge: 'le fichier est trop lourd pour l’application de l’autre côté.',
  reason_connection: 'la connexion a été coupée pendant l’envoi.',
  reason_filesUnsupported: 'l’application de l’autre côté ne peut pas afficher de fichiers.',

  // --- what cannot be shown as it is
  sticker: 'autocollant {$emoji}',
  location: 'Position : {$latitude}, {$longitude}',
  contact: 'Contact : {$name}, {$phone}',
  fileFailed: '[fichier : {$name}]',
  fileOffered: 'Récupérer le fichier {$name} (pendant 7 jours)',
  cutShort: '[la suite de ce message est trop longue pour être transmise]',
  quoted: '« {$text} »',

  // --- linking a desk
  linked: 'Ceci est maintenant un bureau de {$house}. Les demandes d’aide humaine arrivent ici.',
  linkWrong: 'Ce code n’est pas valable. Un nouveau s’affiche au démarrage du service.',

  // --- to agents: one person, several platforms
  ownRequest: 'C’est votre propre demande : quelqu’un d’autre vous aide.',
  identityAlone:
    'Écrivez /link et /unlink à moi seul : le code n’est que pour vous. Ou appuyez : vous seul en verrez un.',
  identityShow: 'Voir un code',
  identityCodeShown:
    'Écrivez ceci à moi seul sur l’autre plateforme, d’ici {$duration} : /link {$code}\nNe le donnez à personne.',
  identityCode:
    'Écrivez ceci à moi seul sur l’autre plateforme, d’ici {$duration} :\n/link {$code}\nCette conversation-là sera alors la vôtre comme celle-ci : un nom, un statut, un historique. Ne donnez le code à personne, et n’écrivez aucun code reçu de quelqu’un d’autre.',
  identityNobody:
    'À ma connaissance, vous n’aidez pas encore ici. Écrivez /link à moi seul là où vous le faites, et je vous donnerai un code pour cette conversation.',
  identityNot: 'Vous pourrez lier d’autres conversations dès que vous ferez partie de ceux qui aident ici.',
  identityWrong:
    'Ce code n’est pas valable, ou ne l’est plus. Écrivez /link à moi seul là où vous aidez déjà, et j’en ferai un nouveau.',
  identitySame: 'Cette conversation est déjà la vôtre.',
  identityOther: 'Cette conversation est liée à quelqu’un d’autre. Écrivez d’abord /unlink.',
  identityOpen: 'Vous avez encore des conversations ici. Fermez-les ou rendez-les, puis réessayez.',
  identityWorked:
    'Vous avez déjà aidé depuis cette conversation, et cela ne peut pas être déplacé. Faites plutôt le code ici et écrivez-le là-bas. Si vous avez aidé depuis les deux, elles restent deux ; les coordinateurs le savent.',
  identitySuspended:
    'Vous êtes suspendu ici : cette conversation ne peut donc pas être liée. Les coordinateurs le savent.',
  identityCoordinator:
    'Cette conversation est celle d’un coordinateur : elle ne peut pas rejoindre quelqu’un qui ne coordonne pas. Faites plutôt le code ici et écrivez-le là-bas.',
  identityHelped: '{$agent} parle avec vous ici, ou va recevoir votre note. Terminez d’abord cela, puis réessayez.',
  identitySure:
    '{$agent} a fait ce code, sur {$account}. Est-ce vous ? Alors cette conversation devient la vôtre comme celle-là, et ce que vous avez écrit ici comme client pourra être exporté et effacé de là-bas. Si quelqu’un d’autre vous a donné le code, ne faites rien.',
  identityYes: 'Oui, c’est moi',
  identityLearning:
    'Votre candidature ou votre apprentissage est encore en cours ici, et cela le sauterait. Terminez d’abord ; les coordinateurs le savent.',
  identityJoined:
    'Cette conversation est désormais celle de {$agent}, comme celle sur {$account} : un nom, un statut, un historique. Si ce n’est pas vous, écrivez /unlink.',
  identityTold:
    'Votre conversation sur {$account} est liée à celle-ci. Si ce n’était pas vous, dites-le tout de suite aux coordinateurs.',
  identityRefusedNote:
    'Quelqu’un a voulu lier une conversation sur {$account} à celle de {$agent}, et j’ai refusé : elle est à un coordinateur, suspendue, ou a son propre historique.',
  unlinkFirst:
    'C’est la conversation par laquelle vous avez commencé. Écrivez /unlink dans celle qui doit partir, ou /forget_me pour tout effacer.',
  unlinkNot:
    'Pas maintenant : tant que vous êtes suspendu ou en apprentissage, toutes vos conversations restent ensemble. /forget_me efface tout.',
  unlinkOpen: 'Vous avez des conversations ouvertes sur cette plateforme. Fermez-les ou rendez-les, puis réessayez.',
  unlinkDone: 'Cette conversation n’est plus celle de {$agent}. Vous êtes de nouveau inconnu ici.',
  unlinkTold: 'Votre conversation sur {$account} n’est plus liée à celle-ci.',
  setupDone:
    'Vous êtes la première personne à coordonner ici. Vous acceptez et suspendez celles et ceux qui aident, on vous appelle quand personne d’autre ne vient, et vous apprenez ici ce qui concerne tout le monde. /duty, /queue et /me fonctionnent aussi ici.',
  setupHow: 'Personne ne coordonne encore ici. Écrivez /setup et le code affiché au démarrage du service.',
  setupWrong: 'Ce code n’est pas valable, ou ne l’est plus. Un nouveau s’affiche au démarrage du service.',
  setupOver:
    'Quelqu’un coordonne déjà ici : il n’y a donc plus de code. Les autres personnes qui coordonnent sont nommées dans la configuration.',
  setupAlone: 'Écrivez-le à moi seul, s’il vous plaît.',
  setupSpoiled:
    'D’autres peuvent lire ceci : ce code n’est donc plus valable. Un nouveau s’affiche au démarrage du service ; écrivez-le à moi seul.',
  deskBacklog:
    '.input {$count :number} .match $count one {{{$count} message attend pour ce bureau : la plateforme n’en accepte qu’un certain nombre par minute. Un deuxième bureau partagerait le travail.}} * {{{$count} messages attendent pour ce bureau : la plateforme n’en accepte qu’un certain nombre par minute. Un deuxième bureau partagerait le travail.}}',
};
