// Africa: Swahili, Amharic, Somali, Hausa, Yoruba, Igbo, Zulu and Xhosa, Kinyarwanda, Malagasy.

import type { Language } from './language.ts';

const swahili: Language = {
  code: 'sw',
  order: 'svo',
  agents:
    'mhudumu, wahudumu, wakala, mwakilishi, binadamu, mtu halisi, mtu wa kweli, mtu hai, meneja, msimamizi, mfanyakazi, opereta, afisa, ofisa, mtoa huduma, mshauri, mkuu wako, mtaalamu, mtu binadamu',
  anyone: 'mtu, mtu mwingine, mtu yeyote, mtu fulani, watu, fundi, mkuu, yeyote',
  teams: 'huduma kwa wateja, huduma ya wateja, kitengo cha huduma, kitengo cha wateja, timu, idara, customer care',
  wants:
    'nataka, ningependa, ninataka, nahitaji, ninahitaji, naomba, tafadhali, nipe, nipeni, naweza, ninaweza, je naweza, kuna, je kuna, niitie, natafuta, napendelea, nisaidie, naomba kuongea, ntaka',
  talks:
    'kuongea, kuongea na, kuzungumza, kuzungumza na, kusema na, niongee, nizungumze, kuwasiliana, kuwasiliana na, niwasiliane, niunganishe, niunganisheni, unganisha, naomba kuunganishwa, kuunganishwa, unganishwa, nihamishe, nihamishie, nipeleke, kuchat, kuhamishiwa, niunganishie, ongea, zungumza, nipatie',
  real: 'halisi, wa kweli, kweli, hai',
  bots: 'roboti, mashine, akili bandia, kompyuta',
  nots: 'sio, sitaki, bila, usiniunganishe, acha, inatosha, badala ya, sihitaji, hapana, siyo',
  nos: 'hakuna',
  small:
    'na, kwa, wa, ya, la, cha, mimi, wewe, wako, wenu, yenu, yako, mmoja, sasa, sasa hivi, haraka, mara moja, tafadhali, asante, ahsante, habari, hujambo, jambo, ndiyo, ndio, au, tu, hapa, mwingine, jinsi ya, vipi, nawezaje, siwezi, kwa nini siwezi, moja kwa moja, wateja, huduma, simu, ili, leo',
  after: 'kuhusu, kwa sababu, lakini, anisaidie, ambaye',
  particulars: 'nambari, namba, barua pepe, anwani, saa, masaa, kazi, mshahara',
  asks: 'nipigie simu, nipigieni simu, nipigie, mnipigie, nipigieni, mtu anisaidie, nahitaji mtu, nataka mtu, mtu anipigie, wasiliana nami',
  alone: 'niunganishe, huduma kwa wateja',
  being:
    'wewe ni, je wewe ni, je wewe, hii ni, je hii ni, ninazungumza na, naongea na, ninaongea na, je ninaongea na, mimi ni, yeye ni, ni',
  decoys:
    'wakala wa bima, wakala wa mpesa, wakala wa m pesa, haki za binadamu, rasilimali watu, kila mtu, watu wangapi, mtu mmoja, kwa mtu, mwili wa binadamu, mashine ya kufulia',
  everyday: `nini, gani, ngapi, kiasi gani, vizuri, vibaya, agizo, kadi, akaunti, pesa, bei, daima, baada, kabla, kila kitu, kitu, malipo, tarehe, siku, mwaka, chumba, kujua, kuona, kubadilisha, kughairi, kununua, inafanya, imefika, jana, kesho, kwa nini, kifurushi, nenosiri, mbili, tatu, yangu, wangu, langu, iko wapi, ameiba`,
};

