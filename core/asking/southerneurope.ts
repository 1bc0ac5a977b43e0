// Southern Europe's smaller languages: Catalan, Galician, Romanian, Basque, Greek, Albanian and Maltese.

import type { Language } from './language.ts';

const catalan: Language = {
  code: 'ca',
  order: 'svo',
  agents:
    'agent, agents, humà, humana, humans, operador, operadora, operadors, representant, representants, assessor, assessora, supervisor, supervisora, gerent, encarregat, encarregada, ésser humà, persona real, persona de veritat, atenció humana, ajuda humana',
  anyone:
    'algú, persona, una persona, alguna persona, responsable, cap de, tècnic, especialista, expert, empleat, treballador, altra persona, algú altre, personal, company',
  teams:
    'atenció al client, servei al client, servei d atenció, suport, suport tècnic, equip, departament, call center',
  wants:
    'vull, voldria, volem, necessito, em cal, desitjo, m agradaria, prefereixo, busco, dona m, doneu me, puc, podria, puc tenir, hi ha, exigeixo, demano, sol·licito, ajuda d, ajuda de, que m atengui, m atengui, truqueu a',
  talks:
    'parlar, xatejar, conversar, comunicar, comunicar me, contactar, contacte amb, en contacte, passa m, passam, passeu me, passi m, passar me, passa m amb, em passes, em passa, em passeu, connecta m, connectam, connecteu me, connectar me, connecti m, transfereix me, transferiu me, em transferiu, posa m, posam, poseu me, posar me, atès per, que em truqui, deriva m, derivam',
  links: 'transferir, connectar, passar, trucar, escalar, derivar',
  real: 'real, reals, de veritat, de debò, autèntic, viu, viva, de carn i ossos, humà, humana, físic, física, competent',
  bots: 'màquina, màquines, una màquina, intel·ligència artificial, ia, contestador, automàtic, respostes automàtiques, assistent virtual',
  nots: 'no, sense, mai, prou, prou de, en lloc de, deixa de, enlloc de, no cal',
  nos: 'cap',
  small:
    'un, una, el, la, l, els, les, amb, de, d, del, a, al, per, si us plau, sisplau, plis, em, m, me, et, que, en, vostre, vostra, jo, ja, ara, ara mateix, urgent, urgentment, immediatament, hola, bon dia, bona tarda, gràcies, sí, algun, alguna, aquí, pot, podeu, pots, podrien, altre, altra, directament, només, i, o, no puc, per què no puc, com puc, avui, més, client, possible, disponible, xat',
  asks: 'truca m, trucam, truqueu me, que em truquin, em poden trucar, em podeu trucar, algú que m ajudi, algú em pot trucar, necessito algú, vull una persona, necessito una persona, algú real, algú de veritat, atenció humana',
  being:
    'ets, és vostè, sou, és un, és una, això és, parlo amb, estic parlant, sóc, soc, qui és, què és, com un, com una, ser un',
  decoys:
    'agent d assegurances, agent immobiliari, agent de viatges, agent secret, el meu agent, recursos humans, drets humans, per persona, per a una persona, cos humà, error humà, éssers humans, representant legal, operador de telefonia, persona de contacte, quantes persones',
  everyday: `quin, quina, quant, costa, tinc, té, ha, molt, bé, malament, comanda, targeta, compte, diners, preu, factura, fins, també, sempre, després, abans, tot, res, alguna cosa, això, allò, pagament, enviament, data, dia, anys, habitació, reserva, saber, veure, canviar, cancel·lar, comprar, funciona, ahir, demà, perquè, paquet, meva, meu, dos, tres, és, són, quantes, quants, persones, quan arriba, som`,
};

