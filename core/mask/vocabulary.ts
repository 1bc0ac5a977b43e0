// The words that stand beside personal data, and beside numbers that are none, in the languages customers write.

/**
 * `number` is weak: it means what the word before it means, and a phone where there is none. `order` is everything
 * that is counted and no person's: orders, parcels, articles, errors.
 */
export type Topic =
  | 'phone'
  | 'number'
  | 'card'
  | 'iban'
  | 'bank'
  | 'id'
  | 'order'
  | 'version'
  | 'password'
  | 'pin'
  | 'key';

/** Stems: a word may go on after them, unless `$` ends it. Accents and case do not count. Earlier topics win. */
export const vocabulary: readonly (readonly [Topic, string])[] = [
  [
    'password',
    'password|passwort|passwd$|pwd$|passphrase|passcode|kennwort|mot de passe|mdp$|contraseña|clave de acceso|clave secreta|password è|parola d ordine|senha|palavra passe|palavra-passe|wachtwoord|lösenord|adgangskode|kodeord|passord|salasana|lykilorð|hasło|haslo|heslo|jelszó|parolă|parola|лозинка|lozinka|šifra$|geslo|парол|пароль|κωδικός πρόσβασης|κωδικό πρόσβασης|συνθηματικό|şifre|كلمة المرور|كلمة السر|الرقم السري|رمز عبور|گذرواژه|پاس ورڈ|סיסמה|סיסמא|पासवर्ड|পাসওয়ার্ড|கடவுச்சொல்|పాస్వర్డ్|પાસવર્ડ|ਪਾਸਵਰਡ|รหัสผ่าน|mật khẩu|kata sandi|sandi$|kata laluan|密码|密碼|口令|パスワード|暗証番号|비밀번호|비번|nenosiri|wagwoord|parool|parole$|slaptažod|fjalëkalim|şifrə|գաղտնաբառ|პაროლი',
  ],
  [
    'pin',
    'cvv|cvc|cvv2|pin$|pin code|pin-code|otp$|one-time code|one time code|security code|verification code|sicherheitscode|prüfnummer|code secret|código de seguridad|codice di sicurezza|пин$|пин-код|код из смс|验证码|驗證碼|認証コード|인증번호|código de segurança',
  ],
  [
    'key',
    'api key|apikey|api-key|access key|secret key|secret$|client secret|private key|auth token|access token|token$|bearer$|api schlüssel|zugangstoken|clé api|clave api|chiave api|chave api|seed phrase|recovery phrase|ключ api|密钥|密鑰|トークン|토큰',
  ],
  [
    'id',
    "ssn|id$|social security|social insurance|sin number|national insurance|nino$|ni number|ni no|nhs$|nhs number|national id|identity number|identity card|id card|id number|identification number|identification no|personal id|personal identity|id code|tax id|tax number|tax file|taxpayer|tin$|itin$|pan$|pan number|pan card|voter id|passport|driving licence|driving license|driver licen|driver's licen|driver’s licen|drivers licen|steuer id|steuer-id|steueridentifikation|steuernummer|steuernr|identifikationsnummer|idnr$|personalausweis|ausweis|perso$|reisepass|führerschein|sozialversicherung|rentenversicherung|krankenversicher|versichertennummer|svnr$|sv-nummer|sv nummer|ahv|avs$|nir$|numéro de sécu|sécurité sociale|securite sociale|sécu$|numéro fiscal|numéro national|registre national|carte d identité|carte d'identité|carte d’identité|passeport|permis de conduire|dni$|nif$|cif$|documento de identidad|documento nacional|cédula|cedula|identidad|pasaporte|seguridad social|curp|rfc$|nss$|rut$|cuil|cuit|codice fiscale|cod. fiscale|cod fiscale|carta d identità|carta d'identità|carta d’identità|passaporto|patente|partita iva|bsn|burgerservice|sofinummer|rijksregister|rijksregisternummer|insz|niss$|paspoort|rijbewijs|pesel|dowód|dowod|nip$|regon|paszport|contribuinte|número fiscal|cartão de cidadão|cartão cidadão|cpf|cnpj|rg$|título de eleitor|passaporte|aadhaar|aadhar|uidai|आधार|पैन|ஆதார்|ఆధార్|আধার|personnummer|personnr|samordning|fødselsnummer|fodselsnummer|cpr$|cpr-nummer|cpr nummer|kennitala|henkilötunnus|hetu$|hetu|sotu$|passi$|tfn$|medicare|kimlik|tckn|tc no|t.c.|vergi no|pasaport|rrn$|주민등록|주민번호|여권|운전면허|身份证|身分證|身份證|居民身份|护照|護照|マイナンバー|個人番号|旅券|パスポート|運転免許|免許証|rodné číslo|rodne cislo|rodné čísl|rodneho cisla|rč$|občansk|ičo$|dič$|cnp$|egn$|егн|jmbg|јмбг|oib$|emšo|матични|инн$|снилс|паспорт|рнокпп|іпн$|єдрпоу|αφμ|αμκα|ταυτότητα|ταυτότητας|amka|afm$|תעודת זהות|מספר זהות|ת.ז|דרכון|هوية|الهوية|الرقم القومي|رقم قومي|الاقامة|إقامة|جواز|کد ملی|شناسنامه|شناختی کارڈ|cnic|บัตรประชาชน|ประจำตัวประชาชน|พาสปอร์ต|cccd|cmnd|căn cước|chứng minh|hộ chiếu|ktp$|npwp|paspor|nric|fin number|ine número|nik ktp|nik:|mykad|isikukood|asmens kodas|personas kods|taj$|taj szám|adóazonosító|adószám|személyi|kitambulisho|huduma|philhealth|sss$|umid|id nommer|identiteitsnommer|south african id|sa id$",
  ],
  ['iban', 'iban'],
  [
    'card',
    'card$|cards$|card number|card no|cardnumber|credit|creditcard|debit card|visa$|mastercard|master card|amex|american express|maestro|cc$|cc number|kreditkart|karte|kartennummer|debitkart|girokart|carte|cb$|tarjeta|carta$|carta di|carte di|cartão|cartao|kaart|bankpas|kort$|kortet|kortnummer|kortnr|kreditkort|betalkort|luottokort|korti|pankkikort|kart|kredi kart|карт|κάρτα|κάρτας|بطاقة|بطاقتي|فيزا|כרטיס|אשראי|کارت|کارڈ|कार्ड|কার্ড|அட்டை|కార్డ్|કાર્ડ|บัตร|thẻ tín dụng|số thẻ|thẻ visa|thẻ ngân hàng|kartu|kad kredit|卡|カード|카드|kártya|cardul|kadi|krediitkaar|mokėjimo|karta',
  ],
  [
    'bank',
    'account number|account no|bank account|routing|sort code|swift|bic$|konto|kontonummer|compte|cuenta|conto$|conta$|rekening|účet|рахун|счёт|счет|hesap|口座|账户|帳戶|账号|帳號|계좌|חשבון בנק|חשבון|حساب|खाता|tài khoản|บัญชี|számlaszám|cont bancar|račun|tilinumero|λογαριασμ',
  ],
  [
    'order',
    'order|purchase order|po number|invoice|receipt|tracking|track$|parcel|shipment|package|consignment|waybill|awb$|ref$|ref.|reference|ticket|case$|case number|case id|claim$|item$|article|part number|part no|part$|sku$|serial|barcode|ean$|upc$|gtin|isbn|issn|imei|model$|build$|error|err$|error code|coupon|voucher|booking|reservation|confirmation|transaction|txn$|txid|uuid|guid|product|quantity|qty$|timestamp|epoch$|unix time|zip$|postcode|postal code|zip code|lat$|lon$|lng$|latitude|longitude|price|total|amount|customer number|member|membership|flight|policy number|contract|license key|licence key|hash$|commit|log$|session|request id|client id|device|player|app id|system|employee|server|bestell|auftrag|rechnung|sendung|paket|artikel|seriennummer|beleg|vorgang|aktenzeichen|fehler|kundennummer|kundennr|buchung|vertrag|betrag|plz$|postleitzahl|commande|facture|suivi|colis|référence|dossier|erreur|réservation|montant|pedido|factura|seguimiento|envío|rastreo|orden|artículo|referencia|reserva|código postal|importe|ordine|fattura|spedizione|tracciamento|pacco|riferimento|prenotazione|codice prodotto|encomenda|fatura|nota fiscal|rastreio|rastreamento|protocolo|referência|bestelling|factuur|zending|pakket|referentie|ordernummer|beställning|faktura|spårning|paket|försändelse|ärende|ordre|bestilling|sporing|pakke|tilaus|tilausnumero|lasku$|seuranta|viite|zamówien|zamowien|przesył|przesyłk|paczk|faktur|numer seryjny|objednávk|objednavk|zásilk|zasilk|balík|sledovací|objednáv|rendelés|számla|csomag|comand|factur|colet|comenzi|awb|поръчк|пратк|фактур|narudžb|narudzb|porudžb|pošiljk|naročil|račun br|заказ|трек|накладн|посылк|отправлен|ошибк|артикул|обращен|заявк|счет-фактур|чек$|бронир|замовлен|посилк|помилк|відправлен|звернен|παραγγελ|τιμολόγ|αποστολ|δέμα|sipariş|fatura|kargo|takip|gönderi|barkod|hata$|طلب|طلبية|الطلبية|فاتورة|شحنة|الشحنة|تتبع|سفارش|رهگیری|فاکتور|مرسوله|הזמנה|חשבונית|משלוח|חבילה|ऑर्डर|आर्डर|इनवॉइस|ट्रैकिंग|অর্ডার|চালান|ஆர்டர்|ఆర్డర్|ઓર્ડર|คำสั่งซื้อ|ออเดอร์|พัสดุ|ใบแจ้งหนี้|ติดตาม|đơn hàng|mã đơn|hóa đơn|vận đơn|bưu kiện|pesanan|faktur|resi$|invois|penjejakan|订单|訂單|快递|快遞|单号|單號|运单|發票|发票|物流|包裹|货号|条码|错误|編號|注文|注文番号|追跡|追跡番号|請求書|伝票|商品|型番|予約|エラー|주문|주문번호|송장|운송장|예약|상품|오류|agizo|מעקב|चालान|खेप|urmărire|colet|nyomkövet|проследяване|آرڈر|رسید|поруџбин|поштљак|пошиљк|пратке|račun|jälgimis|saadetis|seguiment|comanda|お問い合わせ|運單|託運|托运|guía|albarán|ттн|експрес-накладн|meter|reading|policy|job$|ticket|номенклат|посылоч|izsekoš|sūtījum|arve$|sąskait|rēķin|ffatura|porosia|seri no|numer partii|lot$|batch|ລາຍການ|bestel|tellimus|pasūtījum|užsakym|siuntos|porosi',
  ],
  [
    'version',
    'version|ver$|v$|firmware|release|build|versión|versione|versão|versie|wersja|verze|verzió|verzia|verzij|versiune|верси|версі|έκδοση|sürüm|إصدار|الإصدار|نسخه|גרסה|संस्करण|เวอร์ชัน|phiên bản|versi$|版本|バージョン|버전|toleo|versioon|versija|update$|patch$|sdk$|kernel|ios$|android|chrome|firefox|windows|macos',
  ],
  [
    'phone',
    'phone|telephone|tel$|tel.|tel:|mobile|mob$|cell$|cellphone|call$|calling|call me|ring$|ring me|dial|whatsapp|sms$|text me|text$|texts$|fax|contact|hotline|landline|reach me|answering|messages to|registered|viber|desk$|office$|callback|ph$|conno$|telefon|handy|mobil|anruf|ruf$|ruft$|rufen|rufe$|rückruf|zurückruf|erreich|festnetz|rufnummer|durchwahl|kontakt|téléphon|tél$|portable|appel|rappel|joindre|joignable|fixe$|teléfono|telefono|móvil|movil|celular|llám|llama|llame|llámame|whats$|wsp$|cellulare|chiama|recapito|fisso$|telefone|fone$|telemóvel|telemovel|liga$|ligue|ligar|contato|contacto|zap$|telefoon|bel$|bellen|mobiel|gsm|tlf|ringe|puhelin|puhelimeni|soita|soittakaa|hringdu|sími|komór|dzwoni|zadzwoni|oddzwoni|volejte|zavolej|volat|volajte|zavolaj|hívj|hívjon|hívás|telefonszám|sunați|sunati|suna$|apelați|обад|nazov|zovite|mobitel|pokliči|poklici|телефон|контакт|связаться|тел$|тел.|звон|позвон|перезвон|мобильн|мобіл|моб$|сотов|дзвон|зателефон|подзвон|набер|τηλ|κινητ|κάλεσ|καλέσ|πάρτε|cep tel|cep no|cep numara|cebim|ara$|arayın|arayin|arayabilir|ulaş|هاتف|هاتفي|جوال|موبايل|اتصل|تلفون|تليفون|محمول|واتساب|الاتصال|تلفن|موبایل|تماس|همراه|فون|موبائل|טלפון|נייד|התקשר|פלאפון|फोन|फ़ोन|मोबाइल|कॉल|संपर्क|ফোন|মোবাইল|কল|தொலைபேசி|மொபைல்|அழை|ఫోన్|మొబైల్|ફોન|મોબાઇલ|ਫੋਨ|ਮੋਬਾਈਲ|ಫೋನ್|ഫോൺ|โทร|เบอร์|มือถือ|điện thoại|dien thoai|gọi$|gọi|sđt|sdt|di động|liên hệ|telepon|telp|hp$|hubungi|ponsel|wa$|tawag|tumawag|tawagan|电话|電話|手机|手機|打|联系|聯繫|聯絡|致电|拨打|微信|携帯|連絡|전화|휴대폰|핸드폰|연락|simu$|simu|piga|foon$|selfoon|helista|tālrun|zvan|skambin|telefonnummer|numarasından|ողջ|հեռախոս|ტელეფონ',
  ],
  [
    'number',
    'number|num$|no$|no.|nr$|nr.|nummer|numéro|numero|número|núm|numer|čísl|cislo|szám|număr|numar|номер|број|broj|αριθμ|numara|رقم|رقمي|شماره|מספר|नंबर|नम्बर|নম্বর|எண்|నంబర్|નંબર|หมายเลข|nomor|bilangan|号码|號碼|番号|번호|namba|numurs|numeris|n°|nº|№',
  ],
];
