// German, Dutch, Swedish, Danish, Norwegian, Icelandic and Afrikaans.

import type { Language } from './language.ts';

const german: Language = {
  code: 'de',
  order: 'free',
  agents: `agent, agenten, agentin, mensch, menschen, menschlichen, menschliche, menschlicher, mitarbeiter, mitarbeiterin, mitarbeitern, mitarbeiter*, kundenberater*, berater, beraterin, beratern, sachbearbeiter*, servicemitarbeiter*, supportmitarbeiter*, kundendienstmitarbeiter*, kundenbetreuer*, betreuer, betreuerin, operator, vertreter, vertreterin, ansprechpartner*, ansprechperson*, vorgesetzte*, supervisor, manager, filialleiter*, teamleiter*, abteilungsleiter*, geschäftsführer*, callcenter agent, telefonist*, disponent*, menschliche hilfe, menschliche unterstützung, menschlicher support, menschlichen support, menschlicher kontakt, menschenseele`,
  anyone: `jemand, jemanden, jemandem, jmd, jmdn, person, personen, eine person, einer person, irgendjemand, irgendjemanden, irgendwem, irgendwen, jemand anders, jemand anderen, jemand anderem, jemand anderes, kollege, kollegen, kollegin, chef, chefin, techniker, technikerin, experte, experten, expertin, fachmann, spezialist, spezialisten, fachkraft, personal, euch persönlich, ihnen persönlich, zuständigen, zuständige, verantwortlichen, verantwortliche, leuten`,
  teams: `kundenservice, kunden service, kundendienst, kundenbetreuung, kundensupport, kunden support, support, hotline, service team, serviceteam, support team, supportteam, team, abteilung, fachabteilung, callcenter, call center, telefonzentrale, technischen support, technischer support, beratung, helpdesk, live chat, livechat, rezeption, service center, servicecenter`,
  wants: `ich will, will ich, ich möchte, möchte, moechte, möcht, mochte, möchten, moechten, wollen, wir wollen, würde gern, würde gerne, wuerde gerne, hätte gern, hätte gerne, haette gerne, hätt gern, brauche, brauch, brauchen, benötige, benötigen, wünsche, wünschen, verlange, fordere, bevorzuge, lieber, suche, gib mir, geben sie mir, gebt mir, gebts mir, bitte um, gibt es, gibts, gibt s, gibt es denn, habt ihr, haben sie, ist da, ist dort, ist hier, kann ich, könnte ich, koennte ich, kann man, darf ich, dürfte ich, hole, hol mir, holen sie, holt mir, holt mal, ruf mir, schick mir, schicken sie mir, erwarte, wo ist, hilfe von, hilfe durch, durch, kriege ich, bekomme ich, bekommen, krieg ich, lass mich, lassen sie mich, lasst mich, finde ich, warte auf, her mit, unterstützung von, antwort von, bestehe auf`,
  talks: `sprechen, zu sprechen, gesprochen werden, reden, red, quatschen, chatten, telefonieren, unterhalten, kommunizieren, schreiben mit, verbinden, verbinde mich, verbinde mich mit, verbinden sie mich, verbindet mich, verbunden werden, verbunden, verbindung mit, verbindung zu, durchstellen, stell mich durch, stellen sie mich, stellen sie mich durch, durchgestellt, weiterleiten, leite mich, leiten sie mich, leitet mich, weitergeleitet, weiterverbinden, weiterverbunden, weitergeben, übergeben, kontaktieren, kontakt zu, kontakt mit, in kontakt, kontakt aufnehmen, erreichen, erreiche ich, kontaktiere ich, wenden, wende ich mich, zurückgerufen von, angerufen werden, gespräch mit, rückruf von, rückruf durch, anruf von, ansprechen, austauschen, vermitteln, überstellen, telefonisch, anrufen, anruft, ruft mich, dran kriegen, ans telefon, telefonat mit, sprache mit, hören von, kommunikation mit`,
  links:
    'weiterleitung, übergabe, eskalation, eskalieren, rufen, rufe, ruf, holen, wechseln, umschalten, transferieren, leiten, übergib, übertragen, anrufen',
  real: `echt, echte, echten, echter, echtes, echtem, richtig, richtige, richtigen, richtiger, richtiges, wirklich, wirkliche, wirklichen, real, reale, realen, realer, reales, lebend, lebende, lebenden, lebendig, lebendige, lebendigen, lebendiger, menschlich, menschliche, menschlichen, menschlicher, leibhaftig, leibhaftigen, aus fleisch und blut, persönlichen, persönlicher, kompetente, kompetenten, live, lebenden menschen, physische`,
  bots: `chatroboter, roboter, robotern, bots, computer, computern, maschine, maschinen, automat, automaten, automatisch, automatische, automatischen, automatische antworten, automatisierte, automatisierten, ki, k i, künstliche intelligenz, künstlichen intelligenz, bandansage, sprachcomputer, virtuelle assistentin, virtueller assistent, virtuellen assistenten, textbausteine, textbausteinen, programm, algorithmus`,
  nots: `nicht, nie, niemals, ohne, hör auf mit, aufhören, anstatt, statt, satt, genug von, schluss mit, schluss, weg mit, genervt von, stopp, stop, statt mit, anstelle, keine lust, kein bock, kein interesse, lieber nicht, nicht mehr, ungern, mag nicht, muss nicht, muss ich, muss man`,
  nos: 'kein, keine, keinen, keinem, keiner, keines, nix, null',
  small: `ein, eine, einen, einem, einer, eines, ne, nen, nem, ner, den, dem, der, die, das, des, mit, mal, zu, zum, zur, an, am, ans, von, vom, euren, eurem, eurer, eure, euer, ihren, ihrem, ihrer, ihre, ihr, mir, mich, uns, ich, wir, du, sie, es, bitte, bitteschön, danke, dringend, dringende, sofort, jetzt, gleich, schnell, umgehend, unverzüglich, endlich, einfach, nur, doch, gerne, gern, auch, hier, hallo, hi, moin, servus, guten tag, guten morgen, guten abend, grüß gott, ja, nein, und, oder, direkt, persönlich, lieber, anderen, anderer, andere, anderem, anderes, kann, könnte, können, könnten, könnt, kannst, könntest, würden, werden, wird, für, im, in, auf, über telefon, am telefon, mehr, weiter, durch, wie, wo, wann, wer, so, noch, dann, bei, aus, vielleicht, möglich, verfügbar, warum kann ich nicht, kann ich nicht, ich kann nicht, wieso kann ich nicht, kann nicht, warum nicht, komme nicht, service, support, kundenservice, kundendienst, heute, rede, herr, frau, fall, anliegen, chat, irgendwie, zuständigen, nochmal, bloß, eben, mich mal, ticket, konversation, dafür, dazu, damit, deswegen`,
  after:
    'über, wegen, bezüglich, zwecks, weil, da, dass, ob, wenn, falls, der mir, die mir, der mich, aber, hilft, helfen kann, helfen',
  particulars: `nummer, telefonnummer, rufnummer, mail, email, e mail, adresse, anschrift, öffnungszeiten, uhrzeit, uhr, erreichbar, geöffnet, kontaktdaten, wie lautet, stelle, job, gehalt, ausbildung, bewerbung, umfrage`,
  asks: `rufen sie mich, ruft mich, ruf mich, rufen sie mich an, rufen sie mich bitte, ruf mich an, zurückrufen, zurückgerufen, rückruf bitte, bitte um rückruf, um rückruf, rückruf, rückruf erbeten, zurück rufen, mich anrufen, mich jemand anrufen, angerufen werden, jemand der mir hilft, jemand der mir helfen kann, jemand mir helfen, brauche jemanden, brauche eine person, ich will eine person, gib mir jemanden, geben sie mir jemanden, holen sie jemanden, hol jemanden, ist da jemand echtes, jemand echtes, jemand richtiges, jemanden echten, jemand lebendiges, kann jemand anrufen, menschlich bitte, echte person, echter mensch, echten menschen, richtigen menschen, richtiger mensch, eine person bitte, jemand am telefon, persönliche beratung, persönlich beraten, persönlichen kontakt, persönlicher ansprechpartner, persönliches gespräch, weiterverbinden bitte, verbinden bitte, persönlich sprechen, mit wem kann ich sprechen, mit wem kann ich reden, telefonisch sprechen, am telefon sprechen`,
  alone:
    'verbinden, weiterleiten, durchstellen, kundenservice, kundendienst, eskalation, eskalieren, verbinde mich, leite mich weiter, stell mich durch, jemand da, jemanden sprechen, support',
  being: `bist du, bist, du bist, sind sie, sie sind, seid ihr, ihr seid, bin ich, ich bin, bin, spreche ich, rede ich, chatte ich, schreibe ich, ich spreche, ich rede, ist das, das ist, ist dies, dies ist, ist es, es ist, er ist, sie ist, war, waren, warst du, wie ein, wie eine, klingst, klingt, ein echter mensch bist, was ist, was sind, wer ist, wer bist, werden willst, arbeitet als, arbeite als, als, glaubst du, denkst du, hältst du, magst du, liebst du, hasst du, kennst du, fühlst, bist eigentlich, weil du, dass du, ob du`,
  decoys: `versicherungsvertreter, versicherungsmakler, versicherungsagent, immobilienmakler, reiseagent, handelsvertreter, steuerberater, finanzberater, unternehmensberater, mobilfunkanbieter, pro person, für eine person, einzelne person, kontaktperson, juristische person, dritte person, erste person, person des, agent orange, geheimagent, menschenrecht*, menschheit, menschen sind, die menschen, alle menschen, kleine menschen, grüne menschen, menschliches, menschliches leben, menschliche natur, viele menschen, wie viele menschen, menschen in, haben menschen, menschliches versagen, gesetzlicher vertreter, kaffeemaschine, waschmaschine, spülmaschine, saugroboter, mähroboter, staubsaugerroboter, mein computer, meinen computer, am computer, ki modell, ki funktionen, hausmeister, mitarbeiter werden, mitarbeiterrabatt, mitarbeiter anlegen, mitarbeiter hinzufügen, mitarbeiter einladen, mitarbeiteraktie*, mitarbeiterzahl, mitarbeitern hinzu, mitarbeiter gesucht, mitarbeiterkonto, meine mitarbeiter, meinen mitarbeiter, unsere mitarbeiter, unseren mitarbeitern, mein berater hat, mein chef, meinem chef, meinen chef, mein team, meinem team, fußballteam, im team, agentur, agenturen, persönlichkeit, personalausweis, personalabteilung, menschenskinder, mensch ärgere, sprecher, sprache, sprachen, versprechen, entsprechen, besprechen, beraten, vertrag, verträge, leiten sie sich, nicht nur, wenn nicht, gar nicht, nicht so, nichts, warum nicht, noch nicht, nicht verstanden, verbundenen, auftrag durch`,
  everyday: `was, welche, welcher, wieviel, wie viel, kostet, habe, hat, hatte, sehr, gut, schlecht, bestellung, karte, konto, geld, preis, rechnung, bis, seit, immer, nach, vor, alles, etwas, zahlung, lieferung, datum, tag, jahre, zimmer, buchung, wissen, sehen, ändern, kündigen, kaufen, funktioniert, angekommen, gestern, morgen, warum, paket, passwort, mein, meine, meinen, meiner, meinem, unter, zwischen, zwei, drei, wurde, worden, schon, man`,
};

