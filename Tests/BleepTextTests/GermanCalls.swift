/// Invented calls in German. The form is that of ``EnglishCalls``.
enum GermanCalls {
    static let all = calls.split(separator: "\n\n").map { String($0) }

    private static let calls = """
        0|ihre telefonnummer für den rückruf
        1|{phone null eins sieben sechs} {phone drei drei vier} {phone neun neun eins zwo}
        0|also {phone null eins sieben sechs drei drei vier neun neun eins zwo}

        1|sie können mich unter {phone null sechs neun neunhundert null neun eins zwei drei} anrufen

        1|meine handynummer lautet {phone null hunderteinundfünfzig zweiundzwanzig dreiunddreißig vierundvierzig fünf}

        0|wo wohnen sie denn
        1|{address am alten markt fünf} in {address 50667 köln}

        1|meine mailadresse ist {email irmgard punkt pohlmann klammeraffe t minus online punkt de}

        1|{email i wie ida p wie paula at gmx punkt net}

        0|wie schreibt sich das
        1|{name paula otto heinrich ludwig martha anton nordpol nordpol}

        0|ihre kundennummer steht oben rechts
        1|{account k vier sieben strich neun neun eins null}

        0|was steht da für eine seriennummer
        1|{code s n vier sieben a k neun neun}

        0|ihre ip adresse lautet {ip hundertzweiundneunzig punkt hundertachtundsechzig punkt eins punkt zwanzig}

        1|{email w punkt hinterseer at web punkt de}
        0|{email w punkt hinterseer at web punkt de} stimmt das

        1|schreiben sie an {email info unterstrich hinterseer at gmx punkt at}

        0|ihre teamviewer nummer
        1|{code neunhundertzwölf} {code dreihundertvierzig} {code siebenhunderteins}

        1|ich bin jahrgang {dob neununddreißig}

        0|guten tag mein name ist {name schubert} von der firma microsoft
        1|{name schubert} wie der komponist

        0|wie war noch gleich ihr name
        1|{name irmgard pohlmann}
        0|frau {name pohlmann} sind sie alleine zu hause

        1|ich bin die {name erika maurer} und wohne in der {address tannenstraße siebzehn}

        0|die iban steht auf der karte
        1|{iban de zwölf fünfhundert hundertfünf siebzehn null null null eins zwei drei vier fünf sechs sieben acht}

        0|und die kontonummer
        1|{account vier vier sieben eins null neun zwo}

        0|die letzten drei zahlen auf der rückseite
        1|{pin vier neun eins}

        0|nennen sie mir mal die tan die sie gerade bekommen haben
        1|{pin acht drei sieben eins neun zwo}

        0|und die postleitzahl
        1|{address fünf null sechs sechs sieben}

        0|wann haben sie geburtstag
        1|am {dob dritten zehnten einundfünfzig}

        0|und jetzt die nummer vom personalausweis
        1|{id l vier eins x zwei neun c null m}

        0|die sozialversicherungsnummer bitte
        1|{id sechs fünf eins sieben null acht drei neun j null null drei}

        1|mein mann heißt {name hartmut} und ist im krankenhaus

        0|spreche ich da mit herrn {name wiedemann}
        1|nein hier ist {name lothar wiedemann}

        0|hallo frau {name dombrowski} hier ist nochmal {name kevin} vom support
        1|ja {name kevin} ich habe jetzt den rechner neu gestartet das hat zwanzig minuten gedauert
        0|sehen sie unten links die windows taste
        1|ja
        0|halten sie die gedrückt und drücken sie dazu den buchstaben r
        1|da steht jetzt ausführen
        0|tippen sie c m d ein und drücken sie enter
        1|da kommen ganz viele zahlen
        0|lesen sie mir die zeile mit der id vor
        1|{code acht acht acht d c a sechs null}
        0|richtig das ist ihre lizenz die ist seit zweitausendneunzehn abgelaufen
        1|was kostet das
        0|einmalig zweihundertneunundvierzig euro für drei jahre
        1|das ist mir zu teuer ich habe nur vierhundert euro rente
        0|dann machen wir hundertfünfzig
        1|ich muss um fünfzehn uhr zum arzt

        1|die vorwahl ist {phone null zwo zwo eins} und dann {phone vier sieben eins null acht neun}

        0|sagen sie mir bitte noch ihre mobilnummer für die sms
        1|{phone null eins fünf eins zwo drei vier fünf sechs sieben acht}

        0|ihren namen und ihre anschrift bitte
        1|{name walburga hinterseer} {address kirchgasse 4 83022 rosenheim}

        0|nennen sie mir name und geburtsdatum
        1|{name egon vogt} {dob zwölfter fünfter achtunddreißig}

        0|wie war der vorname
        1|{name hannelore}

        0|mit wem habe ich die ehre
        1|{name konstantin eberle}

        1|hier ist die {name frieda} von gegenüber

        1|{name obermeier} guten tag
        0|grüß gott frau {name obermeier} hier {name leitner} von der sparkasse

        0|karte zur hand die nummer bitte
        1|{card fünf vier eins drei} ja {card neun null zwo zwo} moment {card drei acht acht null} {card eins eins zwo sechs}
        0|gültig bis
        1|{pin null acht siebenundzwanzig}
        0|und die prüfziffer
        1|{pin sechs null drei}

        1|die pin ist {pin vier vier zwo eins}

        0|was ist ihre kontonummer und die bankleitzahl
        1|{account sieben sieben null eins neun drei vier} und {account drei sieben null fünf null eins neun acht}

        1|{iban d e einundzwanzig siebzig einundfünfzig null null siebzehn zwölf vierunddreißig sechsundfünfzig siebenundachtzig neunzig}

        0|die mitgliedsnummer steht auf der karte
        1|{account m wie martha drei drei neun sieben eins}

        1|meine steuernummer ist {id einhunderteinunddreißig strich acht eins fünf strich null acht eins fünf}

        0|der sicherheitscode ist dreistellig
        1|{pin sieben sieben neun}

        0|geben sie mir die nummer die in der sms steht
        1|{pin vier eins null neun acht drei}

        0|die hausnummer
        1|{address siebenundzwanzig}
        0|der ort
        1|{address bad kissingen}

        0|ihre rückrufnummer wäre
        1|{phone null eins sieben zwo} äh {phone drei vier vier neunundachtzig elf}

        1|das konto ist bei der volksbank die iban lautet {iban DE12 5001 0517 0648 4898 90}

        0|ihr geburtstag
        1|der {dob siebte achte neunzehnhundertvierzig}

        0|geben sie mir bitte ihre anschrift
        1|{address wilhelmstraße hundertzwölf} {address sieben null eins acht zwei stuttgart}

        0|ich bräuchte ihre versichertennummer
        1|{id m fünf null zwei sechs acht drei eins eins neun}

        0|und das passwort fürs telefonbanking
        1|{pin sieben acht vier zwei}

        1|{name marlies} mein name {name marlies brinkmann}

        0|ist da die frau {name brinkmann}
        1|am apparat
        """
}