const amharic: Language = {
  code: 'am',
  order: 'sov',
  agents:
    'ሰው, ከሰው, ወኪል, ከወኪል, ኦፕሬተር, ከኦፕሬተር, ሰራተኛ, ከሰራተኛ, ተወካይ, ከተወካይ, ስራ አስኪያጅ, ከስራ አስኪያጅ, እውነተኛ ሰው, ከእውነተኛ ሰው, ባለሙያ, ከባለሙያ',
  anyone: 'አንድ ሰው, ከአንድ ሰው, የሆነ ሰው, ሌላ ሰው, ከሌላ ሰው',
  teams: 'የደንበኞች አገልግሎት, ከደንበኞች አገልግሎት, ደንበኛ አገልግሎት',
  wants: 'እፈልጋለሁ, እፈልጋለው, ፈልጌ ነበር, ፈልጋለሁ, ያስፈልገኛል, እችላለሁ, ስጡኝ, ስጠኝ, አለ, እባክህ, እባክዎ, እባካችሁ, ይቻላል',
  talks: 'ማውራት, መነጋገር, ማነጋገር, መናገር, አገናኙኝ, አገናኘኝ, ያገናኙኝ, ማግኘት, ላውራ, ልነጋገር, አስተላልፉኝ',
  real: 'እውነተኛ, ህያው',
  bots: 'ሮቦት, ከሮቦት, ቦት, ከቦት, ማሽን',
  nots: 'አይደለም, አልፈልግም, ሳይሆን, አይ',
  small: 'ጋር, እኔ, ከ, እባክህ, እባክዎ, እባካችሁ, አመሰግናለሁ, አሁን, ቶሎ, በአስቸኳይ, ሰላም, አዎ, እና, ወይም, እንዴት, ብቻ',
  asks: 'ደውሉልኝ, ይደውሉልኝ',
  being: 'አንተ, አንቺ, እርስዎ, ይህ',
  decoys: 'የሰው ልጅ, ሰብአዊ መብት, ስንት ሰው, የሰው ሃይል, የኢንሹራንስ ወኪል, ሰው ነህ',
};

const somali: Language = {
  code: 'so',
  order: 'free',
  agents:
    'wakiil, wakiilka, shaqaale, shaqaalaha, maamule, maamulaha, bini aadam, qof dhab ah, qof bini aadam ah, qof nool, hawlwadeen, adeege',
  anyone: 'qof, qof kale, cid, cidda, qofka, ruux',
  teams: 'adeegga macaamiisha, macaamiisha, taageero, taageerada',
  wants:
    'waxaan rabaa, waan rabaa, rabaa, doonayaa, waxaan doonayaa, u baahanahay, waxaan u baahanahay, i sii, ma jiraa, ma heli karaa, fadlan, karaa',
  talks:
    'la hadlo, inaan la hadlo, la hadli, hadlo, i xir, igu xir, igu xidh, ii wareeji, la xiriiro, la sheekaysto, xiriiri',
  real: 'dhab ah, nool, run ah',
  bots: 'mashiin, roobot',
  nots: 'maya, ma rabo, la aan, ha',
  small:
    'la, inaan, ah, i, igu, ku, u, oo, iyo, ama, fadlan, mahadsanid, hadda, degdeg, kaliya, salaan, haa, aan, waxaan, ka, bini, halkan',
  asks: 'i soo wac, isoo wac, ii soo wac',
  being: 'adigu, ma tahay, kani, waxaan la hadlayaa',
  decoys: 'xuquuqda aadanaha, imisa qof, qofkiiba',
};