const dutch: Language = {
  code: 'nl',
  order: 'free',
  agents: `agent, agenten, mens, mensen van vlees en bloed, medewerker, medewerkers, medewerkster, klantenservicemedewerker, servicemedewerker, supportmedewerker, klantadviseur, adviseur, operator, vertegenwoordiger, leidinggevende, supervisor, manager, teamleider, helpdeskmedewerker, baliemedewerker, telefoniste, menselijke hulp, menselijk contact, menselijke ondersteuning, menselijke medewerker, echt persoon, echte persoon, echt mens, echte mens, callcentermedewerker`,
  anyone: `iemand, iemand anders, persoon, een persoon, personen, collega, baas, chef, technicus, monteur, expert, specialist, deskundige, verantwoordelijke, personeel, jullie zelf, mensen`,
  teams: `klantenservice, klanten service, klantendienst, klantcontact, helpdesk, support, ondersteuning, servicedesk, service team, team, afdeling, call center, callcenter, technische dienst, receptie, live chat`,
  wants: `ik wil, wil ik, wil, wilt, willen, zou graag, zou willen, graag, heb nodig, nodig, ik heb, wens, eis, verlang, verkies, liever, zoek, geef me, geef mij, geef, geeft u mij, kan ik, kunnen we, mag ik, kunt u, kun je, kan je, is er, zijn er, is daar, haal, roep, stuur, hulp van, heb liever, waar is, laat me, laat mij, krijg ik, krijgen, wacht op, ik zoek, verzoek, vraag om`,
  talks: `praten, spreken, te spreken, babbelen, chatten, bellen met, overleggen, communiceren, contact met, contact opnemen, contact krijgen, in contact, contact, verbind mij, verbind me, verbindt u mij, verbinden, doorverbinden, doorverbonden, verbonden worden, verbonden, doorschakelen, schakel me, zet me door, zet mij door, doorgeschakeld, doorzetten, doorsturen, doorgestuurd, stuur me door, stuur me, stuur mij, overzetten, overdragen, bereiken, bereik ik, teruggebeld worden door, teruggebeld door, gebeld worden door, gesprek met, aan de lijn, geholpen worden door, geholpen door, iemand bellen, te woord staan, te woord gestaan, telefoneren`,
  links: 'roepen, roep, haal, overschakelen, doorverbind, escaleren, bel, bellen, wisselen, doorsturen naar',
  real: `echt, echte, heus, heuse, levend, levende, levende lijve, menselijk, menselijke, van vlees en bloed, werkelijk, fysieke, live, bekwame`,
  bots: `robots, chatrobot, computer, computers, machine, machines, automaat, automatisch, automatische, automatische antwoorden, kunstmatige intelligentie, virtuele assistent, geautomatiseerde, geautomatiseerd, antwoordapparaat, keuzemenu, ki`,
  nots: 'niet, nooit, zonder, stop met, stop, genoeg van, in plaats van, ipv, hou op met, klaar met, beu, zat, hoef niet, niet meer, basta',
  nos: 'geen, niemand, nul',
  small: `een, n, de, het, met, m, te, om te, om, van, aan, naar, voor, bij, jullie, uw, je, jouw, u, mij, me, mijn, ik, we, wij, ons, alstublieft, aub, alsjeblieft, ajb, svp, graag, bedankt, dank u, dankjewel, nu, meteen, direct, onmiddellijk, snel, zo snel mogelijk, dringend, spoed, gewoon, alleen, even, eens, maar, toch, ook, hier, er, hallo, hoi, goedendag, goedemorgen, goedemiddag, ja, nee, en, of, andere, ander, kan, kunnen, kunt, kun, zou, worden, word, door, in, op, via, telefonisch, telefoon, mogelijk, beschikbaar, hoe, waar, wanneer, waarom kan ik niet, kan ik niet, kan niet, lukt niet om, lukt niet, krijg geen, dan, nog, doorverbinding, klantenservice, vandaag, klant, zelf, rechtstreeks, persoonlijk, chat, zaak, gesprek, een keer`,
  after: 'over, omdat, want, maar, die mij, die me, die kan, als, dat, wegens, helpen, helpt',
  particulars:
    'nummer, telefoonnummer, mail, email, e mail, adres, openingstijden, uren, open, bereikbaar, hoe laat, contactgegevens, vacature, baan, enquête',
  asks: `bel me, bel mij, belt u mij, mij bellen, me bellen, bel me terug, terugbellen, teruggebeld, teruggebeld worden, terugbelverzoek, me terugbellen, iemand die me helpt, iemand die mij helpt, iemand die me kan helpen, iemand die mij kan helpen, ik wil iemand, ik wil een persoon, geef me iemand, heb iemand nodig, iemand nodig, een persoon nodig, mens nodig, echt iemand, iemand echt, iemand bellen, persoon alstublieft, persoon aub, persoonlijk contact`,
  alone:
    'doorverbinden, verbind mij door, verbind me door, klantenservice, klantendienst, helpdesk, escaleren, iemand spreken, medewerker',
  being: `ben je, ben jij, bent u, je bent, jij bent, u bent, ik ben, ben ik, zijn jullie, praat ik, spreek ik, chat ik, ik praat, ik spreek, is dit, dit is, is het, het is, is dat, dat is, hij is, zij is, was, waren, als een, klinkt, klink je, lijkt, wat is, wie is, wie ben, word je, werkt als, werk als, een mens zijn, ben ik aan, sprak, voelt`,
  decoys: `verzekeringsagent, makelaar, reisagent, agent van politie, politieagent, geheim agent, mijn agent, mijn adviseur, per persoon, voor een persoon, contactpersoon, hoeveel personen, rechtspersoon, mensenrechten, mensheid, menselijk lichaam, menselijke fout, alle mensen, de mensen, hoeveel mensen, wettelijke vertegenwoordiger, touroperator, wasmachine, koffiemachine, koffiezetapparaat, robotstofzuiger, mijn computer, mijn team, voetbalteam, mijn collega, medewerker toevoegen, medewerkers toevoegen, medewerker worden, nieuwe medewerker, agentschap, agenda, persoonlijke, persoonlijkheid, spreekt, contract, contant, contante, belasting`,
  everyday: `wat, welke, hoeveel, kost, heb, heeft, had, zeer, goed, slecht, bestelling, kaart, rekening, geld, prijs, factuur, tot, sinds, altijd, na, alles, iets, betaling, levering, datum, dag, jaar, kamer, boeking, weten, zien, wijzigen, annuleren, kopen, werkt, aangekomen, gisteren, morgen, waarom, pakket, wachtwoord, deze, die, onder, tussen, twee, drie, werd, al, men, is, zijn, heel, dit`,
};

