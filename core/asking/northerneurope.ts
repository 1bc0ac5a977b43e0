// Lithuanian, Latvian, Estonian, Finnish, Hungarian, Irish and Welsh.

import type { Language } from './language.ts';

const lithuanian: Language = {
  code: 'lt',
  order: 'free',
  agents:
    'operatori*, agentas, agentą, agentu, agento, žmogus, žmogų, žmogumi, žmogaus, žmonėmis, darbuotoj*, konsultant*, atstov*, vadybinink*, vadov*, specialist*, tikru žmogumi, gyvu žmogumi, viršinink*, gyvas žmogus, žmogiška pagalba',
  anyone:
    'kas nors, kuo nors, ką nors, kam nors, kažkuo, kažkas, kažką, asmuo, asmeniu, asmenį, kitas, kitu, ekspertu, kolega',
  teams:
    'klientų aptarnavimas, klientų aptarnavimu, klientų aptarnavimo skyriumi, klientų aptarnavimo centru, pagalbos tarnyba, pagalbos tarnyba, palaikymo komanda, skyriumi, skyrius, komanda, techninė pagalba, klientų tarnyba',
  wants:
    'noriu, norėčiau, norime, reikia, man reikia, reikalingas, pageidauju, prašau, prašyčiau, duokit, duokite, duok, ar galiu, galiu, galėčiau, ar galima, galima, ar yra, yra, ieškau, pakvieskite, pakviesk, geriau, laukiu, pagalba iš',
  talks:
    'kalbėti, kalbėtis, pakalbėti, pasikalbėti, šnekėti, pašnekėti, bendrauti, pabendrauti, susisiekti, sujunkite, sujunkit, sujunk, sujungti, sujungsite, perjunkite, perjunkit, perjunk, perjungti, nukreipkite, nukreipk, nukreipti, kontaktas su, susirašyti, susijungti, ryšį su, perduokite, paskambinti, pokalbis su, pokalbio su',
  links: 'skambinti, perkelkite, perkelti, iškviesti, iškvieskite',
  real: 'gyvas, gyvu, gyvą, gyvo, tikras, tikru, tikrą, tikro, realus, realiu, realų, žmogišk*',
  bots: 'botas, botu, boto, botais, robotas, robotu, roboto, robotais, mašina, automatas, automatu, dirbtinis intelektas, dirbtiniu intelektu, kompiuteriu, pokalbių robotu, automatin*',
  nots: 'ne, be, gana, niekada, vietoj, nenoriu, nereikia, užtenka, nebenoriu, neprašau',
  nos: 'joks, jokio, jokių',
  small:
    'su, į, pas, prie, iš, per, dėl, mane, man, manim, aš, mes, jūs, jums, jūsų, šis, tas, koks, kokiu, kitu, kitą, prašau, prašom, ačiū, dabar, tuoj pat, iškart, skubiai, greitai, kuo greičiau, tik, tiesiog, pagaliau, jau, čia, laba diena, labas, sveiki, taip, ir, arba, ar, o, negaliu, kodėl negaliu, kaip, kur, kada, gali, galite, būti, tiesiogiai, telefonu, šiandien, klientų, aptarnavimo',
  after: 'apie, nes, bet, kuris, kuri, padėtų, padėti',
  particulars: 'numeris, numerį, el paštas, adresas, adresą, darbo laikas, darbo valandos, valandos, darbas, alga',
  asks: 'paskambinkite man, paskambinkit man, paskambink man, perskambinkite, perskambinkit, man paskambinti, atgalinis skambutis, kas nors padėtų, ką nors kas padėtų, kas nors gyvas, kuo nors gyvu, reikia ko nors, susisiekite su manimi',
  alone: 'sujunkite mane, sujunkite, klientų aptarnavimas, perjunkite',
  being:
    'ar tu, tu esi, ar jūs, jūs esate, esi, esate, ar čia, čia yra, ar kalbu, kalbu su, ar aš kalbu, aš esu, esu, jis yra, buvo, kaip žmogus, kas yra',
  decoys:
    'draudimo agentas, nekilnojamojo turto agentas, slaptasis agentas, žmogaus teisės, žmogiškieji ištekliai, žmogaus kūnas, asmeniui, kiek žmonių, kontaktinis asmuo, juridinis asmuo, mobiliojo ryšio operatorius, ryšio operatorius, ryšio operatorių, robotas siurblys, asmeninis, darbuotojų skaičius',
  everyday: `kas, kokia, kiek, kainuoja, turiu, gerai, blogai, užsakymas, užsakymą, kortelė, kortelę, sąskaita, pinigai, kaina, visada, po, prieš, viskas, mokėjimas, pristatymas, data, diena, metų, kambarys, rezervacija, žinoti, matyti, pakeisti, atšaukti, pirkti, veikia, vakar, rytoj, kodėl, siunta, slaptažodis, mano, du, trys, pavogė`,
};