const galician: Language = {
  code: 'gl',
  order: 'svo',
  agents:
    'axente, axentes, humano, humana, humanos, operador, operadora, representante, asesor, asesora, supervisor, xerente, encargado, encargada, ser humano, persoa real, persoa de verdade, atención humana',
  anyone:
    'alguén, persoa, unha persoa, cunha persoa, algunha persoa, responsable, técnico, especialista, empregado, outra persoa',
  teams: 'atención ao cliente, servizo ao cliente, soporte, soporte técnico, equipo',
  wants:
    'quero, quería, queremos, necesito, preciso, desexo, gustaríame, prefiro, busco, dáme, déame, podo, podería, hai, pido, axuda de',
  talks:
    'falar, conversar, chatear, contactar, contacto con, en contacto, pásame, páseme, pásenme, conéctame, conécteme, transfíreme, transfírame, pon me, ponme con, póñame, comunicar, que me atenda, me atenda',
  links: 'transferir, conectar, pasar, chamar, escalar',
  real: 'real, reais, de verdade, verdadeiro, verdadeira, vivo, viva, humano, humana, físico',
  bots: 'máquina, máquinas, unha máquina, intelixencia artificial, ia, contestador, automático',
  nots: 'non, sen, nunca, abonda, en vez de, deixa de',
  nos: 'ningún, ningunha',
  small:
    'un, unha, cun, cunha, o, a, os, as, con, co, coa, de, do, da, ao, por, por favor, me, se, que, en, vostro, eu, xa, agora, agora mesmo, urxente, inmediatamente, ola, bos días, grazas, si, algún, algunha, aquí, pode, poden, podes, outro, outra, directamente, só, para, e, ou, non podo, como podo, hoxe',
  asks: 'chámame, chámenme, que me chamen, alguén que me axude, alguén me pode chamar, necesito alguén, quero unha persoa, alguén real',
  being: 'es, ti es, é vostede, é un, é unha, isto é, falo con, estou falando, son, quen é, como un',
  decoys:
    'axente de seguros, axente inmobiliario, recursos humanos, dereitos humanos, por persoa, corpo humano, seres humanos, representante legal',
  everyday: `cal, canto, custa, teño, ten, moi, ben, mal, pedido, tarxeta, conta, diñeiro, prezo, factura, ata, tamén, sempre, despois, antes, todo, nada, isto, iso, pagamento, envío, data, día, anos, cuarto, reserva, saber, ver, cambiar, cancelar, mercar, funciona, onte, mañá, meu, miña, dous, tres`,
};

