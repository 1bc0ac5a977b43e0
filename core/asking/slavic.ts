// The Slavic languages written in Latin letters. People type them with and without accents; folding makes both alike.

import type { Language } from './language.ts';

const polish: Language = {
  code: 'pl',
  order: 'free',
  agents: `agent, agenta, agentem, agentowi, agentka, agentką, konsultant*, człowiek, człowieka, człowiekiem, człowiekowi, ludzki, ludzkiego, ludźmi, pracownik, pracownika, pracownikiem, pracownikowi, pracownic*, operator, operatora, operatorem, operatorowi, operatorka, operatorką, doradc*, doradca, doradcą, przedstawiciel*, kierownik*, przełożon*, menedżer*, manager*, opiekun, opiekuna, opiekunem,
    ludzka pomoc, ludzką pomoc, obsługa ludzka, żywa osoba, żywą osobą, żywej osoby, prawdziwa osoba, prawdziwą osobą, istota ludzka, specjalist*, telefonistk*`,
  anyone:
    'kogoś, ktoś, kimś, komuś, osoba, osobą, osoby, osobę, kogos, ktos, kims, ktokolwiek, kimkolwiek, ktoś inny, kimś innym, szef, szefem, szefa, właściciel, właściciela, właścicielem, technik, technikiem, ekspert, ekspertem, personel, personelem, ludzie',
  teams:
    'obsługa klienta, obsługą klienta, obsługi klienta, biuro obsługi, biurem obsługi, bok, dział obsługi, działem obsługi, pomoc techniczna, pomocą techniczną, wsparcie techniczne, wsparciem technicznym, wsparcie, wsparciem, infolinia, infolinią, helpdesk, zespół, zespołem, dział, działem, sekretariat',
  wants: `chcę, chce, chcemy, chciałbym, chciałabym, chciałbym się, potrzebuję, potrzebuje, potrzebny, potrzebna, życzę sobie, wolę, wolałbym, wolałabym, proszę o, poproszę, poprosze, poproszę o, proszę, daj, daj mi, dajcie, dajcie mi, daj mnie, dawaj, dawajcie, niech mi, czy mogę, mogę, można, czy można, moge, czy jest, jest tu, jest jakiś, są jacyś, zawołaj, wołaj, zawołajcie, wezwij, szukam, żądam, domagam się, pomoc od, pomocy od, przez, da się, przydałby się, czekam na, muszę, musze, czy ktoś`,
  talks: `rozmawiać, porozmawiać, pogadać, gadać, mówić, pomówić, rozmowa z, rozmowę z, rozmowy z, czatować, kontakt z, kontaktu z, kontakt, kontaktować, skontaktować, skontaktuj, skontaktujcie, skontaktowanie, połącz, połącz mnie, połączcie, połączcie mnie, połączyć, połączenie z, połączenie, połączenia z, przełącz, przełącz mnie, przełączcie, przełączyć, przełączenie, przekieruj, przekieruj mnie, przekierować, przekierujcie, przekierowanie, przekaż mnie, przekażcie, przenieś mnie, zadzwonić do, napisać do, popisać z, dodzwonić, skomunikować, łącz, łączcie, połączony, połączona, rozmówić, wymienić się, odezwie się`,
  links: 'przekazać, przekaż, przekazanie, transfer, wezwać, zawołać, eskalować, eskalacja, zadzwoń, dzwonić',
  real: 'żywy, żywa, żywego, żywym, żywą, żywej, prawdziwy, prawdziwa, prawdziwego, prawdziwym, prawdziwą, prawdziwej, realny, realnym, realna, realną, ludzki, ludzkim, z krwi i kości, kompetentn*, na żywo, rzeczywist*',
  bots: 'bota, botem, botami, botowi, boty, botów, robota, robotem, robotami, roboty, robotów, robotowi, maszyna, maszyną, maszyny, automat, automatem, automatu, automaty, sztuczna inteligencja, sztuczną inteligencją, komputerem, czatbot, czatbotem, chatbotem, chatbota, automatyczn*, wirtualnym asystentem, wirtualny asystent',
  nots: 'nie, bez, dość, dosyć, nigdy, zamiast, przestań, stop, nie chcę, koniec z, mam dość, zamiast z, żadnych, ani',
  nos: 'żaden, żadnego, żadnej, zero',
  small: `z, ze, do, na, o, u, w, od, dla, przez, mnie, mi, ja, mną, my, nam, nas, was, wam, wami, waszym, waszego, wasz, waszej, pan, pani, pana, panem, panią, państwo, państwa, państwem, się, sie, to, ten, tego, tym, ta, tą, jakiś, jakimś, jakiegoś, jakąś, jakaś, inny, innym, inną, proszę, prosze, bardzo, dziękuję, dzięki, teraz, natychmiast, zaraz, szybko, jak najszybciej, pilne, pilnie, tylko, po prostu, wreszcie, w końcu, już, tu, tutaj, dzień dobry, cześć, hej, witam, dobry wieczór, tak, no, ok,
    i, lub, albo, czy, a, też, nie mogę, dlaczego nie mogę, czemu nie mogę, nie można, nie da się, nie da rady, jak, gdzie, kiedy, może, możecie, możesz, mógłbym, mogłabym, móc, byłoby, bezpośrednio, dostępny, dostępna, telefonicznie, online, obsługi, klienta, infolinii, czat, sprawa, rozmowa, rozmowę, któryś, którymś, któregoś, dzisiaj, dziś`,
  after: 'w sprawie, odnośnie, ponieważ, bo, ale, który, która, którzy, żeby, pomoże, pomógł, pomóc',
  particulars:
    'numer, telefon do, mail, email, e mail, adres, godziny, godzinach, czynne, czynna, otwarte, dane kontaktowe, jaki jest, praca, rekrutacja, ankieta',
  asks: `zadzwoń do mnie, zadzwońcie do mnie, proszę o telefon, oddzwoń, oddzwońcie, oddzwonić, oddzwonienie, proszę oddzwonić, proszę zadzwonić, niech ktoś zadzwoni, ktoś do mnie zadzwonić, ktoś oddzwonić, ktoś kto mi pomoże, kogoś kto mi pomoże, kogoś do pomocy, daj mi kogoś, dajcie mi kogoś, potrzebuję kogoś, chcę kogoś, kogoś żywego, kogoś prawdziwego, kimś prawdziwym, kimś żywym, ktoś żywy, niech ktoś, osobę proszę, skontaktujcie się ze mną, proszę o kontakt, proszę o rozmowę, ktoś prawdziwy`,
  alone: 'połącz mnie, połączcie mnie, przełącz mnie, obsługa klienta, biuro obsługi klienta, eskalacja, konsultant',
  being: `jesteś, jestes, czy jesteś, jesteście, czy pan jest, pani jest, czy to, to jest, rozmawiam z, czy rozmawiam, rozmawiam, piszę z, czatuję, jestem, jest pan, jest pani, on jest, ona jest, był, była, byłeś, jak człowiek, niczym, co to jest, kto to, kim jest, kim jesteś, być, zostać, pracuje jako`,
  decoys: `agent ubezpieczeniowy, agenta ubezpieczeniowego, agent nieruchomości, agent celny, tajny agent, mój agent, biuro podróży, prawa człowieka, praw człowieka, zasoby ludzkie, błąd ludzki, ciało ludzkie, na osobę, dla jednej osoby, ile osób, pierwsza osoba, osoba kontaktowa, osobę kontaktową, osoba fizyczna, osoba prawna, operator komórkowy, operatora sieci, operator telefonii, zmienić operatora, mojego operatora, przedstawiciel ustawowy, doradca podatkowy, doradca finansowy, robota budowlana, robot kuchenny, robot sprzątający, pralka, ekspres, pracownikiem roku, dodać pracownika, mojego pracownika, mój szef, agencja, agenda, osobiste, osobowość, dane osobowe, ludzkość, do roboty, praca`,
  everyday: `co, jaki, jaka, jakie, ile, kosztuje, mam, ma, miał, dobrze, źle, zamówienie, zamówienia, karta, kartę, konto, pieniądze, cena, faktura, od kiedy, zawsze, po, przed, wszystko, coś, płatność, dostawa, data, dzień, lat, pokój, rezerwacja, wiedzieć, zobaczyć, zmienić, anulować, kupić, działa, przyszła, wczoraj, jutro, dlaczego, paczka, paczkę, hasło, moje, moja, mój, między, dwa, trzy, został, jest, są, nie wiem, nie ma, nie działa`,
};