const latvian: Language = {
  code: 'lv',
  order: 'free',
  agents:
    'operator*, aģents, aģentu, cilvēks, cilvēku, cilvēkam, cilvēka, darbiniek*, konsultant*, pārstāv*, vadītāj*, menedžer*, speciālist*, priekšniek*, dzīvs cilvēks, dzīvu cilvēku, īstu cilvēku, reālu cilvēku, cilvēcisk*',
  anyone: 'kāds, kādu, kādam, persona, personu, cits, citu, eksperts, kolēģis, kādu citu',
  teams:
    'klientu apkalpošana, klientu apkalpošanu, klientu apkalpošanas, klientu serviss, klientu servisu, klientu centrs, klientu centru, atbalsts, atbalsta dienests, atbalsta dienestu, tehniskais atbalsts, nodaļa, komanda',
  wants:
    'gribu, vēlos, es gribētu, gribētu, vēlētos, vajag, man vajag, nepieciešams, lūdzu, lūdzu iedodiet, dodiet, iedodiet, dod, vai varu, varu, varētu, vai var, vai ir, ir, meklēju, pasauciet, izsauciet, labāk, gaidu, palīdzība no, drīkst',
  talks:
    'runāt, parunāt, aprunāties, sarunāties, čatot, sazināties, savienojiet, savieno, savienot, savienojums ar, pārslēdziet, pārslēdz, pārslēgt, pāradresējiet, pāradresēt, kontaktēties, saziņa ar, sarakstīties, sazvanīties, runāties, saruna ar, sarunu ar',
  links: 'zvanīt, pārsūtīt, pārsūtiet, nodot, izsaukt',
  real: 'dzīvs, dzīvu, dzīvam, īsts, īstu, īstam, reāls, reālu, reālam, cilvēcisk*, patiesu',
  bots: 'bots, botu, botiem, robots, robotu, robotiem, mašīna, mašīnu, automāts, automātu, mākslīgais intelekts, mākslīgo intelektu, datoru, automātisk*',
  nots: 'ne, nē, bez, pietiek, nekad, nevis, negribu, nevēlos, nevajag',
  nos: 'nekāds, neviens, nekādu',
  small:
    'ar, uz, pie, no, par ko, ko, kā, mani, man, mana, es, mēs, jūs, jums, jūsu, šo, to, tas, kādu, citu, lūdzu, paldies, tagad, tūlīt, nekavējoties, steidzami, ātri, pēc iespējas ātrāk, tikai, vienkārši, beidzot, jau, šeit, sveiki, labdien, čau, jā, un, vai, bet, nevaru, kāpēc nevaru, kur, kad, var, varat, būt, tieši, pa telefonu, telefoniski, šodien, klientu',
  after: 'par, jo, kurš, kura, palīdzētu, palīdzēt',
  particulars: 'numurs, numuru, e pasts, epasts, adrese, darba laiks, stundas, darbs, alga',
  asks: 'piezvaniet man, piezvani man, atzvaniet, atzvaniet man, man piezvanīt, atzvanīšana, kāds varētu man piezvanīt, kādu kas palīdzētu, kāds dzīvs, kādu dzīvu, sazinieties ar mani',
  alone: 'savienojiet mani, klientu apkalpošana, pārslēdziet mani',
  being:
    'vai tu, tu esi, vai jūs, jūs esat, esi, esat, vai šis, šis ir, vai runāju, runāju ar, vai es runāju, es esmu, esmu, viņš ir, bija, kas ir',
  decoys:
    'apdrošināšanas aģents, nekustamā īpašuma aģents, slepenais aģents, cilvēktiesības, cilvēkresursi, cilvēka ķermenis, personai, cik personām, cik cilvēku, kontaktpersona, juridiska persona, mobilais operators, mobilo sakaru operators, sakaru operators, personīgs, darbinieku skaits, atbalsta, robots putekļsūcējs',
  everyday: `kas, kāds ir, cik, maksā, labi, slikti, pasūtījums, pasūtījumu, karte, karti, konts, nauda, cena, vienmēr, pēc, pirms, viss, kaut ko, maksājums, piegāde, datums, diena, gadi, istaba, rezervācija, zināt, redzēt, mainīt, atcelt, pirkt, strādā, vakar, rīt, kāpēc, sūtījums, parole, mans, divi, trīs, nozaga`,
};

