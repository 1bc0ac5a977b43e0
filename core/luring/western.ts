// How people lead each other elsewhere in languages of western and central Europe: "write to me", numbers, private money.
import { type Lures, near } from './lures.ts';

export const western: Readonly<Record<string, Lures>> = {
  en: {
    reach: [
      '(text|message|msg|write|dm|pm|add|contact|reach|find|hit|ping|call|talk to|chat with|speak to)( to)? me\\b',
      `\\b(let s|let us|lets|shall we|can we|could we|we can|we could|we should|rather|better)\\b${near}\\b(talk|chat|continue|move|switch|speak|text|write|go)\\b`,
      '\\b(what s|what is|whats|give me|send me|tell me|share|have) (your|ur)\\b',
      '\\bmy( private| personal)? NAME( number| id| handle| name)?( is|:)',
      '\\bcontinue (this )?(on|over|in|via)\\b',
    ],
    contact: [
      '\\b(send|give|tell|text|share|drop)( with)?( me)? (your|ur) (private |personal |own )?((tele)?phone |mobile |cell )?(number|phone|mobile|e-?mail)\\b(?! of)',
      '\\b(what s|what is|whats|can i (have|get)|could i (have|get)|may i have) (your|ur) (private |personal |own )?((tele)?phone |mobile |cell )?(number|phone)\\b',
      '\\b(here is|here s|take|this is) my (private|personal|direct|own) (number|phone|mobile|e-?mail|address)\\b',
      '\\b(call|text|write|e-?mail|message|contact) me (privately|in private|directly|outside)\\b',
      `\\b(outside( of)?|off) (this|the) (app|platform|chat|site|website)\\b`,
      `\\b(talk|chat|meet|deal|speak|do this|continue)${near}\\b(privately|in private|off the record|behind their backs?)\\b`,
      '\\b(let s|lets|can we|shall we|could we) meet( up)?\\b',
    ],
    payment: [
      '\\bpay me (directly|privately|extra|cash|in|via|through|with|by|on|personally|instead|first)\\b',
      '\\b(you can|could you|can you|just|please) pay me\\b(?! back)',
      '\\bpay (it |this |that )?(directly |straight )?(in)?to (me|my)\\b',
      `(^|[.,!?:;\\n] ?|\\b(please|just|you (can|could|should|must|need to|have to)|(can|could|would) you|and|then) )(send|transfer|wire|give) me\\b${near}\\b(money|cash|bitcoins?|btc|usdt|crypto|eth|gift ?cards?|vouchers?|a tip)\\b`,
      `\\b(buy|get|scratch)\\b${near}\\b(gift ?cards?|steam cards?|itunes cards?)\\b${near}\\b(me|codes?|pictures?|photos?)\\b`,
      `\\b(send|transfer|pay)\\b${near}\\b(to|into) my (wallet|bitcoin|btc|crypto|venmo|cash ?app|zelle|revolut)\\b`,
      `\\b(send|transfer|pay)\\b${near}\\b(bitcoins?|btc|usdt|crypto)\\b${near}\\bto (me|this (wallet|address))\\b`,
    ],
  },
  de: {
    reach: [
      '(schreib|schreibe|schreiben sie|schick|melde? dich|melden sie sich|ruf|rufen sie|kontaktiere?|kontaktieren sie|adde?|erreichst du|erreichen sie) (mir|mich|bei mir)\\b',
      `\\b(lass uns|lassen sie uns|konnen wir|wir konnen|sollen wir|lieber|besser)\\b${near}\\b(reden|schreiben|chatten|sprechen|weitermachen|wechseln|weiterreden|uber)\\b`,
      '\\b(wie ist|gib mir|geben sie mir|schick mir|sag mir) (dein|deine|deinen|ihre|ihren)\\b',
      '\\bmein(e|en)? NAME( nummer| name)?( ist|:| lautet)',
    ],
    contact: [
      '\\b(gib|schick|sag|nenn|geben sie|schicken sie|sagen sie|nennen sie) mir (mal )?(bitte )?(deine|ihre) (private )?(handy|telefon|mobil)?-?(nummer|mailadresse|e-?mail)\\b',
      '\\bwie (ist|lautet) (deine|ihre) (private )?(handy|telefon|mobil)-?nummer\\b',
      '\\b(hier ist|das ist) meine private (nummer|handynummer|telefonnummer|mail|e-?mail)\\b',
      '\\b(au(ss|ß)erhalb) (dieser|der|dieses|des) (app|plattform|chats?|seite)\\b',
      `\\b(schreib|ruf|schreiben sie|rufen sie)${near}\\bprivat\\b`,
      '\\b(konnen|sollen|wollen) wir uns (mal )?(privat |personlich )?treffen\\b',
    ],
    payment: [
      '\\b(zahl|bezahl|uberweis|zahlen sie|bezahlen sie|uberweisen sie)e? (es |das |das geld )?(direkt )?(an )?(mir|mich)\\b(?! zuruck)',
      `\\b(schick|sende?|uberweis|schicken sie|uberweisen sie)e? mir\\b${near}\\b(geld|euro|bitcoins?|krypto|gutschein(e|karten?)?|trinkgeld)\\b`,
      '\\bauf mein(e|en)? (privates? )?(paypal|bitcoin|wallet|revolut)\\b',
    ],
  },
  fr: {
    reach: [
      '(ecris|ecrivez|contacte|contactez|ajoute|ajoutez|appelle|appelez|envoie|envoyez|parle|parlez|rejoins|rejoignez)[ -]moi\\b',
      `\\b(on peut|on pourrait|pouvons nous|continuons|parlons|passons|plutot|mieux)\\b${near}\\b(parler|continuer|discuter|ecrire|passer|sur)\\b`,
      '\\b(quel est|donne moi|donnez moi|envoie moi|envoyez moi) (ton|votre)\\b',
      '\\bmon NAME( est|:| c est)',
    ],
    contact: [
      '\\b(donne|donnez|envoie|envoyez|file|laisse|laissez)[ -]moi (ton|votre) (numero|telephone|portable|mail|e-?mail|adresse mail)\\b',
      '\\bquel est (ton|votre) numero( de (telephone|portable))?( |\\?|$)(?!de (commande|compte|suivi|client|dossier|contrat))',
      '\\b(voici|c est) mon (numero|mail|e-?mail|adresse) (prive|personnel|perso|privee|personnelle)',
      '\\b(en dehors|hors) (de la plateforme|de l appli(cation)?|de ce chat|du chat|du site)\\b',
      '\\b(appelle|appelez|ecris|ecrivez|contacte|contactez)[ -]moi en prive\\b',
      '\\b(on peut|pouvons nous|on pourrait) se (voir|rencontrer)\\b',
    ],
    payment: [
      '\\b(paie|paye|payez|regle|reglez)[ -]moi\\b(?! le remboursement)',
      `\\b(envoie|envoyez|verse|versez|vire|virez)[ -]moi\\b${near}\\b(argent|euros|bitcoins?|crypto|cartes? cadeaux?|pourboire)\\b`,
      '\\bsur mon (paypal|bitcoin|wallet|portefeuille|revolut|lydia) (perso|personnel|prive)',
    ],
  },
  es: {
    reach: [
      '(escribeme|escribame|hablame|hableme|llamame|llameme|contactame|contacteme|agregame|agregueme|mandame|mandeme|enviame|enviame un mensaje)\\b',
      `\\b(podemos|sigamos|hablemos|pasemos|mejor|continuemos)\\b${near}\\b(hablar|seguir|continuar|escribir|pasar|por|en)\\b`,
      '\\b(cual es|dame|deme|pasame|paseme) (tu|su)\\b',
      '\\bmi NAME( es|:)',
    ],
    contact: [
      '\\b(dame|deme|pasame|paseme|mandame|mandeme|enviame|envieme) (tu|su) (numero|telefono|movil|celular|correo|e-?mail)\\b(?! de (pedido|cuenta|cliente|seguimiento))',
      '\\bcual es (tu|su) (numero( de (telefono|movil|celular))?|telefono|movil|celular)\\b(?! de (pedido|cuenta|cliente|seguimiento|orden))',
      '\\b(este es|aqui tienes|aqui tiene) mi (numero|correo|telefono) (privado|personal|particular)\\b',
      '\\bfuera de (la|esta) (plataforma|app|aplicacion|pagina)\\b',
      '\\b(escribeme|llamame|escribame|llameme) (en |por )privado\\b',
      '\\b(podemos|quieres) (vernos|quedar en persona)\\b',
    ],
    payment: [
      '\\b(pagame|pagueme)\\b',
      `\\b(mandame|mandeme|enviame|envieme|transfiereme|transfierame)\\b${near}\\b(dinero|euros|pesos|bitcoins?|cripto|tarjetas? (de )?regalo|propina)\\b`,
      '\\bpag(a|ue|ar) (directamente )?a mi (paypal|bitcoin|cuenta personal|bizum|billetera)\\b',
    ],
  },
  it: {
    reach: [
      '(scrivimi|mi scriva|contattami|mi contatti|chiamami|mi chiami|aggiungimi|mi aggiunga|cercami)\\b',
      `\\b(possiamo|sentiamoci|parliamo|continuiamo|spostiamoci|meglio)\\b${near}\\b(parlare|sentirci|continuare|scriverci|su)\\b`,
      '\\b(qual e|dammi|mi dia|mandami) (il )?(tuo|suo)\\b',
      '\\bil mio NAME( e|:)',
    ],
    contact: [
      '\\b(dammi|mi dia|mandami|mi mandi|lasciami|mi lasci) (il |la )?(tuo|tua|suo|sua) (numero|telefono|cellulare|mail|e-?mail)\\b(?! d(i|ell)’? ?(ordine|conto))',
      '\\bqual e (il )?(tuo|suo) (numero di (telefono|cellulare)|telefono|cellulare)\\b',
      '\\b(questo e|ecco) il mio (numero|telefono|indirizzo) (privato|personale)\\b',
      '\\bfuori (da|dalla|da questa) (piattaforma|app|chat)\\b',
      '\\b(scrivimi|chiamami) in privato\\b',
      '\\bpossiamo (vederci|incontrarci)\\b',
    ],
    payment: [
      '\\b(pagami|mi paghi direttamente)\\b',
      `\\b(mandami|mi mandi|inviami|mi invii|fammi)\\b${near}\\b(soldi|denaro|euro|bitcoin|cripto|buoni regalo|gift card|bonifico|mancia)\\b`,
      '\\bsul mio (paypal|bitcoin|portafoglio|revolut|postepay)( personale| privato)\\b',
    ],
  },
  pt: {
    reach: [
      '(me (chama|chame|escreve|escreva|manda|mande|adiciona|adicione|contata|contate|liga|ligue)|(chama|chame|escreva|mande|adicione)[ -]me)\\b',
      `\\b(podemos|vamos|melhor|continuar|continuemos)\\b${near}\\b(falar|conversar|continuar|pelo|no|por)\\b`,
      '\\b(qual e|qual|me passa|me passe|me da) (o )?(seu|teu)\\b',
      '\\bmeu NAME( e|:)',
    ],
    contact: [
      '\\b(me (passa|passe|manda|mande|da|de|envia|envie)) (o |a )?(seu|teu|sua|tua) (numero|telefone|celular|zap|e-?mail)\\b(?! d[eo] (pedido|conta|cliente|protocolo))',
      '\\bqual (e )?(o )?(seu|teu) (numero de (telefone|celular)|telefone|celular)\\b',
      '\\b(este e|aqui esta|anota) (o )?meu (numero|telefone|e-?mail) (particular|pessoal|privado)\\b',
      '\\bfora (da|desta) (plataforma|pagina|conversa)\\b|\\bfora (do|deste) (aplicativo|app|chat|site)\\b',
      '\\b(me chama|me liga|chama|fala comigo) no privado\\b',
      '\\bpodemos nos (ver|encontrar)\\b',
    ],
    payment: [
      '\\b(me (paga|pague|pagar) (direto|por fora|diretamente)|pag(a|ue|ar) (direto )?(para|pra) mim)\\b',
      `\\b(me (manda|mande|envia|envie|transfere|transfira)|(manda|faz) (um )?pix (para|pra) mim)\\b${near}(\\b(dinheiro|reais|bitcoin|cripto|vale presente|gift card|gorjeta|pix)\\b|$)`,
      '\\b(no|para o|pra o) meu pix\\b',
    ],
  },
  nl: {
    reach: [
      '(stuur|app|bel|schrijf|contacteer|bereik|voeg|appen|dm) (me|mij)\\b',
      `\\b(laten we|kunnen we|zullen we|we kunnen|liever|beter)\\b${near}\\b(praten|chatten|verder|appen|schrijven|via|op)\\b`,
      '\\b(wat is|geef me|geef mij|stuur me) (je|jouw|uw)\\b',
      '\\bmijn NAME( is|:|nummer)',
    ],
    contact: [
      '\\b(geef|stuur|zeg) (me|mij) (even )?(je|jouw|uw) (prive ?)?(telefoon|mobiele? ?)?(nummer|mailadres|e-?mail)\\b',
      '\\bwat is (je|jouw|uw) (prive ?)?(telefoonnummer|mobiele nummer|06[ -]?nummer)\\b',
      '\\b(hier is|dit is) mijn prive ?(nummer|telefoonnummer|mail|e-?mail)\\b',
      '\\bbuiten (dit|deze|de|het) (platform|app|chat|site)( om)?\\b',
      '\\b(bel|schrijf|stuur|mail) (me|mij) (maar )?prive\\b',
      '\\b(kunnen|zullen) we (elkaar )?(ontmoeten|afspreken)\\b',
    ],
    payment: [
      '\\b(betaal|betaalt u) (het |dat )?(rechtstreeks |direct )?(aan )?(me|mij)\\b(?! terug)',
      `\\b(stuur|maak|geef) (me|mij)\\b${near}\\b(geld|euro|bitcoins?|crypto|cadeaukaart(en)?|cadeaubon(nen)?|tikkie|fooi)\\b`,
      '\\b(op|naar) mijn (prive ?)?(paypal|bitcoin|wallet|revolut)\\b',
    ],
  },
  pl: {
    reach: [
      '(napisz|zadzwon|pisz|odezwij sie|dodaj|skontaktuj sie)( do mnie| ze mna| mnie)?\\b',
      `\\b(mozemy|lepiej|przejdzmy|porozmawiajmy|kontynuujmy)\\b${near}\\b(porozmawiac|pogadac|pisac|kontynuowac|na|przez)\\b`,
      '\\b(jaki jest|podaj|podaj mi|daj mi) (twoj|swoj)\\b',
      '\\bmoj NAME( to|:)',
    ],
    contact: [
      '\\b(podaj|daj|wyslij)( mi)? (swoj|twoj) (prywatny )?(numer telefonu|numer|telefon|mail|e-?mail)\\b(?! (zamowienia|konta|klienta|przesylki))',
      '\\bjaki (jest|masz) (twoj )?(numer telefonu|telefon)\\b',
      '\\b(oto|to) moj prywatny (numer|telefon|mail)\\b',
      '\\bpoza (ta |tym )?(platforma|aplikacja|czatem|strona)\\b',
      '\\b(napisz|zadzwon)( do mnie)? prywatnie\\b',
      '\\bmozemy sie spotkac\\b',
    ],
    payment: [
      '\\b(zaplac|przelej|wplac)( pieniadze)? (mi|do mnie|na moje (prywatne )?konto)\\b',
      `\\b(wyslij|przelej|daj) mi\\b${near}\\b(pieniadze|zlotych|bitcoin(y|ow)?|krypto|karte podarunkowa|blik(a|iem)?|napiwek)\\b`,
    ],
  },
};
