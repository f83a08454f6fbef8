/// The phrases that say what a number, a spelling or a name is. Our own choice, after the context words in the
/// documentation of AWS Comprehend, Google's infoTypes and Presidio's recognisers.
enum Cues {
    struct Cue: Sendable {
        var topic: CueTopic
        var strength: Int
    }

    static let all: PhraseTable<Cue> = {
        var table = PhraseTable<Cue>()
        for line in (english + "\n" + german).split(separator: "\n") {
            guard let colon = line.firstRange(of: ": ") else { continue }
            let head = line[..<colon.lowerBound].split(separator: " ")
            guard head.count == 2, let topic = CueTopic(rawValue: String(head[0])), let strength = Int(head[1]) else {
                preconditionFailure("a line of the cues has an unknown topic")
            }
            for phrase in line[colon.upperBound...].split(separator: "|") {
                table.add(phrase, Cue(topic: topic, strength: strength))
            }
        }
        return table
    }()

    /// Words that ask for something where they end a question, and say nothing elsewhere.
    static let asked: [String: Cue] = [
        "straße": Cue(topic: .address, strength: 3), "strasse": Cue(topic: .address, strength: 3),
        "ort": Cue(topic: .city, strength: 3), "stadt": Cue(topic: .city, strength: 3),
    ]

    /// What the last part of a word with a hyphen says.
    static func ofCompound(_ word: String) -> Cue? {
        guard let hyphen = word.lastIndex(of: "-") else { return nil }
        return all.value(of: String(word[word.index(after: hyphen)...]))
    }

    /// Endings of German compounds, each with what the whole says: `Wasserzählernummer`.
    private static let germanEndings: [(ending: String, cue: Cue)] = [
        ("telefonnummer", Cue(topic: .phone, strength: 3)), ("handynummer", Cue(topic: .phone, strength: 3)),
        ("rufnummer", Cue(topic: .phone, strength: 3)), ("kartennummer", Cue(topic: .card, strength: 3)),
        ("steuernummer", Cue(topic: .id, strength: 3)), ("ausweisnummer", Cue(topic: .id, strength: 3)),
        ("versicherungsnummer", Cue(topic: .id, strength: 3)), ("passnummer", Cue(topic: .id, strength: 3)),
        ("seriennummer", Cue(topic: .code, strength: 3)), ("gerätenummer", Cue(topic: .code, strength: 3)),
        ("hausnummer", Cue(topic: .address, strength: 2)), ("nummer", Cue(topic: .account, strength: 2)),
        ("nummern", Cue(topic: .account, strength: 1)), ("kennung", Cue(topic: .account, strength: 2)),
        ("passwort", Cue(topic: .password, strength: 3)), ("kennwort", Cue(topic: .password, strength: 3)),
        ("zeichen", Cue(topic: .account, strength: 1)), ("schlüssel", Cue(topic: .code, strength: 2)),
        ("code", Cue(topic: .pin, strength: 2)), ("karte", Cue(topic: .card, strength: 1)),
    ]

    /// The letters with which the words of ``germanEndings`` end.
    private static let lastLetters: Set<UInt8> = Set("rneglt".utf8)

    /// What the end of a German compound says.
    static func ofGerman(_ word: String) -> Cue? {
        guard word.utf8.count > 7, let last = word.utf8.last, lastLetters.contains(last) else { return nil }
        return germanEndings.first { word.hasSuffix($0.ending) }?.cue
    }