const estonian: Language = {
  code: 'et',
  order: 'free',
  agents:
    'inimest, inimese, inimesega, inimesele, inimene, inimesi, inimestega, inimagen*, agent, agenti, agendi, agendiga, agendile, operaator*, teenindaj*, klienditeenindaj*, klienditeendaj*, klienditoe töötaja, nõustaj*, esindaj*, töötaja, töötajaga, töötajat, töötajale, spetsialist*, juhataja*, juhiga, juhti, ülemus*, ametnik*, konsultant*, pärisinime*, päris inimene, päris inimest, päris inimesega, elus inimene, elusa inimesega, haldur*',
  anyone:
    'keegi, kellegi, kellegagi, kedagi, kellelegi, isik, isikuga, isikut, keegi teine, kolleeg, kolleegiga, ekspert, tehnik, kellega',
  teams:
    'klienditeenindus, klienditeenindust, klienditeenindusse, klienditeenindusega, klienditeeninduse, klienditugi, klienditoega, klienditoe, klienditoele, kasutajatugi, kasutajatoega, kasutajatoele, kasutajatoe, tehniline tugi, tehnilise toega, tugi, toega, osakond, osakonnaga, infoliin, infoliiniga',
  wants:
    'tahan, tahaks, tahaksin, soovin, sooviks, sooviksin, vajan, on vaja, vaja, palun, anna, andke, anna mulle, andke mulle, kas saan, saan, saaks, saaksin, kas saaks, kas saaksin, võin, võiks, kas on, on, kas teil on, otsin, kutsu, kutsuge, eelistan, ootan, abi, pigem, nõuan, kas ma saan',
  talks:
    'rääkida, kõneleda, vestelda, suhelda, rääkimiseks, suunake, suuna, suuna mind, suunake mind, suunaksite, suunaksid, suunata, suunamist, ühendage, ühenda, ühenda mind, ühendage mind, ühendada, ühendust, ühenduse, kontakteeruda, kontakti, võtta ühendust, chattida, edasi suunata, ümber suunata, juttu ajada, jutule, nõu pidada, helistada, ühendus',
  links: 'kutsuda, helista, edastada, edasta, edastage, eskaleeri, vaheta',
  real: 'päris, päriselt, elus, elusa, elusat, tõeline, tõelise, tõelist, reaalne, reaalse, reaalset, inimlik*, lihast ja luust, ehtne, ehtsa',
  bots: 'botiga, boti, botid, botti, robot, robotiga, roboti, robotit, robotid, masin, masinaga, masinat, automaat, automaadiga, tehisintellekt, tehisintellektiga, tehisaru, tehisaruga, arvutiga, juturobot*, vestlusrobot*, automaatvastus*',
  nots: 'ei, ära, ärge, ilma, mitte, aitab, asemel, ei taha, ei soovi, lõpeta, lõpetage',
  nos: 'ühtegi, mingit',
  small:
    'mind, minu, mulle, mul, ma, mina, me, meid, meile, teie, teiega, te, teid, sa, sina, seda, see, selle, üks, ühe, ühte, mõni, mõne, mõnda, mingi, teise, teine, teist, palun, palu, aitäh, tänan, nüüd, kohe, kiiresti, võimalikult kiiresti, kiire, ainult, lihtsalt, lõpuks, juba, siin, tere, tervist, tsau, jah, ja, või, kas, ei saa, miks ma ei saa, ei õnnestu, kuidas, kus, millal, oleks, võimalik, et, otse, telefonitsi, telefoni teel, täna, edasi, kaudu, poole, ennast, endaga, elavale, elava, elav, ming, oma, vestlus, suhelda',
  after: 'kohta, osas, sest, aga, kes, aitaks, aidata, aitab mind',
  particulars:
    'number, numbrit, meil, e post, epost, aadress, lahtiolekuajad, lahti, kellaaeg, kell, tööaeg, kontaktandmed, töö, palk',
  asks: 'helistage mulle, helista mulle, tagasi helistada, helistage tagasi, helista tagasi, mulle helistada, tagasihelistamine, keegi kes aitaks, kedagi kes aitaks, keegi elus, kellegi elusaga, võtke minuga ühendust, soovin suunamist, kellegi päris, kedagi päris',
  alone:
    'suunake mind, suuna mind, suunaksite mind, suunamine, ühenda, klienditeenindus, klienditugi, ühendage mind, suuna',
  being:
    'kas sa oled, sa oled, sina oled, oled, olete, te olete, kas te olete, kas ma räägin, ma räägin, räägin, kas see on, see on, ma olen, olen, tema on, ta on, oli, nagu, mis on, kes on, olla',
  decoys:
    'kindlustusagent, kinnisvaramaakler, salaagent, inimõigused, inimressursid, inimese kohta, ühele inimesele, mitu inimest, mitmele inimesele, kontaktisik, kontaktisikut, juriidiline isik, eraisik, mobiilioperaator, robottolmuimeja, isiklik, töötajate arv, inimkond, töötaja lisamine, inimesed on, kui palju inimesi',
  everyday: `mis, milline, mitu, palju, maksab, hästi, halvasti, tellimus, tellimuse, kaart, kaardi, konto, raha, hind, alati, pärast, enne, kõik, midagi, makse, tarne, kuupäev, päev, aastat, tuba, broneering, teada, näha, muuta, tühistada, osta, töötab, eile, homme, miks, pakk, parool, kaks, kolm, ole, mu, varastas`,
};