const romanian: Language = {
  code: 'ro',
  order: 'svo',
  agents: `agent, agentul, agenți, agentului, un om, oameni reali, om, omul, uman, umană, umani, operator, operatorul, operatorului, operatori, operatoare, reprezentant, reprezentantul, reprezentanți, consultant, consultantul, consilier, consilierul, angajat, angajatul, manager, managerul, supervizor, șef, șeful, ființă umană, ajutor uman, asistență umană, persoană reală, persoană adevărată, om real, om adevărat`,
  anyone:
    'cineva, persoană, o persoană, vreo persoană, altcineva, altă persoană, coleg, colegul, responsabil, responsabilul, tehnician, specialist, expert, personal, personalul, careva',
  teams:
    'serviciul clienți, serviciu clienți, serviciul de relații cu clienții, relații cu clienții, relații clienți, suport clienți, suport, suportul, suport tehnic, suportul tehnic, asistență tehnică, call center, departament, departamentul, echipa, echipă',
  wants:
    'vreau, aș vrea, as vrea, vrem, doresc, aș dori, as dori, am nevoie, am nevoie de, îmi trebuie, trebuie, prefer, aș prefera, caut, dă mi, dați mi, dă-mi, dați-mi, dami, datimi, pot, aș putea, se poate, e posibil, este posibil, există, exista vreun, există vreun, cer, solicit, chemați, chemă, ajutor de la, ajutorul unui, lasă mă, aștept',
  talks:
    'vorbesc, vorbi, să vorbesc, de vorbit, discut, discuta, să discut, chat cu, conversez, comunica, comunic, contacta, contactez, contact cu, contactul, în contact, legătura cu, legătură cu, legătura, luați legătura, face legătura, faceți mi legătura, faceți-mi legătura, conectează mă, conectați mă, conectați-mă, conectează-mă, conectare, conectat, transferă mă, transferați mă, transferă-mă, transferați-mă, transferat, să mă transferați, să mă conectați, dă mi pe, redirecționați, redirecționează, pune mă, puneți mă, ia legătura, mă sune, să mă sune, mă contacteze',
  links: 'transfer, transfera, transferați, conecta, apela, apelez, suna, escalada, escaladare, chema',
  real: 'real, reală, reali, adevărat, adevărată, viu, vie, uman, umană, în carne și oase, fizic, fizică, competent, live',
  bots: 'botul, boți, boții, robotul, roboți, roboții, roboțel, mașină, inteligență artificială, inteligența artificială, ia, computer, calculator, robotel, automat, răspunsuri automate, răspuns automat, asistent virtual, chatbotul',
  nots: 'nu, fără, destul, ajunge, niciodată, în loc de, decât, nu mai, stop, m am săturat de',
  nos: 'niciun, nicio, nici un, nici o',
  small:
    'un, o, unui, unei, pe, cu, de, la, din, în, pentru, prin, să, mă, mi, îmi, eu, ne, vă, v, te, voi, vostru, dumneavoastră, dvs, vreun, vreo, alt, altă, vă rog, va rog, te rog, rog, mulțumesc, mersi, acum, imediat, urgent, de urgență, repede, cât mai repede, cât mai curând, direct, doar, numai, aici, bună, bună ziua, salut, da, și, sau, iar, nu pot, nu reușesc, de ce nu pot, cum, unde, când, poate, puteți, poți, ați putea, ai putea, se, că, ca, fi, fie, ajutor, telefonic, telefon, disponibil, posibil, azi, acest, client, chat',
  after: 'despre, privind, pentru că, dar, care',
  particulars: 'număr, numărul, email, mail, adresa, adresă, program, programul, ore, orar, deschis, loc de muncă',
  asks: 'sunați mă, sunați-mă, sună mă, sună-mă, mă sunați, mă puteți suna, mă poate suna cineva, să fiu sunat, să fiu contactat, apel înapoi, cineva să mă ajute, cineva care să mă ajute, am nevoie de cineva, vreau pe cineva, cineva real, cineva adevărat, contactați mă, contactați-mă, vreau o persoană, o persoană vă rog',
  alone: 'transferă mă, conectează mă, serviciul clienți, suport clienți, escaladare',
  being:
    'ești, esti, sunteți, este acesta, aceasta este, asta e, e un, este un, ești un, sunt, eu sunt, vorbesc cu un robot, vorbesc cumva cu, oare vorbesc, acum vorbesc cu, el este, ea este, era, ca un, ca o, ce este, cine este, să fii, lucrează ca',
  decoys:
    'agent de asigurări, agent imobiliar, agent de turism, agent de bursă, agent secret, agentul meu, resurse umane, drepturile omului, drepturi ale omului, corpul uman, eroare umană, ființe umane, de persoană, pe persoană, pentru o persoană, o singură persoană, câte persoane, persoană de contact, persoana de contact, persoană juridică, persoană fizică, operator de telefonie, operator mobil, operatorul meu, tur operator, reprezentant legal, mașină de spălat, robot de bucătărie, calculatorul meu, omenire, oamenii, agenție, agenda',
  everyday: `ce, cât, costă, am, are, foarte, bine, rău, comandă, comanda, card, cardul, cont, bani, preț, factură, până, mereu, după, înainte, tot, nimic, ceva, plată, livrare, data, zi, ani, cameră, rezervare, știu, văd, schimb, anulez, cumpăr, funcționează, ajuns, ieri, mâine, pachet, parolă, mea, meu, mele, două, trei, este, e`,
};