const swedish: Language = {
  code: 'sv',
  order: 'svo',
  agents: `agent, agenter, människa, människor, en riktig människa, operatör, operatören, handläggare, handläggaren, medarbetare, kundtjänstmedarbetare, kundtjänstagent, kundtjänstrepresentant, representant, rådgivare, kundrådgivare, chef, chefen, teamledare, supervisor, mänsklig hjälp, mänsklig kontakt, mänsklig support, handledare, servicemedarbetare, riktig person, telefonist`,
  anyone: `någon, nån, någon annan, person, en person, personal, kollega, anställd, expert, specialist, tekniker, ansvarig, ansvarige, mänsklig, säljare`,
  teams: `kundtjänst, kundtjänsten, kundservice, kundsupport, supporten, support, kundcenter, helpdesk, teknisk support, växeln, receptionen, teamet, avdelningen, avdelning, livechatt`,
  wants: `jag vill, vill, vill ha, skulle vilja, skulle vilja ha, behöver, jag behöver, önskar, kräver, föredrar, söker, ge mig, ge, får jag, kan jag, kan jag få, får jag lov, kan man, finns det, finns, hämta, skicka, hjälp av, hjälp från, låt mig, be att få, väntar på, hellre, kan ni, kan du`,
  talks: `prata, snacka, tala, chatta, ringa, samtala, kommunicera, kontakta, kontakt med, kontakt, komma i kontakt, få kontakt, koppla mig, koppla mig till, koppla, kopplas, bli kopplad, kopplad, kopplas till, koppla över mig, vidarekoppla mig, vidarekoppla, vidarebefordra mig, vidarebefordra, skicka mig till, flytta mig, överför mig, nå, bli uppringd av, bli kontaktad av, diskutera, samtal med, ringer mig, ringa mig, hänvisa mig`,
  links: 'ring, tillkalla, eskalera, överför, byt till, koppla till, hämta',
  real: 'riktig, riktiga, riktigt, äkta, levande, verklig, verkliga, mänsklig, mänskliga, av kött och blod, fysisk, kompetent',
  bots: 'roboten, robotar, robotarna, botten, maskin, maskiner, dator, datorer, ai, artificiell intelligens, automatsvar, automatiska svar, telefonsvarare, virtuell assistent, automatisk, chattrobot, chattbot',
  nots: 'inte, aldrig, utan, sluta, slippa, stoppa, istället för, i stället för, trött på, nog med, slut på, inte längre, ej, icke',
  nos: 'ingen, inga, inget',
  small: `en, ett, den, det, de, med, till, på, av, för, hos, från, er, era, ert, din, ditt, mig, mej, min, jag, vi, oss, du, ni, snälla, tack, vänligen, nu, direkt, genast, omedelbart, snabbt, snarast, så snart som möjligt, akut, bara, gärna, också, här, där, hej, hejsan, god dag, ja, nej, och, eller, annan, annat, andra, kan, kunna, skulle, få, få lov att, att, om att, hur, var, när, varför kan jag inte, kan jag inte, kan inte, går inte att, möjligt, tillgänglig, via, telefon, i, faktiskt, istället, igen, idag, kund, chatt, ärende, vidare, över`,
  after: 'om, angående, gällande, eftersom, för att, men, som kan, som, hjälpa, hjälper',
  particulars:
    'nummer, telefonnummer, mejl, mail, epost, e post, adress, öppettider, öppet, tider, klockan, kontaktuppgifter, jobb, lön, enkät',
  asks: `ring mig, ring upp mig, ring tillbaka, ringa mig, ringa upp mig, ringa tillbaka, bli uppringd, bli uppringda, uppringning, återuppringning, någon som kan hjälpa mig, någon som hjälper mig, jag vill ha någon, behöver någon, någon riktig, någon på riktigt, någon levande, någon ringa mig, en person tack`,
  alone: 'koppla mig, koppla mig vidare, kundtjänst, kundservice, eskalera, prata med någon',
  being: `är du, du är, är ni, ni är, jag är, är jag, är det här, det här är, är det, det är, är detta, detta är, pratar jag, talar jag, chattar jag, snackar jag, jag pratar, jag talar, han är, hon är, var, som en, låter som, verkar, vad är, vem är, vara en, bli en, jobba som, arbetar som, de är`,
  decoys: `försäkringsagent, mäklare, resebyrå, hemlig agent, min agent, per person, för en person, kontaktperson, hur många personer, juridisk person, mänskliga rättigheter, människokroppen, alla människor, många människor, tvättmaskin, kaffemaskin, diskmaskin, robotdammsugare, robotgräsklippare, min dator, mitt team, fotbollslag, min chef, min kollega, juridisk representant, agentur, agenda, kontrakt, personlig, personligt, personnummer, talar, pratar`,
  everyday: `vad, vilken, hur mycket, mycket, kostar, hade, bra, dålig, beställning, kort, konto, pengar, pris, faktura, sedan, alltid, efter, före, allt, något, betalning, leverans, datum, dag, år, rum, bokning, veta, se, avboka, köpa, fungerar, kommit, igår, imorgon, varför, paket, lösenord, mina, mitt, under, mellan, två, tre, blev, redan, man, är, inte fått, beställt, eller hur`,
};