const czech: Language = {
  code: 'cs',
  order: 'free',
  agents: `agent, agenta, agentem, agentovi, člověk, člověka, člověkem, člověku, lidi, lidmi, lidské, lidského, lidskou, operátor, operátora, operátorem, operátorovi, operátorka, operátorku, operátorkou, pracovník, pracovníka, pracovníkem, pracovnice, pracovnicí, poradce, poradcem, poradci, zástupce, zástupcem, zaměstnanec, zaměstnance, zaměstnancem, vedoucí, vedoucím, vedoucího, nadřízen*, manažer*, konzultant*, specialist*, lidská pomoc, lidskou pomoc, lidská bytost, živá osoba, živou osobu, živou osobou, živý člověk, skutečná osoba, skutečnou osobou, skutečnou osobu, asistent, asistenta, asistentem`,
  anyone:
    'někdo, někoho, někým, někomu, osoba, osobu, osobou, osoby, někdo jiný, někým jiným, kdokoliv, kdokoli, kolega, kolegou, šéf, šéfem, technik, technikem, odborník, odborníkem, personál',
  teams:
    'zákaznická podpora, zákaznickou podporu, zákaznickou podporou, zákaznický servis, zákaznickým servisem, zákaznické centrum, zákaznická linka, zákaznickou linku, podpora, podporu, podporou, technická podpora, technickou podporu, technickou podporou, infolinka, infolinku, helpdesk, oddělení, tým, týmem',
  wants:
    'chci, chtěl bych, chtěla bych, chtěl, chtěla, rád bych, ráda bych, chceme, potřebuji, potřebuju, potřebujeme, přeji si, žádám, požaduji, prosím o, dejte mi, dej mi, dejte, sežeňte, zavolejte, zavolej, můžu, mohu, mohl bych, mohla bych, lze, je možné, je tam, je tu, jsou tam, máte tam, hledám, preferuji, radši, raději, pomoc od, čekám na, musím, dá se, šlo by',
  talks:
    'mluvit, promluvit, hovořit, pohovořit, bavit, pobavit, chatovat, spojit, spojte, spojte mě, spoj mě, spojení s, přepojit, přepojte, přepojte mě, přepoj mě, přesměrovat, přesměrujte, přesměruj, předat, předejte, kontaktovat, kontakt na, kontakt s, kontakt, napojit, napojte, komunikovat, řešit s, řešit to s, dovolat, propojte, propojit, propoj, zkontaktovat, psát si s, psát s, volat s, telefonovat, odkázat, hovor s, mluvil s, obrátit',
  links: 'přepojení, eskalovat, eskalace, volat, zavolat, zavolejte, předat, předejte, přivolat, přepněte, přepnout',
  real: 'živý, živá, živého, živým, živou, živé, skutečný, skutečná, skutečného, skutečným, skutečnou, reálný, reálného, reálným, reálnou, opravdový, opravdového, opravdovým, opravdovou, lidský, lidským, z masa a kostí, kompetentní, naživo',
  bots: 'bota, botem, boty, botům, botovi, robota, robotem, roboty, robotům, robotovi, automat, automatem, automatu, stroj, strojem, stroje, počítačem, umělá inteligence, umělou inteligencí, umělou inteligenci, chatbotem, chatbota, automatick*, virtuální asistent, virtuálním asistentem',
  nots: 'ne, nechci, nechceme, nechtěl, nechtěla, nepotřebuji, nepotřebuju, bez, nikdy, dost, místo, přestaňte, přestaň, nemusím, nikoli, žádné, nepřepojujte, nespojujte, nezajímá, namísto',
  nos: 'žádný, žádného, žádnou, žádná, žádní',
  small: `s, se, k, ke, na, z, ze, do, od, pro, u, v, mě, mne, mi, já, my, nám, nás, vás, vám, vámi, váš, vaše, vaším, vašeho, vaší, vašimi, si, to, ten, toho, tím, ta, tou, nějaký, nějakého, nějakým, nějakou, nějaká, jiný, jiným, jiného, jinou, prosím, prosim, prosím vás, díky, děkuji, teď, hned, ihned, okamžitě, rychle, co nejdříve, co nejrychleji, naléhavě, nutně, akutně, jen, jenom, prostě, konečně, už, tady, tu, dobrý den, ahoj, zdravím, čau, ano, jo, a, nebo, či, také, nemůžu, nemohu, proč nemůžu, nejde, nedá se, nelze, jak, kde, kdy, může, můžete, mohli, mohl, mohla, by, bych, být, byl, přímo, rovnou, telefonicky, dostupný, zákaznické, zákaznického, podpory, linky, chat, dnes, osobně, s vámi`,
  after: 'ohledně, kvůli, protože, ale, který, která, aby, pomůže, pomohl, pomoci',
  particulars:
    'číslo, telefon na, mail, email, e mail, adresa, adresu, hodiny, otevírací, otevřeno, kontakty, jaké je, jaký je, práce, dotazník',
  asks: 'zavolejte mi, zavolej mi, zavolat mi, mi zavolat, zpětné volání, zavolejte mi zpět, ozvěte se mi, ať mi někdo zavolá, ať mi zavolá, někdo kdo mi pomůže, někoho kdo mi pomůže, někdo živý, někoho živého, někým živým, někdo skutečný, někým skutečným, potřebuji někoho, chci někoho, dejte mi někoho, osobu prosím, kontaktujte mě',
  alone: 'přepojte mě, spojte mě, přepojit, zákaznická podpora, zákaznický servis, infolinka, eskalace',
  being:
    'jsi, jste, ty jsi, vy jste, jsem, mluvím s, mluvím, bavím se, píšu si, chatuju, je to, to je, jste vy, on je, ona je, byl jste, byla, jako, co je, kdo je, být člověk, pracuje jako, stát se',
  decoys:
    'pojišťovací agent, pojišťovacího agenta, realitní agent, tajný agent, můj agent, lidská práva, lidských práv, lidské zdroje, lidské tělo, lidská chyba, na osobu, pro jednu osobu, kolik lidí, kolik osob, první osoba, kontaktní osoba, kontaktní osobu, kontaktní osoby, fyzická osoba, právnická osoba, mobilní operátor, operátora sítě, změnit operátora, můj operátor, daňový poradce, finanční poradce, zákonný zástupce, robotický vysavač, pračka, můj počítač, zaměstnanci, můj šéf, agentura, agenda, osobní, osobně, lidstvo, mzda',
  everyday: `co, jaký, jaká, kolik, stojí, mám, má, měl, dobře, špatně, objednávka, objednávku, karta, kartu, účet, peníze, cena, cenu, faktura, od kdy, vždy, po, před, všechno, něco, platba, doručení, datum, den, let, pokoj, rezervace, vědět, vidět, změnit, zrušit, koupit, funguje, přišla, včera, zítra, proč, balík, zásilka, heslo, moje, můj, mezi, dva, tři, je, jsou, nevím, není, nefunguje, se mi, kde je`,
};

