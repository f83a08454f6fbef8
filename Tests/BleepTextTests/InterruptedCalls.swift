/// Invented calls in which what must be hidden is interrupted, said again, put right or misheard by the recogniser. The
/// form is that of ``EnglishCalls``.
enum InterruptedCalls {
    static let all = (english + "\n\n" + german).split(separator: "\n\n").map { String($0) }

    private static let english = """
        0|Where shall I send the confirmation?
        1|{email Harriet dot.}
        0|{email Mm-hmm.}
        1|{email penrose. At.}
        0|{email Go ahead.}
        1|{email fernmail dot org.}

        0|what is your email
        1|{email b} um {email hargreaves nineteen at} let me see {email hot mail dot com}

        0|the email address please
        1|{email quincy under score marlow at} hold on {email outlook dot com}

        0|and your email address
        1|{email tess dot okafor at mailbox dot org}
        0|so that is {email tess dot okafor at mailbox dot org} correct

        0|Your e-mail?
        1|{email Nora at brightmail}
        1|{email sorry, the print is so tiny,}
        1|{email dot net.}

        0|what is the ip address
        1|{ip two oh three dot} uh {ip zero dot one one three dot} hmm {ip seventy seven}

        1|The server answers at {ip one nine two.}
        0|{ip Okay.}
        1|{ip Dot zero.}
        0|{ip Yep.}
        1|{ip Dot two.}
        0|{ip All right.}
        1|{ip Dot eighty four.}

        0|and the mac address
        1|{ip 4d 8e a2 07 b9 6c}

        0|read me the serial number
        1|{code k as in hm kettle seven four t like uh tiger two nine one}

        0|and the serial number please
        1|{code x for x ray nine oh five r as in robin two two}

        0|your phone number
        1|{phone +1.} Hang on, I need my glasses. {phone 415. 555. 0167.}

        0|What's the account number?
        1|{account 7 3 3 1, 0 4, 8 8.}
        0|Okay, {account 73310488.}
        1|Yes.

        0|what is your card number
        1|{card five four double two eight ate one one} wait {card nine oh seven} let me see {card six three three four two}

        0|which card is it
        1|{card 5422 8811 9076 3342} it expires {pin november twenty thirty one}

        0|The account number?
        1|{account Kilo, wait, dash, two five five dash, hmm, nine oh one.}

        0|your date birth please
        1|the {dob sixth} of {dob may nineteen} uh {dob seventy one}

        0|Which extension?
        1|extension {phone forty seven}
        """

    private static let german = """
        0|Wohin soll die Bestätigung?
        1|An {email friedhelm Punkt.}
        0|{email Und weiter.}
        1|{email brandauer. Klammeraffe.}
        0|{email Hab ich.}
        1|{email beispielpost Punkt de.}

        0|ihre mailadresse bitte
        1|{email h wendelin} äh {email ät} und dann {email g m x} moment {email punkt net}

        0|Wie lautet die E-Mail?
        1|{email jutta unterstrich kranz sieben. Ät posteo.}
        0|{email Ät posteo?}
        1|{email Genau. Punkt de.}

        0|welche ip hat der drucker
        1|{ip zehn} so {ip punkt null punkt} ähm {ip eins vier punkt} also {ip neunundneunzig}

        0|die mac adresse
        1|{ip E4, 3D, 50.}
        0|{ip Gut.}
        1|{ip A1.}
        0|{ip Hab ich.}
        1|{ip 8E 4F.}
        0|ich sehe es

        1|jetzt oben {ip eins neun zwei punkt null so punkt zwei punkt} mal sehen {ip achtundsiebzig} ein

        0|die ip adresse
        1|{ip eins neun zwei. Eins neun zwei. Punkt eins sechs acht. Punkt eins sechs acht. Punkt null. Punkt vierzig}

        0|ihre kundennummer
        1|{account vier vier sieben} sekunde {account neun eins} so {account drei}

        0|die seriennummer
        1|{code w wie hm walter acht drei d mal sehen wie dora null fünf}

        0|der türcode ist {pin 7315} zimmer 204

        0|Ihre Telefon-PIN?
        1|{pin einunddreißig siebenundzwanzig vier.}

        0|meine karte oder deine
        1|deine die mit {card sechs acht null eins} am ende dann

        0|ihre vertragsnummer
        1|{account sieben sieben null drei neun zwei}
        0|ich wiederhole {account sieben sieben null drei neun zwei} stimmt das

        0|Auf welchen Namen?
        1|Auf {name Ayşe Çevik, Ç E V I K.}

        0|und die nummer der versicherung
        1|ja {id fier eins} ähm {id null zwo acht} also {id sechs drei drei}
        """

    /// What is said near numbers that must be hidden, and stays itself.
    static let harmless = """
        1|{phone 0151 23456789}
        0|is that right
        1|okay four five six seven lift

        0|Choose a password for the portal.
        1|It needs at least nine characters.

        0|The wifi password?
        1|I have version four point nine.

        0|And your date of birth?
        1|{dob 3 May 1958.}
        0|I can do the seventeenth of August at nine fifteen.

        0|date of birth
        1|{dob third of june sixty two}
        0|there were calls between six twenty and four thirty

        0|what's the pin
        1|{pin 8 1 4 4}
        0|count with me one two three four

        0|your pin please
        1|{pin 5 2 2 9}
        0|zählen sie mit zwei drei vier fünf

        0|Your account number?
        1|{account 55 12 9034.}
        0|Doors at three fifteen? Twelve fifteen, yes.

        0|Security code?
        1|{pin 418.}
        0|The seven forty seven was my favourite.

        0|your policy number
        1|{account nine nine four one two oh}
        0|the ratio is nine to four

        0|Welches Modell haben Sie?
        1|Ein 470, von 1977.

        0|ihre adresse per mail bitte
        1|{email k punkt lorenz at web punkt de}
        0|version vier punkt vier läuft

        0|The code?
        1|{code Six two seven six nine.}
        1|Oh my god, sir.
        """.split(separator: "\n\n").map { String($0) }
}