const danish: Language = {
  code: 'da',
  order: 'svo',
  agents: `agent, agenter, menneske, mennesker, et menneske, et rigtigt menneske, operatør, medarbejder, medarbejdere, kundeservicemedarbejder, kunderådgiver, rådgiver, repræsentant, konsulent, sagsbehandler, leder, chef, supervisor, teamleder, menneskelig hjælp, menneskelig kontakt, menneskelig support, rigtig person, ægte person, servicemedarbejder`,
  anyone: `nogen, en anden, person, en person, personale, kollega, ansat, ekspert, specialist, tekniker, ansvarlig, ansvarlige, menneskelig, sælger`,
  teams: `kundeservice, kundesupport, kundecenter, kundetjeneste, support, supporten, helpdesk, teknisk support, omstillingen, receptionen, afdeling, afdelingen, teamet, livechat`,
  wants: `jeg vil, vil, vil gerne, vil have, vil gerne have, ønsker, har brug for, brug for, behøver, kræver, foretrækker, søger, giv mig, må jeg, kan jeg, kan jeg få, må jeg få, kan man, er der, findes der, hent, send, hjælp af, hjælp fra, lad mig, venter på, hellere, kan i, kan du`,
  talks: `tale, snakke, chatte, ringe, kommunikere, kontakte, kontakt med, kontakt til, kontakt, komme i kontakt, få kontakt, stil mig, stil mig om, stille mig, stille mig om, viderestil mig, viderestille, viderestilles, blive stillet, blive viderestillet, forbind mig, forbinde mig, sæt mig, sætte mig, omstille, omstilles, omstil mig, overfør mig, overføre mig, nå, blive ringet op af, blive kontaktet af, samtale med, ringer mig op, henvis mig, send mig`,
  links: 'ring, tilkald, eskaler, eskalere, overfør, skift til, forbind, viderestil, hent',
  real: 'rigtig, rigtige, rigtigt, ægte, levende, virkelig, virkeligt, menneskelig, menneskelige, af kød og blod, fysisk',
  bots: 'robotten, robotter, botten, maskine, maskiner, computer, computere, ai, kunstig intelligens, autosvar, automatiske svar, telefonsvarer, virtuel assistent, automatisk, chatrobot',
  nots: 'ikke, aldrig, uden, stop med, slippe for, i stedet for, træt af, nok af, slut med, ikke længere, hold op med',
  nos: 'ingen, intet, nul',
  small: `en, et, den, det, de, med, til, på, af, for, hos, fra, jer, jeres, din, dit, mig, min, jeg, vi, os, du, i, venligst, tak, nu, straks, med det samme, omgående, hurtigt, hurtigst muligt, akut, haster, bare, kun, gerne, også, her, der, hej, goddag, ja, nej, og, eller, anden, andet, andre, kan, kunne, skulle, få, at, om at, hvordan, hvor, hvornår, hvorfor kan jeg ikke, kan jeg ikke, kan ikke, muligt, tilgængelig, via, telefon, faktisk, i stedet, igen, i dag, kunde, chat, sag, videre, om, op`,
  after: 'angående, vedrørende, fordi, da, men, som kan, der kan, som, hjælpe, hjælper',
  particulars:
    'nummer, telefonnummer, mail, email, e mail, adresse, åbningstider, åbent, tider, klokken, kontaktoplysninger, job, løn',
  asks: `ring til mig, ring mig op, ring tilbage, ringe til mig, ringe mig op, ringe tilbage, blive ringet op, opringning, nogen der kan hjælpe mig, nogen der hjælper mig, jeg vil have nogen, brug for nogen, nogen rigtig, nogen levende, en person tak`,
  alone: 'stil mig om, kundeservice, kundesupport, eskaler, viderestil mig',
  being: `er du, du er, er i, jeg er, er jeg, er det her, det her er, er det, det er, er dette, dette er, taler jeg, snakker jeg, chatter jeg, jeg taler, jeg snakker, han er, hun er, var, som en, som et, lyder som, hvad er, hvem er, være en, være et, blive en, arbejder som, de er`,
  decoys: `forsikringsagent, ejendomsmægler, hemmelig agent, min agent, per person, pr person, for en person, kontaktperson, hvor mange personer, hvor mange mennesker, menneskerettigheder, menneskekroppen, alle mennesker, mange mennesker, vaskemaskine, kaffemaskine, opvaskemaskine, robotstøvsuger, robotplæneklipper, min computer, mit team, min chef, min kollega, agentur, kontrakt, personlig, taler, snakker`,
  everyday: `hvad, hvilken, hvor meget, meget, koster, har, havde, godt, dårlig, bestilling, ordre, kort, konto, penge, pris, faktura, siden, altid, efter, før, alt, noget, betaling, levering, dato, dag, år, værelse, booking, vide, se, ændre, annullere, købe, virker, kommet, i går, i morgen, hvorfor, pakke, adgangskode, mine, mit, under, mellem, to, tre, blev, allerede, man, er, ikke fået, bestilt`,
};