const basque: Language = {
  code: 'eu',
  order: 'sov',
  agents:
    'agente batekin, agentea, agentearekin, agente, gizaki batekin, gizakia, gizaki, gizaki bat, gizakiarekin, operadore, operadorea, operadorearekin, operadore batekin, langile, langile batekin, langilea, arduradun, arduradunarekin, arduraduna, arduradun batekin, benetako pertsona, benetako pertsona batekin',
  anyone: 'pertsona, pertsona bat, pertsona batekin, pertsonarekin, norbait, norbaitekin, beste norbait',
  teams: 'bezeroarentzako arreta, bezeroarentzako arretarekin, laguntza teknikoa, laguntza zerbitzua',
  wants: 'nahi dut, nahi nuke, nahi, behar dut, nahiago dut, eman, eskatzen dut, mesedez, badago, ahal dut, ahal duzu',
  talks:
    'hitz egin, hitz egiten, hitz egitea, mintzatu, berriketan, kontaktatu, konektatu, pasatu, jarri harremanetan, harremanetan jarri, transferitu, txateatu',
  real: 'benetako, egiazko, bizidun',
  bots: 'makina, makina batekin, robot batekin, bot batekin, adimen artifiziala',
  nots: 'ez, gabe, nahikoa, ez dut nahi, ordez',
  small:
    'bat, batekin, mesedez, eskerrik asko, orain, berehala, kaixo, egun on, nirekin, nirekin, naiteke, dezaket, ahal, egin, dut, nuke, bai, eta, edo, premiaz, zuen, nik, ni, nazazu, zuzenean',
  being: 'zara, zu, hau, naiz, ni naiz, ari naiz',
  decoys:
    'giza eskubideak, giza baliabideak, zenbat pertsona, pertsonako, gizakia zara, gizakia al zara, aseguru agentea',
};

