// Spanish, to customers and agents: people are addressed with «usted», the bot says «yo».
import type { Catalogue } from '../words.ts';

export const es: Catalogue = {
  // --- to customers: the bot
  welcome:
    '¡Hola! Soy el asistente automático de {$house}. Pregúnteme lo que quiera y le respondo al momento con nuestras páginas de ayuda. Puede hablar con una persona cuando lo desee: pulse el botón o escriba /human.',
  greeting: '¡Hola! ¿En qué puedo ayudarle?',
  customerHelp:
    'Escriba su pregunta, sin más. Con /human le atiende una persona, con /cancel sale de la cola, y /forget (como respuesta a un mensaje suyo) borra la copia que tenemos de él. /promise muestra cuánto han esperado los demás.',
  from: 'Fuente: {$title}',
  unsure: 'No lo sé con certeza y prefiero no adivinar.',
  unsureNear: 'No lo sé con certeza. Quizá sea una de estas opciones:',
  tooSlow: 'He tardado demasiado, lo siento. Una persona puede ayudarle.',
  textOnly: 'Lo siento, solo sé leer texto. Una persona puede verlo por usted.',
  masked: 'Por su seguridad, quien le ayuda ve {$labels} en lugar de lo que usted escribió.',
  maskedRights:
    'Solo puede verlo quien tiene derecho a ello; debe decir por qué, y queda registrado. /export se lo muestra todo.',
  botBack: 'Su conversación con {$agent} ha terminado. Vuelve a responder el asistente automático.',
  helpful: 'Útil',
  notHelpful: 'No me ayuda',
  talkToHuman: 'Hablar con una persona',
  thanksHelpful: 'Gracias, me alegra saberlo.',
  sorryNotHelpful: 'Lo siento. Pruebe con otras palabras o hable con una persona.',
  welcomeBack: '¡De nada!',

  // --- to customers: waiting
  inLine:
    '.input {$place :number} .match $place 1 {{Una persona le ayudará. Su turno es el siguiente.}} * {{Una persona le ayudará. Su puesto en la cola es el {$place}.}}',
  estimate:
    '.input {$minutes :number} .match $minutes one {{Últimamente la espera ha sido de un minuto, más o menos.}} * {{Últimamente la espera ha sido de unos {$minutes} minutos.}}',
  estimateUnknown: 'Todavía no puedo decirle cuánto tardará. Su solicitud sigue abierta hasta que alguien responda.',
  nobodyOnDuty:
    'Ahora mismo no hay nadie de turno. Su solicitud sigue abierta, y la respuesta llegará aquí en cuanto alguien vuelva.',
  nobodyUntil:
    'Ahora mismo no hay nadie de turno; habrá alguien dentro de {$duration}. Su solicitud sigue abierta y le escribiremos aquí.',
  inLineChoices:
    'Puede cerrar este chat: la respuesta llegará aquí. También puede cancelar o seguir preguntándome mientras tanto.',
  askedAgain: 'Ya está en la cola y conserva su puesto.',
  reopened: 'Como ya se conocen, primero avisamos a {$agent}. Si no está, le ayudará otra persona.',
  stillWaiting: 'Sigo buscando a alguien para usted. Conserva su puesto, no se pierde nada.',
  added:
    'Anotado para la persona que le ayudará. Si quiere que lo intente yo mientras tanto, pulse «Preguntar al asistente».',
  askMeanwhile: 'Preguntar al asistente',
  meanwhile: 'Con mucho gusto: escriba su pregunta. Conserva su puesto en la cola.',
  emergency:
    'Esto parece grave, y estoy llamando a una persona para usted ahora mismo. Si usted u otra persona está en peligro en este momento, llame enseguida al número de emergencias de su país (112 en la Unión Europea, 911 en Estados Unidos y México).',
  emergencyCall:
    'Si usted u otra persona está en peligro en este momento, llame enseguida al número de emergencias de su país (112 en la Unión Europea, 911 en Estados Unidos y México).',
  cancel: 'Salir de la cola',
  cancelledGrave:
    'Ha salido de la cola, y está bien. Puede volver cuando quiera, con el botón, /human o con sus propias palabras: siempre hay una persona.',
  cancelled: 'Ha salido de la cola. Yo sigo aquí, y también hay personas para cuando quiera.',
  slowDown:
    'Son muchos mensajes a la vez, y no se pierde ninguno. Tómese su tiempo: respondo cuando termine, y quien le ayude lo verá todo. /human trae a una persona en cualquier momento.',
  notInLine: 'Ahora mismo no está en la cola.',

  // --- to customers: the promise
  promise: 'Si quiere hablar con una persona, siempre la hay.',
  promiseEnds: 'Una solicitud solo termina de dos maneras: una persona responde, o la retira quien la hizo.',
  promiseDay: 'Últimas 24 horas',
  promiseMonth: 'Últimos 30 días',
  promiseNow: 'Ahora mismo',
  promiseRequests: 'Solicitudes',
  promiseAnswered: 'Respondidas por una persona',
  promiseWithdrawn: 'Retiradas',
  promiseOpen: 'Aún abiertas',
  promiseMedian: 'La mitad esperó como máximo',
  promiseP95: '95 de cada 100 esperaron como máximo',
  promiseOldest: 'Espera más larga',
  promiseNobody: 'No espera nadie.',
  promiseForgotten: 'Olvidadas (deben ser 0)',
  promiseWaits:
    'La espera va desde la solicitud hasta la primera respuesta de una persona, en todas las respuestas dadas en ese tiempo.',
  promiseLine: '{$what}: {$figure}',

  // --- to customers: a human is here
  role: '{$name}, ayudante de la comunidad',
  joined: 'Ya le atiende {$agent}. Ha leído lo que usted escribió.',
  withYou: '{$agent} ya está con usted: escriba aquí sin más.',
  agentHands:
    'Alguien con más experiencia toma el relevo de {$agent}. Usted es el primero de la fila, y verá todo lo que se ha dicho.',
  agentLeft:
    '{$agent} ha tenido que irse, lo sentimos. Usted va al principio de la cola, y quien le atienda verá todo lo que se ha dicho.',
  transferred: 'A partir de ahora le atiende {$agent}. Ha leído lo que usted escribió.',
  guestJoined: 'Se une a la conversación {$agent}.',
  guestLeft: 'Deja la conversación {$agent}.',
  unsupportedFromYou:
    'No he podido transmitir esto ({$what}). ¿Puede explicarlo con palabras o enviarlo como foto o archivo?',
  fileNotPassedOn: 'No he podido transmitir su archivo: {$reason}',
  ended: 'Esta conversación ha terminado. Puede volver a preguntarme o pedir que le atienda otra persona.',

  // --- to customers: closing
  closed: '{$agent} ha cerrado la conversación. ¿Qué le ha parecido, de 1 (mal) a 5 (excelente)?',
  reopenHint: 'Si falta algo, escriba aquí mismo: primero avisamos a {$agent}.',
  rated: '¡Gracias! ¿Quiere contarnos por qué? Escríbalo aquí.',
  ratedPoorly:
    'Gracias por su sinceridad, y lo siento. Escriba en pocas palabras por qué, o hable ahora con otra persona.',
  ratedToast: '¡Gracias!',
  wordThanks: 'Gracias, eso nos ayuda a mejorar. Si falta algo, escríbanos.',
  ratedAlready: 'Ya ha valorado esta conversación. ¡Gracias!',
  notYours: 'Estos botones son de la persona que preguntó. Mencióneme y también le atiendo.',
  oldButton: 'Este botón es de una conversación anterior.',
  forgotten: 'Borrado por nuestra parte.',
  forgetHow: 'Responda con /forget al mensaje que quiera borrar.',

  // --- to customers: helping others
  wouldHelp:
    '¡Qué bien que haya ido bien! ¿Ayudaría a otras personas como usted? Quien ha recibido ayuda sabe ayudar mejor que nadie, cuando tenga tiempo.',
  wouldHelpYes: 'Sí, cuénteme más',
  wouldHelpNo: 'No, gracias',
  wouldHelpDeclined: 'No pasa nada. Si algún día le apetece: /volunteer.',
  joinNone: '¡Qué amable por preguntar! Ahora mismo no se busca a nadie para ayudar.',
  joinPrivate: 'Escríbeme /volunteer en un mensaje directo: una solicitud no es asunto de nadie más.',
  joinRules:
    '¡Qué amable! Quienes ayudan en {$house} responden a otras personas en su propio tiempo y lo dejan cuando quieren. Primero las reglas:',
  joinRead: 'Leer las reglas',
  joinAgree: 'De acuerdo',
  joinStop: 'Parar',
  joinDone: 'Listo',
  joinStopped: 'De acuerdo, no se envió nada y no se guarda nada de ello. /volunteer empieza de nuevo.',
  joinLanguages: '¿En qué idiomas puedes ayudar, primero tu lengua materna? Púlsalos o escríbelos.',
  joinSkills: '¿Qué conoces bien? Pulsa lo que encaje o escríbelo.',
  joinZone:
    '¿Dónde estás, para que tus horas sean correctas? Pulsa una ciudad, o escribe la tuya o la zona horaria (+2).',
  joinHours: '¿Cuándo te gustaría ayudar? Pulsa lo que encaje o escríbelo: {$example}',
  join_mornings: 'Mañanas entre semana',
  join_afternoons: 'Tardes entre semana',
  join_evenings: 'Noches entre semana',
  join_weekends: 'Fines de semana',
  joinWhy: 'En unas frases: ¿por qué te gustaría ayudar?',
  joinCheck: '¿Envío esto a los coordinadores?',
  joinSend: 'Enviar',
  joinFactLanguages: 'Idiomas: {$value}',
  joinFactSkills: 'Conocimientos: {$value}',
  joinFactHours: 'Horas: {$value}',
  joinFactWhy: 'Por qué: {$value}',
  joinUnread: 'Perdona, no he podido leer eso.',
  joinSent: '¡Gracias! Los coordinadores tienen tu solicitud, y la respuesta llega aquí.',
  joinPending: 'Los coordinadores tienen tu solicitud. La respuesta llega aquí.',
  joinQuestion: 'Hay una pregunta sobre tu solicitud: {$text} Tu próximo mensaje irá a los coordinadores.',
  joinAnswered: 'Gracias, lo he pasado.',
  joinAccepted: 'Buena noticia: ¡tu solicitud está aceptada!',
  joinQuizStep: 'Pregunta {$step} de {$count}, sin prisa: {$question}',
  joinFailed:
    'Acertaste {$right} de {$count}, y hacen falta {$needed}. No pasa nada: puedes intentarlo de nuevo con /volunteer en {$duration}.',
  joinAgain: '¡Gracias por volver! Puedes intentarlo de nuevo en {$duration}.',
  joinPassed: '¡Te damos la bienvenida! Empiezas como aprendiz, con alguien con experiencia a tu lado. {$welcome}',
  joinAlready: 'Ya estás entre quienes ayudan. ¡Gracias!',
  joinSuspended: 'Ahora mismo tu ayuda está suspendida.',
  joinDeclined:
    'Gracias por ofrecer tu ayuda. Esta vez no se aceptó: {$reason} Puedes volver a solicitarlo en {$duration}, y aquí nada cambia para ti.',
  joinDeclined_full: 'ahora hay bastantes personas que ayudan.',
  joinDeclined_skills: 'ahora se necesitan otros idiomas o conocimientos.',
  joinDeclined_other: 'en este momento no encaja.',

  // --- to customers: what is kept of them
  customerRights: '/export le envía todo lo que guardamos sobre usted; /forget_me lo borra.',
  customerReport:
    '/report, seguido de unas palabras, avisa a los responsables de que alguien que le ayudó se ha pasado de la raya.',
  reportNobody:
    'Aquí todavía no le ha ayudado ninguna persona, así que no hay a quién denunciar. /human le pone con alguien.',
  reportReceived:
    'Gracias por decírnoslo. Su aviso llega a los responsables junto con los últimos mensajes. No tiene que responder a nadie que le incomode.',
  reportSoon: 'Su aviso ya ha llegado. Si hay algo más que contar, escriba /report otra vez dentro de un minuto.',
  forgetMeSure:
    '¿Borro todo lo que guardamos sobre usted? Si espera a una persona, eso también termina. No se puede deshacer. /export le envía antes una copia.',
  forgetMeYes: 'Sí, borrar todo',
  forgetMeDone:
    'Hecho: todo lo que guardábamos sobre usted está borrado, y las copias de sus mensajes se han quitado donde la plataforma lo permite. Puede volver a escribir cuando quiera, como alguien nuevo.',
  exportFile: 'Aquí está todo lo que guardamos sobre usted. El archivo se abre en cualquier navegador.',
  exportPrivate: 'Esto solo lo envío donde nadie más lee. Escríbame /export en un mensaje directo.',
  exportTitle: 'Lo que guardamos sobre usted',
  exportSaid: 'Lo que se dijo',
  exportReally: 'Tal como lo escribió:',
  exportRequests: 'Solicitudes de una persona',
  exportRatings: 'Valoraciones y opiniones',
  exportActs: 'Lo que se hizo',

  // --- to agents: the card
  cardTitle: '{$name} pide hablar con una persona',
  cardAgain: '{$name} ha vuelto a escribir',
  cardFacts: 'Idioma: {$language} · espera: {$waited}',
  cardDistress: 'Urgente: {$what}',
  distress_selfHarm: 'puede tratarse de suicidio o autolesión',
  distress_threat: 'amenazas, violencia o peligro',
  distress_fraud: 'fraude',
  distress_legal: 'acciones legales',
  cardSaid: 'Últimos mensajes',
  cardTried: 'El bot ofreció: {$titles}',
  cardTriedNothing: 'El bot no tenía respuesta.',
  cardPassed:
    '.input {$count :number} .match $count one {{Una persona ha dicho «Yo no».}} * {{{$count} personas han dicho «Yo no».}}',
  cardTaken: 'Se ocupa {$agent}.',
  cardWithdrawn: '{$name} ya no espera.',
  cardClosed: '{$agent} ha respondido.',
  cardPrefer: '{$agent}, ya se conocen. ¿Quiere ocuparse?',
  take: 'Me ocupo',
  pass: 'Yo no',
  waitedNow: 'ahora mismo',
  waitedMinutes: '.input {$minutes :number} .match $minutes one {{un minuto}} * {{{$minutes} minutos}}',
  waitedHours: '.input {$hours :number} .match $hours one {{una hora}} * {{{$hours} horas}}',
  stillWaitingCard: '{$name} sigue esperando ({$waited}).',

  // --- to agents: answers to a press or a command
  yours: 'Es suya. La conversación está en su hilo.',
  takenBy: 'Ya se ocupa {$agent}.',
  alreadyYours: 'Ya se ocupa usted.',
  whichOne: '¿Qué conversación? Escríbalo en el hilo de un cliente, o como respuesta a uno de sus mensajes.',
  reachedNobody: 'No le ha llegado a nadie: el mensaje al que respondió no es de ninguna conversación, o ya no lo es.',
  nobodyWaits: 'Aquí ya no espera nadie.',
  preferFirst: 'Por un momento, primero preguntamos a {$agent}.',
  youBlocked: 'Usted ha bloqueado a esta persona. Le ayudará alguien más.',
  passed: 'No pasa nada. Sigue abierta para los demás.',
  onlyOwner: 'Eso solo puede hacerlo {$agent}.',
  notAssigned: 'Ahora mismo nadie lleva esta conversación. Pulse antes «Me ocupo».',
  closeNeedsReply: 'Escriba antes al menos una respuesta, o devuélvala para que otra persona pueda hacerlo.',

  // --- to coordinators: applications
  applicant: '{$name} quiere ayudar',
  applicantAccept: 'Aceptar',
  applicantAsk: 'Preguntar',
  applicantDecline: 'Rechazar',
  applicantQuestion: 'Tu pregunta',
  applicantReason: '¿Qué motivo debe leer la persona?',
  applicant_full: 'Hay bastantes personas',
  applicant_skills: 'Otros idiomas o conocimientos',
  applicant_other: 'No encaja',
  applicantAskHow: 'Escribe aquí tu pregunta para {$name}, detrás de esto:',
  applicantAskWhom:
    'Escribe el número detrás de /applicant y luego tu pregunta: /applicant 123 ¿Qué horas te van bien? «Preguntar» en la solicitud lo muestra.',
  applicantAsked: 'Preguntado. La respuesta llega aquí.',
  applicantAnswered: '{$name} responde: {$text}',
  applicantAccepted: '{$agent} ha aceptado a {$name}.',
  applicantDeclined: '{$agent} ha rechazado a {$name}.',
  applicantDone: 'Hecho. La persona lo sabrá.',
  applicantOver: 'Eso ya está decidido.',
  onlyCoordinators: 'Solo los coordinadores pueden hacerlo.',
  appliedCannot: 'Tu solicitud aún no está decidida. Hasta entonces no puedes tomar conversaciones.',
  suspendedCannot: 'Ahora mismo estás en suspensión y no puedes tomar conversaciones.',

  // --- to coordinators: pages
  pageWaits: '{$house}: alguien espera a una persona y nadie ha venido (solicitud {$id})',
  pageUnstaffed: '{$house}: alguien espera a una persona y nadie está de turno (solicitud {$id})',
  pageRefused: '{$house}: alguien espera a una persona y no se puede llegar a un puesto (solicitud {$id})',
  pageDistress: '{$house}: espera una persona en apuros (solicitud {$id})',
  pageHow: 'Para atenderla, pulse «Me ocupo» en su tarjeta en un puesto. Allí, /queue muestra quién más espera.',
  pageLost: 'No se pudo avisar a coordinación por {$account} ({$reason}). {$name} sigue esperando ({$waited}).',
  pageUnsure:
    'Puede que el aviso a coordinación por {$account} no haya llegado ({$reason}). {$name} sigue esperando ({$waited}).',

  // --- to agents: the thread
  controlTitle: 'Está hablando con {$name}',
  controlHow: 'Los mensajes de {$agent} le llegan a {$name}. Los que empiezan por // se quedan aquí como notas.',
  controlClosed: 'Cerrada.',
  controlWaiting: 'A la espera de que alguien se ocupe.',
  controlSnoozed: 'En pausa.',
  controlGuests: 'También en la conversación: {$names}',
  release: 'Devolver',
  leave: 'Salir',
  transfer: 'Traspasar',
  invite: 'Invitar',
  note: 'Nota',
  snooze: 'Pausa de 1 h',
  close: 'Cerrar',
  block: 'Bloquear',
  transcript: 'Historial',
  replies: 'Respuestas',
  before: 'Lo que se dijo antes',
  who_customer: 'Cliente',
  who_bot: 'Bot',
  who_agent: 'Ayudante',
  who_note: 'Nota',
  transcriptEmpty: 'Todavía no se ha dicho nada.',
  notesStay: 'Anotado. Solo los mensajes de {$agent} le llegan a {$name}; los de los demás se quedan aquí como notas.',
  notSentClosed: 'No enviado: esta conversación está cerrada. {$name} puede volver a escribir cuando quiera.',
  notSentWaiting: 'No enviado: pulse antes «Me ocupo».',
  noteHow: 'Empiece un mensaje con // (o /note) y se queda aquí.',
  nudge: '{$agent}, {$name} espera su primera respuesta. En un minuto la solicitud vuelve a la cola, y no pasa nada.',
  backInLine: 'De nuevo en la cola, al principio.',
  nowOwner: '{$agent}, esta conversación ahora es suya.',
  nowGuest: '{$agent}, lo que escriba aquí también le llega a {$name}.',
  nowGuestThere: '{$agent} lee esto ahora en su mesa ({$account}) y también escribe a {$name}.',
  guestCall: '{$agent} le invita a la conversación con {$name}: el hilo está en su mesa.',
  chooseTransfer: '¿Quién se ocupa ahora?',
  chooseInvite: '¿Quién se une?',
  nobodyElse: 'Todavía no conozco a nadie más aquí. Basta con que escriban aquí una vez.',
  noSuchAgent: 'No conozco a nadie llamado «{$name}» aquí.',
  snoozedFor: 'En pausa durante una hora. Se reanuda en cuanto {$name} escriba.',
  snoozeOver: '{$agent}, ya ha pasado la hora.',
  wokeUp: 'La pausa ha terminado.',
  overviewLine: 'Esperando a alguien',
  overviewNobody: 'Nadie espera. Buen momento para un té.',
  overviewMore: '… y más.',
  overviewOwn: 'Sus conversaciones',
  overviewNone: 'Ninguna por ahora.',
  overviewUnanswered: 'espera su primera respuesta ({$waited})',
  overviewTheyWait: 'espera su respuesta',
  overviewYouWait: 'usted espera respuesta',
  closeTitle: 'Cerrar',
  closeHow: '¿Cómo terminó?',
  outcome_solved: 'Resuelto',
  outcome_partly: 'Resuelto en parte',
  outcome_unsolved: 'Sin resolver',
  outcomeNote: 'Resultado: {$outcome}',
  noteLabel: 'Solo la ve el equipo',
  noteShown: 'Nota de {$agent}: {$text}',
  closedNote: 'Cerrada. Se pide una valoración a {$name}.',
  ratedNote: '.input {$score :number} {{Valoración de {$name}: {$score} de 5.}}',
  wordNote: '{$name} ha escrito al respecto: {$word}',
  blockSure: '¿Bloquear a {$name}? No volverán a coincidir; otras personas sí podrán ayudar.',
  blockYes: 'Sí, bloquear',
  blockedNote: 'Bloqueo hecho. Usted y {$name} no volverán a coincidir.',
  cannedChoose: '¿Qué respuesta?',
  cannedNone: 'Todavía no hay respuestas preparadas: están en la configuración, en «canned».',
  cannedUnknown: 'No hay ninguna respuesta llamada «{$key}».',
  unknownCommand: 'No conozco {$text}. /help muestra lo que sé hacer. No se ha enviado nada.',
  unsupportedToYou: '[{$what}: no se puede mostrar aquí. La otra parte lo sabe.]',
  unsupportedFromAgent: 'No transmitido ({$what}). Explíquelo con palabras o envíelo como foto o archivo.',
  notChecked: 'Sin revisar: abra los archivos con cuidado.',
  hiddenKept: 'No se pudieron quitar los datos ocultos de {$file} (como el lugar donde se tomó).',
  hiddenSent: '{$file} llegó a {$name} con sus datos ocultos (como el lugar donde se tomó): no se pudieron quitar.',
  notDelivered: 'No entregado a {$name}: {$reason}',
  maybeDelivered: 'Puede que esto no le haya llegado a {$name}: {$reason}',
  maybeMissing: 'Puede que aquí falte un mensaje, porque se cortó la conexión. Decía: {$text}',
  notShown: 'Un mensaje de {$name} no se pudo mostrar aquí ({$reason}). Decía: {$text}',
  customerLeft: '{$name} ha bloqueado el bot. Por ahora no le llega nada.',
  customerReturned: 'Ya se puede volver a contactar con {$name}.',
  threadReopened: 'El hilo fue eliminado. Se continúa aquí; no se ha perdido nada.',
  forgottenTitle: 'Olvidado',
  forgottenNote:
    'El cliente ha pedido que lo olvidemos. Lo que se pasó hasta aquí se está quitando; borren a mano lo que hayan escrito sobre él. Lo que se escriba aquí ya no llega a nadie.',
  removedCopy: 'Borrado al otro lado.',
  forgetHowAgent: 'Responda con /forget a un mensaje suyo y se borra su copia.',
  edited: '(editado)',
  dutyOn: '{$agent} está de turno: se le pregunta cuando alguien espera, y puede recibir lo que otros pasen.',
  dutyOff: '{$agent} no está de turno: no se le pregunta ni se le pasa nada. «/duty on» lo termina.',
  dutyLasts: 'Eso vale durante {$duration}.',
  dutySpeaks: 'Idiomas: {$languages}',
  dutyAtOnce: 'Conversaciones a la vez: {$count}',
  dutyHours: 'Horario: {$hours}',
  dutyQuiet: 'Silencio, sin preguntas: de {$from} a {$to}',
  dutyZone: 'Zona horaria: {$zone}',
  dutyCall: 'También se le pregunta fuera de turno, si allí nadie puede ayudar. «/duty call off» lo termina.',
  dutyHow:
    'Escriba /duty on o /duty off y, si quiere, por cuánto tiempo: /duty off 2h, /duty until 18:00. Cómo se le pregunta:\n\n/duty hours lun-vie 9-17 – de turno entonces\n/duty quiet 22-7 – entonces no se le pregunta nada\n/duty zone Madrid – su reloj\n/duty max 2 – conversaciones a la vez\n/duty speaks polaco, español – sus idiomas, primero el materno\n/duty call – también fuera de turno, si allí nadie puede ayudar',
  goOnDuty: 'Empezar el turno',
  goOffDuty: 'Terminar el turno',
  offerFor: '{$agent}, ¿ayudaría aquí?',
  offerAccept: 'Ayudo yo',
  offerLater: 'Ahora no',
  offerNever: 'No es lo mío',
  offerCall: '{$agents}: ¿ayudarían a {$name}? ({$language}, espera {$waited})',
  offerOver: 'Ahora se pregunta a otros por {$name}. Si al final tiene un momento, puede que siga libre.',
  offerDeclined: 'Está bien: se pregunta a otra persona por {$name}.',
  offerYours: '{$name} es suyo: el hilo está en su mesa.',
  offersPaused:
    'Parece que no está, así que no se le pregunta nada durante {$duration}. No pasa nada. «/duty on» le trae de vuelta enseguida.',
  laterToast: 'De acuerdo, se pregunta a otra persona.',
  distressFirst:
    'Primero se pregunta a los coordinadores: puede ser grave. Si ninguno viene en unos minutos, queda abierta para todos.',
  outside: 'Solo quienes trabajan aquí ven quién espera.',
  suspendHow: 'Diga a quién y por qué: /suspend NOMBRE motivo. /restore NOMBRE hace volver a alguien.',
  suspendWhich: 'Varios se llaman así; diga el número: {$ids}',
  suspendNot: 'No se puede suspender a {$agent}: los coordinadores están en la configuración.',
  suspendDone: '{$agent} está suspendido. Lo que tenía vuelve al principio de la fila.',
  suspendTold:
    'Está suspendido por ahora. El motivo: {$why}. Lo que tenía está con otros. Si lo ve de otro modo, escriba /appeal y por qué: los coordinadores lo leen.',
  restoreDone: '{$agent} ha vuelto.',
  restoreTold: 'Ha vuelto y se le puede preguntar de nuevo. «/duty on» dice que está ahí.',
  appealFrom: '{$agent} apela: {$words}',
  appealSent: 'Los coordinadores lo tienen y le responderán.',
  deskFirst: 'Venga primero a su mesa: las conversaciones se llevan allí.',
  silentNudge:
    '{$agent}, {$name} espera una palabra suya. Si ha terminado, ciérrela; si lleva tiempo, pospóngala o pásela a otra persona.',
  overviewOn: 'Está de turno.',
  overviewOff: 'No está de turno.',
  agentHelp:
    'Lo que escriba aquí le llega al cliente mientras la conversación sea suya. Los mensajes de los demás son notas.\n\n/take – ocuparse\n/release – devolverla a la cola; como invitado: salir\n/transfer NOMBRE – pasársela a alguien\n/invite NOMBRE – dejar que alguien más escriba, esté en la mesa que esté\n// o /note TEXTO – una nota que se queda aquí\n/r NOMBRE – enviar una respuesta preparada (/r las muestra)\n/snooze – ponerla en pausa una hora\n/transcript – mostrar lo que se ha dicho\n/forget – como respuesta: borrar la copia de su mensaje\n/block – no volver a coincidir con esta persona\n/report MOTIVO – decir a quien coordina que esta persona se pasó de la raya\n/reveal MOTIVO – lo que está oculto, solo para usted\n/along – mientras aprende: leer esta conversación\n/fix PALABRAS, /return PALABRAS – para la respuesta de quien aprende: enviar eso en su lugar, o devolverla\n/close – cerrar y pedir una valoración; detrás puede decir cómo terminó\n/queue – quién espera, y sus conversaciones\n/promise – cómo se cumple la promesa\n/duty on, /duty off, /duty off 2h – si está disponible; /duty solo: cómo se le pregunta y cómo cambiarlo\n/me – sus propias cifras, y una cosa que probar\n/link – a solas conmigo: une sus chats de varias plataformas; /unlink lo deshace\n/export, /forget_me – solo a mí: lo que se guarda de usted, enviado o borrado',

  // --- to agents: what was masked, and reports
  reveal: 'Revelar',
  revealLabel: '¿Por qué necesita verlo?',
  revealHow:
    '¿Por qué necesita ver lo que está oculto? Escriba /reveal y el motivo. Queda registrado quién, cuándo y por qué.',
  revealWhy_solve: 'Para resolver su pregunta',
  revealWhy_check: 'Para evitar daños o fraude',
  revealWhy_asked: 'Me lo ha pedido',
  revealNot: 'No puede ver lo que está oculto aquí. Quien coordina sí puede.',
  revealNothing: 'En esta conversación no se ha ocultado nada.',
  revealGone: 'Lo que se ocultó aquí ya no se guarda.',
  revealBriefly: 'Solo lo ve usted, durante {$duration}.',
  revealUntilClosed: 'Solo lo ve usted, hasta que lo cierre.',
  revealUntilReloaded: 'Solo lo ve usted, hasta que recargue la aplicación: no puedo retirarlo.',
  revealComing: 'Lo que ha pedido ver aparece aquí en un momento.',
  revealTaken: 'Elimino este mensaje dentro de {$duration}.',
  revealSent: 'Está en su propio chat conmigo, durante {$duration}.',
  revealNoChat: 'Aquí no puedo mostrárselo solo a usted. Escríbame /queue en un mensaje directo y vuelva a pedirlo.',
  revealMore: '.input {$count :number} {{Anteriores que faltan: {$count}.}}',
  report: 'Denunciar',
  reportLabel: '¿Qué ha pasado? Lo lee quien coordina, con los últimos mensajes.',
  reportedByAgent: '{$agent} denuncia a {$name}',
  reportedByCustomer: '{$name} denuncia a {$agent}',
  reportNoWhy: 'No se ha dado ningún motivo.',
  reportThanks:
    'Gracias. Llega a quien coordina, con los últimos mensajes. /release devuelve la conversación, /block también, para siempre: sin preguntas.',
  onlyCoordinatorsRead: 'Solo quien coordina puede leerlo aquí.',
  alertRead: 'Lo que se dijo',
  alertBrief:
    '{$house}: la conversación {$id} necesita a quien coordina. Escriba al bot a solas para ver estas tarjetas enteras.',
  flagged_agent: '{$agent} quizá esté llevando a {$name} a otro sitio ({$what})',
  flagged_customer: '{$name} quizá esté llevando a {$agent} a otro sitio ({$what})',
  lure_contact: 'un contacto privado',
  lure_payment: 'un pago privado',
  lure_messenger: 'otra mensajería',

  // --- to agents: somebody learns
  heldTitle: '{$agent} está aprendiendo y quisiera enviar esto a {$name}. Antes lo mira alguien:',
  heldLure: 'Mire bien: esto podría llevar a otro sitio ({$what}).',
  heldSend: 'Enviar',
  heldFix: 'Cambiar y enviar',
  heldFixLabel: 'Lo que leerá el cliente',
  heldFixHow: 'Escriba /fix y las palabras en el hilo: salen en nombre de {$agent}.',
  heldReturn: 'Devolver con unas palabras',
  heldReturnLabel: '¿Qué debería ser distinto?',
  heldReturnHow: '¿Qué le decimos a {$agent}? Pulse una, o escriba /return y sus propias palabras en el hilo.',
  threadOnly: 'Escriba eso en el hilo de la conversación, en su mesa.',
  heldWord_tone: 'Un poco más amable, por favor',
  heldWord_facts: 'Comprueba los datos, por favor',
  heldWord_ask: 'Pregunta primero',
  heldSent: '{$mentor} ha enviado lo que {$agent} escribió a {$name}:',
  heldFixed: '{$mentor} ha enviado esto a {$name} por {$agent}:',
  heldReturned: '{$mentor} se lo ha devuelto a {$agent} ({$word}). {$name} no lo ha visto:',
  heldReturnedNote: '{$agent}, unas palabras de {$mentor}: {$word} {$name} aún no lo ha visto; escríbalo de nuevo.',
  heldTakenBack: '{$agent} lo ha retirado. {$name} no lo ha visto:',
  heldLetGo: 'No enviado: {$agent} ya no escribe a {$name}. Este era el borrador:',
  heldUnread: 'No enviado: nadie tuvo tiempo de mirarlo. Este era el borrador:',
  heldLetGoNote:
    '.input {$count :number} .match $count one {{Una respuesta que nadie había mirado no se envió a {$name}. Está más arriba.}} * {{{$count} respuestas que nadie había mirado no se enviaron a {$name}. Están más arriba.}}',
  heldThanks: 'Gracias, hecho.',
  heldOver: 'Eso ya está resuelto. Gracias de todos modos.',
  heldOwn: 'Es suya. La mira otra persona.',
  heldNotYou: 'Solo puede mirarlo quien ya ha aprendido.',
  heldChanged: '{$agent} lo ha cambiado entretanto. Mire otra vez la tarjeta.',
  heldOrder: 'Espera una anterior de {$agent}. Mire primero esa, para que sigan en orden.',
  heldFull:
    '{$agent}, esto no se envió: ya esperan muchas respuestas. Escríbalo de nuevo cuando alguien las haya mirado.',
  closeHeld:
    '.input {$count :number} .match $count one {{Una respuesta aún espera a que alguien la mire. Cierre después, o bórrela.}} * {{{$count} respuestas aún esperan a que alguien las mire. Cierre después, o bórrelas.}}',
  floodNote:
    '{$name} escribe muy deprisa. Hasta que se calme, sus mensajes llegan aquí juntos; los archivos llegan enseguida. Si es demasiado: /block.',
  floodMore:
    '.input {$count :number} .match $count one {{Un mensaje es más largo o vino además: /transcript lo muestra todo.}} * {{{$count} mensajes son más largos o vinieron además: /transcript lo muestra todo.}}',
  editStays:
    '{$agent}, este cambio se queda aquí: mientras aprende, escriba de nuevo a {$name} lo que deba ser distinto.',
  reviewCall: '{$mentor}, ¿puede mirar lo que {$agent} escribe a {$name}? Basta pulsar una vez.',
  reviewOver:
    'Nadie tuvo tiempo de mirarlo, y {$name} no debe esperar por eso. Se pide a alguien con experiencia que siga.',
  readAlong: 'Leer también',
  readFirst:
    '.input {$left :number} .match $left one {{Lea aún una conversación antes de tomar una. Pulse «Leer también» donde ayude alguien con experiencia, o escriba /along en su hilo.}} * {{Lea primero {$left} conversaciones. Pulse «Leer también» donde ayude alguien con experiencia, o escriba /along en su hilo.}}',
  fullOnly: 'Esta es para alguien con más experiencia.',
  noMentor: 'Ahora no hay nadie que pueda mirar sus respuestas; por eso esta es para otra persona.',
  alongYes: 'Lee la conversación de {$agent} con {$name} ({$step} de {$count}). Cuenta cuando se cierra.',
  alongNote: '{$agent}, {$reader} está aprendiendo y lee aquí.',
  alongAlready: 'Ya lee aquí.',
  alongNotHere: 'Lea donde ayude alguien con experiencia: esta es suya, o de alguien que también está aprendiendo.',
  alongElsewhere: 'Esa conversación está en otra mesa, donde no podría leerla.',
  alongFull: 'Aquí ya leen bastantes. La próxima será suya.',
  alongOver: 'Nadie tiene esta conversación ahora; no hay nada que leer.',
  alongNeedless: 'Solo quienes aprenden leen primero. A usted no le hace falta.',
  readSome:
    '.input {$left :number} .match $left one {{Gracias por leer. Una conversación más, y podrá tomar una.}} * {{Gracias por leer. {$left} conversaciones más, y podrá tomar una.}}',
  readEnough:
    'Gracias por leer. Ya puede tomar conversaciones, y alguien con experiencia mira cada respuesta antes de que salga.',
  markedGood: '.input {$good :number} .input {$count :number} {{Fue bien: {$good} de {$count} conversaciones.}}',
  promoted:
    'Ya lo ha aprendido: desde ahora lo que escriba va directamente al cliente. Gracias por su paciencia y por estar con nosotros.',
  promotedNote: '{$agent} ha terminado el aprendizaje y ya responde sin revisión.',
  meApprentice:
    'Su aprendizaje: {$readAlong} de {$reads} conversaciones leídas, {$good} de {$count} propias fueron bien.',
  promoteDone: '{$agent} ya no está aprendiendo.',
  promoteNot: '{$agent} no está aprendiendo.',

  // --- to agents: how they do
  meTitle: '{$agent}, solo sobre usted',
  meWeek: 'Los últimos 7 días',
  meNothing: 'Todavía nada.',
  meClosed: 'Conversaciones cerradas',
  meFirstReply: 'Primera respuesta tras tomarla (la mitad en / 95 de 100 en)',
  meResolution: 'Desde la petición hasta el cierre (la mitad en / 95 de 100 en)',
  meReopened: 'Volvieron a pedir una persona en 7 días',
  meStars: 'Estrellas de media (valoraciones)',
  meCsat: 'Clientes satisfechos, de 1 (nadie) a 5 (todos)',
  meReviews:
    '.input {$count :number} .match $count one {{Otros releyeron una conversación: {$yes} de {$asked} respuestas fueron sí.}} * {{Otros releyeron {$count} conversaciones: {$yes} de {$asked} respuestas fueron sí.}}',
  mePoints: 'Puntos de agradecimiento: {$points}',
  meBadge: 'Insignia: {$badge}',
  meNext: 'La siguiente: {$badge}, a {$points} puntos',
  meTry: 'Una cosa que probar',
  tryReopened: 'Varios clientes volvieron. Antes de cerrar, pregunte si ya funciona y espere la respuesta.',
  tryStars:
    'No todos quedaron contentos. Diga primero qué ha entendido y luego qué va a hacer: solo eso ya ayuda mucho.',
  tryFaster: 'Un breve «lo estoy leyendo» nada más tomarla acorta la espera. La respuesta de verdad puede tardar.',
  tryRated:
    'Pocos clientes valoran sus conversaciones. Despídase con amabilidad y cierre enseguida, mientras siguen ahí.',

  // --- to agents: reading a conversation again
  review: 'Revisar',
  reviewDrawn:
    'La conversación de {$agent} con {$name} salió sorteada para revisarla: otra persona la relee y responde a cuatro preguntas.',
  reviewStep: '{$step} – {$question}',
  reviewUnderstood: '¿Se entendió la pregunta?',
  reviewRight: '¿Fue correcta y completa la respuesta?',
  reviewKind: '¿Fue el tono amable y claro?',
  reviewSafe: '¿Se respetaron los datos personales y las reglas?',
  yes: 'Sí',
  no: 'No',
  notApplicable: 'No procede',
  reviewThanks: 'Gracias: la revisión queda anotada.',
  reviewNoted: 'Anotado.',
  reviewOwn: 'Es su propia conversación. La revisa otra persona.',
  reviewOthers: 'Otra persona está respondiendo a estas. Pulse «Revisar» para tener las suyas.',

  // --- to agents: what is kept of them
  formerAgent: 'alguien que ayudaba aquí',
  forgetMeAgent:
    'Eso incluye a usted como alguien que ayuda aquí: sus conversaciones vuelven a la fila, y su nombre, sus cuentas y su perfil se borran. Los puntos y las cifras quedan sin nombre.',
  forgetMeConfigured: 'La configuración de esta casa le nombra como coordinador: eso queda hasta que se quite allí.',
  exportHelping: 'Como alguien que ayuda aquí',
  exportIdentities: 'Cómo le conocemos',
  exportProfile: 'Lo que nos dijo',
  exportFigures: 'Sus cifras',
  exportPoints: 'Puntos de agradecimiento',
  exportReviews: 'Lo que dijeron quienes releyeron sus conversaciones',
  exportReviewed: 'Lo que usted dijo de otras conversaciones',

  // --- reasons
  reason_blocked: 'el bot está bloqueado allí.',
  reason_chatGone: 'el chat ya no existe.',
  reason_tooLarge: 'el archivo es demasiado grande para la aplicación del otro lado.',
  reason_connection: 'la conexión se cortó durante el envío.',
  reason_filesUnsupported: 'la aplicación del otro lado no puede mostrar archivos.',

  // --- what cannot be shown as it is
  sticker: 'sticker {$emoji}',
  location: 'Ubicación: {$latitude}, {$longitude}',
  contact: 'Contacto: {$name}, {$phone}',
  fileFailed: '[archivo: {$name}]',
  fileOffered: 'Descargar el archivo {$name} (durante 7 días)',
  cutShort: '[el resto de este mensaje es demasiado largo para transmitirlo]',
  quoted: '«{$text}»',

  // --- linking a desk
  linked: 'Este es ahora un puesto de {$house}. Aquí llegan las solicitudes de hablar con una persona.',
  linkWrong: 'Ese código no es válido. Al iniciar el servicio se muestra uno nuevo.',

  // --- to agents: one person, several platforms
  ownRequest: 'Es su propia solicitud: le ayuda otra persona.',
  identityAlone: 'Escríbame /link y /unlink a solas: el código es solo para usted. O pulse, y solo usted verá uno.',
  identityShow: 'Ver un código',
  identityCodeShown:
    'Escríbame esto a solas en la otra plataforma, en {$duration} como máximo: /link {$code}\nNo se lo dé a nadie.',
  identityCode:
    'Escríbame esto a solas en la otra plataforma, en {$duration} como máximo:\n/link {$code}\nEse chat será suyo como lo es este: un nombre, una posición, un historial. No dé el código a nadie, y no escriba ninguno que le haya dado otra persona.',
  identityNobody:
    'Que yo sepa, todavía no ayuda aquí. Escríbame /link a solas donde lo haga, y le daré un código para este chat.',
  identityNot: 'Podrá vincular otros chats cuando forme parte de quienes ayudan aquí.',
  identityWrong: 'Ese código no vale, o ya no vale. Escríbame /link a solas donde ya ayuda, y haré uno nuevo.',
  identitySame: 'Este chat ya es suyo.',
  identityOther: 'Este chat está vinculado a otra persona. Escriba primero /unlink.',
  identityOpen: 'Todavía tiene conversaciones aquí. Ciérrelas o devuélvalas, e inténtelo de nuevo.',
  identityWorked:
    'Ya ha ayudado desde este chat, y eso no se puede trasladar. Haga el código aquí y escríbalo allí. Si ha ayudado desde los dos, siguen siendo dos; quienes coordinan lo saben.',
  identitySuspended: 'Aquí está suspendido, así que este chat no se puede vincular. Quienes coordinan lo saben.',
  identityCoordinator:
    'Este chat es de alguien que coordina: no puede pasar a ser de quien no coordina. Haga el código aquí y escríbalo allí.',
  identityHelped:
    '{$agent} está hablando aquí con usted, o espera su valoración. Termine eso primero, e inténtelo de nuevo.',
  identitySure:
    '{$agent} hizo este código, en {$account}. ¿Es usted? Entonces este chat será suyo como aquel, y lo que escribió aquí como cliente podrá exportarse y borrarse desde allí. Si el código se lo dio otra persona, no haga nada.',
  identityYes: 'Sí, soy yo',
  identityLearning:
    'Aquí su solicitud o su aprendizaje sigue en curso, y así se lo saltaría. Termínelo primero; quienes coordinan lo saben.',
  identityJoined:
    'Este chat es ahora de {$agent}, como el de {$account}: un nombre, una posición, un historial. Si no es usted, escriba /unlink.',
  identityTold:
    'Su chat en {$account} está vinculado con este. Si no ha sido usted, dígaselo enseguida a quienes coordinan.',
  identityRefusedNote:
    'Alguien quiso vincular un chat de {$account} con el de {$agent}, y lo he rechazado: es de alguien que coordina, está suspendido o tiene su propio historial.',
  unlinkFirst:
    'Este es el chat con el que empezó. Escriba /unlink en el chat que deba irse, o /forget_me para borrarlo todo.',
  unlinkNot:
    'Ahora no: mientras esté suspendido o aprendiendo, todos sus chats siguen juntos. /forget_me lo borra todo.',
  unlinkOpen: 'Tiene conversaciones abiertas en esta plataforma. Ciérrelas o devuélvalas, e inténtelo de nuevo.',
  unlinkDone: 'Este chat ya no es de {$agent}. Aquí vuelve a ser una persona desconocida.',
  unlinkTold: 'Su chat en {$account} ya no está vinculado con este.',
  setupDone:
    'Usted es la primera persona que coordina aquí. Admite y suspende a quienes ayudan, se le llama cuando no viene nadie más y aquí se entera de lo que concierne a todos. /duty, /queue y /me también funcionan aquí.',
  setupHow: 'Aquí todavía no coordina nadie. Escriba /setup y el código que se muestra al iniciar el servicio.',
  setupWrong: 'Ese código no es válido o ya no lo es. Al iniciar el servicio se muestra uno nuevo.',
  setupOver:
    'Aquí ya coordina alguien, así que ya no hay código. Las demás personas que coordinan se nombran en la configuración.',
  setupAlone: 'Escríbame eso a solas, por favor.',
  setupSpoiled:
    'Otros pueden leer esto, así que ese código ya no vale. Al iniciar el servicio se muestra uno nuevo; escríbamelo a solas.',
  deskBacklog:
    '.input {$count :number} .match $count one {{{$count} mensaje espera para este puesto: la plataforma solo acepta cierta cantidad por minuto. Un segundo puesto repartiría el trabajo.}} * {{{$count} mensajes esperan para este puesto: la plataforma solo acepta cierta cantidad por minuto. Un segundo puesto repartiría el trabajo.}}',
};
