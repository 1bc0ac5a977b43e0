// Portuguese, to customers: people are addressed with “você”, in Brazilian words that Portugal understands.
import type { Catalogue } from '../words.ts';

export const pt: Catalogue = {
  // --- to customers: the bot
  welcome:
    'Olá! Sou o assistente automático de {$house}. Pergunte o que quiser: respondo na hora, com base nas nossas páginas de ajuda. Você pode falar com uma pessoa quando quiser: toque no botão ou escreva /human.',
  greeting: 'Olá! Como posso ajudar?',
  customerHelp:
    'É só escrever a sua pergunta. Com /human você fala com uma pessoa, com /cancel sai da fila, e /forget (em resposta a uma mensagem sua) remove a cópia dela do nosso lado. /promise mostra quanto tempo os outros esperaram.',
  from: 'Fonte: {$title}',
  unsure: 'Não tenho certeza, e prefiro não adivinhar.',
  unsureNear: 'Não tenho certeza. Talvez seja uma destas opções:',
  tooSlow: 'Demorei demais, desculpe. Uma pessoa pode ajudar você.',
  textOnly: 'Desculpe, só sei ler texto. Uma pessoa pode ver isso para você.',
  masked: 'Para sua segurança, quem ajuda você vê {$labels} no lugar do que você escreveu.',
  maskedRights:
    'Só quem tem o direito pode ver isso; precisa dizer por quê, e fica registrado. /export mostra tudo a você.',
  botBack: 'A sua conversa com {$agent} terminou. Aqui responde de novo o assistente automático.',
  helpful: 'Útil',
  notHelpful: 'Não ajudou',
  talkToHuman: 'Falar com uma pessoa',
  thanksHelpful: 'Que bom saber disso!',
  sorryNotHelpful: 'Sinto muito. Tente com outras palavras ou fale com uma pessoa.',
  welcomeBack: 'De nada!',

  // --- to customers: waiting
  inLine:
    '.input {$place :number} .match $place 1 {{Uma pessoa vai ajudar você. Você é a próxima pessoa da fila.}} * {{Uma pessoa vai ajudar você. O seu lugar na fila é o {$place}.}}',
  estimate:
    '.input {$minutes :number} .match $minutes 1 {{Ultimamente tem demorado cerca de um minuto.}} one {{Ultimamente tem demorado cerca de {$minutes} minuto.}} * {{Ultimamente tem demorado cerca de {$minutes} minutos.}}',
  estimateUnknown: 'Ainda não sei dizer quanto tempo leva. O seu pedido continua aberto até alguém responder.',
  nobodyOnDuty:
    'Neste momento não há ninguém de serviço. O seu pedido continua aberto, e a resposta chega aqui assim que alguém voltar.',
  nobodyUntil:
    'Neste momento não há ninguém de serviço; alguém estará cá dentro de {$duration}. O seu pedido continua aberto e escrevemos-lhe aqui.',
  inLineChoices:
    'Pode fechar este chat: a resposta chega aqui. Também pode cancelar ou continuar a fazer perguntas para mim enquanto espera.',
  askedAgain: 'Você já está na fila e mantém o seu lugar.',
  reopened:
    'Como vocês já se conhecem, falamos primeiro com {$agent}. Em caso de ausência, outra pessoa vai ajudar você.',
  stillWaiting: 'Ainda procuro alguém para ajudar você. O seu lugar está guardado, nada se perde.',
  added:
    'Anotado para a pessoa que vai ajudar você. Se quiser que eu tente enquanto isso, toque em “Perguntar ao assistente”.',
  askMeanwhile: 'Perguntar ao assistente',
  meanwhile: 'Com prazer: escreva a sua pergunta. O seu lugar na fila está guardado.',
  emergency:
    'Isto parece sério, e estou chamando uma pessoa para você agora. Se você ou outra pessoa está em perigo neste momento, ligue já para o número de emergência do seu país (112 na União Europeia).',
  emergencyCall:
    'Se você ou outra pessoa está em perigo neste momento, ligue já para o número de emergência do seu país (112 na União Europeia).',
  cancel: 'Sair da fila',
  cancelledGrave:
    'Você saiu da fila, e está tudo bem. Pode voltar a qualquer momento, com o botão, com /human ou com as suas próprias palavras: há sempre uma pessoa.',
  cancelled: 'Você saiu da fila. Eu continuo aqui, e as pessoas também, quando você quiser.',
  slowDown:
    'São muitas mensagens de uma vez, e nenhuma se perde. Fique à vontade: respondo quando você terminar, e quem ajudar verá tudo. /human chama uma pessoa a qualquer momento.',
  notInLine: 'Você não está na fila neste momento.',

  // --- to customers: the promise
  promise: 'Há sempre uma pessoa, se você quiser.',
  promiseEnds: 'Um pedido só termina de duas maneiras: uma pessoa responde, ou quem pediu o retira.',
  promiseDay: 'Últimas 24 horas',
  promiseMonth: 'Últimos 30 dias',
  promiseNow: 'Neste momento',
  promiseRequests: 'Pedidos',
  promiseAnswered: 'Respondidos por uma pessoa',
  promiseWithdrawn: 'Retirados',
  promiseOpen: 'Ainda abertos',
  promiseMedian: 'Metade esperou no máximo',
  promiseP95: '95 em cada 100 esperaram no máximo',
  promiseOldest: 'Espera mais longa',
  promiseNobody: 'Ninguém está esperando.',
  promiseForgotten: 'Esquecidos (deve ser 0)',
  promiseWaits:
    'A espera vai do pedido até a primeira resposta de uma pessoa, em todas as respostas dadas nesse período.',
  promiseLine: '{$what}: {$figure}',

  // --- to customers: a human is here
  role: '{$name}, ajudante da comunidade',
  joined: 'Agora você fala com {$agent}. O que você escreveu já foi lido.',
  withYou: '{$agent} já está com você: é só escrever aqui.',
  agentHands:
    'Alguém com mais experiência continua no lugar de {$agent}. Você está no início da fila, e essa pessoa vê tudo o que foi dito.',
  agentLeft:
    '{$agent} precisou sair, pedimos desculpa. Você está no início da fila, e a próxima pessoa vê tudo o que foi dito.',
  transferred: 'A partir de agora você fala com {$agent}. O que você escreveu já foi lido.',
  guestJoined: 'Entrou na conversa: {$agent}.',
  guestLeft: 'Saiu da conversa: {$agent}.',
  unsupportedFromYou:
    'Não consegui encaminhar isto ({$what}). Pode explicar por escrito ou enviar como foto ou arquivo?',
  fileNotPassedOn: 'Não consegui encaminhar o seu arquivo: {$reason}',
  ended: 'Esta conversa terminou. Pode perguntar para mim outra vez ou pedir outra pessoa.',

  // --- to customers: closing
  closed: '{$agent} encerrou a conversa. Como foi, de 1 (péssimo) a 5 (ótimo)?',
  reopenHint: 'Se faltar alguma coisa, é só escrever aqui: falamos primeiro com {$agent}.',
  rated: 'Muito bom saber, agradecemos! Quer dizer em poucas palavras por quê? É só escrever.',
  ratedPoorly:
    'Agradecemos a sinceridade, e pedimos desculpa. Escreva em poucas palavras por quê ou fale agora com outra pessoa.',
  ratedToast: 'Agradecemos!',
  wordThanks: 'Agradecemos, isso nos ajuda a melhorar. Se faltar alguma coisa, é só escrever.',
  ratedAlready: 'Você já avaliou esta conversa. Agradecemos!',
  notYours: 'Estes botões são de quem perguntou. Mencione-me e ajudo você também.',
  oldButton: 'Este botão é de uma conversa anterior.',
  forgotten: 'Removido do nosso lado.',
  forgetHow: 'Responda com /forget à mensagem que quer remover.',

  // --- to customers: helping others
  wouldHelp:
    'Que bom que correu bem! Você ajudaria outras pessoas como você? Quem já recebeu ajuda é quem melhor ajuda, quando tem tempo.',
  wouldHelpYes: 'Sim, conte mais',
  wouldHelpNo: 'Não, agradeço',
  wouldHelpDeclined: 'Tudo bem. Se um dia tiver vontade: /volunteer.',
  joinNone: 'Que gentil perguntar! De momento não se procura ninguém para ajudar.',
  joinPrivate: 'Escreva-me /volunteer numa mensagem direta: uma candidatura não é assunto de mais ninguém.',
  joinRules:
    'Que gentil! Quem ajuda em {$house} responde a outras pessoas no seu próprio tempo e para quando quiser. Primeiro as regras:',
  joinRead: 'Ler as regras',
  joinAgree: 'Concordo',
  joinStop: 'Parar',
  joinDone: 'Pronto',
  joinStopped: 'Tudo bem, nada foi enviado e nada disso é guardado. /volunteer recomeça.',
  joinLanguages: 'Em que línguas pode ajudar, primeiro a língua materna? Prima-as ou escreva-as.',
  joinSkills: 'O que conhece bem? Prima o que servir, ou escreva.',
  joinZone:
    'Onde está, para que as suas horas estejam certas? Prima uma cidade, ou escreva a sua ou o fuso horário (+2).',
  joinHours: 'Quando gostaria de ajudar? Prima o que servir, ou escreva: {$example}',
  join_mornings: 'Manhãs de semana',
  join_afternoons: 'Tardes de semana',
  join_evenings: 'Noites de semana',
  join_weekends: 'Fins de semana',
  joinWhy: 'Em poucas frases: por que gostaria de ajudar?',
  joinCheck: 'Envio isto aos coordenadores?',
  joinSend: 'Enviar',
  joinFactLanguages: 'Línguas: {$value}',
  joinFactSkills: 'Conhecimentos: {$value}',
  joinFactHours: 'Horas: {$value}',
  joinFactWhy: 'Porquê: {$value}',
  joinUnread: 'Desculpe, não consegui ler isso.',
  joinSent: 'Obrigado! Os coordenadores têm a sua candidatura, e a resposta chega aqui.',
  joinPending: 'Os coordenadores têm a sua candidatura. A resposta chega aqui.',
  joinQuestion: 'Há uma pergunta sobre a sua candidatura: {$text} A sua próxima mensagem vai para os coordenadores.',
  joinAnswered: 'Obrigado, já passei adiante.',
  joinAccepted: 'Boa notícia: a sua candidatura foi aceite!',
  joinQuizStep: 'Pergunta {$step} de {$count}, sem pressa: {$question}',
  joinFailed:
    'Acertou {$right} de {$count}, e são precisas {$needed}. Não faz mal: pode tentar de novo com /volunteer dentro de {$duration}.',
  joinAgain: 'Obrigado por voltar! Pode tentar de novo dentro de {$duration}.',
  joinPassed: 'Boas-vindas a quem ajuda! Começa como aprendiz, com alguém experiente ao seu lado. {$welcome}',
  joinAlready: 'Já está entre quem ajuda. Obrigado!',
  joinSuspended: 'De momento a sua ajuda está suspensa.',
  joinDeclined:
    'Obrigado por oferecer a sua ajuda. Desta vez não foi aceite: {$reason} Pode candidatar-se de novo dentro de {$duration}, e aqui nada muda para si.',
  joinDeclined_full: 'de momento há pessoas suficientes a ajudar.',
  joinDeclined_skills: 'de momento são precisas outras línguas ou conhecimentos.',
  joinDeclined_other: 'de momento não se adequa.',

  // --- to customers: what is kept of them
  customerRights: '/export envia a você tudo o que guardamos a seu respeito; /forget_me apaga tudo.',
  customerReport:
    '/report, seguido de algumas palavras, avisa os responsáveis de que alguém que ajudou você passou dos limites.',
  reportNobody: 'Nenhuma pessoa ajudou você aqui ainda, então não há quem denunciar. /human chama alguém.',
  reportReceived:
    'Obrigado por nos contar. A sua denúncia vai para os responsáveis junto com as últimas mensagens. Você não precisa responder a ninguém que cause desconforto.',
  reportSoon: 'A sua denúncia já chegou. Se houver mais a contar, escreva /report de novo daqui a um minuto.',
  forgetMeSure:
    'Apago tudo o que guardamos a seu respeito? Se você está esperando uma pessoa, isso também termina. Não dá para desfazer. /export envia antes uma cópia a você.',
  forgetMeYes: 'Sim, apagar tudo',
  forgetMeDone:
    'Pronto: tudo o que guardávamos a seu respeito foi apagado, e as cópias das suas mensagens foram removidas onde a plataforma permite. Você pode escrever de novo quando quiser, como alguém novo.',
  exportFile: 'Aqui está tudo o que guardamos a seu respeito. O arquivo abre em qualquer navegador.',
  exportPrivate: 'Só envio isto onde mais ninguém lê. Escreva /export para mim em uma mensagem direta.',
  exportTitle: 'O que guardamos a seu respeito',
  exportSaid: 'O que foi dito',
  exportReally: 'Como você escreveu:',
  exportRequests: 'Pedidos de uma pessoa',
  exportRatings: 'Avaliações e opiniões',
  exportActs: 'O que foi feito',

  // --- reasons
  reason_blocked: 'o bot foi bloqueado.',
  reason_chatGone: 'o chat já não existe.',
  reason_tooLarge: 'o arquivo é grande demais para o aplicativo de quem recebe.',
  reason_connection: 'a conexão caiu durante o envio.',
  reason_filesUnsupported: 'o aplicativo de quem recebe não pode mostrar arquivos.',

  // --- what cannot be shown as it is
  edited: '(editada)',
  sticker: 'figurinha {$emoji}',
  location: 'Localização: {$latitude}, {$longitude}',
  contact: 'Contato: {$name}, {$phone}',
  fileFailed: '[arquivo: {$name}]',
  fileOffered: 'Baixar o arquivo {$name} (por 7 dias)',
  cutShort: '[o resto desta mensagem é longo demais para ser encaminhado]',
  quoted: '“{$text}”',
};