const norwegian: Language = {
  code: 'no',
  order: 'svo',
  agents: `agent, agenter, menneske, mennesker, et menneske, operatør, medarbeider, medarbeidere, kundeservicemedarbeider, kundebehandler, kundekonsulent, rådgiver, representant, konsulent, saksbehandler, leder, sjef, sjefen, supervisor, menneskelig hjelp, menneskelig kontakt, ekte person, ekte menneske`,
  anyone: `noen, noen andre, person, en person, personale, kollega, ansatt, ekspert, spesialist, tekniker, ansvarlig, menneskelig, selger`,
  teams: `kundeservice, kundesenter, kundestøtte, kundesupport, support, helpdesk, teknisk support, sentralbordet, resepsjonen, avdeling, avdelingen, teamet, livechat`,
  wants: `jeg vil, vil, vil gjerne, vil ha, vil gjerne ha, ønsker, trenger, jeg trenger, har behov for, krever, foretrekker, søker, gi meg, kan jeg, kan jeg få, får jeg, kan man, er det, finnes det, hent, send, hjelp av, hjelp fra, la meg, venter på, heller, kan dere, kan du`,
  talks: `snakke, prate, tale, chatte, ringe, kommunisere, kontakte, kontakt med, kontakt, komme i kontakt, få kontakt, sett meg over, sette meg over, sett meg, sette meg, bli satt over, satt over, settes over, koble meg, koble meg til, kobles, bli koblet, overfør meg, overføre meg, viderekoble, viderekoble meg, nå, bli oppringt av, bli kontaktet av, samtale med, ringer meg, henvis meg, send meg`,
  links: 'ring, tilkall, eskaler, eskalere, overfør, bytt til, koble, hent',
  real: 'ekte, riktig, riktige, levende, virkelig, virkelige, menneskelig, menneskelige, av kjøtt og blod, fysisk',
  bots: 'roboten, roboter, boten, maskin, maskiner, datamaskin, datamaskiner, ki, kunstig intelligens, autosvar, automatiske svar, telefonsvarer, virtuell assistent, automatisk, chatrobot',
  nots: 'ikke, aldri, uten, slutt med, slippe, i stedet for, istedenfor, lei av, nok av, ikke lenger',
  nos: 'ingen, intet, null',
  small: `en, et, ei, den, det, de, med, til, på, av, for, hos, fra, dere, deres, din, ditt, meg, min, jeg, vi, oss, du, vennligst, takk, vær så snill, nå, straks, med en gang, umiddelbart, fort, raskt, snarest, haster, bare, kun, gjerne, også, her, der, hei, god dag, ja, nei, og, eller, annen, annet, andre, kan, kunne, skulle, få, å, om å, hvordan, hvor, når, hvorfor kan jeg ikke, kan jeg ikke, kan ikke, mulig, tilgjengelig, via, telefon, faktisk, i stedet, igjen, i dag, kunde, chat, sak, videre, over, opp`,
  after: 'om, angående, vedrørende, fordi, siden, men, som kan, som, hjelpe, hjelper',
  particulars:
    'nummer, telefonnummer, mail, epost, e post, adresse, åpningstider, åpent, tider, klokka, kontaktinformasjon, jobb, lønn',
  asks: `ring meg, ring meg opp, ring tilbake, ringe meg, ringe meg opp, ringe tilbake, bli oppringt, oppringning, noen som kan hjelpe meg, noen som hjelper meg, trenger noen, vil ha noen, noen ekte, noen levende, en person takk`,
  alone: 'sett meg over, kundeservice, kundesenter, eskaler, koble meg videre',
  being: `er du, du er, er dere, jeg er, er jeg, er dette, dette er, er det her, det er, snakker jeg, prater jeg, chatter jeg, jeg snakker, han er, hun er, var, som en, som et, høres ut som, hva er, hvem er, være en, være et, bli en, jobber som, de er`,
  decoys: `forsikringsagent, eiendomsmegler, hemmelig agent, min agent, per person, for en person, kontaktperson, hvor mange personer, hvor mange mennesker, menneskerettigheter, menneskekroppen, alle mennesker, vaskemaskin, kaffemaskin, oppvaskmaskin, robotstøvsuger, robotgressklipper, datamaskinen min, kontrakt, personlig, snakker, taler, sjefen min`,
  everyday: `hva, hvilken, hvor mye, mye, koster, har, hadde, bra, dårlig, bestilling, ordre, kort, konto, penger, pris, faktura, alltid, etter, før, alt, noe, betaling, levering, dato, dag, år, rom, vite, se, endre, avbestille, kjøpe, fungerer, kommet, i går, i morgen, hvorfor, pakke, passord, mine, mitt, under, mellom, to, tre, ble, allerede, man, er, ikke fått, bestilt`,
};