const greek: Language = {
  code: 'el',
  order: 'free',
  agents: `εκπρόσωπο, εκπρόσωπος, εκπροσώπου, εκπροσώπους, υπάλληλο, υπάλληλος, υπαλλήλου, άνθρωπο, άνθρωπος, ανθρώπου, ανθρώπους, χειριστή, χειριστής, τηλεφωνητή, τηλεφωνητής, σύμβουλο, σύμβουλος, υπεύθυνο, υπεύθυνος, προϊστάμενο, προϊστάμενος, διευθυντή, διευθυντής, μάνατζερ, αντιπρόσωπο, αντιπρόσωπος, ανθρώπινη βοήθεια, ανθρώπινη υποστήριξη, πραγματικό πρόσωπο, φυσικό πρόσωπο, συνεργάτη, συνεργάτης, εξυπηρετητή, πράκτορα`,
  anyone:
    'κάποιον, κάποιος, κάποια, κάποιον άλλον, άτομο, ένα άτομο, πρόσωπο, τεχνικό, τεχνικός, ειδικό, ειδικός, συνάδελφο, προσωπικό',
  teams:
    'εξυπηρέτηση πελατών, εξυπηρέτησης πελατών, τμήμα εξυπηρέτησης, τεχνική υποστήριξη, τεχνικής υποστήριξης, υποστήριξη, υποστήριξης, τηλεφωνικό κέντρο, τμήμα, ομάδα, κέντρο εξυπηρέτησης',
  wants:
    'θέλω, θέλουμε, θα ήθελα, θα ηθελα, χρειάζομαι, επιθυμώ, προτιμώ, προτιμάω, ζητώ, ζητάω, ψάχνω, δώστε μου, δώσε μου, μπορώ, μπορώ να, μπορώ να έχω, θα μπορούσα, γίνεται, υπάρχει, υπάρχουν, φωνάξτε, βοήθεια από, απαιτώ, περιμένω, βρείτε μου',
  talks:
    'μιλήσω, μιλάω, να μιλήσω, να μιλησω, συνομιλήσω, συζητήσω, επικοινωνήσω, επικοινωνία με, επαφή με, σε επαφή, συνδέστε με, σύνδεσέ με, συνδέσετε, συνδεθώ, με συνδέσετε, σύνδεση με, μεταφέρετέ με, μετέφερέ με, μεταφέρετε, περάστε με, πέρασέ με, προωθήστε με, παραπέμψτε, εξυπηρετηθώ από, με καλέσει, με πάρει τηλέφωνο, κουβέντα με',
  links: 'σύνδεση, μεταφορά, κλήση, καλέστε, καλέσω',
  real: 'πραγματικό, πραγματικός, πραγματική, αληθινό, αληθινός, αληθινή, ζωντανό, ζωντανός, ζωντανή, ανθρώπινη, ανθρώπινο, κανονικό, κανονικός, φυσικό',
  bots: 'ρομπότ, μποτ, μηχανή, μηχάνημα, μηχανήματα, τεχνητή νοημοσύνη, υπολογιστή, αυτόματο, αυτόματες απαντήσεις, τηλεφωνητή αυτόματο',
  nots: 'δεν, δε, μην, μη, χωρίς, όχι, ποτέ, φτάνει, αρκετά, αντί, σταμάτα, βαρέθηκα, δεν θέλω',
  nos: 'κανέναν, καμία, κανένα',
  small:
    'με, μου, σε, στο, στον, στην, από, για, να, έναν, ένα, μια, μία, τον, την, το, τη, τους, κάποιο, άλλον, άλλο, παρακαλώ, σας παρακαλώ, ευχαριστώ, τώρα, αμέσως, άμεσα, επειγόντως, γρήγορα, το συντομότερο, απλά, μόνο, εδώ, γεια, γεια σας, γεια σου, καλημέρα, καλησπέρα, ναι, και, ή, δεν μπορώ, γιατί δεν μπορώ, πώς, πως, που, μπορείτε, μπορείς, θα, μπορούσατε, εγώ, εσάς, σας, απευθείας, διαθέσιμος, τηλεφωνικά, σήμερα, πελατών',
  after: 'σχετικά, επειδή, γιατί, αλλά, που να, που μπορεί, βοηθήσει',
  particulars: 'αριθμός, αριθμό, τηλέφωνο, email, διεύθυνση, ώρες, ωράριο, ανοιχτά',
  asks: 'καλέστε με, πάρτε με τηλέφωνο, πάρε με τηλέφωνο, να με καλέσετε, με καλέσετε, να με πάρετε, τηλεφωνήστε μου, κάποιον να με βοηθήσει, κάποιος να με βοηθήσει, κάποιον αληθινό, κάποιον ζωντανό, κάποιον πραγματικό, χρειάζομαι κάποιον, θέλω κάποιον, άνθρωπο παρακαλώ, επικοινωνήστε μαζί μου',
  alone: 'συνδέστε με, εξυπηρέτηση πελατών',
  being:
    'είσαι, είστε, είσαστε, είναι αυτό, αυτό είναι, μιλάω με, μιλώ με, μιλάω τώρα με, είμαι, είναι, ήταν, σαν, τι είναι, ποιος είναι',
  decoys:
    'ασφαλιστικός πράκτορας, ασφαλιστή, ανθρώπινα δικαιώματα, ανθρώπινο δυναμικό, ανθρώπινο σώμα, ανθρώπινο λάθος, ανά άτομο, το άτομο, για ένα άτομο, πόσα άτομα, νομικό πρόσωπο, κάτι, πλυντήριο, νόμιμος εκπρόσωπος, δεν ξέρω, δεν λειτουργεί',
};