    private static let english = """
        phone 3: phone number|telephone number|cell phone number|cell number|mobile number|callback number|call back number|contact number|home number|work number|office number|direct line|direct number|landline|land line|phone numbers|fax number|number to reach|number to call|number is best|number can i reach|number can i call|reach you at|reach me at|reach me on|reach you on|reach him at|reach her at|call me at|call me on|call me back at|call me back on|call you at|call you back at|call you back on|call us at|call us back at|call back at|call us on|call back on|text me at|text me on|ring me on|ring me back on|ring us on|whatsapp number|best number|my digits|area code|country code|dialing code|dialling code|toll free|toll free number|hotline|phone number's|mobile's|number you're calling from|number i'm calling from|calling from number|caller id|daytime number|evening number|support number|helpline|phone is|cell is|mobile is
        phone 2: number where|where we can call|where i can call|we can call you|i can call you|call you|reach us|phone|telephone|mobile|cell|cellphone|cell phone|dial|call me|call us|call back|reach me|reach you|text me|fax|whatsapp|my number|your number|his number|her number|our number|their number|their numbers|number here|other number
        extension 2: extension|ext|extension number
        card 3: card number|credit card number|debit card number|card numbers|long number|long card number|sixteen digit number|sixteen digits|16 digit number|16 digits|sixteen digit|16 digit|number on the front|front of the card|front of your card|across the front|visa card|visa number|mastercard number|american express|amex|number on the card|card details|the card is|card ending|card ending in|card ends in|card that ends in
        card 2: credit card|debit card|card|visa|mastercard|master card|discover card|maestro|payment card|bank card|prepaid card
        pin 3: security code|security number|cvv|cvc|cvv2|c v v|c v c|c v v code|card verification|verification value|back of the card|back of your card|back of it|on the back|on the reverse|digits on the back|three digit code|3 digit code|four digit code|4 digit code|six digit code|6 digit code|five digit code|signature strip|pin|pin number|pin code|p i n|pin's|passcode|pass code|one time code|one time password|one time passcode|one-time code|one-time password|one-time passcode|otp|o t p|verification code|verification number|confirmation pin|authentication code|authorization code|authorisation code|login code|access code|door code|gate code|alarm code|unlock code|code we sent|code i sent|code you received|code you got|code that was sent|texted you|text you a code|sent you a code|code by text|code by sms|text message code|two factor code|temporary code|mobile code|reset code|secret code|voicemail code|security digits|tan|memorable number|code is|code was|two factor|two-factor|2fa|lockbox|lock box|lockbox code
        pin 2: combo|verification|we sent|we just sent|sent you|sent to you|code|combination|code number|text message|six digits|text with|message with
        expiry 3: expiration|expiration date|expiry|expiry date|expires|expire|expires on|exp date|expires in|valid until|valid thru|valid through|good through|good thru|expiring|start date|valid from
        account 3: account number|account numbers|bank account number|customer number|customer id|client number|client id|member number|member id|membership number|membership id|policy number|case number|case id|claim id|policy id|booking id|ticket id|invoice id|reservation id|confirmation id|reference number|ref number|reference|reference code|ticket number|claim number|invoice number|order number|order id|booking number|booking reference|booking code|confirmation number|confirmation code|tracking number|routing number|routing|sort code|checking account|savings account|sortcode|aba number|aba|transit number|swift code|swift|bic|patient number|patient id|loyalty number|frequent flyer number|meter number|account ending|account ending in|account ends in|roll number|contract number|registration number|transaction number|transaction id|user id|employee number|staff number|payroll number|works number|clock number|employee id|badge number|badge id|student number|student id|subscriber number|subscriber id|group number|group id|loan number|file number|docket number|folio number|reservation number|library card number|agent id|application number|wire number|prescription number|rx number|record number|merchant id|account is|policy is|bsb|b s b|bsb number|upi|upi id|badge|badge number|collar number
        account 2: incident|ticket|quote|account|membership|policy|customer no|case no|ref|invoice|claim|booking|reservation|meter reading
        id 2: rego|reg|registration|registration is
        id 3: social security number|social security|social|ssn|s s n|social number|last four of your social|last four of my social|national insurance number|national insurance|ni number|n i number|n i|nino|nhs number|passport number|passport|driver's license number|driver's license|drivers license|drivers license number|driver license|driving licence|driving licence number|driving license|license plate|licence plate|plate number|number plate|tax id|tax number|tax reference|taxpayer id|taxpayer number|taxpayer identification|itin|utr|unique taxpayer|medicare number|medicare|medicaid number|medicaid|health insurance number|insurance number|insurance id|alien number|green card number|visa control number|voter id|voter number|id number|identity number|identity card|i d number|national id|government id|state id|sin number|e i n|ein number|employer id|identification number|military id|plate|registration plate
        iban 3: iban|i ban|i b a n|international bank account number
        postcode 3: zip|zip code|zipcode|zip's|post code|postcode|postal code
        address 3: door number|house or flat number|address|home address|street address|mailing address|billing address|shipping address|delivery address|house number|street name|ship to|ship it to|deliver to|deliver it to|send it to|live at|lives at|living at|living on|live on|lives on|reside at|resides at|residing at|located at|address is|what street|which street|street is|house name|first line of your address|first line|moved to|apartment number|flat number|unit number
        city 3: what city|which city|what town|which town|city and state|your city|city is|what state|your town|town is|city name|city
        dob 3: date of birth|date birth|birth date|birthdate|birthday|dob|d o b|born|born on|when were you born|year of birth|year were you born|month of birth|birth year|day of birth|birthday is|born in
        email 3: email|email address|e-mail|e-mail address|e mail|e mail address|mail address|emails|gmail|email's|email is
        email 2: paypal is|instagram|insta|tiktok|snapchat|venmo|skype|cash app|cashapp|my handle
        name 3: first name|last name|full name|your name|middle name|maiden name|surname|family name|given name|name please|christian name|name on the card|name on the account|account holder|card holder|cardholder|mother's maiden name|whose name|legal name|username|user name
        code 3: gift card|gift cards|serial number|serial|serial no|product key|license key|licence key|license id|licence id|license number|licence number|license code|activation key|activation code|activation|product id|product code|clsid|c l s i d|class id|guid|computer id|device id|machine id|system id|session id|session code|session number|session key|remote id|remote code|remote number|anydesk|any desk|anydesk id|anydesk number|anydesk address|anydesk code|any desk id|any desk number|teamviewer|team viewer|teamviewer id|team viewer id|ultraviewer|supremo|rustdesk|logmein|connection code|support code|six digit support|your id|partner id|gift card number|gift card code|card code|voucher code|voucher|redemption code|claim code|scratch off|scratch|vin|vin number|v i n|chassis number|imei|imei number|mac address|hardware id|windows id|consumer license id|wallet address|bitcoin address|wallet|key is|warranty number|service tag|asset tag|hex code|steam card|coupon code|unlock key|recovery key|backup code|tracking id
        code 2: coupon|login|login id|login is|id|i d|license|licence|serials|key
        ip 3: ip|ip address|i p address|i p|ip number|ipv4|server address|router address|dns server|default gateway
        password 3: password|pass word|pass phrase|passphrase|security answer|secret word|secret question|password's
        number 1: one ending|ending with|finishing in|finishes in|ends with|numbers|number's|digits|last four|last 4|first four|last three|last digits|first six|last six|ends in|ending in|ending
        spelling 2: spell|spelled|spelling|spelt|spells|letter by letter|letters
        harmless 3: error code|error|error number|version|version number|build|build number|press|press the number|option|options|step|page|channel|chapter|windows|status code|stop code|event id|event number|level|number one|model|model number|flight|flight number|gate|room|room number|episode|season|section|paragraph|article|line number|round|score|highway|route|interstate|zone|floor|bus|train|platform|lane|lotto|lottery numbers|grade|size|port|form|office|top|area 51|formula|chapter|volume|item number|question number|star|stars|track|score was|percent|type|model year|covid|call nine one one|dial nine one one|call 911|dial 911|directory|kb|count with me|count along|count to|count from|count down|count up|counting|count them|height|weight
        nothing 3: number one more|phone call|phone calls|phone line|phone company|phone bill|phone service|in any case|in case|just in case|case of|on account of|a number of|number of|any number of|the number one|dress code|source code|qr code|bar code|postal service|bank account|google account|email account|amazon account|facebook account|your account is|my account is|my account has|your account has|credit card company|privacy policy|return policy|insurance policy|key board|card game|playing cards|key to|control key|windows key|shift key|enter key|alt key|command key|id like|i'd|in order|order of|home page|address bar|address book|address this|address the|address that|address your|name of|name is|case the|account manager|account department|member of|policy of|spell check|mobile phone|cell phones|phone and|number pad|number lock|num lock|post office|city council|social media|social network|social life|social worker|social services|press the|passport control|pin it|pin down|license agreement|licence agreement|code of|zip file|files zip|verification purposes|verification process|for verification|over the phone|on the phone|answer the phone|dial tone|born again|ip phone|reference to|in reference|with reference|routing table|user account|no no|no i|no it|no that|no the|no you|no we|no not|no sir|no ma'am|no problem|no way|no one|no more|no idea|no longer|no need
        """

