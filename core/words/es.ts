// Spanish, to customers and agents: people are addressed with «usted», the bot says «yo».
import type { Catalogue } from '../words.ts';

export const es: Catalogue = {
  // --- to customers: the bot
  welcome:
    '¡Hola! Soy el asistente automático de {$house}. Pregúnteme lo que quiera y le respondo al momento con nuestras páginas de ayuda. Puede hablar con una persona cuando lo desee: pulse el botón o escriba /human.',
  greeting: '¡Hola! ¿En qué puedo ayudarle?',
  customerHelp:
    'Escriba su pregunta, sin más. Con /human le atiende una persona, con /cancel sale de la cola, y /forget (como respuesta a un mensaje suyo) borra la copia que tenemos de él.',
  from: 'Fuente: {$title}',
  unsure: 'No lo sé con certeza y prefiero no adivinar.',
  unsureNear: 'No lo sé con certeza. Quizá sea una de estas opciones:',
  tooSlow: 'He tardado demasiado, lo siento. Una persona puede ayudarle.',
  textOnly: 'Lo siento, solo sé leer texto. Una persona puede verlo por usted.',
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
  inLineChoices:
    'Puede cerrar este chat: la respuesta llegará aquí. También puede cancelar o seguir preguntándome mientras tanto.',
  askedAgain: 'Ya está en la cola y conserva su puesto.',
  reopened: 'Como ya se conocen, primero avisamos a {$agent}. Si no está, le ayudará otra persona.',
  stillWaiting: 'Sigo buscando a alguien para usted. Conserva su puesto, no se pierde nada.',
  added:
    'Anotado para la persona que le ayudará. Si quiere que lo intente yo mientras tanto, pulse «Preguntar al asistente».',
  askMeanwhile: 'Preguntar al asistente',
  meanwhile: 'Con mucho gusto: escriba su pregunta. Conserva su puesto en la cola.',
  cancel: 'Salir de la cola',
  cancelled: 'Ha salido de la cola. Yo sigo aquí, y también hay personas para cuando quiera.',
  notInLine: 'Ahora mismo no está en la cola.',

  // --- to customers: a human is here
  role: '{$name}, ayudante de la comunidad',
  joined: 'Ya le atiende {$agent}. Ha leído lo que usted escribió.',
  withYou: '{$agent} ya está con usted: escriba aquí sin más.',
  agentLeft:
    '{$agent} ha tenido que irse, lo sentimos. Usted va al principio de la cola, y quien le atienda verá todo lo que se ha dicho.',
  transferred: 'A partir de ahora le atiende {$agent}. Ha leído lo que usted escribió.',
  guestJoined: 'Se une a la conversación {$agent}.',
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
  oldButton: 'Este botón es de una conversación anterior.',
  forgotten: 'Borrado por nuestra parte.',
  forgetHow: 'Responda con /forget al mensaje que quiera borrar.',

  // --- to agents: the card
  cardTitle: '{$name} pide hablar con una persona',
  cardAgain: '{$name} ha vuelto a escribir',
  cardFacts: 'Idioma: {$language} · espera: {$waited}',
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
  nobodyWaits: 'Aquí ya no espera nadie.',
  preferFirst: 'Por un momento, primero preguntamos a {$agent}.',
  youBlocked: 'Usted ha bloqueado a esta persona. Le ayudará alguien más.',
  passed: 'No pasa nada. Sigue abierta para los demás.',
  onlyOwner: 'Eso solo puede hacerlo {$agent}.',
  notAssigned: 'Ahora mismo nadie lleva esta conversación. Pulse antes «Me ocupo».',
  closeNeedsReply: 'Escriba antes al menos una respuesta, o devuélvala para que otra persona pueda hacerlo.',

  // --- to agents: the thread
  controlTitle: 'Está hablando con {$name}',
  controlHow: 'Lo que {$agent} escribe aquí le llega a {$name}. Un mensaje que empieza por // se queda aquí como nota.',
  controlClosed: 'Cerrada.',
  controlWaiting: 'A la espera de que alguien se ocupe.',
  controlSnoozed: 'En pausa.',
  controlGuests: 'También en la conversación: {$names}',
  release: 'Devolver',
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
  notesStay: 'Anotado. Solo {$agent} escribe a {$name}; los mensajes de los demás se quedan aquí como notas.',
  notSentClosed: 'No enviado: esta conversación está cerrada. {$name} puede volver a escribir cuando quiera.',
  notSentWaiting: 'No enviado: pulse antes «Me ocupo».',
  noteHow: 'Empiece un mensaje con // (o /note) y se queda aquí.',
  nudge: '{$agent}, {$name} espera su primera respuesta. En un minuto la solicitud vuelve a la cola, y no pasa nada.',
  backInLine: 'De nuevo en la cola, al principio.',
  nowOwner: '{$agent}, esta conversación ahora es suya.',
  nowGuest: '{$agent}, lo que escriba aquí también le llega a {$name}.',
  chooseTransfer: '¿Quién se ocupa ahora?',
  chooseInvite: '¿Quién se une?',
  nobodyElse: 'Todavía no conozco a nadie más aquí. Basta con que escriban aquí una vez.',
  noSuchAgent: 'No conozco a nadie llamado «{$name}» aquí.',
  snoozedFor: 'En pausa durante una hora. Se reanuda en cuanto {$name} escriba.',
  snoozeOver: '{$agent}, ya ha pasado la hora.',
  wokeUp: 'La pausa ha terminado.',
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
  notDelivered: 'No entregado a {$name}: {$reason}',
  maybeDelivered: 'Puede que esto no le haya llegado a {$name}: {$reason}',
  maybeMissing: 'Puede que aquí falte un mensaje, porque se cortó la conexión. Decía: {$text}',
  notShown: 'Un mensaje de {$name} no se pudo mostrar aquí ({$reason}). Decía: {$text}',
  customerLeft: '{$name} ha bloqueado el bot. Por ahora no le llega nada.',
  customerReturned: 'Ya se puede volver a contactar con {$name}.',
  threadReopened: 'El hilo fue eliminado. Se continúa aquí; no se ha perdido nada.',
  removedCopy: 'Borrado al otro lado.',
  forgetHowAgent: 'Responda con /forget a un mensaje suyo y se borra su copia.',
  edited: '(editado)',
  agentHelp:
    'Lo que escriba aquí le llega al cliente mientras la conversación sea suya. Los mensajes de los demás son notas.\n\n/take – ocuparse\n/release – devolverla a la cola\n/transfer NOMBRE – pasársela a alguien\n/invite NOMBRE – dejar que alguien más escriba\n// o /note TEXTO – una nota que se queda aquí\n/r NOMBRE – enviar una respuesta preparada (/r las muestra)\n/snooze – ponerla en pausa una hora\n/transcript – mostrar lo que se ha dicho\n/forget – como respuesta: borrar la copia de su mensaje\n/block – no volver a coincidir con esta persona\n/close – cerrar y pedir una valoración',

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
  deskBacklog:
    '.input {$count :number} .match $count one {{{$count} mensaje espera para este puesto: la plataforma solo acepta cierta cantidad por minuto. Un segundo puesto repartiría el trabajo.}} * {{{$count} mensajes esperan para este puesto: la plataforma solo acepta cierta cantidad por minuto. Un segundo puesto repartiría el trabajo.}}',
};