const finnish: Language = {
  code: 'fi',
  order: 'svo',
  agents:
    'ihminen, ihmisen, ihmistä, ihmiselle, ihmiseen, agentti*, agentin, agenttia, asiakaspalvelija*, asiakasneuvoja*, asiakaspalveluedustaj*, virkailija*, edustaja*, työntekijä*, neuvoja, neuvojan, neuvojalle, neuvojaa, operaattori, operaattorin, operaattorille, operaattoria, esimie*, päällik*, esihenkil*, johtaja*, elävä ihminen, elävän ihmisen, oikea ihminen, oikean ihmisen, ihmisapu*, konsultti*, asiantuntija*, hoitaja*, käsittelijä*, vastuuhenkil*',
  anyone:
    'joku, jonkun, jotakuta, jollekin, jotain ihmistä, henkilö, henkilön, henkilölle, henkilöä, henkilökunta*, kollega, teknikko, pomo, pomon, joku muu, jonkun muun',
  teams:
    'asiakaspalvelu*, asiakastuki, asiakastuen, asiakastukeen, tekninen tuki, tekniseen tukeen, tuki, tukeen, tukitiimi, osasto, osastolle, tiimi, tiimin, puhelinpalvelu, vaihde',
  wants:
    'haluan, haluaisin, haluamme, tarvitsen, tarvitsisin, toivon, toivoisin, vaadin, mieluummin, etsin, anna, antakaa, antakaa minulle, anna minulle, voinko, voisinko, saanko, saisinko, onko mahdollista, onko, onko siellä, onko täällä, onko teillä, voiko, hae, kutsu, kutsukaa, odotan, pyydän, saada, haluun, tahdon, tahtoisin, apua',
  talks:
    'puhua, jutella, keskustella, chatata, chattailla, kommunikoida, ottaa yhteyttä, yhteys, yhteyden, yhteyttä, yhdistä, yhdistä minut, yhdistäkää, yhdistäkää minut, yhdistää, siirrä, siirrä minut, siirtäkää, siirtäkää minut, siirtää, ohjaa minut, ohjatkaa, tavoittaa, tavata, puheluun, soittaa, asioida, puheille, puhelimeen, kytke, kytkekää',
  links: 'kutsua, siirto, eskaloi, vaihda',
  real: 'oikea, oikean, oikeaa, oikealle, elävä, elävän, elävää, elävälle, todellinen, todellisen, todellista, aito, aidon, aitoa, aidolle, inhimilli*, fyysi*, ihan oikea',
  bots: 'botin, botti, botille, botteja, bottien, bottia, robotti, robotin, robotille, robottia, robotteja, kone, koneen, koneelle, tekoäly*, tietokone, tietokoneen, automaatti*, virtuaaliavustaja*, chatbotti*, chattibot*',
  nots: 'ei, en, älä, älkää, ilman, riittää, sijaan, lopeta, lopettakaa, enkä, eikä, en halua, emme',
  nos: 'mitään',
  small:
    'kanssa, kaa, minut, minua, minulle, minä, mä, mut, me, meidät, te, teidän, sinun, sä, se, sen, tämä, yksi, yhden, jokin, jonkin, jotain, toinen, toisen, toiselle, kiitos, ole hyvä, olkaa hyvä, nyt, heti, välittömästi, pian, nopeasti, mahdollisimman pian, kiireesti, vain, vaan, jo, täällä, täältä, siellä, hei, moi, terve, päivää, hyvää päivää, joo, kyllä, ja, tai, vai, en voi, miksi en voi, en pääse, en saa, miten, missä, milloin, voi, voisi, voisitko, voitteko, olla, suoraan, puhelimitse, saatavilla, vapaana, tänään, luurin päähän, eteenpäin, saisi, saa, chatissa, asiakaspalvelun',
  after: 'siitä, koskien, koska, mutta, joka, auttaisi, auttaa, asiasta',
  particulars: 'numero, puhelinnumero, sähköposti, osoite, aukiolo, aukioloajat, auki, kellonaika, työ, palkka',
  asks: 'soita minulle, soittakaa minulle, soittakaa takaisin, soita takaisin, takaisinsoitto*, soittopyyntö*, minulle soittaa, joku soittaa, joku joka auttaa, jonkun joka auttaa, joku oikea, joku elävä, jonkun oikean, jonkun elävän, tarvitsen jonkun, ottakaa minuun yhteyttä',
  alone: 'yhdistä, yhdistä minut, siirrä minut, asiakaspalvelu, asiakaspalveluun, asiakastuki',
  being:
    'oletko, olet, sinä olet, oletteko, olette, puhunko, keskustelenko, juttelenko, puhun, onko tämä, tämä on, onko se, se on, olen, minä olen, hän on, oli, kuin, mikä on, kuka on, ootko, ootsä',
  decoys:
    'vakuutusagentti, kiinteistönvälittäjä, salainen agentti, ihmisoikeu*, henkilöstöresurs*, ihmiskeho, inhimillinen virhe, henkilöä kohden, per henkilö, monelleko hengelle, kuinka monta ihmistä, montako ihmistä, yhteyshenkilö*, oikeushenkilö*, puhelinoperaattori, vaihtaa operaattoria, operaattorini, robotti imuri, robotti-imuri, pesukone, tiskikone, kahvikone, henkilökohtai*, ihmiset ovat, ihmiskunta, työntekijöiden määrä, työntekijäni',
  everyday: `mikä, mitä, kuinka, paljonko, maksaa, hyvin, huonosti, tilaus, tilaukseni, kortti, korttini, tili, rahaa, hinta, aina, jälkeen, ennen, kaikki, jotakin, maksu, toimitus, päivä, vuotta, huone, varaus, tietää, nähdä, muuttaa, peruuttaa, ostaa, toimii, eilen, huomenna, miksi, paketti, salasana, kaksi, kolme, on, minun, varasti`,
};