    private static let german = """
        phone 3: telefonnummer|handynummer|mobilnummer|rufnummer|rückrufnummer|festnetznummer|festnetz|telefonnummern|erreichen sie mich unter|erreichbar unter|erreiche ich sie unter|erreichen wir sie|erreichen kann|unter der nummer|unter welcher nummer|unter folgender nummer|rufen sie mich unter|rufen sie uns unter|rufen sie mich an unter|rufen sie zurück unter|zurückrufen unter|faxnummer|dienstnummer|privatnummer|büronummer|telefon ist|handy ist|nummer für rückfragen|mobil ist|meine mobile|rückruf unter|erreichbar bin ich unter|hotline|servicenummer|notfallnummer|kontaktnummer
        phone 2: telefon|handy|mobil|erreichen|erreichbar|rückruf|zurückrufen|meine nummer|ihre nummer|deine nummer|seine nummer|fax|whatsapp nummer|anrufen unter|wählen sie die|andere nummer|unter der
        extension 3: durchwahl|nebenstelle|vorwahl|ortsvorwahl|ländervorwahl
        extension 2: apparat
        card 3: kartennummer|kreditkartennummer|kreditkarten nummer|karten nummer|kreditkarte|ec-karte|ec karte|girokarte|bankkarte|debitkarte|visakarte|visa karte|mastercard|nummer auf der karte|nummer der karte|auf der vorderseite|vorderseite|sechzehnstellige|sechzehn stellige|16-stellige|sechzehn ziffern|kartendaten|lange nummer|nummer vorne|prepaidkarte
        card 2: karte|visa|maestro|karten
        pin 3: hinten die drei ziffern|hinten die drei zahlen|hinten sind die drei ziffern|prüfzahl|ziffern hinten|nummer hinten|hinten drauf|zahlen hinten|drei ziffern auf der rückseite|pin|pin nummer|pinnummer|pin-nummer|geheimzahl|geheimnummer|pin code|tan|tan nummer|tan-nummer|m tan|sms-tan|push-tan|prüfnummer|prüfziffer|kartenprüfnummer|prüfziffern|sicherheitscode|sicherheitsnummer|sicherheitsziffern|cvv|cvc|rückseite|auf der rückseite|hinten drauf|hinten auf der karte|bestätigungscode|bestätigungs code|verifizierungscode|freischaltcode|zugangscode|einmalcode|einmalpasswort|aktivierungs-pin|entsperrcode|türcode|alarmcode|code aus der sms|code per sms|sms code|sms-code|code geschickt|code erhalten|code bekommen|dreistellige|dreistelligen|vierstellige|vierstelligen|sechsstellige|sechsstelligen|dreistelliger code|kennzahl|telefonpin|super-pin|puk|code lautet|code ist|unterschriftenfeld|unterschriftsfeld
        pin 2: in der sms|per sms|sms|code|kombination
        expiry 3: gültig bis|ablaufdatum|läuft ab|verfallsdatum|gültigkeit|gültigkeitsdatum|gültig|karte läuft
        account 3: kontonummer|konto nummer|bankleitzahl|blz|kundennummer|kunden nummer|kundenkonto|mitgliedsnummer|mitglieds nummer|vertragsnummer|vertrags nummer|policennummer|versicherungsscheinnummer|schadennummer|schadensnummer|rechnungsnummer|rechnungs nummer|bestellnummer|auftragsnummer|vorgangsnummer|aktenzeichen|bearbeitungsnummer|fallnummer|ticketnummer|buchungsnummer|buchungscode|referenznummer|referenz|sendungsnummer|geschäftszahl|pnr|pnr nummer|zählernummer|mandatsreferenz|gläubiger-id|personalnummer|matrikelnummer|depotnummer|kassenzeichen|bic|swift|kennnummer|kennung|teilnehmernummer|zugangsnummer|mandantennummer|patientennummer|kundenkennung|vertragskonto|verwendungszweck|legitimations-id|anmeldename|vorgangs nummer|kunden-id|kunden id|mitglieds-id
        account 2: zählerstand|konto|vertrag|police|aktennummer|vorgang
        id 3: steuer-id|steuer id|steuer identifikationsnummer|steueridentifikationsnummer|identifikationsnummer|steuernummer|steuer nummer|sozialversicherungsnummer|sozialversicherungs nummer|rentenversicherungsnummer|rentenversicherungs nummer|versicherungsnummer|versicherungs nummer|versichertennummer|versicherten nummer|krankenversichertennummer|krankenkassennummer|krankenversicherungsnummer|personalausweis|personalausweisnummer|ausweisnummer|ausweis nummer|ausweis|reisepass|reisepassnummer|passnummer|pass nummer|führerschein|führerscheinnummer|kennzeichen|autokennzeichen|nummernschild|id-nummer|id nummer|gesundheitskarte|umsatzsteuer-id|ustid|sozialversicherung
        iban 3: iban|iban nummer|i ban|internationale kontonummer|iban ist
        postcode 3: plz|postleitzahl|post leitzahl|postleit zahl
        address 3: wir wohnten|ich wohnte|sie wohnten|haben gewohnt|habe gewohnt|gewohnt haben|notfallort|einsatzort|unfallort|unfallstelle|wo ist der notfall|wo brennt es|wo ist es passiert|wo sind sie genau|wo genau sind sie|wo befinden sie sich
        address 3: adresse|anschrift|wohnadresse|lieferadresse|rechnungsadresse|postanschrift|straße und hausnummer|hausnummer|haus nummer|wohne in der|wohne im|wohne am|wohne an der|wohnen in der|wohnt in der|wohnhaft|welche straße|welcher straße|straße ist|straße und hausnummer|wohnst du|wo wohnst du|wohnt ihr|wohnen sie|wo wohnen sie|ich wohne|wir wohnen
        city 3: welcher stadt|welche stadt|welcher ort|welchem ort|wohnort|welchen ort|und der ort|und ort|der ort|und die stadt|geburtsort
        dob 3: geburtsdatum|geburtsdaten|geburts datum|geburtstag|geboren|geboren am|geburtsjahr|wann sind sie geboren|geburtstag am|jahrgang|geburtstags|zur welt|auf die welt
        email 3: email|e-mail|email adresse|e-mail adresse|e-mail-adresse|emailadresse|mailadresse|mail adresse|mail-adresse|e mail|e mail adresse|mailadressen
        name 3: nachname|vorname|vor- und nachname|nachnamen|vornamen|familienname|geburtsname|mädchenname|ihr name|ihren namen|dein name|ihrem namen|name bitte|vollständigen namen|vollständiger name|kontoinhaber|karteninhaber|mädchennamen|geburtsnamen|benutzername|benutzernamen|zuname
        code 3: seriennummer|serien nummer|lizenzschlüssel|lizenz schlüssel|lizenznummer|lizenz id|lizenz-id|produktschlüssel|produkt schlüssel|produkt key|produkt-id|produkt id|aktivierungsschlüssel|aktivierungscode|gutscheincode|gutschein code|gutscheinnummer|gutscheinkarte|rubbelfeld|anydesk|anydesk id|anydesk nummer|any desk|anydesk-adresse|anydesk adresse|teamviewer|teamviewer id|team viewer|sitzungscode|sitzungsnummer|sitzungs-id|computer-id|computer id|geräte-id|geräte id|gerätenummer|geräte nummer|fahrgestellnummer|fahrgestell nummer|fahrzeugidentnummer|imei|mac-adresse|clsid|rechner id|ihre id|partner id|verbindungscode|schlüssel lautet|registrierungsschlüssel|registrierungscode|fernwartungscode|einladungscode|guthabencode|guthabenkarte|steamkarte
        code 2: id|schlüssel|lizenz|gutschein
        ip 3: ip|ip-adresse|ip adresse|i p adresse|i p
        password 3: passwort|kennwort|kundenkennwort|kunden kennwort|startpasswort|wlan-passwort|wlan passwort|zugangspasswort|losung|passphrase|codewort|losungswort|sicherheitsfrage
        number 1: endziffern|den endziffern|am ende|hintere ziffern|letzten ziffern|nummer|nummern|ziffern|letzten vier|letzten drei|die letzten vier|endet auf|endend auf|letzten vier ziffern
        spelling 2: buchstabiere|buchstabieren|buchstabiert|geschrieben|schreibt|schreibt man|schreibe|schreiben sie|buchstabe für buchstabe|schreibt sich
        harmless 3: isbn|reifendruck|ausfahrt|frequenz|reihe
        harmless 3: fehlercode|fehler|fehlernummer|fehlermeldung|version|versionsnummer|drücken sie|drücken|drück|taste|option|schritt|seite|kanal|kapitel|stufe|windows|modell|modellnummer|flug|flugnummer|gleis|zimmer|zimmernummer|folge|staffel|absatz|paragraf|paragraph|artikel|zeile|runde|linie|bus|autobahn|bundesstraße|etage|stock|größe|note|punkt eins|platz|nummer eins|typ|formular|büro|agenda|lottozahlen|raum|wählen sie die eins|wählen sie die zwei|spielstand|ereignis-id|port|zählen sie|zählen wir|zähl mit|zähle|zählt|route
        nothing 3: anzahl|eine reihe von|auf jeden fall|im falle|für den fall|telefon klingelt|telefon geklingelt|am telefon|per telefon|ans telefon|auf dem konto|auf ihrem konto|von ihrem konto|ihr konto wurde|mein konto ist|konto gesperrt|der vertrag läuft|im ausweis|nummer ziehen|schlüssel zum|qr-code|qr code|die adresszeile|adresszeile|adressleiste|ortszeit|tag der geburt|nummer sicher|fahrkarte|wochenkarte|monatskarte|tageskarte|jahreskarte|dauerkarte|eintrittskarte|speisekarte|weinkarte|getränkekarte|landkarte|postkarte|ansichtskarte|visitenkarte|grafikkarte|wanderkarte|streifenkarte|familienkarte
        """
}