const afrikaans: Language = {
  code: 'af',
  order: 'free',
  agents:
    'agent, agente, mens, regte mens, operateur, verteenwoordiger, konsultant, bestuurder, toesighouder, werknemer, menslike hulp, kliëntediensagent',
  anyone: 'iemand, persoon, n persoon, regte persoon, iemand anders, personeel, kollega, baas',
  teams: 'kliëntediens, kliënte diens, ondersteuning, hulplyn, ondersteuningspan',
  wants:
    'wil, ek wil, wil graag, soek, ek soek, benodig, het nodig, verkies, gee my, kan ek, mag ek, is daar, roep, laat my',
  talks:
    'praat, gesels, kontak, skakel my, verbind my, sit my deur, skakel deur, koppel my, oorplaas, stuur my, in verbinding',
  links: 'roep, oordra, bel',
  real: 'regte, ware, lewende, lewendige, menslike, werklike',
  bots: 'masjien, rekenaar, kunsmatige intelligensie, outomatiese',
  nots: 'nie, sonder, ophou, nooit, in plaas van',
  nos: 'geen',
  small:
    'n, die, met, te, om te, van, aan, na, vir, by, julle, jou, u, my, ek, asseblief, asb, dankie, nou, dadelik, onmiddellik, dringend, net, hier, hallo, ja, nee, en, of, ander, kan, sal, wees, een, hoe',
  asks: 'bel my, bel my terug, skakel my terug, iemand wat my kan help, iemand nodig',
  being: 'is jy, jy is, is u, is dit, dit is, praat ek met, ek is, is ek',
  decoys: 'per persoon, versekeringsagent, menseregte, eiendomsagent',
  everyday: `wat, watter, hoeveel, kos, het, was, baie, goed, sleg, bestelling, kaart, rekening, geld, prys, tot, sedert, altyd, alles, iets, betaling, datum, dag, jaar, kamer, weet, sien, verander, koop, werk, gister, môre, waarom, pakkie, hierdie, twee, drie, is, hulle, ons`,
};