const hungarian: Language = {
  code: 'hu',
  order: 'free',
  agents:
    'ügynök, ügynököt, ügynökkel, emberrel, embert, embernek, emberhez, ember, emberi, emberi lény*, élő ember*, élő személy*, valódi ember*, valódi személy*, igazi ember*, hús vér ember*, operátor*, ügyintéző*, kollég*, munkatárs*, ügyfélszolgálatos*, tanácsadó*, képviselő*, vezető, vezetővel, vezetőt, vezetőhöz, főnök*, felettes*, menedzser*, szakértő*, alkalmazott*, telefonos kezelő*, kezelővel, kezelőt, emberi segítség*, munkatársuk*, kollégáj*',
  anyone:
    'valaki, valakit, valakivel, valakihez, valakinek, személy, személlyel, személyt, személyhez, másik személy*, más valaki, valaki más, valaki mással, technikus*, illetékes*, felelős*',
  teams:
    'ügyfélszolgálat*, ügyfélkapcsolat*, támogatás, támogatással, technikai segítség*, telefonos ügyfélszolgálat*, műszaki támogatás*, osztály, osztállyal, csapat, csapattal, call center*, support, supporttal',
  wants:
    'akarok, akarom, szeretnék, szeretném, kérek, kérem, kérnék, kell, kellene, szükségem van, szükségem lenne, igénylek, inkább, adjon, adjanak, adj, adjatok, hívjon, hívjanak, hívd, keresek, beszélhetek, lehet, lehetne, van, van ott, van itt, lehetőség, küldjön, követelem, várok, jobban szeretnék',
  talks:
    'beszélni, beszélgetni, beszélhetnék, beszélhetek, beszélhetnek, beszélnék, beszélek, csetelni, chatelni, társalogni, kommunikálni, kapcsolatba, kapcsolatot, kapcsolatfelvétel, kapcsol, kapcsolj, kapcsoljon, kapcsolja, kapcsolják, kapcsoljanak, kapcsolni, kapcsolnának, kapcsolna, átkapcsol*, összekapcsol*, irányítson, irányítsanak, átirányít*, továbbít*, felvenni, egyeztetni, elérni, elérem, értekezni, foglalkozzon velem',
  links: 'hívás, hívja, hívni, eszkalál*, váltani, váltson',
  real: 'valódi, igazi, élő, hús vér, valóságos, emberi, eleven, rendes, hozzáértő, létező',
  bots: 'bottal, botot, botok, botokkal, robottal, robotot, robotok, robotokkal, gép, géppel, gépet, gépek, automata, automatával, mesterséges intelligencia, mesterséges intelligenciával, mi vel, számítógéppel, csetbot*, chatbottal, chatbotot, automatikus válasz*, virtuális asszisztens*',
  nots: 'nem, ne, nélkül, elég, soha, helyett, hagyd abba, nem akarok, nem kérek, nem szeretnék, nem kell, elegem van',
  nos: 'semmilyen, nincs, egyetlen',
  small:
    'egy, a, az, ezt, azt, engem, nekem, velem, hozzám, én, mi, minket, önök, ön, önöknek, te, ti, valamelyik, valamilyen, másik, más, kérem, kérlek, légyszi, légy szíves, legyen szíves, köszönöm, köszi, most, azonnal, rögtön, sürgősen, sürgős, gyorsan, minél előbb, mielőbb, csak, egyszerűen, végre, már, itt, üdv, üdvözlöm, jó napot, szia, helló, igen, és, vagy, hogy, nem tudok, miért nem tudok, nem lehet, hogyan, hol, mikor, tudok, tudnék, tud, tudna, tudnának, lenne, legyen, közvetlenül, telefonon, elérhető, ma, meg, át, össze, inkább, vele, végül, tudnátok',
  after: 'arról, miatt, mert, mivel, de, aki, akivel, segít, segíteni, segítene, ügyében, ügyben, kapcsolatban',
  particulars: 'száma, telefonszám*, szám, email, e mail, cím, címe, nyitvatartás*, nyitva, óra, állás, fizetés',
  asks: 'hívjon fel, hívjanak fel, hívjatok fel, hívj fel, hívjon vissza, hívjanak vissza, hívj vissza, visszahívás*, visszahívást, felhívni, felhívna, valaki aki segít, valakit aki segít, valaki hívjon, valaki élő, valakit élőt, valaki igazi, valaki igazit, valakivel igazival, valakit akarok, kell valaki, szükségem van valakire, adjon valakit, adj valakit, élő emberrel, lépjenek velem kapcsolatba',
  alone: 'ügyfélszolgálat, kapcsolja, kapcsoljon, átirányítás, visszahívás',
  being:
    'te, te egy, ön egy, ön, vagy, vagyok, én egy, maga, ez egy, ez, ez most, robottal beszélek, bottal beszélek, géppel beszélek, vajon, ő egy, volt, mint egy, mi az, ki az, valódi ember vagy, ember vagy, emberrel beszélek',
  decoys:
    'biztosítási ügynök, ingatlanügynök*, titkos ügynök, emberi jog*, emberi erőforrás*, emberi test, emberi hiba, személyenként, hány személy*, hány ember*, kapcsolattartó*, jogi személy*, mobilszolgáltató, utazásszervező, robotporszívó*, mosógép*, kávégép*, ember vagy e, embervagy, te ember vagy, a kollégám*, kollégámnak, az ügyintéző tegnap, főnököm, személyes, személyesen, emberiség, emberek, vezeték, vezetés, vezetői engedély, gépkocsi',
  everyday: `milyen, mennyi, mennyibe, kerül, jól, rosszul, rendelés, rendelésem, kártya, kártyámat, számla, pénz, ár, mindig, után, előtt, minden, valami, szállítás, dátum, nap, év, szoba, foglalás, tudni, látni, módosítani, lemondani, venni, működik, tegnap, holnap, miért, csomag, jelszó, kettő, három, van egy, nincs meg, enyém, ellopta`,
};