const albanian: Language = {
  code: 'sq',
  order: 'svo',
  agents:
    'agjent, agjenti, agjentin, njeri, njeriu, njeriun, njerëz, operator, operatori, operatorin, përfaqësues, përfaqësuesi, përfaqësuesin, punonjës, punonjësi, punonjësin, këshilltar, menaxher, menaxheri, menaxherin, shef, person real, njeri real, njeri të vërtetë, qenie njerëzore',
  anyone: 'dikë, dikush, dikujt, person, një person, dikë tjetër, ekspert, teknik',
  teams: 'shërbimi i klientit, shërbimin e klientit, mbështetje, mbështetjen, ndihma teknike, qendra e thirrjeve',
  wants:
    'dua, doja, do të doja, dëshiroj, më duhet, kam nevojë, kam nevojë për, kërkoj, preferoj, më jep, më jepni, a mund, mund, ka, a ka, thirrni, lidhje me',
  talks:
    'flas, të flas, bisedoj, të bisedoj, komunikoj, kontaktoj, kontakt me, në kontakt, më lidh, më lidhni, lidhni, lidhmë, më transfero, më transferoni, më kaloni, kaloni, të lidhem, lidhem',
  links: 'transfero, lidh, thirr',
  real: 'real, i vërtetë, të vërtetë, vërtetë, i gjallë, të gjallë, gjallë, njerëzor',
  bots: 'robotin, roboti, makinë, makineri, inteligjencë artificiale, kompjuter, botin, automatik',
  nots: 'nuk, s, pa, mos, mjaft, në vend të, jo',
  nos: 'asnjë',
  small:
    'një, me, te, tek, nga, për, të, një, ju lutem, ju lutemi, të lutem, lutem, faleminderit, tani, menjëherë, urgjent, shpejt, vetëm, këtu, përshëndetje, mirëdita, po, dhe, ose, tjetër, si, ku, mundem, mundeni, mund të, nuk mund, pse nuk mund, juaj, tuaj, e, i, direkt',
  asks: 'më telefononi, më telefono, më merrni në telefon, më kontaktoni, dikë që të më ndihmojë, dikush që të më ndihmojë, kam nevojë për dikë, dikë real, dikë të vërtetë',
  being: 'je, jeni, a je, a jeni, ti je, ju jeni, kjo është, është kjo, është, jam, po flas, a po flas, si një',
  decoys:
    'agjent sigurimesh, agjent imobiliar, të drejtat e njeriut, burime njerëzore, për person, sa persona, person kontakti, operator celular',
};

const maltese: Language = {
  code: 'mt',
  order: 'svo',
  agents: 'aġent, bniedem, operatur, rappreżentant, maniġer, superviżur, persuna reali, persuna vera, uman',
  anyone: 'xi ħadd, xi persuna, persuna, xi hadd, xi ħaddieħor',
  teams: 'servizz tal klijenti, customer care, is servizz tal klijenti, appoġġ',
  wants: 'irrid, nixtieq, għandi bżonn, nista, nippreferi, agħtini, tista, hemm',
  talks: 'nitkellem, nitkellem ma, inkellem, nikkuntattja, ikkuntattja, qabbadni, għaqqadni, ittrasferixxini, għaddini',
  real: 'reali, vera, ħaj, veru',
  bots: 'magna, kompjuter, intelliġenza artifiċjali',
  nots: 'mhux, ma rridx, bla, mingħajr, biżżejjed',
  small:
    'ma, ta, xi, lil, ma xi, jekk jogħġbok, jekk jogħġbokom, grazzi, issa, mill ewwel, urġenti, bonġu, hello, u, jew, ta l, il, l, minnkom, wieħed',
  being: 'inti, int, dan, qed nitkellem ma, jien',
  decoys: 'drittijiet tal bniedem, riżorsi umani, kull persuna, kemm nies',
};

export const southernEuropeTables: readonly Language[] = [
  catalan,
  galician,
  romanian,
  basque,
  greek,
  albanian,
  maltese,
];