const hausa: Language = {
  code: 'ha',
  order: 'svo',
  agents:
    'wakili, wakilin, ma aikaci, maaikaci, manaja, mutum na gaske, mutum na gaskiya, dan adam, jami i, jamii, ejan, agent',
  anyone: 'mutum, wani, wani mutum, wata, wani daban',
  teams: 'sashen kula da abokan ciniki, kula da abokan ciniki, customer care',
  wants: 'ina so, ina son, ina bukata, ina bukatar, zan iya, ku ba ni, ba ni, akwai, don allah, inason, ina so in',
  talks:
    'magana, magana da, yi magana, yi magana da, tuntuɓi, tuntubi, haɗa ni, hada ni, ku haɗa ni, ku hada ni, hira da, tattauna',
  real: 'na gaske, na gaskiya, mai rai',
  bots: 'inji, na ura, mutum mutumi',
  nots: 'ba, bana, ba na, babu, banda, ba na so',
  small:
    'da, in, ni, na, ta, ku, don allah, yanzu, nan take, sauri, kawai, sannu, barka, eh, ko, da wani, yi, iya, nagode, a',
  asks: 'ku kira ni, kira ni, a kira ni',
  being: 'kai, ke, shin kai, wannan, ina magana da',
  decoys: 'hakkin dan adam, mutum nawa, mutane nawa',
};

const yoruba: Language = {
  code: 'yo',
  order: 'svo',
  agents: 'aṣojú, asoju, òṣìṣẹ́, osise, ènìyàn gidi, eniyan gidi, aṣojú oníbàárà, alákòóso, agent, olùdarí',
  anyone: 'ènìyàn, eniyan, ẹnìkan, enikan, ẹni kan, elomiran',
  teams: 'iṣẹ́ oníbàárà, ise onibara, customer care',
  wants: 'mo fẹ́, mo fe, mo nílò, mo nilo, mo fẹ, fún mi, ṣé mo lè, se mo le, jọ̀wọ́, jowo',
  talks: 'sọ̀rọ̀, soro, bá sọ̀rọ̀, ba soro, sopọ̀ mi, so mi pọ̀, kàn sí, kan si',
  real: 'gidi, gangan, tòótọ́',
  bots: 'ẹ̀rọ, ero',
  nots: 'kò, ko, mi ò, mi o, má ṣe, rárá',
  small:
    'pẹ̀lú, pelu, láti, lati, sí, mi, bá, ba, jọ̀wọ́, jowo, ẹ jọ̀ọ́, báyìí, bayi, kíákíá, kan, ẹ káàárọ̀, báwo, àti, tàbí',
  asks: 'ẹ pè mí, e pe mi',
  being: 'ṣé ìwọ, ìwọ, se o je',
  decoys: 'ẹ̀tọ́ ọmọnìyàn, ènìyàn mélòó',
};

const igbo: Language = {
  code: 'ig',
  order: 'svo',
  agents: 'onye nnọchite anya, onye nnochite anya, onye ọrụ, onye oru, ezigbo mmadụ, ezigbo mmadu, onye njikwa, agent',
  anyone: 'mmadụ, mmadu, onye, onye ọzọ, onye ozo, onye ọ bụla',
  teams: 'ndị ọrụ ahịa, customer care, ọrụ ndị ahịa',
  wants: 'achọrọ m, achoro m, chọrọ, choro, m chọrọ, enwere m ike, nye m, biko',
  talks:
    'ịgwa okwu, igwa okwu, gwa, kwurịta, ikwurita, ikwu okwu, ịkpọtụrụ, jikọọ m, jikoo m, soro kparịta ụka, ịgwa, igwa',
  real: 'ezigbo, n ezie, dị ndụ',
  bots: 'igwe',
  nots: 'achọghị m, achoghi m, abụghị, ọ bụghị, mba',
  small: 'na, ka, m, mụ, soro, n, biko, ugbu a, ozugbo, otu, daalụ, ndewo, ee, ma ọ bụ, naanị, okwu',
  asks: 'kpọọ m, kpoo m',
  being: 'ị bụ, i bu, gị, nke a bụ',
  decoys: 'ikike mmadụ, mmadụ ole',
};