const irish: Language = {
  code: 'ga',
  order: 'svo',
  agents: 'gníomhaire, gníomhairí, duine daonna, duine beo, fíordhuine, oibreoir, ionadaí, bainisteoir, duine fíor',
  anyone: 'duine, duine éigin, duine den fhoireann, dhuine, dhuine éigin',
  teams: 'seirbhís custaiméirí, seirbhís do chustaiméirí, tacaíocht',
  wants: 'ba mhaith liom, teastaíonn uaim, teastaíonn, tá uaim, an féidir liom, an bhféadfainn, tabhair dom, an bhfuil',
  talks: 'labhairt, labhairt le, caint, caint le, comhrá, teagmháil, ceangail mé, cuir mé',
  real: 'fíor, beo, daonna, ceart',
  nots: 'ní, gan, níl, níor',
  small:
    'le, leis, do, a, an, na, mé, más é do thoil é, le do thoil, go raibh maith agat, anois, láithreach, dia duit, éigin',
  being: 'an tusa, an duine thú, an róbat, is mise, an bhfuil tú, an bhfuil mé ag caint',
  decoys: 'cearta daonna, acmhainní daonna, an mó duine, cé mhéad duine',
};

const welsh: Language = {
  code: 'cy',
  order: 'svo',
  agents:
    'asiant, asiantau, person go iawn, bod dynol, gweithredwr, cynrychiolydd, rheolwr, cynghorydd, aelod o staff, aelod o r staff, person byw',
  anyone: 'rhywun, rywun, person, berson, phobl, staff',
  teams: 'gwasanaeth cwsmeriaid, gwasanaethau cwsmeriaid, cymorth, tîm cymorth',
  wants:
    'dw i eisiau, rydw i eisiau, dwi eisiau, eisiau, hoffwn, hoffwn i, dw i angen, angen, ga i, gaf i, alla i, a gaf i, oes, rhowch i mi, dwi isio, isio',
  talks:
    'siarad, siarad â, siarad gyda, sgwrsio, sgwrs, cysylltu, cysylltwch fi, cysylltu â, trosglwyddwch fi, rhowch fi drwodd',
  real: 'go iawn, byw, dynol',
  bots: 'peiriant, deallusrwydd artiffisial, cyfrifiadur',
  nots: 'ddim, heb, paid, peidiwch, dim mwy',
  nos: 'dim',
  small:
    'i, â, gyda, efo, r, y, yr, o, am, os gwelwch yn dda, plîs, plis, diolch, nawr, rwan, ar unwaith, helo, bore da, a, neu, fi, mi, yn, chi',
  being: 'wyt ti, ydych chi, ydw i n siarad, ydy hwn, ydw i, dw i n',
  decoys: 'hawliau dynol, adnoddau dynol, y pen, faint o bobl',
};

export const northernEuropeTables: readonly Language[] = [
  lithuanian,
  latvian,
  estonian,
  finnish,
  hungarian,
  irish,
  welsh,
];