const slovak: Language = {
  code: 'sk',
  order: 'free',
  agents: `agent, agenta, agentom, agentovi, človek, človeka, človekom, človeku, ľudí, ľuďmi, ľudská, ľudskú, operátor, operátora, operátorom, operátorovi, operátorka, operátorku, operátorkou, pracovník, pracovníka, pracovníkom, pracovníčka, pracovníčkou, poradca, poradcu, poradcom, zástupca, zástupcu, zástupcom, zamestnanec, zamestnanca, zamestnancom, vedúci, vedúcim, vedúceho, nadriaden*, manažér*, konzultant*, špecialist*, ľudská pomoc, ľudskú pomoc, živá osoba, živú osobu, živou osobou, skutočná osoba, skutočnou osobou, asistent, asistenta, asistentom`,
  anyone:
    'niekto, niekoho, niekým, niekomu, osoba, osobu, osobou, niekto iný, niekým iným, ktokoľvek, kolega, kolegom, šéf, šéfom, technik, technikom, odborník, odborníkom, personál',
  teams:
    'zákaznícka podpora, zákaznícku podporu, zákazníckou podporou, zákaznícky servis, zákazníckym servisom, zákaznícke centrum, zákaznícka linka, zákaznícku linku, podpora, podporu, podporou, technická podpora, technickú podporu, infolinka, infolinku, helpdesk, oddelenie, tím, tímom',
  wants:
    'chcem, chcel by som, chcela by som, chcel, chcela, rád by som, rada by som, chceme, potrebujem, potrebujeme, želám si, žiadam, požadujem, prosím o, dajte mi, daj mi, dajte, zavolajte, zavolaj, môžem, mohol by som, mohla by som, dá sa, je možné, je tam, je tu, máte tam, hľadám, radšej, pomoc od, čakám na, musím, preferujem',
  talks:
    'hovoriť, porozprávať, rozprávať, hovoriť s, pohovoriť, prehovoriť, baviť, chatovať, spojiť, spojte, spojte ma, spoj ma, spojenie s, prepojiť, prepojte, prepojte ma, prepoj ma, presmerovať, presmerujte, presmeruj, odovzdať, kontaktovať, kontakt na, kontakt s, kontakt, napojiť, napojte, komunikovať, riešiť s, dovolať, písať s, telefonovať, hovor s, obrátiť',
  links: 'prepojenie, eskalovať, eskalácia, volať, zavolať, zavolajte, privolať, prepnúť, prepnite',
  real: 'živý, živá, živého, živým, živou, živú, skutočný, skutočná, skutočného, skutočným, skutočnou, skutočnú, reálny, reálneho, reálnym, reálnou, ozajstný, ozajstného, ozajstným, naozajstn*, ľudský, ľudským, z mäsa a kostí, naživo',
  bots: 'bota, botom, boty, botovi, robota, robotom, roboty, robotovi, automat, automatom, stroj, strojom, počítačom, umelá inteligencia, umelou inteligenciou, chatbotom, chatbota, automatick*, virtuálny asistent',
  nots: 'nie, nechcem, nechceme, nepotrebujem, bez, nikdy, dosť, namiesto, prestaňte, prestaň, nemusím, žiadne',
  nos: 'žiadny, žiadneho, žiadnu, žiadna',
  small: `s, so, k, ku, na, z, zo, do, od, pre, u, v, ma, mňa, mi, ja, my, nám, nás, vás, vám, vami, váš, vaše, vaším, vášho, vašou, si, sa, to, ten, toho, tým, nejaký, nejakého, nejakým, nejakou, nejakú, iný, iným, iného, prosím, prosim, ďakujem, dik, teraz, hneď, ihneď, okamžite, rýchlo, čo najskôr, čo najrýchlejšie, súrne, naliehavo, len, iba, jednoducho, konečne, už, tu, dobrý deň, ahoj, zdravím, čau, áno, hej, a, alebo, či, tiež, nemôžem, prečo nemôžem, nedá sa, ako, kde, kedy, môže, môžete, mohli, by, byť, priamo, rovno, telefonicky, dostupný, zákazníckej, podpory, linky, chat, dnes`,
  after: 'ohľadom, ohľadne, kvôli, pretože, lebo, ale, ktorý, ktorá, aby, pomôže, pomohol, pomôcť',
  particulars: 'číslo, mail, email, e mail, adresa, adresu, hodiny, otváracie, otvorené, aké je, práca, dotazník',
  asks: 'zavolajte mi, zavolaj mi, mi zavolať, zavolať mi, spätné volanie, zavolajte mi späť, ozvite sa mi, nech mi niekto zavolá, nech mi zavolá, niekto kto mi pomôže, niekoho kto mi pomôže, niekto živý, niekoho živého, niekým živým, niekým skutočným, potrebujem niekoho, chcem niekoho, dajte mi niekoho, osobu prosím, kontaktujte ma',
  alone: 'prepojte ma, spojte ma, prepojiť, zákaznícka podpora, infolinka, eskalácia',
  being:
    'si, ste, ty si, vy ste, som, hovorím s, hovorím, píšem si, rozprávam sa, chatujem, je to, to je, on je, ona je, bol, bola, ako človek, čo je, kto je, byť človek, pracuje ako',
  decoys:
    'poisťovací agent, realitný agent, tajný agent, môj agent, ľudské práva, ľudských práv, ľudské zdroje, ľudské telo, ľudská chyba, na osobu, pre jednu osobu, koľko ľudí, koľko osôb, kontaktná osoba, kontaktnú osobu, fyzická osoba, právnická osoba, mobilný operátor, zmeniť operátora, môj operátor, daňový poradca, finančný poradca, zákonný zástupca, robotický vysávač, práčka, môj počítač, môj šéf, agentúra, agenda, osobné, osobne, ľudstvo, mzda',
  everyday: `čo, aký, aká, koľko, stojí, mám, mal, dobre, zle, objednávka, objednávku, karta, kartu, účet, peniaze, cena, cenu, faktúra, od kedy, vždy, po, pred, všetko, niečo, platba, doručenie, dátum, deň, rokov, izba, rezervácia, vedieť, vidieť, zmeniť, zrušiť, kúpiť, funguje, prišla, včera, zajtra, prečo, balík, zásielka, heslo, moje, moja, môj, medzi, dva, tri, je, sú, neviem, nie je, nefunguje, kde je`,
};