const icelandic: Language = {
  code: 'is',
  order: 'svo',
  agents:
    'fulltrúa, fulltrúi, manneskju, manneskja, þjónustufulltrúa, þjónustufulltrúi, starfsmann, starfsmanni, starfsmaður, ráðgjafa, ráðgjafi, yfirmann, mennska aðstoð, alvöru manneskju, alvöru manneskja, stjórnanda',
  anyone: 'einhvern, einhverjum, einhver, aðila, mann, fólk',
  teams: 'þjónustuver, þjónustuverið, þjónustuveri, þjónustudeild, aðstoð, skiptiborð',
  wants:
    'ég vil, vil, vil fá, þarf, ég þarf, óska eftir, gefðu mér, má ég, get ég, get ég fengið, er hægt, er til, mig langar, langar',
  talks:
    'tala, tala við, spjalla, spjalla við, ná sambandi, samband við, hafa samband, gefðu mér samband, tengdu mig, tengja mig, færa mig, í samband',
  links: 'hringja, kalla',
  real: 'alvöru, raunverulega, raunverulegan, lifandi, mennska, mennskan',
  bots: 'vélmenni, gervigreind, spjallmenni, tölvu, vél',
  nots: 'ekki, aldrei, án, hætta',
  nos: 'engan, enga, ekkert, engin',
  small:
    'við, að, til, hjá, frá, í, á, mig, mér, ég, þú, þið, ykkur, takk, vinsamlegast, núna, strax, fljótt, bara, hér, halló, hæ, já, nei, og, eða, annan, annað, gæti, gætuð, fá, hvernig',
  asks: 'hringdu í mig, hringið í mig, hringja í mig, hringt í mig, einhvern til að hjálpa',
  being: 'ert þú, ertu, þú ert, er þetta, þetta er, er ég að tala, ég er, ég er að tala',
  decoys: 'á mann, mannréttindi, tryggingafulltrúi, mannauð',
};

export const germanicTables: readonly Language[] = [german, dutch, swedish, danish, norwegian, afrikaans, icelandic];