const zulu: Language = {
  code: 'zu',
  order: 'svo',
  agents:
    'umuntu wangempela, umuntu, nomuntu, nomuntu wangempela, kumuntu, umeluleki, nomeluleki, umsebenzi, nomsebenzi, i-ejenti, ne-ejenti, umphathi, nomphathi, kumphathi, ummeli, nommeli, ummeleli, nommeleli, umntu, nomntu, umntu wokwenene, nomntu wokwenene, kumntu, i-operator, ne-operator',
  anyone: 'othile, nothile, omunye, nomunye, omnye, nomnye',
  teams: 'insizakalo yamakhasimende, nensizakalo yamakhasimende, inkonzo yabathengi, nenkonzo yabathengi',
  wants:
    'ngifuna, ngicela, ngidinga, ngingathanda, ndifuna, ndicela, ndidinga, ngingakwazi, ndingakwazi, ngiphe, ndinike, nceda, kukhona',
  talks:
    'ukukhuluma, ukukhuluma na, ngikhulume, ukuxhumana, ngixhume, ngixhumeni, ngidlulisele, ukuthetha, ndithethe, ndidibanise, ndidlulisele, ukuxoxa, uxhumane, khuluma, thetha',
  real: 'wangempela, ophilayo, wokwenene, wenyani',
  bots: 'umshini, nomshini, irobhothi, nerobhothi, irobhoti, nerobhoti',
  nots: 'angifuni, hhayi, ngaphandle, andifuni, hayi, yeka',
  small:
    'na, ne, no, la, ke, ngicela, ngiyacela, ngiyabonga, enkosi, manje, manje manje, ngokushesha, kuphela, sawubona, molo, yebo, ewe, noma, okanye, apha, lapha, nje',
  asks: 'ngishayele ucingo, ngicela ungishayele, nditsalele umnxeba',
  being: 'uyi, ungumuntu, ungumntu, wena, ingabe',
  decoys: 'amalungelo abantu, bangaki abantu, ngomuntu ngamunye, amalungelo oluntu',
};

const kinyarwanda: Language = {
  code: 'rw',
  order: 'svo',
  agents: 'umuntu nyakuri, umukozi, n umukozi, uhagarariye, umujyanama, umuyobozi, n umuyobozi, ejenti, umuntu',
  anyone: 'umuntu, n umuntu, undi muntu, uwundi',
  teams: 'serivisi z abakiriya, ishami rishinzwe abakiriya',
  wants: 'ndashaka, ndifuza, nkeneye, mpa, nshobora, mwampa, mwamfasha, hari',
  talks: 'kuvugana, kuvugisha, kuganira, mumpuze, mpuza, munyoherereze, kuvugana na',
  real: 'nyakuri, muzima',
  bots: 'imashini, robo',
  nots: 'sinshaka, oya, nta, atari',
  small: 'na, n, ku, mu, kuri, ndi, nyabuneka, murakoze, ubu, vuba, gusa, muraho, yego, cyangwa',
  asks: 'mumpamagare, mpamagara',
  being: 'uri, muri, iyi ni',
  decoys: 'uburenganzira bwa muntu, abantu bangahe',
};

const malagasy: Language = {
  code: 'mg',
  order: 'svo',
  agents: 'olona tena izy, tena olona, mpiasa, mpandraharaha, solontena, olombelona, tompon andraikitra, agent',
  anyone: 'olona, olona iray, olon kafa',
  teams: 'sampan draharahan ny mpanjifa, serivisy mpanjifa',
  wants: 'te, mila, tiako, mba, afaka, omeo, misy, mangataka',
  talks: 'hiresaka, miresaka, mifandray, hifandray, ampifandraiso, alefaso, hiresahana',
  real: 'tena izy, velona, tena',
  bots: 'milina, robô',
  nots: 'tsy, aza, fa tsy',
  small:
    "amin, amina, ny, aho, ahy, iray, azafady, misaotra, izao, haingana, fotsiny, salama, eny, sy, na, ianareo, ve, amin'ny",
  asks: 'antsoy aho, miantsoa ahy',
  being: 'ianao, ity',
  decoys: 'zon olombelona, firy ny olona',
};

export const africaTables: readonly Language[] = [
  swahili,
  amharic,
  somali,
  hausa,
  yoruba,
  igbo,
  zulu,
  kinyarwanda,
  malagasy,
];
