/// Invented calls in German. The form is that of ``EnglishCalls``.
enum GermanCalls {
    static let all = calls.split(separator: "\n\n").map { String($0) }

    private static let calls = """
        0| guten tag mein name ist {name schubert} von der firma microsoft
        1| {name schubert} wie der komponist

        0| wie war noch gleich ihr name
        1| {name irmgard pohlmann}
        0| frau {name pohlmann} sind sie alleine zu hause

        1| ich bin die {name erika maurer} und wohne in der {address tannenstraße siebzehn}

        0| die iban steht auf der karte
        1| {iban de zwölf fünfhundert hundertfünf siebzehn null null null eins zwei drei vier fünf sechs sieben acht}

        0| und die kontonummer
        1| {account vier vier sieben eins null neun zwo}

        0| die letzten drei zahlen auf der rückseite
        1| {pin vier neun eins}

        0| nennen sie mir mal die tan die sie gerade bekommen haben
        1| {pin acht drei sieben eins neun zwo}

        0| und die postleitzahl
        1| {address fünf null sechs sechs sieben}

        0| wann haben sie geburtstag
        1| am {dob dritten zehnten einundfünfzig}

        0| und jetzt die nummer vom personalausweis
        1| {id l vier eins x zwei neun c null m}

        0| die sozialversicherungsnummer bitte
        1| {id sechs fünf eins sieben null acht drei neun j null null drei}

        1| mein mann heißt {name hartmut} und ist im krankenhaus

        0| spreche ich da mit herrn {name wiedemann}
        1| nein hier ist {name lothar wiedemann}

        0| hallo frau {name dombrowski} hier ist nochmal {name kevin} vom support
        1| ja {name kevin} ich habe jetzt den rechner neu gestartet das hat zwanzig minuten gedauert
        0| sehen sie unten links die windows taste
        1| ja
        0| halten sie die gedrückt und drücken sie dazu den buchstaben r
        1| da steht jetzt ausführen
        0| tippen sie c m d ein und drücken sie enter
        1| da kommen ganz viele zahlen
        0| lesen sie mir die zeile mit der id vor
        1| {code acht acht acht d c a sechs null}
        0| richtig das ist ihre lizenz die ist seit zweitausendneunzehn abgelaufen
        1| was kostet das
        0| einmalig zweihundertneunundvierzig euro für drei jahre
        1| das ist mir zu teuer ich habe nur vierhundert euro rente
        0| dann machen wir hundertfünfzig
        1| ich muss um fünfzehn uhr zum arzt
        """
}