const croatian: Language = {
  code: 'hr',
  order: 'free',
  agents: `agent, agenta, agentom, agentu, agentica, agenticom, čovjek, čovjeka, čovjekom, čovjeku, čovek, čoveka, čovekom, čoveku, ljudsko, ljudima, operater, operatera, operaterom, operateru, operaterka, operaterku, operaterkom, djelatnik, djelatnika, djelatnikom, zaposlenik, zaposlenika, zaposlenikom, zaposleni, zaposlenim, radnik, radnika, radnikom, službenik, službenika, službenikom, predstavnik, predstavnika, predstavnikom, savjetnik, savjetnika, savjetnikom, savetnik, savetnika, savetnikom, konzultant*, voditelj*, nadređen*, menadžer*, menedžer*, šef, šefa, šefom, stvarna osoba, stvarnom osobom, živa osoba, živom osobom, ljudska pomoć, ljudsko biće, ljudskom podrškom, ljudska podrška, živ čovjek, živ čovek`,
  anyone:
    'netko, nekoga, nekim, nekome, neko, nekom, osoba, osobu, osobom, osobe, netko drugi, nekim drugim, bilo tko, bilo ko, bilo kim, kolega, kolegom, stručnjak, stručnjakom, tehničar, tehničarom, osoblje',
  teams:
    'korisnička podrška, korisničku podršku, korisničkom podrškom, korisnička služba, korisničku službu, korisničkom službom, podrška, podršku, podrškom, tehnička podrška, tehničku podršku, tehničkom podrškom, služba za korisnike, službom za korisnike, službu za korisnike, pozivni centar, kol centar, odjel, tim, timom',
  wants:
    'želim, hoću, hoćemo, želimo, htio bih, htjela bih, hteo bih, htela bih, volio bih, volela bih, voleo bih, voljela bih, trebam, treba mi, trebao bih, trebala bih, tražim, zahtijevam, zahtevam, dajte mi, daj mi, dajte, mogu, mogu li, može, može li, mogao bih, ima li, postoji li, ima li neki, pozovite, zovi, zovite, preferiram, radije, pomoć od, čekam, moram, molim za, da li mogu, je li moguće, da li je moguće, moze li',
  talks:
    'razgovarati, razgovarati s, razgovaram, razgovor s, razgovor sa, razgovor, pričati, pričam, popričati, popričam, porazgovarati, porazgovaram, govoriti, govorim, pogovoriti, chatati, četati, dopisivati, spoji me, spojite me, spojite, spojiti, spoji, spojeni, poveži me, povežite me, povezati, povežite, prebaci me, prebacite me, prebaciti, prebacite, preusmjeri me, preusmjerite me, preusmeri me, preusmerite me, kontaktirati, kontaktiram, kontakt s, kontakt sa, kontakt, stupiti u kontakt, da se čujem, čuti se, komunicirati, komuniciram, doći do, dobiti na telefon, proslijedi me, proslijedite me, prosledite me, da me nazove, da mi pomogne, obratiti se, obratim se',
  links:
    'prebacivanje, eskalirati, eskalacija, pozvati, pozovite, zvati, prosljediti, proslijediti, veza s, vezu s, spoj',
  real: 'stvarni, stvarna, stvarnog, stvarnim, stvarnom, stvarnu, pravi, prava, pravog, pravim, pravom, pravu, živi, živa, živ, živog, živim, živom, živu, ljudski, ljudskim, od krvi i mesa, uživo, stručn*, realn*',
  bots: 'bota, botom, botovi, botove, botovima, robota, robotom, roboti, robotima, mašina, mašinom, stroj, strojem, automat, automatom, računalom, kompjuterom, umjetna inteligencija, umjetnom inteligencijom, veštačka inteligencija, veštačkom inteligencijom, vještačka inteligencija, chatbotom, automatsk*, virtualni asistent, virtuelni asistent',
  nots: 'ne, neću, necu, ne želim, bez, nikad, nikada, dosta, umjesto, umesto, prestani, prestanite, nije potrebno, nemoj, nemojte, ne treba mi, ne trebam, nikakav',
  nos: 'nijedan, nijednog, nikakvog, nikakvi, nema',
  small: `s, sa, k, na, iz, do, od, za, u, me, mene, mi, meni, ja, nam, nas, vas, vama, vaš, vaše, vašim, vašeg, vašom, vašima, se, si, to, taj, tog, tim, ta, neki, nekog, nekakvim, nekim, neku, nekom, drugi, drugim, drugog, drugom, molim, molim vas, molim te, hvala, sada, sad, odmah, smjesta, brzo, što prije, što pre, hitno, samo, jednostavno, konačno, napokon, već, ovdje, ovde, tu, dobar dan, bok, zdravo, ćao, pozdrav, da, ne mogu, zašto ne mogu, ne može, i, ili, li, također, takođe, kako, gdje, gde, kada, možete, možeš, mogli, bi, bih, biste, biti, direktno, izravno, telefonski, telefonom, dostupan, korisničke, korisnička, podrške, službe, chat, danas, jel, je li, da li, rad, rada`,
  after: 'o, vezano, povodom, u vezi, jer, ali, koji, koja, pomogne, pomoći, može pomoći',
  particulars:
    'broj, mail, email, e mail, adresa, adresu, radno vrijeme, radno vreme, sati, otvoreno, koji je broj, posao, anketa',
  asks: 'nazovite me, nazovi me, pozovite me, pozovi me, zovite me, da me netko nazove, da me neko pozove, povratni poziv, uzvratni poziv, nazvati me, netko tko mi može pomoći, neko ko može da mi pomogne, netko da mi pomogne, neko da mi pomogne, nekoga tko mi može pomoći, neko živ, netko stvaran, netko živ, nekim stvarnim, nekim živim, nekoga stvarnog, treba mi neko, treba mi netko, dajte mi nekoga, daj mi nekoga, osobu molim, kontaktirajte me',
  alone: 'spojite me, spoji me, prebacite me, korisnička podrška, korisnička služba, eskalacija',
  being:
    'jesi li, jesi, ti si, vi ste, jeste li, da li si, da li ste, da li razgovaram, razgovaram li, pričam li, je li ovo, je li to, da li je ovo, da li je to, ovo je, to je, ja sam, jesam li, sam, on je, ona je, bio, bila, kao, što je, šta je, tko je, ko je, biti čovjek, radi kao, razgovaram s botom, govorim li',
  decoys:
    'agent osiguranja, agenta osiguranja, agent za nekretnine, tajni agent, moj agent, putnički agent, ljudska prava, ljudskih prava, ljudski resursi, ljudsko tijelo, ljudska greška, po osobi, za jednu osobu, koliko ljudi, koliko osoba, kontakt osoba, kontakt osobu, fizička osoba, pravna osoba, mobilni operater, promijeniti operatera, promeniti operatera, moj operater, porezni savjetnik, financijski savjetnik, zakonski zastupnik, robot usisavač, perilica, moj šef, moj tim, agencija, agenda, osobni, osobno, lično, čovječanstvo, posao',
  everyday: `što, šta, koliko, košta, imam, ima, imao, dobro, loše, narudžba, narudžbu, porudžbina, kartica, karticu, račun, novac, cijena, cena, faktura, uvijek, uvek, nakon, prije, pre, sve, nešto, plaćanje, dostava, datum, dan, godina, soba, sobu, rezervacija, znati, vidjeti, videti, promijeniti, promeniti, otkazati, kupiti, radi, stigla, jučer, juče, sutra, zašto, paket, lozinka, moje, moja, moj, između, dva, tri, je, su, ne znam, nije, ukrao, ukrala, nisam`,
};

const slovenian: Language = {
  code: 'sl',
  order: 'free',
  agents:
    'agent, agenta, agentom, človek, človeka, človekom, človeku, operater, operaterja, operaterjem, operaterju, operaterka, operaterko, zaposlen, zaposlenim, zaposlenega, uslužbenec, uslužbenca, uslužbencem, svetovalec, svetovalca, svetovalcem, svetovalko, predstavnik, predstavnika, predstavnikom, referent, referenta, referentom, vodja, vodjo, vodji, nadrejen*, živa oseba, živo osebo, resnična oseba, resnično osebo, pravo osebo, človeška pomoč, človeško pomoč, sodelavec, sodelavca, sodelavcem, konzultant*',
  anyone:
    'nekdo, nekoga, nekom, nekomu, kdo, kom, oseba, osebo, osebe, nekdo drug, kdorkoli, kolega, strokovnjak, strokovnjakom, tehnik, tehnikom, osebje, osebjem',
  teams:
    'podpora uporabnikom, podporo uporabnikom, služba za pomoč, službo za pomoč, podpora, podporo, tehnična podpora, tehnično podporo, podpora strankam, podporo strankam, pomoč strankam, klicni center, klicnim centrom, ekipa, ekipo, oddelek, oddelkom',
  wants:
    'želim, hočem, rad bi, rada bi, hotel bi, hotela bi, potrebujem, rabim, prosim za, zahtevam, iščem, dajte mi, daj mi, lahko, ali lahko, je mogoče, je tam, ali je tam, je kakšen, pokličite, raje, pomoč od, čakam, moram, bi, imate',
  talks:
    'govoriti, govoril, govorila, govorim, pogovoriti, pogovoril, pogovorila, pogovarjati, pogovarjal, pogovor s, pogovor z, klepetati, povežite me, poveži me, povezati, povežite, prevežite me, preveži me, prevezati, preusmerite me, preusmeri me, preklopite me, kontaktirati, kontaktiral, stik z, stik s, v stik, stik, stopiti v stik, poklicati, dobiti na telefon, komunicirati, posvetoval, spregovoril',
  links: 'pokliči, pokličite, eskalirati, eskalacija, predati, predajte, preklopi',
  real: 'pravi, prava, pravega, pravim, pravo, resnični, resnična, resničnega, resničnim, resnično, živ, živi, živa, živega, živim, živo, človeški, človeškim, dejanski, iz mesa in krvi, v živo',
  bots: 'bota, botom, boti, robota, robotom, roboti, robotov, stroj, strojem, avtomat, avtomatom, računalnikom, umetna inteligenca, umetno inteligenco, chatbotom, klepetalnik, klepetalnikom, samodejn*, virtualni asistent',
  nots: 'ne, nočem, ne želim, ni treba, brez, nikoli, dovolj, namesto, nehaj, nehajte, ne potrebujem, ne rabim, nisem',
  nos: 'noben, nobenega, nobene',
  small:
    's, z, k, h, na, iz, do, od, za, v, me, mene, mi, meni, jaz, nam, nas, vas, vam, vami, vaš, vaše, vašim, vašega, vašo, se, to, ta, tega, tem, kakšen, kakšnim, kakšnega, kakšno, drug, drugim, drugega, prosim, hvala, zdaj, takoj, nemudoma, hitro, čim prej, čimprej, nujno, samo, preprosto, končno, že, tukaj, tu, dober dan, živjo, pozdravljeni, ja, da, in, ali, tudi, ne morem, zakaj ne morem, kako, kje, kdaj, lahko, bi, bil, bila, sem, neposredno, po telefonu, na voljo, danes, klepet',
  after: 'glede, o, ker, ampak, ki, da mi, pomaga, pomagati',
  particulars: 'številka, številko, mail, email, e mail, naslov, delovni čas, odprto, ura, ure, služba',
  asks: 'pokličite me, pokliči me, me pokličete, me pokliče, povratni klic, nekdo ki mi lahko pomaga, nekoga ki mi lahko pomaga, nekdo živ, nekom živim, nekoga živega, nekom resničnim, potrebujem nekoga, dajte mi nekoga, osebo prosim, kontaktirajte me',
  alone: 'povežite me, prevežite me, podpora uporabnikom, eskalacija',
  being:
    'si, ste, ali si, ali ste, ti si, vi ste, ali govorim, ali se pogovarjam, govorim s, je to, to je, ali je to, sem, jaz sem, on je, ona je, bil je, kot, kaj je, kdo je, dela kot',
  decoys:
    'zavarovalni agent, zavarovalnega agenta, nepremičninski agent, tajni agent, moj agent, človekove pravice, človeški viri, človeško telo, na osebo, za eno osebo, koliko oseb, koliko ljudi, kontaktna oseba, pravna oseba, mobilni operater, zamenjati operaterja, moj operater, robotski sesalnik, pralni stroj, moj šef, agencija, osebno, osebni',
  everyday: `kaj, kateri, koliko, stane, imam, ima, imel, dobro, slabo, naročilo, naročila, kartica, kartico, račun, denar, cena, vedno, po, pred, vse, nekaj, plačilo, dostava, datum, dan, let, soba, rezervacija, vedeti, videti, spremeniti, odpovedati, kupiti, deluje, prispel, včeraj, jutri, zakaj, paket, geslo, moje, moja, moj, med, dva, tri, je, so, ne vem, ni`,
};

export const slavicTables: readonly Language[] = [polish, czech, slovak, croatian, slovenian];
